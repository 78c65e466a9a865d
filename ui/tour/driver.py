"""Runs the tour: a process and a data folder for each desk, one exchange folder between them.

The driver has no window. It names the acts one by one to the desk they belong to, prints what was
narrated, and after each act asks a fresh process for every value that was read from the screen. It
kills a desk where the story says so. Nothing but files in the exchange folder passes between desks.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import IO, Any

from ui.showing import EXPECTED, FOUND, UNANSWERED, Reason, Wrong
from ui.tour.asker import Answers, Asker

Event = Mapping[str, object]
KILL = "kill"
CUSTODIANS = (1, 2, 3)


@dataclass(frozen=True)
class Act:
    """One part of a step: which desk plays which script; ``kill`` ends the desk at once."""

    step: int
    desk: str
    script: str


@dataclass(frozen=True)
class Stage:
    """Where a tour is played and how: folders, program, mode, and whether values are planted."""

    out: Path
    program: tuple[str, ...]
    training: bool = True
    plant: bool = False
    size: int = 1500
    seed: str = ""
    day: date | None = None

    @property
    def exchange(self) -> Path:
        """Give the folder that stands for the stick."""
        return self.out / "usb"

    @property
    def sticks(self) -> tuple[Path, ...]:
        """Give the folders that stand for the custodians' sticks; in training there are none."""
        return () if self.training else tuple(self.out / f"stick-{n}" for n in CUSTODIANS)

    def data(self, desk: str) -> Path:
        """Give the data folder of a desk."""
        return self.out / "data" / desk


@dataclass(frozen=True)
class Reading:
    """A value that was read from a screen: where, in which script, and what asks for it anew."""

    desk: str
    script: str
    question: str
    words: tuple[str, ...]
    value: str


@dataclass
class Desk:
    """One running program, told by its standard input what to play."""

    name: str
    process: "subprocess.Popen[str]"

    @property
    def _input(self) -> IO[str]:
        assert self.process.stdin is not None  # noqa: S101 - opened as a pipe
        return self.process.stdin

    @property
    def _output(self) -> IO[str]:
        assert self.process.stdout is not None  # noqa: S101 - opened as a pipe
        return self.process.stdout

    def play(self, act: Act, heard: Mapping[str, str]) -> None:
        """Tell the desk to play an act, and what people heard from the other desks."""
        told = json.dumps(heard, ensure_ascii=False) if heard else ""
        self._input.write(f"{act.step} {act.script} {told}".rstrip() + "\n")
        self._input.flush()

    def events(self) -> Iterator[dict[str, Any]]:
        """Give what the desk tells until its script has ended, one JSON object a line."""
        for line in self._output:
            event: dict[str, Any] = json.loads(line)
            yield event
            if "ended" in event:
                return
        ended = f"the program ended with {self.process.wait()}"
        yield {"ended": ended, "reason": Reason.ENDED.value}

    def close(self) -> None:
        """Let the desk end by itself, and wait for it."""
        with suppress(BrokenPipeError):
            self._input.close()
        self.process.wait(timeout=60)
        self._output.close()

    def kill(self) -> None:
        """End the desk as a power cut would."""
        self.process.kill()
        self.close()


def unheard(event: Event) -> None:
    """Tell nothing to somebody who is not there."""


def unforeseen(stage: Stage, now: Reading, before: Sequence[Reading]) -> str | None:
    """Expect nothing of a value."""


