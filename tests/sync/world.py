"""Parties for the tests of packages: devices with keys, what they write, and whom they trust."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority, Generations, Grant, Ruling
from gpn_desktop.journal.op import LogId, Op, Value, new_entity
from sync.chain import Known
from sync.envelope import VerifyKey
from sync.keys import Identity, SigningKey, new_identity
from sync.manifest import TrustHeld
from sync.package import Made, Outgoing, Sender, make
from sync.ranges import Ranges, of
from sync.reader import Receiver

SCOPE = "6f1c1f0e-0000-4000-8000-000000000001"
OTHER_SCOPE = "6f1c1f0e-0000-4000-8000-000000000002"
OFFICER = "0c0c0c0c-0000-4000-8000-000000000001"
NO_TRUST = TrustHeld(root=1, registry={})
_IDENTITIES: dict[str, Identity] = {}


def drawn(text: str, size: int = 16) -> bytes:
    """Give bytes that look random and are the same each time."""
    return hashlib.shake_256(text.encode()).digest(size)


def identity(name: str) -> Identity:
    """Give one age identity for each name while the tests run."""
    return _IDENTITIES.setdefault(name, new_identity())


@dataclass(frozen=True)
class Party:
    """A device with all its keys; made from its name."""

    name: str
    role: str = "officer"
    scope: str = SCOPE
    generation: int = 1

    @cached_property
    def device(self) -> str:
        return str(uuid.UUID(bytes=drawn(f"device {self.name}"), version=4))

    @cached_property
    def log(self) -> LogId:
        return LogId(self.device, self.scope, self.generation)

    @cached_property
    def signer(self) -> SigningKey:
        return SigningKey(drawn(f"signing {self.name}", 32))

    @property
    def reading(self) -> Identity:
        return identity(f"reading {self.name}")

    @property
    def archive(self) -> Identity:
        return identity(f"archive {self.name}")

    def op(
        self, n: int, fields: Mapping[str, Value] | None = None, *, born: str = "", **rest: object
    ) -> Op:
        """Give op ``n``: it creates a household named ``born``, or the one called after n."""
        nonce = drawn(f"{self.name} {born or n}")
        op = Op(
            log=self.log,
            n=n,
            kind="household",
            entity=new_entity(self.log, nonce),
            officer=OFFICER,
            clock="2026-11-25T08:30:00+07:00",
            salt=drawn(f"salt {self.name} {n}"),
            fields=fields or {"code": f"H{n}", "address": "Thôn Bản Áng"},
            birth=None if born else nonce,
        )
        return replace(op, **rest) if rest else op  # type: ignore[arg-type]


@dataclass(frozen=True)
class Lists:
    """What the trust lists say, as a plain value."""

    parties: tuple[Party, ...] = ()
    rulings: Mapping[LogId, Ruling] = field(default_factory=dict)
    until: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[bytes, tuple[Party, ...]] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[VerifyKey, ...]:
        return tuple(party.signer.key for party in self.parties)

    @property
    def authority(self) -> Authority:
        return Authority(
            grants={(p.device, p.scope): Grant(p.role, {}) for p in self.parties},
            generations={p.device: Generations(frozenset({1})) for p in self.parties},
            rulings=self.rulings,
        )

    def lists(self, key: VerifyKey, log: LogId, pkg_seq: int) -> bool:
        return any(
            party.signer.key == key
            and party.device == log.device
            and pkg_seq <= self.until.get(party.name, pkg_seq)
            for party in self.parties
        )

    def learned(self, files: Iterable[bytes]) -> Self:
        found = self
        for file in files:
            if file not in self.files:
                raise GpnError(ErrorCode.SIGNATURE_WRONG)
            found = replace(found, parties=found.parties + self.files[file])
        return found


def sender(party: Party, trust: Lists, *, training: bool = False) -> Sender:
    return Sender(party.log, party.signer, party.archive, trust, training, "GPN Desktop 0.1.0")


def receiver(
    party: Party, trust: Lists, *, training: bool = False, known: Known | None = None
) -> Receiver:
    return Receiver((party.reading, party.archive), training, trust, known or Known())


def outgoing(party: Party, ops: Iterable[Op], *to: Party, **rest: object) -> Outgoing:
    ops = tuple(ops)
    last = max((op.n for op in ops if op.log == party.log), default=0)
    have: dict[LogId, Ranges] = {party.log: of(range(1, last + 1))} if last else {}
    given = Outgoing(tuple(one.reading.recipient for one in to), have, NO_TRUST, ops=ops)
    return replace(given, **rest) if rest else given  # type: ignore[arg-type]


def sent(party: Party, trust: Lists, ops: Iterable[Op], *to: Party, number: int = 1) -> Made:
    """Give the one package that carries these ops."""
    prev = "0" * 64 if number > 1 else None
    (made,) = make(outgoing(party, ops, *to), sender(party, trust), number, prev)
    return made
