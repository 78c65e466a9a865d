"""Which ops are in force, and why the others are not: rules 1 to 4 of the fold.

``alone`` judges an op by the trust lists, ``settle`` by who may be heard about its entity. Scopes
of an entity only grow while they are sought, so the least fixed point is unique and no order of
arrival enters. What keeps the ops (a dict, or tables) stands behind ``Records``.
Source: ``journal.fold``, which lists the rules.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Protocol

from gpn_desktop.journal.authority import OFFICE, OFFICER, Authority
from gpn_desktop.journal.kinds import KINDS, is_document
from gpn_desktop.journal.op import NOTE, LogId, Op

HOME = "home"
"""Field of a household: the scope that counts it."""


class Out(Enum):
    """Why an op is not in force."""

    UNKNOWN_DEVICE = "unknown_device"
    NOT_GRANTED = "not_granted"
    GENERATION = "generation"
    REVOKED = "revoked"
    FORK = "fork"
    BAD_BIRTH = "bad_birth"
    NOT_YOURS = "not_yours"
    DOCUMENT = "document"
    STRANGER = "stranger"


@dataclass(frozen=True)
class Known:
    """What is known of an entity: its kind by birth (empty = birth not here), whom it hears."""

    kind: str = ""
    scopes: frozenset[str] = frozenset()


class Records(Protocol):
    """What the fold asks of whoever keeps the ops: ``held.Held`` in memory, the store's tables."""

    def ops(self, entity: str) -> Collection[Op]:
        """Give every op about an entity, once each, in force or not."""

    def naming(self, entity: str) -> Collection[str]:
        """Give the entities that name this one as an anchor in any op, in force or not."""

    def transfers(self, entity: str) -> Collection[str]:
        """Give those of them that are transfers."""

    def known(self, entity: str) -> Known:
        """Give what the last fold found of an entity; ``Known()`` of one never seen."""

    def forked_at(self, log: LogId) -> int | None:
        """Give the smallest n of a log at which two ops stand, or None."""

    def carried(self, op: Op) -> Collection[str]:
        """Give the manifest hashes of the packages of the op's own log that carried it."""


@dataclass(frozen=True)
class Settled:
    """Standing by op hash (None = in force), and what is known of each entity looked at."""

    standing: dict[str, Out | None]
    known: dict[str, Known]


def alone(op: Op, records: Records, authority: Authority | None) -> Out | None:
    """Give why the op is out whatever the others say, or None."""
    return (
        by_grant(op.log, authority)
        or by_package(op, records, authority)
        or by_birth(op)
        or by_role(op, authority)
    )


def by_grant(log: LogId, authority: Authority | None) -> Out | None:
    """Judge the log: is its device known, delegated for its scope, of a generation not refused."""
    if authority is None:
        return None
    if log.device not in authority.devices:
        return Out.UNKNOWN_DEVICE
    if authority.grant(log) is None:
        return Out.NOT_GRANTED
    return Out.GENERATION if authority.is_refused(log) else None


def unheard(log: LogId, authority: Authority | None) -> Out | None:
    """Give why nothing counts that is written in a log from now on, whatever it says, or None."""
    ruling = authority.rulings.get(log) if authority else None
    revoked = Out.REVOKED if ruling and ruling.accepted is not None else None
    return by_grant(log, authority) or revoked


def by_package(op: Op, records: Records, authority: Authority | None) -> Out | None:
    """Judge the packages that carried the op, by revocation and fork (rules 2 and 3)."""
    ruling = authority.rulings.get(op.log) if authority else None
    accepted = ruling.accepted if ruling else None
    if accepted is not None and accepted.isdisjoint(records.carried(op)):
        return Out.REVOKED
    forked = records.forked_at(op.log)
    if forked is None or op.n < forked:
        return None
    kept = ruling.kept if ruling else None
    return Out.FORK if kept is None or kept.isdisjoint(records.carried(op)) else None


def by_birth(op: Op) -> Out | None:
    """Judge a creation: its id is bound to its log."""
    return None if op.birth is None or op.is_birth else Out.BAD_BIRTH


def by_role(op: Op, authority: Authority | None) -> Out | None:
    """Judge the writer: role for the kind and each field, right of the officer, kind of log."""
    grant = authority.grant(op.log) if authority else None
    kind = KINDS.get(op.kind)
    if authority is None or grant is None or kind is None:
        return None
    allowed = (
        kind.may_write(op.written, grant.role)
        and (not kind.right or kind.right in grant.rights.get(op.officer, ()))
        and (kind.in_area or op.log.scope not in authority.areas)
    )
    return None if allowed else Out.NOT_YOURS


def anchors_of(op: Op) -> list[tuple[str, frozenset[str]]]:
    """Give each entity that the op names as an anchor, with the kinds it may be of."""
    named = [(op.fields.get(name), kinds) for name, kinds in _anchors(op.kind)]
    return [(value, kinds) for value, kinds in named if value and isinstance(value, str)]


