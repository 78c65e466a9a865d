"""A few interviews of each form, and three mistakes that even these find."""

import pytest

from tests.differential import report, rules, rules_javarosa
from tests.differential.engines import ENGINES
from tests.differential.ledger import lines
from tests.differential.mutants import MUTANTS
from tests.differential.running import Found, every, hunted
from tests.differential.subjects import NAMES

FEW = 10


@pytest.fixture(scope="module")
def forms() -> dict[str, Found]:
    forms = {name: Found(name) for name in NAMES}
    for found in every(NAMES, "few", FEW):
        forms[found.name].join(found)
    return forms


@pytest.mark.parametrize("name", NAMES)
def test_both_engines_agree_after_each_answer(name: str, forms: dict[str, Found]) -> None:
    assert forms[name].interviews == FEW
    assert list(map(str, forms[name].differences)) == []


def test_planted_mistakes_are_found() -> None:
    mutants = ["inherited_relevance_forgotten", "empty_is_zero", "hidden_rows_counted"]
    assert set(mutants) <= set(MUTANTS)
    found = dict(hunted(mutants, ["nested"], "few", FEW))
    assert [mutant for mutant in mutants if not found[mutant]] == []


def test_the_ledger_and_the_rules_name_each_other() -> None:
    known = {name: lines(engine.ledger) for name, engine in ENGINES.items()}
    assert set(rules.RULES) <= set(known["web-forms"])
    assert set(rules_javarosa.RULES) <= set(known["javarosa"])
    assert all(line.says and line.where for each in known.values() for line in each.values())


def test_the_report_tells_shares_and_what_each_line_was_needed_for(
    forms: dict[str, Found],
) -> None:
    said = "\n".join(report.of_form(forms["support"]))
    assert "27 questions" in said
    assert "with a constraint" in said
    told = "\n".join(report.of_ledger(list(forms.values()), "ledger.toml"))
    assert all(rule in told for rule in lines("ledger.toml"))
