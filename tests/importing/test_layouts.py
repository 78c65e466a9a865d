"""Lists as they are met, with their planted faults: a verdict for each row."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import court, profiles, reading, sheet
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.verdicts import Judgement
from tests.builders import rows
from tests.importing import makers, sealed

ON = date(2026, 11, 26)
VILLAGES = {"quick_review.xlsx": "Nà Pắc", "split_name.xlsx": "Pò Háng"}


def judged(name: str, register: Register | None = None) -> Judgement:
    made, _ = makers.LAYOUTS[name]
    book = sheet.read(made(), name)
    profile = profiles.proposed(book.sheets[0])
    profile = replace(profile, village=VILLAGES.get(name, ""))
    found = reading.read(book.sheets[0], profile, ON)
    return court.judge(found.families, register or Register(), ON)


@pytest.mark.parametrize("name", makers.LAYOUTS)
def test_each_row_of_a_list_has_its_verdict(name: str) -> None:
    expected = rows(makers.LAYOUTS[name][1])
    found = judged(name)
    told = {str(one.row): one for one in found.rows}
    assert list(told) == [one["row"] for one in expected]
    for one in expected:
        row = told[one["row"]]
        whys = [remark.why.value for remark in row.remarks]
        assert (row.row, row.verdict.value) == (int(one["row"]), one["verdict"]), whys
        assert one["why"] in ("", *whys), (row.row, whys)


@pytest.mark.parametrize("name", sealed.REFUSED)
def test_of_a_file_that_cannot_be_read_it_is_told_why(name: str) -> None:
    made, expected = sealed.REFUSED[name]
    with pytest.raises(GpnError) as refused:
        sheet.read(made(), name)
    assert refused.value.code is ErrorCode[expected]


def test_ten_layouts_are_met() -> None:
    told = {row["why"] for _, expected in makers.LAYOUTS.values() for row in rows(expected)}
    assert len(makers.LAYOUTS) >= 10
    assert told >= {"row_hidden", "cell_fault", "cell_empty_formula", "number_length"}
