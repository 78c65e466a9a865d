"""Steps 5 and 10: a breeding cow is recorded for the household; reports are written."""

from ui.tour.finding import to_household
from ui.tour.player import (
    Press,
    Read,
    Say,
    Script,
    Shot,
    Type,
    Until,
    has_focus,
    is_shown,
    reach,
    row_count,
    settled,
)
from ui.tour.seats import Setting
from ui.words import QT_TRANSLATE_NOOP, translate

PROJECT, YES, PRICE = "Chăn nuôi bò cái sinh sản", "1", "15000000"
GIVEN = QT_TRANSLATE_NOOP(
    "Tour", "A breeding cow is recorded: {0}; {1}; the class of that day, {2}, stays with it."
)


def cow(setting: Setting) -> Script:
    """Step 5: the support of the household, with the details its form asks for."""
    yield from to_household(setting)
    yield from reach("household.support")
    yield Press("Return")
    yield Until("the types of support", lambda: row_count("support.types") > 0)
    yield Type("bò")
    yield Shot("05-types")
    yield Press("Return")
    yield Until("the terms", lambda: has_focus("support.decision.number"))
    yield Type("88/QD-UBND")
    yield Press("Tab")
    yield Type("25112026")
    yield Shot("05-terms")
    yield Press("Ctrl+Return")
    yield Until("the details", lambda: is_shown("form_next"))
    for typed in (PROJECT, YES):
        yield Type(typed)
        yield Press("Return")
    yield Press("F3")
    for _ in ("price", "share of the state"):
        yield Type(PRICE)
        yield Press("Return")
    yield Shot("05-details")
    yield Press("Ctrl+Return")
    yield Until("the record", lambda: is_shown("support.record.type"))
    yield settled("support.record.given")
    yield Read("support.record.given", "gift_amount", pattern=r"· (.+)$")
    yield Read("support.record.decision", "gift_decision", pattern=r"^([^,]+)")
    yield Read("support.record.class", "gift_class", pattern=r"([^●◐○ ].*)")
    yield Say(translate("Tour", GIVEN))
    yield Shot("05-record")
