"""Words of a class with the sign that says the same without colour: ● poor, ◐ near, ○ not.

Those signs are of what was decided. What a survey came to has one of its own, and what stands on a
list alone another: neither is ever taken for a decision, whatever its class.
"""

from typing import Final, Protocol

from ui.words import QT_TRANSLATE_NOOP, translate

CLASSES: Final[dict[str, tuple[str, str, str]]] = {  # code → sign, words, tone
    "poor": ("●", QT_TRANSLATE_NOOP("Classes", "Poor"), "bad"),
    "near_poor": ("◐", QT_TRANSLATE_NOOP("Classes", "Near poor"), "warn"),
    "average": ("◔", QT_TRANSLATE_NOOP("Classes", "Average living standard"), "text"),
    "newly_escaped": ("◎", QT_TRANSLATE_NOOP("Classes", "Newly out of poverty"), "good"),
    "newly_escaped_near": (
        "◎",
        QT_TRANSLATE_NOOP("Classes", "Newly out of near poverty"),
        "good",
    ),
    "not_poor": ("○", QT_TRANSLATE_NOOP("Classes", "Not poor"), "text"),
}
UNKNOWN: Final = ("", QT_TRANSLATE_NOOP("Classes", "Not decided yet"), "quiet")
COMPUTED: Final = "◇"  # hollow: the points of a survey say so
LISTED: Final = "◌"  # dotted: a list from Excel says so
UNSURE: Final = "quiet"  # the tone of both


def class_words(code: str, *, is_listed: bool = False) -> str:
    """Give the sign and the words of a decided class; that nothing is decided where none is.

    ``is_listed``: a list from Excel says so, and nobody has compared it with a decision.
    """
    if not is_listed or not code:
        return _signed(code, CLASSES.get(code, UNKNOWN)[0])
    mark = translate("Classes", "on a list")
    return f"{listed_words(code)} · {mark}"


def listed_words(code: str) -> str:
    """Give the sign and the words of a class that stands on a list, where that is said already."""
    return _signed(code, LISTED)


def _signed(code: str, sign: str) -> str:
    return f"{sign} {translate('Classes', CLASSES.get(code, UNKNOWN)[1])}".strip()


class ClassThen(Protocol):
    """A class that was copied on a day."""

    @property
    def poverty_class(self) -> str:
        """Give its code, "" where nothing was decided."""

    @property
    def is_listed(self) -> bool:
        """Say whether a list from Excel alone says so."""


def then_words(of: ClassThen) -> str:
    """Give the words of a class that was copied on a day."""
    return class_words(of.poverty_class, is_listed=of.is_listed)


def computed_words(code: str) -> str:
    """Give the sign and the words of a computed class; that it is open where a total is missing."""
    return _signed(code, COMPUTED) if code else translate("Classes", "No class yet")


def computed_beside(code: str) -> str:
    """Give the same where decided ones stand beside it: it says that it is computed."""
    words = translate("Classes", "computed: {poverty_class}")
    return f"{COMPUTED} {words.format(poverty_class=_signed(code, ''))}"


def class_tone(code: str, *, is_listed: bool = False) -> str:
    """Give the role of the colour of a decided class; a list alone has no colour of its own."""
    return UNSURE if is_listed else CLASSES.get(code, UNKNOWN)[2]


def tone_in(words: str) -> str:
    """Give the role of the colour of a decided class that words tell by its sign, else ""."""
    return next((tone for sign, _, tone in CLASSES.values() if sign in words), "")


def then_tone(of: ClassThen) -> str:
    """Give the role of the colour of a class that was copied on a day."""
    return class_tone(of.poverty_class, is_listed=of.is_listed)
