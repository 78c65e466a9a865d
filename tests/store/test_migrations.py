"""Steps of the schema: each whole or not at all, with a copy made before it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from alembic.operations import Operations
from sqlalchemy import inspect

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.store import guards, migrations
from gpn_desktop.store.database import Store
from gpn_desktop.store.dialects import change
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.migrations import Step
from tests.fakes import FixedSource, flip
from tests.store.conftest import DAY, OFFICER, opened


def add_column(op: Operations) -> None:
    op.add_column("household", sqlalchemy.Column("roof", sqlalchemy.String))


def tighten(op: Operations) -> None:
    with op.batch_alter_table("operation") as batch:
        batch.add_column(sqlalchemy.Column("weight", sqlalchemy.Integer))
        batch.alter_column("clock", nullable=True)


def fail_late(op: Operations) -> None:
    add_column(op)
    op.drop_table("transport")
    raise ZeroDivisionError


def columns(store: Store, table: str) -> set[str]:
    with store._reader.connect() as connection:
        return {column["name"] for column in inspect(connection).get_columns(table)}


def with_steps(monkeypatch: pytest.MonkeyPatch, *applied: Callable[[Any], None]) -> None:
    steps = tuple(Step(function.__name__, function) for function in applied)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, *steps))


def test_missing_steps_are_taken_in_order_each_after_a_copy(
    data: Path, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_steps(monkeypatch, add_column, tighten)
    store = opened(data)
    assert "roof" in columns(store, "household")
    assert "weight" in columns(store, "operation")
    assert sorted(made.name for made in (data / "backups").iterdir()) == [
        "2026-11-25T083000-before-add-column",
        "2026-11-25T083000-before-tighten",
    ]
    with store._reader.connect() as connection:
        asked = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger'"
        found = connection.exec_driver_sql(asked).scalar_one()
    assert found == len(list(guards.statements()))
    store.close()
    opened(data).close()
    assert len(list((data / "backups").iterdir())) == 2


def test_no_step_is_taken_over_pages_that_do_not_hold(
    data: Path, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_steps(monkeypatch, add_column)
    flip(data / "gpn.db")
    before = (data / "gpn.db").read_bytes()
    with pytest.raises(GpnError) as refused:
        opened(data)
    assert refused.value.code is ErrorCode.PAGES_DAMAGED
    assert (data / "gpn.db").read_bytes() == before
    assert not (data / "backups").exists()


def test_a_step_that_fails_leaves_the_database_as_it_was(
    data: Path, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_steps(monkeypatch, fail_late)
    with pytest.raises(ZeroDivisionError):
        opened(data)
    monkeypatch.undo()
    store = opened(data)
    assert "roof" not in columns(store, "household")
    assert columns(store, "transport")
    with store.transaction(OFFICER) as tx:
        tx.access.write("open")
    store.close()


def test_a_newer_database_is_refused_kindly_and_untouched(
    data: Path, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_steps(monkeypatch, add_column)
    opened(data).close()
    monkeypatch.undo()
    before = (data / "gpn.db").read_bytes()
    with pytest.raises(GpnError) as caught:
        opened(data)
    assert caught.value.code is ErrorCode.DATABASE_NEWER
    assert (data / "gpn.db").read_bytes() == before


def test_a_new_database_has_taken_every_step(
    tmp_path: Path, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.store.conftest import HERE, KEY

    with_steps(monkeypatch, fail_late)
    Store.create(tmp_path / "gpn.db", KEY, HERE).close()
    opened(tmp_path).close()
    assert not (tmp_path / "backups").exists()


def test_step_names_differ() -> None:
    names = [migrations.FIRST, *(step.name for step in migrations.STEPS)]
    assert len(set(names)) == len(names)


def test_an_older_database_gets_the_indexes_by_which_people_are_compared(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    made = indexes(store)
    with store._writer.begin() as connection:
        for name in ("person_birth", "person_phone", "household_phone"):
            connection.exec_driver_sql(f"DROP INDEX ix_{name}")
        for name in ("old_id_number", "insurance_number"):
            connection.exec_driver_sql(f"DROP INDEX ix_person_{name}")
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 alike'")
    store.close()
    again = opened(data)
    assert indexes(again) == made
    again.close()


def test_an_older_database_finds_people_by_their_telephones(data: Path, clock: FixedSource) -> None:
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "01", phone="0912 345 678")
        people = [
            Person(tx.new_entity(), home.id, name, phone=phone)
            for name, phone in (("Vi Văn Đức", "0977.123.456"), ("Vi Thị Mai", ""))
        ]
        tx.put_all([home, *people])
        numbers = tx._recorder.names.entities([home.id])
    with store._writer.begin() as connection:  # as the version before wrote it
        guards.remove(connection)
        connection.exec_driver_sql("UPDATE person SET folded = 'vi van duc' WHERE phone <> ''")
        change(connection, "DELETE FROM search WHERE rowid IN :ids", numbers.values())
        guards.install(connection)
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 telephones'")
    store.close()
    again = opened(data)
    with again.reading() as tx:
        for words in ("0977123456", "0912345678", "0977.123.456"):
            assert [one.household for one in tx.households.find(words, on=DAY)] == [home.id]
        assert tx.households.find("0977123456", on=DAY)[0].full_name == "Vi Văn Đức"
    again.close()


@pytest.mark.parametrize(
    ("step", "names"),
    [("2026-11 heads", ("head", "gone")), ("2026-11 ranked by index", ("found",))],
)
def test_an_older_database_gets_the_indexes_that_lists_and_hits_are_read_from(
    data: Path, clock: FixedSource, step: str, names: tuple[str, ...]
) -> None:
    store = opened(data)
    made = indexes(store)
    with store._writer.begin() as connection:
        for name in names:
            connection.exec_driver_sql(f"DROP INDEX ix_person_{name}")
        connection.exec_driver_sql(f"DELETE FROM migration WHERE step = '{step}'")
    store.close()
    again = opened(data)
    assert indexes(again) == made
    again.close()


def test_an_older_database_gets_room_for_lists_that_are_kept(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    with store._writer.begin() as connection:
        made = tables(connection)
        connection.exec_driver_sql("DROP TABLE saved_list")
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 saved lists'")
    store.close()
    again = opened(data)
    with again._reader.connect() as connection:
        assert tables(connection) == made
    kept = SavedList("people", "Cao tuổi", {"age": "60-"}, ("name",))
    with again.transaction(OFFICER) as tx:
        tx.people.save(OFFICER, kept)
        assert tx.people.saved(OFFICER, "people") == (kept,)
    again.close()


def test_an_older_database_remembers_from_now_on_what_stood_in_a_draft(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    with store._writer.begin() as connection:
        made = tables(connection, "draft_past")
        connection.exec_driver_sql("DROP TABLE draft_past")
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 draft past'")
    store.close()
    again = opened(data)
    with again._reader.connect() as connection:
        assert tables(connection, "draft_past") == made != {}
    with again.transaction(OFFICER) as tx:
        tx.drafts.start(Draft("d", "survey", "h", "f", "1"), [DraftAnswer("a", "1")])
        tx.drafts.keep("d", {"a": "2"}, noted=["a"])
        assert [one.text for one in tx.drafts.past("d", "a")] == ["1"]
        tx.drafts.drop("d")
        assert tx.drafts.past("d", "a") == ()
    again.close()


def test_an_older_database_reads_the_classes_of_lists_that_came_before_it_knew_them(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "01", listed={"2025": ListedClass("poor")})
        tx.households.put(home)
    with store._writer.begin() as connection:  # as the version before kept it
        guards.remove(connection)
        connection.exec_driver_sql("ALTER TABLE household DROP COLUMN listed_json")
        guards.install(connection)
        gone = "DELETE FROM migration WHERE step LIKE '2026-11 listed classes%'"
        connection.exec_driver_sql(gone)
    store.close()
    again = opened(data)
    again.catch_up()
    with again.reading() as tx:
        assert tx.households.get(home.id) == home
        assert [one.class_now for one in tx.households.outlines(DAY)] == ["poor"]
    again.close()


def test_an_older_database_gets_room_for_the_old_commune_of_a_village(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        village = Village(tx.new_entity(), name="Khu 1", former="TT Đình Lập")
        tx.places.villages.put(village)
    with store._writer.begin() as connection:  # as the version before kept it
        guards.remove(connection)
        connection.exec_driver_sql("ALTER TABLE village DROP COLUMN former")
        guards.install(connection)
        gone = "DELETE FROM migration WHERE step LIKE '2026-11 former communes%'"
        connection.exec_driver_sql(gone)
    store.close()
    again = opened(data)
    again.catch_up()
    with again.reading() as tx:
        assert tx.places.villages.get(village.id) == village
    again.close()


def tables(
    connection: sqlalchemy.Connection, name: str = "saved_list"
) -> dict[str, list[tuple[object, ...]]]:
    asked = f"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{name}'"
    names = connection.exec_driver_sql(asked).scalars().all()
    return {
        one: [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA table_info({one})")]
        for one in names
    }


def indexes(store: Store) -> dict[str, str]:
    asked = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    with store._reader.connect() as connection:
        found = connection.exec_driver_sql(asked)
        return {row[0]: row[1].replace('"', "").replace("  ", " ") for row in found}


def test_an_older_database_finds_what_was_joined_before_under_the_household_that_stays(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    made = indexes(store)
    with store.transaction(OFFICER) as tx:
        stays = Household(tx.new_entity(), "01")
        gone = Household(tx.new_entity(), "NP-0777", deleted=Deletion("ở chung", DAY))
        event = Event(tx.new_entity(), gone.id, "join", DAY, stays.id, "ở chung")
        tx.put_all([stays, gone, event])
        numbers = tx._recorder.names.entities([stays.id])
    with store._writer.begin() as connection:  # as the version before wrote it
        guards.remove(connection)
        change(connection, "DELETE FROM search WHERE rowid IN :ids", numbers.values())
        connection.exec_driver_sql("DROP INDEX ix_event_led")
        guards.install(connection)
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 former records'")
    store.close()
    again = opened(data)
    assert indexes(again) == made
    with again.reading() as tx:
        (hit,) = tx.households.find("np-0777", on=DAY)
    assert (hit.household, hit.person, hit.former) == (stays.id, "", "NP-0777")
    again.close()


def test_an_older_database_finds_who_left_before(data: Path, clock: FixedSource) -> None:
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        off, why = Deletion("đi làm ăn", DAY), "đi làm ăn"
        home, bare = Household(tx.new_entity(), "01", deleted=off), Household(tx.new_entity(), "02")
        person = Person(tx.new_entity(), home.id, "Hà Văn Tú", deleted=off)
        gone = Person(tx.new_entity(), bare.id, "Hà Văn Mỡ", deleted=off)
        events = (
            Event(tx.new_entity(), one.id, "departure", DAY, "", why) for one in (person, gone)
        )
        tx.put_all([home, bare, person, gone, *events])
        numbers = tx._recorder.names.entities([home.id, bare.id])
    with store._writer.begin() as connection:  # as the version before wrote it
        guards.remove(connection)
        below = [-one for one in numbers.values()]
        change(connection, "DELETE FROM search WHERE rowid IN :ids", below)
        guards.install(connection)
        connection.exec_driver_sql("DELETE FROM migration WHERE step = '2026-11 found who left'")
    store.close()
    again = opened(data)
    with again.reading() as tx:
        found = tx.households.find("ha van", on=DAY, with_left=True)
        assert {one.person for one in found} == {person.id, gone.id}
        assert [one.household for one in tx.households.find("ha van", on=DAY)] == []
    again.close()


def test_an_older_database_finds_villages_of_one_name_by_old_communes(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        two = [Village(tx.new_entity(), "Khu 1", former=old) for old in ("Bính Xá", "Đình Lập")]
        homes = [Household(tx.new_entity(), str(n), village=one.id) for n, one in enumerate(two)]
        tx.put_all([*two, *homes])
        numbers = tx._recorder.names.entities([one.id for one in homes])
    with store._writer.begin() as connection:  # as the version before wrote it
        guards.remove(connection)
        change(connection, "DELETE FROM search WHERE rowid IN :ids", numbers.values())
        guards.install(connection)
        step = "2026-11 found by old commune"
        connection.exec_driver_sql(f"DELETE FROM migration WHERE step = '{step}'")
    store.close()
    again = opened(data)
    with again.reading() as tx:
        for words, home in zip(("khu 1 binh xa", "khu 1 dinh lap"), homes, strict=True):
            assert [one.household for one in tx.households.find(words, on=DAY)] == [home.id]
    again.close()
