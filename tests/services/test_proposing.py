"""A support that is begun: its details opened, its terms kept, taken up again, given up."""

from gpn_desktop.errors import ErrorCode
from gpn_desktop.services import drafting, proposing, supporting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.terms import Proposal, Terms, terms_of
from tests.services.conftest import Home, answer, refused, value
from tests.services.test_supporting import COW, DECIDED


def test_details_are_a_draft_with_the_terms_of_the_page(desk: Desk, home: Home) -> None:
    proposal = Proposal(COW, home.id, home.id)
    first = proposing.open_details(desk, proposal).value
    answer(desk, first, "project/project_name", "Bò cái")
    typed = {"programme": "MTQG", "decided_on": DECIDED.isoformat(), "quantity": "2"}
    typed |= {"signed": "True", "note": ""}
    drafting.keep(desk, first, {f"t:{name}": text for name, text in typed.items()})
    (row,) = drafting.drafts(desk)
    assert (row.kind, row.matter, row.subject) == ("support", COW, home.id)
    second = proposing.open_details(desk, proposal).value
    assert second.is_resumed
    assert value(second, "project/project_name") == "Bò cái"
    assert terms_of(second.terms) == Terms(
        programme="MTQG", decided_on=DECIDED, quantity=2, signed=True
    )


def test_terms_that_no_form_asks_are_a_draft_until_they_are_recorded(
    desk: Desk, home: Home
) -> None:
    proposal = Proposal("TETQUA", home.id, home.id)
    assert proposing.keep_terms(desk, proposal, {"decision_number": "7"}).changes.touch("drafts")
    typed = {"decision_number": "7/QĐ", "funding": ""}
    assert not proposing.keep_terms(desk, proposal, typed).changes.touch("drafts")
    (row,) = drafting.drafts(desk)
    assert (row.kind, row.matter, row.household, row.terms) == ("support", "TETQUA", home.id, typed)
    done = supporting.record(desk, Proposal("TETQUA", home.id, home.id, Terms(quantity=15)))
    assert done.changes.touch("drafts")
    assert drafting.drafts(desk) == ()


def test_terms_kept_before_there_was_a_form_go_on_with_it(desk: Desk, home: Home) -> None:
    proposal = Proposal(COW, home.id, home.id)
    typed = {"decision_number": "7/QĐ", "note": "nhà xa"}
    proposing.keep_terms(desk, proposal, typed)
    opened = proposing.open_details(desk, proposal).value
    assert opened.terms == typed
    answer(desk, opened, "project/project_name", "Bò cái")
    (row,) = drafting.drafts(desk)
    assert row.terms == typed
    again = proposing.open_details(desk, proposal).value
    assert (again.terms, value(again, "project/project_name")) == (typed, "Bò cái")


def test_details_that_were_begun_outlive_a_record_made_without_them(desk: Desk, home: Home) -> None:
    proposal = Proposal(COW, home.id, home.id)
    answer(desk, proposing.open_details(desk, proposal).value, "project/project_name", "Bò cái")
    assert not supporting.record(desk, proposal).changes.touch("drafts")
    assert [one.matter for one in drafting.drafts(desk)] == [COW]


def test_a_support_that_was_begun_can_be_given_up_for_a_reason(desk: Desk, home: Home) -> None:
    bare, with_form = (Proposal(one, home.id, home.id) for one in ("TETQUA", COW))
    proposing.keep_terms(desk, bare, {"note": "nhầm hộ"})
    proposing.open_details(desk, with_form)
    refused(ErrorCode.REASON_MISSING, proposing.give_up, desk, bare, " ")
    assert proposing.give_up(desk, bare, "nhầm").changes.touch("drafts")
    assert [one.matter for one in drafting.drafts(desk)] == [COW]
    proposing.give_up(desk, with_form, "nhầm")
    assert drafting.drafts(desk) == ()
    assert not proposing.give_up(desk, bare, "nhầm").changes.touch("drafts")
