"""What is said of last year: what was decided, never what nobody decided; and the points then."""

from datetime import date

import pytest

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.compared import NotCompared, PointsSince
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


DAY = date(2025, 11, 20)
SAID = [
    (PointsSince(DAY, 11, -20), "So với phiếu ngày 20/11/2025: B1 +11, B2 −20"),
    (PointsSince(DAY, 0, None), "So với phiếu ngày 20/11/2025: B1 0, B2 –"),
    (
        PointsSince(why_not=NotCompared.NO_SURVEY),
        "Trên máy không có phiếu kỳ trước của hộ: chưa so được điểm.",
    ),
    (
        PointsSince(DAY, why_not=NotCompared.OTHER_STANDARD),
        "Phiếu ngày 20/11/2025 theo chuẩn nghèo khác: không so điểm.",
    ),
    (
        PointsSince(DAY, why_not=NotCompared.NO_TOTAL),
        "Phiếu ngày 20/11/2025 không có tổng điểm: chưa so được điểm.",
    ),
]


@pytest.mark.parametrize(("found", "words"), SAID, ids=range(len(SAID)))
def test_points_are_held_against_those_of_last_year(
    vietnamese: None, found: PointsSince, words: str
) -> None:
    assert verdicts.since_words(found).replace("\u2060", "") == words
