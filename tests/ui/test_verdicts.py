"""What is said of last year: what was decided, never what nobody decided."""

from gpn_desktop.registry.households import ClassOfYear
from ui import verdicts
from ui.words import unbroken


def test_a_household_without_a_decision_is_not_said_to_be_out_of_poverty(vietnamese: None) -> None:
    words = verdicts.last_year_words(None, 2026)
    assert words == "2025: trong máy chưa có quyết định nào về hộ này"


def test_the_decision_of_the_year_before_is_named(vietnamese: None) -> None:
    known = ClassOfYear("h1", 2025, "P2022", "poor", "123/QĐ-UBND")
    told = verdicts.last_year_words(known, 2026)
    assert told == f"2025: ● Hộ nghèo ({unbroken('123/QĐ-UBND')})"
    assert told.replace("\u2060", "") == "2025: ● Hộ nghèo (123/QĐ-UBND)"
