"""The columns of supports: the list of all, the types on offer, who may receive one."""

from collections.abc import Mapping, Sequence
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.services.supported import AskedForm, Outset
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.offers import Offer, ReceiverOffer, SupportLine
from gpn_desktop.support.programmes import SupportType
from ui import reasons
from ui.look.signs import then_tone, then_words
from ui.models.people import given_words, state_tone, state_words, type_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, translate

GONE: Final = "gone"
STATES: Final = ("proposed", "decided", "delivered", GONE)
SIGNS: Final = {
    Standing.ELIGIBLE: ("✓", "good"),
    Standing.ELIGIBLE_BY_LIST: ("(✓)", "warn"),
    Standing.FACTS_MISSING: ("?", "warn"),
    Standing.NOT_CHECKED: ("…", "quiet"),
    Standing.NOT_ELIGIBLE: ("–", "quiet"),
    Standing.NOT_ELIGIBLE_BY_LIST: ("(–)", "quiet"),
    Standing.NOT_IN_FORCE: ("–", "quiet"),
}

BRIEF: Final = {
    Standing.ELIGIBLE_BY_LIST: QT_TRANSLATE_NOOP("Gifts", "Can get it by an imported list"),
    Standing.NOT_ELIGIBLE_BY_LIST: QT_TRANSLATE_NOOP("Gifts", "No ground by an imported list"),
}
"""In a list; that there is no decision stands beside it, or above the terms."""


def how_far(line: SupportLine) -> str:
    """Give the word by which the list is narrowed."""
    return GONE if line.is_gone else line.state.value


def line_state_words(line: SupportLine) -> str:
    """Say how far a support has come, or that it was taken off."""
    return translate("People", "Taken off the list") if line.is_gone else state_words(line.record)


def decision_words(line: SupportLine) -> str:
    """Write the number of the decision with its day."""
    record = line.record
    if record.decided_on is None:
        return "–"
    day = vietnamese.show_date(record.decided_on)
    words = translate("People", "{number}, {day}")
    return words.format(number=record.decision_number, day=day)


def _day(line: SupportLine) -> str:
    record = line.record
    return str(record.delivered_on or record.decided_on or "9")


LINES: Final[tuple[Column[SupportLine], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Support"),
        lambda one: type_words(one.record.type),
        lambda one: vietnamese.sort_key(type_words(one.record.type)),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Receiver"),
        lambda one: one.receiver,
        lambda one: vietnamese.name_key(one.receiver),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "State"),
        line_state_words,
        _day,
        tone=lambda one: "quiet" if one.is_gone else state_tone(one.record),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Class that day"),
        lambda one: then_words(one.record.snapshot),
        tone=lambda one: then_tone(one.record.snapshot),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "How much"),
        lambda one: given_words(one.record),
        lambda one: one.record.amount or 0,
        RIGHT,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Village"),
        lambda one: one.village,
        lambda one: vietnamese.sort_key(one.village),
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Decision"),
        lambda one: one.record.decision_number or "–",
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Household of"),
        lambda one: one.head,
        lambda one: vietnamese.name_key(one.head),
        spare=True,
        names=True,
    ),
)


def key_of(line: SupportLine) -> str:
    """Give everything a support is looked for by, folded."""
    words = (type_words(line.record.type), line.receiver, line.head, line.village)
    return vietnamese.fold(" ".join((*words, line.record.decision_number, line.record.programme)))


def fitting(
    lines: Sequence[SupportLine], keys: Sequence[str], words: str, state: str
) -> list[SupportLine]:
    """Give the lines that hold every word and are of a state; those taken off only when asked."""
    parts = vietnamese.fold(words).split()
    return [
        line
        for line, key in zip(lines, keys, strict=True)
        if (how_far(line) == state if state else not line.is_gone)
        and all(part in key for part in parts)
    ]


def standing_words(standing: Standing) -> str:
    """Say with a sign what can be said of a support."""
    return f"{SIGNS[standing][0]} {reasons.said(standing)}"


def standing_short(standing: Standing) -> str:
    """Say the same in a list, whose other column needs the room."""
    words = BRIEF.get(standing)
    if not words:
        return standing_words(standing)
    return f"{SIGNS[standing][0]} {translate('Gifts', words)}"


def standing_tone(standing: Standing) -> str:
    """Give the role of the colour of a standing."""
    return SIGNS[standing][1]


OFFERS: Final[tuple[Column[Offer], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Support"), lambda one: type_words(one.type.code), wide=True
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "What the program can say"),
        lambda one: standing_short(one.standing),
        tone=lambda one: standing_tone(one.standing),
    ),
)

RECEIVERS: Final[tuple[Column[ReceiverOffer], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Full name"), lambda one: one.name, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "What the program can say"),
        lambda one: standing_short(one.eligibility.standing),
        tone=lambda one: standing_tone(one.eligibility.standing),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Had before"),
        lambda one: str(one.earlier) if one.earlier else "–",
        lambda one: one.earlier,
        RIGHT,
        spare=True,
    ),
)


def found_by(found: Outset) -> dict[str, str]:
    """Give everything a type is found by, folded: its names, that of its form, its unit."""
    return {one.type.code: _words_of(one.type, found.forms) for one in found.offers}


def _words_of(kind: SupportType, forms: Mapping[str, AskedForm]) -> str:
    form = forms[kind.code].title if kind.code in forms else ""
    words = (kind.label_vi, kind.label_en, form, kind.unit, kind.unit_en, kind.code)
    return vietnamese.fold(" ".join(words))
