"""One op: what an officer wrote on one device having seen what; its hash, its maker's grant.

On the way: ``store.recording`` makes ops, ``journal.line`` carries them between computers and
``journal.fold`` says what they amount to. Values only; nothing here asks a clock or a die.
Its hash is taken over canonical JSON (RFC 8785).
"""

import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from json.encoder import encode_basestring as _quoted
from typing import Any, NamedTuple, TypeAlias

import rfc8785

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"

NOTE = "__note"
"""Field of a remark: committed and redactable like others, but history only, never a sibling."""
DELETED = "__deleted__"
"""Field of a deletion: null, or ``{"reason": text, "date": ISO date}``."""


_sha256 = hashlib.sha256
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_LOG = re.compile(f"{_UUID}/{_UUID}/[1-9][0-9]{{0,8}}")


class LogId(NamedTuple):
    """What one device writes for one scope, since its last restore (``generation`` = 1, 2, …)."""

    device: str
    scope: str
    generation: int

    @property
    def text(self) -> str:
        """Its name as it stands in refs, packages and tables."""
        return _name(self)


@lru_cache(maxsize=4096)
def _name(log: LogId) -> str:
    return f"{log.device}/{log.scope}/{log.generation}"


@lru_cache(maxsize=4096)
def log_id(text: str) -> LogId:
    """Read the name of a log.

    Raises:
        ValueError: it is not ``<device>/<scope>/<generation>``.
    """
    if not _LOG.fullmatch(text):
        raise ValueError("not the name of a log")
    device, scope, generation = text.split("/")
    return LogId(device, scope, int(generation))


class Ref(NamedTuple):
    """How one op cites another; its order as a tuple is the order of the fold (rule 7)."""

    log: str
    n: int
    h8: str


Dot: TypeAlias = tuple[str, int]
"""Place of an op: (name of its log, n). After a clone or a fork two ops may share it."""


@dataclass(frozen=True)
class Op:
    """One entry of a log. Read-only to the bottom: its mappings are never changed.

    ``parents`` holds, for each field written, the siblings its author saw (absent = none); ``seen``
    (a delete only) every live sibling of every other field. Refs are sorted and unique.
    In a redacted op ``dropped`` holds the commitments of the values that were taken out and
    ``salts`` the field salts of those that stay; ``salt`` is then empty.
    """

    log: LogId
    n: int
    kind: str
    entity: str
    officer: str
    clock: str
    salt: bytes
    fields: Mapping[str, Value]
    parents: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    seen: tuple[Ref, ...] = ()
    birth: bytes | None = None
    dropped: Mapping[str, str] = field(default_factory=dict)
    salts: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def hash(self) -> str:
        """Hash of the op, 64 hex digits: its identity; the same with and without its values."""
        return op_hash(self)

    @cached_property
    def body_root(self) -> str:
        """What the op says, as 64 hex digits that a survey or a decision can cite."""
        return body_root(self)

    @cached_property
    def ref(self) -> Ref:
        """How others cite it."""
        return Ref(self.log.text, self.n, self.hash[:16])

    @cached_property
    def is_birth(self) -> bool:
        """Whether it creates its entity and the id fits its log."""
        nonce = self.birth
        return nonce is not None and len(nonce) == 16 and new_entity(self.log, nonce) == self.entity

    @property
    def dot(self) -> Dot:
        """Its place in its log."""
        return self.log.text, self.n

    @cached_property
    def written(self) -> frozenset[str]:
        """Fields it wrote, the redacted ones too."""
        own = frozenset(self.fields)
        return own | frozenset(self.dropped) if self.dropped else own


def held(op: Op, digest: str, root: str) -> Op:
    """Give the op with hash and body root as they were kept, so that they are not made again."""
    op.__dict__.update(hash=digest, body_root=root)  # where cached_property looks
    return op


def born(op: Op) -> Op:
    """Give an op whose entity was just made of its log and nonce, so that it is not made again."""
    op.__dict__["is_birth"] = True  # where cached_property looks
    return op


def new_entity(log: LogId, nonce: bytes) -> str:
    """Give the id (UUIDv8) of what is born in this log with this nonce of 16 random bytes."""
    if len(nonce) != 16:
        raise ValueError("a birth nonce has 16 bytes")
    raw = bytearray(_sha256(_birthplace(log) + nonce).digest()[:16])
    raw[6] = raw[6] & 0x0F | 0x80
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@lru_cache(maxsize=4096)
def _birthplace(log: LogId) -> bytes:
    return b"gpn-entity-v1\0" + uuid.UUID(log.device).bytes + uuid.UUID(log.scope).bytes


