"""The other engine: a process that plays interviews on a form, told in lines of JSON."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.differential.interview import Played
from tests.fakes import FixedWorld
from tests.peers import FOLDER, NODE

HERE = Path(__file__).parent
MOMENT = FixedWorld().moment
PLACES = {"TZ": "Asia/Ho_Chi_Minh", "PEERS": str(FOLDER)}
WEB_FORMS = (NODE, "--max-old-space-size=1500", HERE / "peer.mjs")


class Peer:
    """Another engine; load a form, ask first, look at the answer later."""

    def __init__(
        self, command: Sequence[str | Path] = WEB_FORMS, places: Mapping[str, str] = PLACES
    ) -> None:
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **places},
            encoding="utf-8",
        )

    def load(self, xml: str, files: Mapping[str, str], *, fresh: bool = True) -> None:
        """Give it a form with its lists; Web Forms takes one, and is always ``fresh``."""
        now = int(MOMENT.timestamp() * 1000)
        self._tell({"xml": xml, "files": files, "now": now, "fresh": fresh})

    def _tell(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def ask(self, played: Played) -> None:
        """Let it play an interview."""
        rows = [[name for name in step.states if name.endswith("]")] for step in played.steps]
        self._tell({"moves": [step.moves for step in played.steps], "rows": rows})

    def play(self, steps: Sequence[Sequence[Any]]) -> None:
        """Let it make these moves, step by step, on a form without rows."""
        self._tell({"moves": steps, "rows": [[] for _ in steps]})

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
