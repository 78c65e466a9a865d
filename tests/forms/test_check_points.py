"""Sheet gpn, points and who checked them."""

from pathlib import Path

import pytest

from gpn_desktop.forms import check_points
from gpn_desktop.forms.check_rows import check
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode, Remedy
from tests.builders import a_content, rows

MINIATURE = (Path(__file__).parent / "miniature.md").read_text("utf-8")
SURVEY = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | ten | Tên |
"""


def gpn(*lines: str) -> str:
    return "| gpn | |\n| | key | value |\n" + "".join(f"| | {line} |\n" for line in lines)


def found(markdown: str) -> list[FormProblem]:
    return list(check(a_content(markdown).workbook))


def told(problem: FormProblem) -> tuple[str, str, str]:
    assert problem.origin is not None
    return problem.code.value, problem.level.value, problem.origin.cell


KEYS = """
| key          | value         | near | cell   |
| rolle        | other         | role | gpn!A4 |
| xyz          | a             |      | gpn!A4 |
| role         | other         |      | gpn!A4 |
| period       | 2022          |      | gpn!B4 |
| valid_from   | 01/01/2022    |      | gpn!B4 |
| valid_from   | 2022-02-30    |      | gpn!B4 |
| areas        | Nt2           |      | gpn!B4 |
| standard_scope | xa          |      | gpn!B4 |
| support_types | NHAO         | support_type | gpn!A4 |
| rename       | ten_cu        |      | gpn!B4 |
|              | a             |      | gpn!A4 |
"""


@pytest.mark.parametrize("case", rows(KEYS), ids=lambda case: f"{case['key']} {case['value']}")
def test_a_key_is_known_single_and_has_a_value_that_can_be_used(case: dict[str, str]) -> None:
    sheet = gpn("role | other", "status | trial", f"{case['key']} | {case['value']}")
    (problem,) = found(SURVEY + sheet)
    assert problem.origin is not None
    assert problem.origin.cell == case["cell"]
    assert problem.level is Level.ERROR
    assert problem.facts.get("nearest", "") == case["near"]


def test_good_keys() -> None:
    sheet = gpn(
        *("role | support", "status | trial", "period | P2022", "standard_scope | provincial"),
        *("valid_from | 2022-01-01", "valid_to | ", "legal_source | QĐ 1", "rename | a:b"),
        *("rename | c:d", "areas | nt2 tt", "support_type | NHAO", "support_type | TETQUA"),
    )
    assert found(SURVEY + sheet) == []


def test_role_and_status_must_be_there() -> None:
    problems = found(SURVEY + gpn("period | P2022"))
    assert [one.facts["key"] for one in problems] == ["role", "status"]
    assert [told(one)[2] for one in problems] == ["gpn!1", "gpn!1"]


def test_a_phieu_b_needs_period_areas_and_outputs() -> None:
    problems = found(SURVEY + gpn("role | phieu_b", "status | trial"))
    assert [one.facts.get("output", one.facts.get("key")) for one in problems] == [
        *("b1_total", "b1_source", "b2_total", "class_computed", "reasons", "area"),
        *("period", "areas"),
    ]


def test_an_output_must_be_a_calculate() -> None:
    changed = MINIATURE.replace("| calculate | reasons |", "| hidden | reasons |")
    problems = [one for one in found(changed) if one.code is ProblemCode.OUTPUT_MISSING]
    assert [told(one)[2] for one in problems] == ["survey!A27"]


def test_each_area_needs_its_column_and_each_column_its_area() -> None:
    changed = MINIATURE.replace("| areas | nt2 tt |", "| areas | nt2 nt3 |")
    problems = [one for one in found(changed) if one.code is ProblemCode.POINTS_COLUMN]
    assert [(one.facts["area"], told(one)[2]) for one in problems] == [
        ("nt3", "choices"),
        ("tt", "choices!F1"),
    ]


def test_points_and_lines_are_whole_numbers() -> None:
    changed = MINIATURE.replace("| 71 | 72 |", "| 7,5 | khong |").replace(
        "| 175 | 30 |", "| x | 30 |"
    )
    problems = [one for one in found(changed) if one.code is ProblemCode.POINTS_CELL]
    assert [(one.facts["value"], told(one)[2]) for one in problems] == [
        ("x", "choices!H3"),
        ("7,5", "choices!E4"),
        ("khong", "choices!F4"),
    ]


def test_many_empty_cells_are_told_in_short() -> None:
    empty = MINIATURE
    for cells in ("71 | 72", "61 | 62", "7 | 8", "5 | 5", "0 | 0"):
        empty = empty.replace(f"| {cells} |", "| | |")
    (problem,) = [one for one in found(empty) if one.code is ProblemCode.POINTS_EMPTY]
    assert problem.facts["count"] == "14"
    assert problem.facts["cells"].endswith("…")
    assert problem.facts["cells"].count("choices!") == 10


def checked(markdown: str, *, by: str = "Bình", seal: str | None = None) -> str:
    seal = check_points.points_hash(a_content(markdown)) if seal is None else seal
    lines = f"| | typed_by | An |\n| | checked_by | {by} |\n| | checked_hash | {seal} |\n"
    return markdown.replace("| status | trial |", "| status | official-checked |") + lines


FULL = MINIATURE.replace("| Khác | Other | | 0 |", "| Khác | Other | 0 | 0 |").replace(
    "| Motorbike | | 9 |", "| Motorbike | 8 | 9 |"
)


def test_two_persons_make_a_form_official() -> None:
    assert found(checked(FULL)) == []
    assert check_points.is_still_checked(a_content(checked(FULL)))


def test_one_person_alone_does_not() -> None:
    (problem,) = found(checked(FULL, by="An"))
    assert (problem.code, problem.level, problem.remedy) == (
        ProblemCode.CHECKER,
        Level.ERROR,
        None,
    )


def test_a_changed_cell_asks_for_a_new_check() -> None:
    (problem,) = found(checked(FULL, seal="0" * 64))
    assert told(problem)[:2] == ("checker", "warning")
    assert problem.remedy is Remedy.CHECK_AGAIN


def test_empty_points_are_never_official() -> None:
    (problem,) = found(checked(MINIATURE))
    assert (problem.code, problem.level, problem.remedy) == (
        ProblemCode.POINTS_EMPTY,
        Level.ERROR,
        Remedy.FILL_POINTS,
    )


def test_the_seal_covers_every_point_and_line() -> None:
    seal = check_points.points_hash(a_content(FULL))
    assert seal != check_points.points_hash(a_content(FULL.replace("| 71 |", "| 70 |")))
    assert seal != check_points.points_hash(a_content(FULL.replace("| 175 |", "| 174 |")))
    assert seal == check_points.points_hash(a_content(FULL.replace("Gạch, đá", "Gạch")))
