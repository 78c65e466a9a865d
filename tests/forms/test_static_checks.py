"""Each code of forms.md 7, and of our own: a form that has the problem, one that barely has not."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from gpn_desktop.forms import check_rows, convert, lists, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode
from gpn_desktop.forms.publish import has_errors
from gpn_desktop.forms.workbook import Cell, CellKind, Row, Sheet, Workbook
from gpn_desktop.services.workbooks import problems_of
from gpn_desktop.support.programmes import asked_types
from tests.builders import a_workbook

HERE = Path(__file__).parent
PLAIN = (HERE / "static_checks.md").read_text("utf-8")
MINIATURE = (HERE / "miniature.md").read_text("utf-8")
FORMS = {
    "plain": PLAIN,
    "miniature": MINIATURE,
    "miniature without 9": MINIATURE.replace("| | 9 |", "| 9 | 9 |"),
    "gift": PLAIN.replace("| role | other |", "| role | support |\n| | support_type | NHAO |"),
    "saving": PLAIN.replace("${so} > 1 |", "${so} > 1 | | | | | | | | | phone |"),
}
FILES = {"ngoai.csv": b"name,label,vung\na,A,1\nb,B,2\n"}


@dataclass(frozen=True)
class Case:
    """What is put in place of what in a form; ``good`` lies as near as may be to ``bad``."""

    code: str
    level: str
    place: str
    old: str
    bad: str
    good: str
    form: str = "plain"


CASES = [Case(**row) for row in tomllib.loads((HERE / "static_checks.toml").read_text())["case"]]
ELSEWHERE = {
    *("cell_formula", "cell_type", "cell_merged", "limit", "and_more", "pyxform_refused"),
    *("csv_unreadable", "csv_separator", "csv_line", "form_empty"),
    *("csv_passed_over", "language_assumed"),
}


def found(book: Workbook, files: dict[str, bytes] | None = None) -> list[FormProblem]:
    """Give all that is found at installation, as an office sees it."""
    beside = FILES if files is None else files
    types = asked_types()
    problems = list(check_rows.check(book, files=beside, installed="2026010101", types=types))
    problems += [one for name, data in beside.items() for one in lists.check(name, data)]
    if has_errors(problems):
        return problems
    converted = convert.convert(Content(book))
    problems += converted.problems
    if has_errors(problems):
        return problems
    return problems + list(problems_of(xform.read(converted.xform, Content(book), beside)))


def told(problems: list[FormProblem]) -> list[tuple[str, str, str]]:
    return [(p.code.value, p.level.value, p.origin.cell if p.origin else "") for p in problems]


def test_the_forms_have_no_problem_before_one_is_planted() -> None:
    assert told(found(a_workbook(PLAIN))) == []
    assert told(found(a_workbook(FORMS["saving"]))) == []
    assert told(found(a_workbook(FORMS["gift"]))) == []
    assert told(found(a_workbook(MINIATURE))) == [("points_empty", "notice", "choices")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.bad}"[:70])
def test_a_form_has_the_problem_or_barely_has_it_not(case: Case) -> None:
    form = FORMS[case.form]
    assert form.count(case.old) == 1
    bad = told(found(a_workbook(form.replace(case.old, case.bad))))
    assert (case.code, case.level, case.place) in bad
    good = told(found(a_workbook(form.replace(case.old, case.good))))
    assert case.code not in [code for code, _, _ in good]
    assert "error" not in [level for _, level, _ in good]


def test_every_code_has_its_case() -> None:
    assert {case.code for case in CASES} | ELSEWHERE == {code.value for code in ProblemCode}


def changed(kind: CellKind, text: str) -> Workbook:
    """Give the plain form with one cell of another kind."""
    book = a_workbook(PLAIN)
    sheet = book.sheet("choices")
    row = sheet.rows[-1]
    cells = {**row.cells, "name": Cell(text, kind, "B")}
    rows = (*sheet.rows[:-1], Row("choices", row.number, cells))
    return Workbook({**book.sheets, "choices": Sheet("choices", "choices", sheet.headers, rows)})


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (CellKind.FORMULA, "=A1", "cell_formula"),
        (CellKind.BOOLEAN, "TRUE", "cell_type"),
        (CellKind.DATE, "2026-05-01 00:00:00", "cell_type"),
        (CellKind.DECIMAL, "5.5", "cell_type"),
        (CellKind.FAULT, "#REF!", "cell_type"),
        (CellKind.INTEGER, "12", ""),
        (CellKind.TEXT, "x12", ""),
    ],
)
def test_kinds_of_cells(kind: CellKind, text: str, code: str) -> None:
    codes = [one.code.value for one in found(changed(kind, text))]
    assert (code in codes) if code else codes == []


def test_merged_cells_matter_where_one_of_them_holds_something() -> None:
    book = a_workbook(PLAIN)
    for cells, place in (("A2:A3", "choices!A2"), ("A1:B1", "choices!A1"), ("A40:A41", "")):
        sheet = book.sheet("choices")
        merged = Sheet(*("choices", "choices", sheet.headers, sheet.rows), merged=(cells, "Z1:Z2"))
        problems = found(Workbook({**book.sheets, "choices": merged}))
        assert told(problems) == ([("cell_merged", "error", place)] if place else [])


def test_the_name_of_a_number_of_rows_that_is_worked_out_is_kept_for_it() -> None:
    form = PLAIN.replace("| nguoi | Người |", "| nguoi | Người | | | | | | | | | ${so} + 1 |")
    taken = form.replace("| calculate | tinh |", "| calculate | nguoi_count |")
    assert told(found(a_workbook(form))) == []
    assert [code for code, _, _ in told(found(a_workbook(taken)))] == ["name_reserved"]
    free = taken.replace("${so} + 1 |\n| | integer | tuoi", "${so} |\n| | integer | tuoi")
    assert free != taken
    assert told(found(a_workbook(free))) == []


def test_all_problems_come_at_once_and_many_of_a_kind_are_counted() -> None:
    rows = "".join(f"| | text | Tên {n} | |\n" for n in range(150))
    book = a_workbook(f"| survey |\n| | type | name | label::Tiếng Việt (vi) |\n{rows}")
    codes = [one.code for one in found(book)]
    assert codes.count(ProblemCode.NAME_FORM) == 100
    assert codes.count(ProblemCode.TEXT_MISSING) == 100
    assert codes.count(ProblemCode.SHEET_MISSING) == 2
    more = [one for one in found(book) if one.code is ProblemCode.AND_MORE]
    assert [(p.level, p.facts, p.origin and p.origin.column) for p in more] == [
        (Level.ERROR, {"count": "50"}, "name"),
        (Level.ERROR, {"count": "50"}, "label::Tiếng Việt (vi)"),
    ]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("| | calculate | c | | 1 |", ["form_empty"]),
        ("| | today | c | |", ["form_empty"]),
        ("| | | | | |", ["form_empty"]),
        ("| | note | c | Chữ | |", []),
    ],
)
def test_a_form_that_asks_nothing_is_refused(row: str, codes: list[str]) -> None:
    sheets = "\n| choices" + PLAIN.partition("| choices")[2].replace("${household}", "")
    survey = "| survey |\n| | type | name | label::Tiếng Việt (vi) | calculation |\n"
    book = a_workbook((survey + row + sheets).replace("| entities |", "| _e |"))
    assert [one.code.value for one in found(book)] == codes
