"""The papers of a household: which there are, in which order, and what is to be looked at."""

from dataclasses import replace
from datetime import date

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.reviews.certificates import Certificate, Confirmation
from gpn_desktop.reviews.decisions import of_list
from gpn_desktop.reviews.documents import Document, Mark, Sort, documents

DAY = date(2025, 12, 22)
DECIDED = ClassOfYear("h", 2025, "P2022", "poor", "205/QĐ-UBND", DAY, date(2025, 12, 31))
BEFORE = replace(DECIDED, year=2024, number="204/QĐ-UBND", decided_on=date(2024, 12, 22))
PAPER = Certificate("c", "h", "77/GCN", date(2025, 12, 30))


def marks(*found: Document) -> list[tuple[Mark, ...]]:
    return [one.marks for one in found]


def test_nothing_is_shown_where_nothing_is_written() -> None:
    assert documents((), ()) == ()


def test_decisions_come_first_the_newest_year_above() -> None:
    paper = replace(PAPER, years={"2024": Confirmation("poor", DAY), "2025": Confirmation("poor")})
    found = documents((BEFORE, DECIDED), (paper,))
    assert [(one.sort, one.year) for one in found] == [
        (Sort.DECISION, 2025),
        (Sort.DECISION, 2024),
        (Sort.CERTIFICATE, 0),
        (Sort.CONFIRMATION, 2025),
        (Sort.CONFIRMATION, 2024),
    ]
    assert (found[0].number, found[0].on, found[0].poverty_class) == ("205/QĐ-UBND", DAY, "poor")
    assert (found[2].number, found[2].on) == ("77/GCN", date(2025, 12, 30))


def test_what_is_not_written_is_marked_and_never_made_up() -> None:
    bare = replace(DECIDED, number="", decided_on=None)
    (decision, paper) = documents((bare,), (Certificate("c", "h"),))
    assert marks(decision, paper) == [(Mark.NO_NUMBER, Mark.NO_DAY)] * 2
    assert (decision.number, decision.on, paper.number, paper.on) == ("", None, "", None)


def test_a_list_from_elsewhere_is_no_decision() -> None:
    listed = of_list("h", "2024", ListedClass("near_poor", number="9/DS", decided_on=DAY))
    (found,) = documents((listed,), ())
    assert (found.sort, found.number, found.marks) == (Sort.LIST, "9/DS", (Mark.ON_LIST,))


def test_a_confirmation_is_held_against_what_was_decided() -> None:
    years = {
        "2025": Confirmation("near_poor", DAY, "205/QĐ-UBND"),
        "2024": Confirmation("poor", DAY, "1/QĐ"),
        "2023": Confirmation("poor"),
        "khac": Confirmation("poor", DAY),
    }
    found = documents((DECIDED, BEFORE), (replace(PAPER, years=years),))
    told = {one.year: one for one in found if one.sort is Sort.CONFIRMATION}
    assert told[2025].marks == (Mark.CLASS_DIFFERS,)
    assert told[2024].marks == (Mark.DECISION_UNKNOWN,)
    assert told[2023].marks == (Mark.NO_DAY,)
    assert told[0].marks == ()
    assert (told[2025].number, told[2025].cites) == ("77/GCN", "205/QĐ-UBND")
