"""The paper of a household: what was decided and received, what it may not be taken for."""

import datetime
from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reports import definitions
from gpn_desktop.services import confirming, households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import SupportRecord
from tests.commune import clock, commune_template, desk

__all__ = ["clock", "commune_template", "desk"]
DAY = datetime.date(2026, 5, 6)


def poor(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def test_it_says_what_was_decided_and_what_was_received(desk: Desk) -> None:
    home, kind = poor(desk), next(iter(support_types()))
    with desk.store.transaction(desk.actor) as tx:
        given = [
            SupportRecord(tx.new_entity(), home, type=kind, delivered_on=DAY, decided_on=DAY),
            SupportRecord(tx.new_entity(), home, type=kind, decided_on=DAY),
            SupportRecord(tx.new_entity(), home, type=kind),
        ]
        tx.put_all(given)
    found = confirming.confirmation(desk, home)
    page = households.household_page(desk, home)
    assert given[0] in found.received
    assert all(one.delivered_on for one in found.received)
    assert given[1] in found.waiting
    assert given[2] not in (*found.received, *found.waiting)
    assert found.decided == page.results[0].decided
    assert [one.year for one in found.earlier] == [
        one.decided.year for one in page.results[1:] if one.decided
    ]
    assert found.people == page.people
    assert all("*" in one.id_number or not one.id_number for one in found.people)
    assert found.place == "Xã Đình Lập"


def test_of_a_household_of_which_nothing_was_decided_that_is_said(desk: Desk) -> None:
    home = households.order(desk, Sought(poverty_class="none"))[0]
    found = confirming.confirmation(desk, home)
    assert (found.decided, found.earlier) == (None, ())


def test_a_wording_that_was_not_read_in_the_law_is_marked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, words = poor(desk), definitions.words(confirming.WORDS, "vi")
    assert definitions.source_of_words(confirming.WORDS, "vi").mark == "[A]"
    assert confirming.confirmation(desk, home).marks == (words["training"], words["draft"])
    real = replace(desk, installation=replace(desk.installation, training=False))
    assert confirming.confirmation(real, home).marks == (words["draft"],)
    read = definitions.Source("NĐ", "[V]")
    monkeypatch.setattr(definitions, "source_of_words", lambda *_: read)
    assert confirming.confirmation(real, home).marks == ()


def test_a_support_has_its_name_in_the_language_of_the_paper() -> None:
    code, kind = next(iter(support_types().items()))
    assert confirming.support_name(code) == kind.label_vi
    assert confirming.support_name(code, "en") == kind.label_en
    assert confirming.support_name("later") == "later"


def test_who_printed_it_and_what_for_is_noted(desk: Desk) -> None:
    home = poor(desk)
    confirming.note_printed(desk, home, " vay vốn ")
    with desk.store.reading() as tx:
        (noted,) = tx.access.entries(entity=home, act="printed")
    assert (noted.officer, noted.purpose) == (desk.actor, "vay vốn")
    with pytest.raises(GpnError) as refused:
        confirming.note_printed(desk, home, " ")
    assert refused.value.code is ErrorCode.PURPOSE_MISSING
