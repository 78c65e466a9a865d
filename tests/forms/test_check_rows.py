"""All that is wrong with the rows of a workbook, each with sheet, row, column and remedy."""

from pathlib import Path

import pytest

from gpn_desktop.forms import kinds, workbook
from gpn_desktop.forms.check_rows import check
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook
from tests.builders import a_content, a_workbook, rows

VI, EN = "label::Tiếng Việt (vi)", "label::English (en)"
SURVEY = f"""
| survey | | | |
| | type | name | {VI} |
| | text | ten | Tên |
"""
MINIATURE = (Path(__file__).parent / "miniature.md").read_text("utf-8")
CHOICES = f"""
| choices | | | |
| | list_name | name | {VI} |
| | xa | a | A |
"""


def found(markdown: str, *, files: tuple[str, ...] = (), installed: str = "") -> list[FormProblem]:
    return list(check(a_content(markdown).workbook, files=files, installed=installed))


def only(markdown: str) -> FormProblem:
    """Give the single problem of a workbook."""
    problems = found(markdown)
    assert len(problems) == 1, problems
    return problems[0]


def told(problem: FormProblem) -> tuple[str, str, str]:
    assert problem.origin is not None
    return problem.code.value, problem.level.value, problem.origin.cell


def test_a_whole_form_has_no_problem() -> None:
    assert found(SURVEY) == []


def test_the_miniature_has_only_its_two_empty_points() -> None:
    problem = only(MINIATURE)
    assert told(problem) == ("points_empty", "notice", "choices")
    assert problem.facts == {"count": "2", "cells": "choices!E8, choices!E10"}


# one row a problem: what stands in the workbook, where it is found, what is said
SETTINGS = """
| column           | value            | code            | cell        |
| form_id          | Mẫu 1            | name_form       | settings!A2 |
| form_title       |                  | cell_missing    | settings!B2 |
| version          | 1                | version         | settings!C2 |
| version          | 2026133101       | version         | settings!C2 |
| version          |                  | cell_missing    | settings!C2 |
| default_language | English (en)     | language        | settings!D2 |
| default_language |                  | cell_missing    | settings!D2 |
"""


@pytest.mark.parametrize(
    "case", rows(SETTINGS), ids=lambda case: f"{case['column']} {case['code']}"
)
def test_settings(case: dict[str, str]) -> None:
    values = {
        "form_id": "mau",
        "form_title": "Mẫu",
        "version": "2026112301",
        "default_language": "Tiếng Việt (vi)",
        case["column"]: case["value"],
    }
    sheet = f"| settings | |\n| | {' | '.join(values)} |\n| | {' | '.join(values.values())} |\n"
    problem = only(SURVEY + sheet)
    assert (problem.code.value, problem.origin and problem.origin.cell) == (
        case["code"],
        case["cell"],
    )
    assert problem.level is Level.ERROR


def test_a_version_must_be_later_than_the_installed_one() -> None:
    (problem,) = found(SURVEY, installed="2026112301")
    assert problem.code is ProblemCode.VERSION_OLD
    assert problem.facts == {"version": "2026112301", "next": "2026112302"}
    assert found(SURVEY, installed="2026112300") == []


def test_settings_without_a_row_or_with_two() -> None:
    empty = "| settings | |\n| | form_id | form_title | version | default_language |\n"
    problems = found(SURVEY + empty)
    assert [told(one) for one in problems] == [
        ("cell_missing", "error", f"settings!{letter}2") for letter in "ABCD"
    ]
    assert problems[2].facts == {"example": "2026112601"}
    twice = empty + "| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) |\n| | hai | | | |\n"
    problem = only(SURVEY + twice)
    assert told(problem) == ("no_effect", "warning", "settings!3")
    assert problem.facts == {"word": "hai"}


def test_a_style_has_no_effect_and_is_said() -> None:
    sheet = (
        "| settings | |\n| | form_id | form_title | version | default_language | style |\n"
        "| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) | pages |\n"
    )
    assert told(only(SURVEY + sheet)) == ("no_effect", "notice", "settings!E2")


def test_sheets_that_are_missing() -> None:
    problems = check(a_workbook(SURVEY))
    assert [told(problem) for problem in problems] == [
        ("sheet_missing", "error", "settings"),
        ("sheet_missing", "error", "gpn"),
    ]


def test_a_misspelt_sheet_is_guessed_and_a_stray_one_is_told() -> None:
    problem = only(SURVEY + "| entity | |\n| | list_name |\n")
    assert told(problem) == ("sheet_unknown", "warning", "entity")
    assert (problem.remedy, problem.facts) == (
        Remedy.NEAREST,
        {"found": "entity", "nearest": "entities"},
    )
    problem = only(SURVEY + "| Huong dan | |\n| | x |\n")
    assert told(problem) == ("sheet_unknown", "notice", "Huong dan")
    assert (problem.remedy, problem.facts) == (None, {"found": "Huong dan"})
    assert found(SURVEY + "| _ghi_chu | |\n| | x |\n") == []


