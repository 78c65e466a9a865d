"""What @getodk/xforms-engine needs for the same form and the same answers, under jsdom in Node."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.shapes import Shape
from tests.peers import FOLDER, NODE

SCRIPT = Path(__file__).parent / "peer.mjs"
LIMIT = 300
NAME = "xforms-engine under jsdom"
Move = tuple[str, ...]


@dataclass(frozen=True)
class Peer:
    """Seconds until the form is ready (library loaded, form parsed once before), and of each move.

    ``rss`` in MB: of Node with the library, with the form begun, after the moves. ``offered``: how
    many choices stood there at each "ask".
    """

    ready: float
    moves: tuple[float, ...]
    rss: dict[str, float]
    offered: tuple[int, ...]


def ask(shape: Shape, moves: Sequence[Move]) -> Peer | None:
    """Run the peer on a form; None where its packages are not installed."""
    if not (FOLDER / "node_modules").exists():
        return None
    job = {
        "folder": str(FOLDER),
        "xml": shape.xml,
        "files": {name: data.decode() for name, data in shape.files.items()},
        "moves": moves,
    }
    words, where = [str(NODE), str(SCRIPT)], {**os.environ, "TZ": "Asia/Ho_Chi_Minh"}
    done = subprocess.run(
        words, input=json.dumps(job).encode(), capture_output=True, env=where, timeout=LIMIT
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode()[-2000:])
    found = json.loads(done.stdout)
    return Peer(
        ready=found["ready"] / 1000,
        moves=tuple(each / 1000 for each in found["moves"]),
        rss={name: size / 2**20 for name, size in found["rss"].items()},
        offered=tuple(found["offered"]),
    )
