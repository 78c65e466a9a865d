"""The columns of every list, each a table entry; titles are shown in the window's language."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import HouseholdRow, SearchHit
from gpn_desktop.reviews.survey import SurveyRow
from ui.look.signs import CLASSES, UNSURE, class_tone, class_words, computed_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP

NO_DAY: Final = ""
CLASS_ORDER: Final = {code: place for place, code in enumerate(CLASSES)}


def _of_class(code: str) -> int:
    return CLASS_ORDER.get(code, len(CLASS_ORDER))


def _class_and_year(row: HouseholdRow) -> str:
    words = class_words(row.class_now, is_listed=row.is_listed)
    return f"{words} ({row.class_year})" if row.class_year and row.class_now else words


HOUSEHOLDS: Final[tuple[Column[HouseholdRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Head of household"),
        lambda row: row.head_name,
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.village_name,
        lambda row: vietnamese.sort_key(row.village_name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Persons"),
        lambda row: str(row.size),
        lambda row: row.size,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Result"),
        _class_and_year,
        lambda row: _of_class(row.class_now),
        tone=lambda row: class_tone(row.class_now, is_listed=row.is_listed),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Conflicts"),
        lambda row: f"⚑ {row.conflicts}" if row.conflicts else "",
        lambda row: row.conflicts,
        RIGHT,
        tone=lambda row: "bad",
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Code"), lambda row: row.code, spare=True),
)
HOUSEHOLD_ORDERS: Final = ("name", "village", "size", "class", "conflicts", "code")
"""What the query orders by when a column of ``HOUSEHOLDS`` is chosen, in their order."""

SURVEYS: Final[tuple[Column[SurveyRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Head of household"),
        lambda row: row.head_name,
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.village_name,
        lambda row: vietnamese.sort_key(row.village_name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Interviewed"),
        lambda row: vietnamese.show_date(row.interviewed_on) if row.interviewed_on else NO_DAY,
        lambda row: str(row.interviewed_on or ""),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Computed"),
        lambda row: computed_words(row.computed_class),
        lambda row: _of_class(row.computed_class),
        tone=lambda row: UNSURE,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Decided"),
        lambda row: class_words(row.decided_class) if row.decided_class else "–",
        lambda row: _of_class(row.decided_class),
        tone=lambda row: class_tone(row.decided_class),
    ),
)

HITS: Final[tuple[Column[SearchHit], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Full name"),
        lambda row: row.full_name,
        lambda row: vietnamese.name_key(row.full_name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Born"),
        lambda row: str(row.birth_year or ""),
        lambda row: row.birth_year or 0,
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Household of"),
        lambda row: row.head_name,
        lambda row: vietnamese.name_key(row.head_name),
        wide=True,
        names=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Village"), lambda row: row.village_name, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Result"),
        lambda row: class_words(row.class_now, is_listed=row.is_listed),
        lambda row: _of_class(row.class_now),
        tone=lambda row: class_tone(row.class_now, is_listed=row.is_listed),
    ),
)
