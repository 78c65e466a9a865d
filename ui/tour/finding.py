"""Finding the household that the tour follows: the first poor one that ``dang thi`` finds."""

from PySide6.QtWidgets import QListWidget

from ui.search import HIT
from ui.tour.player import Press, Script, Shot, Type, Until, found, has_focus, is_shown, row_count
from ui.tour.seats import OFFICE, Setting

SOUGHT, CODE = "dang thi", "code of the household"


def shown_class() -> str:
    """Give the class of the hit that the search stands on."""
    found_list = found("search_found")
    assert isinstance(found_list, QListWidget)  # noqa: S101 - the search's own list
    item = found_list.currentItem()
    return str(item.data(HIT).class_now) if item else ""


def told(setting: Setting) -> tuple[str, ...]:
    """Give the code of the household where it was told: names are many at an office."""
    return (setting.heard[CODE],) if setting.desk == OFFICE else ()


def to_household(setting: Setting, shot: str = "") -> Script:
    """Find the household from wherever one is, and open it."""
    yield Press("Ctrl+K")
    yield Until("the search", lambda: has_focus("search"))
    yield Press("Ctrl+A")
    yield Type("".join(told(setting)) or SOUGHT)
    yield Until("what was found", lambda: row_count("search_found") > 0)
    if shot:
        yield Shot(shot)
    yield Press("Down")
    yield Until("the list of hits", lambda: has_focus("search_found"))
    while setting.training and setting.desk != OFFICE and shown_class() != "poor":
        yield Press("Down")
    yield Press("Return")
    yield Until("the household", lambda: is_shown("household.name"))
