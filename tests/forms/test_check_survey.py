"""What is wrong with the rows of sheet survey, each with its cell and its remedy."""

import pytest

from gpn_desktop.forms import kinds
from gpn_desktop.forms.check_rows import check
from gpn_desktop.forms.problems import FormProblem, ProblemCode
from tests.builders import a_content, rows

VI, EN = "label::Tiếng Việt (vi)", "label::English (en)"
CHOICES = f"""
| choices | | | |
| | list_name | name | {VI} |
| | xa | a | A |
"""
TITLES = (
    f"| | type | name | {VI} | relevant | parameters | appearance | choice_filter | repeat_count |"
)


def found(lines: str, files: tuple[str, ...] = ()) -> list[FormProblem]:
    markdown = f"| survey | |\n{TITLES}\n{lines}\n{CHOICES}"
    return list(check(a_content(markdown).workbook, files=files))


def told(problem: FormProblem) -> tuple[str, str, str]:
    assert problem.origin is not None
    return problem.code.value, problem.level.value, problem.origin.cell


TYPES = """
| type                                | code         | remedy         | near       |
| geopoint                            | type_refused | ask_village    |            |
| image                               | type_refused | no_media       |            |
| barcode                             | type_refused | use_text       |            |
| range                               | type_refused | use_integer    |            |
| rank xa                             | type_refused | use_selects    |            |
| select_one xa or_other              | type_refused | add_other_code |            |
| select_one_external xa              | type_refused | use_from_file  |            |
| audit                               | type_refused | own_journal    |            |
| uri:username                        | type_refused | own_journal    |            |
| select_one ${person}                | type_refused | use_person_id  |            |
| select_one_from_file units.xml      | type_refused | use_csv        |            |
| txet                                | type_unknown | nearest_word   | text       |
| số                                  | type_unknown |                |            |
| text xa                             | type_unknown |                |            |
| select_one                          | list_unknown | name_list      |            |
| Select One xa                       | type_unknown | nearest_word   | select_one xa |
| Begin Repeat                        | type_unknown | nearest_word   | begin_repeat |
| datetime                            | type_unknown | nearest_word   | dateTime   |
| select_one xa or specify other      | type_refused | add_other_code |            |
| select_one xaa                      | list_unknown | nearest_word   | xa         |
| select_one_from_file unit.csv       | csv_missing  | nearest_word   | units.csv  |
| select_one_from_file zzz.csv        | csv_missing  |                |            |
| select_one_from_file Xã.csv         | name_form    |                |            |
| select_multiple_from_file units.csv |              |                |            |
| select_one_from_file villages.csv   |              |                |            |
| begin loop                          | type_refused | use_repeat     |            |
"""


@pytest.mark.parametrize("case", rows(TYPES), ids=lambda case: case["type"])
def test_types(case: dict[str, str]) -> None:
    problems = found(f"| | {case['type']} | ten | Tên |", files=("units.csv",))
    if not case["code"]:
        assert problems == []
        return
    (problem,) = problems
    assert told(problem) == (case["code"], "error", "survey!A2")
    assert (problem.remedy.value if problem.remedy else "") == case["remedy"]
    assert problem.facts.get("nearest", "") == case["near"]


def test_a_row_without_a_type() -> None:
    assert [told(one) for one in found("| | | ten | Tên |")] == [
        ("cell_missing", "error", "survey!A2")
    ]


def test_a_list_beside_the_form_is_named_by_csv_external() -> None:
    assert found("| | csv-external | units | |\n| | text | a | A |", files=("units.csv",)) == []
    (problem,) = found("| | csv-external | units | |\n| | text | a | A |")
    assert (problem.code, problem.facts) == (ProblemCode.CSV_MISSING, {"file": "units.csv"})


NAMES = """
| name   | code         | example |
| tường  | name_form    | tuong   |
| Ten    | name_form    | ten     |
| ho ten | name_form    | ho_ten  |
| 1a     | name_form    | c_1a    |
| ??     | name_form    | ten     |
| meta   | name_reserved | c_meta |
| generated_table_list_label_9 | name_reserved | c_generated_table_list_label_9 |
|        | cell_missing | ho_ten  |
"""


@pytest.mark.parametrize("case", rows(NAMES), ids=lambda case: case["name"] or "empty")
def test_names(case: dict[str, str]) -> None:
    (problem,) = found(f"| | text | {case['name']} | Tên |")
    assert told(problem) == (case["code"], "error", "survey!B2")
    assert problem.facts.get("example", "") == case["example"]


def test_a_name_is_given_once_in_the_whole_form() -> None:
    lines = """| | begin_group | g | |
| | text | a | A |
| | end_group | g | |
| | text | a | A |"""
    (problem,) = found(lines)
    assert told(problem) == ("name_twice", "error", "survey!B5")
    assert problem.facts == {"name": "a", "other": "3"}


