"""What was filled in on a form, afterwards: corrected, withdrawn, moved to a newer version."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.submission import WITHDRAWN, Submission
from gpn_desktop.services import drafting, filled, filling, migrating, today, versions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.migrating import Standing
from tests.fakes import FixedSource
from tests.services.conftest import LAN, Home, answer, refused, value
from tests.services.forms import (
    FIRST,
    SECOND,
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


def corrected_elsewhere(desk: Desk, first: Submission) -> Submission:
    """Put another revision in force, as a package brings it."""
    with desk.store.transaction(desk.actor) as tx:
        cited = ((first.id, tx.submissions.roots([first.id])[first.id]),)
        answers = {**first.answers, "cows": "9"}
        made = replace(first, id=tx.new_entity(), answers=answers, supersedes=cited)
        tx.submissions.put(made)
    return made


def test_a_correction_begins_with_what_was_answered_and_stands_for_it(
    desk: Desk, home: Home
) -> None:
    opened = filling.take_up(desk, VISIT, home.id).value
    assert opened.entry is not None
    drafting.keep(desk, opened.entry, {"n/cows": "nghé"})
    opened.entry.session.add_row(opened.entry.session.place("cow"))
    first = finished(desk, opened, cows="2")
    again = filling.correct(desk, first.id).value
    assert again.entry is not None
    assert again.earlier == first
    assert (value(again.entry, "cows"), dict(again.entry.remarks)) == ("2", {"cows": "nghé"})
    assert len(again.entry.session.rows(again.entry.session.place("cow"))) == 2
    second = finished(desk, again, cows="3")
    assert second.remarks == {"cows": "nghé"}
    (row,) = filled.rows(desk, home.id)
    assert (row.id, row.revision) == (second.id, 2)
    shown = filling.shown(desk, first.id)
    assert (shown.is_followed, shown.may_correct) == (True, False)
    refused(ErrorCode.SUBMISSION_SUPERSEDED, filling.correct, desk, first.id)
    refused(ErrorCode.SUBMISSION_SUPERSEDED, filled.withdraw, desk, first.id, "nhầm")
    with desk.store.reading() as tx:
        assert tx.operations.quarrels() == ()


def test_a_correction_that_was_begun_is_gone_on_with(desk: Desk, home: Home) -> None:
    first = visited(desk, home.id)
    begun = filling.correct(desk, first.id).value
    assert begun.entry is not None
    answer(desk, begun.entry, "cows", "7")
    draft = begun.entry.draft.id
    for opened in (filling.correct(desk, first.id), filling.go_on(desk, draft)):
        found = opened.value
        assert found.entry is not None
        assert found.entry.draft.id == begun.entry.draft.id
        assert (found.earlier, value(found.entry, "cows")) == (first, "7")


def draft_of(opened: Filling) -> str:
    assert opened.entry is not None
    return opened.entry.draft.id


def test_one_begun_anew_and_corrections_of_others_lie_side_by_side(desk: Desk, home: Home) -> None:
    first, other = visited(desk, home.id, "1"), visited(desk, home.id, "2")
    anew = filling.take_up(desk, VISIT, home.id).value
    assert anew.entry is not None
    answer(desk, anew.entry, "cows", "9")
    corrected, second = (filling.correct(desk, one.id).value for one in (first, other))
    drafts = [draft_of(one) for one in (anew, corrected, second)]
    assert len(set(drafts)) == 3
    assert {(one.id, one.is_correction) for one in filled.drafts(desk, home.id)} == set(
        zip(drafts, (False, True, True), strict=True)
    )
    assert sum(one.is_correction for one in today.today(desk).drafts) == 2
    again = filling.take_up(desk, VISIT, home.id).value
    assert again.entry is not None
    assert (draft_of(again), value(again.entry, "cows")) == (drafts[0], "9")
    assert finished(desk, corrected, cows="3").supersedes[0][0] == first.id
    assert finished(desk, again).supersedes == ()
    (left,) = filled.drafts(desk, home.id)
    assert left.id == drafts[2]


def test_a_form_is_begun_anew_while_another_one_of_it_is_corrected(desk: Desk, home: Home) -> None:
    corrected = filling.correct(desk, visited(desk, home.id).id).value
    anew = filling.take_up(desk, VISIT, home.id).value
    assert draft_of(anew) != draft_of(corrected)
    assert (anew.earlier, anew.entry and anew.entry.is_resumed) == (None, False)


def test_a_draft_that_is_gone_is_not_gone_on_with(desk: Desk, home: Home) -> None:
    opened = filling.correct(desk, visited(desk, home.id).id).value
    drafting.discard(desk, draft_of(opened), "nhầm")
    refused(ErrorCode.DRAFT_GONE, filling.go_on, desk, draft_of(opened))


def test_a_draft_stands_for_what_was_corrected_elsewhere_meanwhile(desk: Desk, home: Home) -> None:
    first = visited(desk, home.id)
    begun = filling.correct(desk, first.id).value
    other = corrected_elsewhere(desk, first)
    assert begun.entry is not None
    refused(ErrorCode.SUBMISSION_SUPERSEDED, filling.complete, desk, begun.entry)
    assert len(filled.drafts(desk, home.id)) == 1
    again = filling.correct_standing(desk, begun.entry.draft.id).value
    assert again.earlier == other
    third = finished(desk, again, cows="3")
    assert [(row.id, row.revision) for row in filled.rows(desk, home.id)] == [(third.id, 3)]
    refused(ErrorCode.DRAFT_GONE, filling.correct_standing, desk, begun.entry.draft.id)


def test_one_withdrawn_is_kept_with_its_reason_and_can_be_filled_in_anew(
    desk: Desk, home: Home
) -> None:
    first = visited(desk, home.id)
    refused(ErrorCode.REASON_MISSING, filled.withdraw, desk, first.id, " ")
    done = filled.withdraw(desk, first.id, "ghi nhầm hộ")
    assert done.changes.touch("submissions")
    gone = done.value
    assert (gone.state, gone.reason, gone.answers) == (WITHDRAWN, "ghi nhầm hộ", {})
    (row,) = filled.rows(desk, home.id)
    assert (row.id, row.state, row.form_title) == (gone.id, WITHDRAWN, "Phiếu thăm hộ")
    assert not filling.shown(desk, gone.id).may_correct
    assert filling.shown(desk, first.id).submission == first
    refused(ErrorCode.SUBMISSION_WITHDRAWN, filling.correct, desk, gone.id)
    refused(ErrorCode.SUBMISSION_WITHDRAWN, filled.withdraw, desk, gone.id, "lại")
    visited(desk, home.id)
    assert len(filled.rows(desk, home.id)) == 2


def test_one_without_any_answer_is_not_withdrawn(desk: Desk) -> None:
    with desk.store.transaction(desk.actor) as tx:
        empty = Submission(tx.new_entity(), form_id=WATER, form_version=FIRST)
        tx.submissions.put(empty)
    (row,) = filled.rows(desk)
    assert (row.state, empty.state) == ("completed", "completed")
    assert filling.shown(desk, empty.id).may_correct


def test_who_may_only_look_fills_nothing_in(desk: Desk, home: Home) -> None:
    first = visited(desk, home.id)
    looking = replace(desk, officer=replace(LAN, rights=("view",)))
    assert not filling.may_fill(looking)
    assert not filling.shown(looking, first.id).may_correct
    refused(ErrorCode.RIGHT_MISSING, filling.take_up, looking, VISIT, home.id)
    refused(ErrorCode.RIGHT_MISSING, filling.correct, looking, first.id)
    refused(ErrorCode.RIGHT_MISSING, filled.withdraw, looking, first.id, "nhầm")


def begun_before(desk: Desk, home: Home) -> Filling:
    opened = filling.take_up(desk, WATER, home.id).value
    assert opened.entry is not None
    answer(desk, opened.entry, "place", "Khe Nà")
    drafting.leave(desk, opened.entry)
    renewed(desk)
    return opened


def test_a_draft_is_moved_to_a_newer_version(desk: Desk, home: Home) -> None:
    opened = begun_before(desk, home)
    assert opened.entry is not None
    assert today.today(desk).outdated == 1
    (offer,) = migrating.offers(desk)
    assert (offer.draft.form_title, offer.edition.version) == ("Nguồn nước", SECOND)
    migrating.move(desk, [opened.entry.draft.id])
    again = filling.take_up(desk, WATER, home.id).value
    assert again.entry is not None
    assert again.versions == Standing(SECOND, moved_from=FIRST)
    assert value(again.entry, "place") == "Khe Nà"
    assert finished(desk, again).form_version == SECOND


def test_a_draft_that_corrects_what_has_a_newer_revision_is_not_moved(
    desk: Desk, home: Home
) -> None:
    first = finished(desk, filling.take_up(desk, WATER, home.id).value, place="Khe")
    filling.correct(desk, first.id)
    renewed(desk)
    assert len(migrating.offers(desk)) == 1
    corrected_elsewhere(desk, first)
    assert migrating.offers(desk) == ()


def test_a_draft_about_the_commune_is_not_moved_to_a_version_that_asks_for_a_household(
    desk: Desk, home: Home
) -> None:
    opened = filling.take_up(desk, WATER).value
    there = filling.take_up(desk, WATER, home.id).value
    renewed(desk, at_household=True)
    assert opened.entry is not None
    assert there.entry is not None
    assert [one.draft.id for one in migrating.offers(desk)] == [there.entry.draft.id]
    again = filling.take_up(desk, WATER).value
    assert again.versions == Standing(FIRST)


def test_what_is_begun_lies_on_today_and_what_was_filled_in_is_counted(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    visited(desk, home.id)
    visited(desk, home.id)
    filling.take_up(desk, WATER)
    clock.pass_time(seconds=60)
    filling.take_up(desk, WATER, home.id)
    (line, commune) = today.today(desk).drafts
    assert (line.kind, line.household, line.form_id) == ("form", home.id, WATER)
    assert line.head_name
    assert (commune.kind, commune.household, commune.head_name) == ("form", "", "")
    found = {one.form_id: one for one in versions.listed(desk)}
    assert (found[VISIT].records, found[WATER].records) == (2, 0)
    assert found[VISIT].is_fillable
    assert found[WATER].is_fillable
