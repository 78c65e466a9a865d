"""A list judged by two days: what comes out otherwise by the other one is left to the officer."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.importing import court, reading
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.profiles import proposed
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.sheet import Sheet, read
from gpn_desktop.importing.two_days import unsure
from gpn_desktop.importing.verdicts import Judgement, Verdict
from gpn_desktop.registry.places import Village

LAST, ODD = date(2026, 11, 25), date(2040, 11, 25)
TITLES = "Thôn|Họ và tên|Quan hệ với chủ hộ|Ngày sinh|CCCD|Phân loại hộ|Ngày ban hành QĐ"
NA_LUA = Register((), (), (Village("v1", name="Nà Lúa"),))


def sheet_of(*rows: str) -> Sheet:
    text = "\n".join(",".join(row.split("|")) for row in (TITLES, *rows))
    return read(text.encode(), "list.csv").sheets[0]


def by(day: date, *rows: str) -> Judgement:
    sheet = sheet_of(*rows)
    return court.judge(reading.read(sheet, proposed(sheet), day).families, NA_LUA, day)


ROWS = [
    ("Nà Lúa|Vi Văn Nam|Chủ hộ|05/03/1975|||", True),
    ("Nà Lúa|Vi Văn Nam|Chủ hộ||||", True),
    ("Nà Lúa|Vi Văn Nam|Chủ hộ|2012|||", False),  # a head of 14 years, or of 28
    ("Nà Lúa|Vi Văn Nam|Chủ hộ|2035|||", False),  # not born yet
    ("Nà Lúa|Vi Văn Nam|Chủ hộ|05/03/35|||", False),  # of 1935, or of 2035
    ("Nà Lúa|Vi Văn Nam|Chủ hộ|1975||Hộ nghèo|20/12/2025", True),
    (
        "Nà Lúa|Vi Văn Nam|Chủ hộ|1975||Hộ nghèo|20/12/2030",
        False,
    ),  # decided on a day that is still to come
]


@pytest.mark.parametrize(("row", "is_sure"), ROWS, ids=[row for row, _ in ROWS])
def test_what_goes_by_the_day_is_to_be_looked_at(row: str, is_sure: bool) -> None:
    (one,) = unsure(by(ODD, row), by(LAST, row), LAST).rows
    assert one.verdict is (Verdict.NEW if is_sure else Verdict.DOUBTFUL)
    odd = [remark.other for remark in one.remarks if remark.why is Why.BY_CLOCK]
    assert odd == ([] if is_sure else ["25/11/2026"])


def test_who_is_refused_today_stays_refused_and_rows_beside_are_as_they_were() -> None:
    rows = (
        "Nà Lúa|Vi Văn Nam|Chủ hộ|1975|||",
        "Nà Lúa|Vi Thị Bé|con|2020|||",
        "Nà Lúa|Vi Thị Út|con|2045|||",
    )
    found = unsure(by(date(2001, 1, 1), *rows), by(LAST, *rows), LAST)
    assert [one.verdict.value for one in found.rows] == ["new", "refused", "refused"]
    assert not any(one.why is Why.BY_CLOCK for row in found.rows for one in row.remarks)


def test_a_row_of_which_nothing_comes_by_the_other_day_is_in_doubt() -> None:
    now = by(ODD, ROWS[0][0])
    (one,) = unsure(now, replace(now, rows=()), LAST).rows
    assert one.verdict is Verdict.DOUBTFUL
