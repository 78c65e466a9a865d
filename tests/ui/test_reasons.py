"""Whatever the rules say has words."""

import string
from enum import Enum

import pytest

from gpn_desktop.plans.measure import Why
from gpn_desktop.plans.progress import ProgressState
from gpn_desktop.plans.worklist import NextStep, WorkReason
from gpn_desktop.registry.duplicates import Contrast, Evidence
from gpn_desktop.registry.households import MemberCheck
from gpn_desktop.registry.identity import DoubtCode, Severity
from gpn_desktop.registry.listed import Unfit
from gpn_desktop.reviews.classify import ReasonCode, classify
from gpn_desktop.reviews.lifecycle import Act, State
from gpn_desktop.reviews.rounds import DONE, GROUNDS, OPEN
from gpn_desktop.reviews.standards import standard
from gpn_desktop.support.eligibility import CONDITIONS, Standing
from gpn_desktop.support.followups import OUTCOMES, FollowUpDoubt
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import RecordDoubt, SupportState
from ui.reasons import CODES, REASONS, class_reason, said, word

ENUMS: tuple[type[Enum], ...] = (
    *(ReasonCode, Severity, DoubtCode, MemberCheck, State, Act, SupportState, Standing),
    *(RecordDoubt, FollowUpDoubt, ProgressState, Why, WorkReason, NextStep, Evidence, Contrast),
    Unfit,
)


def test_every_value_of_the_rules_is_said_and_nothing_else() -> None:
    assert set(REASONS) == {code for enum in ENUMS for code in enum}


def test_only_reasons_of_a_class_need_facts() -> None:
    for code, text in REASONS.items():
        facts = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        assert facts == ({"value", "limit"} if isinstance(code, ReasonCode) else set())


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        ("mark", set("VSDGA")),
        ("condition", set(CONDITIONS)),
        ("confirm", {code for kind in support_types().values() for code in kind.confirm}),
        ("outcome", set(OUTCOMES)),
        ("ground", set(GROUNDS)),
        ("step", {OPEN, DONE}),
    ],
)
def test_every_code_of_the_data_is_said(family: str, codes: set[str]) -> None:
    assert set(CODES[family]) == codes
    assert all(word(family, code) for code in codes)


def test_a_code_nobody_knows_is_said_as_it_is() -> None:
    assert word("confirm", "by_the_moon") == "by_the_moon"


def test_a_class_says_what_its_deprivation_is_made_of() -> None:
    found = classify(standard("P2022"), area="rural", b1=130, b2=40, indicators=(2, 4, 9, 10))
    texts = [class_reason(reason, found) for reason in found.reasons]
    assert "130" in texts[0]
    assert "140" in texts[0]
    assert texts[1].endswith("(indicators 2, 4, 9, 10)")
    typed = classify(standard("P2022"), area="rural", b1=130, b2=40)
    assert "(" not in class_reason(typed.reasons[1], typed)


def test_money_is_written_with_dots() -> None:
    assert "1.500.000" in said(ReasonCode.INCOME_UP_TO, value=1_500_000, limit=1_500_000)
