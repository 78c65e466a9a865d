"""Checks: a predicate in the table refuses by its own name."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from sync import checks


def test_a_predicate_that_does_not_hold_refuses_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checks, "CHECKS", dict(checks.CHECKS))

    @checks.rule(ErrorCode.PACKAGE_LINES)
    def number_is_even(number: int) -> bool:
        """Hold for even numbers."""
        return number % 2 == 0

    number_is_even(2)
    with pytest.raises(GpnError) as refusal:
        number_is_even(number=3)
    assert refusal.value.facts == {"what": "number_is_even"}
    checks.CHECKS["number_is_even"] = lambda number: True
    number_is_even(3)


def test_a_code_without_facts_is_refused_by_its_code_alone() -> None:
    with pytest.raises(GpnError) as refusal:
        checks.refuse(ErrorCode.PACKAGE_OF_TRAINING, "training")
    assert refusal.value.facts == {}


def test_every_predicate_says_what_it_asks() -> None:
    for name, holds in checks.CHECKS.items():
        assert name == holds.__name__
        assert (holds.__doc__ or "").strip(), name
