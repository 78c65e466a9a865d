"""The columns of a round's list."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.rounds import ListedRow
from ui import reasons
from ui.look.signs import CLASSES, UNSURE, class_tone, class_words, computed_beside
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, translate

NOTHING: Final = "–"
VILLAGE: Final = QT_TRANSLATE_NOOP("Columns", "Village")
_ORDER: Final = {code: place for place, code in enumerate(CLASSES)}
_STATES: Final = {one.value: one for one in State}
_FAR: Final = {code: place for place, code in enumerate(("returned", "draft", "", "completed"))}
_TONES: Final = {"": "quiet", "returned": "bad", "draft": "accent", "withdrawn": "warn"}
_SIGNS: Final = {"": "○", "draft": "◔", "returned": "↩", "withdrawn": "✕"}


GROUNDS: Final[dict[str, str]] = {  # shorter than in ``ui.reasons``: the class stands beside it
    "": QT_TRANSLATE_NOOP("Columns", "Not on the list"),
    "managed_poor": QT_TRANSLATE_NOOP("Columns", "Managed"),
    "managed_near_poor": QT_TRANSLATE_NOOP("Columns", "Managed"),
    "request_enter": QT_TRANSLATE_NOOP("Columns", "Asks to be reviewed"),
    "request_leave": QT_TRANSLATE_NOOP("Columns", "Asks to leave"),
    "found": QT_TRANSLATE_NOOP("Columns", "Found"),
}
BEGUN: Final = {
    "": QT_TRANSLATE_NOOP("Columns", "Not begun"),
    "draft": QT_TRANSLATE_NOOP("Columns", "Being filled in"),
}


def state_words(row: ListedRow) -> str:
    """Say how far a survey is, with a sign that says it without colour."""
    code = row.state
    said = translate("Columns", BEGUN[code]) if code in BEGUN else reasons.said(_STATES[code])
    return f"{_SIGNS.get(code, '✓')} {said}"


def is_to_do(row: ListedRow) -> bool:
    """Say whether a survey is still to be filled in here, or once more."""
    return _FAR.get(row.state, len(_FAR)) < _FAR["completed"]


def ground_words(row: ListedRow) -> str:
    """Say on which ground a household is reviewed."""
    return translate("Columns", GROUNDS.get(row.ground, row.ground))


def _head_words(row: ListedRow) -> str:
    """Name the head, and where the household came into another one since which one."""
    if not row.joined_to:
        return row.head_name
    words = translate("Columns", "{head} (joined to {other})")
    return words.format(head=row.head_name or row.code, other=row.joined_to)


def _start_words(row: ListedRow) -> str:
    code = row.start_class
    return class_words(code, is_listed=row.start_is_listed) if code else NOTHING


def result_words(row: ListedRow) -> str:
    """Say what was decided; before that what the survey came to, and that it is computed."""
    if row.decided_class:
        return class_words(row.decided_class)
    return computed_beside(row.computed_class) if row.computed_class else NOTHING


def _village_key(row: ListedRow) -> object:
    return vietnamese.sort_key(row.village_name)


NUMBERED: Final[tuple[Column[ListedRow], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Code"), lambda row: row.code),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Head of household"),
        lambda row: row.head_name,
        wide=True,
        names=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Village"), lambda row: row.village_name, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Survey"),
        state_words,
        tone=lambda row: _TONES.get(row.state, "good"),
    ),
)
LISTED: Final[tuple[Column[ListedRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Head of household"),
        lambda row: _head_words(row),
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
    ),
    Column(
        VILLAGE,
        lambda row: row.village_name,
        _village_key,
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "At the start"),
        lambda row: _start_words(row),
        lambda row: _ORDER.get(row.start_class, len(_ORDER)),
        tone=lambda row: class_tone(row.start_class, is_listed=row.start_is_listed),
        spare=True,
        sooner=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Survey"),
        state_words,
        lambda row: _FAR.get(row.state, len(_FAR)),
        tone=lambda row: _TONES.get(row.state, "good"),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Result"),
        result_words,
        lambda row: _ORDER.get(row.decided_class or row.computed_class, len(_ORDER)),
        tone=lambda row: class_tone(row.decided_class) if row.decided_class else UNSURE,
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Ground"), ground_words, spare=True),
)
