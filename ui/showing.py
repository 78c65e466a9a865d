"""The tour while it is watched: another process plays it, and what it tells is gathered here.

Nothing of the data that is open here is touched: every computer of the story has a data folder of
its own below ``out``. The process shows no window and ends, with all of its own, as soon as nobody
watches any more.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, Signal

from ui.words import QT_TRANSLATE_NOOP

STEPS: Final = (
    QT_TRANSLATE_NOOP("TourSteps", "First start: place, name, passphrase"),
    QT_TRANSLATE_NOOP("TourSteps", "The training commune is made"),
    QT_TRANSLATE_NOOP("TourSteps", "A household is found"),
    QT_TRANSLATE_NOOP("TourSteps", "It is reviewed; the power is cut"),
    QT_TRANSLATE_NOOP("TourSteps", "A breeding cow is recorded"),
    QT_TRANSLATE_NOOP("TourSteps", "The nine lines of the plan"),
    QT_TRANSLATE_NOOP("TourSteps", "The office enrols three computers"),
    QT_TRANSLATE_NOOP("TourSteps", "Packages are signed and sent"),
    QT_TRANSLATE_NOOP("TourSteps", "Merging, and one conflict settled"),
    QT_TRANSLATE_NOOP("TourSteps", "Two reports are written"),
    QT_TRANSLATE_NOOP("TourSteps", "The office's answer comes back"),
)
DESKS: Final = {
    "officer": QT_TRANSLATE_NOOP("TourDesks", "Computer of the commune's officer"),
    "laptop": QT_TRANSLATE_NOOP("TourDesks", "Second laptop of the commune"),
    "office": QT_TRANSLATE_NOOP("TourDesks", "Merging office"),
    "second": QT_TRANSLATE_NOOP("TourDesks", "Officer of another commune"),
}
RAW: Final = "tour.txt"
"""In the folder of a tour: what was told, and what its programs said word for word."""
FOUND: Final = "found"  # a fresh process found another value
EXPECTED: Final = "expected"  # the story leads to another one
UNANSWERED: Final = "unanswered"  # a fresh process gave none


class Reason(Enum):
    """Why a tour did not go on: the first five stopped a script, the others a program."""

    MISSING = "missing"  # what was to be read or pressed is not on the screen
    WAITED = "waited"  # what was awaited did not come in time
    KEYS = "keys"  # a key does not lead where it should
    WINDOW = "window"  # no window takes the keys
    FAULT = "fault"  # a bug
    ENDED = "ended"  # the program of a desk ended by itself
    BROKEN = "broken"  # the program that plays the tour did
    UNSTARTED = "unstarted"  # it could not even be started


class Play(Enum):
    """How far one step is."""

    WAITING = "waiting"
    PLAYING = "playing"
    DONE = "done"
    WRONG = "wrong"
    STOPPED = "stopped"
    BROKEN = "broken"


class Outcome(Enum):
    """How the whole tour stands: ``BROKEN`` says that it was not played to its end."""

    UNPLAYED = "unplayed"
    PLAYING = "playing"
    GOOD = "good"
    WRONG = "wrong"
    STOPPED = "stopped"
    BROKEN = "broken"


@dataclass(frozen=True)
class Line:
    """One narrated line."""

    step: int
    desk: str
    words: str


@dataclass(frozen=True)
class Wrong:
    """A value of a screen that was not as it should be; ``by`` is FOUND, EXPECTED or UNANSWERED."""

    step: int
    question: str
    shown: str
    right: str
    by: str


@dataclass(frozen=True)
class Break:
    """Where the tour broke off, at which desk (empty where nobody knows), and why."""

    step: int
    desk: str
    reason: Reason


Told = Line | Wrong | Break


@dataclass(frozen=True)
class Picture:
    """What a desk showed in a step."""

    step: int
    desk: str
    file: Path


def unused(folder: Path) -> Path:
    """Give this folder, or the first of its name with a number that does not exist yet."""
    names = (folder.with_name(f"{folder.name}-{n}") for n in count(2))
    return folder if not folder.exists() else next(one for one in names if not one.exists())


def _text(told: QByteArray) -> str:
    return bytes(told.data()).decode("utf-8", "replace").strip("\r\n")


class Showing(QObject):
    """One tour at a time, played by ``command`` with ``--out`` and a folder that is not used yet.

    ``changed`` is told when a line or a picture came and when it ended, ``begun`` before the first.
    """

    begun = Signal()
    changed = Signal()

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        super().__init__()
        self._command, self._folder = tuple(command), folder
        self._process: QProcess | None = None
        self._forget()

    def _forget(self) -> None:
        self.outcome, self.out = Outcome.UNPLAYED, self._folder
        self.step, self.asked = 0, 0
        self.lines: list[Told] = []
        self.pictures: list[Picture] = []
        self._has_ended = False

    @property
    def is_playing(self) -> bool:
        """Say whether it is being played."""
        return self.outcome is Outcome.PLAYING

    def play(self) -> None:
        """Begin from the first step, in a new folder; does nothing while it is played."""
        if self.is_playing:
            return
        self._forget()
        self.outcome, self.step, self.out = Outcome.PLAYING, 1, unused(self._folder)
        if self._process is not None:
            self._process.deleteLater()
        self._process = process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(surroundings)
        process.readyReadStandardOutput.connect(self._on_process_told)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_failed)
        program, *words = self._command
        process.start(program, [*words, "--out", str(self.out)])
        self.begun.emit()
        self.changed.emit()

    def stop(self) -> None:
        """End it at once; what was played until then stays in its folder."""
        if self._process is not None and self.is_playing:
            self._conclude(Outcome.STOPPED)
            self._process.kill()

    def end(self) -> None:
        """End it, and wait until its process is gone: the program ends."""
        self.stop()
        if self._process is not None:
            self._process.waitForFinished()

    @property
    def wrong(self) -> list[Wrong]:
        """Give the values that were not as they should be."""
        return [line for line in self.lines if isinstance(line, Wrong)]

    @property
    def broken(self) -> Break | None:
        """Give where it broke off, if it did."""
        return next((line for line in self.lines if isinstance(line, Break)), None)

    @property
    def raw(self) -> Path | None:
        """Give the file with what its programs said word for word, if there is one."""
        file = self.out / RAW
        return file if file.is_file() else None

    def state(self, step: int) -> Play:
        """Give how far a step is."""
        if self.broken is not None and self.broken.step == step:
            return Play.BROKEN
        if any(line.step == step for line in self.wrong):
            return Play.WRONG
        if step == self.step and self.outcome in NOW:
            return NOW[self.outcome]
        return Play.DONE if step <= self.step else Play.WAITING

    def lines_of(self, step: int) -> list[Told]:
        """Give what was told of a step, what was found wrong in it, and why it broke off."""
        return [line for line in self.lines if line.step == step]

    def pictures_of(self, step: int) -> list[Picture]:
        """Give what was shown in a step."""
        return [picture for picture in self.pictures if picture.step == step]

    def hear(self, told: str) -> None:
        """Take one line that the process told: an event as JSON; all else is let pass."""
        with suppress(ValueError):
            event = json.loads(told)
            if isinstance(event, dict):
                self._take(event)

    def _take(self, event: dict[str, Any]) -> None:
        match event:
            case {"event": "begin", "step": step}:
                self.step = step
            case {"event": "said", "step": step, "desk": desk, "words": words}:
                self.lines.append(Line(step, desk, words))
            case {"event": "picture", "step": step, "desk": desk, "file": name}:
                shown = Picture(step, desk, self.out / "pictures" / name)
                self.pictures = [one for one in self.pictures if one.file != shown.file] + [shown]
            case {"event": "wrong", **facts}:
                self.lines.append(Wrong(**facts))
            case {"event": "lost", "step": step, "desk": desk, "reason": reason}:
                self.lines.append(Break(step, desk, Reason(reason)))
            case {"event": "ended", "asked": asked}:
                self.asked, self._has_ended = asked, True
        self.changed.emit()

    def _on_process_told(self) -> None:
        assert self._process is not None  # noqa: S101 - it has just told something
        while self.is_playing and self._process.canReadLine():
            self.hear(_text(self._process.readLine()))

    def _on_process_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        assert self._process is not None  # noqa: S101 - it has just ended
        self._on_process_told()
        if not self.is_playing:
            return  # stopped
        self._keep(_text(self._process.readAllStandardError()))
        was_whole = self._has_ended and self.step == len(STEPS)
        is_well = status is QProcess.ExitStatus.NormalExit and (code == 0 or bool(self.wrong))
        if self.broken is not None or not (was_whole and is_well):
            self._break_off(Reason.BROKEN)
        else:
            self._conclude(Outcome.WRONG if self.wrong else Outcome.GOOD)

    def _on_process_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._keep(self._process.errorString())
            self._break_off(Reason.UNSTARTED)

    def _break_off(self, reason: Reason) -> None:
        if self.broken is None:
            self.lines.append(Break(self.step, "", reason))
        self._conclude(Outcome.BROKEN)

    def _keep(self, words: str) -> None:
        """Keep what a program said of its end, where there is room for it."""
        if words:
            with suppress(OSError):
                self.out.mkdir(parents=True, exist_ok=True)
                with (self.out / RAW).open("a", encoding="utf-8") as kept:
                    kept.write(f"{words}\n")

    def _conclude(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.changed.emit()


NOW: Final = {Outcome.PLAYING: Play.PLAYING, Outcome.STOPPED: Play.STOPPED}
