"""Which records came into which: by acts in force, over several of them, circles too."""

import datetime

import pytest

from gpn_desktop.registry.lineage import (
    HOUSEHOLD,
    PERSON,
    Lineage,
    Off,
    Passage,
    is_taken,
    led,
    undone,
)
from gpn_desktop.registry.moves import Deletion, Event
from tests.builders import rows

DAY = datetime.date(2026, 11, 20)
JOINED = Event("e1", "h2", "join", DAY, "h1", "ở chung", detail={"people": ["p2", "p3"], "from": 1})
UNITED = Event(
    "e2", "p1", "unite", DAY, "h2", "trùng", detail={"household": "h1", "people": ["p1", "p2"]}
)
BACK = Event("e3", "h2", "undo", DAY, "h1", detail={"undoes": "e1"})
AGAIN = Event("e4", "h2", "undo", DAY, "h1", detail={"undoes": "e3"})


def pairs(*events: Event, same: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str, str]]:
    return [(one.kind, one.gone, one.stays) for one in led(events, same)]


def test_a_household_that_was_joined_came_into_the_other_with_who_is_the_same() -> None:
    same = (("p2", "p1"), ("p9", "p8"))
    assert pairs(JOINED, same=same) == [(HOUSEHOLD, "h2", "h1"), (PERSON, "p2", "p1")]


def test_who_was_united_came_into_who_stays_and_the_household_that_was_emptied_too() -> None:
    assert pairs(UNITED) == [(PERSON, "p2", "p1"), (HOUSEHOLD, "h2", "h1")]


def test_other_acts_lead_nowhere_nor_does_one_that_names_nobody() -> None:
    odd = [Event("e5", "p1", "unite", DAY, detail={"people": one}) for one in (["p1"], "p1p2", 7)]
    assert pairs(Event("e6", "h1", "split", DAY, "h3"), *odd) == []


def test_what_was_taken_back_parts_the_records_and_taking_that_back_joins_them() -> None:
    assert pairs(JOINED, BACK) == []
    assert pairs(JOINED, BACK, AGAIN) == [(HOUSEHOLD, "h2", "h1")]


TAKEN = """
| reason  | day | disputed | told | taken |
| ở chung | 20  | no       | yes  | yes   |
| đi xa   | 20  | no       | yes  | no    |
| ở chung | 21  | no       | yes  | no    |
| đi xa   | 21  | yes      | yes  | yes   |
| đi xa   | 21  | yes      | no   | no    |
| ở chung | 20  | no       | no   | yes   |
"""


@pytest.mark.parametrize("case", rows(TAKEN), ids=lambda case: " ".join(case.values()))
def test_a_record_counts_as_gone_by_the_act_that_took_it_off(case: dict[str, str]) -> None:
    passage = Passage("h2", "h1", HOUSEHOLD, "e1", DAY, "ở chung", case["told"] == "yes")
    deleted = Deletion(case["reason"], DAY.replace(day=int(case["day"])))
    off = Off(deleted, case["disputed"] == "yes")
    assert is_taken(passage, off) == (case["taken"] == "yes")


def test_who_stands_on_the_list_is_not_gone_nor_can_anything_come_into_itself() -> None:
    off = Off(Deletion("ở chung", DAY))
    assert not is_taken(Passage("h2", "h1", HOUSEHOLD, "e1", DAY, "ở chung"), None)
    assert not is_taken(Passage("h1", "h1", HOUSEHOLD, "e1", DAY, "ở chung"), off)
    assert not is_taken(Passage("h2", "h1", HOUSEHOLD, "e1", None, "ở chung"), off)


def line(*steps: str) -> Lineage:
    """Give records, a letter each, that came into each other: "ab" is a into b."""
    return Lineage(
        tuple(
            Passage(one[0], one[1], PERSON, one, DAY, place=(f"H{one[0]}", f"H{one[1]}"))
            for one in steps
        )
    )


WAYS = """
| steps       | of | into  | onward | standing |
|             | a  |       |        | a        |
| ab          | b  | a     |        | b        |
| ab          | a  |       | b      | b        |
| ab bc       | c  | b a   |        | c        |
| ab bc       | a  |       | b c    | c        |
| ab ba       | a  | b     | a b    | a        |
| ab ba       | b  | a     | a b    | a        |
| bc ca ab    | c  | b a   | a b c  | a        |
| da ab ba    | d  |       | a b    | a        |
| ab ac       | a  |       | b c    | b        |
| ab ac       | c  | a     |        | c        |
| ab ba bc    | a  | b     | a b c  | c        |
"""


@pytest.mark.parametrize("case", rows(WAYS), ids=lambda case: " ".join(case.values()))
def test_it_is_followed_over_all_steps_and_ends_in_a_circle(case: dict[str, str]) -> None:
    known = line(*case["steps"].split())
    assert [one.gone for one in known.into([case["of"]])] == case["into"].split()
    assert sorted(known.onward(case["of"])) == case["onward"].split()
    assert known.standing(case["of"]) == case["standing"]


def test_households_are_known_in_which_something_of_others_is_shown() -> None:
    known = line("ab", "bc", "de")
    assert known.reaching({"Ha"}) == {"Hb", "Hc"}
    assert known.reaching({"Hc", "Hx"}) == set()
    assert known.shown_in({"Hb", "Hc", "Hx"}) == {"Hb": {"a"}, "Hc": {"a", "b"}}
    assert Lineage().reaching({"Ha"}) == set()
    homes = Lineage((Passage("h2", "h1", HOUSEHOLD, "e"), Passage("p2", "h1", PERSON, "e")))
    assert homes.homes("h1") == ("h2",)


def test_a_circle_of_undoings_that_only_a_strange_program_writes_ends() -> None:
    a = Event("a", sort="undo", detail={"undoes": "b"})
    b = Event("b", sort="undo", detail={"undoes": "a"})
    assert undone([a, b]) in ({"a"}, {"b"}, frozenset({"a", "b"}), frozenset())
    third = Event("c", sort="undo", detail={"undoes": "x"})
    fourth = Event("d", sort="undo", detail={"undoes": "c"})
    assert undone([third, Event("x", sort="split")]) == {"x"}
    assert undone([fourth, third]) == {"c"}
