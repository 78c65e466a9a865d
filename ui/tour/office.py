"""What the merging office does: ceremony, admitting, merging, settling, returning."""

from ui.tour.player import (
    Press,
    Read,
    ReadAloud,
    Say,
    Script,
    Shot,
    Type,
    Until,
    has_focus,
    is_shown,
    reach,
    row_count,
)
from ui.tour.seats import LAPTOP, OFFICER, SECOND, Setting
from ui.tour.trade import choose_folder, heard_groups, plug_in, to_devices
from ui.words import QT_TRANSLATE_NOOP, translate

ASKING = (OFFICER, LAPTOP, SECOND)
FOUNDED = QT_TRANSLATE_NOOP("Tour", "The office makes its root and itself: {0}.")


def ceremony(setting: Setting) -> Script:
    """Step 7: the first ceremony; with real keys, three custodians come to the keyboard first."""
    yield from plug_in(setting)
    yield from reach("exchange.enrol")
    yield Press("Return")
    yield Until("the computers", lambda: is_shown("devices.found"))
    yield from reach("devices.found")
    yield Press("Return")
    if not setting.training:
        for number in (1, 2, 3):
            yield from custodian(setting, number)
    yield Until("this office", lambda: has_focus("ceremony.passphrase"))
    yield Type(setting.seat.words)
    yield Press("Return")
    yield Until("the root", lambda: is_shown("ceremony.groups"))
    yield ReadAloud("ceremony.groups", "groups of the office")
    yield Read("ceremony.groups", "root_groups")
    yield Say(translate("Tour", FOUNDED))
    yield Shot("07-office-root")
    yield Press("Escape")
    yield Until("the list of computers", lambda: is_shown("devices.admit"))


CUSTODIANS = ("Nguyễn Văn Một", "Nguyễn Thị Hai", "Nguyễn Văn Ba")


def custodian(setting: Setting, number: int) -> Script:
    """Make the key of one custodian on a stick of his own."""
    yield Until("the custodian", lambda: has_focus(f"ceremony.{number}.holder"))
    yield Type(CUSTODIANS[number - 1])
    yield from choose_folder(
        f"ceremony.{number}.place", setting.exchange.parent / f"stick-{number}"
    )
    yield from reach("new_passphrase")
    for _ in range(2):
        yield Type(f"nguoi giu khoa so {number}")
        yield Press("Tab")
    yield Shot(f"07-custodian-{number}")
    yield Press("Return")


ADMITTED = QT_TRANSLATE_NOOP(
    "Tour", "The office types the digits it hears: {0} computers are listed."
)


def admit(setting: Setting) -> Script:
    """Step 7: three requests, three telephone calls, one signed list."""
    yield from to_devices(setting)
    yield Press("Ctrl+N")
    yield Until("the requests", lambda: is_shown(f"admit.{setting.heard['label of second']}"))
    for desk in ASKING:
        yield from reach(f"admit.{setting.heard[f'label of {desk}']}")
        yield Press("Space")
    yield Shot("07-requests")
    yield Press("Return")
    for place in range(len(ASKING)):
        if place:
            yield Press("Tab")
        yield Until("a call", lambda: caller(setting) != "")
        desk = caller(setting)
        yield from heard_groups(
            f"heard.{setting.heard[f'label of {desk}']}", setting.heard[f"groups of {desk}"]
        )
    yield Shot("07-heard")
    yield Press("Return")
    yield Until("names and rights", lambda: has_focus("admit.label"))
    yield Shot("07-rights")
    yield Press("Return")
    yield Until("the passphrase", lambda: has_focus("admit.passphrase"))
    yield Type(setting.seat.words)
    yield Press("Return")
    yield Until("the list", lambda: is_shown("admit.done"))
    yield Shot("07-signed")
    yield Press("Return")
    yield Until("the computers", lambda: row_count("devices.table") == 1 + len(ASKING))
    yield Read("devices.list", "list_version", pattern=r"(\d+)")
    yield Say(translate("Tour", ADMITTED))
    yield Shot("07-computers")


def caller(setting: Setting) -> str:
    """Give the desk whose digits are asked for where the keyboard is: its label stands above."""
    return next(
        (one for one in ASKING if has_focus(f"heard.{setting.heard[f'label of {one}']}")), ""
    )
