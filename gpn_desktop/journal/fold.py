"""The fold: ops and trust lists → one view, whatever the order in which they came.

``fold`` makes it from scratch; ``Held`` keeps it as ops, packages and trust lists arrive, and must
always equal it. The store follows the same steps over its tables: ``standing.settle`` for what is
touched, then ``siblings.record_of`` (or its SQL) for each entity that ``settle`` looked at, then
``siblings.links`` for the documents among them and those they cite.

The rules; the code names them by number, and no order of arrival or clock enters any of them:

1. The newest trust list of each issuer counts, within what its own issuer was given.
2. An op stands if the newest lists grant its log and its role; else it is out, with a reason.
3. Two ops of one number are a fork: from there on the log is out until an office rules.
4. Only those are heard about an entity whose scope it belongs to, came from or was given to.
5. A field's siblings are the writings that stand and that no standing writing has replaced.
6. More than one distinct value among siblings is a conflict.
7. Meanwhile the value of the office, else of the greatest ref, is shown, and marked.
8. A conflict is settled by an ordinary writing that has seen every sibling.
9. A deletion that had not seen an edit is a conflict with it; nothing is removed physically.
10. Two successors of one document are a conflict, settled by one that supersedes both.
11. A redaction takes bodies away, never headers: siblings stay the same.
12. What does not agree among records is found after the fold; no op is refused for it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gpn_desktop.journal.authority import Authority, Carried
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.journal.siblings import (
    Conflict,
    Link,
    Record,
    cited_by,
    document_of,
    links,
    record_of,
    split_at,
)
from gpn_desktop.journal.standing import Known, Out, anchors_of, settle


@dataclass(frozen=True)
class View:
    """What stands.

    ``standing`` by op hash (None = in force), ``records`` that have an op in force, what is
    ``known`` of every entity, ``links``: where each document in force stands among its revisions.
    """

    standing: Mapping[str, Out | None] = field(default_factory=dict)
    records: Mapping[str, Record] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Give every open conflict, by entity and field."""
        found = [conflict for record in self.records.values() for conflict in record.conflicts]
        found += [split_at(entity) for entity, link in self.links.items() if link.is_split]
        return tuple(sorted(found, key=lambda one: (one.entity, one.field, one.sort.value)))


def fold(
    ops: Iterable[Op], authority: Authority | None = None, carried: Carried | None = None
) -> View:
    """Give the view of these ops under these trust lists, from scratch."""
    held = Held(authority)
    held.receive(ops, carried or {})
    return held.view


def changed_logs(
    logs: Iterable[LogId], before: Authority | None, now: Authority | None
) -> set[LogId]:
    """Give the logs whose ops another set of trust lists may judge otherwise."""
    if before is None or now is None:
        return set() if before is now else set(logs)
    return {log for log in logs if _about(log, before) != _about(log, now)}


def _about(log: LogId, authority: Authority) -> tuple[object, ...]:
    device = {key: grant for key, grant in authority.grants.items() if key[0] == log.device}
    return (
        *(device, authority.is_refused(log), authority.rulings.get(log)),
        log.scope in authority.areas,
    )


def fuller_redaction(one: Op, other: Op) -> Op:
    """Give of two copies of one op the one with fewer values: what was taken out stays out."""
    return max(one, other, key=lambda op: len(op.dropped))


