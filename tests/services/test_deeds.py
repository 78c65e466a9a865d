"""A household added, or corrected, outside the sheet of acts: an act, told and taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.households import Household
from gpn_desktop.reviews.rounds import Listing
from gpn_desktop.services import departed, households, newcomers, timeline, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.timeline import Entry, Line
from gpn_desktop.store.drafts import Draft
from gpn_desktop.support.records import SupportRecord
from tests.journeys.world import Tree, put_survey
from tests.services.conftest import refused
from tests.services.families import Families, acted, all_of, living, put_families
from tests.services.test_conflicts import exchange
from tests.services.test_undoing import there

HUONG = Newcomer("Đặng Thị Hường", "Nà Mới", "female", "1987", "tay", area="rural")
BY_MISTAKE = "ghi nhầm"


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def added(desk: Desk, village: str = HUONG.village) -> tuple[Household, str]:
    """Add a household; give it, and the event that says so."""
    home = newcomers.add_household(desk, replace(HUONG, village=village)).value
    return home, entry(desk, home.id, "addition").event


def entry(desk: Desk, household: str, sort: str) -> Entry:
    return next(one for one in timeline.timeline(desk, household) if one.sort == sort)


def village_names(desk: Desk) -> set[str]:
    return {one.name for one in households.villages(desk)}


def head_of(desk: Desk, household: str) -> str:
    (head,) = living(desk, household)
    return head


def test_a_household_added_by_mistake_goes_as_such_and_comes_again(
    desk: Desk, families: Families
) -> None:
    before, places = there(all_of(desk)), village_names(desk)
    home, event = added(desk)
    after = there(all_of(desk))
    back = undoing.undo(desk, event, BY_MISTAKE).value
    assert (there(all_of(desk)), village_names(desk)) == (before, places)
    (left,) = departed.rows(desk, departed.order(desk, Sought()))
    assert (left.id, left.head_name, left.reason) == (home.id, HUONG.full_name, BY_MISTAKE)
    assert left.event == "", "nobody moved away"
    told = [(one.sort, one.undoes) for one in timeline.timeline(desk, home.id)]
    assert told == [("undo", "addition"), ("addition", "")]
    undoing.undo(desk, back.id)
    assert (there(all_of(desk)), village_names(desk)) == (after, places | {"Nà Mới"})
    undoing.undo(desk, event, BY_MISTAKE)
    assert (there(all_of(desk)), village_names(desk)) == (before, places)


def test_who_was_judged_to_be_another_is_asked_about_again(desk: Desk, families: Families) -> None:
    alike = [families["mai"], families["ba"]]
    home = newcomers.add_household(desk, HUONG, alike).value
    head = head_of(desk, home.id)
    undoing.undo(desk, entry(desk, home.id, "addition").event)
    with desk.store.reading() as tx:
        assert tx.households.judged(head) == ()


# what rests on it by now


def surveyed(desk: Desk, household: str) -> None:
    put_survey(desk, household)


def begun(desk: Desk, household: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d1", "survey", household, "phieu_b", "1"))


def listed(desk: Desk, household: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.rounds.listings.put(Listing(tx.new_entity(), subject=household))


def supported(desk: Desk, household: str) -> None:
    head = head_of(desk, household)
    with desk.store.transaction(desk.actor) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), head, "person", "TIEN_TET"))


def amended(desk: Desk, household: str) -> None:
    households.correct_household(desk, household, {"phone": "0912"})


def born(desk: Desk, household: str) -> None:
    said = {"full_name": "Vi Thị Na", "relation": "child"}
    acted(desk, Families("", "", {}, ("", "")), "birth", of=household, said=said)


SINCE: Mapping[str, tuple[Callable[[Desk, str], None], ErrorCode]] = {
    "it was surveyed": (surveyed, ErrorCode.UNDO_RECORDS_SINCE),
    "its survey was begun": (begun, ErrorCode.UNDO_RECORDS_SINCE),
    "it is on the list of a round": (listed, ErrorCode.UNDO_RECORDS_SINCE),
    "its head was given something": (supported, ErrorCode.UNDO_RECORDS_SINCE),
    "a child was born into it": (born, ErrorCode.UNDO_RECORDS_SINCE),
    "it was corrected": (amended, ErrorCode.UNDO_WRITTEN_SINCE),
}


@pytest.mark.parametrize("name", SINCE)
def test_a_household_on_which_something_rests_stays(desk: Desk, name: str) -> None:
    act, code = SINCE[name]
    home, event = added(desk)
    act(desk, home.id)
    before = all_of(desk)
    refused(code, undoing.undo, desk, event, BY_MISTAKE)
    assert all_of(desk) == before


def test_once_what_was_written_since_is_taken_back_the_household_goes_too(desk: Desk) -> None:
    families = Families("", "", {}, ("", ""))
    before = there(all_of(desk))
    home, event = added(desk)
    families.people["huong"] = head_of(desk, home.id)
    own = acted(desk, families, "correction", "huong", of=home.id, said={"phone": "0912"})
    child = acted(desk, families, "birth", of=home.id, said={"full_name": "Vi Thị Na"})
    done = households.correct_household(desk, home.id, {"phone": "0912"}).value
    assert done is not None
    for one in (own.id, child.id, done.id):
        refused(ErrorCode.UNDO_WRITTEN_SINCE, undoing.undo, desk, event)
        undoing.undo(desk, one)
    refused(ErrorCode.UNDO_RECORDS_SINCE, undoing.undo, desk, event)
    assert there(all_of(desk)) != before


def test_a_village_that_came_along_stays_where_another_household_lives_in_it(desk: Desk) -> None:
    (_, first), (second, later) = added(desk), added(desk, "thôn Nà Mới")
    undoing.undo(desk, first, BY_MISTAKE)
    assert "Nà Mới" in village_names(desk)
    assert second.id in there(all_of(desk))
    undoing.undo(desk, later, BY_MISTAKE)
    assert "Nà Mới" in village_names(desk), "the second one did not bring it"


def test_a_village_that_came_along_stays_where_somebody_wrote_of_it(desk: Desk) -> None:
    home, event = added(desk)
    with desk.store.transaction(desk.actor) as tx:
        tx.places.villages.put(replace(tx.places.villages.get(home.village), area="urban"))
    undoing.undo(desk, event, BY_MISTAKE)
    assert "Nà Mới" in village_names(desk)


# a correction of the household


def test_a_correction_is_told_field_by_field_taken_back_and_written_again(
    desk: Desk, families: Families
) -> None:
    before = all_of(desk)
    fields = {"phone": "0912 345 678", "village": families.villages[1]}
    done = households.correct_household(desk, families.h, fields).value
    assert done is not None
    told = entry(desk, families.h, "amendment")
    assert (told.event, told.people, told.is_undone) == (done.id, (), False)
    assert told.lines == (
        Line("household", "", "phone", "", "****** 678"),
        Line("household", "", "village", "Nà Pá", "Khu 1"),
    )
    after = all_of(desk)
    back = undoing.undo(desk, done.id).value
    assert all_of(desk) == before
    assert entry(desk, families.h, "amendment").is_undone
    undoing.undo(desk, back.id)
    assert all_of(desk) == after


def test_where_nothing_differs_nothing_is_said(desk: Desk, families: Families) -> None:
    before = timeline.timeline(desk, families.h)
    assert households.correct_household(desk, families.h, {"code": "01"}).value is None
    assert timeline.timeline(desk, families.h) == before


def test_corrections_are_taken_back_in_turn(desk: Desk, families: Families) -> None:
    both = [
        households.correct_household(desk, families.h, {"phone": phone}).value
        for phone in ("0911", "0922")
    ]
    first, second = (one.id for one in both if one is not None)
    refused(ErrorCode.UNDO_WRITTEN_SINCE, undoing.undo, desk, first)
    undoing.undo(desk, second)
    undoing.undo(desk, first)
    assert all_of(desk)[families.h].phone == ""


def test_a_household_that_left_since_is_not_written_over(desk: Desk, families: Families) -> None:
    done = households.correct_household(desk, families.h, {"phone": "0912"}).value
    assert done is not None
    acted(desk, families, "departure", "ba", "mai", "nam", "hoa")
    refused(ErrorCode.UNDO_TAKEN_OFF_SINCE, undoing.undo, desk, done.id)
    with desk.store.reading() as tx:
        assert tx.operations.quarrels() == ()


# two laptops


def test_who_had_not_seen_a_correction_takes_nothing_of_it_back(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    done = households.correct_household(tree.lan, families.h, {"phone": "0912"}).value
    assert done is not None
    households.correct_household(tree.hai, families.h, {"phone": "0977"})
    undoing.undo(tree.lan, done.id)
    exchange(tree, tree.lan, tree.hai)
    with tree.office.store.reading() as tx:
        (found,) = tx.operations.quarrels()
    assert (found.conflict.entity, found.conflict.field) == (families.h, "phone")
    refused(ErrorCode.UNDONE_ALREADY, undoing.undo, tree.lan, done.id)


@pytest.mark.parametrize("first", [0, 1])
def test_what_another_wrote_of_a_household_that_was_taken_back_becomes_a_conflict(
    tree: Tree, first: int
) -> None:
    home, event = added(tree.lan)
    exchange(tree, tree.lan)
    households.correct_household(tree.hai, home.id, {"phone": "0977"})
    undoing.undo(tree.lan, event, BY_MISTAKE)
    both = (tree.lan, tree.hai)
    exchange(tree, both[first], both[1 - first])
    for desk in (tree.lan, tree.hai, tree.office):
        with desk.store.reading() as tx:
            (found,) = tx.operations.quarrels()
        assert found.conflict.entity == home.id
        assert all_of(desk)[home.id].phone == "0977"
