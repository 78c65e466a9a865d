"""The engine of ODK Collect: a process of Java that plays interviews."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyxform

JAR = Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"
SCRIPT = Path(__file__).parent / "JavaRosa.java"
JAVA = shutil.which("java") if shutil.which("javac") else None
"""Where Java stands, if it can also compile; without it nothing here is compared."""
ZONE = "GMT+07:00"


class JavaRosa:
    """A JavaRosa; ``fresh``: after each move all is worked out from the answers alone."""

    def __init__(self, *, fresh: bool = True) -> None:
        assert JAVA is not None
        self._process = subprocess.Popen(
            [JAVA, "-Xmx400m", f"-Duser.timezone={ZONE}", "-cp", JAR, SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **({"FRESH": "1"} if fresh else {})},
            encoding="utf-8",
        )

    def load(self, xml: str) -> None:
        """Take up a form."""
        self._tell({"xml": xml})

    def play(self, steps: Sequence[Sequence[Any]]) -> dict[str, Any]:
        """Make these moves, step by step; give ``states`` and perhaps ``error``."""
        self._tell({"moves": steps})
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "JavaRosa ended"
        found: dict[str, Any] = json.loads(line)
        return found

    def _tell(self, message: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def __enter__(self) -> "JavaRosa":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