@lru_cache(maxsize=256)  # kinds of a newer program come, too
def _anchors(kind: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Give the fields of a kind that name an anchor, with the kinds it may be of."""
    found = KINDS.get(kind)
    return tuple((name, found.fields[name].anchors) for name in found.anchors) if found else ()


def first_birth(ops: Iterable[Op]) -> Op | None:
    """Give the creation of an entity among its ops, the least where its log made two."""
    born = [op for op in ops if op.is_birth]
    return min(born, key=_order) if len(born) > 1 else next(iter(born), None)


def _order(op: Op) -> tuple[object, ...]:
    return op.ref, op.hash


def writes_content(op: Op) -> bool:
    """Say whether the op writes more than a remark."""
    return not op.written <= {NOTE}


@dataclass
class _Search:
    """The least fixed point of one set of entities; what lies outside stays as it is known."""

    entities: set[str]
    records: Records
    authority: Authority | None
    standing: dict[str, Out | None] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    homes: dict[str, set[str]] = field(default_factory=dict)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    bound_for: dict[str, set[str]] = field(default_factory=dict)

    def run(self) -> Settled:
        waiting = [op for entity in sorted(self.entities) for op in self._candidates(entity)]
        before = -1
        while waiting and len(waiting) != before:
            before = len(waiting)
            waiting = [op for op in waiting if not self._admit(op)]
        self.standing.update((op.hash, Out.STRANGER) for op in waiting)
        known = {e: Known(self._kind(e), frozenset(self.scopes(e))) for e in self.entities}
        return Settled(self.standing, known)

    def _candidates(self, entity: str) -> list[Op]:
        ops = self.records.ops(entity)
        birth = first_birth(ops)
        if birth is not None:
            self.kinds[entity] = birth.kind
            self.homes[entity] = {birth.log.scope}
        passed = [op for op in ops if self._note(op, alone(op, self.records, self.authority))]
        passed = [op for op in passed if self._note(op, self._by_kind(op))]
        is_once = any(is_document(op.kind) for op in passed)
        return list(self._once(passed)) if is_once else passed

    def _note(self, op: Op, reason: Out | None) -> bool:
        self.standing[op.hash] = reason
        return reason is None

    def _by_kind(self, op: Op) -> Out | None:
        born_as = self.kinds.get(op.entity, op.kind)
        return None if op.kind == born_as else Out.BAD_BIRTH

    def _once(self, ops: list[Op]) -> Iterator[Op]:
        """Let of a document one op through: its first creation."""
        creation = first_birth(ops)
        for op in ops:
            rewrites = is_document(op.kind) and op is not creation and writes_content(op)
            if self._note(op, Out.DOCUMENT if rewrites else None):
                yield op

    def _kind(self, entity: str) -> str:
        if entity in self.entities:
            return self.kinds.get(entity, "")
        return self.records.known(entity).kind

    def scopes(self, entity: str) -> set[str] | frozenset[str]:
        """Give whose ops are heard about an entity, as far as is found."""
        if entity not in self.entities:
            return self.records.known(entity).scopes
        found = self.homes.get(entity, set())
        return found.union(*map(self.scopes, self.anchors.get(entity, ())))

    def _admit(self, op: Op) -> bool:
        is_heard = self._is_heard(op)
        if not is_heard and not self._accepts(op):
            return False
        self.standing[op.hash] = None
        self.anchors.setdefault(op.entity, set()).update(name for name, _ in anchors_of(op))
        self._grow(op, comes_in=not is_heard)
        return True

    def _is_heard(self, op: Op) -> bool:
        if op.log.scope not in self.scopes(op.entity):
            return False
        return all(self._reaches(op, *anchor) for anchor in anchors_of(op))

    def _reaches(self, op: Op, anchor: str, kinds: frozenset[str]) -> bool:
        if self._kind(anchor) not in kinds:
            return False
        scopes = self.scopes(anchor)
        return op.log.scope in scopes or self._judges_across(op, scopes)

    def _judges_across(self, op: Op, scopes: Collection[str]) -> bool:
        if not KINDS[op.kind].across or self.authority is None:
            return False
        grants = (self.authority.grants.get((op.log.device, scope)) for scope in scopes)
        return any(grant is not None and grant.role == OFFICE for grant in grants)

    def _accepts(self, op: Op) -> bool:
        """Say whether the op takes over what a transfer in force sends to its writer's scope."""
        scope = op.log.scope
        if not self._has_role(op, OFFICER) or scope not in self._sent_to(op.entity):
            return False
        if op.kind == "household":
            return op.fields.get(HOME) == scope
        anchors = list(anchors_of(op))
        return bool(anchors) and all(self._reaches(op, *anchor) for anchor in anchors)

    def _sent_to(self, entity: str) -> set[str]:
        transfers = [one for one in self.bound_for if entity in self.anchors.get(one, ())]
        return set().union(*(self.bound_for[one] for one in transfers))

    def _has_role(self, op: Op, role: str) -> bool:
        grant = self.authority.grant(op.log) if self.authority else None
        return grant.role == role if grant else role == OFFICER

    def _grow(self, op: Op, *, comes_in: bool) -> None:
        home, to = op.fields.get(HOME), op.fields.get("to")
        moves = comes_in or self._has_role(op, OFFICE)
        if op.kind == "household" and isinstance(home, str) and moves:
            self.homes.setdefault(op.entity, set()).add(home)
        if op.kind == "transfer" and isinstance(to, str):
            self.bound_for.setdefault(op.entity, set()).add(to)


def settle(touched: Iterable[str], records: Records, authority: Authority | None) -> Settled:
    """Judge every op of these entities, and of those that hear others because of them."""
    entities = set(touched)
    while True:
        entities |= with_transfers(entities, records)
        found = _Search(entities, records, authority).run()
        changed = [one for one, known in found.known.items() if known != records.known(one)]
        more = {name for one in changed for name in records.naming(one)} - entities
        if not more:
            return found
        entities |= more


def with_transfers(entities: Iterable[str], records: Records) -> set[str]:
    """Give the entities with the transfers about them and the subjects of transfers among them."""
    found: set[str] = set()
    queue = list(entities)
    while queue:
        entity = queue.pop()
        if entity not in found:
            found.add(entity)
            queue += _bound_together(entity, records)
    return found


def _bound_together(entity: str, records: Records) -> list[str]:
    own = [op for op in records.ops(entity) if op.kind == "transfer"]
    return [*records.transfers(entity), *(name for op in own for name, _ in anchors_of(op))]
