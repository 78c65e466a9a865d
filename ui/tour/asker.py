"""Asks fresh processes for what the screens showed; each opens a desk's database anew.

Where a process can be divided (``os.fork``), one that has loaded the program and opened nothing
stands ready, and each asking is a child of it; elsewhere each is a start of the program.
"""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

Questions = Sequence[Sequence[str]]
CAN_DIVIDE = hasattr(os, "fork")


@dataclass(frozen=True)
class Answers:
    """What a fresh process found, in the order of the questions, and what it said of the rest."""

    found: tuple[str, ...] = ()
    failure: str = ""


class Asker:
    """Asks one question paper after the other; ``divides``: the processes come from one that waits.

    That one is started when something is first asked, and ends with ``close``.
    """

    def __init__(self, program: Sequence[str], *, divides: bool = CAN_DIVIDE) -> None:
        self._program, self._divides = program, divides
        self._waiting: subprocess.Popen[str] | None = None

    def ask(self, data: Path, passphrase: str, questions: Questions) -> Answers:
        """Ask a fresh process, which opens the database of a data folder anew."""
        paper = [passphrase, *(json.dumps(one, ensure_ascii=False) for one in questions)]
        return self._divided(data, paper) if self._divides else self._started(data, paper)

    def close(self) -> None:
        """Let the one that waits end."""
        if self._waiting is not None:
            _pipe(self._waiting.stdin).close()
            self._waiting.wait(timeout=60)
            _pipe(self._waiting.stdout).close()

    def _divided(self, data: Path, paper: Sequence[str]) -> Answers:
        if self._waiting is None:
            words, pipe = [*self._program, "--ask", "--watched"], subprocess.PIPE
            self._waiting = subprocess.Popen(words, stdin=pipe, stdout=pipe, encoding="utf-8")
        given = _pipe(self._waiting.stdin)
        given.write(json.dumps([str(data), *paper], ensure_ascii=False) + "\n")
        given.flush()
        told: Mapping[str, Any] = json.loads(_pipe(self._waiting.stdout).readline())
        return Answers(tuple(told["found"]), told["failure"])

    def _started(self, data: Path, paper: Sequence[str]) -> Answers:
        answer = subprocess.run(
            [*self._program, "--data-dir", str(data), "--ask"],
            input="".join(f"{line}\n" for line in paper),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        found = tuple(json.loads(line) for line in answer.stdout.splitlines())
        return Answers(found, answer.stderr.strip())


def _pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None  # noqa: S101 - opened as a pipe
    return end