class Held:
    """Ops in memory with their view, kept up to date; the reference of ``Records``."""

    def __init__(self, authority: Authority | None = None) -> None:
        self._authority = authority
        self._ops: dict[str, Op] = {}
        self._about: dict[str, list[str]] = defaultdict(list)
        self._logs: dict[LogId, dict[int, set[str]]] = defaultdict(dict)
        self._forks: dict[LogId, int] = {}
        self._naming: dict[str, dict[str, None]] = defaultdict(dict)
        self._transfers: dict[str, dict[str, None]] = defaultdict(dict)
        self._carried: dict[str, set[str]] = defaultdict(set)
        self._chained: dict[str, set[str]] = defaultdict(set)
        self._standing: dict[str, Out | None] = {}
        self._known: dict[str, Known] = {}
        self._records: dict[str, Record] = {}
        self._links: dict[str, Link] = {}

    @property
    def view(self) -> View:
        """Give the view as it stands, a copy."""
        return View(dict(self._standing), dict(self._records), dict(self._known), dict(self._links))

    def record(self, entity: str) -> Record | None:
        """Give the record of an entity, None while no op about it is in force."""
        return self._records.get(entity)

    def standing(self, op: Op) -> Out | None:
        """Give why an op held is out, None if it is in force."""
        return self._standing[op.hash]

    def ops(self, entity: str) -> Collection[Op]:
        """Give every op about an entity, in the order of arrival."""
        return [self._ops[digest] for digest in self._about.get(entity, ())]

    def naming(self, entity: str) -> Collection[str]:
        """Give the entities that name this one as an anchor."""
        return self._naming.get(entity, {}).keys()

    def transfers(self, entity: str) -> Collection[str]:
        """Give the transfers that name this one."""
        return self._transfers.get(entity, {}).keys()

    def known(self, entity: str) -> Known:
        """Give what the last fold found of an entity."""
        return self._known.get(entity, Known())

    def forked_at(self, log: LogId) -> int | None:
        """Give the smallest n of a log at which two ops stand."""
        return self._forks.get(log)

    def carried(self, op: Op) -> Collection[str]:
        """Give the packages of its own log that carried the op."""
        return self._carried.get(op.hash, ())

    def receive(self, ops: Iterable[Op], carried: Carried | None = None) -> frozenset[str]:
        """Take in ops, known or new, and what carried them; give the entities looked at again."""
        touched: set[str] = set()
        forked: set[LogId] = set()
        for op in ops:
            if self._take(op):
                touched.add(op.entity)
                forked |= self._mark_fork(op)
        touched |= self._mark_carried(carried or {})
        return self._refold(touched | self._entities_of(forked))

    def trust(self, authority: Authority | None) -> frozenset[str]:
        """Judge by other trust lists from now on; give the entities looked at again."""
        changed = changed_logs(self._logs.keys(), self._authority, authority)
        self._authority = authority
        return self._refold(self._entities_of(changed))

    def _take(self, op: Op) -> bool:
        known = self._ops.get(op.hash)
        kept = fuller_redaction(known, op) if known else op
        if kept is known:
            return False
        self._ops[op.hash] = kept
        if not known:
            self._enter(op)
        return True

    def _enter(self, op: Op) -> None:
        self._about[op.entity].append(op.hash)
        for anchor, _ in anchors_of(op):
            self._naming[anchor][op.entity] = None
            if op.kind == "transfer":
                self._transfers[anchor][op.entity] = None
        for earlier, _ in cited_by(op):
            self._chained[earlier].add(op.entity)
            self._chained[op.entity].add(earlier)

    def _mark_fork(self, op: Op) -> set[LogId]:
        """Give the log if the op forks it, or forks it earlier than was known."""
        dots = self._logs[op.log]
        dots.setdefault(op.n, set()).add(op.hash)
        if len(dots[op.n]) < 2 or self._forks.get(op.log, op.n + 1) <= op.n:
            return set()
        self._forks[op.log] = op.n
        return {op.log}

    def _mark_carried(self, carried: Carried) -> set[str]:
        """Give the entities whose ops came in a package that was not known to carry them."""
        new = {digest for digest, by in carried.items() if not self._carried[digest].issuperset(by)}
        for digest in new:
            self._carried[digest].update(carried[digest])
        return {self._ops[digest].entity for digest in new if digest in self._ops}

    def _entities_of(self, logs: Collection[LogId]) -> set[str]:
        digests = (hash_ for log in logs for dot in self._logs[log].values() for hash_ in dot)
        return {self._ops[digest].entity for digest in digests}

    def _refold(self, touched: Collection[str]) -> frozenset[str]:
        settled = settle(touched, self, self._authority)
        self._standing.update(settled.standing)
        self._known.update(settled.known)
        for entity, known in settled.known.items():
            self._rebuild(entity, known)
        self._relink(settled.known)
        return frozenset(settled.known)

    def _rebuild(self, entity: str, known: Known) -> None:
        in_force = [op for op in self.ops(entity) if self._standing[op.hash] is None]
        self._records.pop(entity, None)
        if in_force:
            self._records[entity] = record_of(entity, known.kind, in_force, self._authority)

    def _relink(self, touched: Iterable[str]) -> None:
        """Count revisions anew in every chain of documents that was touched."""
        chained = self._chains(touched)
        found = {entity: document_of(self._records.get(entity)) for entity in chained}
        for entity in chained:
            self._links.pop(entity, None)
        self._links.update(links({entity: one for entity, one in found.items() if one}))

    def _chains(self, touched: Iterable[str]) -> set[str]:
        found: set[str] = set()
        queue = list(touched)
        while queue:
            entity = queue.pop()
            if entity not in found:
                found.add(entity)
                queue += self._chained.get(entity, ())
        return found
