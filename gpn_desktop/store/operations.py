"""The journal within one transaction: ops go in and come out, quarrels are told."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import text

from gpn_desktop.journal.authority import Authority, Carried
from gpn_desktop.journal.op import LogId, Op, Ref, log_id
from gpn_desktop.journal.siblings import Record, record_of
from gpn_desktop.journal.standing import Known, Out
from gpn_desktop.store import conflicts
from gpn_desktop.store import ops as kept_ops
from gpn_desktop.store.conflicts import Quarrel
from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.folding import Arrival, Folding
from gpn_desktop.store.ops import KeptOp
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.shelf import Shelf

Ranges = tuple[tuple[int, int], ...]
LOOKED_BACK = 5_000


class Operations:
    """Ops of the journal within one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._connection, self._names = recorder.connection, recorder.names

    def receive(
        self, ops: Iterable[Op], *, carried: Carried | None = None, package: str = ""
    ) -> Arrival:
        """Take in ops that came, known or new, and fold anew what they touch.

        ``package`` is the manifest hash of the package they came in and ``carried`` the packages
        that carried each op; all of them were noted by ``tx.packages`` before.
        """
        number = self._package(package) if package else None
        folding = Folding(self._connection, self._names, self._recorder.authority, number)
        return folding.receive(ops, carried)

    def _package(self, manifest: str) -> int:
        asked = text("SELECT package_no FROM package WHERE manifest_hash = :manifest")
        return int(self._connection.execute(asked, {"manifest": manifest}).scalar_one())

    def judge(self, authority: Authority | None) -> frozenset[str]:
        """Judge by other trust lists from now on; give the entities that were folded anew."""
        before, self._recorder.authority = self._recorder.authority, authority
        return Folding(self._connection, self._names, authority).judge(before)

    def about(self, entity: str) -> tuple[KeptOp, ...]:
        """Give the history of an entity: every op about it, in the order they came."""
        return self.about_all([entity])

    def about_all(self, entities: Collection[str]) -> tuple[KeptOp, ...]:
        """Give the history of some entities together, in the order it came."""
        numbers = self._names.entities(entities).values()
        return tuple(kept_ops.about(self._connection, self._names, numbers))

    def standing(self, entity: str) -> Record | None:
        """Give an entity as the fold sees it, siblings and all; None if no op of it is in force."""
        shelf = Shelf(self._connection, self._names)
        in_force = [op for op in shelf.ops(entity) if shelf.standing[op.hash] is None]
        kind = shelf.known(entity).kind
        return record_of(entity, kind, in_force, self._recorder.authority) if in_force else None

    def newest(self, entity: str) -> dict[str, str]:
        """Give of a document's chain those that no other stands for: body root by id."""
        shelf = Shelf(self._connection, self._names)
        kind = shelf.known(entity).kind
        asked = f'SELECT id, body_root FROM "{kind}" WHERE id IN :ids AND follower IS NULL'
        chained = sorted(shelf.chain([entity]))
        return {row[0]: row[1] for row in chosen(self._connection, asked, chained)}

    def seen(self, entity: str) -> dict[str, tuple[Ref, ...]]:
        """Give what stands of each field: kept where it is shown, then given to ``put``."""
        record = self.standing(entity)
        siblings = record.siblings if record else {}
        return {name: tuple(sorted(op.ref for op in ops)) for name, ops in siblings.items()}

    def known(self, entity: str) -> Known:
        """Give the kind of an entity and the scopes whose logs are heard about it."""
        return Shelf(self._connection, self._names).known(entity)

    def held(self) -> dict[LogId, Ranges]:
        """Give the numbers held of every log."""
        found: dict[LogId, Ranges] = {}
        asked = "SELECT l.log_id, r.first, r.last FROM log_range r JOIN log l USING (log_no)"
        for name, first, last in self._connection.execute(text(f"{asked} ORDER BY 1, 2")):
            found[log_id(name)] = (*found.get(log_id(name), ()), (first, last))
        return found

    def within(self, log: LogId, ranges: Iterable[tuple[int, int]]) -> Iterator[Op]:
        """Give the ops of a log that are held in these ranges, in the order of their numbers."""
        for first, last in ranges:
            for kept in kept_ops.within(self._connection, self._names, log, first, last):
                yield kept.op

    def sendable(self) -> dict[LogId, Ranges]:
        """Give the numbers held of every log but those that are out for a fork."""
        forked: dict[LogId, list[int]] = defaultdict(list)
        for kept in self.out([Out.FORK]):
            forked[kept.op.log].append(kept.op.n)
        held = self.held()
        kept_in = {log: self._in_force(log, numbers) for log, numbers in forked.items()}
        for log, numbers in forked.items():
            held[log] = tuple(_without(held[log], set(numbers) - kept_in[log]))
        return {log: spans for log, spans in held.items() if spans}

    def _in_force(self, log: LogId, numbers: Collection[int]) -> set[int]:
        """Give those of these numbers at which an op stands that is not out for a fork."""
        within = kept_ops.within(self._connection, self._names, log, min(numbers), max(numbers))
        return {kept.op.n for kept in within if kept.standing is not Out.FORK}

    def to_send(self, log: LogId, spans: Iterable[tuple[int, int]]) -> Iterator[Op]:
        """Give the ops of a log in these ranges, without those that are out for a fork."""
        for first, last in spans:
            for kept in kept_ops.within(self._connection, self._names, log, first, last):
                if kept.standing is not Out.FORK:
                    yield kept.op

    def counted(self, held: Mapping[LogId, Ranges]) -> dict[str, int]:
        """Give of how many records of each kind the ops in these ranges speak."""
        asked = text(
            "SELECT DISTINCT k.name, o.entity_no FROM operation o JOIN kind k"
            " ON k.kind_no = o.kind_no WHERE o.log_no = :log AND o.n BETWEEN :first AND :last"
        )
        named: set[tuple[str, int]] = set()
        for log, spans in held.items():
            for first, last in spans:
                span = {"log": self._names.logs.get(log.text), "first": first, "last": last}
                named.update((row[0], row[1]) for row in self._connection.execute(asked, span))
        return dict(sorted(Counter(kind for kind, _ in named).items()))

    def written_since(self, device: str, moment: str) -> dict[str, int]:
        """Give of how many records of each kind a device wrote after a moment, by its own clock."""
        asked = text(
            "SELECT k.name, COUNT(DISTINCT o.entity_no) FROM operation o"
            " JOIN log l ON l.log_no = o.log_no JOIN device d ON d.device_no = l.device_no"
            " JOIN kind k ON k.kind_no = o.kind_no"
            " WHERE d.device_id = :device AND o.clock > :moment GROUP BY 1 ORDER BY 1"
        )
        found = self._connection.execute(asked, {"device": device, "moment": moment})
        return {row[0]: row[1] for row in found}

    def last_clock(self, *, before: str) -> str:
        """Give the clock of the last op of the own log that was written before a day, or nothing.

        It is looked for among the last thousands only: on the day of a large import there is none.
        """
        log = self._recorder.log()
        asked = text(
            "SELECT clock FROM operation WHERE log_no = :log AND clock < :before AND n >"
            " (SELECT MAX(last) FROM log_range WHERE log_no = :log) - :most ORDER BY n DESC LIMIT 1"
        )
        told = {"log": self._names.logs.get(log.text), "before": before, "most": LOOKED_BACK}
        return self._connection.execute(asked, told).scalar() or ""

    def hashes(self, log: LogId, spans: Iterable[tuple[int, int]]) -> dict[int, frozenset[str]]:
        """Give by number the hashes of the ops of a log that are held in these ranges."""
        asked = text(
            "SELECT n, op_hash FROM operation WHERE log_no = :log AND n BETWEEN :first AND :last"
        )
        found: dict[int, frozenset[str]] = {}
        for first, last in spans:
            span = {"log": self._names.logs.get(log.text), "first": first, "last": last}
            for n, digest in self._connection.execute(asked, span):
                found[n] = found.get(n, frozenset()) | {digest.hex()}
        return found

    def out(self, reasons: Collection[Out] = tuple(Out)) -> Iterator[KeptOp]:
        """Give the ops that are not in force for one of these reasons, as they came."""
        return kept_ops.standing_out(
            self._connection, self._names, [reason.value for reason in reasons]
        )

    def forked(self) -> dict[LogId, int]:
        """Give the logs that part, each with the smallest number at which two ops stand."""
        asked = text("SELECT log_id, forked_at FROM log WHERE forked_at IS NOT NULL ORDER BY 1")
        return {log_id(name): n for name, n in self._connection.execute(asked)}

    def quarrels(self, *, household: str = "") -> tuple[Quarrel, ...]:
        """Give the open conflicts, all or those of one household, the oldest first."""
        return conflicts.quarrels(self._connection, household)

    def disputed(self) -> Mapping[str, int]:
        """Give how many conflicts are open in each household that has any."""
        return conflicts.by_household(self._connection)


def _without(spans: Iterable[tuple[int, int]], gone: Collection[int]) -> Iterator[tuple[int, int]]:
    """Give ranges without some numbers."""
    for first, last in spans:
        for n in sorted(n for n in gone if first <= n <= last):
            if first < n:
                yield first, n - 1
            first = n + 1
        if first <= last:
            yield first, last
