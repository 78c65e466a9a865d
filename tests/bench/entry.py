"""Costs of entry in the whole invented commune, each beside a named peer in the same run."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.session import FormSession
from gpn_desktop.services import drafting, entry, reporting, supporting, training
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.store.dialects import PRAGMAS, raw, unlock
from tests.bench.frame import Line, average, seconds
from tests.fakes import FixedSource
from tests.services.conftest import DAY, KEY, LACKS, made

HOUSEHOLDS = 1_500


def costs() -> list[Line]:
    """Measure what an officer waits for while surveying."""
    with tempfile.TemporaryDirectory() as folder, chance.using(FixedSource()):
        desk = made(Path(folder) / "data")
        with _bare(desk) as commit:
            lines = list(_costs(desk, average(commit, times=50)))
        desk.close()
    return lines


@contextmanager
def _bare(desk: Desk) -> Iterator[Any]:
    """Give an act that commits one row through a bare connection, as durably as we do."""
    with raw(desk.store.path, KEY) as connection:
        unlock(connection, KEY, PRAGMAS)
        connection.execute("CREATE TABLE bare (n INTEGER PRIMARY KEY, words TEXT)")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO bare (words) VALUES ('Thôn Bản Chắt')")
            connection.execute("COMMIT")

        yield commit


def _costs(desk: Desk, commit: float) -> Iterator[Line]:
    making = seconds(lambda: training.make(desk, size=HOUSEHOLDS, day=DAY), runs=1)
    peer = "one raw FULL commit"
    yield Line("entry: make the training commune", making, peer, commit, f"{HOUSEHOLDS} households")
    with desk.store.reading() as tx:
        homes = iter([one.id for one in tx.households.all()])
    home = next(homes)
    opening = average(lambda: entry.open_survey(desk, next(homes)), times=20)
    yield Line("entry: open a survey", opening, peer, commit)
    opened = entry.open_survey(desk, home).value
    session = opened.session
    place = session.place("b1/land_m2")
    numbers = iter(range(1, 10_000))
    saving = average(
        lambda: drafting.keep(desk, opened, {"b1/land_m2": str(next(numbers))}), times=100
    )
    yield Line("entry: keep one answer", saving, peer, commit, "budget 3×")
    answering = average(lambda: session.answer(place, str(next(numbers))), times=100)
    yield Line("entry: answer in the session", answering, peer, commit, "budget 16 ms")
    waiting = iter([_filled(desk, next(homes)) for _ in range(10)])
    completing = average(lambda: entry.complete(desk, *next(waiting)), times=10)
    yield Line("entry: save one survey", completing, peer, commit, "ops of survey and people")
    searching = seconds(lambda: _search(desk, "dang thi"))
    yield Line("entry: search “dang thi”", searching, peer, commit, "budget 5 ms to find")
    offering = seconds(lambda: supporting.offered(desk, home))
    yield Line("entry: offer supports", offering, peer, commit)
    asked = reporting.Asked(reporting.SUMMARY, DAY.year)
    reporting_ = seconds(lambda: reporting.prepare(desk, asked), runs=3)
    yield Line("entry: prepare form 7.1", reporting_, peer, commit)


def _filled(desk: Desk, household: str) -> tuple[Entry, Any]:
    opened = entry.open_survey(desk, household).value
    session: FormSession = opened.session
    session.answer(session.place("b1/b1_typed"), "120")
    for number, name in enumerate(LACKS):
        session.answer(session.place(f"b2/{name}"), "khong" if number % 3 else "co")
    return opened, session.finalise()


def _search(desk: Desk, words: str) -> int:
    with desk.store.reading() as tx:
        return len(tx.households.find(words, on=DAY))
