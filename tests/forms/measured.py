"""What a workbook leads to, in a process of its own that may not have more than one gigabyte.

``python -m tests.forms.measured`` reads paths from its input, a workbook and the files beside it a
line, and answers each with a line of JSON: the error or the problems, seconds, megabytes at most.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOM = 1024**3
SECONDS = 300
"""Of the processor, for all workbooks together."""
MEASURED = "COVERAGE_PROCESS_CONFIG"
"""By this coverage comes into a process; this one is killed in the end, and nothing would be left
of what it noted of each element of a huge workbook."""


class Measurer:
    """Asks one such process again and again."""

    def __init__(self) -> None:
        root = Path(__file__).parent.parent.parent
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.forms.measured"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=root,
            env={name: text for name, text in os.environ.items() if name != MEASURED},
        )

    def measure(self, *paths: Path) -> dict[str, Any]:
        """Read, check and convert a workbook with the files beside it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\t".join(map(str, paths)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "it ended: too much memory or too long"
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()


def outcome(path: Path, beside: list[Path]) -> dict[str, object]:
    """Give the error or the problems of a workbook, and the size of what would be installed."""
    from gpn_desktop.engine.check import check
    from gpn_desktop.engine.loading import dump
    from gpn_desktop.errors import GpnError
    from gpn_desktop.forms.publish import has_errors, prepare

    files = {one.name: one.read_bytes() for one in beside}
    try:
        prepared = prepare(path.read_bytes(), path.name, files=files)
    except GpnError as error:
        return {"error": error.code.name}
    problems = list(prepared.problems)
    if prepared.definition is not None:
        problems += check(prepared.definition)
    told = [[p.code.value, p.origin.cell if p.origin else "", dict(p.facts)] for p in problems]
    is_good = prepared.definition is not None and not has_errors(problems)
    size = len(dump(prepared.definition)) if is_good and prepared.definition else 0
    return {"problems": told, "size": size}


def _peak() -> int:
    """Give the most memory held since the last time, in megabytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    Path("/proc/self/clear_refs").write_text("5")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def main() -> None:
    """Measure what is asked."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    for line in sys.stdin:
        path, *beside = map(Path, line.rstrip("\n").split("\t"))
        begun = time.process_time()
        found = outcome(path, beside)
        spent = round(time.process_time() - begun, 2)
        told = {**found, "seconds": spent, "megabytes": _peak()}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
