"""Answers what the tour asks about the data of a folder. No Qt: such a process shows nothing."""

import json
import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gpn_desktop.application import Application
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths

REFUSED = 2


def ask(application: Application) -> int:
    """Answer questions about the data of these folders, a line of JSON for a line of JSON.

    The passphrase comes on a line before them; a question is its name and its words.
    """
    try:
        for answer in answers(application, sys.stdin):
            _tell(answer)
    except GpnError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    return 0


def answers(application: Application, paper: Iterable[str]) -> Iterator[str]:
    """Open the data with the first line and answer the questions that follow it.

    Raises:
        GpnError: as ``Application.unlock`` and the questions.
    """
    from gpn_desktop.services.questions import QUESTIONS

    lines = iter(paper)
    try:
        opened = application.unlock(next(lines).rstrip("\n")).value
        for line in lines:
            name, *words = json.loads(line)
            yield QUESTIONS[name](opened, *words)
    finally:
        application.close()


def stand_ready() -> int:
    """Answer papers, a line of JSON each, every one by a child that opens its data anew.

    A paper is its data folder, the passphrase, the questions. This process opens nothing itself, so
    that a child knows as much of the data as a program that was started just now.
    """
    from gpn_desktop.services import questions  # noqa: F401 - loaded once for all children

    for line in sys.stdin:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            _answer_and_end(json.loads(line))
        _, status = os.waitpid(child, 0)
        if status != 0:
            ended = os.waitstatus_to_exitcode(status)
            _tell({"found": [], "failure": f"the program ended with {ended}"})
    return 0


def _answer_and_end(paper: Sequence[str]) -> None:
    folder, *lines = paper
    found: list[str] = []
    failure = ""
    try:
        found.extend(answers(Application(Paths(Path(folder))), lines))
    except GpnError as error:
        failure = str(error)
    except Exception:
        failure = traceback.format_exc().strip()
    _tell({"found": found, "failure": failure})
    os._exit(0)  # nothing of the process it came from is closed or told twice


def _tell(told: object) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()
