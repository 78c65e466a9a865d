"""Village meetings: who came, what was voted and proposed."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

REVIEW, PLANNING = "review", "planning"


@dataclass(frozen=True)
class Proposal:
    """What a meeting asks for, its rank by votes, and whether the commune plan took it in."""

    text: str
    rank: int | None = None
    votes: int | None = None
    taken: bool | None = None


@dataclass(frozen=True)
class Meeting:
    """One meeting of a village.

    ``present`` counts by group: households, women, poor, minority, invited; ``votes``: agree,
    disagree; ``minutes`` names the signed paper, without which it is not a recorded meeting.
    """

    id: str
    village: str = ""
    purpose: str = REVIEW
    round: str = ""
    plan: str = ""
    date: datetime.date | None = None
    chair: str = ""
    secretary: str = ""
    present: Mapping[str, int] = field(default_factory=dict)
    votes: Mapping[str, int] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    minutes: Mapping[str, Any] = field(default_factory=dict)


def share_agreed(meeting: Meeting) -> Fraction | None:
    """Give the share of those present who agreed; None where either was not written down.

    Those present are the households represented. Whether the share is enough says the setting
    meeting_share of the day.
    """
    present, agreed = meeting.present.get("households"), meeting.votes.get("agree")
    return None if not present or agreed is None else Fraction(agreed, present)
