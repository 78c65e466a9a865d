"""Files that were handed over together: opened, told apart, and put in the order of merging.

On the way of the data: between a place with many packages and the plans of a merge. Trust files in
any of them count for all of them, so they are opened again until nobody learns anything more. Pure:
bytes in, values out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from gpn_desktop.errors import GpnError
from sync.arrivals import Arrival, Kept, Opened, Receiver, Repeated
from sync.chain import Known, fork_of, missing_before, with_link
from sync.reader import open_package
from sync.trust import Trust

T = TypeVar("T")
Outcomes: TypeAlias = Mapping[str, Arrival | GpnError]


@dataclass(frozen=True)
class Batch:
    """What became of each file, by name; a name stands in exactly one of the four.

    ``opened`` is in the order of merging: log by log, number by number, each once. ``trust`` knows
    the trust files of all of them.
    """

    trust: Trust
    opened: Mapping[str, Opened]
    repeated: Mapping[str, Repeated]
    kept: Mapping[str, Kept]
    refused: Mapping[str, GpnError]


def _unwatched(done: int, of: int) -> None:
    """Watch nothing."""


def sort_out(
    files: Mapping[str, bytes], receiver: Receiver, watch: Callable[[int, int], None] = _unwatched
) -> Batch:
    """Open all files of a place; one that is refused stops none of the others.

    ``watch(done, of)`` is called before each file; what it raises stops the work.
    """
    outcomes, trust = _opened(files, receiver, watch)
    while trust != receiver.trust:
        receiver = replace(receiver, trust=trust)
        outcomes, trust = _opened(files, receiver, watch)
    kept = _of(outcomes, Kept)
    known = receiver.known
    for one in kept.values():
        if one.manifest and one.identity:
            known = with_link(known, one.manifest, one.identity)
    opened, again = _in_order(_of(outcomes, Opened), known)
    repeated = _of(outcomes, Repeated) | again
    return Batch(trust, opened, repeated, kept, _of(outcomes, GpnError))


def _opened(
    files: Mapping[str, bytes], receiver: Receiver, watch: Callable[[int, int], None]
) -> tuple[Outcomes, Trust]:
    outcomes: dict[str, Arrival | GpnError] = {}
    for number, (name, data) in enumerate(sorted(files.items())):
        watch(number, len(files))
        try:
            outcomes[name] = arrival = open_package(data, receiver)
        except GpnError as refusal:
            outcomes[name] = refusal
            continue
        if not isinstance(arrival, Repeated):
            receiver = replace(receiver, trust=arrival.trust)
    return outcomes, receiver.trust


def _of(outcomes: Outcomes, sort: type[T]) -> dict[str, T]:
    return {name: found for name, found in outcomes.items() if isinstance(found, sort)}


def _in_order(
    opened: Mapping[str, Opened], known: Known
) -> tuple[dict[str, Opened], dict[str, Repeated]]:
    """Tell of each package what it is after those before it: a copy, a branch, one after a gap."""
    once: dict[str, Opened] = {}
    again: dict[str, Repeated] = {}
    seen: set[str] = set()
    for name, one in sorted(opened.items(), key=lambda item: _place(item[1])):
        if one.identity in seen:
            again[name] = Repeated(one.identity)
            continue
        fork = fork_of(one.manifest, one.identity, known)
        once[name] = replace(one, fork=fork, missing=missing_before(one.manifest, known))
        known = with_link(known, one.manifest, one.identity)
        seen.add(one.identity)
    return once, again


def _place(one: Opened) -> tuple[object, ...]:
    return one.manifest.log, one.manifest.pkg_seq, one.identity
