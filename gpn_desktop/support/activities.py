"""Courses, projects, models and groups that supports belong to."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Activity:
    """One course, project, model or group; ``attendance`` maps an official's id to sittings."""

    id: str
    type: str = ""
    name: str = ""
    decision_number: str = ""
    decided_on: datetime.date | None = None
    starts: datetime.date | None = None
    ends: datetime.date | None = None
    organiser: str = ""
    subject_matter: str = ""
    attendance: Mapping[str, int] = field(default_factory=dict)
