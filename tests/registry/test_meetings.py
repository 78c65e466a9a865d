from fractions import Fraction

from gpn_desktop.registry.meetings import Meeting, share_agreed


def test_the_share_that_agreed_is_of_those_present() -> None:
    found = Meeting("m", present={"households": 40}, votes={"agree": 30})
    assert share_agreed(found) == Fraction(3, 4)


def test_without_a_count_there_is_no_share() -> None:
    assert share_agreed(Meeting("m", present={"households": 40})) is None
    assert share_agreed(Meeting("m", votes={"agree": 30})) is None
    assert share_agreed(Meeting("m", present={"households": 0}, votes={"agree": 0})) is None
