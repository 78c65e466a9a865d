"""Costs of the store: the merge of a commune, saving one survey, finding, listing, measuring.

Peers of the same run, on the same disk and with the same cipher: one row in one FULL commit, and
raw inserts of as many rows as the merge writes.
"""

import datetime
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from gpn_desktop import chance
from gpn_desktop.journal.op import LogId, Op, new_entity
from gpn_desktop.services import demo
from gpn_desktop.store import rebuild
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Installation
from gpn_desktop.store.dialects import PRAGMAS, raw
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.recording import Writing
from tests.bench.frame import Line, average, seconds

KEY = bytes(range(32))
DAY = datetime.date(2026, 11, 25)
HOUSEHOLDS, PERSONS, ANSWERS = 1_500, 5, 60
OFFICER = chance.new_id()
FAMILIES, GIVEN = (
    ["Nguyễn", "Trần", "Lê", "Hoàng", "Vi", "Đặng", "Nông", "Lý"],
    ["Mai", "Lan", "Hường", "Thụ", "Hùng"],
)


def commune(log: LogId) -> list[Op]:
    """Give a commune as its laptop wrote it: villages, households, persons, surveys, as born."""
    found: list[Op] = []
    rolls = chance.dice(log.text)

    def bear(kind: str, fields: dict[str, Any]) -> str:
        nonce = rolls.randbytes(16)
        entity, clock = new_entity(log, nonce), "2026-11-25T08:30:00+07:00"
        place = len(found) + 1
        found.append(Op(log, place, kind, entity, OFFICER, clock, nonce, fields, birth=nonce))
        return entity

    villages = [bear("village", {"name": f"Thôn {n}", "order": n}) for n in range(12)]
    homes = [
        bear(
            "household",
            {
                "code": f"H{n:05}",
                "home": log.scope,
                "village": rolls.choice(villages),
                "area": "rural",
                "address": "Nà Pắc",
                "phone": f"09{n:08}",
            },
        )
        for n in range(HOUSEHOLDS)
    ]
    for home in homes:
        for place in range(PERSONS):
            name = f"{rolls.choice(FAMILIES)} Thị {rolls.choice(GIVEN)}"
            bear(
                "person",
                {
                    "household": home,
                    "full_name": name,
                    "sex": "female",
                    "ethnicity": "tay",
                    "birth_date": str(rolls.randrange(1940, 2026)),
                    "merit": False,
                    "relation": "child" if place else "head",
                    "job_status": "farm",
                    "id_number": f"{rolls.randrange(10**12):012}",
                    "school_level": "none",
                },
            )
    for home in homes:
        answers = {f"q/nhom/cau_{n}": str(rolls.randrange(5)) for n in range(ANSWERS)}
        score = {"score": {"b1": 140, "b2": 40}, "supersedes": []}
        bear("survey", {"subject": home, "form_id": "phieu_b", **score, **answers})
    for op in found:
        op.hash  # noqa: B018 - whoever opened the package has reckoned it
    return found


