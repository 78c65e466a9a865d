"""What a service has written."""

import pytest

from gpn_desktop.services.changes import EVERYTHING, KINDS, Changes, Done, unwatched


def test_changes_touch_what_was_written() -> None:
    changes = Changes(support=True)
    assert changes.touch("support", "decisions")
    assert not changes.touch("households")
    assert not Changes().touch(*KINDS)
    assert EVERYTHING.touch("officials")


def test_a_kind_that_is_none_is_a_mistake() -> None:
    with pytest.raises(AttributeError):
        Changes().touch("weather")


def test_changes_of_two_acts_are_those_of_both() -> None:
    both = Changes(surveys=True) | Changes(households=True)
    assert both == Changes(surveys=True, households=True)


def test_an_act_that_wrote_nothing_says_so() -> None:
    assert Done(3) == Done(3, Changes())
    unwatched(1, 2)
