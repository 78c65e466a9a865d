"""What belongs together of the surveys of a round: revisions that stand for one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Revision:
    """A revision of a survey without its answers; ``supersedes`` are ids, ``verified`` as kept."""

    id: str
    household: str
    supersedes: tuple[str, ...] = ()
    verified: Mapping[str, Any] = field(default_factory=dict)
    is_followed: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Record:
    """All revisions of one survey, the oldest first."""

    revisions: tuple[Revision, ...]

    @property
    def household(self) -> str:
        """Give whose it is."""
        return self.revisions[0].household

    @property
    def origins(self) -> tuple[str, ...]:
        """Give the ids that it began with: one, or several that were brought together."""
        here = {one.id for one in self.revisions}
        return tuple(one.id for one in self.revisions if not here.intersection(one.supersedes))

    @property
    def standing(self) -> Revision | None:
        """Give the revision that stands; None where it was withdrawn."""
        newest = [one for one in self.revisions if not one.is_followed][-1:]
        return newest[0] if newest and not newest[0].is_withdrawn else None

    @property
    def verified(self) -> Revision | None:
        """Give the newest revision that double entry led to."""
        return next((one for one in reversed(self.revisions) if one.verified), None)


def records(revisions: Iterable[Revision]) -> tuple[Record, ...]:
    """Give the records that these revisions are of; they come with the oldest first."""
    of: dict[str, list[Revision]] = {}
    for one in revisions:
        earlier = {id(of[each]): of[each] for each in one.supersedes if each in of}
        joined = [each for those in earlier.values() for each in those] + [one]
        of |= {each.id: joined for each in joined}
    apart = {id(those): those for those in of.values()}
    return tuple(Record(tuple(those)) for those in apart.values())
