"""What a service gives back besides its value: the kinds of things it has written.

A page asks ``changes.touch("support", "decisions")`` for the kinds that it shows.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

T = TypeVar("T")

Watch = Callable[[int, int], None]
"""``watch(done, of)``, called between the pieces of long work; raises ``Cancelled`` after Stop.

``of`` is 0 while nobody knows how much there is.
"""


def unwatched(done: int, of: int) -> None:
    """Watch nothing: for work that nobody waits for."""


@dataclass(frozen=True)
class Changes:
    """Kinds of things written; each kind a page can show has its field."""

    households: bool = False  # and their persons
    drafts: bool = False
    rounds: bool = False  # and their listings
    surveys: bool = False
    submissions: bool = False  # of forms that are no surveys
    comments: bool = False
    decisions: bool = False  # and certificates
    support: bool = False  # and follow-ups, activities
    plans: bool = False  # and targets
    places: bool = False  # villages, meetings
    officials: bool = False
    packages: bool = False
    conflicts: bool = False
    devices: bool = False  # requests, trust lists, rulings
    catalogue: bool = False  # forms, standards, programmes
    findings: bool = False
    settings: bool = False

    def touch(self, *kinds: str) -> bool:
        """Say whether any of these kinds was written."""
        return any(getattr(self, kind) for kind in kinds)

    def __or__(self, other: "Changes") -> "Changes":
        """Give the kinds of both."""
        return Changes(**{kind: self.touch(kind) or other.touch(kind) for kind in KINDS})


KINDS = tuple(field.name for field in fields(Changes))
EVERYTHING = Changes(**dict.fromkeys(KINDS, True))
"""After a restore, or when another database was opened."""


@dataclass(frozen=True)
class Done(Generic[T]):
    """The value of a service, and what it wrote."""

    value: T
    changes: Changes = Changes()