def test_groups_close_in_the_order_they_were_opened() -> None:
    lines = """| | end_group | | |
| | begin_repeat | r | R |
| | begin_group | g | |
| | end_repeat | | |
| | text | a | A |"""
    assert [told(one) for one in found(lines)] == [
        ("nesting", "error", "survey!A2"),
        ("nesting", "error", "survey!A3"),
        ("nesting", "error", "survey!A5"),
    ]


def test_a_repeat_that_is_not_closed() -> None:
    (problem,) = found("| | begin_repeat | r | R |\n| | text | a | A |")
    assert told(problem) == ("nesting", "error", "survey!A2")
    assert problem.facts == {"type": "begin_repeat"}


def test_a_repeat_without_a_label_is_noted() -> None:
    (problem,) = found("| | begin_repeat | r | |\n| | text | a | A |\n| | end_repeat | | |")
    assert told(problem) == ("text_missing", "notice", "survey!2")


def test_nesting_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_NESTING", 1)
    lines = """| | begin_group | g | |
| | begin_group | h | |
| | end_group | | |
| | end_group | | |
| | text | a | A |"""
    assert [told(one) for one in found(lines)] == [("limit", "error", "survey!A3")]


def test_a_column_that_does_nothing_for_a_type_is_told() -> None:
    (problem,) = found("| | integer | a | A | | | | xa = '1' |")
    assert told(problem) == ("no_effect", "warning", "survey!G2")
    assert problem.facts == {"word": "choice_filter"}


UNSEEN = """
| line                                              | problem                     |
| calculate ¦ c ¦ Nhãn ¦ ¦ ¦ 1 + 1 ¦                | no_effect notice survey!C3  |
| calculate ¦ c ¦ ¦ yes ¦ ¦ 1 + 1 ¦                 | no_effect notice survey!D3  |
| begin_group ¦ c ¦ Nhóm ¦ yes ¦ ¦ ¦                | no_effect notice survey!D3  |
| begin_group ¦ c ¦ Nhóm ¦ no ¦ ¦ ¦                 |                             |
| begin_group ¦ c ¦ Nhóm ¦ ¦ ¦ ¦ 1 = 1              | no_effect warning survey!G3 |
| note ¦ c ¦ Nhãn ¦ yes ¦ ¦ ¦                       | no_effect warning survey!D3 |
| note ¦ c ¦ Nhãn ¦ FALSE() ¦ ¦ ¦                   |                             |
"""


@pytest.mark.parametrize("case", rows(UNSEEN), ids=lambda case: case["line"])
def test_what_nobody_misses_where_it_does_nothing_is_only_noted(case: dict[str, str]) -> None:
    end = "| | end_group | | |\n" if case["line"].startswith("begin") else ""
    titles = f"| | type | name | {VI} | required | relevant | calculation | constraint |"
    line = case["line"].replace("¦", "|")
    markdown = f"| survey |\n{titles}\n| | text | a | A |\n| | {line} |\n| | text | b | B |\n{end}"
    problems = list(check(a_content(markdown).workbook))
    assert [" ".join(told(one)) for one in problems] == [case["problem"]] * bool(case["problem"])


@pytest.mark.parametrize(
    ("said", "name", "example"), [("'imei.csv'", "imei.csv", "imei"), ("${a}", "${a}", "a")]
)
def test_pulldata_names_its_list_by_a_word_without_csv(said: str, name: str, example: str) -> None:
    titles = f"| | type | name | {VI} | calculation |"
    line = f"| | calculate | c | | pulldata({said}, 'a', 'name', 'b') |"
    markdown = f"| survey |\n{titles}\n| | text | a | A |\n{line}\n"
    (problem,) = check(a_content(markdown).workbook)
    assert told(problem) == ("name_form", "error", "survey!D3")
    assert problem.facts == {"name": name, "example": example}


def test_what_has_no_effect_is_called_as_the_sheet_calls_it() -> None:
    markdown = "| survey |\n| | type | name | label | hint |\n| | begin_group | a | A | Ghi rõ |\n"
    markdown += "| | text | b | B | |\n| | end_group | | | |\n"
    (problem,) = check(a_content(markdown).workbook)
    assert (told(problem), problem.facts) == (
        ("no_effect", "notice", "survey!D2"),
        {"word": "hint"},
    )


PARAMETERS = """
| type                           | parameters             | parameter | near      |
| select_one xa                  | randomize=true,seed=1  |           |           |
| select_one xa                  | randomise = true       | randomise | randomize |
| select_one xa                  | value=code             | value     |           |
| select_one_from_file units.csv | value=code; label=ten  |           |           |
| select_one_from_file units.csv | xyz                    | xyz       |           |
"""


@pytest.mark.parametrize("case", rows(PARAMETERS), ids=lambda case: case["parameters"])
def test_parameters(case: dict[str, str]) -> None:
    line = f"| | {case['type']} | a | A | | {case['parameters']} |"
    problems = found(line, files=("units.csv",))
    assert [one.facts["parameter"] for one in problems] == [p for p in [case["parameter"]] if p]
    assert [one.facts.get("nearest", "") for one in problems] == (
        [case["near"]] if case["parameter"] else []
    )


