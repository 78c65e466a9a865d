"""The tour while it is watched: another process plays it, and what it tells is gathered here.

Nothing of the data that is open here is touched: every computer of the story has a data folder of
its own below ``out``. The process shows no window and ends, with all of its own, as soon as nobody
watches any more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Final

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
WORDS_KEPT: Final = 400  # letters of what a broken program said last
BEGIN = re.compile(r"BEGIN (\d+) (\w+)$")
SHOWN = re.compile(r"SHOWN (.+)$")
ASKED = re.compile(r"ASKED (\d+)$")
SAID = re.compile(r" ?(\d+) (\w+) +(.+)$")
WRONG = re.compile(r"WRONG step (\d+): (.+)$")
LOST = re.compile(r"LOST step (\d+) \(\w+\): (.+)$")


class Play(Enum):
    """How far one step is."""

    WAITING = "waiting"
    PLAYING = "playing"
    DONE = "done"
    WRONG = "wrong"
    STOPPED = "stopped"


class Outcome(Enum):
    """How the whole tour stands: ``BROKEN`` says that its program could not be played to an end."""

    UNPLAYED = "unplayed"
    PLAYING = "playing"
    GOOD = "good"
    WRONG = "wrong"
    STOPPED = "stopped"
    BROKEN = "broken"


@dataclass(frozen=True)
class Line:
    """One narrated line, or what was found wrong; ``desk`` is empty for the latter."""

    step: int
    desk: str
    words: str


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
        self.step, self._desk, self.asked, self.remark = 0, "", 0, ""
        self.lines: list[Line] = []
        self.pictures: list[Picture] = []
        self.wrong: list[Line] = []
        self.was_lost = False  # a step did not come to its end

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

    def state(self, step: int) -> Play:
        """Give how far a step is."""
        if any(line.step == step for line in self.wrong):
            return Play.WRONG
        if step == self.step and self.outcome in NOW:
            return NOW[self.outcome]
        return Play.DONE if step <= self.step else Play.WAITING

    def lines_of(self, step: int) -> list[Line]:
        """Give what was told of a step, and what was found wrong in it."""
        return [line for line in self.lines if line.step == step]

    def pictures_of(self, step: int) -> list[Picture]:
        """Give what was shown in a step."""
        return [picture for picture in self.pictures if picture.step == step]

    def hear(self, told: str) -> None:
        """Take one line that the process told."""
        if found := BEGIN.match(told):
            self.step, self._desk = int(found[1]), found[2]
        elif found := SHOWN.match(told):
            shown = Picture(self.step, self._desk, self.out / "pictures" / found[1])
            self.pictures = [one for one in self.pictures if one.file != shown.file] + [shown]
        elif found := ASKED.match(told):
            self.asked = int(found[1])
        elif found := WRONG.match(told) or LOST.match(told):
            self.was_lost = self.was_lost or told.startswith("LOST")
            self.wrong.append(Line(int(found[1]), "", found[2]))
            self.lines.append(self.wrong[-1])
        elif found := SAID.match(told):
            self.lines.append(Line(int(found[1]), found[2], found[3]))
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
        self.remark = _text(self._process.readAllStandardError())[-WORDS_KEPT:]
        whole = status is QProcess.ExitStatus.NormalExit and self.step == len(STEPS)
        if self.wrong:
            self._conclude(Outcome.WRONG)
        else:
            self._conclude(Outcome.GOOD if whole and code == 0 else Outcome.BROKEN)

    def _on_process_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self.remark = self._process.errorString()
            self._conclude(Outcome.BROKEN)

    def _conclude(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.changed.emit()


NOW: Final = {
    Outcome.PLAYING: Play.PLAYING,
    Outcome.STOPPED: Play.STOPPED,
    Outcome.BROKEN: Play.WRONG,
}
