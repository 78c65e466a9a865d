"""What one record amounts to: siblings, conflicts, provisional values, deletion, revisions.

The reference in plain Python of rules 5 to 10 of the fold, over ops whose standing is known.
``store.operations`` does the same for siblings in SQL, and a test compares the two.
Source: ``journal.fold``, which lists the rules.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from gpn_desktop.journal.authority import OFFICE, Authority
from gpn_desktop.journal.kinds import SUPERSEDES, fits, is_document
from gpn_desktop.journal.op import DELETED, NOTE, Op, Ref, Value, jcs


class Sort(Enum):
    """What kind of quarrel a conflict is."""

    FIELD = "field"
    DELETE_EDIT = "delete_edit"
    DOCUMENT = "document"


@dataclass(frozen=True, order=True)
class Conflict:
    """An open quarrel.

    One about a deletion stands at ``__deleted__``; one among documents at ``supersedes`` of the
    document that has several successors.
    """

    entity: str
    field: str
    sort: Sort


@dataclass(frozen=True)
class Record:
    """An entity as it stands.

    ``siblings`` of each field: the ops in force that nobody in force has replaced there, the
    provisional one first; one whose value was redacted has the field in ``dropped``. ``unseen`` are
    the fields with a sibling that the deletions in force had not seen.
    """

    entity: str
    kind: str
    siblings: Mapping[str, tuple[Op, ...]]
    conflicts: tuple[Conflict, ...] = ()
    is_deleted: bool = False
    unseen: tuple[str, ...] = ()

    def value(self, name: str) -> Value:
        """Give the value to show: the only one or the provisional one, None where none is."""
        found = self.siblings.get(name)
        return found[0].fields.get(name) if found else None

    @cached_property
    def values(self) -> dict[str, Value]:
        """Give the value to show of each field, the redacted ones left out."""
        found = ((name, ops[0]) for name, ops in self.siblings.items())
        return {name: op.fields[name] for name, op in found if name in op.fields}


@dataclass(frozen=True)
class Link:
    """Where a document stands among its revisions, counted from 1."""

    revision: int = 1
    successors: tuple[str, ...] = ()
    is_split: bool = False


def split_at(entity: str) -> Conflict:
    """Give the conflict of a document whose successors nobody has joined."""
    return Conflict(entity, SUPERSEDES, Sort.DOCUMENT)


def rank(op: Op, authority: Authority | None) -> int:
    """Give 1 for an office, 0 for an officer (rule 7)."""
    grant = authority.grant(op.log) if authority else None
    return int(grant is not None and grant.role == OFFICE)


def replaced(ops: Iterable[Op]) -> dict[str, set[Ref]]:
    """Give for each field the refs that ops in force replace, arrived or not (rule 5)."""
    found: dict[str, set[Ref]] = defaultdict(set)
    for op in ops:
        for name, refs in op.parents.items():
            found[name].update(refs)
    return found


def alive(ops: Collection[Op]) -> dict[str, list[Op]]:
    """Give for each field the ops in force whose writing nobody in force has replaced (rule 5)."""
    dead = replaced(ops)
    found: dict[str, list[Op]] = defaultdict(list)
    for op in ops:
        for name in op.written:
            if name != NOTE and op.ref not in dead.get(name, ()):
                found[name].append(op)
    return found


def provisional(name: str, ops: Collection[Op], authority: Authority | None) -> tuple[Op, ...]:
    """Give the siblings of a field, the one to show first; no clock enters (rule 7)."""
    if len(ops) == 1:
        return tuple(ops)

    def order(op: Op) -> tuple[object, ...]:
        return name in op.fields, rank(op, authority), op.ref, op.hash

    return tuple(sorted(ops, key=order, reverse=True))


def is_disputed(name: str, ops: Collection[Op]) -> bool:
    """Say whether more than one distinct value stands; a redacted one is none (rule 6)."""
    if len(ops) == 1:
        return False
    return len({jcs(op.fields[name]) for op in ops if name in op.fields}) > 1


def deletions(ops: Iterable[Op]) -> list[Op]:
    """Give the siblings of ``__deleted__`` that delete; null takes a deletion back (rule 9)."""
    return [op for op in ops if op.fields.get(DELETED) is not None or DELETED in op.dropped]


def unseen_by(deleting: Collection[Op], siblings: Mapping[str, Collection[Op]]) -> tuple[str, ...]:
    """Give the fields with a sibling that no deletion in force had seen (rule 9)."""
    seen = {ref for op in deleting for ref in op.seen}
    edited = (
        name
        for name, ops in siblings.items()
        if name != DELETED and any(op.ref not in seen for op in ops)
    )
    return tuple(sorted(edited)) if deleting else ()


def record_of(entity: str, kind: str, ops: Collection[Op], authority: Authority | None) -> Record:
    """Fold one entity from its ops in force, in any order."""
    if len(ops) == 1:
        (op,) = ops
        if DELETED not in op.written:  # nothing quarrels, and most records are so
            return Record(entity, kind, {name: (op,) for name in op.written if name != NOTE})
    siblings = {name: provisional(name, found, authority) for name, found in alive(ops).items()}
    disputed = sorted(name for name, found in siblings.items() if is_disputed(name, found))
    conflicts = [Conflict(entity, name, Sort.FIELD) for name in disputed]
    deleting = deletions(siblings.get(DELETED, ()))
    unseen = unseen_by(deleting, siblings)
    if unseen:
        conflicts.append(Conflict(entity, DELETED, Sort.DELETE_EDIT))
    return Record(entity, kind, siblings, tuple(conflicts), bool(deleting), unseen)


@dataclass(frozen=True)
class Document:
    """A document in force, as its revisions are counted: its body root, whom it supersedes."""

    root: str
    cites: tuple[tuple[str, str], ...] = ()
    kind: str = ""


def cited_by(op: Op) -> tuple[tuple[str, str], ...]:
    """Give the documents (id, body root) that an op says it supersedes."""
    value: Any = op.fields.get(SUPERSEDES)
    if not value or not fits(op.kind, SUPERSEDES, value):
        return ()
    return tuple((entity, root) for entity, root in value)


def document_of(record: Record | None) -> Document | None:
    """Give a document in force as a link of its chain; None for all else."""
    if record is None or not record.siblings or not is_document(record.kind):
        return None
    op = next(iter(record.siblings.values()))[0]
    return Document(op.body_root, cited_by(op), record.kind)


def links(documents: Mapping[str, Document]) -> dict[str, Link]:
    """Give where each of these documents stands; all that cite one another come together.

    A citation counts if the body root is that of the document named: so none stands in a circle;
    and if both are of one kind: nothing but a survey stands for a survey.
    """
    before = {entity: _superseded(document, documents) for entity, document in documents.items()}
    after: dict[str, list[str]] = {entity: [] for entity in documents}
    for entity, earlier in sorted(before.items()):
        for one in earlier:
            after[one].append(entity)
    revisions = _revisions(before, after)
    return {
        entity: Link(revisions[entity], tuple(later), is_split(later, after))
        for entity, later in after.items()
    }


def _superseded(document: Document, documents: Mapping[str, Document]) -> set[str]:
    named = ((entity, documents.get(entity), root) for entity, root in document.cites)
    mine = document.kind
    return {
        entity
        for entity, found, root in named
        if found and found.root == root and found.kind == mine
    }


def _revisions(
    before: Mapping[str, Collection[str]], after: Mapping[str, list[str]]
) -> dict[str, int]:
    revisions = dict.fromkeys(before, 1)
    awaited = {entity: len(earlier) for entity, earlier in before.items()}
    ready = [entity for entity, count in awaited.items() if not count]
    while ready:
        entity = ready.pop()
        for later in after[entity]:
            revisions[later] = max(revisions[later], revisions[entity] + 1)
            awaited[later] -= 1
            if not awaited[later]:
                ready.append(later)
    return revisions


def is_split(successors: Collection[str], after: Mapping[str, list[str]]) -> bool:
    """Say whether no document stands for all of the successors of one document (rule 10)."""
    if len(successors) < 2:
        return False
    return not set.intersection(*(_from_here(one, after) for one in successors))


def _from_here(entity: str, after: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    queue = [entity]
    while queue:
        one = queue.pop()
        if one not in found:
            found.add(one)
            queue += after[one]
    return found
