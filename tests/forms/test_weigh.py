"""A workbook is weighed before it is opened: what would swell is refused, each in its way."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import reading, weigh, workbook
from tests.forms.handmade import FORM, form, packed, parts, sheet_xml

SURVEY = FORM["survey"]


def refusal(content: bytes) -> ErrorCode | None:
    try:
        weigh.weigh(content, "mau.xlsx")
    except GpnError as error:
        return error.code
    return None


def survey(*, more: str = "", inside: str = "", before: str = "") -> bytes:
    return packed(form(survey=before + sheet_xml(SURVEY, more=more, inside=inside)))


def test_a_form_weighs_little_and_its_merged_cells_are_known() -> None:
    assert refusal(packed(form())) is None
    merged = survey(
        more="<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B9:C9'/></mergeCells>"
    )
    assert weigh.weigh(merged, "mau.xlsx")["xl/worksheets/sheet1.xml"] == ("A2:A3", "B9:C9")
    assert reading.read(merged, "mau.xlsx").sheet("survey").merged == ("A2:A3", "B9:C9")


def test_a_sheet_may_be_hidden() -> None:
    members = form()
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(
        b"name='survey'", b"name='survey' state='veryHidden'"
    )
    sheets = reading.read(packed(members), "mau.xlsx").sheets
    assert {name: sheet.is_hidden for name, sheet in sheets.items()} == {
        "survey": True,
        "settings": False,
        "gpn": False,
    }


@pytest.mark.parametrize(
    ("limit", "most", "content"),
    [
        ("MAX_ELEMENTS", 500, survey(inside="<a/>" * 500)),
        ("MAX_DEPTH", 20, survey(inside="<a>" * 20 + "</a>" * 20)),
        ("MAX_STRETCH", 1000, survey(inside="<row><c><v>" + "1" * 1001 + "</v></c></row>")),
        ("MAX_STRETCH", 1000, survey(before=f"<!--{'x' * 100_000}-->")),
        ("MAX_STRETCH", 1000, survey(inside=f"<a b='{'x' * 200_000}'/>")),
    ],
    ids=["elements", "depth", "text", "comment", "attribute"],
)
def test_what_would_swell_is_too_full(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, content: bytes
) -> None:
    assert refusal(content) is None
    monkeypatch.setattr(weigh, limit, most)
    assert refusal(content) is ErrorCode.WORKBOOK_TOO_FULL
    assert refusal(packed(form())) is None


def test_a_document_type_and_two_sheets_of_one_name_are_strange() -> None:
    assert refusal(survey(before="<!DOCTYPE worksheet>")) is ErrorCode.WORKBOOK_UNREADABLE
    twice = packed(parts({name: sheet_xml(SURVEY) for name in ("survey", "Survey")}))
    with pytest.raises(GpnError) as caught:
        reading.read(twice, "mau.xlsx")
    assert caught.value.code is ErrorCode.WORKBOOK_UNREADABLE


def test_wide_rows_are_read_as_far_as_they_may_be_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_COLUMNS", 5)
    monkeypatch.setattr(reading, "MAX_WIDE", 2)

    def rows(*wide: str) -> workbook.Sheet:
        lines = [*SURVEY, *(["text", f"t{n}", "", "", "", "", text] for n, text in enumerate(wide))]
        return reading.read(packed(form(survey=sheet_xml(lines))), "mau.xlsx").sheet("survey")

    assert (rows("", "").is_wide, len(rows("", "").rows)) == (False, 3)
    assert (rows("x").is_wide, rows("", "", "").is_wide) == (True, True)
