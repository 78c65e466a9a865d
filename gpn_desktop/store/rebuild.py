"""Rows again from the ops: everything that the fold derives is dropped and made anew.

The result must equal what stood there; ``differences`` tells where it does not.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

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
    since = connection.execute(text("SELECT since_package, entity_no, sort, name FROM conflict"))
    remembered = [tuple(row) for row in since]
    with guards.opened(connection, "rebuild"):
        _drop(connection)
    _fold(connection, authority, _entities(connection))
    with guards.opened(connection, "rebuild"):
        if remembered:
            connection.exec_driver_sql(
                "UPDATE conflict SET since_package = ?"
                " WHERE entity_no = ? AND sort = ? AND name = ?",
                remembered,
            )


def fold(connection: Connection, authority: Authority | None, kinds: Collection[str]) -> None:
    """Fold the ops of kinds that have no rows yet: they came before this program knew them."""
    _fold(connection, authority, _entities(connection, kinds))


def _fold(
    connection: Connection, authority: Authority | None, entities: Iterable[list[int]]
) -> None:
    names, waiting = Names(connection), list[list[str]]()
    for numbers in entities:
        found = list(kept_ops.about(connection, names, numbers))
        with guards.opened(connection, "rebuild"):
            Folding(connection, names, authority).write_bonds([kept.op for kept in found])
        waiting.append(list(dict.fromkeys(kept.op.entity for kept in found)))
    done: set[str] = set()
    for ids in waiting:
        done |= Folding(connection, names, authority).refold(set(ids) - done)


def _drop(connection: Connection) -> None:
    for folded in reversed(guards.FOLDED):
        connection.exec_driver_sql(f'DELETE FROM "{folded.__table__.name}"')
    connection.execute(text("DELETE FROM finding WHERE code = :code"), {"code": UNREADABLE})
    connection.execute(text("UPDATE entity SET kind_no = NULL"))
    search.clear(connection)


def _entities(connection: Connection, kinds: Collection[str] = ()) -> Iterator[list[int]]:
    """Give the numbers of all entities that have ops, those first that others are anchored to.

    Of some kinds only, if they are named.
    """
    asked = text(
        "SELECT k.name, o.entity_no FROM operation o JOIN kind k ON k.kind_no = o.kind_no"
        " GROUP BY 1, 2"
    )
    place = {name: number for number, name in enumerate(KINDS)}
    rows = connection.execute(asked).all()
    found = sorted(
        (row for row in rows if not kinds or row[0] in kinds),
        key=lambda row: (place.get(row[0], len(place)), row[1]),
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
