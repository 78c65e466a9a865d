"""The columns of plans: the twin table of the bars, the work list, the villages."""

from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.plans import cards
from gpn_desktop.plans.progress import LineProgress
from gpn_desktop.plans.worklist import VillageShare, WorkRow
from ui import measures, reasons
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP

NONE: Final = "–"


def _target(found: LineProgress) -> str:
    unit = measures.unit_of(found.main.measured.indicator)
    return measures.target_words(found.main.target, unit)


def _mark(found: LineProgress) -> str:
    letters = measures.open_marks(found.main.measured.indicator.mark, found.line.mark)
    return measures.mark_words(letters[0]) if letters else ""


def _share(found: LineProgress) -> str:
    share = found.main.share
    return NONE if share is None else f"{vietnamese.show_rate(share)} %"


LINES: Final[tuple[Column[LineProgress], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "No."),
        lambda one: measures.number_of(one.line),
        lambda one: int(measures.number_of(one.line)),
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "About"),
        lambda one: measures.short_name(one.line),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Value"),
        lambda one: measures.value_words(one.main),
        lambda one: one.main.measured.value or -1,
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Of the target"),
        _share,
        lambda one: -1 if one.main.share is None else one.main.share,
        RIGHT,
        tone=lambda one: "good" if one.main.is_reached else "text",
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Target"), _target, spare=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "In conflict"),
        lambda one: str(one.main.measured.conflicts or NONE),
        lambda one: one.main.measured.conflicts,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "By a list"),
        lambda one: str(len(one.main.measured.by_list) or NONE),
        lambda one: len(one.main.measured.by_list),
        RIGHT,
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Source"), _mark, spare=True),
)

WORK: Final[tuple[Column[WorkRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Full name"),
        lambda row: row.name or NONE,
        lambda row: vietnamese.name_key(row.name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.village_name or NONE,
        lambda row: vietnamese.sort_key(row.village_name),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Next step"),
        lambda row: reasons.said(row.item.step),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Why"), lambda row: reasons.said(row.item.reason), spare=True
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Household of"),
        lambda row: row.head_name or NONE,
        lambda row: vietnamese.name_key(row.head_name),
        spare=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Born"),
        lambda row: str(row.birth_year or NONE),
        lambda row: row.birth_year or 0,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Object code"),
        lambda row: cards.marked(row.item.object_code) or NONE,
        spare=True,
    ),
)

VILLAGES: Final[tuple[Column[VillageShare], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda row: row.name or NONE,
        lambda row: vietnamese.sort_key(row.name),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Counted"),
        lambda row: vietnamese.show_int(row.counts),
        lambda row: row.counts,
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Could be"),
        lambda row: vietnamese.show_int(row.could),
        lambda row: row.could,
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Left"),
        lambda row: vietnamese.show_int(max(0, row.could - row.counts)),
        lambda row: row.could - row.counts,
        RIGHT,
    ),
)
