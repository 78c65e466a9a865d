"""A form that an office installs for the details of a support: asked, recorded, carried."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.problems import ProblemCode
from gpn_desktop.services import (
    drafting,
    migrating,
    proposing,
    publishing,
    supported,
    supporting,
    terms,
    versions,
    workbooks,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.migrating import Standing
from gpn_desktop.services.terms import Proposal, Terms
from gpn_desktop.services.versions import Offer
from tests.builders import rows
from tests.journeys.world import Tree, put_household
from tests.services.conftest import DAY, Home, answer, refused
from tests.services.support_forms import LATER, VERSION, brought, installed, written

GIFT, COW, MODEL = "TETQUA", "SX_DUAN", "SX_MOHINH"
OURS = "qua_tet"


def asked(desk: Desk, code: str) -> tuple[str, str] | None:
    edition = desk.catalogue.of_support(code)
    return (edition.form_id, edition.version) if edition else None


def offer(desk: Desk, form_id: str, version: str) -> Offer:
    (found,) = [one for one in versions.listed(desk) if one.key == (form_id, version)]
    return found.offer


def test_a_form_is_asked_for_the_types_that_it_names(desk: Desk, tmp_path: Path) -> None:
    assert asked(desk, GIFT) is None
    brought(desk, tmp_path)
    assert asked(desk, GIFT) == (OURS, VERSION)
    assert asked(desk, COW) == ("support_cow", "2026112501")
    (row,) = [one for one in versions.listed(desk) if one.form_id == OURS]
    assert (row.offer, row.is_fillable, row.support_types) == (Offer.NOW, True, (GIFT,))


def test_what_an_office_installed_comes_before_what_ships(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, types=COW)
    assert asked(desk, COW) == (OURS, VERSION)
    assert asked(desk, MODEL) == ("support_cow", "2026112501")
    assert offer(desk, "support_cow", "2026112501") is Offer.NOW, "one of its types is left to it"
    brought(desk, tmp_path, LATER, types=f"{COW} {MODEL}")
    assert asked(desk, COW) == asked(desk, MODEL) == (OURS, LATER)
    assert offer(desk, "support_cow", "2026112501") is Offer.BESIDE
    assert offer(desk, OURS, VERSION) is Offer.OLDER


def test_of_two_that_were_installed_the_newest_is_asked(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, LATER, form_id="qua_khac")
    brought(desk, tmp_path, VERSION)
    assert asked(desk, GIFT) == ("qua_khac", LATER)
    assert offer(desk, OURS, VERSION) is Offer.BESIDE


def test_a_type_that_a_later_version_names_no_more_is_still_asked_by_the_older(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    brought(desk, tmp_path, types=f"{GIFT} NHAO")
    begun = proposing.open_details(desk, Proposal("NHAO", home.id, home.id)).value
    brought(desk, tmp_path, LATER)
    assert asked(desk, GIFT) == (OURS, LATER)
    assert asked(desk, "NHAO") == (OURS, VERSION)
    assert offer(desk, OURS, VERSION) is Offer.NOW
    found = migrating.standing_of(desk, begun.draft.id)
    assert found == Standing(VERSION, ""), "the later version asks about something else"


def test_a_draft_goes_on_in_its_form_and_a_record_keeps_its_version(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    proposal = Proposal(GIFT, home.id, home.id, Terms(delivered_on=DAY, receiver="Ông Hai"))
    brought(desk, tmp_path)
    first = proposing.open_details(desk, proposal).value
    answer(desk, first, "gift", "gao")
    brought(desk, tmp_path, LATER, form_id="qua_khac", more="| | text | note_2 | Ghi | Note |")
    assert asked(desk, GIFT) == ("qua_khac", LATER)
    found = supported.outset(desk, home.id).form_of(GIFT, home.id)
    assert found is not None
    assert (found.title, found.terms) == ("Quà Tết của xã", frozenset({"quantity"}))
    second = proposing.open_details(desk, proposal).value
    assert (second.draft.form_id, second.draft.form_version) == (OURS, VERSION)
    answer(desk, second, "quantity", "3")
    record = supporting.record(desk, proposal, second).value
    assert (record.form_id, record.form_version) == (OURS, VERSION)
    assert (record.quantity, record.unit, record.receiver) == (3, "kg", "Ông Hai")
    told = {name: record.answers[name] for name in ("household", "gift", "quantity")}
    assert told == {"household": home.id, "gift": "gao", "quantity": "3"}
    again = proposing.open_details(desk, proposal).value
    assert again.draft.form_id == "qua_khac"
    page = supported.page(desk, record.id)
    assert page.session is not None
    assert page.session.form.version == VERSION


def test_details_go_on_though_no_form_is_asked_any_more(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    proposal = Proposal(GIFT, home.id, home.id)
    brought(desk, tmp_path)
    first = proposing.open_details(desk, proposal).value
    with desk.store.transaction(desk.actor) as tx:
        row = tx.catalogue.get("form", OURS, VERSION)
        tx.catalogue.put(replace(row, manifest={"manifest": "", "refused": {}}))
    desk.catalogue.refresh()
    assert asked(desk, GIFT) is None
    assert supported.outset(desk, home.id).form_of(GIFT, home.id) is not None
    assert proposing.open_details(desk, proposal).value.draft.id == first.draft.id
    other = replace(proposal, type="NHAO")
    refused(ErrorCode.FORM_NOT_FOUND, proposing.open_details, desk, other)


def test_a_form_that_cannot_be_read_is_named_when_it_is_opened(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    brought(desk, tmp_path)
    edition = desk.catalogue.edition(OURS, VERSION)
    (edition.folder / "definition.json").write_bytes(b"{}")
    found = supported.outset(desk, home.id).form_of(GIFT, home.id)
    assert found is not None
    assert (found.title, found.terms) == ("Quà Tết của xã", frozenset())
    refused(
        *(ErrorCode.FORM_FILE_CHANGED, proposing.open_details, desk),
        Proposal(GIFT, home.id, home.id),
    )


COMPUTED = """| | decimal | weight | Nặng | Weight | | |
| | calculate | {name} | | | | ${{weight}} * 1 |"""


@pytest.mark.parametrize(
    ("name", "code"),
    [("amount", ErrorCode.AMOUNT_IMPOSSIBLE), ("quantity", ErrorCode.QUANTITY_IMPOSSIBLE)],
)
def test_a_computed_number_that_is_not_whole_is_refused_and_nothing_recorded(
    desk: Desk, home: Home, tmp_path: Path, name: str, code: ErrorCode
) -> None:
    proposal = Proposal(GIFT, home.id, home.id)
    brought(desk, tmp_path, amount=COMPUTED.format(name=name))
    details = proposing.open_details(desk, proposal).value
    for path, text in {"gift": "gao", "weight": "2.5"}.items():
        answer(desk, details, path, text)
    refused(code, supporting.record, desk, proposal, details)
    assert len(drafting.drafts(desk)) == 1
    answer(desk, details, "weight", "2")
    assert getattr(supporting.record(desk, proposal, details).value, name) == 2


def test_a_day_that_no_record_holds_is_named_and_nothing_recorded(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    """A form that was installed before its questions were looked at may compute anything."""
    proposal = Proposal(GIFT, home.id, home.id)
    brought(desk, tmp_path, amount="")
    details = proposing.open_details(desk, proposal).value
    answer(desk, details, "gift", "gao")
    done = details.session.finalise()
    odd = replace(done.answers, answers={**done.answers.answers, "handed_over": "sau Tết"})
    with pytest.raises(GpnError) as caught:
        terms.with_details(Terms(), replace(done, answers=odd))
    assert caught.value.code is ErrorCode.FORM_WRITES_UNREADABLE
    assert caught.value.facts == {"property": "handed_over"}


def test_a_computed_number_that_no_record_holds_is_named(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    proposal = Proposal(GIFT, home.id, home.id)
    brought(desk, tmp_path, amount=COMPUTED.format(name="amount").replace("* 1", "* ${weight}"))
    details = proposing.open_details(desk, proposal).value
    for path, text in {"gift": "gao", "weight": "900000000"}.items():
        answer(desk, details, path, text)
    refused(ErrorCode.AMOUNT_IMPOSSIBLE, supporting.record, desk, proposal, details)


TYPES = """
| written | near   |
| TAPHUAN |        |
| tetqua  | TETQUA |
| Quà_Tết |        |
| LA      |        |
"""


@pytest.mark.parametrize("case", rows(TYPES), ids=lambda case: case["written"])
def test_a_type_that_no_household_gets_is_no_type_of_a_form(
    tree: Tree, tmp_path: Path, case: dict[str, str]
) -> None:
    file = written(tmp_path, types=case["written"])
    (problem,) = workbooks.look(tree.office, file).errors
    assert problem.code is ProblemCode.SUPPORT_TYPE
    assert problem.facts.get("nearest", "") == case["near"]


def test_the_package_carries_it_to_the_commune(tree: Tree, tmp_path: Path) -> None:
    house = put_household(tree.lan, "H1", area="rural")
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, OURS, VERSION)
    assert asked(tree.lan, GIFT) is None
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert asked(tree.lan, GIFT) == (OURS, VERSION)
    proposal = Proposal(GIFT, house, house)
    details = proposing.open_details(tree.lan, proposal).value
    for path, text in {"gift": "chan", "quantity": "1"}.items():
        answer(tree.lan, details, path, text)
    made = supporting.record(tree.lan, proposal, details).value
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    page = supported.page(tree.office, made.id)
    assert page.session is not None
    assert page.session.state(page.session.place("gift")).value == "chan"
    publishing.withdraw(tree.office, OURS, VERSION, "sai câu hỏi")
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert asked(tree.lan, GIFT) is None
