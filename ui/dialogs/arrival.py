"""Receiving: files are opened and checked, shown before anything is written, then agreed to.

On the way of the data: between the folder and the one transaction that merges. One file is told in
words; of many there is a table, with the words of the chosen one below it.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import receiving
from gpn_desktop.services.arriving import Arriving, Fate
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.installing import Taken
from gpn_desktop.services.receiving import Preview, Received
from ui import messages
from ui.dialogs.told_file import Told
from ui.look.blocks import said
from ui.look.going import ENTER, LEAVES
from ui.look.parts import retone
from ui.look.sheet import Sheet
from ui.models.forms import refusal_words
from ui.models.parcels import ARRIVED, ARRIVING
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.tidings import Tidings
from ui.watch import WatchPanel, unless_stopped
from ui.words import translate
from ui.workbench import Workbench

AGREED: Final = (Fate.NEW, Fate.TRUST_LIST)
HELD: Final = (Fate.QUARANTINED,)
REFUSED: Final = (Fate.REFUSED,)
OLD: Final = (Fate.KNOWN, Fate.OWN)
KEPT: Final = (*AGREED, *HELD)
LEAST_ROWS: Final = 4
QWIDGETSIZE_MAX: Final = (1 << 24) - 1  # Qt's word for "as tall as there is room"
URGENT: Final = (*REFUSED, *HELD)


class ArrivalSheet(Sheet):
    """Opens files, shows what they are, and receives them once that was agreed to."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        workbench: Workbench,
        files: Sequence[Path],
        *,
        is_folder: bool = False,
    ) -> None:
        super().__init__(parent, translate("ArrivalSheet", "Receive"))
        self._desk, self._workbench, self._files = desk, workbench, tuple(files)
        self._is_folder = is_folder
        self._tidings = Tidings(self, is_office=desk.is_office)
        self._preview: Preview | None = None
        self.received: Received | None = None
        self.wants_conflicts = False
        self.others: frozenset[Path] = frozenset()
        self.sum = said("", "arrival.sum", "heading", wraps=True)
        self.table = Table(
            RowTableModel(ARRIVING), self.tr("Files that came in"), self._choose, self._choose
        )
        self.table.setObjectName("arrival.table")
        self.told = Told(self._tidings)
        self._panel = WatchPanel("")
        for part in (self.sum, self.table, self.told, self._panel):
            self.body.addWidget(part)
        self.body.setStretch(1, 4)
        self.body.addStretch(1)
        self._add_ends()
        self._show()
        self.fit(760, 380 if len(self._files) == 1 else 580)

    def _add_ends(self) -> None:
        self.close_ = self.add_end(self.tr("Close"), self.reject, key=LEAVES)
        self.close_.setObjectName("arrival.close")
        self.look = self.add_end(self.tr("Look at the conflicts"), self._on_look_clicked)
        self.look.setObjectName("arrival.conflicts")
        self.agree = self.add_end(self.tr("Receive"), self._on_agree_clicked, kind="first")
        self.agree.setObjectName("arrival.agree")

    def _show(self, *shown: QWidget) -> None:
        for part in (self.sum, self.table, self.told, self.look, self.agree):
            part.setVisible(part in shown)

    def begin(self) -> None:
        """Open the files and say what they are."""
        desk, files = self._desk, self._files
        watch = self._wait(self.tr("Opening and checking…")).watch
        act = unless_stopped(lambda: Done(receiving.preview(desk, files, watch)))
        self._workbench.do(self, act, self._on_opened, self._on_failed)

    def _wait(self, words: str) -> WatchPanel:
        old, self._panel = self._panel, WatchPanel(words)
        old.finish()
        self.body.replaceWidget(old, self._panel)
        old.deleteLater()
        self._show(*([self.sum] if self.sum.text() else []))
        return self._panel

    def _on_opened(self, preview: Preview | None) -> None:
        self._panel.finish()
        if preview is None:
            self.reject()
        else:
            self.show_preview(preview)

    def show_preview(self, preview: Preview) -> None:
        """Show what the files are; nothing is written yet."""
        self._preview = preview
        shown, passed = self._parted(preview.items)
        items = sorted(shown, key=lambda one: one.fate not in URGENT)
        self.others = frozenset(one.path for one in preview.items if _is_for_others(one))
        self.sum.setText(_joined(self._sum(items, preview.raised), self._passed_over(passed)))
        kept = any(one.fate in KEPT for one in items)
        parts: list[QWidget] = [self.sum]
        parts += [self.table] if len(items) > 1 else []
        parts += [self.told] if items else []
        self._show(*parts, *([self.agree] if kept else []))
        self._list(items)
        self._name_agree(items)
        self._turn_first(self.agree if kept else self.close_)

    def _parted(self, items: Sequence[Arriving]) -> tuple[Sequence[Arriving], int]:
        """Give what concerns this computer, and how many of a folder are for others alone.

        A folder that holds nothing but packages for others is no empty folder: they are shown.
        """
        mine = [one for one in items if not (self._is_folder and _is_for_others(one))]
        shown = mine or items
        return shown, len(items) - len(shown)

    def _list(self, items: Sequence[Arriving]) -> None:
        self.table.rows.set_columns(ARRIVING)
        self.table.rows.set_rows(items)
        self._fit_table(len(items))
        if items:
            self.table.selectRow(0)
            self.told.show_arriving(items[0])

    def _fit_table(self, count: int) -> None:
        """Let it show whole rows; a few take no more room than they need."""
        tall, head = self.table.verticalHeader().defaultSectionSize(), self.table.horizontalHeader()
        room = head.sizeHint().height() + 2 * self.table.frameWidth()
        self.table.setMinimumHeight(room + min(count, LEAST_ROWS) * tall)
        most = room + count * tall if count <= LEAST_ROWS else QWIDGETSIZE_MAX
        self.table.setMaximumHeight(most)

    def _name_agree(self, items: Sequence[Arriving]) -> None:
        welcome = _many(items, *AGREED)
        words = self.tr("Receive %n package(s)", "", welcome) if welcome else self.tr("Keep aside")
        if welcome and len(items) == 1:
            words = self.tr("Receive this package")
        self.word_end(self.agree, words)

    def _turn_first(self, first: QPushButton) -> None:
        for one in (self.agree, self.look, self.close_):
            retone(one, "first" if one is first else "", "kind")
            one.setDefault(one is first)
        words = self.tr("Look at the conflicts")
        self.word_end(self.look, words, ENTER if first is self.look else "")
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sum(self, items: Sequence[Arriving], raised: int) -> str:
        if not items:
            return self.tr("No package lies here.")
        if len(items) == 1:
            return self._question(items[0])
        welcome, old = _many(items, *AGREED), _many(items, *OLD)
        can = self.tr("%n package(s) can be received:", "", welcome)
        return _joined(
            f"{can} {self._brought(items, raised)}." if welcome else "",
            self._left_out(items),
            self.tr("%n package(s) were received before.", "", old) if old else "",
        )

    def _question(self, one: Arriving) -> str:
        if one.fate in HELD:
            return self.tr("This package has to wait. Keep it aside?")
        if one.fate in REFUSED and not _is_for_others(one):
            return self.tr("This file cannot be received.")
        good = one.fate in AGREED
        return self.tr("Receive this package?") if good else self.tr("Nothing to receive.")

    def _left_out(self, items: Sequence[Arriving]) -> str:
        held, refused = _many(items, *HELD), _many(items, *REFUSED)
        return _joined(
            self.tr("%n package(s) are kept aside.", "", held) if held else "",
            self.tr("%n file(s) cannot be received.", "", refused) if refused else "",
        )

    def _passed_over(self, count: int) -> str:
        words = self.tr("%n package(s) for other computers stay where they are.", "", count)
        return words if count else ""

    def _brought(self, items: Sequence[Arriving], raised: int) -> str:
        """Say what all bring together; what one raises and another settles is no conflict."""
        good = [one for one in items if one.fate is Fate.NEW]
        together = Arriving(
            path=Path(),
            name="",
            fate=Fate.NEW,
            ops=sum(one.ops for one in good),
            files=sum(one.files for one in good),
            returned=sum(one.returned for one in good),
            conflicts=raised,
            settled=sum(one.settled for one in good),
        )
        return self._tidings.brought(together)

    def _choose(self, one: Arriving) -> None:
        self.told.show_arriving(one)

    def _on_agree_clicked(self) -> None:
        desk, preview = self._desk, self._preview
        if preview is None:
            return
        watch = self._wait(self.tr("Receiving…")).watch
        act = unless_stopped(partial(receiving.apply, desk, preview, watch))
        self._workbench.do(self, act, self._on_received, self._on_failed)

    def _on_received(self, received: Received | None) -> None:
        self._panel.finish()
        if received is None:
            self.reject()
        else:
            self.show_received(received)

    def show_received(self, received: Received) -> None:
        """Say what was received, and whether conflicts wait."""
        self.received = received
        items, passed = self._parted(received.items)
        what = self._brought(items, received.raised)
        words = self.tr("Received: {what}.").format(what=what)
        if not _many(items, *AGREED):
            words = self.tr("Kept aside; nothing else changed.")
        elif len(items) > 1:
            words = _joined(words, self._left_out(items))
        forms = [self._form_words(one) for one in received.forms]
        self.sum.setText(_joined(words, *forms, self._passed_over(passed)))
        self.table.rows.set_columns(ARRIVED)
        self._show(self.sum, self.told, *([self.table] if len(items) > 1 else []))
        if len(items) == 1:
            self.told.show_arriving(items[0])
        else:
            self.table.selectRow(0)
        self.look.setVisible(received.conflicts > 0)
        self._turn_first(self.look if received.conflicts else self.close_)

    def _form_words(self, one: Taken) -> str:
        """Say that a questionnaire was installed, or why it is not used."""
        if one.error is not None:
            return refusal_words(one.error)
        words = self.tr("New questionnaire: {title}, version {version}.")
        return words.format(title=one.title, version=one.version)

    def _on_failed(self, error: GpnError) -> None:
        self._panel.finish()
        self.sum.setText(messages.whole(error))
        self._show(self.sum)
        self._turn_first(self.close_)

    def _on_look_clicked(self) -> None:
        self.wants_conflicts = True
        self.accept()

    def reject(self) -> None:
        """Override QDialog.reject: leaving stops what is being opened."""
        self._panel.watch.stop()
        super().reject()


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))


def _is_for_others(one: Arriving) -> bool:
    """Say whether a package in a shared folder was sealed for another computer."""
    return one.error is not None and one.error.code is ErrorCode.NOT_FOR_US


def _many(items: Sequence[Arriving], *fates: Fate) -> int:
    return sum(1 for one in items if one.fate in fates)


def ask(
    parent: QWidget | None,
    desk: Desk,
    workbench: Workbench,
    files: Sequence[Path],
    *,
    is_folder: bool = False,
) -> ArrivalSheet:
    """Show what the files are and receive what was agreed to; give the sheet as it was left.

    Of a whole folder, packages for other computers are passed over in silence.
    """
    sheet = ArrivalSheet(parent, desk, workbench, files, is_folder=is_folder)
    sheet.begin()
    sheet.ask()
    return sheet
