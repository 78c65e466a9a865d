"""What a fold found is laid down: typed rows, conflicts, values that cannot be read, chains.

On the way: ``folding`` judges, this writes; ``typed`` knows the rows, ``search`` their index.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from gpn_desktop.journal.authority import Authority
from gpn_desktop.journal.kinds import KINDS, is_document
from gpn_desktop.journal.op import DELETED, NOTE, Op, Value
from gpn_desktop.journal.siblings import (
    Conflict,
    Document,
    cited_by,
    document_of,
    links,
    record_of,
    split_at,
)
from gpn_desktop.journal.standing import Known, Settled
from gpn_desktop.store import codec, lineage, rows, search, shapes, typed
from gpn_desktop.store.dialects import change, chosen, insert_many
from gpn_desktop.store.names import Names
from gpn_desktop.store.shelf import Shelf
from gpn_desktop.store.typed import Laid

Since = Mapping[tuple[int, str, str], int | None]

UNREADABLE = "value_unreadable"
CHAINED = ("event", "survey", "submission", "decision")  # documents that may stand for earlier ones


@dataclass(frozen=True)
class Found:
    """What one entity amounts to: values to show, open quarrels, itself as a link of a chain."""

    values: Mapping[str, Value]
    conflicts: tuple[Conflict, ...] = ()
    document: Document | None = None

    @property
    def root(self) -> str:
        """What others cite a document by; empty for a register."""
        return self.document.root if self.document else ""


def found_of(
    entity: str, kind: str, in_force: Collection[Op], authority: Authority | None
) -> Found:
    """Fold one entity from its ops in force."""
    if len(in_force) == 1:
        op = next(iter(in_force))
        if DELETED not in op.written and not op.dropped:
            return _alone(op, kind)
    record = record_of(entity, kind, in_force, authority)
    return Found(record.values, record.conflicts, document_of(record))


def _alone(op: Op, kind: str) -> Found:
    """Fold an entity of one op: nothing quarrels (most of a first package; a test compares)."""
    values = {name: value for name, value in op.fields.items() if name != NOTE}
    is_link = values and is_document(kind)
    return Found(values, (), Document(op.body_root, cited_by(op), kind) if is_link else None)


class Laying:
    """Writes what one fold found; the guards are open."""

    def __init__(
        self,
        connection: Connection,
        names: Names,
        authority: Authority | None,
        package: int | None,
    ) -> None:
        self._connection, self._names = connection, names
        self._authority, self._package = authority, package

    def lay(self, shelf: Shelf, settled: Settled, before: Mapping[str, Known]) -> None:
        """Put the rows of all entities looked at in place of those that stood ``before``."""
        numbers = self._names.entities(settled.known)
        found = dict(self._fold(shelf, settled))
        earlier = {entity: known for entity, known in before.items() if known.kind}
        stale = {numbers[entity] for entity in earlier}
        moved = self._households(earlier, numbers)
        for kind, many in _by_kind(earlier, numbers):
            typed.lift(self._connection, kind, many)
        laid = (
            Laid(numbers[entity], entity, settled.known[entity].kind, one.values, one.root)
            for entity, one in found.items()
            if settled.known[entity].kind in shapes.NOUNS and one.values
        )
        self._write_unreadable(typed.lay(self._connection, laid), stale)
        strange = {entity: settled.known[entity].kind for entity in found}
        self._write_strange({numbers[entity]: kind for entity, kind in strange.items()})
        self._write_conflicts(found, numbers, stale)
        self._relink(shelf, settled, found)
        written = {entity: settled.known[entity] for entity in found}
        search.index(self._connection, moved | self._households(written, numbers))

    def _households(self, known: Mapping[str, Known], numbers: Mapping[str, int]) -> set[int]:
        """Give the households whose search text these entities are part of."""
        found: set[int] = set()
        for kind, many in _by_kind(known, numbers):
            found |= search.households_of(self._connection, kind, many)
        return lineage.reached(self._connection, found)

    def _fold(self, shelf: Shelf, settled: Settled) -> Iterator[tuple[str, Found]]:
        for entity, known in settled.known.items():
            in_force = [op for op in shelf.ops(entity) if settled.standing[op.hash] is None]
            if in_force:
                yield entity, found_of(entity, known.kind, in_force, self._authority)

    def _write_unreadable(
        self, unreadable: Mapping[int, tuple[str, ...]], stale: Collection[int]
    ) -> None:
        gone = f"DELETE FROM finding WHERE code = '{UNREADABLE}' AND entity_no IN :ids"
        change(self._connection, gone, stale)
        insert_many(
            self._connection,
            rows.Finding.__table__,
            (
                (number, UNREADABLE, name, "warning", "{}")
                for number, names in unreadable.items()
                for name in names
            ),
        )

    def _write_strange(self, kinds: Mapping[int, str]) -> None:
        """Note records of which this version knows not even the kind: they are in no list."""
        insert_many(
            self._connection,
            rows.Finding.__table__,
            (
                (number, UNREADABLE, "", "warning", codec.packed({"kind": kind}))
                for number, kind in kinds.items()
                if kind not in KINDS
            ),
        )

    def _write_conflicts(
        self, found: Mapping[str, Found], numbers: Mapping[str, int], stale: Collection[int]
    ) -> None:
        since = self._take_conflicts("sort <> 'document'", stale)
        open_ = (one for each in found.values() for one in each.conflicts)
        self._put_conflicts(open_, numbers, since)

    def _take_conflicts(self, which: str, numbers: Collection[int]) -> Since:
        """Take conflicts of these entities away, and give since which package each was open."""
        asked = f"SELECT entity_no, sort, name, since_package FROM conflict WHERE {which}"
        rows_ = chosen(self._connection, f"{asked} AND entity_no IN :ids", numbers)
        since = {(number, sort, name): package for number, sort, name, package in rows_}
        gone = f"DELETE FROM conflict WHERE {which} AND entity_no IN :ids"
        change(self._connection, gone, {number for number, _, _ in since})
        return since

    def _put_conflicts(
        self, conflicts: Iterable[Conflict], numbers: Mapping[str, int], since: Since
    ) -> None:
        keys = [(numbers[one.entity], one.sort.value, one.field) for one in conflicts]
        made = ((*key, since.get(key, self._package)) for key in keys)
        insert_many(self._connection, rows.Conflict.__table__, made)

    def _relink(self, shelf: Shelf, settled: Settled, found: Mapping[str, Found]) -> None:
        """Count revisions anew in every chain of documents that was touched."""
        touched = [entity for entity, known in settled.known.items() if known.kind in CHAINED]
        chained = shelf.chain(touched)
        here = {entity: found[entity].document for entity in chained if entity in found}
        there = self._documents(chained - settled.known.keys())
        documents = there | {entity: one for entity, one in here.items() if one}
        self._write_links(links(documents), chained)

    def _documents(self, entities: Collection[str]) -> dict[str, Document]:
        found: dict[str, Document] = {}
        for kind in CHAINED if entities else ():
            asked = f"SELECT id, body_root, supersedes_json FROM {kind} WHERE id IN :ids"
            for entity, root, packed in chosen(self._connection, asked, entities):
                cites = tuple((one, cited) for one, cited in codec.unpacked(packed) or ())
                found[entity] = Document(root, cites, kind)
        return found

    def _write_links(self, found: Mapping[str, Any], chained: Collection[str]) -> None:
        counted = [
            (link.revision, max(link.successors, default=None), entity)
            for entity, link in found.items()
            if len(chained) > 1
        ]
        for kind in CHAINED if counted else ():
            self._connection.exec_driver_sql(
                f"UPDATE {kind} SET revision = ?, follower = ? WHERE id = ?", counted
            )
        numbers = self._names.entities(chained)
        since = self._take_conflicts("sort = 'document'", numbers.values())
        split = (split_at(entity) for entity, link in found.items() if link.is_split)
        self._put_conflicts(split, numbers, since)


def _by_kind(
    known: Mapping[str, Known], numbers: Mapping[str, int]
) -> Iterable[tuple[str, list[int]]]:
    """Give by kind the numbers of the entities whose rows stand now."""
    found: dict[str, list[int]] = defaultdict(list)
    for entity, one in known.items():
        if one.kind in shapes.NOUNS:
            found[one.kind].append(numbers[entity])
    return found.items()
