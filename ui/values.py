"""Values of a record as people read them and choose them; how they are typed is only hinted at.

Values of code lists have their labels in ``resources/codes``, words of the journal in ``ui.nouns``.
"""

from collections.abc import Mapping
from typing import Any, Final

from gpn_desktop import vietnamese
from gpn_desktop.journal.fields import BOOL, DAY, INT, PARTIAL_DAY, TEXT, WORD
from gpn_desktop.journal.kinds import field_of
from gpn_desktop.registry import codes
from gpn_desktop.registry.persons import PartialDate
from ui.listed_words import listed_words
from ui.nouns import WORDS
from ui.words import QT_TRANSLATE_NOOP, language, translate

LISTS: Final[dict[str, str]] = {  # "kind.field" or field → its code list
    "household.area": "area",
    "village.area": "area",
    "listing.area": "area",
    "sex": "sex",
    "relation": "relationship_to_head",
    "house_type": "house_type",
    "water_source": "water_source",
    "toilet": "toilet",
    "school_level": "school_level",
    "school_status": "school_status",
    "education_level": "education_level",
    "job_status": "job_status",
    "work_capacity": "work_capacity",
    "disability_type": "disability_type",
    "disability_degree": "disability_degree",
    "start_class": "household_class",
    "form_status": "form_status",
}
ETHNICITY: Final = "ethnicity"
LISTED: Final = "listed/"
TYPED: Final = (TEXT, INT, DAY, PARTIAL_DAY, WORD, BOOL)
LONGEST: Final = 120
_YES: Final = QT_TRANSLATE_NOOP("Nouns", "Yes")
_NO: Final = QT_TRANSLATE_NOOP("Nouns", "No")
_EMPTY: Final = QT_TRANSLATE_NOOP("Nouns", "(left empty)")
_HINTS: Final[dict[str, str]] = {
    DAY: QT_TRANSLATE_NOOP("Nouns", "day/month/year, for instance 05/03/1987"),
    PARTIAL_DAY: QT_TRANSLATE_NOOP("Nouns", "05/03/1987, or 03/1987, or 1987"),
    INT: QT_TRANSLATE_NOOP("Nouns", "a whole number"),
}


def options(kind: str, name: str) -> tuple[tuple[Any, str], ...]:
    """Give the values a field may have with their words, in their order; none where it is free."""
    if name == ETHNICITY:
        return tuple((key, group.label_vi) for key, group in codes.ethnic_groups().items())
    known = LISTS.get(f"{kind}.{name}") or LISTS.get(name)
    if known:
        return tuple((one.key, _label(one)) for one in codes.options(known))
    field = field_of(kind, name)
    if field is not None and field.type == BOOL:
        return (True, _bool_words(True)), (False, _bool_words(False))
    return tuple((word, _word(word)) for word in sorted(field.words)) if field else ()


def _label(option: codes.Option) -> str:
    return (option.label_en if language() == "en" else "") or option.label_vi


def _word(word: str) -> str:
    return translate("Nouns", WORDS[word]) if word in WORDS else word


def _bool_words(value: bool) -> str:
    return translate("Nouns", _YES if value else _NO)


def value_words(kind: str, name: str, value: Any, text: str = "") -> str:
    """Give a value as people read it; ``text`` is the name of what an id points to."""
    if value in (None, "", [], {}):
        return translate("Nouns", _EMPTY)
    if text:
        return text
    if name.startswith(LISTED) and isinstance(value, Mapping):
        return listed_words(value)
    if isinstance(value, bool):
        return _bool_words(value)
    if isinstance(value, int):
        return vietnamese.show_int(value)
    if isinstance(value, str):
        return _text_words(kind, name, value)
    return _short(value)


def _text_words(kind: str, name: str, value: str) -> str:
    named = dict(options(kind, name))
    if value in named:
        return str(named[value])
    field = field_of(kind, name)
    is_day = field is not None and field.type in (DAY, PARTIAL_DAY)
    return day_words(value) if is_day else value


def day_words(value: str) -> str:
    """Write an ISO day, month or year as 05/03/1987, 03/1987 or 1987."""
    try:
        found = PartialDate.read(value)
    except ValueError:
        return value
    parts = (found.day, found.month)
    return "/".join([*(f"{part:02}" for part in parts if part), f"{found.year:04}"])


def _short(value: Any) -> str:
    parts = value.values() if isinstance(value, dict) else value
    words = ", ".join(str(part) for part in parts if not isinstance(part, dict | list))
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def may_be_typed(kind: str, name: str) -> bool:
    """Say whether people can type a value of the field, or choose it from its list."""
    field = field_of(kind, name)
    return field is not None and field.type in TYPED


def hint(kind: str, name: str) -> str:
    """Say how a value is typed; nothing where it is plain words."""
    field = field_of(kind, name)
    words = _HINTS.get(field.type, "") if field else ""
    return translate("Nouns", words) if words else ""
