"""Triggers that refuse any other way to write than ``record`` and the merge.

A table of the fold is written only while ``write_context`` has a row; an op is never deleted and
never changed but in its standing; the access log only grows; training stays training.
They need ``PRAGMA recursive_triggers=ON``, or REPLACE INTO passes by.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table

from gpn_desktop.store import machine, review_rows, rows, shapes, tables
from gpn_desktop.store.tables import Kept

FOLDED: tuple[type[Kept], ...] = (
    *(rows.Conflict, rows.EntityScope, rows.NamedBy, rows.Succession),
    *(row for _, row in shapes.NOUNS.values()),
    review_rows.Decided,
)
JOURNAL: tuple[type[Kept], ...] = (
    *(tables.Operation, tables.OperationBody, tables.Parent, tables.DeleteSeen, tables.Carrier),
)
FREE_COLUMN = "standing"  # what the fold says of an op, the only thing of it that may change
REDACTION = "redaction"  # the purpose under which a body may lose its values

_PREFIX = "guard_"
_OPEN = "EXISTS (SELECT 1 FROM write_context)"
_REDACTING = f"EXISTS (SELECT 1 FROM write_context WHERE purpose = '{REDACTION}')"


def _trigger(name: str, act: str, table: str, refused: str, words: str) -> str:
    return (
        f"CREATE TRIGGER {_PREFIX}{name} BEFORE {act} ON {table} WHEN {refused} "
        f"BEGIN SELECT RAISE(ABORT, 'guard: {words}'); END"
    )


def _by_program_only(table: Table, acts: tuple[str, ...]) -> Iterator[str]:
    for act in acts:
        name, words = f"{table.name}_{act.lower()}", f"{table.name} is written by the program"
        yield _trigger(name, act, table.name, f"NOT {_OPEN}", words)


def _append_only(table: Table, free: str = "", unless: str = "0") -> Iterator[str]:
    name = table.name
    fixed = ", ".join(c.name for c in table.columns if c.name != free)
    yield _trigger(f"{name}_keep", "DELETE", name, "1", f"{name} only grows")
    yield _trigger(f"{name}_fix", f"UPDATE OF {fixed}", name, f"NOT {unless}", f"{name} is fixed")
    if free:
        change, words = f"UPDATE OF {free}", f"{free} is written by the fold"
        yield _trigger(f"{name}_{free}", change, name, f"NOT {_OPEN}", words)


def statements() -> Iterator[str]:
    """Give every guard as one CREATE TRIGGER."""
    for folded in FOLDED:
        yield from _by_program_only(folded.__table__, ("INSERT", "UPDATE", "DELETE"))
    for kept in JOURNAL:
        yield from _by_program_only(kept.__table__, ("INSERT",))
    yield from _append_only(tables.Operation.__table__, free=FREE_COLUMN)
    yield from _append_only(tables.OperationBody.__table__, unless=_REDACTING)
    for kept in (tables.Parent, tables.DeleteSeen, tables.Carrier, machine.Access):
        yield from _append_only(kept.__table__)
    yield _trigger(
        *("installation_training", "UPDATE OF training", "installation", "1"),
        "training stays training",
    )
    yield _trigger("installation_keep", "DELETE", "installation", "1", "installation is kept")


def install(connection: Connection) -> None:
    """Put every guard in place."""
    for statement in statements():
        connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Take every guard away, for a step of the schema; ``install`` follows in its transaction."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?"
    for (name,) in connection.exec_driver_sql(asked, (f"{_PREFIX}%",)).fetchall():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


@contextmanager
def opened(connection: Connection, purpose: str) -> Iterator[None]:
    """Let the program write through the guards for the length of the block."""
    connection.exec_driver_sql("INSERT INTO write_context (id, purpose) VALUES (1, ?)", (purpose,))
    try:
        yield
    finally:
        connection.exec_driver_sql("DELETE FROM write_context")


def is_shut(connection: Connection) -> bool:
    """Tell whether no writing is under way, as it must be between transactions."""
    return connection.exec_driver_sql("SELECT 1 FROM write_context").first() is None
