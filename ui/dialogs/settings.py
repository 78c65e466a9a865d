"""The settings: a loop over a table, one row for each field of ``Settings``."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QWidget

from gpn_desktop.settings import Settings
from ui.look.going import keyed
from ui.look.laying import lay
from ui.look.parts import button, label, named, row
from ui.look.sheet import Sheet
from ui.look.typed import TypedLine
from ui.words import QT_TRANSLATE_NOOP, translate

BACK_KEY: Final = "Alt+K"
GoBack = Callable[[QWidget], bool]
"""Shows the way back to a copy over a sheet, and says whether it was taken."""


class Editor(Protocol):
    """A widget that holds one value."""

    def value(self) -> object:
        """Give what was chosen."""

    def setAccessibleName(self, name: str) -> None:
        """Take the name that a screen reader says."""


class Choice(QComboBox):
    """One of a few values."""

    def __init__(self, choices: tuple[tuple[object, str], ...], value: object) -> None:
        super().__init__()
        self._values = [one for one, _ in choices]
        for _, text in choices:
            self.addItem(translate("Settings", text))
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> object:
        """Give what was chosen."""
        return self._values[self.currentIndex()]


class Folder(QWidget):
    """A folder of this computer, or none."""

    unset = QT_TRANSLATE_NOOP("Settings", "Asked each time")

    def __init__(self, value: object) -> None:
        super().__init__()
        self._field = TypedLine(str(value))
        self._field.setPlaceholderText(translate("Settings", self.unset))
        choose = button(translate("Settings", "Choose…"), self._on_choose_clicked, icon="folder")
        self.setLayout(row(self._field, choose))
        self.setFocusProxy(self._field)

    def setAccessibleName(self, name: str) -> None:
        """Override QWidget.setAccessibleName."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)

    def value(self) -> object:
        """Give what was chosen."""
        return self._field.text().strip()

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.accessibleName(), self._field.text())
        if chosen:
            self._field.setText(chosen)


class SpareFolder(Folder):
    """A folder that nobody asks for while there is none."""

    unset = QT_TRANSLATE_NOOP("Settings", "Not chosen yet")


@dataclass(frozen=True)
class Option:
    """A row: which field, its words, and the widget that edits it."""

    field: str
    text: str
    help: str
    make: Callable[[object], Editor]


SHARES: Final = (0, 5, 10, 20, 50, 100)


def _share(value: object) -> Choice:
    """Give the shares to choose from, among them the one that is set."""
    known = sorted({*SHARES, value if isinstance(value, int) else 0})
    none = QT_TRANSLATE_NOOP("Settings", "None")
    return Choice(tuple((one, f"{one} %" if one else none) for one in known), value)


def _among(*choices: tuple[object, str]) -> Callable[[object], Editor]:
    return lambda value: Choice(choices, value)


