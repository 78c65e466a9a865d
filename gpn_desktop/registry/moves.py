"""What happened to a household or a person: birth, death, split, join, move; and taking off a list.

On the way: an event is a document of the journal; the register keeps who belongs where today.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SORTS = (
    *("birth", "death", "departure", "arrival", "split", "join", "move", "return"),
    *("relocation", "head", "correction", "undo", "unite", "addition", "amendment"),
)


@dataclass(frozen=True)
class Deletion:
    """Why and when a record was taken off the list; lifting it brings the record back."""

    reason: str
    date: datetime.date


@dataclass(frozen=True)
class Leaving:
    """How somebody left the list for good: ``sort`` is the act, empty where a form said so."""

    sort: str = ""
    on: datetime.date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Event:
    """One thing that happened to ``subject``, a household or a person.

    ``to`` is the household, village or commune it led to; ``detail`` has what the sort needs;
    ``supersedes`` names the events it stands for: (id, body root).
    """

    id: str
    subject: str = ""
    sort: str = ""
    date: datetime.date | None = None
    to: str = ""
    reason: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)
    supersedes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Turn:
    """What a field of a record ``of`` the register said until an act of ``sort`` on the day ``on``.

    Of a person ``household`` is the id of the one that was left, of a household ``village``.
    """

    of: str
    field: str
    before: str
    sort: str
    on: datetime.date | None = None


@dataclass(frozen=True)
class Transfer:
    """A household or person on its way to another commune; ``to`` is the scope it goes to.

    Until it is accepted there, only the commune it comes from counts it.
    """

    id: str
    subject: str = ""
    to: str = ""
    date: datetime.date | None = None
    reason: str = ""
