"""What follows from an act: a table for each, and what is refused."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import acts, twins
from gpn_desktop.registry.acts import Act, Family, Noun, Scene
from gpn_desktop.registry.duplicates import Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import SORTS, Deletion
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows

TODAY = date(2026, 11, 25)
OLD, NEW = Village("v1", "Nà Pá", "rural"), Village("v2", "Khu 1", "urban")
HOUSE = Household("h", "01", "scope", "v1", "rural", address="số 3", phone="0912")
OTHER = Household("o", "02", "scope", "v1", "rural", toilet="septic")
PEOPLE = """
| id  | household | full_name | relation     | birth |
| ba  | h         | Vi Văn Ba | head         | 1960  |
| mai | h         | Vi Thị Mai | spouse      | 1962  |
| nam | h         | Vi Văn Nam | child       | 1990  |
| hoa | h         | Lý Thị Hoa | child_in_law | 1991 |
| tu  | o         | Hà Văn Tú | head         | 1980  |
| be  | o         | Hà Thị Bé | child        | 2010  |
"""


def people(household: str) -> tuple[Person, ...]:
    return tuple(
        Person(
            *(one["id"], one["household"], one["full_name"]),
            relation=one["relation"],
            birth_date=PartialDate(int(one["birth"])),
        )
        for one in rows(PEOPLE)
        if one["household"] == household
    )


HERE, THERE = Family(HOUSE, people("h")), Family(OTHER, people("o"))
SCENE = Scene(HERE, THERE, left=OLD)


def act(sort: str, *who: str, **rest: Any) -> Act:
    return Act(sort, "h", **{"on": TODAY, "reason": "lý do", "people": who, **rest})


def written(one: Act, scene: Scene = SCENE) -> dict[str, Noun]:
    numbers = count(1)
    made = acts.written(one, scene, TODAY, lambda: f"new{next(numbers)}")
    return {noun.id: noun for noun in made}


def persons(found: Mapping[str, Noun]) -> dict[str, tuple[str, str, bool]]:
    return {
        one.id: (one.household, one.relation, one.deleted is not None)
        for one in found.values()
        if isinstance(one, Person)
    }


def test_a_split_makes_a_household_whose_relations_are_said_anew_or_not_known() -> None:
    found = written(act("split", "nam", "hoa", head="nam", relations={"hoa": "spouse"}))
    assert found["new1"] == Household("new1", home="scope", village="v1", area="rural")
    assert persons(found) == {"nam": ("new1", HEAD, False), "hoa": ("new1", "spouse", False)}
    unsaid = written(act("split", "nam", "hoa", head="hoa"))
    assert persons(unsaid) == {"nam": ("new1", "", False), "hoa": ("new1", HEAD, False)}


def test_who_splits_off_alone_is_the_head_and_another_village_brings_its_area() -> None:
    found = written(act("split", "nam", to="v2"), replace(SCENE, village=NEW))
    assert found["new1"] == Household("new1", home="scope", village="v2", area="urban")
    assert persons(found) == {"nam": ("new1", HEAD, False)}
    for village in (Village("v3"), replace(OLD, area="urban")):  # not known, or not another one
        found = written(act("split", "nam", to=village.id), replace(SCENE, village=village))
        assert found["new1"] == Household("new1", home="scope", village=village.id, area="rural")


def test_a_join_brings_the_people_and_closes_their_household() -> None:
    found = written(act("join", to="o", relations={"tu": "other"}))
    assert persons(found) == {"tu": ("h", "other", False), "be": ("h", "", False)}
    assert found["o"] == replace(OTHER, deleted=Deletion("lý do", TODAY))
    assert list(found)[-1] == "o"  # its people have left before it is closed
    assert "h" not in found


def test_of_one_human_in_both_one_record_stays_with_all_that_either_says() -> None:
    twin = Person("be", "o", "Vi Văn Nam", "male", PartialDate(1991), phone="0988", relation=HEAD)
    scene = replace(SCENE, there=Family(replace(OTHER, phone="0977"), (twin, people("o")[0])))
    found = written(act("join", to="o", same={"be": "nam"}), scene)
    kept = found["nam"]
    assert isinstance(kept, Person)
    assert (kept.phone, kept.sex, kept.birth_date) == ("0988", "male", PartialDate(1990))
    assert persons(found) == {
        "nam": ("h", "child", False),
        "tu": ("h", "", False),
        "be": ("o", HEAD, True),
    }
    assert found["new1"] == Sameness("new1", "be", "nam", "same", "lý do")
    assert found["h"] == replace(HOUSE, toilet="septic")  # its own phone stays


def test_a_move_leaves_the_others_as_they_are() -> None:
    found = written(act("move", "ba", to="o"))
    assert persons(found) == {"ba": ("o", "", False)}


VILLAGES = """
| area  | usual | leads | becomes |
| rural | rural | urban | urban   |
|       | rural | urban | urban   |
| urban | rural | rural | urban   |
| rural | rural |       | rural   |
| rural |       | urban | rural   |
"""


@pytest.mark.parametrize("case", rows(VILLAGES), ids=lambda case: " ".join(case.values()))
def test_a_village_brings_its_area_to_a_household_that_had_that_of_its_village(
    case: dict[str, str],
) -> None:
    left = Village("v1", area=case["usual"]) if case["usual"] else None
    here = replace(HERE, household=replace(HOUSE, area=case["area"]))
    scene = Scene(here, village=replace(NEW, area=case["leads"]), left=left)
    found = written(act("relocation", to="v2"), scene)
    assert found["h"] == replace(here.household, village="v2", area=case["becomes"])


def test_who_left_is_taken_off_and_the_last_one_closes_the_household() -> None:
    some = written(act("departure", "nam", "hoa", to="Hà Nội"))
    assert persons(some) == {"nam": ("h", "child", True), "hoa": ("h", "child_in_law", True)}
    assert "h" not in some
    everybody = written(act("departure", "ba", "mai", "nam", "hoa"))
    assert everybody["h"] == replace(HOUSE, deleted=Deletion("lý do", TODAY))


def test_a_death_takes_off_and_closes_nothing() -> None:
    alone = Scene(replace(HERE, members=HERE.members[:1]))
    assert persons(written(act("death", "ba"), alone)) == {"ba": ("h", HEAD, True)}


@pytest.mark.parametrize("sort", ["birth", "arrival"])
def test_who_is_born_or_came_is_a_new_person(sort: str) -> None:
    said: dict[str, Any] = {
        "full_name": "Vi Thị Na",
        "relation": "grandchild",
        "birth_date": PartialDate(2026),
    }
    found = written(act(sort, said=said))
    assert found == {"new1": Person("new1", "h", **said)}


def test_who_returns_is_as_before_and_brings_a_closed_household_back() -> None:
    gone = tuple(replace(one, deleted=Deletion("đi", TODAY)) for one in HERE.members)
    closed = replace(HOUSE, deleted=Deletion("đi", TODAY))
    found = written(act("return", "ba", "mai"), Scene(Family(closed, (), gone)))
    assert persons(found) == {"ba": ("h", HEAD, False), "mai": ("h", "spouse", False)}
    assert found["h"] == HOUSE


def test_under_a_new_head_every_relation_is_asked_anew() -> None:
    found = written(act("head", head="nam", relations={"ba": "parent", "hoa": "spouse"}))
    assert persons(found) == {
        "ba": ("h", "parent", False),
        "mai": ("h", "", False),
        "nam": ("h", HEAD, False),
        "hoa": ("h", "spouse", False),
    }


def test_a_correction_writes_only_what_is_said() -> None:
    found = written(act("correction", "ba", said={"phone": "0901"}))
    assert found == {"ba": replace(HERE.members[0], phone="0901")}


ALL = ("ba", "mai", "nam", "hoa")
STRANGE = replace(SCENE, there=replace(THERE, household=replace(OTHER, home="another")))
REFUSED = {
    "no reason": (act("death", "ba", reason=""), ErrorCode.REASON_MISSING),
    "nobody and no reason": (act("departure", reason=""), ErrorCode.ACT_NOBODY),
    "tomorrow": (act("death", "ba", on=date(2026, 11, 26)), ErrorCode.DAY_AHEAD),
    "year 206": (act("death", "ba", on=date(206, 11, 26)), ErrorCode.DAY_LONG_PAST),
    "before birth": (act("death", "nam", on=date(1989, 12, 31)), ErrorCode.ACT_BEFORE_BIRTH),
    "nobody": (act("departure"), ErrorCode.ACT_NOBODY),
    "a stranger": (act("move", "tu", to="o"), ErrorCode.ACT_PEOPLE_GONE),
    "all split": (act("split", *ALL, head="ba"), ErrorCode.ACT_EVERYBODY),
    "all move": (act("move", *ALL, to="o"), ErrorCode.ACT_EVERYBODY),
    "no new head": (act("split", "nam", "hoa"), ErrorCode.NEW_HEAD_MISSING),
    "a head who stays": (act("split", "nam", "hoa", head="ba"), ErrorCode.NEW_HEAD_MISSING),
    "a head of nobody": (act("head", head="tu"), ErrorCode.NEW_HEAD_MISSING),
    "the same head": (act("head", head="ba"), ErrorCode.NOTHING_CHANGES),
    "no village": (act("relocation"), ErrorCode.VILLAGE_MISSING),
    "nameless": (act("birth", said={"sex": "male"}), ErrorCode.PERSON_NAME_MISSING),
    "name gone": (act("correction", "ba", said={"full_name": ""}), ErrorCode.PERSON_NAME_MISSING),
    "a stranger corrected": (
        act("correction", "tu", said={"sex": "male"}),
        ErrorCode.ACT_PEOPLE_GONE,
    ),
    "nobody corrected": (act("correction", said={"sex": "male"}), ErrorCode.ACT_NOBODY),
    "as it was": (act("correction", "ba", said={"full_name": "Vi Văn Ba"}), "NOTHING_CHANGES"),
    "nobody gone": (act("return"), ErrorCode.ACT_NOBODY),
    "not gone at all": (act("return", "ba"), ErrorCode.ACT_PEOPLE_GONE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_have_happened_is_refused(name: str) -> None:
    one, code = REFUSED[name]
    with pytest.raises(GpnError) as refused:
        written(one)
    assert refused.value.code is (ErrorCode[code] if isinstance(code, str) else code)


@pytest.mark.parametrize("sort", ["join", "move"])
def test_the_other_household_is_another_one_of_this_commune(sort: str) -> None:
    for scene, code in (
        (replace(SCENE, there=HERE), ErrorCode.HOUSEHOLD_ITSELF),
        (replace(SCENE, there=None), ErrorCode.HOUSEHOLD_NOT_CHOSEN),
        (STRANGE, ErrorCode.OTHER_COMMUNE),
    ):
        with pytest.raises(GpnError) as refused:
            written(act(sort, "nam", to="o"), scene)
        assert refused.value.code is code


def test_a_day_of_birth_known_by_its_year_alone_refuses_no_day_of_that_year() -> None:
    assert written(act("death", "nam", on=date(1990, 1, 1)))


def test_every_sort_has_its_rule_and_is_a_word_of_events() -> None:
    others = (acts.ADDITION, acts.AMENDMENT, acts.UNDO, twins.UNITE)
    assert {*acts.RULES, *others} == set(SORTS)


SUBJECTS = """
| sort       | people  | subject | to       |
| split      | nam     | h       | new1     |
| join       |         | o       | h        |
| move       | nam     | h       | o        |
| relocation |         | h       | v2       |
| departure  | nam     | nam     | o        |
| departure  | nam hoa | h       | o        |
| death      | ba      | ba      |          |
| birth      |         | new1    |          |
| head       |         | h       |          |
| correction | ba      | ba      |          |
"""


@pytest.mark.parametrize("case", rows(SUBJECTS), ids=lambda case: " ".join(case.values()))
def test_whom_an_event_is_about_and_where_it_led(case: dict[str, str]) -> None:
    to = "v2" if case["sort"] == "relocation" else ("" if case["to"] == "" else "o")
    said = {"full_name": "Na", "phone": "1"}
    one = act(case["sort"], *case["people"].split(), to=to, head="nam", said=said)
    scene = replace(SCENE, village=NEW if case["sort"] == "relocation" else None)
    found = written(one, scene).values()
    assert acts.subject_of(one, scene, found) == case["subject"]
    assert acts.led_to(one, found) == case["to"]


def test_families_afterwards_have_their_head_first_and_know_who_is_gone() -> None:
    found = written(act("split", "nam", "hoa", head="hoa")).values()
    here, there, new = acts.afterwards(SCENE, found)
    assert [one.id for one in here.members] == ["ba", "mai"]
    assert there == THERE
    assert [one.id for one in new.members] == ["hoa", "nam"]
    closed = acts.afterwards(SCENE, written(act("departure", *ALL)).values())[0]
    assert (closed.members, len(closed.gone)) == ((), 4)
    joined = acts.afterwards(SCENE, written(act("join", to="o", same={"be": "nam"})).values())
    assert [len(one.members) for one in joined] == [5, 0]
