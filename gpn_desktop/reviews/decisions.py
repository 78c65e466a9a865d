"""The decided class: a decision with number, date and signer makes the status, not the score."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Decided:
    """What a decision says of one household; ``survey`` is the body root it rests on, or empty."""

    poverty_class: str
    survey: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """A decision recognising lists; ``result_date`` is the day the result is for (31/12).

    ``households`` maps a household id to what was decided of it.
    """

    id: str
    round: str = ""
    standard: str = ""
    number: str = ""
    date: datetime.date | None = None
    result_date: datetime.date | None = None
    signer: str = ""
    households: Mapping[str, Decided] = field(default_factory=dict)
