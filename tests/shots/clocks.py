"""Scenes of cards over a clock that may be wrong, and of a village that was left unsaved."""

from collections.abc import Callable
from datetime import date
from functools import partial

from tests.shots.pages import (
    Scene,
    act_of,
    add_household,
    correct,
    full,
    household,
    open_village,
    settled,
)
from ui.odd_clock import OddClock
from ui.views.page import Goal, Page


def _odd(page: Page, act: Callable[[Page], object], name: str) -> None:
    """Open a card where the clock may be wrong."""
    act(page)
    settled()
    for one in page.findChildren(OddClock):
        if one._name == name:
            one.show_clock(date(2025, 3, 14))


def _leave_village(page: Page) -> None:
    """Type a name, and leave the village without saving it."""
    open_village(page)
    page.panel.entries.lines["name"].setText("Khu 4, thị trấn Đình Lập (cũ)")  # type: ignore[attr-defined]
    page.leave()
    page.unsaved.tell()  # type: ignore[attr-defined]


SCENES: dict[str, Scene] = {
    "household-add-clock": full(
        lambda one: Goal("households"),
        partial(_odd, act=add_household, name="households.add.clock"),
    ),
    "household-correct-clock": full(
        household, partial(_odd, act=correct, name="household.correct.clock")
    ),
    "household-acts-clock": full(household, partial(_odd, act=act_of(""), name="act.clock")),
    "household-act-clock": full(
        household, partial(_odd, act=act_of("departure", "24"), name="act.clock")
    ),
    "villages-unsaved": full(lambda one: Goal("villages"), _leave_village),
}
