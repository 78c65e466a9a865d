"""Why a row is taken out of a form."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.look.why import Question, WhySheet
from ui.words import QT_TRANSLATE_NOOP, translate

REASONS: Final = (
    QT_TRANSLATE_NOOP("RowReasons", "Moved away"),
    QT_TRANSLATE_NOOP("RowReasons", "Has died"),
    QT_TRANSLATE_NOOP("RowReasons", "Forms a household of their own"),
    QT_TRANSLATE_NOOP("RowReasons", "Was written here by mistake"),
    QT_TRANSLATE_NOOP("RowReasons", "Another reason"),
)


class ReasonSheet(WhySheet):
    """Asks why a row is taken out; nobody is deleted from the register by a form."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        asked = Question(
            translate("Form", "Remove {what}").format(what=name),
            translate("Form", "The answers are kept, and the row can be put back at any time."),
            [translate("RowReasons", reason) for reason in REASONS],
            translate("Form", "Keep"),
            translate("Form", "Remove"),
        )
        super().__init__(parent, asked)


def ask_reason(parent: QWidget | None, name: str) -> str | None:
    """Ask why a row is taken out; None when it stays."""
    sheet = ReasonSheet(parent, name)
    return sheet.reason() if sheet.ask() else None