@contextmanager
def new_store() -> Iterator[tuple[Store, Path]]:
    """Give an empty store of a device in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        here = Installation(chance.new_id(), chance.new_id(), chance.new_id(), "officer")
        store = Store.create(Path(folder) / "gpn.db", KEY, here)
        try:
            yield store, Path(folder)
        finally:
            store.close()


@contextmanager
def raw_file(folder: Path) -> Iterator[Any]:
    """Give a bare connection to another file with the same cipher and the same care."""
    with raw(folder / "raw.db", KEY) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, body TEXT)")
        yield connection


def raw_commits(connection: Any, body: str) -> Callable[[], object]:
    """Give the act of keeping one row in one commit that is on the disk when it ends."""

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO kept (body) VALUES (?)", (body,))
        connection.execute("COMMIT")

    return commit


def raw_rows(connection: Any, rows: int) -> Callable[[], object]:
    """Give the act of keeping so many short rows in one commit."""
    many = [("Thôn Bản Chắt " * 3,)] * rows

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO kept (body) VALUES (?)", many)
        connection.execute("COMMIT")

    return insert


def merging() -> list[Line]:
    """Measure three communes that come one after another into one store."""
    with new_store() as (store, folder), raw_file(folder) as peer:
        logs = [LogId(chance.new_id(), chance.new_id(), 1) for _ in range(3)]
        communes = [commune(log) for log in logs]
        waiting = iter(communes)

        def receive(ops: list[Op]) -> None:
            with store.transaction(OFFICER) as tx:
                tx.operations.receive(ops)

        each = average(lambda: receive(next(waiting)), times=len(communes))
        rows = rows_of(store) // len(communes)
        floor = seconds(raw_rows(peer, rows), runs=3)
        again = seconds(lambda: receive(communes[0]), runs=3)
        count_ = len(communes[0])
        note = f"{count_} ops, {rows} rows, {each / count_ * 1e6:.0f} µs an op"
        return [
            Line(
                "store: merge one of three communes", each, "raw inserts of its rows", floor, note
            ),
            Line("store: the same package again", again, "its merge", each),
            Line("store: rows anew from three", rebuilt(store), "the three merges", 3 * each),
        ]


def rows_of(store: Store) -> int:
    """Count the rows that the ops and their fold take."""
    with store._reader.connect() as connection:
        folded = sum(len(found) for found in rebuild.snapshot(connection).values())
        bodies = connection.exec_driver_sql("SELECT COUNT(*) FROM operation_body")
        return folded + int(bodies.scalar_one())


def rebuilt(store: Store) -> float:
    """Measure one rebuild."""
    with store._writer.begin() as connection:
        return seconds(lambda: rebuild.rebuild(connection, None), runs=1)


def using() -> list[Line]:
    """Measure what an officer waits for, in the invented commune of 1,500 households."""
    with new_store() as (store, folder), raw_file(folder) as peer:
        with store.transaction(OFFICER) as tx:
            stage = demo.Stage("bench", DAY, home=tx.log.scope, place="xã Đình Lập")
            made = demo.make(stage, new_id=tx.new_entity, size=HOUSEHOLDS)
            nouns = list(made.nouns())
            put = seconds(lambda: tx.put_all(nouns), runs=1)
            tx.drafts.start(Draft("draft", "survey", made.households[0].id, "phieu_b", "1"))
        homes, places = iter(made.households * 9), count()
        answers = {f"q/nhom/cau_{n}": str(n % 5) for n in range(ANSWERS)}

        def save() -> None:
            with store.transaction(OFFICER) as tx:
                fields = {"subject": next(homes).id, "form_id": "phieu_b", **answers}
                tx.record(Writing("survey", tx.new_entity(), fields))

        def answer() -> None:
            with store.transaction(OFFICER) as tx:
                tx.drafts.answer("draft", f"cau_{next(places) % ANSWERS}", "2")

        commit = raw_commits(peer, "x" * 3_000)
        one, kept, answered = (average(act, times=100) for act in (commit, save, answer))
        with store.reading() as tx:
            found = seconds(lambda: tx.households.find("đặng thi", on=DAY))
            paged = seconds(lambda: tx.households.rows(DAY, limit=200))
            facts = seconds(lambda: tx.plans.facts(2026, DAY))
        note = f"{len(nouns)} records"
        return [
            Line("store: save one survey of 60 answers", kept, "one FULL commit", one),
            Line("store: save one answer of a draft", answered, "one FULL commit", one),
            Line("store: put the invented commune", put, "one FULL commit", one, note),
            Line("store: find «đặng thi»", found, "one FULL commit", one),
            Line("store: a page of 200 households", paged, "one FULL commit", one),
            Line("store: facts for every indicator", facts, "one FULL commit", one),
        ]


def costs() -> list[Line]:
    """Measure what an officer waits for, then the office's merges."""
    return [*using(), *merging()]
