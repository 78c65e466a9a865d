"""What a form is to this program, beside what XLSForm says: its sheet ``gpn`` and its points."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a form is for."""

    PHIEU_A = "phieu_a"
    PHIEU_B = "phieu_b"
    PHIEU_C = "phieu_c"
    SUPPORT = "support"
    MINUTES = "minutes"
    OTHER = "other"


class Status(StrEnum):
    """How far the content of a form was checked against the official paper."""

    OFFICIAL_CHECKED = "official-checked"
    TYPED_WAITING_CHECK = "typed-waiting-check"
    TRIAL = "trial"


@dataclass(frozen=True)
class GpnSheet:
    """The sheet ``gpn``: what this form is to the program."""

    role: Role
    status: Status
    period: str | None = None
    standard_scope: str = "national"
    legal_source: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    areas: tuple[str, ...] = ()
    typed_by: str = ""
    typed_on: date | None = None
    checked_by: str = ""
    checked_on: date | None = None
    checked_hash: str = ""
    renames: tuple[tuple[str, str], ...] = ()
    support_types: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScoredQuestion:
    """A question with points: its own node, its ``_points`` and, for ticks, its ``_known``."""

    question: int
    points: int
    known: int | None = None


@dataclass(frozen=True)
class ScoreScheme:
    """Which nodes are the outputs of a score sheet, by name (``b1_total``, ``reasons``, ...)."""

    area: int
    areas: tuple[str, ...]
    outputs: Mapping[str, int]
    questions: tuple[ScoredQuestion, ...]
