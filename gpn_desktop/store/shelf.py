"""What one fold reads of the tables: ``Records`` for ``journal.standing``, fetched in bulk."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from gpn_desktop.journal.authority import Carried
from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.journal.siblings import cited_by
from gpn_desktop.journal.standing import Known, Out, anchors_of
from gpn_desktop.store import ops as kept_ops
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.names import Names

TRANSFER = "transfer"


class Shelf:
    """Ops in reach of one fold: those that came, and those of the tables that they touch.

    What is not loaded is fetched when asked for, so that ``load`` only makes it faster.
    """

    def __init__(self, connection: Connection, names: Names) -> None:
        self._connection, self._names = connection, names
        self._ops: dict[str, dict[str, Op]] = {}
        self._naming: dict[str, dict[str, str]] = defaultdict(dict)
        self._chained: dict[str, set[str]] = defaultdict(set)
        self._known: dict[str, Known] = {}
        self._carried: dict[LogId, dict[str, set[str]]] = {}
        self.standing: dict[str, Out | None] = {}
        self.numbers: dict[str, int] = {}
        self.forks: dict[LogId, int | None] = {}

    def load(self, entities: Collection[str]) -> None:
        """Fetch all about these entities, and what is known of those that they name."""
        wanted = {entity: None for entity in entities if entity not in self._ops}
        if not wanted:
            return
        numbers = self._names.entities(wanted)
        self._ops |= {entity: {} for entity in wanted}
        named = dict(wanted)
        for kept in kept_ops.about(self._connection, self._names, numbers.values()):
            self._ops[kept.op.entity][kept.op.hash] = kept.op
            self.standing[kept.op.hash] = kept.standing
            self.numbers[kept.op.hash] = kept.number
            named |= {anchor: None for anchor, _ in anchors_of(kept.op)}
        self._load_naming(numbers)
        self.look_up(named)

    def _load_naming(self, numbers: Mapping[str, int]) -> None:
        ids = {number: entity for entity, number in numbers.items()}
        found = chosen(
            self._connection,
            "SELECT n.anchor_no, e.entity_id, k.name FROM named_by n"
            " JOIN entity e ON e.entity_no = n.entity_no JOIN kind k ON k.kind_no = n.kind_no"
            " WHERE n.anchor_no IN :ids ORDER BY n.anchor_no, n.entity_no",
            ids,
        )
        for anchor, entity, kind in found:
            self._naming[ids[anchor]][entity] = kind

    def look_up(self, entities: Iterable[str]) -> None:
        """Fetch what the last fold found of these entities."""
        wanted = [entity for entity in entities if entity not in self._known]
        if not wanted:
            return
        found = chosen(
            self._connection,
            "SELECT e.entity_id, k.name, s.scope_id FROM entity e"
            " LEFT JOIN kind k ON k.kind_no = e.kind_no"
            " LEFT JOIN entity_scope h ON h.entity_no = e.entity_no"
            " LEFT JOIN scope s ON s.scope_no = h.scope_no WHERE e.entity_id IN :ids",
            wanted,
        )
        kinds: dict[str, str] = {}
        scopes: dict[str, set[str]] = defaultdict(set)
        for entity, kind, scope in found:
            kinds[entity] = kind or ""
            scopes[entity].update([scope] if scope else [])
        for entity in wanted:
            self._known[entity] = Known(kinds.get(entity, ""), frozenset(scopes[entity]))

    def add(self, new: Collection[Op]) -> None:
        """Take in ops that came and are in no table yet."""
        anchors = {op.entity: None for op in new}
        self.load(anchors)
        for op in new:
            self._ops[op.entity][op.hash] = op
            for anchor, _ in anchors_of(op):
                anchors[anchor] = None
                self._naming[anchor][op.entity] = op.kind
            for earlier, _ in cited_by(op):
                self._chained[earlier].add(op.entity)
                self._chained[op.entity].add(earlier)
        self.look_up(anchors)

    def carry(self, carried: Carried, ops: Iterable[Op]) -> None:
        """Take in which packages carried ops, beside what the tables say."""
        for op in ops:
            if op.hash in carried:
                self._of_log(op.log).setdefault(op.hash, set()).update(carried[op.hash])

    def _reach(self, entity: str) -> None:
        if entity not in self._ops:
            self.load([entity])

    def ops(self, entity: str) -> Collection[Op]:
        """Give every op about an entity, once each, in force or not."""
        self._reach(entity)
        return self._ops[entity].values()

    def naming(self, entity: str) -> Collection[str]:
        """Give the entities that name this one as an anchor in any op; they are looked at next."""
        self._reach(entity)
        self.load(self._naming[entity])
        return self._naming[entity].keys()

    def load_trees(self, entities: Collection[str]) -> None:
        """Fetch these entities and all that name them, and what names those in turn."""
        near = set(entities)
        while near:
            self.load(near)
            near = {name for one in near for name in self._naming[one]} - self._ops.keys()

    def transfers(self, entity: str) -> Collection[str]:
        """Give those of them that are transfers."""
        self._reach(entity)
        return [one for one, kind in self._naming[entity].items() if kind == TRANSFER]

    def known(self, entity: str) -> Known:
        """Give what the last fold found of an entity."""
        if entity not in self._known:
            self.look_up([entity])
        return self._known[entity]

    def forked_at(self, log: LogId) -> int | None:
        """Give the smallest n of a log at which two ops stand."""
        if log not in self.forks:
            asked = "SELECT forked_at FROM log WHERE log_id = ?"
            self.forks[log] = ask(self._connection, asked, log.text).scalar()
        return self.forks[log]

    def carried(self, op: Op) -> Collection[str]:
        """Give the packages of its own log that carried the op."""
        return self._of_log(op.log).get(op.hash, ())

    def _of_log(self, log: LogId) -> dict[str, set[str]]:
        if log not in self._carried:
            self._carried[log] = defaultdict(set)
            found = ask(
                self._connection,
                "SELECT o.op_hash, p.manifest_hash FROM log l"
                " JOIN operation o ON o.log_no = l.log_no JOIN carrier c ON c.op_no = o.op_no"
                " JOIN package p ON p.package_no = c.package_no WHERE l.log_id = ?",
                log.text,
            )
            for digest, manifest in found:
                self._carried[log][digest.hex()].add(manifest)
        return self._carried[log]

    def chain(self, entities: Iterable[str]) -> set[str]:
        """Give these documents with all that cite them or that they cite, however far."""
        found: set[str] = set()
        queue = set(entities)
        while queue:
            found |= queue
            near = set().union(*(self._chained[one] for one in queue), self._cited(queue))
            queue = near - found
        return found

    def _cited(self, entities: Collection[str]) -> set[str]:
        numbers = self._names.entities(entities).values()
        near: set[str] = set()
        for asked in (_EARLIER, _LATER):
            near.update(row[0] for row in chosen(self._connection, asked, numbers))
        return near


_EARLIER = (
    "SELECT e.entity_id FROM succession s JOIN entity e ON e.entity_no = s.cited_no"
    " WHERE s.entity_no IN :ids"
)
_LATER = (
    "SELECT e.entity_id FROM succession s JOIN entity e ON e.entity_no = s.entity_no"
    " WHERE s.cited_no IN :ids"
)
