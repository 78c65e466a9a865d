from fractions import Fraction

from gpn_desktop.plans.plan import Target


def test_a_target_gives_its_number_exactly_or_none() -> None:
    assert Target("t", value="4.5").number() == Fraction(9, 2)
    assert Target("t").number() is None
