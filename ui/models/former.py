"""What a record is called that came into another one, and what is said of it."""

from gpn_desktop import vietnamese
from gpn_desktop.services.former import Former
from ui.words import translate


def mark(title: str) -> str:
    """Say under which record something is recorded."""
    return translate("Former", "recorded under {name}").format(name=title) if title else ""


def former_title(one: Former) -> str:
    """Give what a former record is called, with the code of its household."""
    name = one.name or translate("HouseholdView", "Household without a head")
    if not one.code:
        return name
    return translate("Former", "{name} (code {code})").format(name=name, code=one.code)


def heading(one: Former) -> str:
    """Say above records under whom they were written, and until when that one stood apart."""
    words = translate("Former", "Recorded under {name}, until {day}")
    return words.format(name=former_title(one), day=_day(one))


def former_words(one: Former) -> str:
    """Say of a former record whose it was, into whom it came, when and why."""
    words = translate("Former", "Household of {name}: joined into this one on {day}.")
    if not one.is_household:
        words = translate("Former", "Second record of {into}: {name}, made one with it on {day}.")
    told = words.format(name=former_title(one), into=one.into, day=_day(one))
    why = translate("Former", "Reason: {reason}.").format(reason=one.reason.rstrip("."))
    return f"{told} {why}" if one.reason else told


def _day(one: Former) -> str:
    return vietnamese.show_date(one.until) if one.until else "–"