def test_a_refused_sheet_has_its_remedy() -> None:
    problem = only(SURVEY + "| external_choices | |\n| | list_name |\n")
    assert told(problem) == ("setting_refused", "error", "external_choices")
    assert problem.remedy is Remedy.USE_FROM_FILE


COLUMNS = """
| column            | code            | remedy              |
| relevent          | column_unknown  | nearest             |
| calc              | column_unknown  | nearest             |
| label             | language_missing |                    |
| disabled          | setting_refused | delete_column       |
| jr:count          | column_unknown  |                     |
| label::Việt       | language        |                     |
| bind::x           | setting_refused | delete_column       |
| media::image      | setting_refused | no_media            |
| image::Tiếng (vi) | setting_refused | no_media            |
| sms_field         | setting_refused | delete_column       |
| name              | column_twice    |                     |
"""


@pytest.mark.parametrize("case", rows(COLUMNS), ids=lambda case: case["column"])
def test_columns_of_the_survey(case: dict[str, str]) -> None:
    sheet = f"""
| survey | | | | |
| | type | name | {VI} | {case["column"]} |
| | note | ten | Tên | |
"""
    problem = only(sheet)
    assert told(problem) == (case["code"], "error", "survey!D1")
    assert (problem.remedy.value if problem.remedy else "") == case["remedy"]


def test_columns_of_the_other_sheets() -> None:
    titles = f"{VI} | Điểm::x | allow_choice_duplicates | grp |\n"
    choices = CHOICES.replace(f"{VI} |\n", titles, 1)
    problems = found(SURVEY + choices)
    assert [told(problem) for problem in problems] == [
        ("column_unknown", "error", "choices!D1"),
        ("setting_refused", "error", "choices!E1"),
    ]
    assert problems[1].remedy is Remedy.ONE_NAME_PER_CODE
    refused = SURVEY + (
        "| settings | |\n| | form_id | form_title | version | default_language | public_key |\n"
        "| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) | abc |\n"
    )
    assert (only(refused).code, only(refused).remedy) == (
        ProblemCode.SETTING_REFUSED,
        Remedy.OWN_PACKAGES,
    )


def test_required_columns_and_stray_cells() -> None:
    problems = found(f"| survey | |\n| | type | {VI} |\n| | end_group | Tên | lạc |\n")
    assert ("column_missing", "error", "survey!1") in [told(problem) for problem in problems]
    assert ("column_unknown", "error", "survey!C2") in [told(problem) for problem in problems]


def test_cells_that_are_no_text() -> None:
    cells = {
        "type": Cell("text", CellKind.TEXT, "A"),
        "name": Cell("ten", CellKind.TEXT, "B"),
        VI: Cell("=A1", CellKind.FORMULA, "C"),
        "required": Cell("TRUE", CellKind.BOOLEAN, "D"),
        "default": Cell("5.5", CellKind.DECIMAL, "E"),
        "_note": Cell("2026-05-01", CellKind.DATE, "F"),
    }
    headers = tuple(Header(name, cell.letter) for name, cell in cells.items())
    survey = Sheet("survey", "survey", headers, (Row("survey", 2, cells),))
    book = a_content(SURVEY).workbook
    problems = check(Workbook({**book.sheets, "survey": survey}))
    assert [told(problem) for problem in problems] == [
        ("cell_formula", "error", "survey!C2"),
        ("cell_type", "error", "survey!D2"),
        ("cell_type", "error", "survey!E2"),
    ]


def test_choices() -> None:
    sheet = f"""
| choices | | | |
| | list_name | name | {VI} |
| | xa | a | A |
| | xa | một | Một |
| | xa | a | Hai |
| | | c | C |
| | xa | d | |
| | Xã | e | E |
| | xa | | F |
"""
    problems = found(SURVEY + sheet)
    assert [told(problem) for problem in problems] == [
        ("name_form", "error", "choices!B3"),
        ("name_twice", "error", "choices!B4"),
        ("cell_missing", "error", "choices!A5"),
        ("text_missing", "error", "choices!C6"),
        ("name_form", "error", "choices!A7"),
        ("cell_missing", "error", "choices!B8"),
    ]
    assert problems[1].facts == {"name": "a", "other": "2"}
    assert problems[4].facts == {"name": "Xã", "example": "xa"}


