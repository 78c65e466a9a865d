"""What the merging office does: ceremony, admitting, merging, settling, returning."""

from ui.tour.driver import CUSTODIANS
from ui.tour.eyes import found, has_focus, is_able, is_shown, row_count, shown_text
from ui.tour.finding import to_household, told
from ui.tour.moves import Press, Read, ReadAloud, Say, Script, Shot, Type, Until
from ui.tour.player import reach, settled
from ui.tour.seats import LAPTOP, OFFICER, SECOND, Setting
from ui.tour.trade import choose_folder, heard_groups, plug_in, to_devices, to_exchange, whole_phone
from ui.words import QT_TRANSLATE_NOOP, translate

ASKING = (OFFICER, LAPTOP, SECOND)
FOUNDED = QT_TRANSLATE_NOOP("Tour", "The office makes its root of trust; its ten groups: {0}.")


def ceremony(setting: Setting) -> Script:
    """Step 7: the first ceremony; with real keys, three custodians come to the keyboard first."""
    yield from plug_in(setting)
    yield from reach("exchange.enrol")
    yield Press("Return")
    yield Until("the computers", lambda: is_shown("devices.found"))
    yield from reach("devices.found")
    yield Press("Return")
    if not setting.training:
        for number in CUSTODIANS:
            yield from custodian(setting, number)
    yield Until("this office", lambda: has_focus("ceremony.passphrase"))
    yield Type(setting.seat.words)
    yield Press("Ctrl+Return")
    yield Until("the root", lambda: is_shown("ceremony.groups"))
    yield ReadAloud("ceremony.groups", "groups of the office")
    yield Read("ceremony.groups", "root_groups")
    yield Say(translate("Tour", FOUNDED))
    yield Shot("office-root")
    yield Press("Escape")
    yield Until("the list of computers", lambda: is_shown("devices.admit"))


HOLDERS = ("Nguyễn Văn Một", "Nguyễn Thị Hai", "Nguyễn Văn Ba")


def custodian(setting: Setting, number: int) -> Script:
    """Make the key of one custodian on a stick of his own."""
    yield Until("the custodian", lambda: has_focus(f"ceremony.{number}.holder"))
    yield Type(HOLDERS[number - 1])
    yield from choose_folder(
        f"ceremony.{number}.place", setting.exchange.parent / f"stick-{number}"
    )
    for field in ("new_passphrase", "new_passphrase_again"):
        yield from reach(field)
        yield Type(f"nguoi giu khoa so {number}")
    yield Shot(f"custodian-{number}")
    yield Press("Ctrl+Return")


ADMITTED = QT_TRANSLATE_NOOP(
    "Tour", "The office types the digits it hears on the telephone and signs trust list {0}."
)


def admit(setting: Setting) -> Script:
    """Step 7: three requests, three telephone calls, one signed list."""
    yield from to_devices(setting)
    yield Press("Ctrl+N")
    yield Until("the requests", lambda: is_shown(f"admit.{setting.heard['label of second']}"))
    for desk in ASKING:
        yield from reach(f"admit.{setting.heard[f'label of {desk}']}")
        yield Press("Space")
    yield Shot("requests")
    yield Press("Ctrl+Return")
    for place in range(len(ASKING)):
        if place:
            yield Press("Tab")
        yield Until("a call", lambda: caller(setting) != "")
        desk = caller(setting)
        yield from heard_groups(
            f"heard.{setting.heard[f'label of {desk}']}", setting.heard[f"groups of {desk}"]
        )
    yield Shot("heard")
    yield Press("Ctrl+Return")
    yield Until("names and rights", lambda: has_focus("admit.label"))
    yield Shot("rights")
    yield Press("Ctrl+Return")
    yield Until("the passphrase", lambda: has_focus("admit.passphrase"))
    yield Type(setting.seat.words)
    yield Press("Ctrl+Return")
    yield settled("admit.done")
    yield Shot("signed")
    yield Press("Return")
    yield Until("the end of the guide", lambda: not is_shown("admit.done"))
    yield Until("the computers", lambda: row_count("devices.table") == 1 + len(ASKING))
    yield Read("devices.list", "list_version", pattern=r"(\d+)")
    yield Say(translate("Tour", ADMITTED))
    yield Shot("computers")


