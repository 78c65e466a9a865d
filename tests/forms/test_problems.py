"""A problem carries exactly the facts of its sentence."""

import pytest

from gpn_desktop.forms.frequent import guess
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy, facts_of


def test_a_problem_refuses_other_facts() -> None:
    with pytest.raises(TypeError, match="wanted"):
        FormProblem(ProblemCode.SHEET_MISSING, Level.ERROR)
    with pytest.raises(TypeError):
        FormProblem(ProblemCode.CYCLE, Level.ERROR, None, {"x": "1"})
    with pytest.raises(TypeError, match="nearest"):
        FormProblem(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, remedy=Remedy.NEAREST)


def test_codes_are_written_in_lower_case() -> None:
    assert all(code.value == code.name.lower() for code in ProblemCode)
    assert facts_of(ProblemCode.CELL_FORMULA) == ()


def test_a_guess_proposes_the_nearest_name_or_nothing() -> None:
    origin = Origin("survey", 1, "relevent", "D")
    near = guess(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, origin, "relevant")
    assert (near.remedy, near.facts) == (Remedy.NEAREST, {"nearest": "relevant"})
    assert guess(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, origin, "").remedy is None


def test_a_place_is_written_as_excel_does() -> None:
    assert Origin("survey", 12, "relevant", "F").cell == "survey!F12"
    assert Origin("survey", 12).cell == "survey!12"
    assert Origin("survey", 0).cell == "survey"
