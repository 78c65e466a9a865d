"""A clerk at a real keyboard: keys from xdotool through ibus-unikey, eyes on the real program.

The clerk lives in a thread of his own. What he looks at is looked up in the thread of the window,
between two events, so that a key may open a sheet with a loop of its own and the clerk goes on
in it. He never calls anything of the program that does something.
"""

import subprocess
import time
import unicodedata
from collections.abc import Callable, Mapping
from queue import Queue
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.journeys.unikey import DELAY, KEYS_NAMED, Watch, choose

T = TypeVar("T")
PATIENCE: Final = 60.0  # seconds until something that should come counts as lost
MOST: Final = 30  # presses of one key on the way to somewhere
SIGNS: Final[Mapping[str, Mapping[str, str]]] = {
    "telex": dict(zip("\u0302\u0306\u031bđĐ\u0301\u0300\u0309\u0303\u0323",
                      ("^", "w", "w", "dd", "DD", *"sfrxj"), strict=True)),
    "vni": dict(zip("\u0302\u0306\u031bđĐ\u0301\u0300\u0309\u0303\u0323",
                    ("6", "8", "7", "d9", "D9", *"12345"), strict=True)),
}  # fmt: skip
TONES: Final = "\u0301\u0300\u0309\u0303\u0323"


def keyed(words: str, method: str) -> str:
    """Give the keys by which Vietnamese is typed; the tone comes at the end of its word."""
    return " ".join(_keyed(word, SIGNS[method]) for word in words.split(" "))


def _keyed(word: str, signs: Mapping[str, str]) -> str:
    letters, tone = "", ""
    for sign in unicodedata.normalize("NFD", word):
        if sign in TONES:
            tone = signs[sign]
        elif signs.get(sign) == "^":
            letters += letters[-1].lower()  # aa, ee, oo
        else:
            letters += signs.get(sign, sign)
    return letters + tone


class Eyes(QObject):
    """Looks something up in the thread of the window for whoever asks from another."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def ask(self, look: Callable[[], T]) -> T:
        """Give what ``look`` gives, or raise what it raises."""
        answer: Queue[tuple[Any, BaseException | None]] = Queue()
        self._asked.emit((look, answer))
        found, error = answer.get(timeout=PATIENCE)
        if error is not None:
            raise error
        return found  # type: ignore[no-any-return]

    def _look(
        self, asked: tuple[Callable[[], Any], Queue[tuple[Any, BaseException | None]]]
    ) -> None:
        look, answer = asked
        try:
            answer.put((look(), None))
        except BaseException as error:
            answer.put((None, error))


class Clerk:
    """Types by one method, and waits for what comes of it; ``told`` is what an input method did."""

    def __init__(self, eyes: Eyes, watch: Watch) -> None:
        self.eyes, self.watch, self.method = eyes, watch, "telex"
        self.told: list[dict[str, object]] = []

    def turn_to(self, method: str) -> str:
        """Choose how Vietnamese is typed; give the engine that ibus names."""
        self.method = method
        return choose(method)

    # hands

    def type(self, keys: str) -> None:
        """Type keys that need no input method."""
        self.face()
        _xdotool("type", "--delay", DELAY, keys)

    def write(self, words: str) -> None:
        """Type Vietnamese into who has the focus, and keep what the input method did there."""
        self.face()
        self.watch.begin()
        into = self.eyes.ask(lambda: focus()[0])
        self.type(keyed(words, self.method))
        if not words.isascii():
            shown = unicodedata.normalize("NFC", words.split()[-1])
            self.until(f"{words} in {into}", lambda: shown in self.watch.shown())
        self.end_word()
        watch = self.watch
        composed = sum(1 for one in watch.composed if one)
        self.told.append(
            {"into": into, "method": self.method, "words": words, "composed": composed}
            | {"jumps": watch.jumps, "rewritten": watch.rewritten}
        )

    def end_word(self) -> None:
        """Let what is in composition become whole by a space, and take the space back.

        A key that leaves would do it too; ibus may then be late with the word on a busy machine.
        """
        _xdotool("key", "space")
        self.until(
            "a whole word", lambda: not self.watch.in_hand() and self.watch.shown()[-1:] == " "
        )
        self.press("BackSpace")
        self.until("no space", lambda: self.watch.shown()[-1:] != " ")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the program has heard the one before."""
        for key in keys:
            self.face()
            self.watch.heard.clear()
            _xdotool("key", key)
            last = key.rpartition("+")[2]
            wanted = KEYS_NAMED.get(last) or Qt.Key(ord(last.upper()))
            self.until(f"{key} to be heard", lambda wanted=wanted: wanted in self.watch.heard)  # type: ignore[misc]

    def reach(self, name: str, key: str = "Tab") -> None:
        """Press a key until the focus stands in a widget of this name."""
        for _ in range(MOST):
            if name in self.eyes.ask(focus):
                return
            self.press(key)
        raise AssertionError(f"{key} does not lead to {name}; at {self.eyes.ask(whereabouts)}")

    def face(self) -> None:
        """Wait until the window in front has the keyboard."""
        end = time.monotonic() + PATIENCE
        while not self.look_up():
            assert time.monotonic() < end, "no window takes the keyboard"
            time.sleep(0.05)

    def look_up(self) -> bool:
        """Give the keyboard to the window in front, for there is no window manager."""
        number = self.eyes.ask(_unfocused)
        if number:
            _xdotool("windowfocus", str(number))
        return number is None

    # eyes

    def until(self, what: str, holds: Callable[[], object]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not self.eyes.ask(holds):
            self.look_up()
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}; at {self.eyes.ask(whereabouts)}")
            time.sleep(0.02)

    def at(self, name: str) -> None:
        """Wait until the focus stands in a widget of this name."""
        self.face()
        self.until(name, lambda: name in focus())

    def sees(self, name: str) -> None:
        """Wait until a label of this name, or what bears the name, is shown."""
        self.until(name, lambda: shown(name))


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


def focus() -> list[str]:
    """Give the names of who has the focus and of what it stands in."""
    return [one.objectName() for one in _focused()] or [""]


def whereabouts() -> str:
    """Tell who has the focus, what it stands in, and what stands in front."""
    found = [f"{type(one).__name__} {one.objectName()}".strip() for one in _focused()]
    return f"{' < '.join(found)}; active {QApplication.activeWindow()}"


def _focused() -> list[QWidget]:
    widget, found = QApplication.focusWidget(), list[QWidget]()
    while isinstance(widget, QWidget):
        found.append(widget)
        widget = widget.parentWidget()
    return found


def shown(name: str) -> QWidget | None:
    """Give the widget of this name that can be seen now."""
    front = _front()
    found = front.findChildren(QWidget, name) if front is not None else []
    return next((one for one in found if one.isVisible()), None)


def words_of(name: str) -> str:
    """Give what a label says."""
    found = shown(name)
    return found.text() if isinstance(found, QLabel) else ""


def _front() -> QWidget | None:
    sheet = QApplication.activeModalWidget()
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
    wide = [one for one in tops if one.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)]
    return sheet or next(iter(wide), None)


def _unfocused() -> int | None:
    """Give the window that should have the keyboard and has not; 0: none is there; None: it has."""
    front = _front()
    if front is None or front.windowHandle() is None:
        return 0
    has_it = QGuiApplication.focusWindow() is front.windowHandle()
    return None if has_it and QApplication.focusWidget() is not None else int(front.winId())
