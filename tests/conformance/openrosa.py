"""The tests of npm openrosa-xpath-evaluator, run from the package against our engine."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conformance.instance import answer
from tests.peers import FOLDER, NODE

SUITE = Path(__file__).with_name("suite.js")
ZONE = "America/Phoenix"
"""Where the authors of the package run their tests."""


@dataclass(frozen=True)
class Outcome:
    """An assertion of the package: its name, why it fails (else empty), what it asked."""

    name: str
    why: str
    asked: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """All assertions, and how many cases and assertions there were."""

    outcomes: tuple[Outcome, ...]
    cases: int
    asserts: int
    skipped: int


def run() -> Run:
    """Run the package's tests, and answer what they ask."""
    outcomes: list[Outcome] = []
    with subprocess.Popen(
        [NODE, SUITE, FOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "TZ": ZONE},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            message: dict[str, Any] = json.loads(line)
            if "ask" in message:
                process.stdin.write(json.dumps(answer(message)) + "\n")
                process.stdin.flush()
            elif "done" in message:
                return Run(tuple(outcomes), **message["done"])
            else:
                asked = tuple(message["asked"])
                outcomes.append(Outcome(message["name"], message["why"], asked))
    raise AssertionError("the suite ended early")
