"""Supports as their page shows them: all of them, one with its form, where a new one begins."""

from datetime import date

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import proposing, supported, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.support.records import SupportRecord, SupportState
from tests.services.conftest import DAY, LAN, Home
from tests.services.test_supporting import COW, TERMS, cow, of_class

SEEN = date(2026, 11, 1)


def test_every_support_is_listed_with_who_gets_it_where(desk: Desk, home: Home) -> None:
    made = supporting.record(desk, Proposal("BHYT_HN", home.other, home.id, TERMS)).value
    line = next(one for one in supported.lines(desk) if one.record.id == made.id)
    with desk.store.reading() as tx:
        person = tx.households.persons.get(home.other)
        (row,) = tx.households.rows_of([home.id], DAY)
    assert line.receiver == person.full_name
    assert (line.household, line.head, line.village) == (home.id, row.head_name, row.village_name)
    assert line.state is SupportState.DECIDED
    assert not line.is_gone


def test_what_a_village_or_a_cadre_got_names_them(desk: Desk) -> None:
    lines = {one.record.type: one for one in supported.lines(desk)}
    with desk.store.reading() as tx:
        villages = {one.name for one in tx.places.villages.all()}
        officials = {one.name for one in tx.places.officials.all()}
    for code, names in (("HOP_THON", villages), ("TAPHUAN", officials)):
        if code in lines:
            assert lines[code].receiver in names
            assert lines[code].household == ""


def test_undecided_comes_first_and_what_was_taken_off_is_marked(desk: Desk, home: Home) -> None:
    made = supporting.record(desk, Proposal("TETQUA", home.id, home.id)).value
    assert supported.lines(desk)[0].record.id == made.id
    supporting.take_off(desk, made.id, "ghi nhầm")
    assert supported.lines(desk)[0].is_gone
    assert supported.page(desk, made.id).line.is_gone


def test_a_record_comes_with_its_form_and_what_is_odd_about_it(desk: Desk) -> None:
    made = cow(desk, of_class(desk, "poor"))
    found = supported.page(desk, made.id)
    assert found.session is not None
    assert found.session.state(found.session.at("project/project_name")).value == "Chăn nuôi bò"
    assert found.findings == ()


def test_a_record_of_a_form_that_is_not_here_comes_without_it(desk: Desk, home: Home) -> None:
    with desk.store.transaction(LAN.id) as tx:
        entity = tx.new_entity()
        one = SupportRecord(
            entity, subject=home.id, type="LATER", form_id="later", form_version="9"
        )
        tx.support.put(one)
    assert supported.page(desk, one.id).session is None


def test_a_new_support_begins_with_the_class_of_its_day(desk: Desk) -> None:
    poor = of_class(desk, "poor")
    found = supported.outset(desk, poor, SEEN)
    assert (found.on, found.poverty_class) == (SEEN, "poor")
    assert COW in found.forms
    assert found.drafts == ()
    proposing.open_details(desk, Proposal(COW, poor, poor, Terms()))
    (draft,) = supported.outset(desk, poor).drafts
    assert supported.draft(desk, draft.id) == draft
    assert supported.outset(desk, of_class(desk, "not_poor")).drafts == ()


def test_what_is_gone_is_said(desk: Desk) -> None:
    for code, ask in (
        (ErrorCode.SUPPORT_GONE, supported.page),
        (ErrorCode.DRAFT_GONE, supported.draft),
        (ErrorCode.HOUSEHOLD_GONE, supported.outset),
    ):
        with pytest.raises(GpnError) as caught:
            ask(desk, "nobody")
        assert caught.value.code is code
