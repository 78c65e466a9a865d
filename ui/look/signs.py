"""Words of a class with the sign that says the same without colour: ● poor, ◐ near, ○ not."""

from typing import Final, Protocol

from ui.words import QT_TRANSLATE_NOOP, translate

CLASSES: Final[dict[str, tuple[str, str, str]]] = {  # code → sign, words, tone
    "poor": ("●", QT_TRANSLATE_NOOP("Classes", "Poor"), "bad"),
    "near_poor": ("◐", QT_TRANSLATE_NOOP("Classes", "Near poor"), "warn"),
    "average": ("◔", QT_TRANSLATE_NOOP("Classes", "Average living standard"), "text"),
    "newly_escaped": ("◌", QT_TRANSLATE_NOOP("Classes", "Newly out of poverty"), "good"),
    "newly_escaped_near": (
        "◌",
        QT_TRANSLATE_NOOP("Classes", "Newly out of near poverty"),
        "good",
    ),
    "not_poor": ("○", QT_TRANSLATE_NOOP("Classes", "Not poor"), "text"),
}
UNKNOWN: Final = ("", QT_TRANSLATE_NOOP("Classes", "Not decided yet"), "quiet")


def class_words(code: str, *, is_listed: bool = False) -> str:
    """Give the sign and the words of a decided class; that nothing is decided where none is.

    ``is_listed``: a list from Excel says so, and nobody has compared it with a decision.
    """
    sign, words, _ = CLASSES.get(code, UNKNOWN)
    shown = f"{sign} {translate('Classes', words)}".strip()
    mark = translate("Classes", "on a list")
    return f"{shown} · {mark}" if is_listed and code else shown


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
    return class_words(code) if code else translate("Classes", "No class yet")


def class_tone(code: str) -> str:
    """Give the role of the colour of a class."""
    return CLASSES.get(code, UNKNOWN)[2]
