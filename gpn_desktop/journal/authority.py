"""Who may write what: the newest trust lists as one plain value that the fold asks.

``sync.trust`` makes it from the lists in force, each within the paths its issuer was given; the
service hands it on. ``None`` in its place means that no list is known yet (before enrolment).
Source: rules 1 to 3 of ``journal.fold``.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from gpn_desktop.journal.op import LogId

OFFICER, OFFICE = "officer", "office"
VIEW, ENTRY, APPROVE, ENROL, PUBLISH, REDACT = (
    *("view", "entry", "approve"),
    *("enrol", "publish", "redact"),
)


@dataclass(frozen=True)
class Grant:
    """What one device may do in one scope, for which every level from the root delegates it.

    ``rights`` maps each officer of the device, **present and former**, to what he may: standing is
    always judged by the newest list, so one who left stays listed or his decisions would fall.
    """

    role: str
    rights: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Generations:
    """What the lists say of a device's generations; one that they do not name is quarantined."""

    approved: frozenset[int] = frozenset()
    refused: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Ruling:
    """What a list decided about one log; packages are named by their manifest hash.

    ``accepted`` (None = the log is not revoked): the packages on the chain that ends in the last
    one accepted, and those released one by one. ``kept`` (None = undecided): the packages on the
    chain of the branch that is kept after a fork. ``accept_up_to`` is told to people.
    """

    accepted: frozenset[str] | None = None
    kept: frozenset[str] | None = None
    accept_up_to: int | None = None


@dataclass(frozen=True)
class Authority:
    """The lists in force; ``grants`` by (device, scope), ``generations`` by device.

    ``areas`` are the scopes of offices, whose logs carry no household.
    """

    grants: Mapping[tuple[str, str], Grant] = field(default_factory=dict)
    generations: Mapping[str, Generations] = field(default_factory=dict)
    rulings: Mapping[LogId, Ruling] = field(default_factory=dict)
    areas: frozenset[str] = frozenset()
    training: bool = False

    @cached_property
    def devices(self) -> frozenset[str]:
        """Devices that some list names for some scope."""
        return frozenset(device for device, _ in self.grants)

    def grant(self, log: LogId) -> Grant | None:
        """Give what the writer of a log may do in its scope; None = nothing."""
        return self.grants.get((log.device, log.scope))

    def is_refused(self, log: LogId) -> bool:
        """Say whether a list refuses this generation of the device."""
        return log.generation in self.generations.get(log.device, Generations()).refused


Carried: TypeAlias = Mapping[str, Collection[str]]
"""Op hash → manifest hashes of the packages *of the op's own log* that carried it: the package it
came in, or the one that ``origins`` names for an op that was passed on."""


def chain(last: str, previous: Mapping[str, str | None]) -> frozenset[str]:
    """Give the manifest hashes from ``last`` back to the first one known."""
    found: set[str] = set()
    step: str | None = last
    while step and step not in found:
        found.add(step)
        step = previous.get(step)
    return frozenset(found)
