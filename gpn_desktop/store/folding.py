"""The fold over tables: ops that came are judged, and what they touch is folded anew.

Every rule is the journal's: ``settle`` judges, ``record_of`` folds an entity, ``links`` counts the
revisions of documents. This module fetches for them in bulk and writes down what they find; so the
tables cannot mean anything else than the reference, and a test compares the two.

There is no table of versions or siblings: an entity is folded from its ops, in memory, when one of
them comes or changes standing (CHANGELOG, 2026-11-25, siblings).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority, Carried
from gpn_desktop.journal.fold import changed_logs
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.journal.siblings import cited_by
from gpn_desktop.journal.standing import Known, Out, Settled, anchors_of, settle, unheard
from gpn_desktop.store import guards, rows, tables
from gpn_desktop.store import ops as kept_ops
from gpn_desktop.store.dialects import ask, change, insert_many
from gpn_desktop.store.laying import Laying
from gpn_desktop.store.names import Names
from gpn_desktop.store.shelf import Shelf

Dots = Mapping[tuple[str, int], set[str]]


@dataclass(frozen=True)
class Arrival:
    """What came of a set of ops.

    Those that are ``new``; which of them are ``out`` and why, by hash; and every entity that was
    ``touched``: looked at again.
    """

    new: tuple[Op, ...] = ()
    out: Mapping[str, Out] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()


class Folding:
    """One fold inside a transaction; a new one is made for each set of ops that comes."""

    def __init__(
        self,
        connection: Connection,
        names: Names,
        authority: Authority | None,
        package: int | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._connection, self._names = connection, names
        self._authority, self._package = authority, package
        self._shelf = shelf or Shelf(connection, names)

    def write(self, made: Collection[Op]) -> None:
        """Take in ops just made here; nothing is written if one of them would not be in force.

        Raises:
            GpnError: WRITING_REFUSED, WRITING_REVOKED: whatever was written in that log.
        """
        settled = settle({op.entity for op in made}, self._shelf, self._authority)
        for op in made:
            if reason := unheard(op.log, self._authority):
                raise GpnError(ErrorCode.WRITING_REVOKED, reason=reason.value)
            if reason := settled.standing[op.hash]:
                raise GpnError(ErrorCode.WRITING_REFUSED, reason=reason.value)
        with guards.opened(self._connection, "record"):
            self._write_all(made, settled)

    def receive(self, ops: Iterable[Op], carried: Carried | None = None) -> Arrival:
        """Take in ops, known or new, with what carried them, and fold anew what they touch."""
        given = {op.hash: op for op in ops}
        held = self._held(given.values())
        new = [op for op in given.values() if op.hash not in held[op.dot]]
        carriers = self._new_carriers(given, carried or {})
        if not new and not carriers:
            return Arrival()
        self._shelf.add(new)
        self._shelf.carry(carried or {}, given.values())
        ruled = {log for log in {op.log for op in given.values()} if self._is_ruled(log)}
        touched = {op.entity for op in new}
        touched |= {given[one].entity for one, _ in carriers if given[one].log in ruled}
        with guards.opened(self._connection, "fold"):
            touched |= self._mark_forks(new, held)
            settled = self._refold(touched, new)
            self._carry(carriers)
        standing = ((op.hash, settled.standing[op.hash]) for op in new)
        out = {digest: reason for digest, reason in standing if reason}
        return Arrival(tuple(new), out, frozenset(settled.known))

    def _is_ruled(self, log: LogId) -> bool:
        """Say whether it matters in this log by which packages an op was carried."""
        rulings = self._authority.rulings if self._authority else {}
        return log in rulings or self._shelf.forked_at(log) is not None

    def judge(self, before: Authority | None) -> frozenset[str]:
        """Fold anew what these trust lists judge otherwise than those before."""
        logs = changed_logs(self._names.log_ids().values(), before, self._authority)
        touched = {entity for log in logs for entity in self._entities_of(log, 1)}
        return self.refold(touched)

    def refold(self, touched: Collection[str]) -> frozenset[str]:
        """Judge and fold these entities and all that follow from them."""
        self._shelf.load_trees(touched)
        with guards.opened(self._connection, "fold"):
            return frozenset(self._refold(touched, ()).known)

    def _refold(self, touched: Collection[str], new: Collection[Op]) -> Settled:
        settled = settle(touched, self._shelf, self._authority)
        self._write_all(new, settled)
        return settled

    def _write_all(self, new: Collection[Op], settled: Settled) -> None:
        before = {entity: self._shelf.known(entity) for entity in settled.known}
        kinds = {entity: known.kind for entity, known in settled.known.items()}
        fresh = self._names.number((op.entity for op in new), kinds)
        self._write(new, settled.standing)
        self._write_known(before, settled.known, fresh)
        laying = Laying(self._connection, self._names, self._authority, self._package)
        laying.lay(self._shelf, settled, before)

    def _held(self, ops: Collection[Op]) -> Dots:
        """Give the hashes that stand at the dots of these ops."""
        spans: dict[LogId, list[int]] = defaultdict(list)
        for op in ops:
            spans[op.log].append(op.n)
        asked = "SELECT n, op_hash, op_no FROM operation WHERE log_no = ? AND n BETWEEN ? AND ?"
        held: dict[tuple[str, int], set[str]] = defaultdict(set)
        for log, numbers in spans.items():
            span = (self._names.logs.get(log.text), min(numbers), max(numbers))
            for n, digest, number in ask(self._connection, asked, *span):
                held[log.text, n].add(digest.hex())
                self._shelf.numbers[digest.hex()] = number
        return held

    def _new_carriers(self, given: Mapping[str, Op], carried: Carried) -> list[tuple[str, str]]:
        pairs = ((digest, by) for digest in given for by in carried.get(digest, ()))
        return [(one, by) for one, by in pairs if by not in self._shelf.carried(given[one])]

    def _carry(self, carriers: Collection[tuple[str, str]]) -> None:
        asked = "SELECT package_no FROM package WHERE manifest_hash = ?"
        manifests = {by for _, by in carriers}
        packages = {by: ask(self._connection, asked, by).scalar_one() for by in manifests}
        pairs = ((self._shelf.numbers[digest], packages[by]) for digest, by in carriers)
        insert_many(self._connection, tables.Carrier.__table__, pairs)

    def _mark_forks(self, new: Iterable[Op], held: Dots) -> set[str]:
        """Note where logs part; give the entities of every op from there on."""
        at: dict[tuple[str, int], set[str]] = defaultdict(set)
        touched: set[str] = set()
        arriving = Counter(op.dot for op in new)
        crowded = {dot for dot, count in arriving.items() if count > 1 or held[dot]}
        parting = [op for op in new if op.dot in crowded] if crowded else []
        for op in sorted(parting, key=lambda op: op.ref, reverse=True):
            others = held[op.dot] | at[op.dot]
            at[op.dot].add(op.hash)
            if others:
                self._raise_alarm(op, others)
            first = self._shelf.forked_at(op.log)
            if others and (first is None or op.n < first):
                self._shelf.forks[op.log] = op.n
                note = "UPDATE log SET forked_at = ? WHERE log_no = ?"
                ask(self._connection, note, op.n, self._names.log(op.log))
                touched.update(self._entities_of(op.log, op.n))
        return touched

    def _raise_alarm(self, op: Op, others: Iterable[str]) -> None:
        moment = chance.now().isoformat(timespec="seconds")
        log = self._names.log(op.log)
        insert_many(
            self._connection,
            tables.ForkAlarm.__table__,
            (
                (log, op.n, *sorted((op.hash, other)), None, self._package, moment)
                for other in others
            ),
            known=True,
        )

    def _entities_of(self, log: LogId, first: int) -> list[str]:
        asked = (
            "SELECT DISTINCT e.entity_id FROM operation o JOIN entity e"
            " ON e.entity_no = o.entity_no WHERE o.log_no = ? AND o.n >= ?"
        )
        found = ask(self._connection, asked, self._names.logs.get(log.text), first)
        return [row[0] for row in found]

    def _write(self, new: Collection[Op], standing: Mapping[str, Out | None]) -> None:
        shelf = self._shelf
        changed = [
            (kept_ops.standing_text(reason), shelf.numbers[digest])
            for digest, reason in standing.items()
            if digest in shelf.numbers and shelf.standing[digest] is not reason
        ]
        if changed:
            self._connection.exec_driver_sql(
                "UPDATE operation SET standing = ? WHERE op_no = ?", changed
            )
        numbers = kept_ops.write(self._connection, self._names, new, standing, self._package)
        shelf.numbers |= numbers
        self.write_bonds(new)
        self._write_ranges(new)

    def write_bonds(self, new: Collection[Op]) -> None:
        """Write whom the ops name as anchors, and which documents they stand for."""
        anchors = {(name, op.entity, op.kind) for op in new for name, _ in anchors_of(op)}
        cites = {(op.entity, *cited) for op in new for cited in cited_by(op)}
        ids = sorted({one for a, b, _ in anchors | cites for one in (a, b)})
        self._names.number(ids)
        numbers = self._names.entities(ids)
        insert_many(
            self._connection,
            rows.NamedBy.__table__,
            ((numbers[a], numbers[e], self._names.kind(kind)) for a, e, kind in sorted(anchors)),
            known=True,
        )
        insert_many(
            self._connection,
            rows.Succession.__table__,
            ((numbers[later], numbers[earlier], root) for later, earlier, root in sorted(cites)),
            known=True,
        )

    def _write_ranges(self, new: Iterable[Op]) -> None:
        by_log: dict[LogId, list[int]] = defaultdict(list)
        for op in new:
            by_log[op.log].append(op.n)
        for log, numbers in by_log.items():
            log_no = self._names.log(log)
            asked = "SELECT first, last FROM log_range WHERE log_no = ?"
            known = {(first, last) for first, last in ask(self._connection, asked, log_no)}
            found = set(_joined([*known, *((n, n) for n in numbers)]))
            for first, _ in sorted(known - found):
                gone = "DELETE FROM log_range WHERE log_no = ? AND first = ?"
                ask(self._connection, gone, log_no, first)
            rows_ = ((log_no, *span) for span in sorted(found - known))
            insert_many(self._connection, tables.LogRange.__table__, rows_)

    def _write_known(
        self, before: Mapping[str, Known], now: Mapping[str, Known], fresh: Collection[str]
    ) -> None:
        changed = {entity: known for entity, known in now.items() if known != before[entity]}
        numbers = self._names.entities(changed)
        kinds = [
            (self._names.kind(known.kind), numbers[entity])
            for entity, known in changed.items()
            if entity not in fresh and known.kind and known.kind != before[entity].kind
        ]
        if kinds:
            self._connection.exec_driver_sql(
                "UPDATE entity SET kind_no = ? WHERE entity_no = ?", kinds
            )
        heard = [numbers[entity] for entity in changed if before[entity].scopes]
        change(self._connection, "DELETE FROM entity_scope WHERE entity_no IN :ids", heard)
        insert_many(
            self._connection,
            rows.EntityScope.__table__,
            (
                (numbers[entity], self._names.scope(scope))
                for entity, known in changed.items()
                for scope in sorted(known.scopes)
            ),
        )


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give ranges that cover the same numbers, in order, apart from one another."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
