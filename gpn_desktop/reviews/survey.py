"""A survey (phiếu): one frozen revision of a household's answers, its score and computed class."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Computed:
    """The class that follows from a score under one standard; never the decided one.

    ``basis`` is ``points`` or ``income``; ``subtype`` n1 or n2 under P2016; ``status`` is the
    weakest status of form and rules; ``marks`` those of every rule used.
    """

    poverty_class: str = ""
    status: str = "trial"
    basis: str = ""
    subtype: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Survey:
    """One revision of a survey; ``supersedes`` names the revisions it stands for: (id, root).

    ``answers`` and ``remarks`` are keyed by path (a repeat row by its id). A revision without
    answers withdraws what it supersedes, for a ``reason``.
    """

    id: str
    subject: str = ""
    form_id: str = ""
    form_version: str = ""
    form_status: str = "trial"
    round: str = ""
    interviewed_on: datetime.date | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    score: Mapping[str, Any] = field(default_factory=dict)
    computed: Mapping[str, Computed] = field(default_factory=dict)
    verified: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    supersedes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What a survey that stands computed, without its answers."""

    survey: str
    household: str
    form_id: str = ""
    form_version: str = ""
    form_status: str = "trial"
    computed: Mapping[str, Computed] = field(default_factory=dict)


@dataclass(frozen=True)
class SurveyRow:
    """One line of a list of surveys: whose, which round, how far, computed beside decided.

    ``is_withheld``: who looks is keying it a second time, so that nothing of it is told.
    """

    id: str
    household: str
    head_name: str = ""
    village_name: str = ""
    round: str = ""
    state: str = ""
    revision: int = 1
    interviewed_on: datetime.date | None = None
    computed_class: str = ""
    decided_class: str = ""
    comments: int = 0
    code: str = ""
    is_withheld: bool = False
