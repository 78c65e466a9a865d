"""What was measured, in words: value, target, how far, what stands behind, which marks are open."""

from dataclasses import replace
from fractions import Fraction

from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.measure import Measured, Why
from gpn_desktop.plans.plan import Target, plan_57
from gpn_desktop.plans.progress import progress
from ui import measures


def measured(code: str, **facts: object) -> Measured:
    return replace(Measured(indicators()[code]), **facts)  # type: ignore[arg-type]


def target(code: str, value: str, comparison: str = "at_least") -> Target:
    return Target("t", indicator=code, value=value, comparison=comparison)


def test_a_share_tells_the_counts_behind_it() -> None:
    found = measured("3a", value=Fraction(125, 2), top=50, bottom=80)
    assert measures.value_words(progress(found)) == "62,50 % of persons"
    assert measures.behind_words(found) == "50 of 80"


def test_turns_tell_the_households_and_models_the_projects() -> None:
    turns = measured("2a", value=Fraction(3), counts=frozenset({"a", "b"}))
    assert measures.behind_words(turns) == "households: 2"
    models = measured("7a", value=Fraction(2), activities=frozenset({"x"}))
    assert measures.behind_words(models) == "projects and models: 1"


def test_a_reduction_tells_both_rates() -> None:
    found = measured("1a", value=Fraction(1), top=Fraction(9, 2), bottom=Fraction(7, 2))
    assert measures.behind_words(found) == "from 4,50 % to 3,50 %"


def test_what_has_no_value_says_why() -> None:
    found = progress(measured("5a", why=Why.NO_NEED))
    assert measures.value_words(found) == "No need"
    assert measures.behind_words(found.measured) == ""
    assert measures.state_words(found) == "Nobody recorded a need in this year."


def test_targets_and_shares_are_said_exactly() -> None:
    found = measured("2a", value=Fraction(45), counts=frozenset())
    more = progress(found, target("2a", "60", "more_than"))
    assert measures.promised_words(more) == "target: more than 60 turns"
    assert measures.share_words(more) == "75,00 % of the target"
    assert measures.tone_of(more) == "accent"
    reached = progress(found, target("2a", "45"))
    assert measures.share_words(reached) == "target reached"
    assert measures.tone_of(reached) == "good"
    bare = progress(found, target("2a", "", "none"))
    assert measures.share_words(bare) == ""
    assert measures.promised_words(bare) == ""
    assert measures.target_words(bare.target, "turns") == "no number in the plan"
    assert "No number to reach" in measures.told_words(bare)


def test_only_open_marks_are_shown_the_weakest_first() -> None:
    assert measures.open_marks("target [V]") == ""
    assert measures.open_marks("target [V]; rule [D]") == "D"
    assert measures.open_marks("[S]; [G]; [V]") == "GS"
    assert measures.mark_words("G") == "needs to be checked"
    assert measures.marks_words("[V]; [S]").count("; ") == 1


def test_lines_have_numbers_and_short_names() -> None:
    line = plan_57().line("KH57-7")
    assert measures.number_of(line) == "7"
    assert measures.short_name(line) == line.short_en
    assert measures.name_of(indicators()["7a"]) == indicators()["7a"].name_en
    assert measures.is_english()
    assert measures.conflict_words(3) == "records in conflict: 3"
    assert measures.by_list_words(2) == "by an imported list, not decided: 2"
