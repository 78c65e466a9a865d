"""What is written to bring a support one step on: its decision, its hand-over, taking it off.

Each is a card of a few fields that opens in the page of the support; what is wrong is said at the
field it stands in.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from ui import messages
from ui.look.entries import Asked, Entries
from ui.look.going import ENTER, LEAVES, WRITES, keyed
from ui.look.parts import button, card, column, label, reveal, row
from ui.words import translate

DECIDE, DELIVER, TAKE_OFF = "decide", "deliver", "take_off"


FIELDS: Final = {
    ErrorCode.DECISION_NUMBER_MISSING: "number",
    ErrorCode.RECEIVER_MISSING: "receiver",
    ErrorCode.DELIVERED_BEFORE_DECISION: "on",
    ErrorCode.DAY_AHEAD: "on",
    ErrorCode.REASON_MISSING: "reason",
}


class ActCard(QWidget):
    """A few fields for one act; Enter leads to its button, of one field it writes; Esc leaves."""

    def __init__(
        self,
        name: str,
        words: tuple[str, str],
        asked: Sequence[Asked],
        on_save: Callable[[], object],
        on_leave: Callable[[], object],
    ) -> None:
        """``words``: of the card, and of its button."""
        super().__init__()
        title, do = words
        self.entries = Entries(f"support.{name}", asked)
        is_one = len(asked) == 1
        do = keyed(do, ENTER if is_one else WRITES)
        self.save = button(do, on_save, icon="check", kind="first")
        self.entries.done.connect(on_save if is_one else self._on_done)
        self.save.setObjectName(f"support.{name}.save")
        self.leave = button(keyed(translate("ActCard", "Cancel"), LEAVES), on_leave)
        self.leave.setObjectName(f"support.{name}.leave")
        head = label(title, "heading")
        self.setLayout(
            column(
                card(column(head, self.entries, row(None, self.leave, self.save), gap=10), "accent")
            )
        )
        self.hide()

    def _on_done(self) -> None:
        self.save.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(self.save)

    def ask(self, texts: Mapping[str, str]) -> None:
        """Show the fields, filled in as is likely."""
        self.entries.show_texts(texts)
        self.show()
        first = next(iter(self.entries.lines.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def tell(self, error: GpnError) -> None:
        """Say at its field what is wrong."""
        words = f"{messages.sentence(error)} {messages.remedy(error)}"
        field = FIELDS.get(error.code, "")
        lines = self.entries.lines
        self.entries.demand(field if field in lines else next(iter(lines)), words)
