"""Rows again from the ops: everything that the fold derives is dropped and made anew.

The result must equal what stood there; ``differences`` tells where it does not.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, text

from gpn_desktop.journal.authority import Authority
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.store import guards, search
from gpn_desktop.store import ops as kept_ops
from gpn_desktop.store.dialects import batched
from gpn_desktop.store.folding import Folding
from gpn_desktop.store.laying import UNREADABLE
from gpn_desktop.store.names import Names

AT_ONCE = 2_000  # entities in memory
Snapshot = Mapping[str, frozenset[tuple[object, ...]]]


def rebuild(connection: Connection, authority: Authority | None) -> None:
    """Drop all that the fold derives and fold every op anew."""
    names = Names(connection)
    since = connection.execute(text("SELECT since_package, entity_no, sort, name FROM conflict"))
    remembered = [tuple(row) for row in since]
    with guards.opened(connection, "rebuild"):
        _drop(connection)
        for numbers in _entities(connection):
            found = kept_ops.about(connection, names, numbers)
            Folding(connection, names, authority).write_bonds([kept.op for kept in found])
    named = connection.execute(text("SELECT entity_no, entity_id FROM entity"))
    ids: dict[int, str] = dict(named.all())
    done: set[str] = set()
    for numbers in _entities(connection):
        waiting = {ids[number] for number in numbers} - done
        done |= Folding(connection, names, authority).refold(waiting)
    with guards.opened(connection, "rebuild"):
        if remembered:
            connection.exec_driver_sql(
                "UPDATE conflict SET since_package = ?"
                " WHERE entity_no = ? AND sort = ? AND name = ?",
                remembered,
            )


def _drop(connection: Connection) -> None:
    for folded in reversed(guards.FOLDED):
        connection.exec_driver_sql(f'DELETE FROM "{folded.__table__.name}"')
    connection.execute(text("DELETE FROM finding WHERE code = :code"), {"code": UNREADABLE})
    connection.execute(text("UPDATE entity SET kind_no = NULL"))
    search.clear(connection)


def _entities(connection: Connection) -> Iterator[list[int]]:
    """Give the numbers of all entities that have ops, those first that others are anchored to."""
    asked = text(
        "SELECT k.name, o.entity_no FROM operation o JOIN kind k ON k.kind_no = o.kind_no"
        " GROUP BY 1, 2"
    )
    place = {name: number for number, name in enumerate(KINDS)}
    found = sorted(
        connection.execute(asked), key=lambda row: (place.get(row[0], len(place)), row[1])
    )
    yield from batched(dict.fromkeys(row[1] for row in found), AT_ONCE)


def snapshot(connection: Connection) -> Snapshot:
    """Give all that the fold derives, by table."""
    found = {
        folded.__table__.name: f'SELECT * FROM "{folded.__table__.name}"'
        for folded in guards.FOLDED
    }
    found["operation"] = "SELECT op_no, standing FROM operation"
    found["entity"] = "SELECT entity_no, kind_no FROM entity"
    found["finding"] = f"SELECT * FROM finding WHERE code = '{UNREADABLE}'"
    return {
        name: frozenset(tuple(row) for row in connection.execute(text(asked)))
        for name, asked in found.items()
    }


def differences(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """Give the names of the tables that differ."""
    return tuple(name for name in before if before[name] != after[name])