@dataclass
class Tour:
    """A tour under way: its desks, what was read, what was wrong with it.

    ``expected`` gives what a value should be, from the stage and from what was read before; None
    where it cannot know. ``found`` counts the values that a fresh process found as they were shown.
    ``say`` is told what a person reads; ``aside``, for a program that watches, the same as events,
    and also where a part begins, each picture, and how many values were read.
    """

    stage: Stage
    passphrases: Mapping[str, str]
    say: Callable[[str], None]
    aside: Callable[[Event], None] = unheard
    expected: Callable[[Stage, Reading, Sequence[Reading]], str | None] = unforeseen
    readings: list[Reading] = field(default_factory=list)
    found: int = 0
    wrong: list[Wrong] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    heard: dict[str, str] = field(default_factory=dict)
    _desks: dict[str, Desk] = field(default_factory=dict)
    _asker: Asker | None = None
    _stack: ExitStack = field(default_factory=ExitStack)

    def run(self, acts: Sequence[Act]) -> int:
        """Play all acts; 0 when every step came to its end and every value was found."""
        for folder in (self.stage.exchange, *self.stage.sticks):
            folder.mkdir(parents=True, exist_ok=True)
        with self._stack:
            for act in acts:
                self._play(act)
                if self.lost:
                    break
        for lost in self.lost:
            self.say(f"LOST {lost}")
        self._tell("ended", asked=len(self.readings))
        return 1 if self.wrong or self.lost else 0

    def _play(self, act: Act) -> None:
        self._tell("begin", step=act.step, desk=act.desk)
        if act.script == KILL:
            self._desks.pop(act.desk).kill()
            return
        desk = self._desk(act.desk)
        desk.play(act, self.heard)
        read: list[Mapping[str, Any]] = []
        for event in desk.events():
            self._hear(act, event, read)
        self._compare(act, read)

    def _desk(self, name: str) -> Desk:
        if name not in self._desks:
            words = desk_words(self.stage, name)
            pipe = subprocess.PIPE
            process = subprocess.Popen(words, stdin=pipe, stdout=pipe, encoding="utf-8")
            self._desks[name] = Desk(name, process)
            self._stack.callback(self._close, name)
        return self._desks[name]

    def _close(self, name: str) -> None:
        if name in self._desks:
            self._desks.pop(name).close()

    def _hear(self, act: Act, event: Mapping[str, Any], read: list[Mapping[str, Any]]) -> None:
        if "said" in event:
            self.say(f"{act.step:2} {act.desk:9} {event['said']}")
            self._tell("said", step=act.step, desk=act.desk, words=event["said"])
        elif "shown" in event:
            self._tell("picture", step=act.step, desk=act.desk, file=event["shown"])
        elif "read" in event:
            read.append(event["read"])
        elif "aloud" in event:
            self.heard.update(event["aloud"])
        elif event["ended"]:
            self.lost.append(f"step {act.step} ({act.script}): {event['ended']}")
            self._tell("lost", step=act.step, desk=act.desk, reason=event["reason"])

    def _compare(self, act: Act, read: Sequence[Mapping[str, Any]]) -> None:
        given = self._asked(act.desk, read) if read else Answers()
        for one, answer in zip_longest(read, given.found):
            words = tuple(one["words"])
            now = Reading(act.desk, act.script, one["question"], words, one["value"])
            should = self.expected(self.stage, now, self.readings)
            self.found += answer == now.value
            if answer is None:
                self._note(Wrong(act.step, now.question, now.value, "", UNANSWERED), given.failure)
            elif answer != now.value:
                self._note(Wrong(act.step, now.question, now.value, answer, FOUND))
            elif should not in (None, now.value):
                self._note(Wrong(act.step, now.question, now.value, str(should), EXPECTED))
            self.readings.append(now)

    def _asked(self, desk: str, read: Sequence[Mapping[str, Any]]) -> Answers:
        if self._asker is None:
            self._asker = Asker(self.stage.program)
            self._stack.callback(self._asker.close)
        questions = [[one["question"], *one["words"]] for one in read]
        return self._asker.ask(self.stage.data(desk), self.passphrases[desk], questions)

    def _note(self, wrong: Wrong, failure: str = "") -> None:
        self.wrong.append(wrong)
        self.say(f"WRONG step {wrong.step}: {wrong.question}: {wrong.shown!r}"
                 f" on the screen, {wrong.right!r} {wrong.by} {failure}".rstrip())  # fmt: skip
        self._tell("wrong", **asdict(wrong))

    def _tell(self, event: str, **facts: object) -> None:
        self.aside({"event": event, **facts})


def program() -> tuple[str, ...]:
    """Give the words that start this same program, built or from source."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if frozen else (sys.executable, "-m", "gpn_desktop")


def desk_words(stage: Stage, desk: str) -> list[str]:
    """Give the command line of a desk of the tour."""
    words = [*stage.program, "--data-dir", str(stage.data(desk)), "--desk", desk]
    words += ["--exchange", str(stage.exchange), "--pictures", str(stage.out / "pictures")]
    words += ["--watched", "--size", str(stage.size), "--seed", stage.seed]
    words += ["--date", stage.day.isoformat()] if stage.day else []
    words += ["--training"] if stage.training else []
    return words + (["--plant"] if stage.plant else [])
