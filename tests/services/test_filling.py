"""A form that is no survey, from the first answer to what is read of it; at both places."""

from datetime import date

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, filled, filling
from gpn_desktop.services.desk import Desk
from tests.fakes import FixedSource
from tests.services.conftest import DAY, Home, answer, refused, value
from tests.services.forms import (
    FIRST,
    MINUTES,
    SHEET_A,
    VISIT,
    WATER,
    brought,
    finished,
    renewed,
    visited,
)


@pytest.fixture(autouse=True)
def forms(desk: Desk) -> None:
    brought(desk)


def ids(desk: Desk, *, at_household: bool) -> list[str]:
    return [one.form_id for one in filling.offered(desk, at_household=at_household)]


def test_each_form_is_offered_where_it_is_filled_in(desk: Desk) -> None:
    assert ids(desk, at_household=True) == [WATER, SHEET_A, VISIT]
    assert ids(desk, at_household=False) == [MINUTES, WATER]


def test_a_form_is_begun_at_a_household_and_kept_at_each_answer(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    first = filling.take_up(desk, VISIT, home.id)
    assert first.changes.touch("drafts")
    found = first.value
    assert found.entry is not None
    assert (found.household.id, found.title) == (home.id, "Phiếu thăm hộ")
    assert (found.left_at, found.earlier, found.submission) == ("", None, None)
    clock.pass_time(seconds=60)
    answer(desk, found.entry, "cows", "3")
    drafting.leave(desk, found.entry)
    again = filling.take_up(desk, VISIT, home.id).value
    assert again.entry is not None
    assert again.entry.draft.id == found.entry.draft.id
    assert (again.entry.is_resumed, again.left_at) == (True, "cows")
    assert value(again.entry, "cows") == "3"
    (row,) = filled.drafts(desk, home.id)
    assert (row.kind, row.matter, row.form_title) == ("form", VISIT, "Phiếu thăm hộ")
    with desk.store.reading() as tx:
        acts = [one.act for one in tx.access.entries(entity=home.id)]
    assert acts == ["form_opened", "form_opened"]


def test_completed_it_is_one_op_and_no_draft_and_can_be_filled_in_again(
    desk: Desk, home: Home
) -> None:
    opened = filling.take_up(desk, VISIT, home.id).value
    assert opened.entry is not None
    answer(desk, opened.entry, "interview_day", "2026-11-20")
    answer(desk, opened.entry, "cows", "2")
    drafting.keep(desk, opened.entry, {"n/cows": "nghé"})
    done = filling.complete(desk, opened.entry)
    made = done.value
    assert done.changes.touch("submissions")
    assert not done.changes.touch("surveys")
    assert (made.subject, made.form_id, made.form_version) == (home.id, VISIT, FIRST)
    assert (made.form_status, made.filled_on) == ("trial", date(2026, 11, 20))
    assert made.answers["cows"] == "2"
    assert made.remarks == {"cows": "nghé"}
    with desk.store.reading() as tx:
        assert tx.submissions.get(made.id) == made
        assert len(tx.operations.about(made.id)) == 1
        assert tx.drafts.all() == ()
    second = visited(desk, home.id, "5")
    found = filled.rows(desk, home.id)
    assert [one.id for one in found] == [second.id, made.id]
    assert {one.form_title for one in found} == {"Phiếu thăm hộ"}
    assert found[0].head_name
    assert filled.of_form(desk, VISIT) == found
    assert filled.of_form(desk, WATER) == filled.rows(desk) == ()


def test_what_it_writes_back_stands_in_the_register(desk: Desk, home: Home) -> None:
    opened = filling.take_up(desk, VISIT, home.id).value
    finished(desk, opened, phone="0912345678", cows="1")
    with desk.store.reading() as tx:
        assert tx.households.get(home.id).phone == "0912345678"


def test_a_form_about_the_commune_has_no_household(desk: Desk) -> None:
    opened = filling.take_up(desk, MINUTES).value
    assert opened.entry is not None
    assert (opened.household.id, opened.entry.household) == ("", "")
    assert [one.matter for one in filled.drafts(desk)] == [MINUTES]
    made = finished(desk, opened, place="Nhà văn hóa")
    assert (made.subject, made.filled_on) == ("", DAY)
    (row,) = filled.rows(desk)
    assert (row.id, row.household, row.head_name) == (made.id, "", "")
    shown = filling.shown(desk, made.id)
    assert (shown.submission, shown.household.id) == (made, "")
    assert shown.form is not None


def test_one_draft_lies_for_each_form_at_each_place(desk: Desk, home: Home) -> None:
    places = {(form, at) for form in (WATER, SHEET_A) for at in (home.id,)} | {(WATER, "")}
    opened = {one: filling.take_up(desk, *one).value.entry for one in sorted(places)}
    drafts = {one.draft.id for one in opened.values() if one}
    assert len(drafts) == 3


def test_what_is_not_offered_there_is_not_begun(desk: Desk, home: Home) -> None:
    refused(ErrorCode.FORM_NOT_IN_USE, filling.take_up, desk, MINUTES, home.id)
    refused(ErrorCode.FORM_NOT_IN_USE, filling.take_up, desk, VISIT)
    refused(ErrorCode.FORM_NOT_IN_USE, filling.take_up, desk, "phieu_b_p2022", home.id)
    refused(ErrorCode.HOUSEHOLD_GONE, filling.take_up, desk, VISIT, "nobody")


def test_without_an_answer_that_is_required_it_is_not_completed(desk: Desk, home: Home) -> None:
    opened = filling.take_up(desk, VISIT, home.id).value
    assert opened.entry is not None
    with pytest.raises(GpnError) as caught:
        filling.complete(desk, opened.entry)
    assert caught.value.code is ErrorCode.FORM_INCOMPLETE
    assert len(filled.drafts(desk, home.id)) == 1


def test_what_was_completed_is_shown_on_the_version_it_was_made_with(
    desk: Desk, home: Home
) -> None:
    made = finished(desk, filling.take_up(desk, WATER, home.id).value, place="Khe")
    renewed(desk)
    found = filling.shown(desk, made.id)
    assert found.form is not None
    assert (found.form.version, found.submission) == (FIRST, made)
    assert (found.revision, found.is_followed, found.may_correct) == (1, False, True)
    with pytest.raises(LookupError):
        filling.shown(desk, home.id)
