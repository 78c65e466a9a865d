"""What was done at a household, the newest first; Enter shows one entry, which is taken back there.

On the way: ``services.timeline`` → a table; an act that cannot be taken back says why.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.timeline import Entry
from ui import messages
from ui.acts import done, why_back, written
from ui.look.blocks import Fact, Facts, said
from ui.look.going import LEAVES, keyed
from ui.look.parts import button, card, column, label, reveal, row
from ui.models.rows import Column, RowTableModel
from ui.models.table import WholeTable
from ui.views.page import Ways
from ui.words import QT_TRANSLATE_NOOP, dotted

NONE: Final = "–"


def _when(one: Entry) -> str:
    """Give the moment at which it was written, by the clock of its own computer."""
    if one.at is None:
        return NONE
    here = one.at.astimezone(chance.VIETNAM)
    return f"{vietnamese.show_date(here.date())} {here:%H:%M}"


def _who(one: Entry) -> str:
    return dotted(one.officer, "" if one.is_here else one.machine) or NONE


def _tone(one: Entry) -> str:
    return "quiet" if one.is_undone else ""


COLUMNS: Final[tuple[Column[Entry], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "When"), _when, lambda one: str(one.at or ""), tone=_tone),
    Column(QT_TRANSLATE_NOOP("Columns", "What was done"), done, tone=_tone, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "By whom"), _who, tone=_tone),
    Column(QT_TRANSLATE_NOOP("Columns", "Reason"), lambda one: one.reason, tone=_tone, spare=True),
)


class Timeline(QWidget):
    """The table of what was done, and below it the entry that was opened."""

    undone = Signal(object)  # the Event that took an act back

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._household, self._entry = "", Entry(None, "", "", False, "")
        self.rows: RowTableModel[Entry] = RowTableModel(COLUMNS)
        self.table = WholeTable(self.rows, self.tr("What was done at this household"), self._open)
        self.table.setObjectName("household.timeline")
        self.table.let_wrap()
        self._title = label("", "strong", wraps=True)
        self._title.setObjectName("household.entry")
        self._facts = Facts("household.entry")
        self.lines = said("", "household.entry.lines", wraps=True)
        self.refused = said("", "household.entry.refused", "bad", wraps=True)
        self.undo = button(self.tr("Take it back"), self._on_undo, icon="undo")
        self.undo.setObjectName("household.entry.undo")
        self.close_button = button(
            keyed(self.tr("Close"), LEAVES), self.close_card, icon="close", kind="flat"
        )
        head = row(self._title, self.undo, self.close_button)
        head.setStretch(0, 1)
        parts = (head, self._facts, self.lines, self.refused)
        self.card = QWidget()
        self.card.setLayout(column(card(column(*parts, gap=8))))
        self.card.hide()
        self.setLayout(column(self.table, self.card, gap=6))

    def show_entries(self, household: str, entries: Sequence[Entry]) -> None:
        """Show what was done at a household."""
        if household != self._household:
            self.card.hide()
        self._household = household
        self.rows.set_rows(entries)

    def _open(self, entry: Entry) -> None:
        self._entry = entry
        self._title.setText(done(entry))
        on = vietnamese.show_date(entry.on) if entry.on else ""
        facts = (
            Fact("on", self.tr("Happened on"), on),
            Fact("when", self.tr("Written down"), _when(entry)),
            Fact("who", self.tr("By whom"), _who(entry)),
            Fact("reason", self.tr("Reason"), entry.reason),
            Fact("undone", self.tr("Taken back"), self._undone(entry)),
        )
        self._facts.show_facts([one for one in facts if one.words])
        self.lines.setText("\n".join(map(written, entry.lines)))
        self.lines.setVisible(bool(entry.lines))
        self.refused.hide()
        may = bool(entry.event) and not entry.is_undone and self._desk.may_write
        self.undo.setVisible(may)
        self.card.show()
        (self.undo if may else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.card)

    def _undone(self, entry: Entry) -> str:
        """Say when an entry was taken back, by whom and why."""
        known = (self.rows.row_at(self.rows.index(n, 0)) for n in range(self.rows.rowCount()))
        backs = (one for one in known if one.takes_back == entry.event and not one.is_undone)
        back = next(backs, None) if entry.is_undone else None
        return dotted(_when(back), _who(back), back.reason) if back else ""

    def _on_undo(self) -> None:
        self.undo.setEnabled(False)
        call = partial(undoing.undo, self._desk, self._entry.event, why_back(self._entry.sort))
        self._ways.workbench.do(self, call, self._on_undone, self._on_refused)

    def _on_undone(self, event: Event) -> None:
        self.undo.setEnabled(True)
        self.close_card()
        self.undone.emit(event)

    def _on_refused(self, error: GpnError) -> None:
        self.undo.setEnabled(True)
        self.refused.setText(messages.whole(error))
        self.refused.show()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.card)

    def close_card(self) -> None:
        """Put the entry away and go back to the table."""
        self.card.hide()
        self.table.setFocus()