def test_appearances() -> None:
    assert found("| | text | a | A | | | multiline |") == []
    (problem,) = found("| | text | a | A | | | w3 multiline |")
    assert told(problem) == ("no_effect", "notice", "survey!F2")
    (problem,) = found("| | integer | a | A | | | multiline |")
    assert told(problem) == ("no_effect", "notice", "survey!F2")


TABLES = """
| line                           | filter    | parameters     | found                       |
| select_one xa                  |           |                |                             |
| select_multiple xa             |           |                |                             |
| calculate                      |           |                |                             |
| select_one xb                  |           |                | select_one xb               |
| select_one xa                  | name='a'  |                | select_one xa               |
| select_one xa                  |           | randomize=true | select_one xa               |
| text                           |           |                | text                        |
| begin_repeat                   |           |                | begin_repeat                |
"""


@pytest.mark.parametrize("case", rows(TABLES), ids=lambda case: " ".join(case.values()))
def test_a_table_list_holds_selects_of_one_list(case: dict[str, str]) -> None:
    line = f"| | {case['line']} | z | Z | | {case['parameters']} | | {case['filter']} |"
    closed = "\n| | end_repeat | | |" if "repeat" in case["line"] else ""
    lines = f"""| | begin_group | g | G | | | table-list |
| | select_one xa | a | A |
{line}{closed}
| | end_group | | |
| | begin_group | h | H |
| | select_one xb | c | C |
| | end_group | | |"""
    book = a_content(f"| survey | |\n{TITLES}\n{lines}\n{CHOICES}| | xb | b | B |").workbook
    found = [one.facts["found"] for one in check(book) if one.code is ProblemCode.TABLE_LIST]
    assert found == ([case["found"]] if case["found"] else [])


def test_references_name_a_question_of_the_form() -> None:
    (problem,) = found("| | text | ten | Tên | ${tenn} = 'a' |")
    assert told(problem) == ("path_unknown", "error", "survey!D2")
    assert problem.facts == {"path": "${tenn}", "nearest": "ten"}
    (problem,) = found("| | text | ten | Chào ${x} |")
    assert told(problem) == ("path_unknown", "error", "survey!C2")
    (problem,) = found("| | text | ten | Tên | ${last-saved#ten} = 'a' |")
    assert (problem.code, problem.facts) == (ProblemCode.LAST_SAVED_REFUSED, {"name": "ten"})


def test_an_expression_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_EXPRESSION", 10)
    (problem,) = found("| | text | ten | Tên | ${ten} = 'mot hai ba' |")
    assert told(problem) == ("limit", "error", "survey!D2")
    assert problem.facts == {"limit": "10"}


def test_texts_are_there_in_every_language() -> None:
    titles = (
        f"| | type | name | {VI} | {EN} | hint::Tiếng Việt (vi) | hint::English (en) |\n"
        "| | text | a | | A | | |\n"
        "| | text | b | B | | G | |\n"
        "| | begin_group | g | | | | |\n"
        "| | hidden | c | | | | |\n"
        "| | end_group | | | | | |\n"
    )
    problems = check(a_content(f"| survey | |\n{titles}").workbook)
    assert [told(one) for one in problems] == [
        ("text_missing", "error", "survey!C2"),
        ("text_missing", "warning", "survey!D3"),
        ("text_missing", "warning", "survey!F3"),
    ]


def test_a_list_that_pulldata_names_lies_beside_the_workbook() -> None:
    markdown = """
| survey |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | text | a | A | |
| | calculate | b | | pulldata('units', 'ward', 'name', ${a}) |
| | calculate | c | | pulldata('villages', 'area', 'name', ${a}) |
"""
    book = a_content(markdown).workbook
    assert [(one.code, dict(one.facts)["file"]) for one in check(book, files=())] == [
        (ProblemCode.CSV_MISSING, "units.csv")
    ]
    assert list(check(book, files=("units.csv",))) == []


@pytest.mark.parametrize("said", ["search('units')", "minimal SEARCH ('units', 'matches', 'a')"])
def test_a_list_searched_in_an_appearance_is_refused(said: str) -> None:
    markdown = f"""
| survey |
| | type | name | label::Tiếng Việt (vi) | appearance |
| | select_one unit | a | A | {said} |
| choices |
| | list_name | name | label::Tiếng Việt (vi) |
| | unit | id | label_vi |
"""
    problems = list(check(a_content(markdown).workbook))
    assert [told(one) for one in problems] == [("type_refused", "error", "survey!D2")]


def test_a_hint_that_nobody_sees_is_only_told() -> None:
    markdown = """
| survey |
| | type | name | label::Tiếng Việt (vi) | hint::Tiếng Việt (vi) |
| | begin_group | a | A | Ghi rõ |
| | text | b | B | Ghi rõ |
| | end_group | | | |
"""
    problems = list(check(a_content(markdown).workbook))
    assert [told(one) for one in problems] == [("no_effect", "notice", "survey!D2")]
