"""Who of the register may be whoever is typed into a sheet or a survey, and that it is not so."""

from dataclasses import replace
from functools import partial

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry import acts
from gpn_desktop.registry.duplicates import DIFFERENT, Evidence
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.services import drafting, entry, moving, resembling, sameness, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.resembling import Typed
from gpn_desktop.services.write_back import APART
from tests.commune import clock, commune_template, desk
from tests.services.conftest import Home, answer, fill_in, refused
from tests.services.families import Families, an_act, put_families

__all__ = ["clock", "commune_template", "desk"]


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def names(desk: Desk, families: Families, typed: Typed, *different: str) -> list[str]:
    found = resembling.similar(desk, typed, [families[one] for one in different])
    return families.names(one.hit.person for one in found)


NAM, OTHER = {"full_name": "Vi Văn Nam", "birth": PartialDate(1990)}, "020186000002"


def test_a_number_or_a_like_name_with_a_near_birth_is_found_with_its_evidence(
    desk: Desk, families: Families
) -> None:
    def at(household: str, **typed: object) -> list[str]:
        return names(desk, families, Typed(families[household], **typed))  # type: ignore[arg-type]

    assert at("o", id_number="0201 8600 0002") == ["nam"]
    assert at("o", **NAM) == ["nam"]
    assert at("o", full_name="vi van nam", birth=PartialDate(1991)) == ["nam"]
    assert at("o", full_name="Vi Văn Nam", birth=PartialDate(1950)) == []
    assert at("o", full_name="Nông Văn Lạ", birth=PartialDate(1990)) == []
    assert at("o", full_name="Vi Văn Nam") == ["nam"], "of the same village"
    nowhere = Typed("nowhere", full_name="Vi Văn Nam")
    assert names(desk, families, nowhere) == [], "a name alone is many people's"
    found = resembling.similar(desk, Typed(families.o, id_number=OTHER))
    assert found[0].likeness.evidence[0] is Evidence.ID_NUMBER
    assert found[0].hit.household == families.h


def test_what_all_of_a_household_share_is_no_evidence_among_them(
    desk: Desk, families: Families
) -> None:
    home = families.h
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(
            replace(tx.households.get(home), phone="0912 345 678", address="bản Lũng")
        )
    sister = {"full_name": "Vi Thị Mại", "birth": PartialDate(1985)}
    assert names(desk, families, Typed(home, **sister)) == []  # type: ignore[arg-type]
    twice = {"full_name": "Vi Thị Mai", "birth": PartialDate(1962)}
    assert names(desk, families, Typed(home, **twice)) == ["mai"]  # type: ignore[arg-type]


def test_nobody_resembles_himself_and_a_verdict_is_heard(desk: Desk, families: Families) -> None:
    nam = families["nam"]
    corrected = Typed(families.h, nam, full_name="Hà Thị Bé", birth=PartialDate(2010))
    assert names(desk, families, Typed(families.h, nam, **NAM)) == []  # type: ignore[arg-type]
    assert names(desk, families, corrected) == ["be"]
    assert names(desk, families, corrected, "be") == []
    sameness.judge_different(desk, nam, families["be"])
    assert names(desk, families, corrected) == []


def test_of_who_is_corrected_what_is_not_typed_stays(desk: Desk, families: Families) -> None:
    """The number alone is typed anew; name and birth are those of the register."""
    with desk.store.transaction(desk.actor) as tx:
        home = Household(tx.new_entity(), "03", desk.installation.scope)
        other = Person(tx.new_entity(), home.id, "Vi Văn Nam", birth_date=PartialDate(1990, 5, 3))
        tx.put_all([home, other])
    typed = Typed(families.h, families["nam"], phone="0912")
    assert resembling.similar(desk, typed) == (), "a name and a year are not enough of who is known"
    (one,) = resembling.similar(desk, replace(typed, birth=PartialDate(1990, 5, 3)))
    assert one.hit.person == other.id
    assert one.likeness.evidence == (Evidence.NAME, Evidence.BIRTH)


def test_only_what_tells_somebody_apart_is_asked_about() -> None:
    assert not Typed("h", "p", sex="male", phone="0912").is_telling
    for typed in (
        {"full_name": "An"},
        {"old_id_number": "081234567"},
        {"birth": PartialDate(1990)},
    ):
        assert Typed("h", **typed).is_telling, typed


