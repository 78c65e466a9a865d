"""The program around its window: language, theme, letters, the lock, the error that no page shows.

``Program`` asks a ``House`` for everything that is not drawn: the first start, the passphrase, and
what stands in the window once the data is open.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QLocale, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import resources
from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services.changes import Changes
from gpn_desktop.settings import Settings
from ui import helping, messages, page_keys
from ui.actions import PAGES
from ui.dialogs import problem
from ui.dialogs import settings as settings_sheet
from ui.furniture import NOTHING, Furniture, Typed
from ui.helping import HelpKey
from ui.idle import Idle
from ui.look import theme
from ui.look.notice import warn
from ui.main_window import MainWindow
from ui.mistakes import Hook
from ui.showing import Showing
from ui.views.page import Goal
from ui.workbench import Workbench

logger = logging.getLogger(__name__)

CATALOGUES: Final = {"vi": ("vi", "qtbase_vi"), "en": ("en",)}
LOCALES: Final = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),  # the day comes first
}


class House(Protocol):
    """What the program stands on; ``gpn_desktop.application`` behind a few doors."""

    @property
    def settings_file(self) -> Path:
        """Give the file of the options."""

    def let_in(self, workbench: Workbench, refuse: Callable[[], object]) -> bool:
        """Bring the user to open data: first start or passphrase; False when they gave up.

        ``refuse`` is called when the data turns out not to be sound after all.
        """

    def furnish(self, workbench: Workbench) -> Furniture:
        """Give what stands in the window, now that the data is open."""

    def go_back(self, parent: QWidget, workbench: Workbench) -> bool:
        """Let the user go back to a copy; True when the data was closed for it."""

    def close(self) -> None:
        """Close the data.

        Raises:
            GpnError: the copy of the day was not made; the data is closed all the same.
        """


def speak(app: QApplication, language: str) -> None:
    """Install the catalogues of a language instead of those before.

    Also Qt's own calendars and file lists say months, days and kinds of files in it.
    """
    QLocale.setDefault(LOCALES.get(language, LOCALES["en"]))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for name in CATALOGUES[language]:
        translator = QTranslator(app)
        if translator.load(str(resources.path("translations", f"{name}.qm"))):
            app.installTranslator(translator)
        else:
            logger.warning("catalogue %s is missing", name)


def dress(app: QApplication, options: Settings) -> None:
    """Set language, theme and letters as the options say."""
    speak(app, options.language)
    theme.wear(app, options.theme, percent=options.text_percent)


def make_application(arguments: list[str]) -> QApplication:
    """Make the one QApplication, with its name; give the present one where there is one."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(arguments)
    app.setApplicationName("GPN Desktop")
    app.setOrganizationName("GPN")
    app.setQuitOnLastWindowClosed(False)  # between lock and passphrase there is no window
    return app


