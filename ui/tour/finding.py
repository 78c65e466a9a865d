"""Finding the household that the tour follows: the first poor one that a common name finds."""

from collections.abc import Generator, Iterator

from PySide6.QtWidgets import QListWidget

from gpn_desktop.registry.households import SearchHit
from ui.search import HIT
from ui.showing import Reason
from ui.tour.eyes import found, has_focus, is_shown
from ui.tour.moves import Lost, Move, Press, Shot, Type, Until
from ui.tour.player import press_until
from ui.tour.seats import OFFICE, Setting

CODE, HEAD = "code of the household", "head of the household"


def hits() -> Iterator[SearchHit]:
    """Give what the search shows."""
    shown = found("search_found") if is_shown("search_found") else None
    if isinstance(shown, QListWidget):
        yield from (shown.item(row).data(HIT) for row in range(shown.count()))


def is_there(setting: Setting) -> bool:
    """Tell whether the search stands on the hit that is looked for."""
    shown = found("search_found")
    item = shown.currentItem() if isinstance(shown, QListWidget) else None
    return item is not None and is_wanted(setting, item.data(HIT))


def is_wanted(setting: Setting, hit: SearchHit) -> bool:
    """Tell whether a hit is the household that is looked for."""
    if setting.desk == OFFICE:
        return bool(hit.head_name == setting.heard[HEAD])
    return not setting.training or bool(hit.class_now == "poor")


def told(setting: Setting) -> tuple[str, ...]:
    """Give code and head of the household where they were told: each commune has such a code."""
    return (setting.heard[CODE], setting.heard[HEAD]) if setting.desk == OFFICE else ()


def search(setting: Setting) -> Generator[Move, None, str]:
    """Type what finds the household, and give it.

    Raises:
        Lost: no name that is tried finds a poor household.
    """
    from gpn_desktop.services.questions import SOUGHT  # the services are not loaded with the tour

    for words in told(setting)[:1] or SOUGHT:
        yield Press("Ctrl+A")
        yield Press("Del")
        yield Type(words)
        yield Until("what was found", lambda: is_shown("search_found") or is_shown("search_none"))
        if any(is_wanted(setting, hit) for hit in hits()):
            return words
    raise Lost(Reason.KEYS, "no name leads to a poor household")


def to_household(setting: Setting, shot: str = "") -> Generator[Move, None, str]:
    """Find the household from wherever one is, open it, and give what found it."""
    yield Press("Ctrl+K")
    yield Until("the search", lambda: has_focus("search"))
    words = yield from search(setting)
    if shot:
        yield Shot(shot)
    yield Press("Down")
    yield Until("the list of hits", lambda: has_focus("search_found"))
    yield from press_until("a poor household", lambda: is_there(setting), "Down")
    yield Press("Return")
    yield Until("the household", lambda: is_shown("household.name"))
    return words
