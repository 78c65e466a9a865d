"""What will happen if this is merged: held + arriving → a plan, shown before anything is done.

On the way of the data: between opened packages and the one transaction in which the store applies
them. Pure: it writes nothing and asks nobody; what the fold says before and after comes in as plain
values (the service folds in a transaction that it rolls back). Nothing arriving is dropped: what is
out is kept with its reason, what is doubtful is named.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gpn_desktop.journal.kinds import SUPERSEDES
from gpn_desktop.journal.op import LogId, Op, Value
from gpn_desktop.journal.siblings import Conflict
from gpn_desktop.journal.standing import Out
from sync import ranges
from sync.arrivals import Opened
from sync.chain import Fork, Known
from sync.delivery import Held, together
from sync.manifest import Manifest, Origin
from sync.ranges import Ranges

_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Here:
    """What this machine holds that an arriving package has to do with.

    ``held`` are the numbers of each log, all ops counted, in force or not; ``hashes`` the hashes of
    ops held at the dots that arrive; ``partial`` the logs of which only single households are
    forwarded, where holes are normal.
    """

    held: Held = field(default_factory=dict)
    hashes: Mapping[tuple[LogId, int], Collection[str]] = field(default_factory=dict)
    partial: frozenset[LogId] = frozenset()
    attachments: frozenset[str] = frozenset()
    known: Known = field(default_factory=Known)


@dataclass(frozen=True)
class Folded:
    """What the fold says of the touched entities before and after: conflicts, and who is out."""

    before: frozenset[Conflict] = frozenset()
    after: frozenset[Conflict] = frozenset()
    standing: Mapping[str, Out | None] = field(default_factory=dict)


@dataclass(frozen=True)
class MergePlan:
    """What one package brings. ``new`` are the ops to insert; the rest tells people about them.

    ``replaced`` are ops that claim a place of a log which another op holds: both are kept, both are
    out. ``invented`` are origins that name a package otherwise than it came here from its maker.
    """

    identity: str
    manifest: Manifest
    new: tuple[Op, ...]
    same: tuple[Op, ...]
    replaced: tuple[Op, ...]
    superseding: tuple[Op, ...]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Conflict, ...]
    out: Mapping[Out, tuple[Op, ...]]
    missing_ops: Mapping[LogId, Ranges]
    missing_packages: Ranges
    awaited: frozenset[str]
    fork: Fork | None
    invented: tuple[Origin, ...]

    @property
    def changes_nothing(self) -> bool:
        """Say whether all of it is held already."""
        return not self.new


def plan(arrival: Opened, here: Here, folded: Folded) -> MergePlan:
    """Give what merging a package will do."""
    new, same = _sorted_out(arrival.ops, here)
    return MergePlan(
        identity=arrival.identity,
        manifest=arrival.manifest,
        new=new,
        same=same,
        replaced=tuple(op for op in new if here.hashes.get((op.log, op.n))),
        superseding=tuple(op for op in new if op.fields.get(SUPERSEDES)),
        conflicts=_ordered(folded.after - folded.before),
        settled=_ordered(folded.before - folded.after),
        out=_out(new, folded.standing),
        missing_ops=missing_ops(together((here.held, arrival.manifest.carried)), here.partial),
        missing_packages=arrival.missing,
        awaited=named_attachments(new) - here.attachments - arrival.attachments.keys(),
        fork=arrival.fork,
        invented=invented(arrival.manifest, here.known),
    )


def missing_ops(held: Held, partial: Collection[LogId]) -> dict[LogId, Ranges]:
    """Give the holes in logs that should have none; what came is merged all the same."""
    holes = {log: ranges.gaps(numbers) for log, numbers in held.items() if log not in partial}
    return {log: numbers for log, numbers in sorted(holes.items()) if numbers}


def invented(manifest: Manifest, known: Known) -> tuple[Origin, ...]:
    """Give the origins that name a package which came here from its maker as another one.

    What a restored machine had never sent came in a package of another log of its own.
    """

    def is_invented(origin: Origin) -> bool:
        log = manifest.logs[origin.log]
        link = known.links.get(log, {}).get(origin.pkg_seq)
        if link is None or link.identity == origin.package:
            return False
        own = (links for other, links in known.links.items() if other.device == log.device)
        return not any(one.identity == origin.package for links in own for one in links.values())

    return tuple(origin for origin in manifest.origins if is_invented(origin))


def named_attachments(ops: Iterable[Op]) -> frozenset[str]:
    """Give the SHA-256 of every photo, paper and published file that the ops name."""
    return frozenset(found for op in ops for found in _named(list(op.fields.values())))


def _named(value: Mapping[str, Value] | list[Value]) -> Iterator[str]:
    """Give the digests in ``{sha256, name, size}`` (a photo) and ``[name, sha256, size]``."""
    parts = value if isinstance(value, list) else list(value.values())
    if isinstance(value, list):
        is_three = len(value) == 3 and [type(part) for part in value] == [str, str, int]
        if is_three and _DIGEST.fullmatch(str(value[1])):
            yield str(value[1])
    elif value.keys() >= {"sha256", "name", "size"} and type(value["size"]) is int:
        yield str(value["sha256"])
    for part in parts:
        if isinstance(part, (dict, list)):
            yield from _named(part)


def _sorted_out(ops: Iterable[Op], here: Here) -> tuple[tuple[Op, ...], tuple[Op, ...]]:
    """Give the ops that are new and those that are held already."""
    new: list[Op] = []
    same: list[Op] = []
    for op in ops:
        held = here.hashes.get((op.log, op.n), ())
        (same if held and op.hash in held else new).append(op)
    return tuple(new), tuple(same)


def _out(ops: Iterable[Op], standing: Mapping[str, Out | None]) -> dict[Out, tuple[Op, ...]]:
    """Give the new ops that will not be in force, by the reason."""
    reasons: dict[Out, list[Op]] = {}
    for op in ops:
        if reason := standing.get(op.hash):
            reasons.setdefault(reason, []).append(op)
    return {reason: tuple(found) for reason, found in reasons.items()}


def _ordered(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    return tuple(sorted(conflicts, key=lambda one: (one.entity, one.field, one.sort.value)))
