"""The one table of actions: every entry is whole."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

import resources
from ui.actions import ACTIONS, PAGES, Action
from ui.main_window import MainWindow


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_is_whole(action: Action) -> None:
    assert action.text
    assert not action.call or callable(getattr(MainWindow, action.call))
    assert not action.icon or resources.path("icons", f"{action.icon}.svg").exists()
    for keys in action.keys:
        assert QKeySequence(keys).toString() == keys


def test_no_two_actions_share_an_id_or_a_key() -> None:
    ids = Counter(action.id for action in ACTIONS)
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [one for one, times in (ids | keys).items() if times > 1] == []


def test_the_pages_stand_in_the_order_of_the_rail() -> None:
    assert PAGES[0] == "today"
    assert len(PAGES) == 9


def test_f10_and_alt_stay_those_of_the_system() -> None:
    keys = {key for action in ACTIONS for key in action.keys}
    assert not any("Alt" in key or key == "F10" for key in keys)
