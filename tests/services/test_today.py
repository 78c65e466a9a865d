"""Today: what waits at a desk, in the order in which it should be done."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.registry.households import Household
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import (
    access,
    foreseeing,
    households,
    left_lists,
    newcomers,
    rounds,
    today,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.imports import Import
from tests.commune import WORDS, clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.services.conftest import refused
from tests.services.families import Families, acted

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


def test_a_new_desk_asks_for_its_code_and_its_commune(empty_desk: Desk) -> None:
    found = today.today(empty_desk)
    assert found.households == 0
    assert found.is_training
    assert not found.has_code
    assert found.round is None
    access.new_code(empty_desk, WORDS)
    assert not today.today(empty_desk).has_code
    access.keep_code(empty_desk)
    assert today.today(empty_desk).has_code
    access.new_code(empty_desk, WORDS)  # and this one nobody wrote down
    assert not today.today(empty_desk).has_code
    access.keep_code(empty_desk)
    assert today.today(empty_desk).has_code


def test_a_round_that_nobody_opened_in_its_season_is_asked_for(empty_desk: Desk) -> None:
    source = FixedSource(datetime(2026, 9, 1, 8, tzinfo=UTC))
    with chance.using(source):
        assert not today.today(empty_desk).round_missing, "there is nobody to review"
        newcomers.add_household(empty_desk, Newcomer("Đặng Thị Hoa", "Bản Thử"))
        assert today.today(empty_desk).round_missing == 2026
        rounds.open_round(empty_desk)
        assert not today.today(empty_desk).round_missing


def test_last_years_list_is_asked_for_until_one_came_or_somebody_says_it_is_not_needed(
    empty_desk: Desk,
) -> None:
    def is_missing() -> bool:
        return today.today(empty_desk).list_missing

    assert not is_missing(), "households come first, however they come"
    families = Families("", "", {}, ("", ""))
    home = newcomers.add_household(empty_desk, Newcomer("Đặng Thị Hoa", "Bản Thử")).value
    assert is_missing()
    child = acted(empty_desk, families, "birth", of=home.id, said={"full_name": "Đặng Thị Na"})
    split = replace(families, people={"na": child.subject})
    acted(empty_desk, split, "split", "na", of=home.id)
    assert is_missing(), "who was split off came by hand too"
    today.need_list(empty_desk, needed=False)
    assert not is_missing()
    today.need_list(empty_desk, needed=True)
    assert is_missing()
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.imports.note(Import("i1", "usual", "", "2026-11-25", tx.log, 1, 1))
    assert not is_missing(), "it was taken in, and brought nobody new"
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.imports.forget("i1")
    assert is_missing()
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        tx.households.put(Household(tx.new_entity(), "01"))  # as a list or a package brings it
    assert not is_missing()
    looking = replace(empty_desk, officer=replace(empty_desk.officer, rights=("view",)))
    refused(ErrorCode.RIGHT_MISSING, today.need_list, looking, needed=False)


def test_no_round_is_asked_for_outside_its_season(empty_desk: Desk) -> None:
    with chance.using(FixedSource(datetime(2026, 3, 1, 8, tzinfo=UTC))):
        newcomers.add_household(empty_desk, Newcomer("Đặng Thị Hoa", "Bản Thử"))
        assert not today.today(empty_desk).round_missing


def test_drafts_returned_surveys_and_what_is_left_are_there(desk: Desk) -> None:
    before = today.today(desk)
    assert before.round is not None
    assert sum(one.left for one in before.left) == sum(one.listed for one in before.left) > 0
    with desk.store.reading() as tx:
        listed = tx.rounds.listed(before.round.id)[0].subject
    head = households.rows(desk, [listed])[0].head_name
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d1", "survey", listed, "phieu_b", "1"))
        survey = Survey(
            tx.new_entity(),
            subject=listed,
            round=before.round.id,
            interviewed_on=chance.today(),
            answers={"q": "1"},
            computed={"P2022": Computed("poor")},
        )
        tx.surveys.put(survey)
        tx.comments.put(Comment(tx.new_entity(), survey.id, text="Xem lại B1", verdict=RETURNED))
    found = today.today(desk)
    assert [(one.draft, one.head_name) for one in found.drafts] == [("d1", head)]
    assert found.drafts[0].touched_at == chance.now()
    assert [row.head_name for row in found.returned] == [head]
    assert sum(one.left for one in found.left) == sum(one.left for one in before.left) - 1
    assert [one.left for one in found.left] == sorted(
        (one.left for one in found.left), reverse=True
    )
    office = replace(desk, installation=replace(desk.installation, role="office"))
    assert today.today(office).returned == (), "the commune corrects it"
    assert today.today(office).left == (), "the villages of one commune of many"


def test_supports_that_wait_for_delivery_are_counted_with_the_oldest(desk: Desk) -> None:
    found = today.today(desk)
    with desk.store.reading() as tx:
        waiting = tx.support.waiting()
    assert found.waiting == len(waiting)
    assert found.waits_since == (waiting[0].decided_on if waiting else None)


def test_a_household_that_nobody_knows_any_more_keeps_its_draft(desk: Desk) -> None:
    households.order(desk, Sought())
    with desk.store.transaction(desk.actor) as tx:
        tx.drafts.start(Draft("d9", "support", "nobody", "support_cow", "1"))
    assert [one.head_name for one in today.today(desk).drafts] == [""]


def test_a_clock_that_fell_back_is_told(desk: Desk, clock: FixedSource) -> None:
    assert today.today(desk).odd_clock is None
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    day = chance.today()
    clock.pass_time(hours=-20)
    assert today.today(desk).odd_clock is None
    clock.pass_time(days=-365)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    assert today.today(desk).odd_clock == day


def test_a_clock_that_jumped_ahead_is_told_until_something_is_written(
    desk: Desk, clock: FixedSource
) -> None:
    day = chance.today()
    clock.moment = clock.moment.replace(year=2028)
    assert today.today(desk).odd_clock == day


def at_2040(desk: Desk, clock: FixedSource) -> None:
    """Write something in 2040 by mistake; the clock is right again afterwards."""
    right = clock.moment
    clock.moment = right.replace(year=2040)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = right


def test_a_clock_that_is_said_to_be_right_is_judged_from_then_on(
    desk: Desk, clock: FixedSource
) -> None:
    at_2040(desk, clock)
    assert str(today.today(desk).odd_clock) == "2040-11-25"
    foreseeing.trust_clock(desk, trusted=True)
    assert today.today(desk).odd_clock is None
    with desk.store.reading() as tx:
        assert [one.officer for one in tx.access.entries(act="clock_trusted")] == [desk.actor]
    clock.pass_time(days=-3)
    assert today.today(desk).odd_clock == chance.today() + timedelta(days=3), "it fell back since"
    clock.pass_time(days=3)
    at_2040(desk, clock)
    assert str(today.today(desk).odd_clock) == "2040-11-25", "what is wrong anew is told anew"
    foreseeing.trust_clock(desk, trusted=True)
    foreseeing.trust_clock(desk, trusted=False)
    assert str(today.today(desk).odd_clock) == "2040-11-25", "it was taken back"


def test_a_right_clock_after_a_long_pause_is_not_asked_about_for_a_year(
    desk: Desk, clock: FixedSource
) -> None:
    clock.moment = clock.moment.replace(year=2028)
    foreseeing.trust_clock(desk, trusted=True)
    assert today.today(desk).odd_clock is None
    said = chance.today()
    clock.pass_time(days=401)
    assert today.today(desk).odd_clock == said


def reading(desk: Desk) -> Desk:
    """Give the desk of somebody who only reads."""
    officer = replace(desk.officer, rights=("view",))
    return Desk(desk.store, desk.paths, desk.installation, officer)


def test_who_only_reads_does_not_judge_the_clock(desk: Desk) -> None:
    reader = Desk(
        desk.store, desk.paths, desk.installation, replace(desk.officer, rights=("view",))
    )
    refused(ErrorCode.RIGHT_MISSING, foreseeing.trust_clock, reader, trusted=True)


def test_a_list_that_was_left_waits_for_who_left_it(desk: Desk) -> None:
    assert today.today(desk).lists_left == ()
    left_lists.leave(desk, Left("/a/hộ nghèo.xlsx", "d1", Profile({})))
    assert [one.path for one in today.today(desk).lists_left] == ["/a/hộ nghèo.xlsx"]
    reader = Desk(
        desk.store, desk.paths, desk.installation, replace(desk.officer, rights=("view",))
    )
    assert today.today(reader).lists_left == ()
