"""What was done at a household: each act once, with who, when, why; numbers masked."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import households, timeline, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.timeline import Entry, Line
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.journeys.world import Tree, put_survey
from tests.services.conftest import refused
from tests.services.families import Families, acted, put_families
from tests.services.test_conflicts import exchange


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def told(desk: Desk, household: str) -> list[str]:
    return [one.sort for one in timeline.timeline(desk, household)]


def newest(desk: Desk, household: str) -> Entry:
    return timeline.timeline(desk, household)[0]


def test_a_split_stands_at_both_households(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    clock.pass_time(hours=1)
    split = acted(desk, families, "split", "nam", "hoa", head="nam")
    one = newest(desk, families.h)
    assert (one.sort, one.people, one.to) == ("split", ("Vi Văn Nam", "Lý Thị Hoa"), "Vi Văn Nam")
    assert (one.officer, one.is_here, one.reason) == (desk.officer.name, True, "theo đơn")
    assert (one.at, one.on) == (clock.moment, clock.moment.date())
    assert (one.event, one.lines, one.is_undone) == (split.id, (), False)
    assert told(desk, families.h) == ["split", "begun"]
    assert "split" in told(desk, split.to)
    assert newest(desk, split.to).to == ""  # it led here


def test_what_was_first_written_names_the_people(desk: Desk, families: Families) -> None:
    one = newest(desk, families.o)
    assert (one.sort, one.people, one.event) == ("begun", ("Hà Văn Tú", "Hà Thị Bé"), "")


def test_a_correction_shows_before_and_after_with_masked_numbers(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    said = {"full_name": "Vi Văn Bá", "id_number": "020186000009"}
    acted(desk, families, "correction", "ba", said=said)
    one = newest(desk, families.h)
    assert one.lines == (
        Line("person", "Vi Văn Bá", "full_name", "Vi Văn Ba", "Vi Văn Bá"),
        Line("person", "Vi Văn Bá", "id_number", "******0000", "******0009"),
    )
    assert "02018600" not in repr(timeline.timeline(desk, families.h))


def test_what_is_no_act_is_told_too_but_not_taken_back(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    seen = households.household_page(desk, families.h).seen
    clock.pass_time(minutes=1)
    changed = {"village": families.villages[1], "note": "gần trường"}
    with desk.store.transaction(desk.actor) as tx:
        tx.record(Writing("household", families.h, changed, seen=seen))
    one = newest(desk, families.h)
    assert (one.sort, one.event) == ("written", "")
    assert one.lines == (
        Line("household", "", "note", None, "gần trường"),
        Line("household", "", "village", "Nà Pá", "Khu 1"),
    )
    clock.pass_time(minutes=1)
    with desk.store.transaction(desk.actor) as tx:
        tx.record(Writing("household", families.h, {"phone": "0912345678"}, note="hỏi lại"))
    one = newest(desk, families.h)
    assert (one.reason, one.lines[0].after) == ("hỏi lại", "******5678")


def test_a_survey_and_who_left_by_it_are_one_entry(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    clock.pass_time(minutes=1)
    put_survey(desk, families.h)
    with desk.store.transaction(desk.actor) as tx:
        gone = Event(tx.new_entity(), families["nam"], "departure", reason="đi học")
        tx.households.events.put(gone)
    one = newest(desk, families.h)
    assert (one.sort, one.people, one.event) == ("survey", ("Vi Văn Nam",), "")
    clock.pass_time(minutes=1)
    with desk.store.transaction(desk.actor) as tx:
        tx.households.events.put(replace(gone, id=tx.new_entity()))
    assert newest(desk, families.h).sort == "departure"


def test_an_undoing_says_what_it_took_back(desk: Desk, families: Families) -> None:
    death = acted(desk, families, "death", "ba")
    back = undoing.undo(desk, death.id, "nhầm người")
    last, before = timeline.timeline(desk, families.h)[:2]
    assert (last.sort, last.undoes, last.reason) == ("undo", "death", "nhầm người")
    assert (last.event, last.is_undone) == (back.value.id, False)
    assert (last.takes_back, before.takes_back) == (death.id, "")
    assert (before.sort, before.event, before.is_undone) == ("death", death.id, True)
    undoing.undo(desk, last.event)
    assert [one.is_undone for one in timeline.timeline(desk, families.h)[:3]] == [
        *(False, True, False)
    ]


def test_places_and_households_are_named_and_what_has_no_name_is_left_out(
    desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", "nam", to="Bắc Ninh")
    assert newest(desk, families.h).to == "Bắc Ninh"
    acted(desk, families, "relocation", to=families.villages[1])
    assert newest(desk, families.h).to == "Khu 1"
    acted(desk, families, "move", "hoa", to="o")
    assert newest(desk, families.h).to == "Hà Văn Tú"
    acted(desk, families, "join", of=families.o, to="h")
    assert newest(desk, families.h).people == ("Vi Văn Ba", "Vi Thị Mai")
    with desk.store.transaction(desk.actor) as tx:
        for name in ("ba", "mai", "hoa", "tu", "be", "nam"):
            tx.record(Writing("person", families[name], {"household": families.o}))
        tx.record(Writing("household", families.h, {"code": ""}))
    assert [one.to for one in timeline.timeline(desk, families.o) if one.sort == "move"] == [""]


def test_who_wrote_at_another_computer_is_named(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    acted(tree.hai, families, "death", "ba")
    exchange(tree, tree.hai)
    one = newest(tree.lan, families.h)
    assert (one.officer, one.machine, one.is_here) == ("Nông Văn Hải", "may02", False)
    assert newest(tree.hai, families.h).is_here


def test_what_does_not_count_is_not_told(desk: Desk, families: Families) -> None:
    """Another program writes an event a second time: it is kept, and never in force."""
    death = acted(desk, families, "death", "ba")
    before = timeline.timeline(desk, families.h)
    with desk.store.transaction(desk.actor) as tx:
        (kept,) = tx.operations.about(death.id)
        later = "2026-11-26T08:30:00+07:00"
        again = replace(kept.op, n=kept.op.n + 9, birth=None, clock=later, fields={"reason": "?"})
        tx.operations.receive([again])
        assert [one.standing is None for one in tx.operations.about(death.id)] == [True, False]
    assert timeline.timeline(desk, families.h) == before
    refused(ErrorCode.HOUSEHOLD_GONE, timeline.timeline, desk, "nobody")


def test_a_household_that_is_closed_still_tells(desk: Desk, families: Families) -> None:
    acted(desk, families, "join", to="o")
    assert told(desk, families.o) == ["join", "begun"]
    assert newest(desk, families.o).to == "Vi Văn Ba"
