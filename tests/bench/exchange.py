"""The exchange as the pages call it: a commune is sent, three are looked at and merged.

Peers of the same run on the same disk with the same cipher: raw inserts of as many rows as a merge
writes. Passphrases are cheap here: argon2id costs on purpose and is measured in ``window``.
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from gpn_desktop.services import receiving, training
from gpn_desktop.services.desk import Desk
from tests.bench.frame import Line, seconds
from tests.bench.store import raw_file, raw_rows, rows_of
from tests.journeys.world import BAC_XA, DINH_LAP, World, a_world

PLACES = {"may01": DINH_LAP, "may02": BAC_XA, "may03": "06001"}


def costs() -> list[Line]:
    """Measure three laptops that send a whole commune each, and the office that merges them."""
    with tempfile.TemporaryDirectory() as folder, raw_file(Path(folder)) as peer:
        world = a_world(Path(folder), training=True)
        office = world.office()
        laptops = {name: world.laptop(name, "Hoàng Thị Lan", at) for name, at in PLACES.items()}
        for desk in laptops.values():
            training.make(desk)
        world.enrol(office, laptops)
        sending = [spent(partial(world.send, desk)) for desk in laptops.values()]
        files = sorted(world.exchange.glob("*.gpn"))
        before = rows_of(office.store)
        looking, merging = merged(world, office)
        rows = rows_of(office.store) - before
        inserting = seconds(raw_rows(peer, rows), runs=3)
        ops = count_of(office)
        again = spent(partial(world.receive, office))
        size = sum(file.stat().st_size for file in files)
        for desk in (office, *laptops.values()):
            desk.close()
    raw, note = "raw inserts of their rows", f"{ops} ops, {rows} rows"
    return [
        Line("exchange: send one commune", sum(sending) / 3, "a third of the inserts",
             inserting / 3, f"{size / 3 / 1e6:.2f} MB a package"),
        Line("exchange: look at three packages", looking, raw, inserting, note),
        Line("exchange: merge three communes", merging, raw, inserting,
             f"{merging / ops * 1e6:.0f} µs an op"),
        Line("exchange: look at them and merge again", again, raw, inserting, "changes nothing"),
    ]  # fmt: skip


def merged(world: World, office: Desk) -> tuple[float, float]:
    """Give the seconds of looking at all packages and of merging them."""
    files = sorted(world.exchange.glob("*.gpn"))
    begin = time.perf_counter()
    shown = receiving.preview(office, files)
    between = time.perf_counter()
    receiving.apply(office, shown)
    return between - begin, time.perf_counter() - between


def count_of(desk: Desk) -> int:
    """Count the ops that a desk holds."""
    with desk.store.reading() as tx:
        held = tx.operations.held()
    return sum(last - first + 1 for ranges in held.values() for first, last in ranges)


def spent(act: Callable[[], object]) -> float:
    """Give the seconds of one act that cannot be repeated alike."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin
