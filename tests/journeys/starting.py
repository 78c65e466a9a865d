"""The real program with somebody at the keyboard: ``python -m tests.journeys.starting FOLDER …``.

It types the passphrases that are named, one after the other, and tells as a line of JSON everything
that the user is told, and when the window is open. With ``first`` it makes a first start instead.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget

from gpn_desktop.application import Application
from gpn_desktop.paths import Paths
from ui import app, start
from ui.look.notice import WarningSheet
from ui.main_window import MainWindow
from ui.tour.eyes import found, has_focus, is_shown
from ui.tour.moves import Until
from ui.tour.player import press, type_letter

TICK = 20  # ms
PATIENCE = 1_500  # ticks


def tell(**said: object) -> None:
    print(json.dumps(said, ensure_ascii=False), flush=True)


def warned() -> QWidget | None:
    """Give the word of warning that is shown, if there is one."""
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, WarningSheet))
    return next((one for one in shown if one.isVisible()), None)


def is_open() -> bool:
    return any(isinstance(w, QMainWindow) and w.isVisible() for w in QApplication.topLevelWidgets())


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def said_by(name: str) -> str:
    """Give what a label says, "" while it says nothing."""
    label = found(name)
    assert isinstance(label, QLabel)
    return label.text()


def write(text: str) -> None:
    for letter in text:
        type_letter(letter)


def unlocking(words: list[str]) -> Iterator[Until]:
    """Type each passphrase and wait for what comes of it."""
    yield Until("the passphrase", lambda: has_focus("passphrase"))
    for word in words:
        write(word)
        press("Return")
        yield Until("an answer", lambda: is_open() or (is_answered() and has_focus("passphrase")))
        if is_open():
            yield Until("the check of the data", checked())
            yield Until("what comes of it", a_little_later())
        if is_open():
            tell(open=True)
            return
        yield Until("the door", lambda: has_focus("passphrase"))
        tell(said=said_by("unlock_word"))
    press("Escape")


def checked() -> Callable[[], bool]:
    """Give what tells whether the thread that writes has done its first task."""
    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    return window._ways.workbench._writer.submit(int).done


def a_little_later() -> Callable[[], bool]:
    """Give what holds some ticks later: an answer has become a window, or a door, by then."""
    left = iter(range(5))
    return lambda: next(left, None) is None


def is_answered() -> bool:
    """Tell whether the passphrase that was typed was refused: it waits to be typed over.

    A door that was come back to has nothing typed, and says why.
    """
    field = found("passphrase")
    assert isinstance(field, QLineEdit)
    return field.hasSelectedText() or bool(not field.text() and said_by("unlock_word").strip())


def beginning(words: list[str]) -> Iterator[Until]:
    """Go through the first start; tell whether it ended with open data, or what was said."""
    yield Until("the first start", lambda: is_shown("role_officer"))
    press("Return")
    yield Until("the page of the place", lambda: has_focus("first_name"))
    write("Hoang Thi Lan")
    press("Tab")
    write("dinh lap")
    press("Ctrl+Return")
    yield Until("the page of the passphrase", lambda: has_focus("new_passphrase"))
    write(words[0])
    press("Tab")
    write(words[0])
    tell(begun=True)
    press("Ctrl+Return")
    yield Until("an answer", lambda: is_shown("make_code") or "(GPN-" in _word())
    if is_shown("make_code"):
        press("Escape")
        yield Until("the window", is_open)
        tell(open=True)
    else:
        tell(said=_word())
        press("Escape")


def _word() -> str:
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return " ".join(texts(one) for one in windows)


class Person:
    """Plays one story; a warning is read, told and closed whenever it comes."""

    def __init__(self, story: Iterator[Until]) -> None:
        self._story, self._waits, self._left = story, Until("to begin", lambda: True), PATIENCE
        self._read: QWidget | None = None
        self._timer = QTimer(interval=TICK)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        sheet = warned()
        self._left -= 1
        if QGuiApplication.focusWindow() is None:
            return
        if sheet is not None:
            if sheet.isActiveWindow() and sheet is not self._read:
                self._read = sheet
                tell(said=texts(sheet))
                press("Return")
        elif self._left < 0:
            tell(lost=self._waits.what)
            sys.exit(9)
        elif self._waits.holds():
            self._go_on()

    def _go_on(self) -> None:
        self._left = PATIENCE
        try:
            self._waits = next(self._story)
        except StopIteration:
            self._waits = Until("the end", lambda: False)
            for window in QApplication.topLevelWidgets():
                window.close()


def main(folder: str, *words: str) -> int:
    story: Callable[[list[str]], Iterator[Until]] = unlocking
    given: list[Any] = list(words)
    if given[:1] == ["first"]:
        story = beginning
        given = given[1:]
    app.make_application(sys.argv[:1])
    person = Person(story(given))
    code = start.window(Application(Paths(Path(folder))))
    del person
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