OPTIONS: Final[tuple[Option, ...]] = (
    Option(
        "language",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Of menus and messages; forms carry their own."),
        _among(
            ("vi", QT_TRANSLATE_NOOP("Settings", "Vietnamese")),
            ("en", QT_TRANSLATE_NOOP("Settings", "English")),
        ),
    ),
    Option(
        "text_percent",
        QT_TRANSLATE_NOOP("Settings", "Size of letters"),
        QT_TRANSLATE_NOOP("Settings", "Anywhere: Ctrl++ larger, Ctrl+- smaller, Ctrl+0 normal."),
        _among(
            (100, QT_TRANSLATE_NOOP("Settings", "Normal (100 %)")),
            (115, QT_TRANSLATE_NOOP("Settings", "A little larger (115 %)")),
            (130, QT_TRANSLATE_NOOP("Settings", "Larger (130 %)")),
            (150, QT_TRANSLATE_NOOP("Settings", "Large (150 %)")),
            (175, QT_TRANSLATE_NOOP("Settings", "Very large (175 %)")),
            (200, QT_TRANSLATE_NOOP("Settings", "Twice as large (200 %)")),
        ),
    ),
    Option(
        "theme",
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "Dark is gentler at night; high contrast helps weak eyes."),
        _among(
            ("system", QT_TRANSLATE_NOOP("Settings", "As this computer")),
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
            ("contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")),
        ),
    ),
    Option(
        "lock_minutes",
        QT_TRANSLATE_NOOP("Settings", "Lock when nobody works"),
        QT_TRANSLATE_NOOP(
            "Settings", "What is being typed into a form is kept; the passphrase opens it again."
        ),
        _among(
            (5, QT_TRANSLATE_NOOP("Settings", "After 5 minutes")),
            (10, QT_TRANSLATE_NOOP("Settings", "After 10 minutes")),
            (20, QT_TRANSLATE_NOOP("Settings", "After 20 minutes")),
            (30, QT_TRANSLATE_NOOP("Settings", "After 30 minutes")),
        ),
    ),
    Option(
        "paper_sound",
        QT_TRANSLATE_NOOP("Settings", "Sound when keying from paper"),
        QT_TRANSLATE_NOOP("Settings", "Heard when an answer cannot stand, for eyes on the paper."),
        _among(
            (False, QT_TRANSLATE_NOOP("Settings", "None")),
            (True, QT_TRANSLATE_NOOP("Settings", "A short one")),
        ),
    ),
    Option(
        "exchange_folder",
        QT_TRANSLATE_NOOP("Settings", "Folder for packages"),
        QT_TRANSLATE_NOOP(
            "Settings", "Usually the USB stick; packages are written and looked for there."
        ),
        Folder,
    ),
    Option(
        "second_entry_percent",
        QT_TRANSLATE_NOOP("Settings", "Surveys keyed twice"),
        QT_TRANSLATE_NOOP(
            "Settings", "Another person keys this share once more; every computer draws the same."
        ),
        _share,
    ),
    Option(
        "backup_folder",
        QT_TRANSLATE_NOOP("Settings", "Second place for backups"),
        QT_TRANSLATE_NOOP("Settings", "Another disk; backups are encrypted there too."),
        SpareFolder,
    ),
)


class SettingsSheet(Sheet):
    """Draws the table and gives back the settings as chosen."""

    def __init__(
        self, parent: QWidget | None, settings: Settings, go_back: GoBack | None = None
    ) -> None:
        keys = translate("Settings", "↑ ↓: change · Tab: the next one")
        super().__init__(parent, translate("Settings", "Settings"), keys)
        self._settings, self._go_back = settings, go_back
        self.editors: dict[str, Editor] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for n, option in enumerate(OPTIONS):
            self._add(grid, n * 3, option)
        lay(self.body, grid)
        self.body.addStretch(1)
        if go_back is not None:
            words = keyed(self.tr("Restore backup…"), BACK_KEY)
            self.back = self.add_start(words, self._on_back_clicked, icon="restore")
            self.back.setShortcut(QKeySequence(BACK_KEY))
        self.add_end(self.tr("Cancel"), self.reject)
        self.add_end(self.tr("Keep"), self.accept, kind="first")
        self.fit(780, 666)

    def _add(self, grid: QGridLayout, line: int, option: Option) -> None:
        words = translate("Settings", option.text)
        editor = option.make(getattr(self._settings, option.field))
        assert isinstance(editor, QWidget)  # noqa: S101 - a protocol cannot say QWidget
        editor.setObjectName(f"settings.{option.field}")
        self.editors[option.field] = named(editor, words)
        grid.addWidget(label(words, "strong"), line, 0)
        grid.addWidget(editor, line, 1)
        grid.addWidget(label(translate("Settings", option.help), "small", wraps=True), line + 1, 1)
        grid.setRowMinimumHeight(line + 2, 10)

    def _on_back_clicked(self) -> None:
        if self._go_back is not None and self._go_back(self):
            self.reject()  # the program begins anew

    def chosen(self) -> Settings:
        """Give the settings as they stand in the sheet."""
        values = {field: editor.value() for field, editor in self.editors.items()}
        return replace(self._settings, **values)  # type: ignore[arg-type]


def ask(
    parent: QWidget | None, settings: Settings, go_back: GoBack | None = None
) -> Settings | None:
    """Let the user change the settings, or go back to a copy instead."""
    sheet = SettingsSheet(parent, settings, go_back)
    return sheet.chosen() if sheet.ask() else None
