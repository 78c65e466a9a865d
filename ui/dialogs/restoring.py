"""Back to a copy: which one, what it takes away, the passphrase; nothing happens before that.

For data that is open; where it cannot be opened, ``rescue`` stands at the door.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.lost import LostForm
from gpn_desktop.services.rescue import Left
from gpn_desktop.services.restoring import Newer, Restored
from ui import messages
from ui.counts import Counts, moment_long
from ui.dialogs.passphrase import PassphraseField
from ui.look import geometry
from ui.look.going import LEAVES, keyed
from ui.look.laying import lay
from ui.look.parts import button, card, column, label, retone, reveal, row, seen, sign
from ui.look.sheet import Sheet
from ui.models.copied import COPIES
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.words import missing_words, translate
from ui.workbench import Workbench

AGAIN_KEY: Final = "Alt+T"
ROWS, LEAST_ROWS = 4, 3  # of the list, in sight at once


@dataclass(frozen=True)
class Way:
    """What the sheet calls.

    ``of_today`` says whose passphrase is asked for: today's, or that of the copy's own day.
    """

    copies: Sequence[Left]
    go_back: Callable[[Copy, str], Done[Restored]]
    newer: Callable[[Copy], Newer]
    of_today: bool = True


class RestoringSheet(Sheet):
    """Shows the copies, the newest chosen, and goes back to one; Esc leaves all as it is."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, way: Way) -> None:
        super().__init__(parent, _title(), _about() if way.copies else "")
        self._workbench, self._way = workbench, way
        self._is_busy = self._is_dark = False
        self._damaged: set[Path] = set()
        self.done_with: Restored | None = None
        self.table = Table(RowTableModel(COPIES), self.tr("Backups"), self._enter, self._on_chosen)
        self.lost = label(" ", "strong", wraps=True)
        self.after = label(self._afterwards(), "quiet", wraps=True)
        self.field = PassphraseField(self._asked())
        self.field.setObjectName("passphrase")
        self.field.textChanged.connect(self._on_typed)
        self.word = label("", "bad", wraps=True)
        self.word.setObjectName("restoring_word")
        if way.copies:
            self.fit(720, 600)
            self._arrange()
        else:
            self._say_none()
            self.fit_whole(720)

    def _arrange(self) -> None:
        again = keyed(self.tr("Count again"), AGAIN_KEY)
        self.again = button(again, self._on_again_clicked, icon="restore")
        self.again.setShortcut(QKeySequence(AGAIN_KEY))
        self.again.hide()
        about = column(self.lost, row(self.again, None), self.after, gap=6)
        self.taken = card(row(column(sign("warning", "warn"), None), about, gap=12), "warn")
        name = label(self._asked(), "strong", wraps=self.is_asked_above())
        name.setBuddy(self.field)
        asked = column(name, self.field, gap=4)
        if not self.is_asked_above():
            beside = row(name, self.field, gap=12)
            beside.setStretch(1, 1)
            asked = column(beside)
        for part in (
            self.table,
            self.taken,
            asked,
        ):
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                lay(self.body, part)
        self.body.addStretch(1)
        self.add_word(self.word)
        self.cancel = self.add_end(self.tr("Cancel"), self.reject)
        words = self.tr("Restore")
        self.go = self.add_end(words, self._on_go_clicked, icon="restore", kind="first")
        self.table.rows.set_rows(self._way.copies)
        rows = LEAST_ROWS if geometry.is_low(self.height()) else ROWS
        self.table.setFixedHeight((rows + 1) * geometry.row_height(self.height()) + 8)
        self.table.choose_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_typed()

    def is_asked_above(self) -> bool:
        """Say whether the passphrase is asked above its box: its name is long or letters large."""
        return geometry.is_huge() or not self._way.of_today

    def _say_none(self) -> None:
        so = self.tr("There is no backup on this computer yet.")
        do = self.tr("One is made each day when the program is closed or locked (Ctrl+L).")
        self.body.addWidget(label(so, "heading", wraps=True))
        self.body.addWidget(label(do, wraps=True))
        self.body.addStretch(1)
        self.cancel = self.add_end(self.tr("Close"), self.reject, kind="first", key=LEAVES)

    def _asked(self) -> str:
        if self._way.of_today:
            return self.tr("Your passphrase")
        return self.tr("The passphrase that held on the day of this backup")

    def _enter(self, _: Left) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.field)

    def _on_chosen(self, left: Left) -> None:
        self._be_dark(False)
        seen(self.taken, not left.is_damaged)  # nothing is taken away by what cannot be read
        self.lost.setText(self.tr("Looking what was written after it…"))
        if left.is_damaged:
            return
        copy, newer = left.copy, self._way.newer
        self._workbench.look(
            self, lambda: newer(copy), lambda found: self._show_newer(copy, found), self._on_dark
        )

    def _on_dark(self, error: GpnError) -> None:
        words = self.tr(
            "What was written after this backup cannot be counted; what is here now is kept "
            "before anything is replaced."
        )
        self.lost.setText(f"{words} {messages.whole(error)}")
        self._be_dark(True)

    def _be_dark(self, now: bool) -> None:
        """Make counting again the next step while nobody knows what would be lost."""
        self._is_dark = now
        seen(self.again, now)
        self._say_missing()

    def _on_again_clicked(self) -> None:
        left = self.table.chosen()
        if left is not None:
            self._on_chosen(left)

    def _show_newer(self, copy: Copy, found: Newer) -> None:
        said = self._parts(found)
        day = moment_long(copy.made_at)
        if said:
            words = self.tr("Written on this computer after {day}, and taken away: {what}.")
        else:
            words = self.tr("Nothing was written on this computer after {day}.")
        self.lost.setText(words.format(day=day, what="; ".join(said)))

    def _parts(self, found: Newer) -> list[str]:
        counts = Counts()
        records = counts.records(found.counts)
        drafts = counts.draft(found.drafts) if found.drafts else ""
        packages = counts.package(found.packages) if found.packages else ""
        return [part for part in (records, drafts, packages) if part]

    def _afterwards(self) -> str:
        return self.tr(
            "Packages already sent stay valid: the merging office sends back what they carried, "
            "and must confirm this computer before its new packages are merged."
        )

    def _on_typed(self) -> None:
        self.go.setEnabled(bool(self.field.text()) and not self._is_busy)
        if not self._is_busy:
            self._say_missing()

    def _say_missing(self) -> None:
        wanted = [] if self.field.text() else [self.tr("the passphrase (Tab)")]
        words = self.tr("Not counted yet: {step}").format(step=self.again.text())
        self._say("quiet", words if self._is_dark and wanted else missing_words(wanted))
        retone(self.again, "first" if wanted else "", "kind")

    def _on_go_clicked(self) -> None:
        left, passphrase = self.table.chosen(), self.field.text()
        if left is None or self._is_busy:
            return
        self._busy(True)
        self._say("quiet", self.tr("Reading the backup to its last page… Do not switch off."))
        copy, go_back = left.copy, self._way.go_back
        self._workbench.do(self, lambda: go_back(copy, passphrase), self._on_done, self._on_refused)

    def _busy(self, now: bool) -> None:
        self._is_busy = now
        for part in (self.table, self.field, self.cancel):
            part.setEnabled(not now)
        self._on_typed()

    def _on_done(self, value: Restored) -> None:
        self._busy(False)
        self.done_with = value
        self.accept()

    def _on_refused(self, error: GpnError) -> None:
        self._busy(False)
        left = self.table.chosen()
        if error.code is ErrorCode.COPY_DAMAGED and left is not None:
            self._damaged.add(left.copy.path)
            self._mark_damaged(left)
        self._say("bad", self._told(error))
        at = self.table if error.code is ErrorCode.COPY_DAMAGED else self.field
        at.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(at)
        self.field.selectAll()

    def _mark_damaged(self, chosen: Left) -> None:
        """Say in their lines which copies cannot be read."""
        self.table.rows.set_rows(
            [replace(one, is_damaged=one.copy.path in self._damaged) for one in self._way.copies]
        )
        self.table.choose(lambda one: one.copy == chosen.copy)

    def _told(self, error: GpnError) -> str:
        if error.code is ErrorCode.PASSPHRASE_WRONG and not self._way.of_today:
            words = self.tr(
                "This passphrase does not open the backup. A backup from before the passphrase was "
                "changed is opened by the old one."
            )
            return f"{words} ({messages.number(error)})"
        left = self.table.chosen()
        if error.code is ErrorCode.COPY_DAMAGED and left is not None:
            words = self.tr(
                "The backup of {day} is damaged. Choose another one (↑ ↓), the nearest before it. "
                "Nothing has changed."
            ).format(day=moment_long(left.copy.made_at))
            return f"{words} ({messages.number(error)})"
        return messages.whole(error)

    def _say(self, tone: str, words: str) -> None:
        retone(self.word, tone, "role")
        self.word.setText(words)

    def reject(self) -> None:
        """Override QDialog.reject: what has begun is finished first."""
        if not self._is_busy:
            super().reject()


