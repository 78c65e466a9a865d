"""Ops as rows of the journal's tables, both ways.

An op is given back with hash and body root as they were kept; they are not computed again.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop.journal.op import LogId, Op, Ref, held
from gpn_desktop.journal.standing import Out
from gpn_desktop.store import tables
from gpn_desktop.store.dialects import ask, chosen, insert_many
from gpn_desktop.store.names import Names

IN_FORCE = "in"

_HEADS = (
    "SELECT o.op_no, o.log_no, o.n, o.op_hash, o.body_root, o.kind_no, e.entity_id, o.clock,"
    " o.officer_id, o.birth, o.standing, o.package_no, b.salt, b.fields_json, b.redacted_json"
    " FROM operation o JOIN entity e ON e.entity_no = o.entity_no"
    " JOIN operation_body b ON b.op_no = o.op_no"
)
_PARENTS = (
    "SELECT p.cited_by, f.name, p.log_no, p.n, p.h8 FROM parent p"
    " JOIN field_name f ON f.field_no = p.field_no"
)
_SEEN = "SELECT d.op_no, d.log_no, d.n, d.h8 FROM delete_seen d"


@dataclass(frozen=True)
class KeptOp:
    """An op with its number here, what the fold says of it, and the package it came in."""

    number: int
    op: Op
    standing: Out | None
    package: int | None


def standing_text(standing: Out | None) -> str:
    """Give a standing as it is kept."""
    return standing.value if standing else IN_FORCE


def standing_of(kept: str) -> Out | None:
    """Give a standing from how it is kept."""
    return None if kept == IN_FORCE else Out(kept)


def about(connection: Connection, names: Names, entities: Collection[int]) -> Iterator[KeptOp]:
    """Give the ops about entities, given by number, in the order of arrival."""
    heads = chosen(connection, f"{_HEADS} WHERE o.entity_no IN :ids ORDER BY o.op_no", entities)
    parents = chosen(connection, f"{_PARENTS} WHERE p.entity_no IN :ids", entities)
    seen = chosen(
        connection,
        f"{_SEEN} JOIN operation o ON o.op_no = d.op_no WHERE o.entity_no IN :ids",
        entities,
    )
    return _made(names, heads, parents, seen)


def within(
    connection: Connection, names: Names, log: LogId, first: int, last: int
) -> Iterator[KeptOp]:
    """Give the ops of a log from one number to another, in the order of their numbers."""
    span = {"log": names.logs.get(log.text), "first": first, "last": last}
    within_span = "o.log_no = :log AND o.n BETWEEN :first AND :last"
    joined = "JOIN operation o ON o.op_no"
    return _made(
        names,
        connection.execute(text(f"{_HEADS} WHERE {within_span} ORDER BY o.n, o.op_no"), span),
        connection.execute(text(f"{_PARENTS} {joined} = p.cited_by WHERE {within_span}"), span),
        connection.execute(text(f"{_SEEN} {joined} = d.op_no WHERE {within_span}"), span),
    )


def standing_out(
    connection: Connection, names: Names, standings: Collection[str]
) -> Iterator[KeptOp]:
    """Give the ops of these standings, as they came."""
    asked = "SELECT op_no FROM operation WHERE standing IN :ids"
    numbers = [row[0] for row in chosen(connection, asked, standings)]
    heads = chosen(connection, f"{_HEADS} WHERE o.op_no IN :ids ORDER BY o.op_no", numbers)
    parents = chosen(connection, f"{_PARENTS} WHERE p.cited_by IN :ids", numbers)
    return _made(
        names, heads, parents, chosen(connection, f"{_SEEN} WHERE d.op_no IN :ids", numbers)
    )


def _made(
    names: Names, heads: Iterable[Any], parents: Iterable[Any], seen: Iterable[Any]
) -> Iterator[KeptOp]:
    logs, kinds = names.log_ids(), {number: name for name, number in names.kinds.items()}
    replaced: dict[int, dict[str, list[Ref]]] = defaultdict(lambda: defaultdict(list))
    for op_no, name, log_no, n, h8 in parents:
        replaced[op_no][name].append(Ref(logs[log_no].text, n, h8))
    known: dict[int, list[Ref]] = defaultdict(list)
    for op_no, log_no, n, h8 in seen:
        known[op_no].append(Ref(logs[log_no].text, n, h8))
    for row in heads:
        cited = {name: tuple(sorted(refs)) for name, refs in replaced.get(row[0], {}).items()}
        yield _kept(row, logs, kinds, cited, tuple(sorted(known.get(row[0], ()))))


def _kept(
    row: Any,
    logs: Mapping[int, LogId],
    kinds: Mapping[int, str],
    parents: Mapping[str, tuple[Ref, ...]],
    seen: tuple[Ref, ...],
) -> KeptOp:
    op_no, log_no, n, digest, root, kind_no, entity, clock, officer, birth, standing, package = row[
        :12
    ]
    salt, fields, redacted = row[12:]
    gone = json.loads(redacted) if redacted else {"dropped": {}, "salts": {}}
    op = Op(
        log=logs[log_no],
        n=n,
        kind=kinds[kind_no],
        entity=entity,
        officer=officer,
        clock=clock,
        salt=salt,
        fields=json.loads(fields),
        parents=parents,
        seen=seen,
        birth=birth,
        dropped=gone["dropped"],
        salts={name: bytes.fromhex(one) for name, one in gone["salts"].items()},
    )
    return KeptOp(op_no, held(op, digest.hex(), root.hex()), standing_of(standing), package)


def write(
    connection: Connection,
    names: Names,
    ops: Collection[Op],
    standing: Mapping[str, Out | None],
    package: int | None,
) -> dict[str, int]:
    """Add ops that are not here yet, of entities that have a number; give the ops' by hash."""
    entities = names.entities(op.entity for op in ops)
    last = ask(connection, "SELECT MAX(op_no) FROM operation").scalar() or 0
    numbers = {op.hash: last + 1 + place for place, op in enumerate(ops)}
    heads = (
        (
            *(numbers[op.hash], names.log(op.log), op.n, bytes.fromhex(op.hash)),
            *(names.kind(op.kind), entities[op.entity], op.clock, op.officer),
            *(bytes.fromhex(op.body_root), op.birth, package, standing_text(standing[op.hash])),
        )
        for op in ops
    )
    insert_many(connection, tables.Operation.__table__, heads)
    bodies = ((numbers[op.hash], op.salt, _json(op.fields), _redacted(op)) for op in ops)
    insert_many(connection, tables.OperationBody.__table__, bodies)
    parents = (
        (entities[op.entity], names.field(op.kind, name), *_ref(names, ref), numbers[op.hash])
        for op in ops
        for name, refs in op.parents.items()
        for ref in refs
    )
    insert_many(connection, tables.Parent.__table__, parents)
    seen = ((numbers[op.hash], *_ref(names, ref)) for op in ops for ref in op.seen)
    insert_many(connection, tables.DeleteSeen.__table__, seen)
    return numbers


def _ref(names: Names, ref: Ref) -> tuple[int, int, str]:
    return names.log_named(ref.log), ref.n, ref.h8


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _redacted(op: Op) -> str | None:
    if not op.dropped:
        return None
    salts = {name: salt.hex() for name, salt in op.salts.items()}
    return _json({"dropped": dict(op.dropped), "salts": salts})
