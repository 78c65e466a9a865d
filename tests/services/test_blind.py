"""Keyed once more by a second person, who sees nothing of the first."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import blind, comments, drafting, entry, migrating, opening, withheld
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SECOND
from gpn_desktop.services.since import Since, changed_since
from tests.fakes import FixedSource
from tests.services.conftest import Home, answer, home_of, refused, surveyed, value
from tests.services.twice import HAI, beside, copied, keyed_again


@pytest.fixture
def survey(desk: Desk, home: Home) -> Survey:
    return surveyed(desk, home.id)


@pytest.fixture
def hai(desk: Desk, survey: Survey) -> Desk:
    return beside(desk)


def test_nothing_of_the_first_is_shown(hai: Desk, survey: Survey, home: Home) -> None:
    seat = blind.open_second(hai, survey.id).value
    session = seat.entry.session
    assert session.rows(session.place("person")) == []
    given = {path: text for path, text in session.answers().texts().items() if text}
    assert "general/interview_day" not in given, "not even what the form answers at first"
    assert given.pop("household") == home.id
    counted = {path for path, text in given.items() if text == "0"}  # nobody is there yet
    assert given.keys() - counted <= {"start", "username", "meta/instanceID", "meta/instanceName"}
    kept = str([seat.entry.draft, seat.entry.remarks, session.answers(), session.state_json()])
    with hai.store.reading() as tx:
        people = tx.households.members(home.id)
        assert len(people) > 1
        told = tx.drafts.answers(seat.entry.draft.id)
    for one in people:
        assert one.id not in kept + str(told)
        assert one.full_name not in kept + str(told)
    assert seat.household.head_name == people[0].full_name  # whose paper to take


def test_it_is_left_and_taken_up_again_as_blind(
    hai: Desk, survey: Survey, clock: FixedSource
) -> None:
    first = blind.open_second(hai, survey.id).value
    clock.pass_time(minutes=1)
    made, _ = first.entry.session.add_row(first.entry.session.place("person"))
    drafting.keep(hai, first.entry, {}, first.entry.session.state_json())
    answer(hai, first.entry, "person/full_name", "Vi Văn An", made.id)
    drafting.leave(hai, first.entry)
    again = blind.open_second(hai, survey.id).value
    assert again.entry.is_resumed
    assert value(again.entry, "person/full_name", made.id) == "Vi Văn An"
    assert again.left_at.endswith("/full_name")
    assert len(again.entry.session.rows(again.entry.session.place("person"))) == 1
    register = opening.register_now(hai, again.entry)
    assert changed_since(again.entry.session, again.entry.household, register) == Since()


def test_who_keyed_it_may_not_key_it_again(desk: Desk, hai: Desk, survey: Survey) -> None:
    refused(ErrorCode.SECOND_BY_SAME, blind.open_second, desk, survey.id)
    twin = beside(desk, replace(HAI, id=HAI.id[:-1] + "3", name="HOÀNG  thị Lan"))
    refused(ErrorCode.SECOND_BY_SAME, blind.open_second, twin, survey.id)
    opened = entry.correct_survey(hai, survey.id).value
    newer = entry.complete(hai, opened).value  # who corrected it saw it
    refused(ErrorCode.SECOND_BY_SAME, blind.open_second, hai, newer.id)
    third = beside(desk, replace(HAI, id=HAI.id[:-1] + "4", name="Bế Thị Vân"))
    assert blind.open_second(third, newer.id).value.entry.draft.kind == SECOND


def test_what_one_began_another_does_not_go_on_with(hai: Desk, desk: Desk, survey: Survey) -> None:
    blind.open_second(hai, survey.id)
    third = beside(desk, replace(HAI, id=HAI.id[:-1] + "4", name="Bế Thị Vân"))
    refused(ErrorCode.SECOND_OF_ANOTHER, blind.open_second, third, survey.id)


def test_keyed_to_its_end_it_waits_to_be_compared(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey)
    with hai.store.reading() as tx:
        found = tx.drafts.get(draft)
        assert withheld.is_keyed(found)
        assert blind.draft_of(tx, survey.subject, survey.round) == found
        assert blind.draft_of(tx, survey.subject, "another") is None
        assert not migrating.may_be_moved(tx, hai, found)
    refused(ErrorCode.SECOND_KEYED, blind.open_second, hai, survey.id)


def test_it_must_be_whole(hai: Desk, survey: Survey) -> None:
    seat = blind.open_second(hai, survey.id).value
    refused(ErrorCode.FORM_INCOMPLETE, blind.finish, hai, seat.entry)
    copied(seat.entry.session, survey)
    assert blind.finish(hai, seat.entry, seat.entry.session.finalise()).changes.touch("drafts")


def test_what_stands_otherwise_by_now_is_not_keyed_again(
    desk: Desk, hai: Desk, survey: Survey
) -> None:
    refused(ErrorCode.RIGHT_MISSING, blind.open_second, beside(desk, replace(HAI, rights=())), "")
    with desk.store.reading() as tx:
        home = home_of(tx, 1)
    other = surveyed(desk, home.id)
    newer = entry.complete(desk, entry.correct_survey(desk, survey.id).value).value
    refused(ErrorCode.SURVEY_SUPERSEDED, blind.open_second, hai, survey.id)
    with desk.store.transaction(desk.actor) as tx:
        gone = replace(
            newer,
            id=tx.new_entity(),
            answers={},
            reason="nhầm hộ",
            supersedes=((newer.id, tx.surveys.roots([newer.id])[newer.id]),),
        )
        tx.surveys.put(gone)
    refused(ErrorCode.SURVEY_WITHDRAWN, blind.open_second, hai, gone.id)
    assert blind.open_second(hai, other.id).value.entry.draft.subject == other.subject


def test_a_returned_survey_is_corrected_first(
    desk: Desk, hai: Desk, survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [Comment("c", survey.id, text="xem lại", verdict=RETURNED)]
    monkeypatch.setattr("gpn_desktop.store.reviews.Comments.of_survey", lambda *_: said)
    refused(ErrorCode.SURVEY_WAS_RETURNED, blind.open_second, hai, survey.id)
    assert comments.returned(desk) == ()