_ENCODE = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode
_BEYOND = re.compile("[\ue000-\U0010ffff]")  # there code points and UTF-16 sort differently


def jcs(value: Any) -> bytes:
    """Give the canonical bytes (RFC 8785) of a value that has passed ``line.check_value``."""
    if type(value) is str:
        return _quoted(value).encode()
    text = _ENCODE(value)
    if not text.isascii() and _BEYOND.search(text):
        return rfc8785.dumps(value)
    return text.encode()


_INNER = bytes(byte ^ 0x36 for byte in range(256))
_OUTER = bytes(byte ^ 0x5C for byte in range(256))
_INNER_REST, _OUTER_REST = b"\x36" * 32, b"\x5c" * 32


def _commit(salt: bytes, value: bytes) -> str:
    # HMAC-SHA256 (RFC 2104) by hand, here and below: a third of the time of hmac.digest
    inner = _sha256(salt.translate(_INNER) + _INNER_REST + value).digest()
    return _sha256(salt.translate(_OUTER) + _OUTER_REST + inner).hexdigest()


def field_salts(op: Op) -> dict[str, bytes]:
    """Give the salt (32 bytes) of each field whose value is there."""
    if op.dropped:
        return dict(op.salts)
    block = op.salt.ljust(64, b"\0")
    inner, outer = block.translate(_INNER) + b"f:", block.translate(_OUTER)
    return {
        name: _sha256(outer + _sha256(inner + name.encode()).digest()).digest()
        for name in op.fields
    }


def commitments(op: Op) -> dict[str, str]:
    """Give, for each field written, the 64 hex digits that bind its value and do not tell it."""
    salts = field_salts(op)
    made = {name: _commit(salts[name], jcs(value)) for name, value in op.fields.items()}
    return made | dict(op.dropped) if op.dropped else made


def body_root(op: Op) -> str:
    """Give the hash over the commitments of all fields, 64 hex digits."""
    bound = commitments(op)
    text = ",".join([f'{name}:"{bound[key]}"' for key, name in _in_order(op.written)])
    return _sha256(f"{{{text}}}".encode()).hexdigest()


@lru_cache(maxsize=128)  # a survey may write hundreds of fields
def _in_order(names: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Give names and how they are quoted in the order of RFC 8785: by UTF-16."""
    found = sorted(names)
    if not all(map(str.isascii, found)):
        found.sort(key=lambda name: name.encode("utf-16-be"))
    return tuple((name, _quoted(name)) for name in found)


@lru_cache(maxsize=128)  # a survey may write hundreds of fields
def _uncited(names: frozenset[str]) -> str:
    """Give the parents of names of which nothing was there."""
    return ",".join([f"{name}:[]" for _, name in _in_order(names)])


def op_hash(op: Op) -> str:
    """Give the hash of the op, 64 hex digits, over its header in canonical form.

    The header says who, where and having seen what; of the values it holds the body root alone.
    """
    birth = f'"{op.birth.hex()}"' if op.birth is not None else "null"
    parents = _parents(op) if op.parents else _uncited(op.written)
    head = (
        f'{{"b":{birth},"c":"{op.body_root}","e":{_quoted(op.entity)},"k":{_quoted(op.kind)},'
        f'"log":"{op.log.text}","n":{op.n},"o":{_quoted(op.officer)},"p":{{{parents}}},'
        f'"t":{_quoted(op.clock)},"v":1,"x":{_cited(op.seen)}}}'
    )
    return _sha256(b"gpn-op-v1\0" + head.encode()).hexdigest()


def _parents(op: Op) -> str:
    names = _in_order(op.written)
    return ",".join([f"{name}:{_cited(op.parents.get(key))}" for key, name in names])


def _cited(refs: tuple[Ref, ...] | None) -> str:
    if not refs:
        return "[]"
    return "[" + ",".join([f'["{log}",{n},"{h8}"]' for log, n, h8 in refs]) + "]"


def logs_named(ops: Iterable[Op], own: LogId) -> tuple[LogId, ...]:
    """Give every log that the ops stand in or cite: the own one first, then by name."""
    names: set[str] = set()
    for op in ops:
        names.add(op.log.text)
        names.update(ref.log for refs in op.parents.values() for ref in refs)
        names.update(ref.log for ref in op.seen)
    return (own, *(log_id(name) for name in sorted(names - {own.text})))
