"""The trust list in plain nouns: which devices there are, whose they are, what they may.

One list is what one issuer (the province's office, or a desk below it) signs at a time; its next
version is the same list with a change, made by the verbs at the end. How a list is written and
proven is ``metadata``'s affair, what several lists amount to is ``trust``'s.
"""

from dataclasses import replace
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from gpn_desktop.journal.op import LogId
from sync.envelope import VerifyKey

Uuid = Annotated[
    str,
    Field(strict=True, pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"),
]
Hex = Annotated[str, Field(strict=True, pattern="^[0-9a-f]{64}$")]
Text = Annotated[str, Field(strict=True, max_length=200)]
Day = Annotated[str, Field(strict=True, pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Number = Annotated[int, Field(strict=True, ge=1, le=2**53 - 1)]
Flag = Annotated[bool, Field(strict=True)]
Mailbox = Annotated[str, Field(strict=True, pattern="^[0-9a-z][0-9a-z-]{0,63}$")]
Right: TypeAlias = Literal["view", "entry", "approve", "enrol", "publish", "redact"]
Role: TypeAlias = Literal["officer", "office"]
Place: TypeAlias = tuple[Number, Number]
"""A package of a device: (generation, sequence)."""

_FORM = ConfigDict(extra="forbid")


@dataclass(frozen=True, config=_FORM)
class Officer:
    """A person of a device; one who left stays listed, or his decisions would fall."""

    id: Uuid
    name: Text
    rights: tuple[Right, ...]


@dataclass(frozen=True, config=_FORM)
class ListedKey:
    """A signing key (hex) with its first package and the first that it signs no more."""

    public: Hex
    since: Place
    until: Place | None = None

    @property
    def key(self) -> VerifyKey:
        """The key itself."""
        return VerifyKey(bytes.fromhex(self.public))

    def covers(self, place: Place) -> bool:
        """Say whether it is the key for this package."""
        return self.since <= place and (self.until is None or place < self.until)


@dataclass(frozen=True, config=_FORM)
class Device:
    """One installation. ``active`` = packages are sealed to it; what it wrote stays either way."""

    id: Uuid
    role: Role
    label: Text
    officers: tuple[Officer, ...]
    mailbox: Mailbox
    recipient: Text
    keys: tuple[ListedKey, ...]
    scopes: Annotated[tuple[Uuid, ...], Field(min_length=1)]
    approved: tuple[Number, ...] = (1,)
    refused: tuple[Number, ...] = ()
    active: Flag = True


@dataclass(frozen=True, config=_FORM)
class Desk:
    """An office below that signs a list of its own for these scopes; ``issuer`` is its area."""

    issuer: Uuid
    keys: tuple[Hex, ...]
    scopes: Annotated[tuple[Uuid, ...], Field(min_length=1)]


@dataclass(frozen=True, config=_FORM)
class Code:
    """An official code of a place, for a time; an empty day is open."""

    system: Text
    code: Text
    unit_type: Text
    valid_from: Day
    valid_to: Day


@dataclass(frozen=True, config=_FORM)
class Succession:
    """Where a village of a place went, and when."""

    to: Uuid
    village: Text
    on_date: Day


@dataclass(frozen=True, config=_FORM)
class Scope:
    """A commune, or the area of an office; ``above`` is the area it lies in (empty = none)."""

    id: Uuid
    kind: Literal["commune", "area"]
    name: Text
    above: Annotated[str, Field(strict=True, max_length=36)] = ""
    codes: tuple[Code, ...] = ()
    succession: tuple[Succession, ...] = ()


@dataclass(frozen=True, config=_FORM)
class Ruling:
    """A decision about one log; packages are named by the hash of their manifest.

    ``accepted`` (None = not revoked) is the whole chain up to number ``accept_up_to``, so that who
    holds only part of it rules alike; ``kept`` (None = undecided) that of the branch kept after a
    fork; ``released`` are later ones taken back from quarantine one by one.
    """

    device: Uuid
    scope: Uuid
    generation: Number
    accept_up_to: Annotated[int, Field(strict=True, ge=0)] | None = None
    accepted: tuple[Hex, ...] | None = None
    kept: tuple[Hex, ...] | None = None
    released: tuple[Hex, ...] = ()

    @property
    def log(self) -> LogId:
        """The log it rules on."""
        return LogId(self.device, self.scope, self.generation)


@dataclass(frozen=True, config=_FORM)
class TrustList:
    """All that one issuer says, in one version."""

    issuer: Uuid
    version: Number
    made_at: Text
    training: Flag
    devices: tuple[Device, ...]
    scopes: tuple[Scope, ...]
    desks: tuple[Desk, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    recovery: Text = ""

    @property
    def listed_keys(self) -> list[str]:
        """Every signing key (hex), the devices' first."""
        own = [key.public for device in self.devices for key in device.keys]
        return [*own, *(public for desk in self.desks for public in desk.keys)]

    @property
    def recipients(self) -> list[str]:
        """Every age recipient."""
        own = [device.recipient for device in self.devices]
        return [*own, self.recovery] if self.recovery else own

    def device(self, device_id: str) -> Device | None:
        """Give a device by its id."""
        return next((device for device in self.devices if device.id == device_id), None)

    def ruling(self, log: LogId) -> Ruling:
        """Give the ruling on a log, or one that decides nothing."""
        found = (ruling for ruling in self.rulings if ruling.log == log)
        return next(found, Ruling(log.device, log.scope, log.generation))


@dataclass(frozen=True, config=_FORM)
class Root:
    """Who stands above all lists: custodians, so many of whom must sign, and the list's signers.

    ``issuer`` is the area of the office whose list the signers (hex keys) may sign.
    """

    version: Number
    issuer: Uuid
    name: Text
    made_at: Text
    training: Flag
    custodians: tuple[Hex, ...]
    threshold: Number
    signers: tuple[Hex, ...]


def enrolled(trust_list: TrustList, device: Device) -> TrustList:
    """Give the next version's content with this device instead of an earlier entry of its id."""
    others = tuple(one for one in trust_list.devices if one.id != device.id)
    return replace(trust_list, devices=_by_id((*others, device)))


def with_scope(trust_list: TrustList, scope: Scope) -> TrustList:
    """Give the list with this place; offices of the list get a log for it."""
    others = tuple(one for one in trust_list.scopes if one.id != scope.id)
    devices = tuple(
        replace(one, scopes=tuple(sorted({*one.scopes, scope.id}))) if one.role == "office" else one
        for one in trust_list.devices
    )
    return replace(trust_list, scopes=_by_id((*others, scope)), devices=devices)


def with_generation(trust_list: TrustList, device_id: str, number: int, *, ok: bool) -> TrustList:
    """Give the list with a generation of a device approved or refused."""
    device = _known(trust_list, device_id)
    approved, refused = set(device.approved) - {number}, set(device.refused) - {number}
    (approved if ok else refused).add(number)
    changed = replace(device, approved=tuple(sorted(approved)), refused=tuple(sorted(refused)))
    return enrolled(trust_list, changed)


def with_next_key(trust_list: TrustList, device_id: str, public: str, since: Place) -> TrustList:
    """Give the list with a new signing key from this package on; the old one ends there."""
    device = _known(trust_list, device_id)
    *earlier, last = device.keys
    turns = (*earlier, replace(last, until=since), ListedKey(public, since))
    return enrolled(trust_list, replace(device, keys=turns))


def with_ruling(trust_list: TrustList, ruling: Ruling) -> TrustList:
    """Give the list with this ruling instead of an earlier one on its log."""
    others = tuple(one for one in trust_list.rulings if one.log != ruling.log)
    rulings = sorted((*others, ruling), key=lambda one: one.log)
    return replace(trust_list, rulings=tuple(rulings))


def revoked(trust_list: TrustList, log: LogId, last: int, chain: tuple[str, ...]) -> TrustList:
    """Give the list where a log ends with package ``last``; ``chain`` ends there, oldest first.

    Nothing more is sealed to the device; what the chain carried stays in force.
    """
    ruling = replace(trust_list.ruling(log), accept_up_to=last, accepted=chain)
    asleep = replace(_known(trust_list, log.device), active=False)
    return with_ruling(enrolled(trust_list, asleep), ruling)


def _known(trust_list: TrustList, device_id: str) -> Device:
    found = trust_list.device(device_id)
    if found is None:
        raise ValueError("no such device in the list")
    return found


def _by_id(things: Any) -> Any:
    return tuple(sorted(things, key=lambda one: one.id))
