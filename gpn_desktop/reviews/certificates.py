"""Certificates of poor and near-poor households, confirmed year by year."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Confirmation:
    """One year's confirmation on a certificate."""

    poverty_class: str
    date: datetime.date | None = None
    decision: str = ""


@dataclass(frozen=True)
class Certificate:
    """A certificate (giấy chứng nhận); ``years`` maps the year as text to its confirmation."""

    id: str
    subject: str = ""
    number: str = ""
    date: datetime.date | None = None
    years: Mapping[str, Confirmation] = field(default_factory=dict)


def confirmed(certificate: Certificate, year: int, found: Confirmation) -> Certificate:
    """Give the certificate with one more year confirmed; the other years stay as they are."""
    return replace(certificate, years={**certificate.years, str(year): found})
