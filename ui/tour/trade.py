"""Step 7 and 8, and the way back: enrolling, sending and receiving at the desk of a commune."""

from pathlib import Path

from ui.tour.eyes import found, has_focus, is_able, is_shown, row_count, shown_text
from ui.tour.finding import to_household
from ui.tour.moves import Press, Read, ReadAloud, Say, Script, Shot, Type, Until
from ui.tour.player import press_until, reach, settled
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
    yield from reach("place.choose", keys)
    yield Press("Space")
    yield Until("the dialog of folders", lambda: has_focus("fileNameEdit"))
    yield Press("Ctrl+A")
    yield Type(str(folder))
    # the first Return may only close the list that completes a path
    yield from press_until("the folder", lambda: not is_shown("fileNameEdit"), "Return")
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
    yield Press("Ctrl+Return")
    yield Until("the ten groups", lambda: is_shown("enrol.groups"))
    yield ReadAloud("enrol.groups", f"groups of {setting.desk}")
    yield Read("enrol.groups", "own_groups")
    yield Say(translate("Tour", ASKED))
    yield Shot(f"{setting.desk}-groups")
    yield Press("Escape")
    yield Until("send and receive", lambda: is_shown("exchange.waiting"))


def heard_groups(name: str, groups: str) -> Script:
    """Type ten groups as they were heard, into the fields of this name."""
    yield Until("the fields of the groups", lambda: has_focus(name))
    for group in groups.split():
        yield Type(group)


TAKEN = QT_TRANSLATE_NOOP("Tour", "{0} has trust list {1}, stands on it and may send now.")


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
    yield Until("the list", lambda: is_able("guide.next"))
    yield Shot(f"{setting.desk}-list")
    yield Press("Ctrl+Return")
    yield Until("the right to send", lambda: is_shown("exchange.send"))
    yield from to_devices(setting)
    yield Read("devices.standing", "own_label", pattern="“(.+?)”")
    yield Read("devices.list", "list_version", pattern=r"(\d+)")
    yield Say(translate("Tour", TAKEN))


SENT = QT_TRANSLATE_NOOP(
    "Tour",
    "{keys} keys (a shortcut, the passphrase, Enter) and {0} lies in the folder, signed and "
    "encrypted; not delivered yet: {1}.",
)


def send(setting: Setting) -> Script:
    """Step 8: the daily act."""
    yield Press("Ctrl+G")
    yield Until("the passphrase", lambda: has_focus("exchange.passphrase"))
    yield Type(setting.seat.words)
    yield Press("Return")
    yield Until("the package", lambda: is_shown("exchange.done"))
    yield Read("exchange.more", "newest_packages", pattern=r"(\S+\.gpn(?:, \S+\.gpn)*)")
    yield settled("undelivered")
    yield Read("undelivered", "undelivered", pattern=r"(\d+)")
    yield Say(translate("Tour", SENT))
    yield Shot(f"{setting.desk}-sent")
    yield Press("Return")
    yield Until("send and receive", lambda: is_shown("exchange.waiting"))


RECEIVED = QT_TRANSLATE_NOOP("Tour", "Looked at first, then taken in: {0} households are here now.")


def arrived() -> bool:
    """Tell whether the sheet says what was received."""
    told = is_shown("arrival.name") or row_count("arrival.table") > 0
    return told and not is_shown("arrival.agree")


def take_in(setting: Setting) -> Script:
    """Look at what lies in the folder, and take it in."""
    yield from to_exchange(setting)
    yield Until("new files", lambda: is_able("exchange.preview"))
    yield from reach("exchange.preview")
    yield Press("Return")
    yield Until("what came", lambda: has_focus("arrival.agree"))
    yield Shot(f"{setting.desk}-preview")
    yield Press("Return")
    yield Until("the end", arrived)
    yield Shot(f"{setting.desk}-received")
    yield Press("Escape")


def receive(setting: Setting) -> Script:
    """Step 7: the second laptop gets the records of the commune."""
    yield from take_in(setting)
    yield Press("Ctrl+2")
    yield Until("its households", lambda: row_count("households.list") > 0)
    yield Read("households.count", "household_count", pattern=r"([\d.]+)")
    yield Say(translate("Tour", RECEIVED))


PHONES = {"officer": "0912 000 111", "laptop": "0987 000 222"}
CORRECTED = QT_TRANSLATE_NOOP("Tour", "The telephone of {0} is corrected to {1}.")


def whole_phone() -> Script:
    """Let the telephone of a household be shown whole, which is noted."""
    yield settled("household.phone")  # for a moment the old one stands there again
    yield Press("Alt+E")
    yield Until("the whole number", lambda: "*" not in shown_text(found("household.phone")))


def correct(setting: Setting) -> Script:
    """Step 8: one field of the household is corrected, and nobody knows of the other."""
    yield from to_household(setting)
    yield from reach("household.correct")
    yield Press("Return")
    yield Until("the telephone", lambda: has_focus("household.correct.phone"))
    yield Press("Ctrl+A")
    yield Type(PHONES[setting.desk])
    yield Press("Ctrl+Return")
    yield from whole_phone()
    yield Read("household.name", "head")
    yield Read("household.phone", "phone")
    yield Say(translate("Tour", CORRECTED))
    yield Shot(f"{setting.desk}-telephone")


BACK = QT_TRANSLATE_NOOP(
    "Tour", "Acknowledged: nothing is undelivered. The telephone is {0} now; the office says: {1}."
)


def back(setting: Setting) -> Script:
    """Step 11: what the office settled and returned is here, and what was sent is acknowledged."""
    yield from take_in(setting)
    yield Until("nothing undelivered", lambda: not is_shown("undelivered"))
    yield Shot("acknowledged")
    yield from to_household(setting)
    yield settled("household.comment")
    yield from whole_phone()
    yield Read("household.phone", "phone")
    yield Read("household.comment", "returned_remark")
    yield Say(translate("Tour", BACK))
    yield Shot("settled-and-returned")
