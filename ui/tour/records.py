"""Steps 5 and 10: a breeding cow is recorded for the household; reports are written."""

from gpn_desktop import chance
from ui.tour.eyes import has_focus, is_shown, row_count
from ui.tour.finding import to_household
from ui.tour.moves import Press, Read, Say, Script, Shot, Type, Until
from ui.tour.player import reach, settled
from ui.tour.seats import Setting
from ui.words import QT_TRANSLATE_NOOP, translate

PROJECT, YES, PRICE = "Chăn nuôi bò cái sinh sản", "1", "15000000"
DECISION, GIVEN_AMOUNT = "88/QD-UBND", "15.000.000 đồng"
GIVEN = QT_TRANSLATE_NOOP(
    "Tour",
    "A breeding cow is recorded as “{0}”: {1}; {2}; the class of that day, {3}, stays with it.",
)
BEFORE = QT_TRANSLATE_NOOP("Tour", "Before the cow, line 7 of the plan says “{0}”.")


def year_plan(setting: Setting) -> Script:
    """Step 5 with real keys: the commune writes its plan of this year on the nine lines."""
    yield Press("Ctrl+5")
    yield Until("the plan of the province", lambda: is_shown("plans.missing"))
    yield Shot("plan-of-the-province")
    yield from reach("plans.missing.step")
    yield Press("Space")
    yield Until("the plan of the commune", lambda: not is_shown("plans.missing"))
    yield Shot("plan-of-the-commune")


def line_before(setting: Setting) -> Script:
    """Step 5: what line 7 says before anything is given."""
    yield Press("Ctrl+5")
    yield settled("plans.KH57-7.value")
    yield Read("plans.KH57-7.value", "line_value", ("KH57-7",), r"([\d.]+)")
    yield Say(translate("Tour", BEFORE))


def cow(setting: Setting) -> Script:
    """Step 5: the support of the household, with the details its form asks for."""
    yield from to_household(setting)
    yield from reach("household.support")
    yield Press("Return")
    yield Until("the types of support", lambda: row_count("support.types") > 0)
    yield Type("bò cái")  # “bò” alone finds the rice of boarders too, by its English words
    yield Shot("types")
    yield Press("Return")
    yield Until("the terms", lambda: has_focus("support.decision.number"))
    yield Type(DECISION)
    yield Press("Tab")
    yield Type(today())
    yield Shot("terms")
    yield Press("Ctrl+Return")
    yield Until("the details", lambda: is_shown("form_next"))
    for typed in (PROJECT, YES):
        yield Type(typed)
        yield Press("Return")
    yield Press("F3")
    for _ in ("price", "share of the state"):
        yield Type(PRICE)
        yield Press("Return")
    yield Shot("details")
    yield Press("Ctrl+Return")
    yield settled("support.record.given")
    yield from reach("support.deliver")
    yield Press("Return")
    yield Until("the hand-over", lambda: has_focus("support.deliver.on"))
    yield Press("Ctrl+Return")
    yield Until("it is handed over", lambda: is_shown("support.record.delivered"))
    yield settled("support.record.given")
    yield Read("support.record.type", "gift_type")
    yield Read("support.record.given", "gift_amount", pattern=r"· (.+)$")
    yield Read("support.record.decision", "gift_decision", pattern=r"^([^,]+)")
    yield Read("support.record.class", "gift_class", pattern=r"([^●◐○◇◌ ].*)")
    yield Say(translate("Tour", GIVEN))
    yield Shot("record")


def today() -> str:
    """Give this day as it is typed."""
    return chance.today().strftime("%d%m%Y")


WRITTEN = QT_TRANSLATE_NOOP(
    "Tour",
    "Mẫu 7.1 counts {0} poor and {1} near-poor households by the last decision; two workbooks are "
    "written: {2}, {3}.",
)
PURPOSE = "Họp Ban Chỉ đạo giảm nghèo tỉnh"


def reports(setting: Setting) -> Script:
    """Step 10: Mẫu 7.1, and the named list with what it is for."""
    folder = setting.exchange.parent
    yield Press("Ctrl+6")
    yield settled("reports.total.poor")
    yield Read("reports.total.poor", "class_count", ("poor",))
    yield Read("reports.total.near_poor", "class_count", ("near_poor",))
    yield from written(str(folder / "mau-7-1.xlsx"))
    yield Shot("summary")
    yield from reach("reports.which", "F6")
    yield Press("Down")
    yield Until("the named list", lambda: is_shown("reports.purpose"))
    yield from reach("reports.purpose")
    yield Type(PURPOSE)
    yield from written(str(folder / "danh-sach-ho-ngheo.xlsx"))
    yield Say(translate("Tour", WRITTEN))
    yield Shot("list")


def written(path: str) -> Script:
    """Write the report that is shown to this file."""
    yield from reach("reports.path")
    yield Press("Ctrl+A")
    yield Type(path)
    yield Press("Ctrl+Return")
    yield Until("the file", lambda: is_shown("reports.said"))
    yield Read("reports.said", "file_name", (path,), r"(\S+\.xlsx)")
