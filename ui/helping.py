"""F1 above a sheet or any other dialog: its help with its keys, and back to it.

The one place that hears it, for the window behind a dialog hears no key. What a sheet is about
stands in ``TOPICS``; of others the page behind is shown.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from ui.dialogs.guide import Guide
from ui.look.sheet import Sheet
from ui.page_keys import Lines, buttons, plain
from ui.words import QT_TRANSLATE_NOOP, translate

HELP_SHEET: Final = "HelpSheet"
TOPICS: Final[dict[str, str]] = {
    "AboutSheet": "start",
    "AdmitGuide": "devices",
    "ArrivalSheet": "exchange",
    "CeremonyGuide": "devices",
    "CodeSheet": "settings",
    "EnrolGuide": "devices",
    "ExportSheet": "households",
    "GroupsSheet": "devices",
    "ImportSheet": "households",
    "JoiningSheet": "households",
    "MovingSheet": "forms",
    "PersonSheet": "settings",
    "PointsSheet": "review",
    "PublishSheet": "forms",
    "RestoringSheet": "settings",
    "SettingsSheet": "settings",
    "UniteSheet": "households",
    "VillageListSheet": "households",
    "ZonesSheet": "households",
}
"""The help page of a dialog that is about something else than the page behind it."""

IN_ALL: Final = (("Esc", QT_TRANSLATE_NOOP("PageKeys", "Leave this sheet")),)
IN_SHEETS: Final = (
    ("Enter", QT_TRANSLATE_NOOP("PageKeys", "On to the next box, then to the button")),
    ("Shift+Enter", QT_TRANSLATE_NOOP("PageKeys", "Back to the box before")),
    ("PageDown", QT_TRANSLATE_NOOP("PageKeys", "Read on where the sheet is longer")),
    ("Ctrl+K", QT_TRANSLATE_NOOP("PageKeys", "Search above this sheet")),
)
IN_GUIDES: Final = (
    ("Enter", QT_TRANSLATE_NOOP("PageKeys", "On to the next box, then to the button")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("PageKeys", "Take the step")),
)


def topic_of(dialog: QDialog, behind: str) -> str:
    """Give the help page of a dialog; ``behind`` is that of the page it stands above."""
    return TOPICS.get(type(dialog).__name__, behind)


def keys_of(dialog: QDialog) -> Lines:
    """Give the keys of a dialog as it stands: of its buttons, then of every dialog of its kind."""
    found: dict[str, str] = {}
    if isinstance(dialog, Sheet):
        ends = dialog.end_keys()
        found |= {key: plain(words.removesuffix(f"({key})").strip()) for key, words in ends}
    for keys, words in buttons(dialog):
        found.setdefault(keys, words)
    kind = IN_SHEETS if isinstance(dialog, Sheet) else ()
    for keys, text in (*kind, *(IN_GUIDES if isinstance(dialog, Guide) else ()), *IN_ALL):
        found.setdefault(keys, translate("PageKeys", text))
    return list(found.items())


class HelpKey(QObject):
    """Calls ``show`` with the dialog in which F1 was pressed; in the help itself nothing is.

    It stands before all events while a dialog has the keys, and only then: what Python hears of
    them costs 4 µs each, and a page that opens makes hundreds.
    """

    def __init__(self, app: QGuiApplication, show: Callable[[QDialog], object]) -> None:
        super().__init__()
        self._app, self._show = app, show
        self._is_on = False
        app.focusWindowChanged.connect(self._follow)

    def begin(self) -> None:
        """Hear F1 from now on."""
        self._is_on = True
        self._follow()

    def end(self) -> None:
        """Hear it no more."""
        self._is_on = False
        self._follow()

    def _follow(self) -> None:
        self._app.removeEventFilter(self)
        if self._is_on and isinstance(QApplication.activeModalWidget(), QDialog):
            self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        dialog = QApplication.activeModalWidget()
        if event.key() != Qt.Key.Key_F1 or not isinstance(dialog, QDialog):
            return False
        if type(dialog).__name__ != HELP_SHEET:
            self._show(dialog)
            dialog.activateWindow()  # back to where one was on it
        return True
