"""Every problem of a questionnaire has a sentence and a remedy, and says where it stands."""

import string

import pytest

from gpn_desktop.forms.problems import (
    FormProblem,
    Level,
    Origin,
    ProblemCode,
    Remedy,
    facts_of,
)
from ui.problems import PROBLEMS, remedy, sentence, where
from ui.remedies import REMEDIES


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", ProblemCode)
def test_every_code_has_a_sentence_and_a_remedy_with_its_facts(code: ProblemCode) -> None:
    so, do = PROBLEMS[code]
    assert so
    assert do
    assert places(so) | places(do) == set(facts_of(code))


@pytest.mark.parametrize("one", Remedy)
def test_every_remedy_has_a_sentence(one: Remedy) -> None:
    assert places(REMEDIES[one]) == ({"nearest"} if "nearest" in one.value else set())


def test_a_problem_says_where_it_stands() -> None:
    def place(origin: Origin | None) -> str:
        return where(FormProblem(ProblemCode.CELL_FORMULA, Level.ERROR, origin))

    assert "E7" in place(Origin("choices", 7, "points_tt", "E"))
    assert "points_tt" in place(Origin("choices", 7, "points_tt", "E"))
    assert "7" in place(Origin("choices", 7, "points_tt"))
    assert "7" in place(Origin("choices", 7))
    assert "choices" in place(Origin("choices", 0))
    assert place(None)


def test_a_remedy_of_its_own_comes_before_the_one_of_the_code() -> None:
    facts = {"type": "geopoint"}
    refused = FormProblem(
        ProblemCode.TYPE_REFUSED, Level.ERROR, Origin("survey", 20), facts, Remedy.ASK_VILLAGE
    )
    assert "geopoint" in sentence(refused)
    assert "select_one" in remedy(refused)
    plain = FormProblem(ProblemCode.TYPE_REFUSED, Level.ERROR, Origin("survey", 20), facts)
    assert remedy(plain) != remedy(refused)
