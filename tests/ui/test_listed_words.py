"""A class that stands on a list, in words: what it says, and that nobody compared it."""

from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.verdicts import Change
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.reports import definitions
from gpn_desktop.services import confirming
from gpn_desktop.services.confirming import Confirmation
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.services.results import ResultOfYear
from gpn_desktop.support.eligibility import Eligibility, GroundFound, Standing
from gpn_desktop.support.offers import ReceiverOffer
from gpn_desktop.support.programmes import support_type
from gpn_desktop.support.records import Snapshot, SupportRecord
from ui import listed_words, row_words, values, verdicts
from ui.models.gifts import standing_short, standing_words
from ui.nouns import field_words
from ui.views import confirmation, grounds
from ui.views.history import History, decision_words
from ui.views.household_parts import HouseholdHead

WHOLE = ListedClass(
    "not_poor", "poor", 0, 1_200, "12/QĐ-UBND", date(2025, 12, 20), "UBND xã", ("1", "đông con")
)
SAID = (
    "left: ◌ Poor, B1: 0, B2: 1.200, decision 12/QĐ-UBND, of 20/12/2025, by UBND xã, "
    "causes: 1; đông con"
)
PAPER = definitions.words(confirming.WORDS, "vi")
SOURCE = "by a list taken in from Excel, not compared with the decision"


def of_year(listed: ListedClass | None, number: str = "") -> ClassOfYear:
    return ClassOfYear("h", 2025, "", "poor", number, listed=listed)


def with_supports(*is_listed: bool) -> Confirmation:
    received, waiting = (
        (SupportRecord(f"s{n}", type="TD_HN", snapshot=Snapshot("poor", is_listed=one)),)
        for n, one in enumerate(is_listed)
    )
    day = date(2026, 11, 26)
    return Confirmation(Household("h"), day, "xã", received=received, waiting=waiting, words=PAPER)


def test_a_ground_and_an_answer_say_that_a_list_is_behind_them() -> None:
    ground = GroundFound("class", "[S]", "TT", met=("zones", "classes"), by_list=True)
    assert grounds.ground_words(ground).startswith("✓ Holds: ")
    assert grounds.ground_words(ground).count("(by an imported list)") == 1
    fallen = GroundFound("class", "[S]", "TT", unmet=("classes",), by_list=True)
    assert grounds.ground_words(fallen).endswith("(by an imported list)")
    decided = GroundFound("class", "[S]", "TT", met=("classes",))
    assert "list" not in grounds.ground_words(decided)
    assert standing_words(Standing.ELIGIBLE_BY_LIST) == (
        "(✓) Can get it by an imported list, not decided yet"
    )
    assert standing_short(Standing.ELIGIBLE_BY_LIST) == "(✓) Can get it by an imported list"
    assert standing_short(Standing.ELIGIBLE) == standing_words(Standing.ELIGIBLE)


def test_before_it_is_recorded_what_a_list_alone_says_comes_first() -> None:
    kind = support_type("TD_HN")
    for standing in (Standing.ELIGIBLE_BY_LIST, Standing.ELIGIBLE):
        found = Eligibility("TD_HN", standing)
        told = grounds.brief_lines(
            kind, ReceiverOffer("h1", "household", "Mai", found), date(2026, 11, 25)
        )
        is_told = told[0] == "Can get it by an imported list, not decided yet"
        assert is_told is (standing is Standing.ELIGIBLE_BY_LIST)


def test_all_that_a_list_says_is_said_and_nothing_else() -> None:
    assert listed_words.details(WHOLE) == SAID
    assert listed_words.listed_words(WHOLE) == f"◌ Not poor ({SAID})"
    assert listed_words.listed_words(ListedClass("poor")) == "◌ Poor"


def test_an_open_quarrel_about_it_is_read_too() -> None:
    told = {"class": "poor", "b1": 110, "decided_on": "2025-12-20"}
    assert values.value_words("household", "listed/2025", told) == (
        "◌ Poor (B1: 110, of 20/12/2025)"
    )
    assert field_words("household", "listed/2025") == "Result of 2025 by a list"


def test_a_change_of_class_names_the_year_and_both_classes() -> None:
    change = Change("household.listed/2025", ListedClass("poor"), ListedClass("near_poor", b1=160))
    assert row_words.change_words(change) == (
        "Result of 2025 by a list: ◌ Poor → ◌ Near poor (B1: 160)."
    )
    first = Change("household.listed/2025", None, ListedClass("poor"))
    assert row_words.change_words(first) == "Result of 2025 by a list: – → ◌ Poor."
    decided = Remark(Why.CLASS_DECIDED, "listed.class", "poor", "near_poor")
    assert row_words.reason(decided, 5, Profile({"listed.class": 4})) == (
        "Cell E5: The list says ◌ Poor; a decision written here for that year says ◐ Near poor, "
        "and holds."
    )


def test_it_is_never_shown_as_a_decision(qtbot: QtBot) -> None:
    assert decision_words(of_year(WHOLE)) == f"{SAID}. B{SOURCE[1:]}"
    assert decision_words(of_year(ListedClass("poor"))) == f"B{SOURCE[1:]}"
    assert verdicts.last_year_words(of_year(WHOLE), 2026) == f"2025: ◌ Poor ({SOURCE})"
    view = History(lambda _: None)
    qtbot.addWidget(view)
    view.show_results([ResultOfYear(2025, of_year(WHOLE))])
    mark = view.findChild(QLabel, "household.history.2025.decided")
    assert isinstance(mark, QLabel)
    assert mark.text() == "on a list: ◌ Poor"
    told = confirmation.class_line(
        Confirmation(Household("h"), date(2026, 11, 26), "x", words=PAPER), of_year(WHOLE)
    )
    assert told.endswith("(theo danh sách nhập từ Excel, chưa đối chiếu quyết định)")
    told = confirmation.page(with_supports(True, False), "vay vốn")
    by_list = "(diện của hộ khi đó theo danh sách nhập, chưa có quyết định)"
    assert told.count(by_list) == 1
    assert confirmation.page(with_supports(True, True), "vay vốn").count(by_list) == 2
    head = HouseholdHead(lambda: None)
    qtbot.addWidget(head)
    head.show_page(HouseholdPage(Household("h"), class_now="poor", is_listed=True), "Vi Văn Đức")
    shown = head.findChild(QLabel, "household.class")
    assert isinstance(shown, QLabel)
    assert shown.text() == "on a list: ◌ Poor"
