"""The fields of a village: what they are called, what stands in them, what is typed over it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import Village
from gpn_desktop.services.villages import VillageRow
from ui.models.people import code_words
from ui.models.villages import NONE, kind_words
from ui.words import QT_TRANSLATE_NOOP, translate

TITLES: Final = {
    "name": QT_TRANSLATE_NOOP("Villages", "Name"),
    "former": QT_TRANSLATE_NOOP("Villages", "Old commune"),
    "order": QT_TRANSLATE_NOOP("Villages", "Place in the list"),
    "kind": QT_TRANSLATE_NOOP("Villages", "Kind"),
    "area": QT_TRANSLATE_NOOP("Villages", "Area"),
    "zones": QT_TRANSLATE_NOOP("Villages", "Zone"),
    "successor": QT_TRANSLATE_NOOP("Villages", "Joined into"),
}

NOT_OURS: Final = {
    Belongs.NOT_OURS: QT_TRANSLATE_NOOP(
        "Villages", "{former} went to another commune in 2025: look at it again."
    ),
    Belongs.UNKNOWN: QT_TRANSLATE_NOOP(
        "Villages",
        "Saved just as you typed it, but no commune of before 01/07/2025 called “{former}” is "
        "known. Write it as the lists of that time do, for instance “TT Đình Lập”.",
    ),
}
"""What is to be said of an old commune that is not ours or not known."""


@dataclass(frozen=True)
class Typing:
    """What is typed of a village and not saved: by field, over what was shown then."""

    over: VillageRow
    texts: Mapping[str, str]

    def over_now(self, row: VillageRow) -> VillageRow:
        """Give a village as it stands now; fields being typed as they were shown, and seen."""
        old = {name: getattr(self.over.village, name) for name in self.texts}
        sight = {name: self.over.seen.get(name, ()) for name in self.texts}
        return replace(row, village=replace(row.village, **old), seen={**row.seen, **sight})


def titles_of(fields: Collection[str]) -> str:
    """Name fields of a village as its page does."""
    return ", ".join(
        translate("Villages", title) for name, title in TITLES.items() if name in fields
    )


def texts_of(village: Village) -> dict[str, str]:
    """Give the fields of a village as they are filled in."""
    names = ("name", "former", "kind", "area")
    told = {name: str(getattr(village, name)) for name in names}
    return told | {"order": vietnamese.show_int(village.order)}


def said_of(name: str, text: str) -> str:
    """Say what stands in a field, as a sentence says it."""
    words = {"kind": kind_words(text), "area": code_words("area", text)}
    return words.get(name, text) or NONE
