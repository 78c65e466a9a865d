"""A list as it was judged: each row with its verdict and reason, filtered, ticked by keys.

On the way: ``lists.Preview`` → rows to look at → the rows that are agreed to. Nothing is written.
"""

from collections import Counter
from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.importing.verdicts import Judged, Verdict
from gpn_desktop.registry.places import village_named
from gpn_desktop.services.lists import TAKEN, USUAL, Preview
from ui import row_words
from ui.dialogs import judging_words
from ui.dialogs.import_steps import Reveal
from ui.look import geometry
from ui.look.blocks import said
from ui.look.flow import Flow
from ui.look.going import keyed
from ui.look.parts import Chooser, button, column, named, refill, seen
from ui.models import judged
from ui.models.rows import RowTableModel
from ui.models.table import Table

NAMED: Final = 12  # villages that are new, or rows passed over, that are named
NOWHERE: Final = "–"
ROOM: Final = 104  # two rows and a half, and their titles
WHOLE_KEY: Final = "Alt+D"
REVEAL_KEY: Final = "Alt+E"


class _Rows(Table[Judged]):
    """Takes the height that is left, so that what is said of a row stands below it in sight."""

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class Judging(QWidget):
    """The rows of a list; ``accepted`` are those that will be written.

    Numbers are masked: ``on_reveal`` hears whose are asked for whole, and what shows them then.
    """

    def __init__(
        self,
        on_ticked: Callable[[int], object],
        on_reveal: Reveal,
    ) -> None:
        super().__init__()
        self._on_ticked, self._on_reveal = on_ticked, on_reveal
        self._whole_rows: set[int] = set()  # whose numbers are shown whole
        self.accepted: set[int] = set()
        self._preview: Preview | None = None
        self._is_known = False
        self.which = named(Chooser(), self.tr("Which rows are shown"))
        self.which.setObjectName("import.which")
        self.where = named(Chooser(), self.tr("Which village is shown"))
        self.where.setObjectName("import.where")
        self.whole = button("", self._on_whole)
        self.whole.setObjectName("import.whole")
        self.doubtful = QCheckBox(self.tr("Tick the rows to look at as well"))
        self.doubtful.setObjectName("import.doubtful")
        self.model: RowTableModel[Judged] = RowTableModel(judged.columns(self._tick, self._why))
        name = self.tr("Rows of the list")
        self.table: Table[Judged] = _Rows(self.model, name, self._on_toggled)
        self.table.setObjectName("import.rows")
        self.table.setMinimumHeight(geometry.grown(ROOM))
        self.count = said("", "import.count", "strong", wraps=True)
        self.why = said("", "import.why", "normal", wraps=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.keys = said(self.tr("Space: tick this row or not"), "import.keys", "small")
        self.again = said("", "import.again", "normal", wraps=True)
        words = keyed(self.tr("Show the numbers"), REVEAL_KEY)
        self.reveal = button(words, self._on_reveal_clicked, icon="eye", kind="flat")
        self.reveal.setObjectName("import.reveal")
        self.reveal.setShortcut(REVEAL_KEY)
        self.reveal.setToolTip(self.tr("It is written down who looked at them, and when."))
        self._bar = bar = QWidget()
        steps = (self.whole, self.reveal, self.doubtful)
        bar.setLayout(Flow(self.which, self.where, *steps, self.keys))
        lines = column(self.count, bar, self.table, self.why, self.again)
        lines.setStretch(2, 1)
        self.setLayout(lines)
        self.setFocusProxy(self.table)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table, self._on_space)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.which.activated.connect(self._on_which_chosen)
        self.where.activated.connect(self._on_which_chosen)
        self.doubtful.toggled.connect(self._on_doubtful_toggled)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_writing(self, *, now: bool) -> None:
        """Say what is written while it is; nothing else is done with the rows meanwhile."""
        if now and self._preview is not None:
            left = len(self._preview.judgement.rows) - len(self.accepted)
            words = self.tr("Writing the {count} row(s) that are ticked; {left} left out.").format(
                count=_shown(len(self.accepted)), left=_shown(left)
            )
            self.count.setText(words)
        elif self._bar.isHidden():
            self._tell()
        for part in (self._bar, self.why, self.again):
            seen(part, not now)

    def show_preview(self, found: Preview, *, is_known: bool = False) -> None:
        """Show what was judged; what is new or changed is ticked.

        ``is_known``: it was looked at before, and rows that were passed over are not told anew.
        """
        self._preview, self._is_known = found, is_known
        self._whole_rows.clear()
        lines = 1 if geometry.is_low(self.window().height()) else 2
        self.why.setMinimumHeight(self.why.fontMetrics().height() * lines)
        self.accepted = set(found.usual)
        self.doubtful.setChecked(False)
        seen(self.again, worst_of(found) is not None)
        seen(self.doubtful, found.judgement.count(Verdict.DOUBTFUL) > 0)
        self.where.clear()  # of another list
        self.which.clear()
        self._fill_where(found)
        self._fill_which(found)
        worst = worst_of(found)
        self.which.setCurrentIndex(self.which.findData(worst.value if worst else ""))
        self._show_rows()

    def accept(self, rows: Collection[int]) -> None:
        """Tick these rows and no others."""
        self.accepted = set(rows)
        self._tell()

    def show_row(self, row: int) -> None:
        """Stand at a row, among those of every verdict."""
        self.which.setCurrentIndex(0)
        self._on_which_chosen()
        self.table.choose(lambda one: one.row == row)

    def _fill_which(self, found: Preview) -> None:
        """Name the verdicts, with the rows of the village that is shown."""
        chosen = self.which.currentData()
        rows = [one for one in found.judgement.rows if self._is_there(one, found)]
        counts = Counter(one.verdict for one in rows)
        every = self.tr("Every verdict ({count})").format(count=_shown(len(rows)))
        items: list[tuple[str, object]] = [(every, "")]
        for verdict in row_words.VERDICTS:
            if counts[verdict] or verdict.value == chosen:
                words = f"{row_words.verdict_words(verdict)} ({_shown(counts[verdict])})"
                items.append((words, verdict.value))
        refill(self.which, items)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))

    def _fill_where(self, found: Preview) -> None:
        """Name the villages, with their rows and how many of them will be written."""
        chosen = self.where.currentData()
        of = found.judgement.village_of
        every = Counter(of(one) for one in found.judgement.rows)
        taken = Counter(of(one) for one in found.judgement.rows if one.row in self.accepted)
        words = self.tr("{village}: {count} of {all} row(s)")
        items: list[tuple[str, object]] = [(self.tr("All villages ({count})"), "")]
        items[0] = (items[0][0].format(count=_shown(len(every))), "")
        for name, count in every.items():
            shown = (_shown(taken[name]), _shown(count))
            text = words.format(village=name or NOWHERE, count=shown[0], all=shown[1])
            items.append((text, name or NOWHERE))
        refill(self.where, items)
        self.where.setCurrentIndex(max(0, self.where.findData(chosen)))
        for part in (self.where, self.whole):
            seen(part, len(every) > 1)

    def _on_reveal_clicked(self) -> None:
        one, found = self.table.chosen(), self._preview
        if one is None or found is None:
            return
        home = found.judgement.homes[one.family].household
        known = {
            "household": home.id if home else "",
            "person": one.person.id if one.person else "",
        }
        whose = frozenset(known[kind] for kind in row_words.hidden_of(one))
        self._on_reveal(whose, partial(self._show_whole, one.row))

    def _show_whole(self, row: int, _: object) -> None:
        """Show the numbers of a row whole, until the list is judged again."""
        self._whole_rows.add(row)
        self.table.viewport().update()
        self._on_row_changed()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_there(self, one: Judged, found: Preview) -> bool:
        return self.where.currentData() in ("", None, found.judgement.village_of(one) or NOWHERE)

    def _is_shown(self, one: Judged, found: Preview) -> bool:
        return self._is_there(one, found) and self.which.currentData() in ("", one.verdict.value)

    def _whole(self) -> set[int]:
        """Give the rows shown that may be written at all."""
        shown = (self.model.row_at(self.model.index(n, 0)) for n in range(self.model.rowCount()))
        return {one.row for one in shown if one.verdict in TAKEN}

    def _on_whole(self) -> None:
        """Write all that is shown, or leave it out where all of it would be written."""
        rows = self._whole()
        self._take(rows, wanted=not rows <= self.accepted)

    def _show_rows(self) -> None:
        if self._preview is None:
            return
        found = self._preview
        rows = [one for one in found.judgement.rows if self._is_shown(one, found)]
        self.model.set_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        if self._preview is None:
            return
        found, judgement = self._preview, self._preview.judgement
        taken = (one for one in judgement.rows if one.row in self.accepted)
        hidden = sum(not self._is_shown(one, found) for one in taken)
        named = [village_named(one)[1] for one in judgement.villages_of(self.accepted)]
        villages = [*named[:NAMED], "…"] if len(named) > NAMED else named
        words = judging_words.written(found, self.accepted, hidden=hidden)
        if left := judging_words.left(found, self.accepted):
            words = f"{words} {left}"
        if villages:
            new = self.tr("New villages: {names}.").format(names=", ".join(villages))
            words = f"{words} {new}"
        passed = () if self._is_known else self._preview.found.passed_over
        if passed:
            rows = [*map(str, passed[:NAMED]), *(["…"] if len(passed) > NAMED else [])]
            over = self.tr("Headings, sums and signatures, passed over: rows {rows}.")
            words = f"{words} {over.format(rows=', '.join(rows))}"
        if self._preview.found.is_cut:
            more = self.tr("The file goes on below; those rows were not read.")
            words = f"{words} {more}"
        self.count.setText(words)
        whole = self._whole()
        is_all = bool(whole) and whole <= self.accepted
        words = self.tr("Untick all shown") if is_all else self.tr("Tick all shown")
        self.whole.setText(keyed(words, WHOLE_KEY))
        self.whole.setAccessibleName(self.whole.text())
        self.whole.setShortcut(WHOLE_KEY)  # words that are set take it away
        self.whole.setEnabled(bool(whole))
        self._fill_where(self._preview)
        self.again.setText(self._way_on(self.table.chosen()))
        self.table.viewport().update()
        self._on_ticked(len(self.accepted))

    def _take(self, rows: Collection[int], *, wanted: bool) -> None:
        """Tick rows or not, with all that are written only together with one of them."""
        whole = self._together(rows)
        self.accepted = self.accepted | whole if wanted else self.accepted - whole
        self._tell()

    def _together(self, rows: Collection[int]) -> frozenset[int]:
        return self._preview.judgement.with_others(rows) if self._preview else frozenset(rows)

    def _tick(self, one: Judged) -> bool | None:
        return one.row in self.accepted if one.verdict in TAKEN else None

    def _why(self, one: Judged) -> str:
        if self._preview is None:
            return ""
        whole = one.row in self._whole_rows
        return row_words.reasons(one, self._preview.profile, whole=whole)

    def _on_row_changed(self) -> None:
        one = self.table.chosen()
        is_barred = one is not None and one.verdict not in TAKEN
        why = self._why(one) if one else ""
        if one is not None and one.verdict is Verdict.REFUSED:
            words = self.tr("Row {row} cannot be written: {why}")
            why = words.format(row=one.row, why=f"{why[:1].lower()}{why[1:]}")
        hides = one is not None and one.row not in self._whole_rows and row_words.hidden_of(one)
        seen(self.reveal, bool(hides))
        self.why.setText(why)
        self.keys.setText(
            "" if one is None or is_barred else judging_words.space(one, self._together({one.row}))
        )
        self.again.setText(self._way_on(one))

    def _way_on(self, one: Judged | None) -> str:
        return judging_words.way_on(one, self.accepted) if one else ""

    def _on_toggled(self, one: Judged) -> None:
        if one.verdict in TAKEN:
            self._take({one.row}, wanted=one.row not in self.accepted)

    def _on_which_chosen(self) -> None:
        if self._preview is not None:
            self._fill_which(self._preview)
        self._show_rows()

    def _on_doubtful_toggled(self, wanted: bool) -> None:
        if self._preview is None:
            return
        rows = {one.row for one in self._preview.rows(*set(TAKEN) - set(USUAL))}
        self._take(rows, wanted=wanted)

    def _on_space(self) -> None:
        one = self.table.chosen()
        if one is not None:
            self._on_toggled(one)


def worst_of(found: Preview) -> Verdict | None:
    """Give the worst verdict that is to be looked at first, if one is."""
    to_look_at = (Verdict.REFUSED, Verdict.DOUBTFUL)
    return next((one for one in to_look_at if found.judgement.count(one)), None)


def _shown(count: int) -> str:
    return vietnamese.show_int(count)
