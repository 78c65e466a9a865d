"""Empty cells of a large sheet are left out before it is read, and nothing else is."""

import zipfile
from io import BytesIO

import pytest

from gpn_desktop.forms import reading, thinning
from tests.forms.handmade import FORM, MAIN, escaped, form, packed, sheet_xml

EMPTY = "".join(f"<c r='{letter}2' s='7'/>" for letter in ("D", "E", "ZZ"))
PLACED = (
    f"<worksheet {MAIN}><sheetData>"
    + "".join(
        f"<row r='{n}'>"
        + "".join(
            f"<c r='{'ABC'[place]}{n}' t='inlineStr'><is><t>{escaped(text)}</t></is></c>"
            for place, text in enumerate(row)
        )
        + f"{EMPTY.replace('2', str(n))}</row>"
        for n, row in enumerate(FORM["survey"], 1)
    )
    + "</sheetData></worksheet>"
)


def survey_of(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thinning, "LARGE", 10)


def test_cells_that_hold_nothing_are_left_out() -> None:
    content = packed(form(survey=PLACED))
    thin = thinning.thinned(content)
    assert (b"ZZ" in survey_of(content), b"ZZ" in survey_of(thin)) == (True, False)
    assert survey_of(thin).count(b"<c ") == 6
    read = reading.read(content, "mau.xlsx").sheet("survey")
    assert (len(read.rows), read.rows[0].text("name"), read.is_wide) == (1, "ten", False)


def test_where_cells_do_not_say_their_place_all_of_them_are_kept() -> None:
    lines = [["type", "name", "label::Tiếng Việt (vi)", "hint"], ["note", "ten", "", "Gợi ý"]]
    content = packed(form(survey=sheet_xml(lines)))
    assert b"<c/>" in survey_of(thinning.thinned(content))
    read = reading.read(content, "mau.xlsx").sheet("survey")
    assert read.rows[0].text("hint") == "Gợi ý"


def test_a_workbook_of_ordinary_size_is_read_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thinning, "LARGE", 10**6)
    content = packed(form(survey=PLACED))
    assert thinning.thinned(content) is content
