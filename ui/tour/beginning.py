"""Steps 1 and 2: the first start; then a training commune is invented, or real work begins.

Real work begins with an empty register: a household is written in by hand, the round of the year
is opened, and who lives in the village is entered, the denominators of every rate.
"""

from collections.abc import Mapping

from ui.tour.eyes import has_focus, is_shown, row_count
from ui.tour.moves import Press, Read, Say, Script, Shot, Type, Until
from ui.tour.player import reach, settled
from ui.tour.seats import OFFICER, SECOND, Setting
from ui.words import QT_TRANSLATE_NOOP, translate

ENCRYPTED = QT_TRANSLATE_NOOP(
    "Tour", "{1} begins to work at {0}; the data is encrypted under a passphrase from now on."
)


def first_start(setting: Setting) -> Script:
    """Step 1: role, place, passphrase, and the recovery sheet that is offered."""
    seat = setting.seat
    yield Until("the first start", lambda: is_shown("role_officer"))
    yield from reach(f"role_{seat.role}", "Down")
    yield Press("Return")
    yield Until("the page of the place", lambda: has_focus("first_name"))
    yield Type(seat.person)
    yield Press("Tab")
    yield Type(seat.place)
    yield Until("one place", lambda: has_focus("first_place"))
    yield Press("Ctrl+Return")
    yield Until("the page of the passphrase", lambda: has_focus("new_passphrase"))
    yield Type(seat.words)
    yield Press("Tab")
    yield Type(seat.words)
    yield Shot(f"{setting.desk}-first-start")
    yield Press("Ctrl+Return")
    yield Until("the offer of a recovery sheet", lambda: is_shown("make_code"))
    yield Shot(f"{setting.desk}-recovery-sheet")
    yield Press("Escape")
    yield Until("the window", lambda: is_shown("place"))
    yield Read("place", "place")
    yield Read("who", "person", pattern=r"([^·]+)")
    yield Say(translate("Tour", ENCRYPTED))
    yield Shot(f"{setting.desk}-window")


def unlock(setting: Setting) -> Script:
    """Give the passphrase, as every day."""
    yield Until("the passphrase", lambda: has_focus("passphrase"))
    yield Type(setting.seat.words)
    yield Press("Return")
    yield Until("the window", lambda: is_shown("place"))


COMMUNE = QT_TRANSLATE_NOOP(
    "Tour", "The training commune is made: {0} households; every page and package says TẬP HUẤN."
)


def commune(setting: Setting) -> Script:
    """Step 2: the empty sandbox offers to be filled; one key fills it."""
    yield Until("the offer of a training commune", lambda: has_focus("today.training.make"))
    yield Shot(f"{setting.desk}-empty")
    yield Press("Return")
    yield Press("Ctrl+2")
    yield Until("its households", lambda: row_count("households.list") > 0)
    yield Read("households.count", "household_count", pattern=r"([\d.]+)")
    yield Say(translate("Tour", COMMUNE))
    yield Shot(f"{setting.desk}-commune")


NEWCOMERS: Mapping[str, tuple[str, str, str]] = {
    OFFICER: ("Đặng Thị Hoa", "Bản Thử Một", "01-0001"),
    SECOND: ("Đặng Thị Mai", "Bản Thử Hai", "02-0001"),
}
"""Invented heads of household, their villages and codes, where no generator may write."""
BEGUN = QT_TRANSLATE_NOOP(
    "Tour", "The register is empty; {0} is written into it by hand, code {1}: {2} household."
)


def newcomer(setting: Setting) -> Script:
    """Step 2 with real keys: nothing is invented, a household is written in by hand."""
    name, village, code = NEWCOMERS[setting.desk]
    yield Press("Ctrl+2")
    yield Until("the empty register", lambda: has_focus("stage.step"))
    yield Shot(f"{setting.desk}-empty")
    yield Press("Ctrl+N")
    yield Until("a new household", lambda: has_focus("households.add.full_name"))
    for typed in (name, "1971"):
        yield Type(typed)
        yield Press("Return")
    for _ in ("sex", "ethnicity"):
        yield Press("Down")
        yield Press("Tab")
    yield from reach("households.add.village")
    yield Type(village)
    yield Press("Return")
    yield Press("Down")
    yield from reach("households.add.code")
    yield Type(code)
    yield Shot(f"{setting.desk}-new-household")
    yield Press("Ctrl+Return")
    yield Until("the household", lambda: is_shown("household.name"))
    yield Read("household.name", "head")
    yield Read("household.where", "household_code", pattern=r"([\d-]+)$")
    yield settled("households.count")
    yield Read("households.count", "household_count", pattern=r"([\d.]+)")
    yield Say(translate("Tour", BEGUN))
    yield Shot(f"{setting.desk}-household")


OPENED = QT_TRANSLATE_NOOP(
    "Tour", "The round of this year is open from {0} to {1}; nobody is decided, so nobody is on it."
)


def open_round(setting: Setting) -> Script:
    """Step 2 with real keys: the yearly round is opened."""
    yield Press("Ctrl+3")
    yield Until("the offer of a round", lambda: has_focus("stage.step"))
    yield Press("Return")
    yield settled("review.when")
    yield Read("review.when", "round_opens", pattern=r"^([\d/]+)")
    yield Read("review.when", "round_closes", pattern=r"– ([\d/]+)")
    yield Say(translate("Tour", OPENED))
    yield Shot(f"{setting.desk}-round")


COUNTED = QT_TRANSLATE_NOOP(
    "Tour", "All who live in the village are entered: {0} household, {1} person, for every rate."
)


def village_totals(setting: Setting) -> Script:
    """Step 2 with real keys: a report asks for the total of the village, and takes it."""
    yield Press("Ctrl+6")
    yield Until("the missing total", lambda: is_shown("reports.findings"))
    yield Shot(f"{setting.desk}-total-missing")
    yield from reach("reports.findings.step")
    yield Press("Return")
    yield Until("the fields", lambda: has_focus("reports.enter.households"))
    for _ in ("households", "persons"):
        yield Type("1")
        yield Press("Return")
    yield Press("Return")
    yield Until("nothing missing", lambda: not is_shown("reports.enter.households"))
    yield settled("reports.total.households")
    yield Read("reports.total.households", "households_entered")
    yield Read("reports.total.persons", "persons_entered")
    yield Say(translate("Tour", COUNTED))
    yield Shot(f"{setting.desk}-total")
