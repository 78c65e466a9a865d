"""The schema: made whole at first start, then changed by named steps.

A step runs in one transaction with a copy of the database made before it; the table ``migration``
says which steps a database has taken. A database that has taken a step unknown here is newer than
this program and is refused. A new step is a row of ``STEPS`` with alembic's operations.

Where a step adds a kind of record, ops of it may have come before: an older program keeps what it
does not know. They are folded once the trust lists are known, and that is noted as well.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlmodel import SQLModel

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import guards, lineage, search
from gpn_desktop.store.dialects import chosen
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
    """One change of the schema, applied to a database that was made before it.

    ``kinds`` are kinds of the journal for which it makes the first table, or room for new fields.
    """

    name: str
    apply: "Callable[[Operations], None]"
    kinds: tuple[str, ...] = ()

    @property
    def folded(self) -> str:
        """What is noted once the ops of its kinds are folded."""
        return f"{self.name}: folded"


def _add_submissions(op: "Operations") -> None:
    from sqlalchemy import Column, ForeignKey, Integer, String

    texts = "subject form_id form_version form_status filled_on answers_json remarks_json reason"
    op.create_table(
        "submission",
        Column("entity_no", Integer, ForeignKey("entity.entity_no"), primary_key=True),
        Column("id", String, nullable=False, unique=True),
        Column("body_root", String, nullable=False),
        Column("revision", Integer, nullable=False),
        *(Column(name, String) for name in ("follower", *texts.split(), "supersedes_json")),
    )
    for name in ("follower", "form_id", "subject"):
        op.create_index(f"ix_submission_{name}", "submission", [name])


def _find_alike(op: "Operations") -> None:
    """Make the indexes by which those who may be one human are found."""
    from sqlalchemy import text

    op.create_index("ix_person_birth", "person", ["birth_date", "folded"])
    numbers = ("old_id_number", "insurance_number", "phone")
    for table, name in (*(("person", name) for name in numbers), ("household", "phone")):
        known = text(f"{name} IS NOT NULL")
        op.create_index(f"ix_{table}_{name}", table, [name], sqlite_where=known)


def _find_by_phone(op: "Operations") -> None:
    """Let people be found by their telephone, and a number be found however it is written."""
    connection = op.get_bind()
    wanted = "SELECT * FROM person WHERE phone IS NOT NULL"
    for row in connection.exec_driver_sql(wanted).mappings().all():
        known = {name: value for name, value in row.items() if value is not None}
        written = "UPDATE person SET folded = ? WHERE entity_no = ?"
        connection.exec_driver_sql(written, (search.folded(known), row["entity_no"]))
    homes = "SELECT entity_no FROM household WHERE phone IS NOT NULL UNION SELECT h.entity_no FROM"
    homes += " person p JOIN household h ON h.id = p.household WHERE p.phone IS NOT NULL"
    search.index(connection, [row[0] for row in connection.exec_driver_sql(homes)])


def _add_saved_lists(op: "Operations") -> None:
    from sqlalchemy import Column, String

    key = (Column(name, String, primary_key=True) for name in ("officer_id", "about", "name"))
    value = Column("value_json", String, nullable=False)
    op.create_table("saved_list", *key, value, sqlite_with_rowid=False)


def _add_draft_past(op: "Operations") -> None:
    from sqlalchemy import Column, ForeignKey, Integer, String

    draft = ForeignKey("draft.draft_id", ondelete="CASCADE")
    op.create_table(
        "draft_past",
        Column("past_no", Integer, primary_key=True),
        Column("draft_id", String, draft, nullable=False),
        *(Column(name, String, nullable=False) for name in ("place", "text", "at")),
    )
    op.create_index("ix_draft_past_draft_id", "draft_past", ["draft_id"])


def _list_by_heads(op: "Operations") -> None:
    """Make the indexes that alone answer a list of households."""
    from sqlalchemy import text

    heads, gone = "relation = 'head' AND deleted_json IS NULL", "deleted_json IS NOT NULL"
    names = ["household", "full_name"]
    op.create_index("ix_person_head", "person", names, sqlite_where=text(heads))
    op.create_index("ix_person_gone", "person", ["household"], sqlite_where=text(gone))


def _add_listed_classes(op: "Operations") -> None:
    from sqlalchemy import Column, String

    op.add_column("household", Column("listed_json", String))


def _add_former_communes(op: "Operations") -> None:
    from sqlalchemy import Column, String

    op.add_column("village", Column("former", String))


def _find_former(op: "Operations") -> None:
    """Make the index of the acts that join and unite; what came so is found where it is now."""
    from sqlalchemy import text

    led = text("sort IN ('join', 'undo', 'unite')")
    op.create_index("ix_event_led", "event", ["sort"], sqlite_where=led)
    connection = op.get_bind()
    known = lineage.lineage(connection)
    asked = "SELECT entity_no, id FROM household"
    homes = {row[1]: row[0] for row in connection.exec_driver_sql(asked)}
    search.index(connection, [homes[home] for home in known.shown_in(homes)])


def _rank_by_index(op: "Operations") -> None:
    """Make the index that alone says who bears the words of a question, and in what order."""
    from sqlalchemy import text

    ranked = text("deleted_json IS NULL AND folded >= ''")
    names = ["household", "folded", "relation"]
    op.create_index("ix_person_found", "person", names, sqlite_where=ranked)


def _find_who_left(op: "Operations") -> None:
    """Write down what those are found by who were taken off."""
    asked = (
        "SELECT h.entity_no FROM household h JOIN person p ON p.household = h.id"
        " WHERE p.deleted_json IS NOT NULL UNION"
        " SELECT entity_no FROM household WHERE deleted_json IS NOT NULL"
    )
    connection = op.get_bind()
    search.index(connection, [row[0] for row in connection.exec_driver_sql(asked)])


def _find_by_old_commune(op: "Operations") -> None:
    """Write down the old communes by which the households of villages of one name are found."""
    connection = op.get_bind()
    told = search.told_apart(connection)
    homes = chosen(connection, "SELECT entity_no FROM household WHERE village IN :ids", told)
    search.index(connection, [row[0] for row in homes])


STEPS: tuple[Step, ...] = (
    Step("2026-11 submissions", _add_submissions, ("submission",)),
    Step("2026-11 alike", _find_alike),
    Step("2026-11 telephones", _find_by_phone),
    Step("2026-11 saved lists", _add_saved_lists),
    Step("2026-11 draft past", _add_draft_past),
    Step("2026-11 heads", _list_by_heads),
    Step("2026-11 listed classes", _add_listed_classes, ("household",)),
    Step("2026-11 former communes", _add_former_communes, ("village",)),
    Step("2026-11 former records", _find_former),
    Step("2026-11 ranked by index", _rank_by_index),
    Step("2026-11 found who left", _find_who_left),
    Step("2026-11 found by old commune", _find_by_old_commune),
)


def create(connection: Connection) -> None:
    """Make every table, index and guard of the present schema in an empty database."""
    SQLModel.metadata.create_all(connection)  # the guards have loaded every table
    connection.exec_driver_sql(SEARCH)
    guards.install(connection)
    for name in _names():
        _stamp(connection, name)


def _names() -> tuple[str, ...]:
    """Give all that may be noted in a database that this program reads."""
    return (FIRST, *(name for step in STEPS for name in _notes(step)))


def _notes(step: Step) -> tuple[str, ...]:
    return (step.name, step.folded) if step.kinds else (step.name,)


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
    taken = _taken(connection)
    if taken - set(_names()):
        raise GpnError(ErrorCode.DATABASE_NEWER)
    return tuple(step for step in STEPS if step.name not in taken)


def _taken(connection: Connection) -> set[str]:
    table = Migration.__table__  # not its class: that would make every class of a row ready first
    return set(connection.execute(select(table.c.step)).scalars())


def unfolded(connection: Connection) -> tuple[str, ...]:
    """Give the kinds that a step added and whose ops were not folded since."""
    taken = _taken(connection)
    return tuple(kind for step in STEPS if step.folded not in taken for kind in step.kinds)


def note_folded(connection: Connection) -> None:
    """Note that the ops of all kinds are folded."""
    taken = _taken(connection)
    for step in STEPS:
        if step.kinds and step.folded not in taken:
            _stamp(connection, step.folded)


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
