"""The columns of pairs that may be one human: who, and why."""

from typing import Final

from gpn_desktop.registry.duplicates import NUMBERS
from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services.matches import Match
from ui import reasons
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate

UNKNOWN: Final = "?"


def called(one: SearchHit) -> str:
    """Name a person with the year of birth."""
    return f"{one.full_name} ({one.birth_year or UNKNOWN})"


def lives(one: SearchHit) -> str:
    """Say where a person lives: the head of the household, the village."""
    return ", ".join(filter(None, (one.head_name, one.village_name)))


def pair_words(one: Match) -> str:
    """Say who may be whom."""
    first, second = one.first, one.second
    if first.full_name == second.full_name:
        years = (each.birth_year or UNKNOWN for each in (first, second))
        return f"{first.full_name}\n({', '.join(map(str, years))})"
    words = translate("Columns", "{one}\nand {other}")
    return words.format(one=called(first), other=called(second))


def more_words(one: Match) -> str:
    """Say how many more of the two households are alike; nothing where nobody is."""
    more = translate("Columns", "+ {count} more pair(s) of both households")
    if one.first.household == one.second.household:
        more = translate("Columns", "+ {count} more pair(s) in this household")
    return more.format(count=one.more) if one.more else ""


def evidence_words(one: Match) -> str:
    """Say in short what speaks for it, and what against."""
    told = [reasons.said(each) for each in one.likeness.evidence]
    against = ", ".join(map(reasons.said, one.likeness.contrasts))
    words = translate("Columns", "{told}\nbut {against}")
    if against:
        return words.format(told=", ".join(told), against=against)
    return ",\n".join(filter(None, (*told[:1], ", ".join(told[1:]))))


MATCHES: Final[tuple[Column[Match], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "May be one person"), pair_words, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "More pairs"),
        lambda one: f"+{one.more}" if one.more else "",
        lambda one: one.more,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Why"),
        evidence_words,
        tone=lambda one: "bad" if set(one.likeness.evidence) & NUMBERS else "text",
        wide=True,
    ),
)