def keep_below(folder: Path) -> None:
    """Let Qt keep here what it remembers by itself, such as the folders of its file dialogs."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


@dataclass(frozen=True)
class Left:
    """What a window leaves to the next one: who worked in it, what was typed, where one was."""

    who: str = ""
    typed: Typed = field(default_factory=dict)
    place: Goal | None = None


class Program:
    """Holds the window while the data is open; locks, shows settings and help."""

    def __init__(self, app: QApplication, house: House) -> None:
        self._app, self._house = app, house
        keep_below(house.settings_file.parent)
        self._options = settings.load(house.settings_file)
        self.workbench: Workbench | None = None
        self.window: MainWindow | None = None
        self._idle: Idle | None = None
        self._tour: Showing | None = None
        self._left = Left()
        self._help_key = HelpKey(app, self._show_help_over)

    def enter(self) -> bool:
        """Let the user in and open the window; False when they gave up."""
        dress(self._app, self._options)
        self.workbench = Workbench(self.show_error)
        self._help_key.begin()
        if not self._house.let_in(self.workbench, self.lock):
            self.workbench.close()
            self.workbench = None
            return False
        self._open_window()
        return True

    def _open_window(self) -> None:
        assert self.workbench is not None  # noqa: S101 - enter made it
        furniture = self._house.furnish(self.workbench)
        self._tour = furniture.practice.tour
        left, self._left = self._left, Left()
        is_the_same = left.who == furniture.standing.who
        self.window = MainWindow(self, furniture, left.typed if is_the_same else NOTHING)
        self.window.show()
        if is_the_same and left.place is not None:
            self.window.go(left.place)
        self._idle = Idle(self._app, self._options.lock_minutes, self.lock)

    def _close_window(self) -> None:
        if self._idle is not None:
            self._idle.end()
            self._idle = None
        if self.window is not None:
            self._left = Left(self.window.who, self.window.typed(), self.window.place)
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def show_error(self, error: GpnError, owner: QWidget | None) -> None:
        """Show an error that no page shows in its own place."""
        logger.warning("told the user: %s", error)
        so, do = messages.sentence(error), messages.remedy(error)
        warn(owner or self.window, so, do, messages.number(error))

    def show_settings(self) -> None:
        """Let the user change the options; the window is made anew in their light.

        They are read again first: pages keep what was chosen on them, as the folder for packages.
        """
        self._options = settings.load(self._house.settings_file)
        chosen = settings_sheet.ask(self.window, self._options, self._go_back)
        if chosen is None or chosen == self._options:
            return
        self._take_up(chosen)

    def _take_up(self, chosen: Settings) -> None:
        self._options = chosen
        try:
            settings.save(self._house.settings_file, chosen)
        except GpnError as error:
            self.show_error(error, self.window)
        self._renew()

    def zoom(self, step: int) -> None:
        """Make letters one step larger or smaller, 0: normal again; at the ends nothing is done."""
        self._options = settings.load(self._house.settings_file)
        percent = settings.zoomed(self._options.text_percent, step)
        if percent != self._options.text_percent:
            chosen = replace(self._options, text_percent=percent)
            QTimer.singleShot(0, partial(self._take_up, chosen))  # its key belongs to this window

    def _go_back(self, parent: QWidget) -> bool:
        """Let the user go back to a copy; then everything begins anew with the passphrase."""
        assert self.workbench is not None  # noqa: S101 - the window stands on it
        was_closed = self._house.go_back(parent, self.workbench)
        if was_closed:
            QTimer.singleShot(0, self._lock)  # after the sheets have closed
        return was_closed

    def _renew(self) -> None:
        self._close_window()
        dress(self._app, self._options)
        self._open_window()
        if self.window is not None:
            self.window.hear(Changes(settings=True))

    def show_help(self, topic: str, here: str = "") -> None:
        """Show the help at this place."""
        from ui.dialogs import help as help_sheet  # as the versions: not before the first window

        pages = self.window.rail.buttons if self.window is not None else PAGES
        own = page_keys.here(self.window.page) if self.window is not None else []
        language = self._options.language
        help_sheet.show(self.window, topic, language, here, self._tour, pages, own)

    def _show_help_over(self, dialog: QDialog) -> None:
        """Show the help of a sheet above it: whoever closes it stands on the sheet as before."""
        from ui.dialogs import help as help_sheet

        behind = self.window.place.page if self.window is not None else "start"
        pages = self.window.rail.buttons if self.window is not None else PAGES
        topic, own = helping.topic_of(dialog, behind), helping.keys_of(dialog)
        title = dialog.windowTitle()
        help_sheet.show(dialog, topic, self._options.language, title, None, pages, own)

    def show_about(self) -> None:
        """Show versions and licences."""
        from ui.dialogs import about

        about.show(self.window)

    def lock(self) -> None:
        """Close the data; the passphrase opens it again, or the program ends."""
        for sheet in self._app.topLevelWidgets():
            if isinstance(sheet, QDialog) and sheet.isVisible():
                sheet.reject()
            if isinstance(sheet, QDialog) and sheet.isVisible():  # it only stopped its work
                sheet.done(QDialog.DialogCode.Rejected)
        QTimer.singleShot(0, self._lock)  # after the dialogs have given back their answers

    def _lock(self) -> None:
        self.close()
        logger.info("locked")
        if not self.enter():
            self._app.quit()

    def leave(self) -> None:
        """End the program: the window was closed."""
        self._app.quit()

    def close(self) -> None:
        """Finish what is being written and close the data."""
        self._help_key.end()
        self._close_window()
        if self.workbench is not None:
            self.workbench.close()
            self.workbench = None
        try:
            self._house.close()
        except GpnError as error:
            self.show_error(error, None)


def run(arguments: list[str], house: House) -> int:
    """Run the program until its window is closed; give the exit code."""
    app = make_application(arguments)
    Hook(problem.show).install()
    program = Program(app, house)
    if not program.enter():
        return 0
    code = app.exec()
    program.close()
    return code
