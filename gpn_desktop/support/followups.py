"""What became of a support: animals alive, sold, with offspring; a loan repaid; at work."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class FollowUp:
    """One look at a support after its delivery; counts are of living things, None = not asked."""

    id: str
    subject: str = ""
    date: datetime.date | None = None
    alive: int | None = None
    dead: int | None = None
    sold: int | None = None
    offspring: int | None = None
    outcome: str = ""
    note: str = ""
