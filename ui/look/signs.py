"""Words of a class with the sign that says the same without colour: ● poor, ◐ near, ○ not."""

from typing import Final

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


def class_words(code: str) -> str:
    """Give the sign and the words of a decided class; that nothing is decided where none is."""
    sign, words, _ = CLASSES.get(code, UNKNOWN)
    return f"{sign} {translate('Classes', words)}".strip()


def computed_words(code: str) -> str:
    """Give the sign and the words of a computed class; that it is open where a total is missing."""
    return class_words(code) if code else translate("Classes", "No class yet")


def class_tone(code: str) -> str:
    """Give the role of the colour of a class."""
    return CLASSES.get(code, UNKNOWN)[2]
