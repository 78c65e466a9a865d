"""One act of an officer: the op and the row that follows from it, in one transaction.

``record`` finds what the writer has seen (``seen``, or what stands now), drops what would change
nothing, numbers the op in the own log and hands it to the fold. ``keeping`` speaks in nouns.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import OFFICER, Authority
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.journal.line import Malformed, check, line_bytes, places, to_line
from gpn_desktop.journal.op import (
    DELETED,
    NOTE,
    LogId,
    Op,
    Ref,
    Value,
    born,
    log_id,
    new_entity,
)
from gpn_desktop.journal.siblings import Record, record_of
from gpn_desktop.journal.standing import HOME, first_birth
from gpn_desktop.store.devices import Installation
from gpn_desktop.store.folding import Folding
from gpn_desktop.store.names import Names
from gpn_desktop.store.shelf import Shelf

Seen = Mapping[str, Iterable[Sequence[Any]]]
"""Refs by field as they were when the values were shown; ``operations.seen`` gives them.

A field that is not in it said nothing then: what others wrote there since was not seen.
"""


@dataclass(frozen=True)
class Writing:
    """What is to be recorded of one entity; ``birth`` is the nonce of a new one.

    ``scope`` says whose log it goes to where that does not follow: an office's new record.
    """

    kind: str
    entity: str
    fields: Mapping[str, Value]
    birth: bytes | None = None
    seen: Seen | None = None
    note: str | None = None
    scope: str = ""


@dataclass
class Recorder:
    """Writes in the name of one officer within one transaction; without an actor it only reads.

    ``given`` remembers by kind and id the nouns that were handed out, for ``put`` to compare with.
    """

    connection: Connection
    names: Names
    installation: Installation
    actor: str
    authority: Authority | None = None
    given: dict[tuple[str, str], Any] = field(default_factory=dict)
    _minted: dict[str, tuple[LogId, bytes]] = field(default_factory=dict)
    _scopes: dict[str, str] = field(default_factory=dict)

    def mint(self, scope: str = "") -> tuple[str, bytes]:
        """Give a new id bound to the own log of a scope, and the nonce that proves it."""
        log, nonce = self.log(scope), chance.random_bytes(16)
        entity = new_entity(log, nonce)
        self._minted[entity] = log, nonce
        self._scopes[entity] = scope or self.installation.scope
        return entity, nonce

    def is_minted(self, entity: str) -> bool:
        """Tell whether an id was made in this transaction."""
        return entity in self._minted

    def log(self, scope: str = "") -> LogId:
        """Give the own log of a scope: of the installation's own, if none is named."""
        here = self.installation
        return LogId(here.device, scope or here.scope, here.generation)

    def record(self, writing: Writing) -> Op | None:
        """Record one writing; None when it would change nothing.

        Raises:
            GpnError: WRITING_REFUSED: by the trust list in force it would not count; TEXT_UNFIT,
                RECORD_TOO_FULL: no package could carry it.
        """
        made = self.record_all([writing])
        return made[0] if made else None

    def record_all(self, writings: Iterable[Writing]) -> tuple[Op, ...]:
        """Record writings in order, each having seen those before it; one fold for all.

        Raises:
            GpnError: WRITING_REFUSED, TEXT_UNFIT, RECORD_TOO_FULL.
        """
        if not self.actor:
            raise RuntimeError("nobody writes while reading")
        given = list(writings)
        shelf = Shelf(self.connection, self.names)
        shelf.load({writing.entity for writing in given})
        made: list[Op] = []
        last: dict[LogId, int] = {}
        for writing in given:
            log = self.log(self._scope_of(writing, shelf))
            if log not in last:
                last[log] = self._last(log)
            op = self._made(writing, log, last[log] + 1, shelf)
            if op is not None:
                last[log] = op.n
                made.append(op)
                shelf.add([op])
        if made:
            Folding(self.connection, self.names, self.authority, shelf=shelf).write(made)
        return tuple(made)

    def _last(self, log: LogId) -> int:
        asked = text("SELECT MAX(last) FROM log_range WHERE log_no = :log")
        number = self.names.logs.get(log.text)
        return self.connection.execute(asked, {"log": number}).scalar() or 0

    def _scope_of(self, writing: Writing, shelf: Shelf) -> str:
        """Give whose log a writing goes to: an office has one for each commune below it."""
        entity = writing.entity
        if not writing.scope and self.installation.role == OFFICER:
            return self.installation.scope
        scope = writing.scope or self._scopes.get(entity) or self._home_of(entity, shelf)
        if not scope and KINDS[writing.kind].in_area:
            scope = self.installation.scope
        if not scope:
            named = (writing.fields.get(name) for name in KINDS[writing.kind].anchors)
            homes = (self._home_of(one, shelf) for one in named if isinstance(one, str) and one)
            scope = next((home for home in homes if home), "")
        if not scope:
            raise ValueError(f"whose log does a new {writing.kind} go to?")
        self._scopes[entity] = scope
        return scope

    def _home_of(self, entity: str, shelf: Shelf) -> str:
        """Give the scope that counts an entity: its household's home, or where it was born."""
        if entity in self._scopes:
            return self._scopes[entity]
        ops = shelf.ops(entity)
        birth = first_birth(ops)
        if birth is None:
            return ""
        record = _standing(entity, birth.kind, ops, shelf)
        named = (record.value(name) for name in KINDS[birth.kind].anchors)
        homes = [record.value(HOME)]
        homes += (self._home_of(one, shelf) for one in named if isinstance(one, str) and one)
        scopes = shelf.known(entity).scopes
        return next((home for home in homes if home in scopes), birth.log.scope)

    def _made(self, writing: Writing, log: LogId, n: int, shelf: Shelf) -> Op | None:
        earlier = shelf.ops(writing.entity)
        record = _standing(writing.entity, writing.kind, earlier, shelf)
        fields = _changed(writing.fields, record)
        if not fields and (writing.fields or writing.note is None):
            return None
        seen = _Sight(record, writing.seen)
        note = {} if writing.note is None else {NOTE: writing.note}
        op = Op(
            log=log,
            n=n,
            kind=writing.kind,
            entity=writing.entity,
            officer=self.actor,
            clock=chance.now().isoformat(timespec="seconds"),
            salt=chance.random_bytes(16),
            fields=fields | note,
            parents=seen.of_each(fields),
            seen=seen.of_others() if fields.get(DELETED) is not None else (),
            birth=None if earlier else self._nonce(writing),
        )
        is_minted = self._minted.get(op.entity) == (op.log, op.birth)
        return _checked(born(op) if is_minted else op)

    def _nonce(self, writing: Writing) -> bytes:
        minted = self._minted.get(writing.entity)
        nonce = writing.birth or (minted and minted[1])
        if nonce is None:
            raise LookupError("a new record needs the nonce its id was made from")
        return nonce


