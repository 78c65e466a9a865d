"""Many households at once: taken into the round or moved to a village, and all of it back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.rounds import Listing
from gpn_desktop.services import entry, households, many, rounds, timeline, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.many import Added, Back, Chosen, Move, Moved
from tests.fakes import FixedSource
from tests.services.conftest import refused, surveyed
from tests.services.families import Families, acted, all_of, put_families
from tests.services.laptops import meet, ops_of, pair, receive

BOTH = ("Vi Văn Ba", "Hà Văn Tú")


def unlisted(desk: Desk, count: int = 3) -> tuple[str, ...]:
    """Give households that stand on no list of a round."""
    known = {one.household for one in rounds.round_list(desk).rows}
    return tuple(one for one in households.order(desk, Sought()) if one not in known)[:count]


def listing_of(desk: Desk, household: str) -> Listing | None:
    with desk.store.reading() as tx:
        return next(iter(tx.rounds.of_household(household)), None)


def villages_of(desk: Desk, *ids: str) -> list[str]:
    with desk.store.reading() as tx:
        return [tx.households.get(one).village for one in ids]


# into the round


def test_households_are_taken_into_the_round_and_out_again(desk: Desk) -> None:
    chosen = unlisted(desk)
    (already, *_) = (one.household for one in rounds.round_list(desk).rows)
    with desk.store.reading() as tx:
        name = tx.households.rows_of([already], chance.today())[0].head_name
    found, weighed = many.weigh_listing(desk, [*chosen, already, chosen[0], "nobody"])
    assert (found.year, weighed.fit) == (2026, chosen)
    assert weighed.left == {Unfit.LISTED: (name,), Unfit.GONE: ("",)}
    done = many.take_into_round(desk, [*chosen, already], "request_enter", "đơn ngày 20/11")
    added = done.value
    assert done.changes.touch("rounds")
    assert added.left == {Unfit.LISTED: (name,)}
    rows = {one.household: one for one in rounds.round_list(desk).rows}
    assert [rows[one].ground for one in chosen] == ["request_enter"] * 3
    listing = listing_of(desk, chosen[0])
    assert listing is not None
    assert listing.area == households.household_page(desk, chosen[0]).household.area
    with desk.store.reading() as tx:
        (kept,) = tx.operations.about(listing.id)
    assert kept.op.fields["__note"] == "đơn ngày 20/11"
    assert many.take_out_again(desk, added, "ghi nhầm").value == Back(3)
    assert unlisted(desk) == chosen
    assert many.take_out_again(desk, added, "ghi nhầm").value == Back()


def test_what_a_household_was_decided_to_be_is_kept_with_its_listing(desk: Desk) -> None:
    poor = households.order(desk, Sought(poverty_class="poor"))[0]
    listing = listing_of(desk, poor)
    assert listing is not None
    with desk.store.transaction(desk.actor) as tx:
        tx.rounds.listings.take_off(listing.id, reason="ghi nhầm", on=chance.today())
    many.take_into_round(desk, [poor], "request_leave")
    again = listing_of(desk, poor)
    assert again is not None
    assert (again.start_class, again.ground) == ("poor", "request_leave")


def test_those_stay_on_the_list_of_which_something_was_written_there(desk: Desk) -> None:
    keyed, begun, noted, alone = chosen = unlisted(desk, 4)
    added = many.take_into_round(desk, chosen, "found").value
    surveyed(desk, keyed)
    entry.open_survey(desk, begun)
    with desk.store.transaction(desk.actor) as tx:
        (mine,) = tx.rounds.of_household(noted)
        tx.rounds.listings.put(replace(mine, complaint="hỏi lại"))
    back = many.take_out_again(desk, added, "ghi nhầm").value
    assert (back.count, len(back.staying)) == (1, 3)
    assert listing_of(desk, alone) is None
    assert all(listing_of(desk, one) for one in (keyed, begun, noted))


def test_nothing_is_taken_into_a_round_that_is_not_open(desk: Desk, clock: FixedSource) -> None:
    clock.moment = clock.moment.replace(year=2027)
    refused(ErrorCode.ROUND_NOT_OPEN, many.weigh_listing, desk, unlisted(desk))
    refused(ErrorCode.ROUND_NOT_OPEN, many.take_into_round, desk, unlisted(desk), "found")


def test_nobody_who_only_looks_does_any_of_it(desk: Desk) -> None:
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    move = Move(("h",), "v", chance.today(), "x")
    with desk.store.reading() as tx:
        of = tx.rounds.all()[0]
    acts: tuple[Callable[[], object], ...] = (
        lambda: many.weigh_listing(looking, ["h"]),
        lambda: many.take_into_round(looking, ["h"], "found"),
        lambda: many.take_out_again(looking, Added(of), "x"),
        lambda: many.weigh_moving(looking, ["h"], "v"),
        lambda: many.move_all(looking, move),
        lambda: many.move_back(looking, Moved(), "x"),
    )
    for act in acts:
        refused(ErrorCode.RIGHT_MISSING, act)


# to another village


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def moved(desk: Desk, families: Families, *ids: str) -> Moved:
    here = ids or (families.h, families.o)
    move = Move(here, families.villages[1], chance.today(), "sáp nhập thôn")
    return many.move_all(desk, move).value


def test_households_are_moved_each_with_an_act_of_its_own_and_all_go_back(
    desk: Desk, families: Families
) -> None:
    before = all_of(desk)
    done = moved(desk, families)
    assert villages_of(desk, families.h, families.o) == [families.villages[1]] * 2
    assert len(done.events) == 2
    for home in (families.h, families.o):
        (told, *_) = timeline.timeline(desk, home)
        assert (told.sort, told.reason) == ("relocation", "sáp nhập thôn")
    assert many.move_back(desk, done, "nhầm").value == Back(2)
    assert {one: noun for one, noun in all_of(desk).items() if one in before} == before
    back = many.move_back(desk, done, "nhầm").value
    assert back == Back(0, BOTH), "they are back already"


def test_who_cannot_be_moved_is_left_out_and_why_is_told(desk: Desk, families: Families) -> None:
    acted(desk, families, "relocation", to=families.villages[1])
    with desk.store.transaction(desk.actor) as tx:
        other = Household(tx.new_entity(), "09", "elsewhere", families.villages[0])
        tx.households.put(other)
    ids = [families.h, families.o, other.id, "nobody"]
    weighed = many.weigh_moving(desk, ids, families.villages[1])
    assert weighed == Chosen(
        (families.o,),
        {Unfit.THERE: (BOTH[0],), Unfit.ELSEWHERE: ("",), Unfit.GONE: ("",)},
    )
    done = moved(desk, families, *ids)
    assert len(done.events) == 1
    assert done.left == weighed.left


def test_what_is_wrong_with_all_is_refused(desk: Desk, families: Families) -> None:
    move = Move((families.h,), families.villages[1], chance.today(), "")
    refused(ErrorCode.REASON_MISSING, many.move_all, desk, move)
    assert villages_of(desk, families.h) == [families.villages[0]]


def test_whoever_stops_it_moves_nobody_and_moves_nobody_back(
    desk: Desk, families: Families
) -> None:
    def watch(done: int, of: int) -> None:
        assert of == 2
        if done:
            raise Cancelled

    move = Move((families.h, families.o), families.villages[1], chance.today(), "x")
    with pytest.raises(Cancelled):
        many.move_all(desk, move, watch)
    assert villages_of(desk, families.h, families.o) == [families.villages[0]] * 2
    done = moved(desk, families)
    with pytest.raises(Cancelled):
        many.move_back(desk, done, "x", watch)
    assert villages_of(desk, families.h, families.o) == [families.villages[1]] * 2


def test_those_about_whom_somebody_wrote_since_stay_where_they_are(
    desk: Desk, families: Families
) -> None:
    done = moved(desk, families)
    acted(desk, families, "relocation", to=families.villages[0])
    assert many.move_back(desk, done, "nhầm").value == Back(1, BOTH[:1])
    assert villages_of(desk, families.h, families.o) == [families.villages[0]] * 2


def test_a_writing_that_is_refused_takes_nothing_back(
    desk: Desk, families: Families, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, real = moved(desk, families), undoing.taken_back

    def no(desk: Desk, tx: object, event: str, reason: str) -> object:
        if event == done.events[1]:
            raise GpnError(ErrorCode.WRITING_REFUSED, reason="not_yours")
        return real(desk, tx, event, reason)  # type: ignore[arg-type]

    monkeypatch.setattr(undoing, "taken_back", no)
    refused(ErrorCode.WRITING_REFUSED, many.move_back, desk, done, "x")
    assert villages_of(desk, families.h, families.o) == [families.villages[1]] * 2


# two laptops


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk, Families]]:
    with pair(tmp_path) as (lan, hai):
        families = put_families(lan)
        receive(hai, ops_of(lan))
        yield lan, hai, families


@pytest.mark.parametrize("first", [0, 1])
def test_where_another_laptop_moved_one_elsewhere_both_are_kept_and_one_goes_back(
    laptops: tuple[Desk, Desk, Families], first: int
) -> None:
    lan, hai, families = laptops
    with hai.store.transaction(hai.actor) as tx:
        third = Village(tx.new_entity(), "Khe Lèng", "rural")
        tx.places.villages.put(third)
    done = moved(lan, families)
    acted(hai, families, "relocation", to=third.id)
    meet((lan, hai), first)
    for desk in (lan, hai):
        with desk.store.reading() as tx:
            record = tx.operations.standing(families.h)
        assert record is not None
        assert {one.field for one in record.conflicts} == {"village"}
        weighed = many.weigh_moving(desk, [families.h, families.o], families.villages[0])
        assert weighed == Chosen((families.o,), {Unfit.DISPUTED: BOTH[:1]})
    assert many.move_back(lan, done, "nhầm").value == Back(1, BOTH[:1])
    meet((lan, hai), 1 - first)
    assert all_of(lan) == all_of(hai)
    assert villages_of(hai, families.o) == [families.villages[0]]


@pytest.mark.parametrize("first", [0, 1])
def test_a_household_that_two_laptops_took_into_the_round_stands_there_once(
    laptops: tuple[Desk, Desk, Families], first: int
) -> None:
    lan, hai, families = laptops
    rounds.open_round(lan)
    receive(hai, ops_of(lan))
    mine = many.take_into_round(lan, [families.h], "found").value
    many.take_into_round(hai, [families.h, families.o], "request_enter")
    meet((lan, hai), first)
    for desk in (lan, hai):
        assert sorted(one.household for one in rounds.round_list(desk).rows) == sorted(
            [families.h, families.o]
        )
    assert many.take_out_again(lan, mine, "nhầm").value == Back(1)
    meet((lan, hai), first)
    for desk in (lan, hai):
        rows = {one.household: one.ground for one in rounds.round_list(desk).rows}
        assert rows == {families.h: "request_enter", families.o: "request_enter"}
