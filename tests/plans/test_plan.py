import itertools
from fractions import Fraction
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans.indicators import indicators_of
from gpn_desktop.plans.plan import (
    Target,
    commune_plan,
    plan_57,
    provincial_plan,
    provincial_targets,
    read_plan,
    with_value,
)

ARTICLE = Path(__file__).parent.parent / "data" / "plan57.tsv"
LINE_3 = (
    "100% người nghèo, cận nghèo, người dân tộc thiểu số sinh sống tại vùng có điều kiện kinh tế "
    "- xã hội khó khăn; người đang sinh sống tại vùng có điều kiện kinh tế, xã hội đặc biệt khó "
    "khăn được cấp thẻ BHYT theo quy định"
)


def test_a_target_gives_its_number_exactly_or_none() -> None:
    assert Target("t", value="4.5").number() == Fraction(9, 2)
    assert Target("t").number() is None


@pytest.mark.parametrize("value", ["nhiều", "-1", "1/2", "1/0", "4,5"])
def test_a_target_that_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(GpnError) as refused:
        Target("t", value=value).number()
    assert refused.value.code is ErrorCode.TARGET_UNREADABLE


def test_plan_57_stands_word_for_word() -> None:
    text = plan_57()
    assert (text.number, text.date.isoformat(), text.mark) == ("57/KH-UBND", "2019-03-15", "[V]")
    assert [line.code for line in text.lines] == [f"KH57-{n}" for n in range(1, 10)]
    assert all(line.mark == "[V]" for line in text.lines)
    assert text.line("KH57-3").text == LINE_3
    assert text.clause.after == "KH57-1"
    assert "đồng bộ, có hiệu quả" in text.clause.text


def test_every_line_is_word_for_word_as_the_article_has_it() -> None:
    told = [tuple(line.split("\t")) for line in ARTICLE.read_text("utf-8").splitlines()]
    shipped = plan_57()
    found = {"clause": shipped.clause.text} | {one.code: one.text for one in shipped.lines}
    assert [*found.items()] == told


def test_lines_7_and_9_have_no_number_and_the_others_theirs() -> None:
    found = {line.code: (line.value, line.comparison) for line in plan_57().lines}
    assert found["KH57-2"] == ("9000", "more_than")
    assert found["KH57-6"] == ("1000", "at_least")
    assert found["KH57-7"] == found["KH57-9"] == ("", "none")
    assert plan_57().line("KH57-1").value_high == "4.5"


def test_every_line_names_indicators_of_the_table() -> None:
    for line in plan_57().lines:
        assert line.indicator in line.indicators
        assert tuple(one.code for one in indicators_of(line.code)) == line.indicators


def test_the_provincial_plan_is_a_noun_with_its_source() -> None:
    plan, targets = provincial_plan(plan_57()), provincial_targets(plan_57())
    assert (plan.id, plan.level, plan.year, plan.mark) == ("KH57", "province", 2019, "[V]")
    assert plan.source
    assert len(targets) == 9
    assert not any(target.own for target in targets)


def test_a_commune_s_plan_keeps_what_is_about_everybody_and_leaves_the_rest_to_be_set() -> None:
    numbers = itertools.count(1)
    plan, targets = commune_plan(
        plan_57(), 2026, title="Kế hoạch giảm nghèo", new_id=lambda: str(next(numbers))
    )
    assert (plan.year, plan.level, plan.based_on, plan.mark) == (2026, "commune", "KH57", "[A]")
    assert {target.line[-1]: target.value for target in targets} == {
        "1": "",
        "2": "",
        "3": "100",
        "4": "100",
        "5": "100",
        "6": "",
        "7": "",
        "8": "100",
        "9": "",
    }
    assert all(target.own and target.plan == plan.id for target in targets)
    assert len({target.id for target in targets}) == 9


def test_a_target_is_set_and_unset() -> None:
    cow = Target("t", line="KH57-7", comparison="none")
    assert with_value(cow, " 12 ") == Target(
        "t", line="KH57-7", value="12", comparison="at_least", own=True
    )
    loans = Target("t", value="30", comparison="more_than")
    assert with_value(loans, "40").comparison == "more_than"
    assert with_value(loans, "").value == ""
    with pytest.raises(GpnError):
        with_value(loans, "bốn mươi")


def test_an_unknown_key_of_a_plan_is_refused() -> None:
    with pytest.raises(TypeError):
        read_plan({"colour": "red", "clause": {}, "line": []})
