"""The columns of what a household's page lists: people, supports, surveys."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry import codes
from gpn_desktop.registry.persons import PartialDate, Person, insured
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import SupportRecord, state_of
from ui import reasons
from ui.look.signs import UNSURE, computed_words, then_tone, then_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, dotted, language, translate

NONE: Final = "–"


def code_words(name: str, key: str) -> str:
    """Give the words of a key of a code list in the language of the window."""
    return codes.label(name, key, language()) if key else ""


def survey_words(row: SurveyRow) -> str:
    """Say how far a survey has come, or that who looks must not see it yet."""
    if row.is_withheld:
        return translate("Columns", "Being keyed a second time: to be seen when that is done")
    return reasons.said(State(row.state))


def ethnic_words(key: str) -> str:
    """Give the name of an ethnic group."""
    found = codes.ethnic_groups().get(key)
    return found.label_vi if found else key


def day_words(day: datetime.date | None) -> str:
    """Write a day, or a dash where none is known."""
    return vietnamese.show_date(day) if day else NONE


def village_words(village: Village | None) -> str:
    """Give the name of a village with what it is called: Thôn Nà Thuộc, Tổ dân phố 3."""
    if village is None:
        return translate("People", "village not known")
    words = translate("People", "{kind} {name}")
    return words.format(kind=code_words("village_kind", village.kind), name=village.name)


def birth_words(birth: PartialDate | None) -> str:
    """Write as much of a birth date as is known: 1987, 03/1987 or 05/03/1987."""
    if birth is None:
        return NONE
    if birth.month is None:
        return str(birth.year)
    month = f"{birth.month:02d}/{birth.year}"
    return month if birth.day is None else f"{birth.day:02d}/{month}"


def card_words(person: Person) -> str:
    """Say whether somebody has a card of health insurance today, and until when."""
    if insured(person, chance.today()):
        if person.insurance_to is None:
            return translate("People", "has a card")
        words = translate("People", "until {day}")
        return words.format(day=vietnamese.show_date(person.insurance_to))
    if person.insurance_to is not None and person.insurance_to < chance.today():
        words = translate("People", "ended {day}")
        return words.format(day=vietnamese.show_date(person.insurance_to))
    return translate("People", "no card")


def _card_tone(person: Person) -> str:
    return "text" if insured(person, chance.today()) else "warn"


PEOPLE: Final[tuple[Column[Person], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Full name"),
        lambda one: one.full_name,
        lambda one: vietnamese.name_key(one.full_name),
        wide=True,
        names=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Relation"),
        lambda one: code_words("relationship_to_head", one.relation),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Date of birth"),
        lambda one: birth_words(one.birth_date),
        lambda one: str(one.birth_date or ""),
        RIGHT,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Health insurance"),
        card_words,
        lambda one: str(one.insurance_to or ""),
        tone=_card_tone,
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Sex"), lambda one: code_words("sex", one.sex), spare=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Ethnic group"),
        lambda one: ethnic_words(one.ethnicity),
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Citizen number"), lambda one: one.id_number, spare=True),
)


def type_words(code: str) -> str:
    """Give the name of a support type; one that is not installed here keeps its code."""
    found = support_types().get(code)
    if found is None:
        return code
    return found.label_en if language() == "en" else found.label_vi


def given_words(record: SupportRecord) -> str:
    """Say how much was given: a quantity with its unit, an amount, or both."""
    parts = []
    if record.quantity is not None:
        parts.append(f"{vietnamese.show_int(record.quantity)} {record.unit}".strip())
    if record.amount is not None:
        parts.append(vietnamese.show_money(record.amount))
    return " · ".join(parts) or NONE


def state_words(record: SupportRecord) -> str:
    """Say how far a support has come, with the day of its delivery."""
    words = reasons.said(state_of(record))
    if record.delivered_on is None:
        return words
    told = translate("People", "{state} on {day}")
    return told.format(state=words, day=vietnamese.show_date(record.delivered_on))


def state_tone(record: SupportRecord) -> str:
    """Give the role of the colour of a state."""
    return "text" if record.delivered_on else "warn"


@dataclass(frozen=True)
class Given:
    """A support as a household's page lists it; ``who`` is named where it is for one of them."""

    record: SupportRecord
    who: str = ""


def given(names: Mapping[str, str], records: Iterable[SupportRecord]) -> list[Given]:
    """Give supports with the names of the people they are for, of whom a household has several."""
    return [Given(one, names.get(one.subject, "")) for one in records]


SUPPORTS: Final[tuple[Column[Given], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Support"),
        lambda one: dotted(type_words(one.record.type), one.who),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "State"),
        lambda one: state_words(one.record),
        lambda one: str(one.record.delivered_on or one.record.decided_on or ""),
        tone=lambda one: state_tone(one.record),
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "How much"),
        lambda one: given_words(one.record),
        lambda one: one.record.amount or 0,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Class that day"),
        lambda one: then_words(one.record.snapshot),
        tone=lambda one: then_tone(one.record.snapshot),
        spare=True,
    ),
)

SURVEYS: Final[tuple[Column[SurveyRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Interviewed"),
        lambda row: day_words(row.interviewed_on),
        lambda row: str(row.interviewed_on or ""),
        wide=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "State"),
        survey_words,
        tone=lambda row: "bad" if row.state == State.RETURNED.value else "text",
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Computed"),
        lambda row: computed_words(row.computed_class) if row.computed_class else NONE,
        tone=lambda row: UNSURE,
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Comments"),
        lambda row: str(row.comments or NONE),
        lambda row: row.comments,
        RIGHT,
        spare=True,
    ),
)