def caller(setting: Setting) -> str:
    """Give the desk whose digits are asked for where the keyboard is: its label stands above."""
    return next(
        (one for one in ASKING if has_focus(f"heard.{setting.heard[f'label of {one}']}")), ""
    )


MERGED = QT_TRANSLATE_NOOP("Tour", "Looked at, then merged at once: {0} households, {1} conflict.")


def merge(setting: Setting) -> Script:
    """Step 9: what lies in the folder is looked at and merged."""
    yield Press("Ctrl+8")
    yield Until("new files", lambda: is_able("merging.receive"))
    yield from reach("merging.receive")
    yield Shot("merging")
    yield Press("Return")
    yield Until("what came", lambda: has_focus("arrival.agree"))
    yield Shot("preview")
    yield Press("Return")
    yield Until("conflicts", lambda: has_focus("arrival.conflicts"))
    yield Shot("merged")
    yield Press("Escape")
    yield Press("Ctrl+2")
    yield Until("all households", lambda: row_count("households.list") > 0)
    yield Read("households.count", "household_count", pattern=r"([\d.]+)")
    yield from to_exchange(setting)
    yield from reach("exchange.conflicts")
    yield Press("Return")
    yield Until("the conflicts", lambda: row_count("conflicts.table") > 0)
    yield Read("conflicts.count", "dispute_count", pattern=r"(\d+)")
    yield Say(translate("Tour", MERGED))


REASON = "Đã hỏi lại trưởng thôn qua điện thoại"
SIDES = QT_TRANSLATE_NOOP("Tour", "Both sides of the conflict: {0} by {1}; {2} by {3}.")
SETTLED = QT_TRANSLATE_NOOP(
    "Tour", "Settled with its reason: {0} holds, the other one stays in the history."
)


def look_at_conflict(setting: Setting) -> Script:
    """Step 9: who wrote what, and when."""
    yield Press("Return")
    yield Until("both sides", lambda: has_focus("conflicts.side.1"))
    yield Press("Alt+E")  # which is noted
    yield Until("the whole numbers", lambda: "*" not in shown_text(found("conflicts.side.1")))
    for side in ("1", "2"):
        yield Read(f"conflicts.side.{side}", "side_value", (side,))
        yield Read(f"conflicts.side.{side}.about", "side_person", (side,), r"^([^·]+)")
    yield Say(translate("Tour", SIDES))


def settle(setting: Setting) -> Script:
    """Step 9: one side is chosen by its digit, with the reason."""
    yield Press("1")
    yield from reach("conflicts.reason")
    yield Type(REASON)
    yield Shot("conflict")
    yield Press("Ctrl+Return")
    yield Until("no conflict", lambda: not is_shown("conflicts.side.1"))
    yield from to_household(setting)
    yield from whole_phone()
    yield Read("household.phone", "phone", told(setting))
    yield Say(translate("Tour", SETTLED))


REMARK = "Hỏi lại số người trong hộ"
RETURNED = QT_TRANSLATE_NOOP(
    "Tour", "The survey (B2 = {0}, computed {1}) is returned with a comment."
)


def return_survey(setting: Setting) -> Script:
    """Step 9: one survey is commented and returned."""
    yield from to_household(setting)
    yield from reach("household.review")
    yield Press("Return")
    yield Until("its survey", lambda: is_shown("result.computed"))
    yield Read("result.b2", "b2", told(setting), pattern=r"(\d+)")
    yield Read("result.computed", "computed", told(setting), pattern=r"([^●◐○◇◌ ].*)")
    yield from reach("comments.text", "F6")
    yield Type(REMARK)
    yield from reach("comments.return")
    yield Shot("comment")
    yield Press("Return")
    yield Until("it is returned", lambda: is_shown("comments.banner"))
    yield Say(translate("Tour", RETURNED))
    yield Shot("returned")
