"""Step 7 and 8, and the way back: enrolling, sending and receiving at the desk of a commune."""

from pathlib import Path

from ui.tour.player import (
    Press,
    Read,
    ReadAloud,
    Say,
    Script,
    Shot,
    Type,
    Until,
    found,
    has_focus,
    is_shown,
    reach,
    shown_text,
)
from ui.tour.seats import Setting
from ui.words import QT_TRANSLATE_NOOP, translate

ASKED = QT_TRANSLATE_NOOP("Tour", "{0} asks to be enrolled: {1}.")


def to_exchange(setting: Setting) -> Script:
    """Go to Send / Receive; the first time, choose the folder that stands for the stick."""
    yield Press("Ctrl+7")
    yield Until("send and receive", lambda: is_shown("exchange.waiting"))


def to_devices(setting: Setting) -> Script:
    """Go to the list of computers."""
    yield from to_exchange(setting)
    yield from reach("exchange.devices")
    yield Press("Return")
    yield Until("the computers", lambda: is_shown("devices.standing"))


def plug_in(setting: Setting) -> Script:
    """Choose the exchange folder, as one would choose a stick."""
    yield from to_exchange(setting)
    yield from choose_folder("place", setting.exchange, "Shift+Tab")


def choose_folder(name: str, folder: Path, keys: str = "Tab") -> Script:
    """Choose a folder at the field of this name."""
    yield from reach(name, keys)
    yield from reach("place.choose")
    yield Press("Space")
    yield Until("the dialog of folders", lambda: has_focus("fileNameEdit"))
    yield Press("Ctrl+A")
    yield Type(str(folder))
    yield Press("Return")
    yield Until("the folder", lambda: is_shown(name) and str(folder) in shown_text(found(name)))


def ask_to_enrol(setting: Setting) -> Script:
    """Step 7: a request file, and ten groups of digits read to the office."""
    yield from plug_in(setting)
    yield from reach("exchange.enrol")
    yield Press("Return")
    yield Until("the request", lambda: has_focus("enrol.passphrase"))
    yield ReadAloud("enrol.label", f"label of {setting.desk}")
    yield Read("enrol.label", "own_label")
    yield Type(setting.seat.words)
    yield Press("Return")
    yield Until("the ten groups", lambda: is_shown("enrol.groups"))
    yield ReadAloud("enrol.groups", f"groups of {setting.desk}")
    yield Read("enrol.groups", "own_groups")
    yield Say(translate("Tour", ASKED))
    yield Shot(f"07-{setting.desk}-groups")
    yield Press("Escape")
    yield Until("send and receive", lambda: is_shown("exchange.waiting"))


def heard_groups(name: str, groups: str) -> Script:
    """Type ten groups as they were heard, into the fields of this name."""
    yield Until("the fields of the groups", lambda: has_focus(name))
    for group in groups.split():
        yield Type(group)


TAKEN = QT_TRANSLATE_NOOP("Tour", "{0} is on the trust list of {1} now and may send.")


def take_list(setting: Setting) -> Script:
    """Step 7: the trust list came back; the office reads its own groups."""
    yield from to_exchange(setting)
    yield from reach("exchange.enrol")
    yield Press("Return")
    yield Until("the ten groups", lambda: is_shown("enrol.groups"))
    yield from reach("guide.next")
    yield Press("Return")
    yield Until("the trust list", lambda: is_shown("enrol.list"))
    if not setting.training:  # the root of the training comes with the program
        yield from heard_groups("heard", setting.heard["groups of the office"])
    yield Until("the list", lambda: found("guide.next").isEnabled())
    yield Shot(f"07-{setting.desk}-list")
    yield Press("Return")
    yield Until("the right to send", lambda: is_shown("exchange.send"))
    yield from to_devices(setting)
    yield Read("devices.standing", "own_label", pattern="“(.+?)”")
    yield Say(translate("Tour", TAKEN))
