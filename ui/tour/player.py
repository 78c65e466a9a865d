"""Plays a script as a person would: keys to the focused window, eyes on what the widgets show.

Each move of the script (``ui.tour.moves``) is made from the event loop, between two ticks of it, so
that a key may open a dialog and the script goes on inside it. The player reads values back; it
never sets one, and what it read is compared elsewhere (``ui.tour.driver``).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.showing import Reason
from ui.tour.eyes import found, has_focus, is_able, is_shown, part, says, shown_text
from ui.tour.moves import Lost, Press, Read, ReadAloud, Report, Say, Script, Shot, Type, Until

TICK = 15  # ms between two moves
PATIENCE = 180_000  # ms until a script gives up waiting
STILL = 60  # looks, one a tick, after which what is shown counts as read
MOST_PRESSES = 60  # of one key until a script gives up reaching something


def press(keys: str) -> None:
    """Send one chord to the focused window by the way that the platform's own keys take."""
    window = QGuiApplication.focusWindow()
    if window is None:
        raise Lost(Reason.WINDOW, "no window has the focus")
    chord: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index] # left out of the stubs
    QTest.keyClick(window, chord.key(), chord.keyboardModifiers())


def type_letter(letter: str) -> None:
    """Send one letter; one that no key of a plain keyboard has comes as an input method's key."""
    window = QGuiApplication.focusWindow()
    if window is None:
        raise Lost(Reason.WINDOW, "no window has the focus")
    if letter.isascii():
        QTest.keyClick(window, ord(letter))
        return
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window, event)


def settled(name: str) -> Until:
    """Wait until a widget has said the same for a moment and nothing is being looked up anew."""
    seen: list[str] = []

    def holds() -> bool:
        said = shown_text(found(name)) if is_shown(name) and says(name) else ""
        if seen and seen[-1] != said:
            seen.clear()
        seen.append(said)
        return bool(said) and len(seen) > STILL

    return Until(f"{name} to stay as it is", holds)


def patient(script: Script) -> Script:
    """Let what is to be read come on the screen first: a page may open before it is filled."""
    for move in script:
        if isinstance(move, Read | ReadAloud):
            yield Until(f"{move.widget} to say something", partial(says, move.widget))
        yield move


def reach(name: str, keys: str = "Tab") -> Script:
    """Wait for a widget of this name and press one key until it has the focus."""
    yield Until(f"{name} to be there", partial(is_able, name))
    yield from press_until(name, lambda: has_focus(name), keys)


def press_until(what: str, holds: Callable[[], bool], keys: str) -> Script:
    """Press one key again and again until something is so.

    Raises:
        Lost: the key does not lead there.
    """
    for _ in range(MOST_PRESSES):
        if holds():
            return
        yield Press(keys)
    raise Lost(Reason.KEYS, f"{keys} does not lead to {what!r}")


class Player(QObject):
    """Runs one script to its end and then tells ``finished`` with its Report."""

    finished = Signal(object)
    said = Signal(str)
    seen = Signal(object)
    told = Signal(object)
    shown = Signal(str)

    def __init__(self, script: Script, pictures: Path, *, step: int, plant: bool = False) -> None:
        super().__init__()
        self._script = patient(script)
        self._pictures, self._step = pictures, step
        self._plant = plant
        self._queue: list[Press | Type] = []
        self._waiting: Until | None = None
        self._clock = QElapsedTimer()
        self._since_said: list[str] = []
        self.report = Report()

    def start(self) -> None:
        """Begin when the event loop turns."""
        QTimer.singleShot(TICK, self._tick)

    def _tick(self) -> None:
        try:
            act = self._next()
        except StopIteration:
            self.finished.emit(self.report)
            return
        except Exception as lost:
            known = lost if isinstance(lost, Lost) else Lost(Reason.FAULT, repr(lost))
            self.report.lost, self.report.reason = str(known), known.reason
            self._script.close()
            self._grab("lost")
            self.finished.emit(self.report)
            return
        QTimer.singleShot(TICK, self._tick)  # before the act: it may open a loop of its own
        act()

    def _next(self) -> Callable[[], None]:
        if self._waiting is not None:
            return self._wait(self._waiting)
        if self._queue:
            return self._strike(self._queue.pop(0))
        move = next(self._script)
        if isinstance(move, Press):
            return self._strike(move)
        if isinstance(move, Type):
            self._queue = [Type(letter) for letter in move.text]
            return _nothing
        if isinstance(move, Until):
            self._clock.start()
            return self._wait(move)
        return self._see(move)

    def _strike(self, move: Press | Type) -> Callable[[], None]:
        if QGuiApplication.focusWindow() is None:
            self._queue.insert(0, move)
            return wake
        self.report.keys += 1
        if isinstance(move, Press):
            return lambda: press(move.keys)
        return lambda: type_letter(move.text)

    def _wait(self, until: Until) -> Callable[[], None]:
        self._waiting = None if until.holds() else until
        if self._waiting is not None and self._clock.elapsed() > PATIENCE:
            raise Lost(Reason.WAITED, f"waited in vain: {until.what}")
        return wake if QGuiApplication.focusWindow() is None else _nothing

    def _see(self, move: Read | ReadAloud | Say | Shot) -> Callable[[], None]:
        if isinstance(move, Read):
            self._read(move)
        elif isinstance(move, ReadAloud):
            self.told.emit({move.key: part(shown_text(found(move.widget)), move.pattern)})
        elif isinstance(move, Say):
            self._say(move)
        else:
            self._picture(move)
        return _nothing

    def _read(self, move: Read) -> None:
        widget = found(move.widget)
        with planted(widget) if self._plant else nullcontext():
            text = shown_text(widget)
        value = part(text, move.pattern)
        self._since_said.append(value)
        asked = {"widget": move.widget, "question": move.question, "words": list(move.words)}
        self.report.read.append({**asked, "value": value})
        self.seen.emit(self.report.read[-1])

    def _say(self, move: Say) -> None:
        line = move.text.format(*self._since_said, keys=self.report.keys)
        self._since_said.clear()
        self.report.said.append(line)
        self.said.emit(line)

    def _picture(self, move: Shot) -> None:
        if not self._grab(move.name):
            raise Lost(Reason.WINDOW, "no window to take a picture of")

    def _grab(self, name: str) -> bool:
        window = QApplication.activeWindow() or _first_window()
        self._pictures.mkdir(parents=True, exist_ok=True)
        file = self._pictures / f"{self._step:02}-{name}.png"
        taken = window is not None and window.grab().save(str(file))
        if taken:
            self.shown.emit(file.name)
        return taken


@contextmanager
def planted(widget: QWidget) -> Iterator[None]:
    """Show a wrong value for a moment (tests only): what is read then must be found wrong."""
    if isinstance(widget, QAbstractItemView):
        model: Any = widget.model()
        model.data = lambda *_: "7"
        yield
        del model.data
        return
    write: Any = getattr(widget, "setText", widget.setAccessibleDescription)
    before = shown_text(widget)
    write(f"{before[::-1]}7")
    yield
    write(before)


def wake() -> None:
    """Do what a window manager does when a dialog has gone: what is below gets the focus."""
    window = QApplication.activeModalWidget() or _first_window()
    if window is not None:
        window.activateWindow()


def _first_window() -> QWidget | None:
    return next((one for one in QApplication.topLevelWidgets() if one.isVisible()), None)


def _nothing() -> None:
    """Make no move this time."""
