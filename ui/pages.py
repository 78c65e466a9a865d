"""The pages of the rail, in its order: which desk sees which, and how each is made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from gpn_desktop.services.desk import Desk
from ui.views.page import Entry, Page, Ways

OFFICER, OFFICE = "officer", "office"


@dataclass(frozen=True)
class Room:
    """One page: its name, how it is made, the desks that have it, the page of the rail it is under.

    A page under another is not in the rail: a ``Goal`` leads to it, Esc back. ``is_below`` puts it
    to the settings at the foot of the rail.
    """

    name: str
    make: Callable[[Desk, Ways], Page]
    desks: tuple[str, ...] = (OFFICER, OFFICE)
    under: str = ""
    is_below: bool = False


def _today(desk: Desk, ways: Ways) -> Page:
    from ui.views.today import TodayPage  # each page is loaded when it is first visited

    return TodayPage(desk, ways)


def _households(desk: Desk, ways: Ways) -> Page:
    from ui.views.households import HouseholdsPage

    return HouseholdsPage(desk, ways)


def _review(desk: Desk, ways: Ways) -> Page:
    from ui.views.rounds import ReviewPage

    return ReviewPage(desk, ways)


def _villages(desk: Desk, ways: Ways) -> Page:
    from ui.views.villages import VillagesPage

    return VillagesPage(desk, ways)


def _twice(desk: Desk, ways: Ways) -> Page:
    from ui.views.twice import TwicePage

    return TwicePage(desk, ways)


def _matches(desk: Desk, ways: Ways) -> Page:
    from ui.views.matches import MatchesPage

    return MatchesPage(desk, ways)


def _plans(desk: Desk, ways: Ways) -> Page:
    from ui.views.plans import PlansPage

    return PlansPage(desk, ways)


def _support(desk: Desk, ways: Ways) -> Page:
    from ui.views.support import SupportPage

    return SupportPage(desk, ways)


def _reports(desk: Desk, ways: Ways) -> Page:
    from ui.views.reports import ReportsPage

    return ReportsPage(desk, ways)


def _exchange(desk: Desk, ways: Ways) -> Page:
    from ui.views.exchange import ExchangePage

    return ExchangePage(desk, ways)


def _merging(desk: Desk, ways: Ways) -> Page:
    from ui.views.merging import MergingPage

    return MergingPage(desk, ways)


def _conflicts(desk: Desk, ways: Ways) -> Page:
    from ui.views.conflicts import ConflictsPage

    return ConflictsPage(desk, ways)


def _devices(desk: Desk, ways: Ways) -> Page:
    from ui.views.devices import DevicesPage

    return DevicesPage(desk, ways)


def _forms(desk: Desk, ways: Ways) -> Page:
    from ui.views.forms import FormsPage

    return FormsPage(desk, ways)


def _filling(desk: Desk, ways: Ways) -> Page:
    from ui.views.filling import FillingPage

    return FillingPage(desk, ways)


ROOMS: tuple[Room, ...] = (
    Room("today", _today),
    Room("households", _households),
    Room("review", _review),
    Room("twice", _twice, under="review"),
    Room("support", _support),
    Room("plans", _plans),
    Room("reports", _reports),
    Room("exchange", _exchange),
    Room("merging", _merging, (OFFICE,)),
    Room("forms", _forms, is_below=True),
    Room("filling", _filling, under="forms"),
    Room("villages", _villages, under="households"),
    Room("matches", _matches, under="households"),
    Room("conflicts", _conflicts, under="exchange"),
    Room("devices", _devices, under="exchange"),
)


def entries(desk: Desk) -> tuple[Entry, ...]:
    """Give the pages that a desk has."""
    role = desk.installation.role
    mine = (room for room in ROOMS if role in room.desks)
    return tuple(
        Entry(room.name, partial(room.make, desk), room.under, room.is_below) for room in mine
    )
