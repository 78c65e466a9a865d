"""One desk of the tour: the real program, told by its standard input what to play.

What is said, what was read and how a script ended go to the standard output, one JSON object a
line; nothing else is written there. When the input ends the program ends.
"""

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from gpn_desktop.errors import GpnError
from ui import app, mistakes
from ui.app import House, Program
from ui.dialogs import problem
from ui.tour.moves import Report, Script
from ui.tour.player import Player

Heard = Mapping[str, str]
Scripts = Mapping[str, Callable[[Heard], Script]]


class Listener(QObject):
    """Reads lines on a thread of its own; each is told on the main thread."""

    heard = Signal(str)
    ended = Signal()

    def __init__(self, lines: IO[str]) -> None:
        super().__init__()
        self._lines = lines
        self._thread = threading.Thread(target=self._read, daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def _read(self) -> None:
        for line in self._lines:
            self.heard.emit(line.strip())
        self.ended.emit()


class Scene(QObject):
    """Plays the scripts that are named, one after the other, in the window of one program.

    ``over`` is told when no more will come and the last one has ended; with ``leave`` that one is
    not waited for.
    """

    over = Signal()

    def __init__(
        self,
        scripts: Scripts,
        pictures: Path,
        tell: Callable[[str], object],
        *,
        plant: bool,
        leave: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._scripts, self._pictures, self._plant = scripts, pictures, plant
        self._leave = leave
        self._write = tell
        self._player: Player | None = None
        self._waiting: list[str] = []
        self._is_last = False

    def play(self, line: str) -> None:
        """Play a script to its end, after those named before it.

        A line is ``step name heard``: the step of the main job, for the names of its pictures; what
        was heard on the telephone, as JSON, or nothing.
        """
        if self._player is not None:
            self._waiting.append(line)
            return
        step, _, rest = line.partition(" ")
        name, _, heard = rest.partition(" ")
        script = self._scripts[name](json.loads(heard or "{}"))
        self._player = Player(script, self._pictures, step=int(step), plant=self._plant)
        self._player.said.connect(lambda line: self._tell(said=line))
        self._player.seen.connect(lambda read: self._tell(read=read))
        self._player.told.connect(lambda aloud: self._tell(aloud=aloud))
        self._player.shown.connect(lambda picture: self._tell(shown=picture))
        self._player.finished.connect(self._on_finished)
        self._player.start()

    def end(self) -> None:
        """Know that no more will come."""
        self._is_last = True
        if self._player is None:
            self.over.emit()
        elif self._leave is not None:
            self._leave()

    def _on_finished(self, report: Report) -> None:
        reason = report.reason.value if report.reason else ""
        self._tell(ended=report.lost, reason=reason, keys=report.keys)
        self._player = None
        if self._waiting:
            self.play(self._waiting.pop(0))
        elif self._is_last:
            self.over.emit()

    def _tell(self, **event: object) -> None:
        self._write(as_line(event))


def tell(line: str) -> None:
    """Write one line to the standard output at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def as_line(event: Mapping[str, object]) -> str:
    """Write an event as a line of JSON."""
    return json.dumps(event, ensure_ascii=False)


def tell_event(event: Mapping[str, object]) -> None:
    """Write an event to the standard output at once."""
    tell(as_line(event))


def drop() -> None:
    """End at once, as in a power cut: whoever told this desk what to play is gone."""
    os._exit(1)


def run(
    house: House, scripts: Scripts, pictures: Path, *, plant: bool, watched: bool = False
) -> int:
    """Run the program as a desk of the tour until the input ends; give the exit code.

    A ``watched`` desk plays nothing to its end once its driver is gone.
    """
    application = app.make_application(sys.argv[:1])
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # keys reach ours
    mistakes.Hook(problem.show).install()
    program = Program(application, house)
    scene = Scene(scripts, pictures, tell, plant=plant, leave=drop if watched else None)
    listener = Listener(sys.stdin)
    queued = Qt.ConnectionType.QueuedConnection
    listener.heard.connect(scene.play, queued)
    listener.ended.connect(scene.end, queued)
    scene.over.connect(QApplication.quit)
    QTimer.singleShot(0, lambda: _enter(program))
    listener.start()
    application.exec()
    program.close()
    return 0


def _enter(program: Program) -> None:
    try:
        entered = program.enter()
    except GpnError as error:
        program.show_error(error, None)
        entered = False
    if not entered:
        QApplication.quit()
