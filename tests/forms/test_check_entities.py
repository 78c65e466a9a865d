"""What is wrong with sheet ``entities`` and column ``save_to``, told before pyxform refuses it."""

import re

import pytest

from gpn_desktop.forms.check_rows import check
from gpn_desktop.forms.convert import convert
from gpn_desktop.forms.problems import FormProblem
from tests.builders import a_content
from tests.builders import rows as table

FORM = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | save_to |
| | select_one_from_file households.csv | household | Hộ | |
| | text | cu | Cũ | |
| | begin_repeat | nguoi | Người | |
| | text | ten | Tên | |
| | decimal | rong | Rộng | |
| | end_repeat | | | |
| | begin_repeat | dat | Đất | |
| | decimal | tich | Diện tích | |
| | end_repeat | | | |
| entities | | | | | |
| | list_name | entity_id | label | create_if | update_if |
"""
HOUSEHOLD = "| | households | ${household} | | | 1 = 1 |\n"
PERSON = "| | persons | | ${ten} | | |\n"


def found(markdown: str) -> list[FormProblem]:
    return list(check(a_content(markdown).workbook))


def told(problem: FormProblem) -> str:
    assert problem.origin is not None
    remedy = problem.remedy.name.lower() if problem.remedy else ""
    return f"{problem.code.value} {problem.origin.cell} {remedy}".strip()


def test_two_lists_of_which_one_stands_in_a_repeat_are_good() -> None:
    assert found(FORM + HOUSEHOLD + PERSON) == []


ROWS = """
| row                                   | problem                               |
| households ¦ ${household} ¦ ¦ ¦ 1 = 1 | entity_row entities!3 entity_once     |
| persons ¦ ¦ ${ten} ¦ ¦ 1 = 1          | entity_row entities!3 entity_key      |
| persons ¦ ¦ ¦ ¦                       | entity_row entities!3 entity_label    |
| persons ¦ ${cu} ¦ ${ten} ¦ 1 = 1 ¦    | entity_row entities!3 entity_both     |
| persons ¦ ¦ ${ten}${tich} ¦ ¦         | entity_row entities!3 entity_place    |
| ¦ ¦ ${ten} ¦ ¦                        | cell_missing entities!A3              |
| person ¦ ¦ ${ten} ¦ ¦                 | list_unknown entities!A3 nearest_word |
"""


@pytest.mark.parametrize("case", table(ROWS), ids=lambda case: case["problem"])
def test_a_row_makes_or_changes_one_list_of_the_register(case: dict[str, str]) -> None:
    row = case["row"].replace("¦", "|")
    assert [told(one) for one in found(f"{FORM}{HOUSEHOLD}| | {row} |\n")] == [case["problem"]]


def test_a_sheet_without_its_column_is_told_once() -> None:
    sheet = FORM.replace("| list_name | entity_id", "| _list | entity_id") + HOUSEHOLD
    assert [told(one) for one in found(sheet)] == ["column_missing entities!1"]


# where answers are saved: rows of the two questions, what stands in their column save_to
SAVED = """
| lists | first | other | problem |
| one | Cũ ¦ cu | ¦ | |
| both | Cũ ¦ cu | ¦ | save_to survey!D3 save_list |
| both | Tên ¦ persons#ten | Rộng ¦ persons#rong | |
| both | Tên ¦ persons#ten | Rộng ¦ persons#ten | save_to survey!D6 save_once |
| both | Tên ¦ persons#Họ tên | ¦ | name_form survey!D5 |
| both | Tên ¦ persons#ten | Cũ ¦ person#cu | list_unknown survey!D3 nearest_word |
| both | Rộng ¦ persons#dien_tich | Diện tích ¦ persons#tich | save_to survey!D9 save_place |
"""


@pytest.mark.parametrize("case", table(SAVED), ids=lambda case: case["problem"] or case["lists"])
def test_an_answer_is_saved_once_in_the_rows_of_its_list(case: dict[str, str]) -> None:
    form = FORM + HOUSEHOLD + (PERSON if case["lists"] == "both" else "")
    for question in ("first", "other"):
        label, field = (part.strip() for part in case[question].split("¦"))
        form = form.replace(f"| {label} | |\n", f"| {label} | {field} |\n") if label else form
    problems = [told(one) for one in found(form)]
    assert [one for one in problems if "survey!" in one] == [case["problem"]] * bool(
        case["problem"]
    )


# what the converter does with each layout was tried: "" it converts, else the row that it refuses
# or would leave out in silence
LAYOUTS = """
| questions | rows | wrong |
| [r a.sex b r] | persons ¦ ¦ ${a} ¦ ¦ | |
| [r (g a g) (h b h) r] | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | |
| [r (g a b g) r] | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | |
| [r a b r] | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | 3 |
| [r (g a.sex b g) (h c h) r] | persons ¦ ¦ ${c} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | |
| [r (g a.sex b g) r] | officials ¦ ¦ ${b} ¦ ¦, persons ¦ ¦ ${a} ¦ ¦ | 3 |
| [r (g a.sex b g) (h c.phone h) r] | persons ¦ ¦ ${a} ¦ ¦ | |
| [r (g (i a.sex i) (j c.phone j) g) r] | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${c} ¦ ¦ | |
| a.sex [r b r] | persons ¦ ${a} ¦ ¦ ¦ count(${b}) > 0 | 2 |
| (g a.sex g) [r b r] | persons ¦ ${a} ¦ ¦ ¦ count(${b}) > 0 | |
| [r a r] [s b s] | persons ¦ ¦ ${a}${b} ¦ ¦ | 2 |
| a (g b g) | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | |
| a b | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ ${b} ¦ ¦ | 3 |
| (g a.sex g) (g2 b g2) | persons ¦ ¦ ${a} ¦ ¦, officials ¦ ¦ x ¦ ¦ | |
"""
HELD = {"[": "begin_repeat", "(": "begin_group", "]": "end_repeat", ")": "end_group"}


def layout(questions: str) -> str:
    titles = "| | type | name | label::Tiếng Việt (vi) | save_to |\n"
    lines = [f"| survey |\n{titles}| | select_one_from_file households.csv | household | Hộ | |"]
    for word in questions.split():
        name, _, field = word.strip("[]()").partition(".")
        kind = HELD.get(word[0]) or HELD.get(word[-1]) or "text"
        label = "" if kind.startswith("end") else "Nhãn"
        saved = f"persons#{field}" if field else ""
        lines.append(f"| | {kind} | {name if label else ''} | {label} | {saved} |")
    return "\n".join(lines)


@pytest.mark.parametrize("case", table(LAYOUTS), ids=lambda case: f"{case['questions']}")
def test_a_list_is_refused_where_the_converter_has_no_place_for_it(case: dict[str, str]) -> None:
    lines = "".join(f"| | {row.replace('¦', '|')} |\n" for row in case["rows"].split(", "))
    titles = "| entities |\n| | list_name | entity_id | label | create_if | update_if |\n"
    content = a_content(f"{layout(case['questions'])}\n{titles}{lines}")
    wanted = [f"entity_row entities!{case['wrong']} entity_place"] if case["wrong"] else []
    assert [told(one) for one in check(content.workbook)] == wanted
    if not wanted:
        converted = convert(content)
        assert converted.problems == ()
        made = set(re.findall(' dataset="([a-z]+)"', converted.xform))
        assert made == {row.split()[0] for row in case["rows"].split(", ")}