def _title() -> str:
    return translate("RestoringSheet", "Restore from a backup")


def _about() -> str:
    return translate(
        "RestoringSheet",
        "All data becomes as it was then. What is here now is kept as a backup first.",
    )


def restored_words(done: Restored) -> str:
    """Say at the door what was done, and where what was here before is kept."""
    day = moment_long(done.copy.made_at)
    if done.before is None:
        words = translate(
            "RestoringSheet",
            "Restored from the backup of {day}. The files of before are kept: {path}",
        )
    else:
        words = translate(
            "RestoringSheet",
            "Restored from the backup of {day}. What was here before is the newest backup now.",
        )
    return " ".join((words.format(day=day, path=done.aside), *lacking(done.forms)))


def lacking(forms: Sequence[LostForm]) -> Iterator[str]:
    """Say which questionnaires lie neither here nor in the copy, and how they come here again."""
    coming = [one for one in forms if one.comes_again]
    if coming:
        words = translate(
            "RestoringSheet",
            "Not here and not in the backup: {forms}. The next package of the merging office "
            "brings them; drafts on them open then.",
        )
        yield words.format(forms=_named(coming))
    left = [one for one in forms if not one.comes_again]
    if left:
        words = translate(
            "RestoringSheet",
            "Not here and not in the backup: {forms}. Install them again from their workbooks.",
        )
        yield words.format(forms=_named(left))


def _named(forms: Sequence[LostForm]) -> str:
    return "; ".join(f"{one.title} ({one.version})" for one in forms)


def ask(parent: QWidget | None, workbench: Workbench, way: Way) -> Restored | None:
    """Let the user go back to a copy, and give what came of it; None where they gave up."""
    sheet = RestoringSheet(parent, workbench, way)
    sheet.ask()
    return sheet.done_with
