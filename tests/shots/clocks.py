"""Scenes of cards over a clock that may be wrong, of a revoked computer, of an unsaved village."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from gpn_desktop.journal.authority import Authority, Grant, Ruling
from tests.shots import commune, gifts, versions
from tests.shots.pages import (
    Scene,
    act_of,
    add_household,
    correct,
    full,
    household,
    open_village,
    settled,
    window,
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


def _revoked(page: Page, act: Callable[[Page], object]) -> None:
    """Show a page as it is where the trust list no longer hears this computer."""
    desk = page._desk  # type: ignore[attr-defined]
    here = desk.installation
    grants = {(here.device, here.scope): Grant("officer")}
    desk.store.authority = Authority(grants, rulings={here.log: Ruling(accepted=frozenset())})
    try:
        act(page)
        settled()
    finally:
        desk.store.authority = None


def _refreshed(page: Page) -> None:
    page.refresh()


def _reopened(page: Page) -> None:
    """Open the survey again that was begun before."""
    survey = page.survey  # type: ignore[attr-defined]
    survey.open(survey.wanted, again=True)


def _begun(wide: int, tall: int) -> QWidget:
    desk, todo = versions.begun()
    goal = Goal("review", "survey", todo[1])
    return window(desk, goal, partial(_revoked, act=_reopened), (wide, tall))


def _given(page: Page) -> None:
    giving = page.giving  # type: ignore[attr-defined]
    giving.open(giving.household)


def _recorded(wide: int, tall: int) -> QWidget:
    goal = Goal("support", "record", gifts.filled()["decided"])
    act = partial(_revoked, act=_refreshed_record)
    return window(commune.commune().desk, goal, act, (wide, tall))


def _refreshed_record(page: Page) -> None:
    page.record.refresh()  # type: ignore[attr-defined]


def _quarrels(page: Page) -> None:
    """Stand on the first conflict anew."""
    page.panel._found = None  # type: ignore[attr-defined]
    page._on_choose(page.table.chosen())  # type: ignore[attr-defined]


SCENES: dict[str, Scene] = {
    "household-add-clock": full(
        lambda one: Goal("households"),
        partial(_odd, act=add_household, name="households.add.clock"),
    ),
    "household-correct-clock": full(
        household, partial(_odd, act=correct, name="household.correct.clock")
    ),
    "household-act-clock": full(
        household, partial(_odd, act=act_of("departure", "24"), name="act.clock")
    ),
    "household-revoked": full(household, partial(_revoked, act=_refreshed)),
    "survey-revoked-draft": _begun,
    "support-revoked": full(lambda one: Goal("support", "new", one), partial(_revoked, act=_given)),
    "villages-revoked": full(lambda one: Goal("villages"), partial(_revoked, act=_refreshed)),
    "support-revoked-record": _recorded,
    "conflicts-revoked": full(
        lambda one: Goal("conflicts", "household", one), partial(_revoked, act=_quarrels)
    ),
    "villages-unsaved": full(lambda one: Goal("villages"), _leave_village),
}
