"""A workbook in which less was written than we keep: what XLSForm takes it to say is said here."""

from collections.abc import Mapping

import pytest

from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition
from gpn_desktop.forms.problems import FormProblem, Remedy
from gpn_desktop.forms.understood import understood
from gpn_desktop.forms.workbook import CellKind, Sheet, Workbook, sheet_of
from tests.builders import GPN, SETTINGS, a_workbook, rows

VI, EN = "Tiếng Việt (vi)", "English (en)"
BARE = """
| survey | | | | |
| | type | name | label | hint |
| | select_one mau | mau | Màu | Của nhà |
| choices | | | |
| | list_name | name | label |
| | mau | do | Đỏ |
"""
NO_DEFAULT = """
| settings | | | |
| | form_id | form_title | version |
| | mau | Biểu mẫu thử | 2026112301 |
"""
EMPTY_DEFAULT = SETTINGS.replace(f"| {VI} |", "| |")


def told(book: Workbook) -> list[tuple[str, str, str]]:
    problems = check_rows.check(book)
    return [(p.code.value, p.level.value, p.origin.cell if p.origin else "") for p in problems]


def definition(book: Workbook) -> FormDefinition:
    content = Content(book)
    return xform.read(convert.convert(content).xform, content)


def said(form: FormDefinition) -> dict[str, list[str]]:
    return {
        code: [str(part) for text in texts.values() for part in text.plain]
        for code, texts in form.texts.items()
    }


@pytest.mark.parametrize("settings", [NO_DEFAULT, EMPTY_DEFAULT])
def test_texts_without_any_language_are_vietnamese_with_one_notice(settings: str) -> None:
    book = a_workbook(BARE + settings + GPN)
    assert told(book) == [("language_assumed", "notice", "settings!2")]
    assert sorted(said(definition(book))["vi"]) == ["Của nhà", "Màu", "Đỏ"]


def test_texts_without_a_language_are_in_the_default_one() -> None:
    book = a_workbook(BARE + SETTINGS + GPN)
    assert told(book) == []
    assert sorted(said(definition(book))["vi"]) == ["Của nhà", "Màu", "Đỏ"]


def test_it_converts_to_what_the_same_form_with_its_language_does() -> None:
    named = BARE.replace("| label |", f"| label::{VI} |").replace("| hint |", f"| hint::{VI} |")
    one, other = (a_workbook(form + SETTINGS + GPN) for form in (BARE, named))
    assert convert.convert(Content(one)) == convert.convert(Content(other))


TITLES = f"""
| survey                      | choices      | default  | problems                           |
| label::{VI}, hint           | label        | {VI}     |                                    |
| label::{VI}, hint           | label::{VI}  | {VI}     |                                    |
| label::{EN}, label          | label        | {VI}     | language_missing survey!D1         |
| label::{EN}, label          | label        |          | language_missing survey!D1, column |
| label::{VI}, hint           | label        |          | language_missing survey!D1, column |
| label, hint                 | label        | vi       | language settings!D2               |
| label, hint                 | label        | {EN}     | language settings!D2               |
"""


@pytest.mark.parametrize("case", rows(TITLES), ids=lambda case: " ".join(case.values()))
def test_titles_with_and_without_a_language(case: Mapping[str, str]) -> None:
    one, other = case["survey"].split(", ")
    form = BARE.replace("| label | hint |", f"| {one} | {other} |")
    form = form.replace("| list_name | name | label |", f"| list_name | name | {case['choices']} |")
    settings = SETTINGS.replace(VI, case["default"]) if case["default"] else NO_DEFAULT
    found = told(a_workbook(form + settings + GPN))
    errors = [(code, cell) for code, level, cell in found if level == "error"]
    missing = ("column_missing", "settings!1")
    wanted = [
        missing if w == "column" else tuple(w.split()) for w in case["problems"].split(", ") if w
    ]
    assert [e for e in errors if e[0] != "text_missing"] == wanted


def test_all_titles_without_a_language_are_one_problem() -> None:
    form = BARE.replace("| label | hint |", f"| label::{EN} | hint |")
    (problem,) = (
        p for p in check_rows.check(a_workbook(form + NO_DEFAULT + GPN)) if "columns" in p.facts
    )
    assert problem.facts == {"columns": "survey!D1, choices!C1", "example": f"hint::{VI}"}


def typed(column: str, text: str) -> Workbook:
    """Give a form with TRUE or FALSE in a cell, as Excel makes it of the typed word."""
    line = [("text", CellKind.TEXT), ("a", CellKind.TEXT), ("A", CellKind.TEXT)]
    titles = [("type", CellKind.TEXT), ("name", CellKind.TEXT), ("label", CellKind.TEXT)]
    survey = sheet_of(
        "survey", [[*titles, (column, CellKind.TEXT)], [*line, (text, CellKind.BOOLEAN)]]
    )
    return understood(Workbook({**a_workbook(SETTINGS + GPN).sheets, "survey": survey}))


def problems_of(book: Workbook) -> list[FormProblem]:
    return list(check_rows.check(book))


@pytest.mark.parametrize(("text", "wanted"), [("TRUE", "true()"), ("FALSE", "false()")])
def test_true_and_false_of_excel_are_yes_and_no(text: str, wanted: str) -> None:
    for column in ("required", "read_only"):
        book = typed(column, text)
        assert problems_of(book) == []
        (node,) = (one for one in definition(book).nodes if one.name == "a")
        found = {"required": node.required, "read_only": node.readonly}[column]
        assert found is not None
        assert found.text == wanted


def test_true_elsewhere_is_no_answer_and_the_remedy_says_so() -> None:
    (problem,) = problems_of(typed("relevant", "TRUE"))
    assert problem.remedy is Remedy.USE_TRUE
    (problem,) = problems_of(typed("hint", "TRUE"))
    assert problem.remedy is None


NOTES = """
comments comment note notes remarks stt $kuid theme ghi_chu Ghi@chú Người@soạn
"""


@pytest.mark.parametrize("title", [note.replace("@", " ") for note in NOTES.split()])
def test_a_column_of_notes_is_told_to_be_unread(title: str) -> None:
    form = BARE.replace("| hint |", f"| {title} |")
    (problem,) = problems_of(a_workbook(form + SETTINGS + GPN))
    assert problem.origin is not None
    assert (problem.code.value, problem.level.value) == ("column_unread", "notice")
    assert (problem.origin.cell, problem.origin.column) == ("survey!D1", title)
    assert "Của nhà" not in convert.convert(Content(a_workbook(form + SETTINGS + GPN))).xform


def test_a_workbook_that_says_all_is_left_as_it_is() -> None:
    named = BARE.replace("| label |", f"| label::{VI} |").replace("| hint |", f"| hint::{VI} |")
    book = a_workbook(named + SETTINGS + GPN)
    assert understood(book) == book
    assert understood(Workbook({})) == Workbook({})
    assert understood(Workbook({"survey": Sheet("survey", "survey")})).sheets["survey"].rows == ()
