"""The other engine: a process of Node that plays interviews under jsdom."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.differential.interview import Played
from tests.differential.subjects import Subject
from tests.fakes import FixedWorld
from tests.peers import FOLDER, NODE

SCRIPT = Path(__file__).parent / "peer.mjs"
MOMENT = FixedWorld().moment


class Peer:
    """Web Forms' engine with one form loaded; ask first, look at the answer later."""

    def __init__(self, subject: Subject) -> None:
        environment = {**os.environ, "TZ": "Asia/Ho_Chi_Minh", "PEERS": str(FOLDER)}
        self._process = subprocess.Popen(
            [NODE, "--max-old-space-size=1500", SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            encoding="utf-8",
        )
        now = int(MOMENT.timestamp() * 1000)
        self._tell({"xml": subject.xml, "files": subject.files, "now": now})

    def _tell(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def ask(self, played: Played) -> None:
        """Let it play an interview."""
        self.play([step.moves for step in played.steps])

    def play(self, steps: Sequence[Sequence[Any]]) -> None:
        """Let it make these moves, step by step."""
        self._tell({"moves": steps})

    def answer(self) -> dict[str, Any]:
        """Give what it found: ``states``, then ``xml`` or ``error``."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the other engine ended"
        found: dict[str, Any] = json.loads(line)
        return found

    def __enter__(self) -> "Peer":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()
