"""What became of a support: animals alive, sold, with offspring; a loan repaid; at work."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from gpn_desktop.support.records import SupportRecord

EMPLOYED, SELF_EMPLOYED = "employed", "self_employed"
OUTCOMES = ("alive", "sold", "lost", EMPLOYED, SELF_EMPLOYED, "not_employed", "repaid", "overdue")


@dataclass(frozen=True)
class FollowUp:
    """One look at a support after its delivery; counts are since then, None = not asked."""

    id: str
    subject: str = ""
    date: datetime.date | None = None
    alive: int | None = None
    dead: int | None = None
    sold: int | None = None
    offspring: int | None = None
    outcome: str = ""
    note: str = ""


class FollowUpDoubt(Enum):
    """What cannot be about a follow-up."""

    MORE_THAN_GIVEN = "more_than_given"
    BEFORE_DELIVERY = "before_delivery"
    NEGATIVE = "negative"


def check_followup(record: SupportRecord, found: FollowUp) -> tuple[FollowUpDoubt, ...]:
    """Give what cannot be: more alive, dead and sold than were given and born, a day too early."""
    counts = (found.alive, found.dead, found.sold, found.offspring)
    gone_or_here = sum(count or 0 for count in counts[:3])
    given = None if record.quantity is None else record.quantity + (found.offspring or 0)
    delivered, day = record.delivered_on, found.date
    doubts = (
        (given is not None and gone_or_here > given, FollowUpDoubt.MORE_THAN_GIVEN),
        (
            delivered is not None and day is not None and day < delivered,
            FollowUpDoubt.BEFORE_DELIVERY,
        ),
        (any(count is not None and count < 0 for count in counts), FollowUpDoubt.NEGATIVE),
    )
    return tuple(doubt for is_so, doubt in doubts if is_so)


def newest(found: Iterable[FollowUp]) -> FollowUp | None:
    """Give the newest follow-up with a day; None where nobody looked."""
    dated = [one for one in found if one.date is not None]
    return max(dated, key=lambda one: (one.date or datetime.date.min, one.id), default=None)
