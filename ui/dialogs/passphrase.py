"""Fields for a passphrase, and how good a new one is; nothing of it is kept."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gpn_desktop.vietnamese import nfc
from ui.look import icons
from ui.look.parts import label
from ui.look.typed import TypedLine

HINTS = Qt.InputMethodHint
SECRET: Final = (
    HINTS.ImhHiddenText
    | HINTS.ImhSensitiveData
    | HINTS.ImhNoPredictiveText
    | HINTS.ImhNoAutoUppercase
)
COMFORTABLE: Final = 16
FEW_KINDS: Final = 5


class PassphraseField(TypedLine):
    """Hides what is typed; the eye shows it.

    No input method is asked, hidden or not: the same keys are the same passphrase, and none of
    them is learned by anybody.
    """

    def __init__(self, name: str) -> None:
        super().__init__(is_worded=False)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye_toggled)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._on_eye_toggled(False)

    def _on_eye_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self.setInputMethodHints(SECRET)  # Qt takes them back where letters are seen
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryAll)
        self._eye.setIcon(icons.icon("eye_off" if shown else "eye", "quiet"))
        self._eye.setText(self.tr("Hide the letters") if shown else self.tr("Show the letters"))
        self._eye.setToolTip(self._eye.text())


class Strength(QObject):
    """Says how good a new passphrase is: tone and words."""

    def __init__(self, least: int, parent: QObject) -> None:
        super().__init__(parent)
        self._least = least

    def of(self, passphrase: str) -> tuple[str, str]:
        """Give ``bad`` while it is too short, ``warn`` while it is easy to guess, else ``good``."""
        letters = nfc(passphrase)
        missing = self._least - len(letters)
        if missing > 0:
            words = self.tr("%n letter(s) more, {least} at least", "", missing)
            return "bad", words.format(least=self._least)
        if len(set(letters.casefold())) < FEW_KINDS or letters.isdigit():
            return "warn", self.tr("Easy to guess: take words, not only digits or one letter")
        if len(letters) < COMFORTABLE:
            return "warn", self.tr("Enough; a longer sentence is better")
        return "good", self.tr("Good")


class NewPassphrase(QWidget):
    """A new passphrase, twice, with a word about how good it is; it may replace another."""

    changed = Signal()

    def __init__(self, least: int, *, replaces: bool = False) -> None:
        super().__init__()
        self._least, self._strength = least, Strength(least, self)
        once, twice = self._names(replaces)
        self.once, self.twice = PassphraseField(once), PassphraseField(twice)
        self.once.setObjectName("new_passphrase")
        self.twice.setObjectName("new_passphrase_again")
        self._good, self._same = label(self._rule(), "quiet"), label(" ")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for n, (field, word) in enumerate(((self.once, self._good), (self.twice, self._same))):
            grid.addWidget(label(field.accessibleName(), "strong"), n * 4, 0)
            grid.addWidget(field, n * 4 + 1, 0)
            grid.addWidget(word, n * 4 + 2, 0)
            grid.setRowMinimumHeight(n * 4 + 3, 8)
            field.textChanged.connect(self._on_text_changed)

    def _rule(self) -> str:
        return self.tr("{least} letters or more").format(least=self._least)

    def _names(self, replaces: bool) -> tuple[str, str]:
        """Name the fields; one that takes the place of another is called new."""
        if replaces:
            return self.tr("New passphrase"), self.tr("New passphrase once more")
        return self.tr("Passphrase"), self.tr("Passphrase once more")

    def missing(self) -> Iterator[str]:
        """Name what is still to be typed."""
        if not self.is_long_enough():
            yield self.tr("passphrase of %n letter(s) or more", "", self._least)
        elif not self.is_complete():
            yield self.tr("the same passphrase once more (Tab)")

    def text(self) -> str:
        """Give the passphrase."""
        return self.once.text()

    def is_long_enough(self) -> bool:
        """Say whether it has enough letters."""
        return len(nfc(self.once.text())) >= self._least

    def is_complete(self) -> bool:
        """Say whether it is long enough and typed twice the same."""
        return self.is_long_enough() and nfc(self.once.text()) == nfc(self.twice.text())

    def _on_text_changed(self) -> None:
        first, second = nfc(self.once.text()), nfc(self.twice.text())
        _say(self._good, *(self._strength.of(first) if first else ("quiet", self._rule())))
        if not second or (first.startswith(second) and first != second):
            _say(self._same, "quiet", " ")
        elif first == second:
            _say(self._same, "good", self.tr("Both are the same"))
        else:
            _say(self._same, "bad", self.tr("Not the same as above"))
        self.changed.emit()


def _say(word: QWidget, tone: str, text: str) -> None:
    word.setProperty("role", tone)
    word.setProperty("text", text)
    word.style().unpolish(word)
    word.style().polish(word)
