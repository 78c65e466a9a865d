"""Finding the household that the tour follows: the first poor one that ``dang thi`` finds."""

from PySide6.QtWidgets import QListWidget

from ui.search import HIT
from ui.tour.player import (
    Press,
    Script,
    Shot,
    Type,
    Until,
    found,
    has_focus,
    is_shown,
    press_until,
    row_count,
)
from ui.tour.seats import OFFICE, Setting

SOUGHT, CODE, HEAD = "dang thi", "code of the household", "head of the household"


def is_wanted(setting: Setting) -> bool:
    """Tell whether the search stands on the hit that is looked for."""
    hits = found("search_found")
    item = hits.currentItem() if isinstance(hits, QListWidget) else None
    if item is None:
        return False
    hit = item.data(HIT)
    if setting.desk == OFFICE:
        return bool(hit.head_name == setting.heard[HEAD])
    return not setting.training or bool(hit.class_now == "poor")


def told(setting: Setting) -> tuple[str, ...]:
    """Give code and head of the household where they were told: each commune has such a code."""
    return (setting.heard[CODE], setting.heard[HEAD]) if setting.desk == OFFICE else ()


def to_household(setting: Setting, shot: str = "") -> Script:
    """Find the household from wherever one is, and open it."""
    yield Press("Ctrl+K")
    yield Until("the search", lambda: has_focus("search"))
    yield Press("Ctrl+A")
    yield Type((*told(setting), SOUGHT)[0])
    yield Until("what was found", lambda: row_count("search_found") > 0)
    if shot:
        yield Shot(shot)
    yield Press("Down")
    yield Until("the list of hits", lambda: has_focus("search_found"))
    yield from press_until("a poor household", lambda: is_wanted(setting), "Down")
    yield Press("Return")
    yield Until("the household", lambda: is_shown("household.name"))
