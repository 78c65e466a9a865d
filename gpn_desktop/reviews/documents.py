"""The papers of a household at one glance: decisions on it, its certificates, their confirmations.

On the way: what was decided, what lists say, certificates → ``Document`` → the household's page.
Nothing is made up: what is not written stays empty and is marked.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.certificates import Certificate, Confirmation


class Sort(StrEnum):
    """What a paper is; ``LIST`` is a list from elsewhere, with no decision that stands here."""

    DECISION = "decision"
    LIST = "list"
    CERTIFICATE = "certificate"
    CONFIRMATION = "confirmation"


class Mark(StrEnum):
    """What is to be looked at in a paper; the sentences are in ``ui``."""

    NO_NUMBER = "no_number"
    NO_DAY = "no_day"
    ON_LIST = "on_list"
    DECISION_UNKNOWN = "decision_unknown"
    CLASS_DIFFERS = "class_differs"


@dataclass(frozen=True)
class Document:
    """One paper: ``number`` and ``on`` are its own, ``cites`` the decision that it names.

    ``year`` is that of the result, 0 for a certificate, which holds for several.
    """

    sort: Sort
    number: str = ""
    on: datetime.date | None = None
    year: int = 0
    poverty_class: str = ""
    cites: str = ""
    marks: tuple[Mark, ...] = ()


def documents(
    classes: Sequence[ClassOfYear], certificates: Iterable[Certificate]
) -> tuple[Document, ...]:
    """Give decisions, the newest year first; then each certificate, its newest year first."""
    decided = sorted(classes, key=lambda one: (one.year, str(one.known_on or "")), reverse=True)
    papers = [each for one in certificates for each in _of_certificate(one, classes)]
    return (*map(_of_decision, decided), *papers)


def _of_decision(one: ClassOfYear) -> Document:
    is_list = one.listed is not None
    marks = [Mark.ON_LIST] if is_list else _wanting(one.number, one.decided_on)
    return Document(
        Sort.LIST if is_list else Sort.DECISION,
        number=one.number,
        on=one.decided_on,
        year=one.year,
        poverty_class=one.poverty_class,
        marks=tuple(marks),
    )


def _of_certificate(one: Certificate, classes: Sequence[ClassOfYear]) -> Iterator[Document]:
    marks = tuple(_wanting(one.number, one.date))
    yield Document(Sort.CERTIFICATE, number=one.number, on=one.date, marks=marks)
    for year in sorted(one.years, reverse=True):
        yield _confirmed(year, one.years[year], one.number, classes)


def _confirmed(
    year: str, found: Confirmation, number: str, classes: Sequence[ClassOfYear]
) -> Document:
    known = [one for one in classes if one.listed is None]
    decided = {one.poverty_class for one in known if str(one.year) == year}
    marks = [Mark.NO_DAY] if found.date is None else []
    if found.decision and found.decision not in {one.number for one in known}:
        marks.append(Mark.DECISION_UNKNOWN)
    if decided and found.poverty_class not in decided:
        marks.append(Mark.CLASS_DIFFERS)
    return Document(
        Sort.CONFIRMATION,
        number=number,
        on=found.date,
        year=int(year) if year.isdecimal() else 0,
        poverty_class=found.poverty_class,
        cites=found.decision,
        marks=tuple(marks),
    )


def _wanting(number: str, on: datetime.date | None) -> list[Mark]:
    told = {Mark.NO_NUMBER: number, Mark.NO_DAY: on}
    return [mark for mark, found in told.items() if not found]