def test_a_translation_that_is_missing_is_a_warning() -> None:
    choices = CHOICES.replace(VI, f"{VI} | {EN}")
    survey = SURVEY.replace(VI, f"{VI} | {EN}").replace("| Tên |", "| Tên | Name |")
    assert told(only(survey + choices)) == ("text_missing", "warning", "choices!D2")


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_CHOICES", 0)
    assert told(only(SURVEY + CHOICES)) == ("limit", "error", "choices")
    monkeypatch.setattr(kinds, "MAX_SURVEY_ROWS", 0)
    assert told(found(SURVEY)[0]) == ("limit", "error", "survey")


def test_a_sheet_that_was_cut_is_an_error() -> None:
    book = a_content(SURVEY).workbook
    cut = Sheet("choices", "choices", is_tall=True)
    (problem,) = check(Workbook({**book.sheets, "choices": cut}))
    assert told(problem) == ("limit", "error", "choices")
    assert problem.facts == {"limit": str(workbook.MAX_ROWS)}


ENTITIES = "| entities | | |\n| | list_name | entity_id |\n| | {list} | ${{household}} |\n"
LAUNCH = f"""
| survey | | | |
| | type | name | {VI} |
| | select_one_from_file households.csv | household | Hộ |
"""


def test_entities_need_a_known_list_and_the_launch_question() -> None:
    assert found(LAUNCH + ENTITIES.format(list="households")) == []
    problem = only(LAUNCH + ENTITIES.format(list="household"))
    assert told(problem) == ("list_unknown", "error", "entities!A2")
    assert problem.facts == {"list": "household", "nearest": "households"}
    assert told(only(LAUNCH + ENTITIES.format(list=""))) == ("cell_missing", "error", "entities!A2")
    without = SURVEY + ENTITIES.format(list="households")
    assert told(only(without)) == ("entity_launch", "error", "entities!2")
    other = LAUNCH.replace("households.csv", "persons.csv") + ENTITIES.format(list="households")
    assert told(only(other)) == ("entity_launch", "error", "entities!2")


def test_sheets_that_are_hidden_or_too_wide_say_what_to_do() -> None:
    book = a_content(SURVEY).workbook
    strange = Sheet("danh muc", "Danh muc", is_hidden=True)
    wide = Sheet("choices", "choices", is_wide=True)
    problems = check(Workbook({**book.sheets, "danh muc": strange, "choices": wide}))
    assert [(told(one), one.remedy) for one in problems] == [
        (("limit", "error", "choices"), Remedy.DELETE_COLUMNS),
        (("sheet_unknown", "notice", "Danh muc"), Remedy.UNHIDE),
    ]


def test_questions_without_any_label_are_told_which_column_is_missing() -> None:
    problems = found("| survey |\n| | type | name |\n| | text | ten |\n")
    assert [told(one) for one in problems] == [
        ("column_missing", "error", "survey!1"),
        ("language", "error", "settings!D2"),
    ]
    assert problems[0].facts == {"wanted": VI, "example": "Họ và tên"}


def test_the_names_of_the_register_are_kept_for_it() -> None:
    assert told(only(SURVEY + CHOICES.replace("| xa |", "| persons |"))) == (
        *("name_reserved", "error"),
        "choices!A2",
    )


def test_a_column_that_is_missing_is_told_once_and_not_row_by_row() -> None:
    choices = CHOICES.replace("list_name", "list names") + "| | xa | b | B |\n"
    survey = SURVEY + "| | select_one xa | a | A |\n"
    assert [told(one)[0] for one in found(survey + choices)] == ["column_missing", "column_unknown"]
    nameless = SURVEY.replace("| name |", "| _name |")
    assert [told(one)[0] for one in found(nameless)] == ["column_missing"]


def test_a_day_in_place_of_a_version_is_told_as_a_cell() -> None:
    book = a_content(SURVEY).workbook
    row = book.sheet("settings").rows[0]
    cells = {**row.cells, "version": Cell("2026-11-26 00:00:00", CellKind.DATE, "C")}
    headers = book.sheet("settings").headers
    settings = Sheet("settings", "settings", headers, (Row("settings", 2, cells),))
    (problem,) = check(Workbook({**book.sheets, "settings": settings}))
    assert told(problem) == ("cell_type", "error", "settings!C2")


@pytest.mark.parametrize("name", kinds.REQUIRED_SHEETS)
def test_a_sheet_that_must_be_there_and_is_empty_lacks_its_columns(name: str) -> None:
    book = a_content(SURVEY).workbook
    problems = check(Workbook({**book.sheets, name: Sheet(name, name)}))
    assert {told(one) for one in problems} >= {("column_missing", "error", f"{name}!1")}
    wanted = [one.facts["wanted"] for one in problems if one.code is ProblemCode.COLUMN_MISSING]
    assert wanted == list(kinds.REQUIRED_COLUMNS[name])
