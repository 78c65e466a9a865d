"""Parties for the tests of packages: devices with keys, what they write, and whom they trust."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from gpn_desktop.journal.op import LogId, Op, Value, new_entity
from sync import ceremony
from sync.arrivals import Receiver
from sync.chain import Known
from sync.delivery import Held
from sync.keys import Identity, SigningKey, new_identity
from sync.manifest import TrustHeld
from sync.package import Made, Outgoing, Sender, make
from sync.ranges import of
from sync.trust import Trust
from sync.trust_list import Device, ListedKey, Officer, Role, Scope, TrustList

AREA, SCOPE, OTHER_SCOPE = (f"6f1c1f0e-0000-4000-8000-00000000000{n}" for n in range(3))
OFFICER = "0c0c0c0c-0000-4000-8000-000000000001"
PLACES = (
    Scope(AREA, "area", "Tỉnh"),
    Scope(SCOPE, "commune", "Xã Đình Lập", above=AREA),
    Scope(OTHER_SCOPE, "commune", "Xã Bắc Xa", above=AREA),
)


def drawn(text: str, size: int = 16) -> bytes:
    """Give bytes that look random and are the same each time."""
    return hashlib.shake_256(text.encode()).digest(size)


@cache
def identity(name: str) -> Identity:
    """Give one age identity for each name while the tests run."""
    assert name
    return new_identity()


@dataclass(frozen=True)
class Party:
    """A device with all its keys; made from its name."""

    name: str
    role: Role = "officer"
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

    @property
    def listed(self) -> Device:
        """Give its entry in the trust list; an office has a log for every place."""
        scopes = [one.id for one in PLACES] if self.role == "office" else [self.scope]
        return Device(
            id=self.device,
            role=self.role,
            label=self.name,
            officers=(Officer(OFFICER, "Lan", ("entry", "approve")),),
            mailbox=self.name,
            recipient=self.reading.recipient,
            keys=(ListedKey(self.signer.key.public.hex(), (1, 1)),),
            scopes=tuple(scopes),
        )

    def op(
        self, n: int, fields: Mapping[str, Value] | None = None, *, born: str = "", **rest: object
    ) -> Op:
        """Give op ``n``: it creates a household, or writes the one born under that name."""
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


MAY1, MAY2, OFFICE = Party("may01"), Party("may02"), Party("office", role="office")
NEIGHBOUR = Party("may09", scope=OTHER_SCOPE)
STRANGER = Party("stranger")
CUSTODIANS = tuple(SigningKey(drawn(f"custodian {n}", 32)) for n in range(3))


def founded(*, training: bool = False) -> Trust:
    """Give a trust tree in its first minute: the office alone."""
    return _founded(training)


@cache
def _founded(training: bool) -> Trust:
    founding = ceremony.Founding(PLACES[0], PLACES[1:], OFFICE.listed, training)
    return ceremony.found(founding, CUSTODIANS, OFFICE.signer)


@cache
def trust_of(*parties: Party, training: bool = False) -> Trust:
    """Give a trust tree that lists the office and these devices."""
    return listing(founded(training=training), *(party.listed for party in parties))


def listing(trust: Trust, *devices: Device) -> Trust:
    """Give the trust after a list that has these devices, too, or in the place of older entries."""
    listed = {one.id: one for one in (*top(trust).devices, *devices)}
    ordered = tuple(listed[name] for name in sorted(listed))
    return ceremony.issued(trust, replace(top(trust), devices=ordered), OFFICE.signer)


def top(trust: Trust) -> TrustList:
    return trust.in_force[0]


def sender(party: Party, trust: Trust) -> Sender:
    return Sender(
        party.log, party.signer, party.archive, trust, trust.training, "GPN Desktop 0.1.0"
    )


def receiver(party: Party, trust: Trust, known: Known | None = None) -> Receiver:
    identities = (party.reading, party.archive)
    return Receiver(identities, trust.training, trust, known or Known())


def held(*parts: Iterable[Op]) -> Held:
    """Give what somebody holds who has these ops."""
    numbers: dict[LogId, set[int]] = {}
    for op in (op for part in parts for op in part):
        numbers.setdefault(op.log, set()).add(op.n)
    return {log: of(found) for log, found in numbers.items()}


def outgoing(party: Party, ops: Iterable[Op], *to: Party, **rest: object) -> Outgoing:
    """Give what a party sends that has written everything up to the last of these ops."""
    ops = tuple(ops)
    last = max((op.n for op in ops if op.log == party.log), default=0)
    have = {**held(ops), **({party.log: of(range(1, last + 1))} if last else {})}
    trust_held = TrustHeld(root=1, registry={AREA: 1})
    given = Outgoing(tuple(one.reading.recipient for one in to), have, trust_held, ops=ops)
    return replace(given, **rest) if rest else given  # type: ignore[arg-type]


def sent(
    party: Party, ops: Iterable[Op], *to: Party, trust: Trust, number: int = 1, prev: str = ""
) -> Made:
    """Give the one package that carries these ops."""
    given = outgoing(party, ops, *to)
    (made,) = make(given, sender(party, trust), number, prev or (None if number == 1 else "0" * 64))
    return made
