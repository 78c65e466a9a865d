"""The columns of the list of villages."""

import re
from dataclasses import replace
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.plan import Target
from gpn_desktop.registry import namesakes
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.services.village_figures import Figures, YearTotals
from gpn_desktop.services.villages import VillageRow
from ui import measures
from ui.models.people import code_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

NONE: Final = "–"
UNLIKE: Final = "≠"  # before what two computers wrote otherwise
QUARTER: Final = "to_dan_pho"
TWO_ZONES: Final = 310  # their names stand whole before the number of the order does
MOST_YEARS: Final = 2  # whose numbers are said
_BRACKETS: Final = re.compile(r" \([^)]*\)")
"""Which decision says so: it stands with the village, the list has no room for it."""
KINDS: Final = {
    "thon": QT_TRANSLATE_NOOP("Villages", "Village (thôn)"),
    QUARTER: QT_TRANSLATE_NOOP("Villages", "Quarter (tổ dân phố)"),
}
DOUBTFUL: Final = (Belongs.NOT_OURS, Belongs.UNKNOWN)


def kind_words(kind: str) -> str:
    """Name a kind of place; one that only a newer version knows stands as it is written."""
    return translate("Villages", KINDS[kind]) if kind in KINDS else kind


def called(village: Village) -> str:
    """Give the whole name of a village; a quarter often has only a number."""
    if village.kind != QUARTER or village_named(village.name)[0] == QUARTER:
        return namesakes.called([village])[village.id]
    return translate("Villages", "quarter {name}").format(name=village.name)


def row_called(row: VillageRow) -> str:
    """Give the whole name of a village of the list, told apart from another of its name."""
    return called(replace(row.village, name=row.called or row.village.name))


def name_words(row: VillageRow) -> str:
    """Give name and old commune, said once; of one that is not ours it is said.

    One of which two computers wrote otherwise bears the sign that its fields bear.
    """
    name, former = called(row.village) or NONE, row.village.former
    name = f"{UNLIKE} {name}" if row.disputed else name
    if row.belongs in DOUBTFUL:
        return dotted(name, translate("Villages", "look at the old commune"))
    same = translate("Villages", "another is called so too") if row.same else ""
    return dotted(name, "" if former in name else former, same)


def same_words(row: VillageRow, *, may: bool) -> str:
    """Say of a village that another bears its name, and what can be done about it."""
    if not row.same:
        return ""
    so = translate("Villages", "Another village is called so too; no old commune tells them apart.")
    way = translate(
        "Villages",
        "If they are one: Join to another… (Alt+S). If they are two: write the old commune of "
        "each.",
    )
    return f"{so} {way}" if may else so


def figure_words(figures: Figures) -> str:
    """Name the totals of reviews and the targets of plans that were written for a village."""
    totals = translate("Villages", "totals of {years}")
    newest = figures.totals[-MOST_YEARS:]
    before = [f"… {NONE} {one.year}" for one in figures.totals[-MOST_YEARS - 1 : -MOST_YEARS]]
    years = ", ".join((*before, *map(_year_words, newest)))
    targets = translate("Villages", "targets of plans: {numbers}")
    numbers = "; ".join(map(_target_words, figures.targets))
    return dotted(
        totals.format(years=years) if years else "",
        targets.format(numbers=numbers) if numbers else "",
    )


def _year_words(one: YearTotals) -> str:
    """Say a year with its numbers; what was not written has a dash, and no 0."""
    words = translate("Villages", "{year} ({households} households, {persons} persons)")
    counts = {name: _count(getattr(one.totals, name)) for name in ("households", "persons")}
    return words.format(year=one.year, **counts)


def _count(found: int | None) -> str:
    return NONE if found is None else vietnamese.show_int(found)


def _target_words(one: Target) -> str:
    found, value = indicators().get(one.indicator), one.value.replace(".", ",")
    if found is None:
        return value
    return f"{measures.name_of(found)}: {value} {measures.unit_of(found)}"


def zone_words(zones: frozenset[str] | None) -> str:
    """Say in which zones a place lies: not known, in none, or their names."""
    if zones is None:
        return translate("Villages", "Not known")
    if not zones:
        return translate("Villages", "In none")
    return ", ".join(code_words("area_classification", one) for one in sorted(zones))


def _is_odd(row: VillageRow) -> bool:
    return bool(row.same or row.disputed) or row.belongs in DOUBTFUL


VILLAGES: Final[tuple[Column[VillageRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        name_words,
        lambda row: vietnamese.sort_key(row.village.name),
        tone=lambda row: "warn" if _is_odd(row) else "text",
        wide=True,
        names=True,  # what tells two of one name apart stands last
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Order"),
        lambda row: str(row.village.order),
        lambda row: row.village.order,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Households"),
        lambda row: vietnamese.show_int(row.households),
        lambda row: row.households,
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Zone"),
        lambda row: _BRACKETS.sub("", zone_words(row.zones)),
        tone=lambda row: "warn" if row.zones is None else "text",
        wide=True,
        enough=TWO_ZONES,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Area"),
        lambda row: code_words("area", row.village.area) or NONE,
        spare=True,
    ),
)