def _checked(op: Op) -> Op:
    """Give an op back that every reader takes.

    Raises:
        GpnError: TEXT_UNFIT, RECORD_TOO_FULL.
    """
    try:
        check(op)
        if _may_be_long(op):
            line_bytes(to_line(op, places([op.log, *(log_id(ref.log) for ref in _refs(op))])))
    except Malformed as problem:
        if code := _code_of(problem.rule, op):
            raise GpnError(code) from problem
        raise
    return op


def _may_be_long(op: Op) -> bool:
    """Tell whether a line may be too long: the two texts of a deletion cannot make it so."""
    if _has_parts(op.written):
        return True
    inner = [(name, value) for name, value in op.fields.items() if isinstance(value, dict)]
    return any(name != DELETED or len(value) > len(("reason", "date")) for name, value in inner)


@lru_cache(maxsize=128)  # a survey may write hundreds of fields
def _has_parts(names: frozenset[str]) -> bool:
    return any("/" in name for name in names)


def _refs(op: Op) -> Iterator[Ref]:
    yield from op.seen
    for refs in op.parents.values():
        yield from refs


def _code_of(rule: str, op: Op) -> ErrorCode | None:
    """Give what is told of an op that no reader takes; None where a program is at fault."""
    if rule == "field" and any("/" in name for name in op.fields):  # the paths of a form
        return ErrorCode.RECORD_TOO_FULL
    return {
        "value": ErrorCode.TEXT_UNFIT,
        "fields": ErrorCode.RECORD_TOO_FULL,
        "line": ErrorCode.RECORD_TOO_FULL,
    }.get(rule)


def _standing(entity: str, kind: str, ops: Collection[Op], shelf: Shelf) -> Record:
    """Give a record from its ops in force; one just made in this transaction is."""
    if not ops:
        return Record(entity, kind, {})
    in_force = [op for op in ops if shelf.standing.get(op.hash) is None]
    return record_of(entity, kind, in_force, None)


def _changed(fields: Mapping[str, Value], record: Record) -> dict[str, Value]:
    """Give the fields that would say something else than the single value that stands."""
    if not record.siblings:
        return {name: value for name, value in fields.items() if value is not None}
    return {name: value for name, value in fields.items() if not _stands(record, name, value)}


def _stands(record: Record, name: str, value: Value) -> bool:
    siblings = record.siblings.get(name, ())
    if len(siblings) != 1:
        return value is None and not siblings
    (op,) = siblings
    return value == op.fields.get(name) and name not in op.dropped


@dataclass(frozen=True)
class _Sight:
    """What the writer has seen of a record: as it was shown, else as it stands now.

    Of a field that said nothing when the record was shown, nothing was seen.
    """

    record: Record
    seen: Seen | None

    def of(self, name: str) -> tuple[Ref, ...]:
        if self.seen is not None:
            return tuple(sorted({Ref(*one) for one in self.seen.get(name, ())}))
        siblings = self.record.siblings.get(name, ())
        return (
            (siblings[0].ref,) if len(siblings) == 1 else tuple(sorted(op.ref for op in siblings))
        )

    def of_each(self, names: Iterable[str]) -> dict[str, tuple[Ref, ...]]:
        """Give what was seen of these fields, where anything was."""
        if self.seen is None and not self.record.siblings:
            return {}
        return {name: refs for name in names if (refs := self.of(name))}

    def of_others(self) -> tuple[Ref, ...]:
        """Give all that was seen beside the deletion itself."""
        names = self.record.siblings.keys() - {DELETED}
        return tuple(sorted({ref for name in names for ref in self.of(name)}))
