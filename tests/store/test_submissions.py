"""Submissions as lists and single records; a database of before opens, and what came is folded."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.line import line_bytes, places, to_line
from gpn_desktop.journal.op import Value
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.submission import COMPLETED, NAME, WITHDRAWN, Submission
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.store import guards, migrations
from gpn_desktop.store.database import Store
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.store.conftest import COMMUNE, DAY, OFFICER, opened

STEP = migrations.STEPS[0]


def a_submission(tx: Transaction, form_id: str = "tham_ho") -> Submission:
    village = Village(tx.new_entity(), "Nà Pắc", order=1)
    home = Household(tx.new_entity(), "01", COMMUNE, village.id)
    head = Person(tx.new_entity(), home.id, "Vi Văn Đức", relation=HEAD)
    made = Submission(tx.new_entity(), home.id, form_id, "2026", filled_on=DAY, answers={"a": "1"})
    tx.put_all([village, home, head, made])
    return made


def revised(tx: Transaction, one: Submission, **changes: object) -> Submission:
    root = tx.submissions.roots([one.id])[one.id]
    new = replace(one, id=tx.new_entity(), supersedes=((one.id, root),), **changes)  # type: ignore[arg-type]
    tx.submissions.put(new)
    return new


def test_a_line_tells_whose_of_which_form_and_when(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        made = a_submission(tx)
        (row,) = tx.submissions.rows()
    assert (row.id, row.household, row.head_name) == (made.id, made.subject, "Vi Văn Đức")
    assert (row.village_name, row.form_id, row.form_version) == ("Nà Pắc", "tham_ho", "2026")
    assert (row.filled_on, row.revision, row.state) == (DAY, 1, COMPLETED)


def test_the_line_of_one_that_nobody_made_is_not_there(store: Store) -> None:
    with store.reading() as tx, pytest.raises(LookupError):
        tx.submissions.row("0" * 32)


def test_lists_are_of_a_household_of_the_commune_or_of_a_form(store: Store) -> None:
    earlier = DAY - datetime.timedelta(days=1)
    with store.transaction(OFFICER) as tx:
        visit = a_submission(tx)
        water = Submission(
            tx.new_entity(), "", "nuoc", "2026", filled_on=earlier, answers={"a": "2"}
        )
        tx.submissions.put(water)
        assert [one.id for one in tx.submissions.rows()] == [visit.id, water.id]
        assert [one.id for one in tx.submissions.rows(household="")] == [water.id]
        assert [one.id for one in tx.submissions.rows(household=visit.subject)] == [visit.id]
        assert [one.id for one in tx.submissions.rows(form_id="nuoc")] == [water.id]
        assert tx.submissions.rows(household=visit.subject, form_id="nuoc") == ()
        assert tx.submissions.of_form("nuoc") == (water,)
        assert tx.submissions.of_subject("") == (water,)
        assert tx.catalogue.used() == {("tham_ho", "2026"): 1, ("nuoc", "2026"): 1}


def test_a_line_bears_the_name_that_the_form_gives_to_what_was_filled_in(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        made = revised(tx, a_submission(tx), answers={"a": "1", NAME: "Họp thôn Nà Pắc"})
        assert tx.submissions.row(made.id).name == "Họp thôn Nà Pắc"
        gone = revised(tx, made, answers={}, reason="Nhầm hộ")
        assert tx.submissions.row(gone.id).name == ""


def test_what_was_corrected_counts_once_and_what_was_withdrawn_not_at_all(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        second = revised(tx, a_submission(tx), answers={"a": "2"})
        assert tx.catalogue.used() == {("tham_ho", "2026"): 1}
        revised(tx, second, answers={}, reason="Nhầm hộ")
        assert tx.catalogue.used() == {}


def test_a_revision_stands_for_the_one_before_and_may_withdraw_it(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        first = a_submission(tx)
        second = revised(tx, first, answers={"a": "2"})
        assert tx.submissions.of_form("tham_ho") == (second,)
        assert tx.submissions.of_subject(first.subject) == (second, first)
        assert [tx.submissions.is_followed(one.id) for one in (first, second)] == [True, False]
        third = revised(tx, second, answers={}, reason="ghi nhầm hộ")
        (row,) = tx.submissions.rows()
    assert (row.id, row.revision, row.state) == (third.id, 3, WITHDRAWN)
    assert third.state == WITHDRAWN


@contextmanager
def unguarded(store: Store) -> Iterator[Connection]:
    with store._writer.begin() as connection:
        guards.remove(connection)
        yield connection


def as_before(store: Store) -> None:
    """Make of a database what the version before had, which kept such ops and folded none."""
    bonds = "SELECT kind_no FROM kind WHERE name = 'submission'"
    with unguarded(store) as connection:
        for statement in (
            f"DELETE FROM named_by WHERE kind_no IN ({bonds})",
            "DELETE FROM succession WHERE entity_no IN (SELECT entity_no FROM submission)",
            "DROP TABLE submission",
            "DELETE FROM migration WHERE step LIKE '2026-11 submissions%'",
        ):
            connection.exec_driver_sql(statement)
    store.close()


def schema(store: Store) -> set[tuple[str, str, str]]:
    asked = "SELECT type, name, tbl_name FROM sqlite_master WHERE tbl_name = 'submission'"
    columns = (
        "SELECT 'column', name || ' ' || type, \"notnull\" || pk"
        " FROM pragma_table_info('submission')"
    )
    with store._reader.connect() as connection:
        found = [*connection.exec_driver_sql(asked), *connection.exec_driver_sql(columns)]
    return {(row[0], row[1], row[2]) for row in found}


def test_a_database_of_the_version_before_opens_and_folds_what_it_kept(
    data: Path, clock: FixedSource
) -> None:
    store = opened(data)
    fresh = schema(store)
    with store.transaction(OFFICER) as tx:
        first = a_submission(tx)
        second = revised(tx, first, answers={"a": "2"})
    as_before(store)
    store = opened(data)
    assert [one.name for one in (data / "backups").iterdir()] == [
        "2026-11-25T083000-before-2026-11-submissions"
    ]
    assert schema(store) == fresh
    with store.reading() as tx:
        assert tx.submissions.of_form("tham_ho") == ()
    store.catch_up()
    with store.reading() as tx:
        assert tx.submissions.of_form("tham_ho") == (second,)
        assert tx.submissions.revision(second.id) == 2
    assert store.rebuild() == ()
    with store.transaction(OFFICER) as tx:
        revised(tx, second, answers={"a": "3"})
    store.close()


def test_what_was_folded_once_is_not_folded_again(data: Path, clock: FixedSource) -> None:
    store = opened(data)
    with store._reader.connect() as connection:
        assert migrations.unfolded(connection) == ()
    as_before(store)
    store = opened(data)
    with store._reader.connect() as connection:
        assert migrations.unfolded(connection) == STEP.kinds
    store.catch_up()
    with store._writer.begin() as connection:
        migrations.note_folded(connection)  # which is noted already
    store.close()
    store = opened(data)
    with store._reader.connect() as connection:
        assert migrations.unfolded(connection) == ()
    assert len(list((data / "backups").iterdir())) == 1
    store.close()


def test_a_submission_stands_for_no_survey_whatever_it_cites(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        made = a_submission(tx)
        survey = Survey(tx.new_entity(), made.subject, interviewed_on=DAY, answers={"a": "1"})
        tx.surveys.put(survey)
        root = tx.surveys.roots([survey.id])[survey.id]
        for n in "23":
            cited = ((survey.id, root),)
            tx.submissions.put(
                replace(made, id=tx.new_entity(), answers={"a": n}, supersedes=cited)
            )
        assert tx.surveys.newest(made.subject, "") == survey
        assert not tx.surveys.is_followed(survey.id)
        assert tx.operations.quarrels() == ()
        assert len(tx.submissions.rows()) == 3
    assert store.rebuild() == ()


ROW_IDS = [f"{number:08x}-0000-8000-8000-000000000000" for number in range(1_500)]


def a_census(rows: int) -> dict[str, str]:
    """Give what a list of households says: eight answers to a row, and rows within the first."""
    first = f"place/home[{ROW_IDS[0]}]"
    inner = {f"{first}/cow[]": ROW_IDS[1], f"{first}/cow[{ROW_IDS[1]}]/name": "Vàng"}
    told = {
        f"place/home[{row}]/question_{number}": f"câu {number}"
        for row in ROW_IDS[:rows]
        for number in range(8)
    }
    return {"place/village": "Nà Pắc", "place/home[]": " ".join(ROW_IDS[:rows]), **told, **inner}


def test_as_many_rows_as_a_village_has_households_are_kept_and_carried(store: Store) -> None:
    answers = a_census(1_500)
    with store.transaction(OFFICER) as tx:
        made = Submission(tx.new_entity(), form_id="thong_ke", answers=answers)
        tx.submissions.put(made)
        (kept,) = tx.operations.about(made.id)
    assert len(kept.op.fields) == 1_500 + 4
    line_bytes(to_line(kept.op, places([kept.op.log])))
    with store.reading() as tx:
        assert tx.submissions.get(made.id) == made
    assert store.rebuild() == ()


def test_what_is_more_than_a_record_holds_is_told_and_leaves_nothing(store: Store) -> None:
    deep = "/".join(f"cau_hoi_rat_dai_{number}" for number in range(20))
    many = {f"q{number}": "1" for number in range(2_001)}
    long = {f"q{number}": "ẩ" * 15_000 for number in range(30)}
    for answers in (many, long, {deep: "1"}):
        with store.transaction(OFFICER) as tx:
            made = Submission(tx.new_entity(), form_id="thong_ke", answers=answers)
            with pytest.raises(GpnError) as refused:
                tx.submissions.put(made)
        assert refused.value.code is ErrorCode.RECORD_TOO_FULL
    with store.reading() as tx:
        assert tx.submissions.rows() == ()


def test_what_a_row_says_otherwise_than_in_words_is_a_finding(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        entity, nonce = tx.mint()
        row: Value = {"name": "Vàng", "age": 7}
        tx.record(Writing("submission", entity, {"q/cow[a]": row, "q/place": "Khe"}, birth=nonce))
        assert tx.submissions.get(entity).answers == {"cow[a]/name": "Vàng", "place": "Khe"}
        (found,) = tx.findings.of([entity])
    assert (found.code, found.place) == ("value_unreadable", "q/cow[a]/age")
