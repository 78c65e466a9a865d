"""Every assertion of npm openrosa-xpath-evaluator passes on our engine or stands in the ledger."""

import pytest

from tests.conformance import ledger
from tests.conformance.instance import answer
from tests.conformance.ledger import Entry, Judgement, judged
from tests.conformance.openrosa import Outcome, Run, run


@pytest.fixture(scope="module")
def package() -> Run:
    return run()


@pytest.fixture(scope="module")
def judgement(package: Run) -> Judgement:
    return judged(package.outcomes, ledger.entries())


def test_no_case_and_no_assertion_is_lost(package: Run) -> None:
    assert (package.cases, package.asserts, package.skipped) == (1913, 2995, 4)
    assert len({outcome.name for outcome in package.outcomes}) == len(package.outcomes)


def test_what_fails_stands_in_the_ledger(judgement: Judgement) -> None:
    assert judgement.unexplained == ()


def test_what_stands_in_the_ledger_fails(judgement: Judgement) -> None:
    assert judgement.superfluous == ()


def test_every_entry_is_whole() -> None:
    for entry in ledger.entries():
        assert entry.reason in ledger.REASONS
        assert entry.says.endswith(".")
        assert entry.asserts or entry.files
        assert bool(entry.files) == bool(entry.refused)
        assert (entry.reason == "javarosa") == bool(entry.rule) == (".java:" in entry.line)


FAILED = Outcome("a.js · one · two #1", "expected 1 to equal 2", ("1",))
REFUSED = Outcome("a.js · one · three #1", "outside: star", ("*",))
PASSED = Outcome("a.js · one · two #2", "", ("2",))
NAMED = Entry("javarosa", "Says.", "rule", "X.java:1", ("a.js · one · two #1",))
COUNTED = Entry("outside", "Says.", refused="star", files={"a.js": 1})


def test_a_ledger_explains_what_fails_and_counts_it() -> None:
    found = judged((FAILED, REFUSED, PASSED), (NAMED, COUNTED))
    assert found == Judgement((), (), {"javarosa": 1, "outside": 1})


def test_what_fails_without_an_entry_is_told() -> None:
    found = judged((FAILED, REFUSED), ())
    assert found.unexplained == (
        "a.js · one · two #1 (1): expected 1 to equal 2",
        "a.js · one · three #1 (*): outside: star",
    )


def test_an_entry_is_superfluous_when_its_assertion_passes_or_is_gone() -> None:
    line = "a.js · one · two"
    entry = Entry("javarosa", "Says.", "rule", "X.java:1", (line,))
    assert judged((FAILED, PASSED), (entry,)).superfluous == (line,)
    assert judged((), (NAMED,)).superfluous == NAMED.asserts


def test_an_entry_is_superfluous_when_another_number_is_refused() -> None:
    found = judged((REFUSED, FAILED), (NAMED, Entry(**{**vars(COUNTED), "files": {"a.js": 2}})))
    assert found.superfluous == ("a.js: star 2, found 1",)


def test_javarosa_is_no_reason_for_what_we_refuse() -> None:
    entry = Entry("javarosa", "Says.", "rule", "X.java:1", ("a.js · one · three #1",))
    assert judged((REFUSED,), (entry,)).superfluous == entry.asserts


def test_an_instance_has_rows_attributes_days_and_what_only_the_expression_names() -> None:
    row = [2, "person", "", [[3, "@id", "7"]], [[4, "born", "2020-05-06", [], []]]]
    root = [0, "data", "", [], [[1, "person", "", [], []], row]]

    def asked(text: str, context: int | None = None) -> object:
        question = {"ask": text, "root": root, "context": context, "now": 0, "zone": 420}
        found = answer(question)
        return found.get("refused") or found["text"]

    assert asked("count(/data/person)") == "2"
    assert asked("/data/person[@id = 7]/born + 1") == "18389"
    assert asked("position(..)", 4) == "2"
    assert asked("count(/data/nothing)") == "0"
    assert asked("/data/person/@id = ''") == "false"
    assert asked("//person") == "outside: double_slash"
    assert asked("lang('vi')") == "outside: function lang 1"
