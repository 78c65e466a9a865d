"""The columns of the forms of this desk, and what is said of each version."""

import re
from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.reviews.standards import KEYS, standard
from gpn_desktop.services.versions import FormRow, Offer, Origin
from ui import messages
from ui.models.people import type_words
from ui.models.rows import RIGHT, Column
from ui.words import QT_TRANSLATE_NOOP, dotted, language, translate

_VERSION: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)")
OFFERS: Final[dict[Offer, tuple[str, str, str]]] = {  # sign, words, tone
    Offer.NOW: ("●", QT_TRANSLATE_NOOP("FormWords", "In use"), "good"),
    Offer.LATER: ("◔", QT_TRANSLATE_NOOP("FormWords", "Not yet"), "accent"),
    Offer.PAST: ("○", QT_TRANSLATE_NOOP("FormWords", "Ended"), "quiet"),
    Offer.OLDER: ("○", QT_TRANSLATE_NOOP("FormWords", "Older version"), "quiet"),
    Offer.BESIDE: ("○", QT_TRANSLATE_NOOP("FormWords", "Another form is asked"), "quiet"),
    Offer.WITHDRAWN: ("✕", QT_TRANSLATE_NOOP("FormWords", "Withdrawn"), "warn"),
    Offer.AWAITED: ("◌", QT_TRANSLATE_NOOP("FormWords", "Files are missing"), "warn"),
    Offer.REFUSED: ("✕", QT_TRANSLATE_NOOP("FormWords", "Not used"), "bad"),
}
ORIGINS: Final[dict[Origin, str]] = {
    Origin.SHIPPED: QT_TRANSLATE_NOOP("FormWords", "with the program"),
    Origin.WORKBOOK: QT_TRANSLATE_NOOP("FormWords", "installed here"),
    Origin.PUBLICATION: QT_TRANSLATE_NOOP("FormWords", "published"),
}
ROLES: Final[dict[Role, str]] = {
    Role.PHIEU_A: "Phiếu A",
    Role.PHIEU_B: "Phiếu B",
    Role.PHIEU_C: "Phiếu C",
    Role.SUPPORT: QT_TRANSLATE_NOOP("FormWords", "Support"),
    Role.MINUTES: QT_TRANSLATE_NOOP("FormWords", "Minutes"),
    Role.OTHER: QT_TRANSLATE_NOOP("FormWords", "Other"),
}
STATUSES: Final[dict[Status, str]] = {
    Status.OFFICIAL_CHECKED: QT_TRANSLATE_NOOP("FormWords", "Official, checked"),
    Status.TYPED_WAITING_CHECK: QT_TRANSLATE_NOOP("FormWords", "Typed in, not checked yet"),
    Status.TRIAL: QT_TRANSLATE_NOOP("FormWords", "Trial"),
}
MARKS: Final[dict[Status, str]] = {  # shorter, for the list
    Status.OFFICIAL_CHECKED: QT_TRANSLATE_NOOP("FormWords", "Official"),
    Status.TYPED_WAITING_CHECK: QT_TRANSLATE_NOOP("FormWords", "Not checked"),
    Status.TRIAL: QT_TRANSLATE_NOOP("FormWords", "Trial"),
}
NOTHING: Final = "–"


def offer_words(row: FormRow) -> str:
    """Say whether a version is begun with, with a sign that says it without colour."""
    sign, words, _ = OFFERS[row.offer]
    return f"{sign} {translate('FormWords', words)}"


def offer_tone(row: FormRow) -> str:
    """Give the tone of that."""
    return OFFERS[row.offer][2]


def role_words(row: FormRow) -> str:
    """Say what a form is for."""
    return translate("FormWords", ROLES[row.role]) if row.role else NOTHING


def status_words(row: FormRow) -> str:
    """Say how far a form is checked."""
    return translate("FormWords", STATUSES[row.status]) if row.status else NOTHING


def period_words(row: FormRow) -> str:
    """Say for which period a form was made: by the title of its standard, where one is meant."""
    if row.period not in KEYS:
        return row.period
    found = standard(row.period)
    return found.title_en if language() == "en" else found.title_vi


def types_words(row: FormRow) -> str:
    """Say of which supports a form asks the details."""
    return "\n".join(map(type_words, row.support_types))


def nowhere_words() -> str:
    """Say that the program cannot open a form of this kind yet."""
    return translate("FormWords", "No page of the program opens this kind of form yet.")


def days_words(row: FormRow) -> str:
    """Say from when to when a form holds."""
    since, until = (vietnamese.show_date(day) if day else "" for day in _days(row))
    if since and until:
        return f"{since} – {until}"
    if since:
        return translate("FormWords", "from {day}").format(day=since)
    if until:
        return translate("FormWords", "until {day}").format(day=until)
    return translate("FormWords", "no limit") if row.role else NOTHING


def version_words(version: str) -> str:
    """Say of a version of which day it is, and the how manieth of that day; another as it is."""
    found = _VERSION.fullmatch(version)
    try:
        day = date(*map(int, found.groups()[:3])) if found else None
    except ValueError:
        day = None
    if found is None or day is None:
        return version
    words = translate("FormWords", "{day}, no. {number}")
    return words.format(day=vietnamese.show_date(day), number=int(found[4]))


def since_words(row: FormRow) -> str:
    """Say which version it is, and from when to when it holds."""
    version = translate("FormWords", "version {version}").format(version=row.version)
    return dotted(version, days_words(row) if any(_days(row)) else "")


def _days(row: FormRow) -> tuple[date | None, date | None]:
    return row.valid_from, row.valid_to


def origin_words(row: FormRow) -> str:
    """Say where a version came from, and by whom."""
    words = translate("FormWords", ORIGINS[row.origin])
    if row.origin is Origin.PUBLICATION and row.by:
        return translate("FormWords", "published by {office}").format(office=row.by)
    published = row.is_out and row.origin is not Origin.PUBLICATION
    out = translate("FormWords", "published to the communes") if published else ""
    return dotted(": ".join(filter(None, (words, row.by))), out)


def refusal_words(error: GpnError) -> str:
    """Say why a form that an office published is not used; only the office can do something."""
    if error.code is not ErrorCode.FORM_FILE_CHANGED:
        return messages.whole(error)
    do = translate("FormWords", "Tell the merging office: it publishes a later version.")
    return f"{messages.sentence(error)} {do} ({messages.number(error)})"


FORMS: Final[tuple[Column[FormRow], ...]] = (
    Column(
        QT_TRANSLATE_NOOP("Columns", "Questionnaire"),
        lambda row: row.title,
        lambda row: (vietnamese.sort_key(row.title), row.version),
        wide=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Version"), lambda row: row.version),
    Column(
        QT_TRANSLATE_NOOP("Columns", "State"),
        offer_words,
        lambda row: list(OFFERS).index(row.offer),
        tone=offer_tone,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Mark"),
        lambda row: translate("FormWords", MARKS[row.status]) if row.status else NOTHING,
        tone=lambda row: "text" if row.status is Status.OFFICIAL_CHECKED else "warn",
        spare=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Records"),
        lambda row: vietnamese.show_int(row.records),
        lambda row: row.records,
        RIGHT,
        spare=True,
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Kind"), role_words, spare=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Holds"), days_words, spare=True),
    Column(QT_TRANSLATE_NOOP("Columns", "From"), origin_words, spare=True),
)
