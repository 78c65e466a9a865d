from datetime import date

import pytest

from gpn_desktop.support.followups import FollowUp, check_followup, newest
from gpn_desktop.support.records import SupportRecord

COWS = SupportRecord("s", quantity=2, delivered_on=date(2026, 3, 1))


@pytest.mark.parametrize(
    ("record", "followup", "found"),
    [
        (COWS, FollowUp("f", alive=2, offspring=1, date=date(2026, 9, 1)), []),
        (COWS, FollowUp("f", alive=3, offspring=1), []),
        (COWS, FollowUp("f", alive=2, dead=1, sold=1, offspring=1), ["more_than_given"]),
        (COWS, FollowUp("f", alive=1, date=date(2026, 2, 1)), ["before_delivery"]),
        (COWS, FollowUp("f", alive=-1), ["negative"]),
        (SupportRecord("s"), FollowUp("f", alive=5, date=date(2026, 2, 1)), []),
    ],
)
def test_what_cannot_be_of_a_followup(
    record: SupportRecord, followup: FollowUp, found: list[str]
) -> None:
    assert [doubt.value for doubt in check_followup(record, followup)] == found


def test_the_newest_followup_has_a_day() -> None:
    early, late = FollowUp("a", date=date(2026, 1, 1)), FollowUp("b", date=date(2026, 6, 1))
    assert newest([late, early, FollowUp("c")]) is late
    assert newest([FollowUp("c")]) is None
