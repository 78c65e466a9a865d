"""The schema: made whole at first start, then changed by named steps.

A step runs in one transaction with a copy of the database made before it; the table ``migration``
says which steps a database has taken. A database that has taken a step unknown here is newer than
this program and is refused. A new step is a row of ``STEPS`` with alembic's operations.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlmodel import SQLModel, col

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import guards
from gpn_desktop.store.machine import Migration

if TYPE_CHECKING:
    from alembic.operations import Operations

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(folded_text, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
)
FIRST = "2026-11 first"  # the schema as it was before any step


@dataclass(frozen=True)
class Step:
    """One change of the schema, applied to a database that was made before it."""

    name: str
    apply: "Callable[[Operations], None]"


STEPS: tuple[Step, ...] = ()


def create(connection: Connection) -> None:
    """Make every table, index and guard of the present schema in an empty database."""
    SQLModel.metadata.create_all(connection)  # the guards have loaded every table
    connection.exec_driver_sql(SEARCH)
    guards.install(connection)
    for name in (FIRST, *(step.name for step in STEPS)):
        _stamp(connection, name)


def is_ours(connection: Connection) -> bool:
    """Tell whether the file holds a database of this program at all."""
    return inspect(connection).has_table(str(Migration.__tablename__))


def _stamp(connection: Connection, name: str) -> None:
    taken = {"step": name, "at": chance.now().isoformat()}
    connection.execute(insert(Migration.__table__).values(taken))


def pending(connection: Connection) -> tuple[Step, ...]:
    """Give the steps that this database has not taken yet, in order.

    Raises:
        GpnError: DATABASE_NEWER.
    """
    taken = set(connection.execute(select(col(Migration.step))).scalars())
    if taken - {FIRST, *(step.name for step in STEPS)}:
        raise GpnError(ErrorCode.DATABASE_NEWER)
    return tuple(step for step in STEPS if step.name not in taken)


def migrate(engine: Engine, copy_before: Callable[[str], object]) -> None:
    """Take the steps not taken yet, each in a transaction of its own after ``copy_before(name)``.

    Raises:
        GpnError: DATABASE_NEWER.
    """
    with engine.connect() as connection:
        waiting = pending(connection)
    for step in waiting:
        copy_before(step.name)
        with engine.begin() as connection:
            _take(connection, step)


def _take(connection: Connection, step: Step) -> None:
    from alembic.operations import Operations  # slow, and seldom needed
    from alembic.runtime.migration import MigrationContext

    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # a table is copied, then renamed
    guards.remove(connection)
    step.apply(Operations(MigrationContext.configure(connection)))
    guards.install(connection)
    _stamp(connection, step.name)
