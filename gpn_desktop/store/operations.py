"""The journal within one transaction: ops go in and come out, quarrels are told."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import text

from gpn_desktop.journal.authority import Authority, Carried
from gpn_desktop.journal.op import LogId, Op, Ref, log_id
from gpn_desktop.journal.siblings import Record, record_of
from gpn_desktop.journal.standing import Known, Out
from gpn_desktop.store import conflicts
from gpn_desktop.store import ops as kept_ops
from gpn_desktop.store.conflicts import Quarrel
from gpn_desktop.store.folding import Arrival, Folding
from gpn_desktop.store.ops import KeptOp
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.shelf import Shelf

Ranges = tuple[tuple[int, int], ...]


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
        numbers = self._names.entities([entity]).values()
        return tuple(kept_ops.about(self._connection, self._names, numbers))

    def standing(self, entity: str) -> Record | None:
        """Give an entity as the fold sees it, siblings and all; None if no op of it is in force."""
        shelf = Shelf(self._connection, self._names)
        in_force = [op for op in shelf.ops(entity) if shelf.standing[op.hash] is None]
        kind = shelf.known(entity).kind
        return record_of(entity, kind, in_force, self._recorder.authority) if in_force else None

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
