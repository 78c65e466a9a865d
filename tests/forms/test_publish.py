"""From a workbook to the files of an edition."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.forms import check_rows
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.forms.publish import bundle, has_errors, prepare
from tests.builders import a_content, a_workbook, excel

MINIATURE = excel(a_content((Path(__file__).parent / "miniature.md").read_text("utf-8")).workbook)
SURVEY = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | select_one_from_file units.csv | a | A |
"""


def test_a_workbook_is_read_checked_and_converted_in_one_walk() -> None:
    prepared = prepare(MINIATURE, "mau.xlsx")
    assert [one.code for one in prepared.problems] == [ProblemCode.POINTS_EMPTY]
    assert prepared.definition is not None
    assert prepared.definition.form_id == "phieu_b_mau"
    assert prepared.xform.startswith("<?xml")


def test_errors_of_the_rows_end_the_walk() -> None:
    prepared = prepare(excel(a_content(SURVEY).workbook), "mau.xlsx")
    assert [one.code for one in prepared.problems] == [ProblemCode.CSV_MISSING]
    assert prepared.definition is None
    with pytest.raises(ValueError, match="no edition"):
        bundle(prepared, b"", b"")


def test_lists_beside_the_workbook_are_checked_too() -> None:
    book = excel(a_content(SURVEY).workbook)
    bad = prepare(book, "mau.xlsx", files={"units.csv": b"code\n1\n"})
    assert [one.code for one in bad.problems] == [ProblemCode.COLUMN_MISSING]
    good = prepare(book, "mau.xlsx", files={"units.csv": b"name,label\n1,A\n"})
    assert good.problems == ()
    assert good.definition is not None
    assert good.definition.lists["units"].columns[1].name == "label"


TAKEN = """
| survey |
| | type | name | label |
| | select_one yn | co | Có? |
| choices |
| | list_name | name | label | value |
| | yn | co | Có | 1 |
"""


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rows pass that we refuse ourselves, as a release of pyxform may refuse what we take."""
    monkeypatch.setattr(check_rows, "check", lambda *_, **__: [])


@pytest.mark.usefixtures("unchecked")
def test_a_refusal_of_pyxform_ends_the_walk() -> None:
    prepared = prepare(excel(a_content(TAKEN).workbook), "mau.xlsx")
    assert [one.code for one in prepared.problems] == [ProblemCode.PYXFORM_REFUSED]
    assert prepared.definition is None


def test_a_bundle_holds_every_file_with_its_hash_and_is_always_the_same() -> None:
    prepared = prepare(MINIATURE, "mau.xlsx")
    warning = FormProblem(
        ProblemCode.UNREACHABLE, Level.WARNING, Origin("survey", 4), {"name": "a"}
    )
    files = bundle(prepared, MINIATURE, b"{}", files={"units.csv": b"name\n"}, checked=[warning])
    told = json.loads(files["manifest.json"])
    assert set(told["files"]) == set(files) - {"manifest.json"}
    assert all(told["files"][name] == sha256(files[name]).hexdigest() for name in told["files"])
    assert (told["form_id"], told["version"], told["role"]) == (
        "phieu_b_mau",
        "2026112301",
        "phieu_b",
    )
    assert (told["status"], told["period"], told["valid_from"]) == ("trial", "P2022", "")
    assert told["checks"] == [
        {"code": "points_empty", "level": "notice", "where": "choices"},
        {"code": "unreachable", "level": "warning", "where": "survey!4"},
    ]
    again = bundle(prepared, MINIATURE, b"{}", files={"units.csv": b"name\n"}, checked=[warning])
    assert again == files


def test_a_problem_of_no_place_is_told_without_one() -> None:
    prepared = prepare(MINIATURE, "mau.xlsx")
    lost = FormProblem(ProblemCode.CHECKER, Level.NOTICE)
    told = json.loads(bundle(prepared, MINIATURE, b"{}", checked=[lost])["manifest.json"])
    assert told["checks"][-1]["where"] == ""
    assert not has_errors([lost])


SLIPS = """
| survey |
| | type | name | label | hint | relevent | calculation | relevant |
| | text | ten | Họ tên | Viết hoa | | | |
| | text | tuoi | Tuổi | | x | | ngay() > 3 |
| | calculate | sai | | | | ${ten} + | |
| choices |
| | list_name | name | label | vung |
| | xa | a | A | 1 |
| settings |
| | form_title |
| | Phiếu |
| gpn |
| | key | value |
| | role | gì |
"""


def test_expressions_are_checked_beside_slips_that_can_be_mended() -> None:
    prepared = prepare(excel(a_workbook(SLIPS)), "mau.xlsx")
    assert {one.code.value for one in prepared.problems} == {
        *("language_assumed", "column_unknown", "column_missing", "gpn_missing", "gpn_value"),
    }
    assert prepared.definition is None
    assert prepared.draft is not None
    found = check(prepared.draft)
    assert [(one.code.value, one.origin and one.origin.cell) for one in found] == [
        ("function_unknown", "survey!G3"),
        ("syntax", "survey!F4"),
    ]


def test_what_cannot_be_mended_has_no_draft() -> None:
    slips = SLIPS.replace("| text | ten |", "| begin_loop | ten |")
    prepared = prepare(excel(a_workbook(slips)), "mau.xlsx")
    assert prepared.problems
    assert prepared.draft is None


def test_what_pyxform_alone_refuses_has_no_draft() -> None:
    """The name that XLSForm gives to the id of an answer is wrong here for its capitals alone."""
    named = TAKEN.replace(" | value |", " |").replace("| Có | 1 |", "| Có |")
    named = named.replace("| choices |", "| | text | instanceID | Mã ${instanceID} |\n| choices |")
    prepared = prepare(excel(a_workbook(named)), "mau.xlsx")
    assert prepared.draft is None
    codes = {one.code for one in prepared.problems}
    assert codes >= {ProblemCode.NAME_FORM, ProblemCode.PYXFORM_REFUSED}


NAMED = """
| survey |
| | type | name | label::English | label::Vietnamese | relevant |
| | select_one yn | co | Has? | Có? | |
| | text | ly_do | Why | Vì sao | selected(${co}, 'yess') |
| choices |
| | list_name | name | label::English | label::Vietnamese |
| | yn | yes | Yes | Có |
"""


def test_a_language_that_is_named_in_another_way_keeps_nobody_from_reading_on() -> None:
    prepared = prepare(excel(a_workbook(NAMED)), "mau.xlsx")
    assert [one.code.value for one in prepared.problems].count("language") == 4
    assert prepared.draft is not None
    assert [one.code.value for one in check(prepared.draft)] == ["choice_unknown"]