@pytest.mark.parametrize("sort", [acts.ARRIVAL, acts.BIRTH])
def test_who_comes_is_kept_apart_with_the_act_and_taken_back_with_it(
    desk: Desk, families: Families, sort: str
) -> None:
    act = an_act(families, sort, said={"full_name": "Vi Văn Nam", "birth_date": PartialDate(1990)})
    event = moving.perform(desk, act, None, [families["nam"], families["be"]]).value
    (new,) = event.detail["people"]

    def judged() -> list[tuple[str, str]]:
        with desk.store.reading() as tx:
            kept = tx.households.judged(new)
        return [(min({one.a, one.b} - {new}), one.verdict) for one in kept if not one_off(one.id)]

    def one_off(entity: str) -> bool:
        with desk.store.reading() as tx:
            record = tx.operations.standing(entity)
        return record is not None and record.is_deleted

    assert sorted(judged()) == sorted((families[one], DIFFERENT) for one in ("nam", "be"))
    assert resembling.similar(desk, Typed(families.h, new, full_name="Vi Văn Nam")) == ()
    undoing.undo(desk, event.id)
    assert judged() == []


def test_an_act_on_who_is_here_keeps_nobody_apart(desk: Desk, families: Families) -> None:
    act = an_act(families, acts.CORRECTION, "nam", said={"phone": "0912"})
    moving.perform(desk, act, None, [families["be"]])
    with desk.store.reading() as tx:
        assert tx.households.judged(families["nam"]) == ()


# in a survey


def begun(desk: Desk, home: Home) -> Entry:
    return entry.open_survey(desk, home.id).value


def with_somebody_new(desk: Desk, home: Home, **fills: str) -> tuple[Entry, str]:
    """Give a survey, complete, with a new row; and the id of the row."""
    opened = begun(desk, home)
    fill_in(desk, opened)
    row, _ = opened.session.add_row(opened.session.place("person"))
    drafting.keep(desk, opened, {}, opened.session.state_json())
    for name, text in {"relation": "con", "sex": "nu", "merit": "khong", **fills}.items():
        answer(desk, opened, f"person/{name}", text, row.id)
    return opened, row.id


def test_a_row_of_a_survey_is_read_as_it_stands(desk: Desk, home: Home, families: Families) -> None:
    opened, row = with_somebody_new(
        desk, home, full_name="Vi Văn Nam", birth_year="1990", id_number=OTHER
    )
    typed = resembling.of_row(opened.session, row, home.id)
    assert typed == Typed(
        home.id, row, "Vi Văn Nam", PartialDate(1990), sex="female", id_number=OTHER
    )
    assert names(desk, families, typed) == ["nam"]
    assert resembling.of_row(opened.session, "nobody", home.id) is None
    everybody = resembling.people(opened.session, home.id)
    assert everybody[row] == typed
    assert everybody[home.head].person == home.head
    assert resembling.similar(desk, everybody[home.head]) == ()


def test_who_is_new_is_kept_apart_with_the_draft_and_written_with_the_survey(
    desk: Desk, home: Home, families: Families
) -> None:
    opened, row = with_somebody_new(desk, home, full_name="Vi Văn Nam", birth_year="1990")
    gone, _ = opened.session.add_row(opened.session.place("person"))
    nam = families["nam"]
    for person in (row, row, gone.id):
        assert resembling.judge(desk, opened, person, nam).value == {}
    assert resembling.judge(desk, opened, row, families["be"]).value == {}
    opened.session.remove_row(gone, "gõ nhầm")
    drafting.keep(desk, opened, {}, opened.session.state_json())
    drafting.leave(desk, opened)
    again = begun(desk, home)
    kept = again.draft.state[APART]
    assert kept == {row: sorted([nam, families["be"]]), gone.id: [nam]}
    with desk.store.reading() as tx:
        assert tx.households.judged(nam) == ()
    entry.complete(desk, again)
    with desk.store.reading() as tx:
        found = [({one.a, one.b}, one.verdict) for one in tx.households.judged(nam)]
        assert found == [({row, nam}, DIFFERENT)], "who was taken out of the list is nobody"
    assert resembling.similar(desk, Typed(home.id, row)) == ()


def test_who_is_in_the_register_is_kept_apart_at_once_and_may_be_taken_back(
    desk: Desk, home: Home, families: Families
) -> None:
    opened = begun(desk, home)
    verdicts = resembling.judge(desk, opened, home.head, families["nam"]).value
    with desk.store.reading() as tx:
        assert {one.id for one in tx.households.judged(home.head)} == set(verdicts)
    sameness.forget(desk, verdicts, "bấm nhầm")
    with desk.store.reading() as tx:
        assert sameness.told_apart(tx, home.head) == frozenset()
    begun(desk, home)  # on another page
    judge = partial(resembling.judge, desk, opened, "somebody new", families["nam"])
    refused(ErrorCode.DRAFT_ELSEWHERE, judge)
