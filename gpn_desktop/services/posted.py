"""What waits to be sent, what was sent and how far it came, what was received: as pages show it.

On the way: ``exchange`` reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from gpn_desktop.services.arriving import AlarmRow
from gpn_desktop.services.enrolment import Enrolment
from sync import delivery


class Sent(Enum):
    """How far a package came."""

    MADE = "made"
    PLACED = "placed"
    ACKNOWLEDGED = "acknowledged"


ATTACHMENT = "attachment"


@dataclass(frozen=True)
class Undelivered:
    """Packages without a receipt; days of the oldest, None when the clock cannot be believed."""

    count: int
    oldest_days: int | None


@dataclass(frozen=True)
class Waiting:
    """What a package of one scope would carry if it were made now.

    ``counts`` are records by kind, ``ops`` all that goes into it, ``fresh`` those of them that no
    package in the outbox brings yet, and ``lacking`` are those of the ``receivers`` who lack them;
    ``receipts`` are packages that came and are not answered; ``brings_list`` says that somebody's
    trust list is older.
    """

    scope: str
    scope_name: str
    counts: Mapping[str, int]
    ops: int
    fresh: int
    receipts: int
    brings_list: bool
    receivers: tuple[str, ...]
    lacking: tuple[str, ...]
    next_number: int
    is_due: bool


@dataclass(frozen=True)
class PackageRow:
    """A package made here.

    ``days`` since it was made, while nobody acknowledged it; ``to_look_at`` counts what a receiver
    told to look at again, ``held`` maps receivers that hold it aside to their reason.
    """

    identity: str
    scope: str
    scope_name: str
    number: int
    kind: str
    state: Sent
    counts: Mapping[str, int]
    made_at: datetime | None
    days: int | None
    place: str
    placed_at: datetime | None
    receivers: tuple[str, ...]
    acknowledged_by: tuple[str, ...]
    held: Mapping[str, str]
    to_look_at: int
    file_name: str
    is_in_outbox: bool

    @property
    def asks_for_receipt(self) -> bool:
        """Whether somebody is to confirm it: nobody confirms what only confirms."""
        return delivery.expects_receipt(self.kind)

    @property
    def is_undelivered(self) -> bool:
        """Whether nobody has confirmed it, though it asks for that."""
        return self.asks_for_receipt and self.state is not Sent.ACKNOWLEDGED


@dataclass(frozen=True)
class ReceivedRow:
    """A package that came; ``state`` is merged, quarantined or refused, with the reason."""

    identity: str
    number: int | None
    kind: str
    label: str
    officer: str
    scope: str
    scope_name: str
    state: str
    reason: str
    counts: Mapping[str, int]
    came_at: datetime | None
    file_name: str


@dataclass(frozen=True)
class Post:
    """All of the page of sending and receiving, the newest first."""

    enrolment: Enrolment
    waiting: tuple[Waiting, ...]
    packages: tuple[PackageRow, ...]
    undelivered: Undelivered
    received: tuple[ReceivedRow, ...]
    alarms: tuple[AlarmRow, ...]
