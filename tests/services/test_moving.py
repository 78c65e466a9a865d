"""Acts at a desk: shown first, then written with an event, findings and all, or refused."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry.households import MemberCheck
from gpn_desktop.registry.persons import HEAD, PartialDate
from gpn_desktop.services import moving
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.journeys.world import Tree
from tests.services.conftest import refused
from tests.services.families import (
    Families,
    acted,
    all_of,
    an_act,
    living,
    put_families,
)
from tests.services.test_conflicts import exchange


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def findings_of(desk: Desk, *entities: str) -> set[str]:
    with desk.store.reading() as tx:
        return {one.code for one in tx.findings.of(entities)}


def test_a_split_is_written_with_an_event_that_names_all(desk: Desk, families: Families) -> None:
    event = acted(desk, families, "split", "nam", "hoa", head="nam", relations={"hoa": "spouse"})
    assert living(desk, families.h) == {families["ba"]: HEAD, families["mai"]: "spouse"}
    assert living(desk, event.to) == {families["nam"]: HEAD, families["hoa"]: "spouse"}
    with desk.store.reading() as tx:
        assert tx.households.happened(families.h) == (event,)
        assert tx.households.get(event.to).home == desk.installation.scope
    assert (event.sort, event.reason, event.date) == ("split", "theo đơn", chance.today())
    assert families.names(event.detail["people"]) == ["hoa", "nam"]


def test_a_preview_says_what_would_be_and_writes_nothing(desk: Desk, families: Families) -> None:
    before = all_of(desk)
    told = moving.preview(desk, an_act(families, "split", "ba", "nam", head="nam"))
    here, new = told.houses
    assert (here.before, len(here.people), here.village) == (4, 2, "Nà Pá")
    assert [one.check for one in here.findings] == [MemberCheck.NO_HEAD]
    assert (new.before, new.head, new.findings) == (None, "Vi Văn Nam", ())
    assert told.unasked == ("Vi Văn Ba",)
    assert told.names == ("Vi Văn Ba", "Vi Văn Nam")
    assert "020186000002" not in repr(told)
    assert told.clock is None
    assert all_of(desk) == before


def test_a_join_shows_who_stands_in_both_and_what_differs(desk: Desk, families: Families) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.record(Writing("person", families["be"], {"id_number": "020186000002"}))
    shown = moving.sheet(desk, families.h, families.o)
    assert shown.same == {families["be"]: families["nam"]}
    told = moving.preview(desk, an_act(families, "join", to="o", same={"be": "nam"}))
    (twin,) = told.twins
    assert (twin.name, twin.differing) == ("Hà Thị Bé", ("full_name", "birth_date"))
    here, there = told.houses
    assert (len(here.people), there.before, there.people) == (5, 2, ())
    assert there.findings == ()
    acted(desk, families, "join", to="o", same={"be": "nam"})
    assert len(living(desk, families.h)) == 5
    with desk.store.reading() as tx:
        (verdict,) = tx.households.verdicts.all()
        assert tx.operations.quarrels() == ()
    assert (verdict.a, verdict.b) == (families["be"], families["nam"])


def test_of_a_correction_the_fields_and_odd_numbers_are_told(
    desk: Desk, families: Families
) -> None:
    said = {"id_number": " 12345 ", "phone": "0912  000 111", "birth_date": PartialDate(1961)}
    told = moving.preview(desk, an_act(families, "correction", "ba", said=said))
    assert told.changed == ("id_number", "phone", "birth_date")
    assert told.doubts
    acted(desk, families, "correction", "ba", said=said)
    with desk.store.reading() as tx:
        found = tx.households.persons.get(families["ba"])
    assert (found.id_number, found.phone) == ("12345", "0912 000 111")
    assert moving.preview(desk, an_act(families, "death", "ba")).doubts == ()


@pytest.mark.parametrize("field", ["id_number", "old_id_number", "insurance_number", "phone"])
def test_what_a_list_shows_for_a_number_is_written_for_nobody(
    desk: Desk, families: Families, field: str
) -> None:
    masked = an_act(families, "correction", "ba", said={field: "******8966"})
    refused(ErrorCode.NUMBER_MASKED, moving.preview, desk, masked)
    refused(ErrorCode.NUMBER_MASKED, moving.perform, desk, masked)


def test_what_no_longer_agrees_is_found_at_once(desk: Desk, families: Families) -> None:
    acted(desk, families, "move", "ba", to="o")
    assert findings_of(desk, families.h) == {"no_head"}
    acted(desk, families, "death", "tu", "be", "ba", of=families.o)
    assert findings_of(desk, families.o) == {"nobody_left"}
    acted(desk, families, "head", head="nam")
    assert findings_of(desk, families.h) == set()


def test_the_sheet_masks_numbers_and_knows_who_is_gone(desk: Desk, families: Families) -> None:
    acted(desk, families, "death", "ba")
    shown = moving.sheet(desk, families.h)
    assert [one.full_name for one in shown.here.gone] == ["Vi Văn Ba"]
    assert "020186" not in repr(shown.here)
    assert shown.there is None


def test_everybody_leaves_and_comes_back(desk: Desk, families: Families) -> None:
    everybody = ("ba", "mai", "nam", "hoa")
    acted(desk, families, "departure", *everybody, to="Bắc Ninh")
    with desk.store.reading() as tx:
        assert tx.households.get(families.h).deleted is not None
    for sort in ("death", "join"):
        one = an_act(families, sort, "ba", to="o")
        refused(ErrorCode.HOUSEHOLD_GONE, moving.perform, desk, one)
    one = an_act(families, "move", "tu", to="h", of=families.o)
    refused(ErrorCode.HOUSEHOLD_GONE, moving.perform, desk, one)
    acted(desk, families, "return", *everybody)
    assert families.names(living(desk, families.h)) == sorted(everybody)


def test_who_may_only_look_writes_nothing(desk: Desk, families: Families) -> None:
    looking = replace(desk, officer=replace(desk.officer, rights=("view",)))
    refused(ErrorCode.RIGHT_MISSING, moving.perform, looking, an_act(families, "death", "ba"))
    refused(ErrorCode.HOUSEHOLD_GONE, moving.sheet, desk, "nobody")


def test_a_household_merged_with_itself_is_refused(desk: Desk, families: Families) -> None:
    one = an_act(families, "join", to="h")
    for call in (moving.preview, moving.perform):
        refused(ErrorCode.HOUSEHOLD_ITSELF, call, desk, one)
    refused(ErrorCode.HOUSEHOLD_NOT_CHOSEN, moving.perform, desk, replace(one, to=" "))


def test_a_split_into_another_village(desk: Desk, families: Families) -> None:
    event = acted(desk, families, "split", "nam", to=families.villages[1])
    with desk.store.reading() as tx:
        new = tx.households.get(event.to)
    assert (new.village, new.area) == (families.villages[1], "urban")
    acted(desk, families, "relocation", to=families.villages[1])
    with desk.store.reading() as tx:
        assert tx.households.get(families.h).area == "urban"


# clocks that cannot be right


def test_a_clock_that_went_back_is_named_instead_of_a_day_that_has_not_come(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("open", entity=families.h)
    clock.moment = datetime(2001, 1, 1, 8, tzinfo=chance.VIETNAM)
    today = an_act(families, "death", "ba", on=date(2026, 11, 25))
    refused(ErrorCode.CLOCK_BEHIND, moving.perform, desk, today)
    refused(ErrorCode.DAY_AHEAD, moving.perform, desk, replace(today, on=date(2026, 11, 26)))
    told = moving.preview(desk, an_act(families, "death", "ba"))
    assert told.clock == date(2026, 11, 25)


def test_the_clock_is_asked_of_the_whole_log_only_for_a_day_that_is_ahead(
    desk: Desk, families: Families, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(moving, "odd_clock", asked.append)
    acted(desk, families, "relocation", to=families.villages[1])
    assert not asked
    ahead = an_act(families, "death", "ba", on=chance.today() + timedelta(days=1))
    refused(ErrorCode.DAY_AHEAD, moving.perform, desk, ahead)
    assert len(asked) == 1


def test_a_clock_far_ahead_is_asked_about(
    desk: Desk, families: Families, clock: FixedSource
) -> None:
    clock.moment = datetime(2040, 1, 1, 8, tzinfo=chance.VIETNAM)
    told = moving.preview(desk, an_act(families, "death", "ba"))
    assert told.clock == date(2026, 11, 25)
    clock.moment = datetime(2027, 12, 1, 8, tzinfo=chance.VIETNAM)
    assert moving.preview(desk, an_act(families, "death", "ba")).clock is None


# two laptops


def test_what_another_laptop_wrote_after_the_sheet_was_opened_is_a_conflict(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    one = an_act(families, "move", "nam", to="o")
    sight = moving.sheet(tree.lan, families.h, families.o).sight
    acted(tree.hai, families, "departure", "nam", to="Hà Nội")
    exchange(tree, tree.hai)
    refused(ErrorCode.ACT_PEOPLE_GONE, moving.perform, tree.lan, one, sight)
    one = an_act(families, "correction", "mai", said={"full_name": "Vi Thị Mài"})
    acted(tree.hai, families, "correction", "mai", said={"full_name": "Vi Thị Mây"})
    exchange(tree, tree.hai)
    moving.perform(tree.lan, one, sight)
    exchange(tree, tree.lan)
    for desk in (tree.lan, tree.hai, tree.office):
        with desk.store.reading() as tx:
            (found,) = tx.operations.quarrels()
        assert (found.conflict.entity, found.conflict.field) == (families["mai"], "full_name")
    again = replace(one, said={"full_name": "Vi Thị May"})
    refused(ErrorCode.ACT_DISPUTED, moving.perform, tree.lan, again)
    refused(ErrorCode.ACT_DISPUTED, moving.preview, tree.lan, again)


def test_of_two_who_were_chosen_none_goes_alone_where_the_other_is_gone_meanwhile(
    desk: Desk, families: Families
) -> None:
    one = an_act(families, "split", "nam", "hoa", head="nam", relations={"hoa": "spouse"})
    sight = moving.sheet(desk, families.h).sight
    acted(desk, families, "departure", "hoa", to="Hà Nội")
    for call in (moving.preview, moving.perform):
        refused(ErrorCode.ACT_PEOPLE_GONE, call, desk, one)
    refused(ErrorCode.ACT_PEOPLE_GONE, moving.perform, desk, one, sight)
    corrected = an_act(families, "correction", "hoa", said={"full_name": "Lý Thị Hoà"})
    refused(ErrorCode.ACT_PEOPLE_GONE, moving.preview, desk, corrected)
    assert families.names(living(desk, families.h)) == ["ba", "mai", "nam"]


@pytest.mark.parametrize(
    ("sort", "rest"), [("join", {"to": "o"}), ("head", {"head": "nam"})], ids=["join", "head"]
)
def test_who_came_into_the_household_after_the_sheet_was_opened_is_not_written_about(
    desk: Desk, families: Families, sort: str, rest: dict[str, str]
) -> None:
    sight = moving.sheet(desk, families.h, families.o).sight
    came = acted(desk, families, "birth", said={"full_name": "Vi Thị Na", "relation": "child"})
    if sort == "join":
        acted(desk, families, "move", "nam", to="o")
        acted(desk, families, "arrival", of=families.o, said={"full_name": "Hà Văn Mới"})
    one = an_act(families, sort, **rest)
    refused(ErrorCode.ACT_UNSEEN, moving.perform, desk, one, sight)
    assert living(desk, families.h)[came.subject] == "child"
    moving.perform(desk, one, moving.sheet(desk, families.h, families.o).sight)


def test_who_is_taken_off_while_another_wrote_of_him_is_a_conflict(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    sight = moving.sheet(tree.lan, families.h).sight
    acted(tree.hai, families, "correction", "nam", said={"phone": "0912"})
    exchange(tree, tree.hai)
    moving.perform(tree.lan, an_act(families, "death", "nam"), sight)
    with tree.lan.store.reading() as tx:
        (found,) = tx.operations.quarrels()
    assert (found.conflict.entity, found.conflict.sort.value) == (families["nam"], "delete_edit")


def test_who_comes_into_a_household_that_was_closed_meanwhile_is_found(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    acted(tree.lan, families, "join", to="o")
    acted(tree.hai, families, "move", "hoa", to="o")
    exchange(tree, tree.lan, tree.hai)
    for desk in (tree.lan, tree.hai, tree.office):
        assert "people_left" in findings_of(desk, families.o)


def test_an_office_writes_into_the_log_of_the_commune(tree: Tree) -> None:
    families = put_families(tree.lan)
    exchange(tree, tree.lan)
    event = acted(tree.office, families, "split", "nam")
    exchange(tree, tree.office)
    assert families.names(living(tree.lan, event.to)) == ["nam"]
