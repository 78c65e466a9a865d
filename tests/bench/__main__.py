"""``dev.py bench [NAME …]``: each bench in a process of its own, so that its memory is its own."""

import importlib
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from gpn_desktop.application import seek_cycles_seldom
from tests.bench.frame import Line

BENCHES: dict[str, str] = {
    "window": "tests.bench.window:costs",
    "journal": "tests.bench.journal:costs",
    "engine": "tests.bench.engine:costs",
    "packages": "tests.bench.packages:costs",
    "store": "tests.bench.store:costs",
    "entry": "tests.bench.entry:costs",
    "alike": "tests.bench.alike:costs",
    "search": "tests.bench.search:costs",
    "registry": "tests.bench.registry:costs",
    "importing": "tests.bench.importing:costs",
    "exchange": "tests.bench.exchange:costs",
    "keys": "tests.bench.keys:costs",
}


def file_system() -> str:
    """Name the file system that the benches write to."""
    words = ("stat", "-f", "-c", "%T", tempfile.gettempdir())
    found = subprocess.run(words, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def show(line: Line) -> str:
    """Write one line: ours, the peer, their ratio."""
    ours, peer = (f"{each * 1000:10.2f} {line.unit}" for each in (line.ours, line.peer))
    figures = f"{ours} {peer} {line.ratio:8.2f}"
    return f"{line.what:42} {figures}  against {line.peer_name}  {line.note}".rstrip()


def alone(name: str) -> int:
    """Run one bench in this process, as the program runs, and print lines and peak memory."""
    seek_cycles_seldom()
    module, _, function = BENCHES[name].partition(":")
    for line in getattr(importlib.import_module(module), function)():
        print(show(line))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: peak memory {peak:.0f} MB", flush=True)
    return 0


def main(names: Sequence[str]) -> int:
    """Run the benches that are named, or all."""
    if names[:1] == ["--alone"]:
        return alone(names[1])
    machine = f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"{machine}, file system of the temporary folder: {file_system()}", flush=True)
    wanted = list(names) or list(BENCHES)
    words = (sys.executable, "-m", "tests.bench", "--alone")
    return max((subprocess.call([*words, name]) for name in wanted), default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
