"""Last year's list after this year's acts: what an act changed is not put back unasked."""

from collections.abc import Callable
from typing import Any

import pytest

from gpn_desktop.registry.moves import Event, Turn
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services import households, lists, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.turns import TURNING, turns
from tests.builders import rows
from tests.commune import clock, commune_template, desk, empty_desk
from tests.services.families import Families, acted, all_of, put_families
from tests.services.test_listed_leavers import listed
from tests.services.test_lists import preview_of

__all__ = ["clock", "commune_template", "desk", "empty_desk"]

LAST_YEAR = (
    ("01", "Vi Văn Ba", "Chủ hộ", "1960", "020186000000"),
    ("01", "Vi Thị Mai", "Vợ", "1962", "020186000001"),
    ("01", "Vi Văn Nam", "Con", "1990", "020186000002"),
    ("01", "Lý Thị Hoa", "Con dâu", "1991", "020186000003"),
    ("02", "Hà Văn Tú", "Chủ hộ", "1980", "020186000004"),
    ("02", "Hà Thị Bé", "Con", "2010", "020186000005"),
)
CORRECTED = {"full_name": "Vi Thị May", "birth_date": PartialDate(1963)}


def _amended(desk: Desk, found: Families) -> Event:
    event = households.correct_household(desk, found.h, {"code": "11"}).value
    assert event is not None
    return event


ACTS: dict[str, Callable[[Desk, Families], Event]] = {
    "relocation": lambda desk, of: acted(desk, of, "relocation", to=of.villages[1]),
    "split": lambda desk, of: acted(desk, of, "split", "nam", "hoa", head="nam"),
    "join": lambda desk, of: acted(desk, of, "join", of=of.o, to="h"),
    "move": lambda desk, of: acted(desk, of, "move", "be", of=of.o, to="h"),
    "head": lambda desk, of: acted(
        desk, of, "head", "mai", head="mai", relations={"ba": "spouse", "nam": "child"}
    ),
    "correction": lambda desk, of: acted(desk, of, "correction", "mai", said=CORRECTED),
    "amendment": _amended,
}


def last_year(how: str) -> bytes:
    """Give the list of last year: whole, without numbers, or without codes and numbers."""
    without = {"whole": (), "bare": (4,), "nameless": (0, 4)}[how]
    return listed(*(tuple("" if n in without else one for n, one in enumerate(row))
                    for row in LAST_YEAR))  # fmt: skip


WHYS = """
| act        | how      | whys                                                            |
| relocation | whole    | before_act - - - - -                                            |
| relocation | bare     | before_act - - - - -                                            |
| relocation | nameless | before_act - - - - -                                            |
| split      | whole    | - - elsewhere elsewhere - -                                     |
| split      | bare     | - - moved_on moved_on - -                                       |
| split      | nameless | - - moved_on moved_on - -                                       |
| join       | whole    | other_head,before_act,before_act,head_stays AFTER AFTER AFTER - - |
| join       | bare     | moved_on moved_on moved_on moved_on - -                         |
| join       | nameless | moved_on moved_on moved_on moved_on - -                         |
| move       | whole    | - - - - - elsewhere                                             |
| move       | bare     | - - - - - moved_on                                              |
| move       | nameless | - - - - - moved_on                                              |
| head       | whole    | other_head,before_act other_head,before_act - AFTER - -         |
| head       | bare     | other_head,before_act other_head,before_act - AFTER - -         |
| head       | nameless | other_head,before_act other_head,before_act - AFTER - -         |
| correction | whole    | - before_act,before_act - - - -                                 |
| correction | bare     | - before_act,before_act - - - -                                 |
| correction | nameless | - before_act,before_act - - - -                                 |
| amendment  | whole    | before_act - - - - -                                            |
| amendment  | bare     | before_act - - - - -                                            |
| amendment  | nameless | - - - - - -                                                     |
"""


@pytest.mark.parametrize("case", rows(WHYS), ids=lambda one: f"{one['act']} {one['how']}")
def test_last_years_list_undoes_no_act_of_this_year(empty_desk: Desk, case: dict[str, str]) -> None:
    found = put_families(empty_desk)
    event = ACTS[case["act"]](empty_desk, found)
    before = all_of(empty_desk)
    seen = preview_of(empty_desk, last_year(case["how"]))
    besides = ("number_birth", "number_sex")  # the numbers of the families are made
    whys = [
        ",".join(one for one in (why.why.value for why in row.remarks) if one not in besides) or "-"
        for row in seen.judgement.rows
    ]
    assert " ".join(whys) == case["whys"].replace("AFTER", "before_act,to_other_head")
    assert not seen.usual
    lists.apply(empty_desk, seen, seen.usual)
    assert all_of(empty_desk) == before
    undoing.undo(empty_desk, event.id, "nhầm")
    assert _turns(empty_desk) == ()
    again = preview_of(empty_desk, last_year(case["how"]))
    assert {one.verdict.value for one in again.judgement.rows} == {"same"}


def test_what_acts_left_is_told_with_their_day(empty_desk: Desk) -> None:
    found = put_families(empty_desk)
    assert _turns(empty_desk) == ()
    moved = ACTS["relocation"](empty_desk, found)
    split = ACTS["split"](empty_desk, found)
    over = acted(empty_desk, found, "move", "be", of=found.o, to="h")
    acted(empty_desk, found, "move", "be", to="o", relations={"be": "other"})
    assert set(_turns(empty_desk)) == {
        Turn(found.h, "area", "rural", "relocation", moved.date),
        Turn(found.h, "village", found.villages[0], "relocation", moved.date),
        Turn(found["nam"], "household", found.h, "split", split.date),
        Turn(found["nam"], "relation", "child", "split", split.date),
        Turn(found["hoa"], "household", found.h, "split", split.date),
        Turn(found["hoa"], "relation", "child_in_law", "split", split.date),
        Turn(found["be"], "household", found.o, "move", over.date),
        Turn(found["be"], "household", found.h, "move", over.date),
        Turn(found["be"], "relation", "child", "move", over.date),
    }
    seen = preview_of(empty_desk, last_year("bare")).judgement.rows
    assert [(one.found, one.other) for row in seen for one in row.remarks] == [
        ("relocation 25/11/2026", "Khu 1"),
        ("split 25/11/2026", "Vi Văn Nam"),
        ("split 25/11/2026", "Vi Văn Nam"),
        ("move 25/11/2026", "Hà Văn Tú"),
    ]
    assert set(ACTS) == set(TURNING)


def _turns(desk: Desk) -> tuple[Turn, ...]:
    with desk.store.reading() as tx:
        return turns(tx)


def test_an_event_of_a_strange_program_says_nothing(empty_desk: Desk) -> None:
    found = put_families(empty_desk)
    details: tuple[Any, ...] = ({}, {"from": "x"}, {"from": 1, "people": [found["ba"]]})
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        for one in details:
            event = Event(tx.new_entity(), found.h, "move", to=found.o, detail=one)
            tx.households.events.put(event)
    assert _turns(empty_desk) == ()


def test_the_household_of_a_head_who_died_is_known_by_another_member(empty_desk: Desk) -> None:
    found = put_families(empty_desk)
    acted(empty_desk, found, "death", "ba")
    rows_ = preview_of(empty_desk, last_year("nameless")).judgement.rows
    assert [one.verdict.value for one in rows_] == ["doubtful", *["same"] * 5]
    assert [one.why.value for one in rows_[0].remarks] == ["taken_off"]
