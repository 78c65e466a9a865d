"""A smith who makes packages by hand and re-seals them with valid keys, whatever he changed.

He knows the format from the paper, not from ``sync.package``; each stage of the making can be bent
by a function, everything after it follows: hashes, list, signature, container, seal.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

import zstandard
from securesystemslib.dsse import Envelope

from gpn_desktop.journal.line import places, to_line
from gpn_desktop.journal.op import Op, logs_named
from sync import ustar
from sync.keys import SigningKey, seal
from tests.sync.world import MAY1, OFFICE, Party

Json = Any
T = TypeVar("T")
TYPE = "application/vnd.in-toto+json"
OPS = "ops-0001.ndjson.zst"
MANIFEST = "manifest.dsse.json"


class Piece(NamedTuple):
    """A member: its name, what is stored, how large it is said to be unpacked."""

    name: str
    stored: bytes
    raw: int


def same(value: T) -> T:
    return value


@dataclass
class Smith:
    """The stages, in order; each takes what the stages before it made and gives it back, bent."""

    party: Party = MAY1
    ops: Sequence[Op] = ()
    to: Sequence[str] = (OFFICE.reading.recipient,)
    signers: Sequence[SigningKey] = ()
    lines: Callable[[list[Json]], list[Json]] = same
    raw: Callable[[bytes], bytes] = same
    pack: Callable[[bytes], bytes] = zstandard.ZstdCompressor(level=10).compress
    pieces: Callable[[list[Piece]], list[Piece]] = same
    predicate: Callable[[dict[str, Json]], dict[str, Json]] = same
    statement: Callable[[dict[str, Json]], dict[str, Json]] = same
    payload: Callable[[bytes], bytes] = same
    payload_type: str = TYPE
    envelope: Callable[[dict[str, Json]], dict[str, Json]] = same
    signed: Callable[[bytes], bytes] = same
    stored: Callable[[list[tuple[str, bytes]]], list[tuple[str, bytes]]] = same
    plain: Callable[[bytes], bytes] = same
    sealed: Callable[[bytes], bytes] = same
    sealed_to: Sequence[str] = field(default_factory=list)

    def made(self) -> bytes:
        return self.sealed(seal(self.container(), self.sealed_to or self.to))

    def container(self) -> bytes:
        pieces = self.pieces(self._pieces())
        signed = self.signed(self._signed(self._payload(pieces)))
        members = [(MANIFEST, signed), *((piece.name, piece.stored) for piece in pieces)]
        return self.plain(ustar.pack(self.stored(members)))

    def _pieces(self) -> list[Piece]:
        if not self.ops:
            return []
        index = places(logs_named(self.ops, self.party.log))
        lines = self.lines([to_line(op, index) for op in self.ops])
        raw = self.raw(b"".join(encoded(line) + b"\n" for line in lines))
        return [Piece(OPS, self.pack(raw), len(raw))]

    def _payload(self, pieces: Sequence[Piece]) -> bytes:
        subject = [
            {"name": one.name, "digest": {"sha256": hashlib.sha256(one.stored).hexdigest()}}
            for one in pieces
        ]
        statement = {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": subject,
            "predicateType": "https://gpn-desktop.invalid/package/v1",
            "predicate": self.predicate(self._predicate(pieces)),
        }
        return self.payload(encoded(self.statement(statement)))

    def _predicate(self, pieces: Sequence[Piece]) -> dict[str, Json]:
        log = self.party.log
        logs = logs_named(self.ops, log)
        numbers = {at: [op.n for op in self.ops if op.log == one] for at, one in enumerate(logs)}
        spans = [[at, [[found[0], found[-1]]]] for at, found in numbers.items() if found]
        return {
            "schema": 1,
            "min_reader": 1,
            "app": "Smith 1",
            "kind": "data",
            "training": False,
            "log": {"device": log.device, "scope": log.scope, "generation": log.generation},
            "pkg_seq": 1,
            "prev": None,
            "to": list(self.to),
            "salt": "00" * 16,
            "members": [[one.name, len(one.stored), one.raw] for one in pieces],
            "logs": [one.text for one in logs],
            "ops": spans,
            "origins": [],
            "have": {log.text: [[1, self.ops[-1].n]]} if self.ops else {},
            "results": [],
            "trust": {"root": 1, "registry": {}},
            "counts": {},
            "made_at": "2026-11-25T08:30:00+07:00",
        }

    def _signed(self, payload: bytes) -> bytes:
        envelope = Envelope(payload, self.payload_type, {})
        signatures = [
            {"keyid": one.key.key_id, "sig": _base64(one.sign(envelope.pae()))}
            for one in self.signers or [self.party.signer]
        ]
        fields = {"payload": _base64(payload), "payloadType": self.payload_type}
        return encoded(self.envelope({**fields, "signatures": signatures}))


def encoded(value: Json) -> bytes:
    """Give JSON as Python writes it; bytes are taken as they are."""
    if isinstance(value, bytes):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
