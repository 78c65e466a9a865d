"""How many keys a paper form takes: a small run of ``dev.py bench keys``, counted, never timed."""

from gpn_desktop.services import rounds
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.typist import Tally, Typist, key_household
from tests.ui.views.desks import Around
from tests.ui.views.papers import around, home, window
from ui.main_window import MainWindow
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]


def test_two_papers_of_five_people_take_hardly_more_keys_than_they_have_answers(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("review", "keying"))
    around.rest()
    waiting = [one for one in rounds.to_key(desk) if rounds.how_far(one) == rounds.NEW]
    whole = Tally()
    for seed, one in enumerate(waiting[1:3]):
        whole += key_household(window, around.rest, one.code, Typist(seed, 5))
    assert whole.answers > 160
    assert whole.slips > 0
    assert set(whole.kinds) <= {
        "text",
        "number of a choice",
        "Enter",
        "Backspace",
        "Shift",
        "+ (the same)",
    }
    assert whole.ratio <= 1.1
    done = {one.household for one in rounds.to_key(desk) if rounds.how_far(one) == "completed"}
    assert {one.household for one in waiting[1:3]} <= done
