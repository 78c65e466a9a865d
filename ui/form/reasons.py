"""Why a row is taken out of a form."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from ui.look.parts import named
from ui.look.sheet import Sheet
from ui.words import QT_TRANSLATE_NOOP, translate

REASONS: Final = (
    QT_TRANSLATE_NOOP("RowReasons", "Moved away"),
    QT_TRANSLATE_NOOP("RowReasons", "Has died"),
    QT_TRANSLATE_NOOP("RowReasons", "Forms a household of their own"),
    QT_TRANSLATE_NOOP("RowReasons", "Was written here by mistake"),
    QT_TRANSLATE_NOOP("RowReasons", "Another reason"),
)


class ReasonSheet(Sheet):
    """Asks why a row is taken out; nobody is deleted from the register by a form."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        title = translate("Form", "Remove {what}").format(what=name)
        super().__init__(
            parent,
            title,
            translate("Form", "The answers are kept, and the row can be put back at any time."),
        )
        self._reasons = [QRadioButton(translate("RowReasons", reason)) for reason in REASONS]
        self._words = named(QLineEdit(), translate("Form", "In your own words"))
        self._words.setPlaceholderText(translate("Form", "In your own words"))
        for reason in self._reasons:
            self.body.addWidget(reason)
            reason.toggled.connect(self._on_changed)
        self.body.addWidget(self._words)
        self.body.setSpacing(4)
        self._words.textChanged.connect(self._on_changed)
        self.add_end(translate("Form", "Keep"), self.reject)
        self._remove = self.add_end(translate("Form", "Remove"), self.accept, kind="grave")
        self._remove.setDefault(True)
        self._remove.setEnabled(False)
        self.fit(520, 430)
        self._reasons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> str:
        """Give the reason as it is kept."""
        chosen = [one.text() for one in self._reasons if one.isChecked()]
        return ": ".join(part for part in (*chosen, self._words.text().strip()) if part)

    def _on_changed(self) -> None:
        needs_words = self._reasons[-1].isChecked() and not self._words.text().strip()
        self._remove.setEnabled(bool(self.reason()) and not needs_words)


def ask_reason(parent: QWidget | None, name: str) -> str | None:
    """Ask why a row is taken out; None when it stays."""
    sheet = ReasonSheet(parent, name)
    return sheet.reason() if sheet.ask() else None
