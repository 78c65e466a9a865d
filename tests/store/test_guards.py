"""No way to write the journal or its fold but the program's own."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from gpn_desktop.store import guards, registry_rows
from gpn_desktop.store.database import Store

OP = (
    "INSERT {how} INTO operation (op_no, log_no, n, op_hash, kind_no, entity_no, clock, officer_id,"
    " body_root, standing) VALUES (1, 1, 1, x'00', 1, 1, {clock}, 'o', x'00', 'in')"
)


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    """Give a connection in a transaction, with one op and one household written."""
    with store._writer.begin() as connection:
        for statement in (
            "INSERT INTO kind VALUES (1, 'household')",
            "INSERT INTO scope VALUES (1, 's', '', '', '')",
            "INSERT INTO device VALUES (1, 'd')",
            "INSERT INTO log VALUES (1, 'd/s/1', 1, 1, 1, 'full', NULL)",
            "INSERT INTO entity VALUES (1, 'e', 1)",
        ):
            connection.exec_driver_sql(statement)
        with guards.opened(connection, "record"):
            connection.exec_driver_sql(OP.format(how="", clock="'t'"))
            connection.exec_driver_sql("INSERT INTO operation_body VALUES (1, x'aa', '{}', NULL)")
            insert_household(connection)
        yield connection
        connection.rollback()


def insert_household(connection: Connection, how: str = "") -> None:
    names = [c.name for c in registry_rows.Household.__table__.columns]
    values: list[Any] = [1, "e", *(None for _ in names[2:])]
    marks = ", ".join("?" for _ in names)
    listed = ", ".join(names)
    connection.exec_driver_sql(
        f"INSERT {how} INTO household ({listed}) VALUES ({marks})", tuple(values)
    )


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM household",
        "UPDATE household SET code = 'x'",
        "DELETE FROM operation",
        "UPDATE operation SET clock = 'x'",
        "UPDATE operation SET standing = 'fork'",
        "DELETE FROM operation_body",
        "UPDATE operation_body SET fields_json = '{\"a\": 1}'",
        OP.format(how="", clock="'u'").replace("VALUES (1, 1, 1", "VALUES (2, 1, 2"),
        OP.format(how="OR REPLACE", clock="'u'"),
    ],
)
def test_a_bare_statement_is_refused(connection: Connection, statement: str) -> None:
    with pytest.raises(IntegrityError, match="guard"):
        connection.exec_driver_sql(statement)


def test_replace_into_is_refused_even_while_the_program_writes(connection: Connection) -> None:
    with pytest.raises(IntegrityError, match="only grows"), guards.opened(connection, "record"):
        connection.exec_driver_sql(OP.format(how="OR REPLACE", clock="'u'"))


def test_replace_into_is_refused_because_its_deleting_pulls_triggers_too(store: Store) -> None:
    raw = store._writer.raw_connection()
    cursor = raw.cursor()
    (on,) = cursor.execute("PRAGMA recursive_triggers").fetchone()
    assert on == 1
    cursor.execute("INSERT INTO access VALUES (1, 't', 'o', 'unlock', NULL, '', '', 'h')")
    again = "INSERT OR REPLACE INTO access VALUES (1, 't', 'o', 'forged', NULL, '', '', 'h')"
    with pytest.raises(sqlcipher.IntegrityError, match="only grows"):
        cursor.execute(again)
    cursor.execute("PRAGMA recursive_triggers = OFF")
    cursor.execute(again)  # the setting is what guards
    raw.close()


def test_the_program_changes_the_standing_and_nothing_else(connection: Connection) -> None:
    with guards.opened(connection, "fold"):
        connection.exec_driver_sql("UPDATE operation SET standing = 'fork'")
    with pytest.raises(IntegrityError, match="fixed"), guards.opened(connection, "fold"):
        connection.exec_driver_sql("UPDATE operation SET n = 2")


def test_a_body_loses_values_only_by_redaction(connection: Connection) -> None:
    change = "UPDATE operation_body SET salt = x''"
    with guards.opened(connection, guards.REDACTION):
        connection.exec_driver_sql(change)
    with pytest.raises(IntegrityError, match="fixed"), guards.opened(connection, "record"):
        connection.exec_driver_sql(change)


def test_a_table_of_the_fold_opens_for_the_program_and_shuts_again(connection: Connection) -> None:
    with guards.opened(connection, "record"):
        assert not guards.is_shut(connection)
        connection.exec_driver_sql("UPDATE household SET code = 'x'")
        insert_household(connection, how="OR REPLACE")
    assert guards.is_shut(connection)
    with pytest.raises(IntegrityError, match="guard"):
        insert_household(connection, how="OR REPLACE")


def test_training_stays_training(connection: Connection) -> None:
    for statement in ("UPDATE installation SET training = 1", "DELETE FROM installation"):
        with pytest.raises(IntegrityError, match="guard"):
            connection.exec_driver_sql(statement)


def filled(connection: Connection, table: Table) -> None:
    """Write a row of whatever fits its columns."""
    names = [column.name for column in table.columns]
    values = tuple(FILL[type(column.type).__name__] for column in table.columns)
    marks = ", ".join("?" for _ in names)
    listed = ", ".join(f'"{name}"' for name in names)
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({listed}) VALUES ({marks})', values)


FILL = {"Integer": 7, "Boolean": 1, "AutoString": "x", "LargeBinary": b"x", "Date": "2026-11-25"}
GUARDED = [one.__table__ for one in (*guards.FOLDED, *guards.JOURNAL)]


@pytest.mark.parametrize("table", GUARDED, ids=lambda table: str(table.name))
def test_every_guarded_table_refuses_all_three_while_the_program_does_not_write(
    store: Store, table: Table
) -> None:
    column = next(iter(table.columns)).name
    with store._writer.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        with pytest.raises(IntegrityError, match="guard"):
            filled(connection, table)
        with guards.opened(connection, "record"):
            filled(connection, table)
        for act in (f'UPDATE "{table.name}" SET "{column}" = "{column}"', "DELETE FROM {table}"):
            with pytest.raises(IntegrityError, match="guard"):
                connection.exec_driver_sql(act.format(table=f'"{table.name}"'))
        connection.rollback()


LOCAL = {  # written by their own groups of the store, never by the fold
    *("scope", "scope_code", "scope_succession", "kind", "field_name", "entity", "log"),
    *("log_range", "trust_file", "device", "package", "package_range", "package_delivery"),
    *("fork_alarm", "attachment", "draft", "draft_answer", "draft_past", "own_key", "installation"),
    "officer",
    "saved_list",
    *("transport", "access", "import_run", "branch", "upload", "upload_part", "write_context"),
    *("migration", "finding", "installed"),
}


def test_every_table_is_guarded_or_known_to_be_local() -> None:
    every = {table.name for table in SQLModel.metadata.sorted_tables}
    assert every == LOCAL | {table.name for table in GUARDED}
    assert not LOCAL & {table.name for table in GUARDED}


def test_guards_can_be_taken_away_and_put_back(connection: Connection) -> None:
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"
    before = connection.exec_driver_sql(asked).fetchall()
    guards.remove(connection)
    assert connection.exec_driver_sql(asked).fetchall() == []
    guards.install(connection)
    assert connection.exec_driver_sql(asked).fetchall() == before
