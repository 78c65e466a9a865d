"""Start-up: a whole process from its first instruction to a painted window, beside a bare one.

Goal: the first usable window within 4 times a bare window of PySide6, 220 MB at most
with 50,000 persons. What the passphrase costs on purpose (argon2id) is measured by itself and taken
off the time until work can begin.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop import chance
from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths
from gpn_desktop.services import demo, training
from sync import vault
from tests.bench.frame import Line, seconds

WORDS = "mùa xuân ở Đình Lập"
COMMUNES = (1, 8)  # of 1,500 households: 6,000 and 50,000 persons
RUNS = 3


@dataclass(frozen=True)
class Moment:
    """Seconds since the process was started, and its memory in bytes."""

    seconds: float
    memory: int


def started(*words: str) -> Mapping[str, Moment]:
    """Start a process once and hear what it tells."""
    begin, told = time.perf_counter(), {}
    command = [sys.executable, "-m", "tests.bench.opening", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        for line in process.stdout or ():
            name, memory = line.split()
            told[name] = Moment(time.perf_counter() - begin, int(memory))
    assert process.returncode == 0
    return told


def best(*words: str) -> Mapping[str, Moment]:
    """Give the quickest of some starts, with the most memory; the first one warms the disk."""
    runs: Sequence[Mapping[str, Moment]] = [started(*words) for _ in range(RUNS + 1)][1:]
    quickest = min(runs, key=lambda run: list(run.values())[-1].seconds)
    return {
        name: Moment(moment.seconds, max(run[name].memory for run in runs))
        for name, moment in quickest.items()
    }


def make(folder: Path, communes: int) -> int:
    """Make the invented commune in a data folder, and the people of others; count the people."""
    application = Application(Paths(folder), training=True)
    application.begin_log()
    (place,) = find_places("officer", "06613")
    desk = application.begin("officer", place.id, "Hoàng Thị Lan", WORDS).value
    training.make(desk)
    with desk.store.transaction(desk.actor) as tx:
        for number in range(1, communes):
            stage = demo.Stage(f"other {number}", chance.today(), tx.log.scope, place.name)
            other = demo.make(stage, new_id=tx.new_entity)
            tx.put_all([*other.villages, *other.households, *other.persons])
        people = len(tx.households.persons.all())
    application.close()
    application.end_log()
    return people


def costs() -> list[Line]:
    """Measure an empty program, then the same over a small and a large commune."""
    bare = best("bare")["painted"]
    peer = "a bare PySide6 window"
    lines = [Line("window: bare", bare.seconds, "itself", bare.seconds, megabytes(bare))]
    with tempfile.TemporaryDirectory() as folder:
        for communes in COMMUNES:
            place = Path(folder) / str(communes)
            people = f"{make(place, communes):,} persons"
            kept = vault.read_vault(place / "vault.json")
            slot = seconds(lambda kept=kept: vault.unlock(kept, WORDS), runs=3)  # type: ignore[misc]
            found = best(str(place), WORDS)
            asked, typed, working = found["asked"], found["typed"], found["working"]
            opening = working.seconds - typed.seconds - slot
            note = f"{megabytes(working)}, without argon2id {slot:.2f} s"
            lines += [
                Line(f"window: passphrase asked, {people}", asked.seconds, peer, bare.seconds,
                     megabytes(asked)),
                Line(f"window: opened by it, {people}", opening, peer, bare.seconds,
                     note),
            ]  # fmt: skip
    return lines


def megabytes(moment: Moment) -> str:
    return f"{moment.memory / 1e6:.0f} MB"
