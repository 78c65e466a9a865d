"""The access log: a chain in which no line can be changed unseen."""

import pytest
from sqlalchemy.exc import IntegrityError

from gpn_desktop.store import guards
from gpn_desktop.store.database import Store
from tests.store.conftest import OFFICER

OTHER = "0ff1ce00-0000-4000-8000-000000000002"


@pytest.fixture
def written(store: Store) -> Store:
    with store.transaction(OFFICER) as tx:
        tx._connection.exec_driver_sql("INSERT INTO entity VALUES (7, 'house', NULL)")
        tx.access.write("open", entity="house")
        tx.access.write("print", purpose="posting")
    with store.transaction(OTHER) as tx:
        tx.access.write("export", entity="house", purpose="inspection")
    return store


def test_lines_are_given_newest_first_with_who_what_and_why(written: Store) -> None:
    with written.reading() as tx:
        found = [(e.seq, e.officer, e.act, e.entity, e.purpose) for e in tx.access.entries()]
        assert found == [
            (3, OTHER, "export", "house", "inspection"),
            (2, OFFICER, "print", "", "posting"),
            (1, OFFICER, "open", "house", ""),
        ]
        assert [e.act for e in tx.access.entries(entity="house")] == ["export", "open"]
        assert [e.act for e in tx.access.entries(limit=1)] == ["export"]
        assert [e.seq for e in tx.access.entries(act="print")] == [2]
        assert tx.access.entries()[0].at == "2026-11-25T08:30:00+07:00"


def test_an_untouched_log_is_unbroken(written: Store) -> None:
    with written.reading() as tx:
        assert tx.access.broken_at() is None


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("UPDATE access SET purpose = 'nothing' WHERE seq = 2", 2),
        ("UPDATE access SET entity_no = NULL WHERE seq = 1", 1),
        ("DELETE FROM access WHERE seq = 2", 2),
        ("UPDATE access SET prev_hash = x'00' WHERE seq = 3", 3),
    ],
)
def test_a_changed_line_is_named_even_when_the_guards_were_off(
    written: Store, change: str, broken: int
) -> None:
    with written._writer.begin() as connection:
        guards.remove(connection)
        connection.exec_driver_sql(change)
    with written.reading() as tx:
        assert tx.access.broken_at() == broken


def test_the_log_only_grows(written: Store) -> None:
    for statement in ("DELETE FROM access", "UPDATE access SET act = 'x'"):
        with pytest.raises(IntegrityError, match="guard"), written.transaction(OFFICER) as tx:
            tx._connection.exec_driver_sql(statement)
