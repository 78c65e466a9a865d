"""The signed list of a package: who made it, for whom, and exactly what lies in it.

On the way of the data: the payload of the first member, an in-toto Statement with our predicate.
The model refuses a field it does not know and a value of another shape; ``sync.consistency`` asks
that the fields agree with one another, ``sync.reader`` that the members are those listed.
Source: in-toto Statement v1; DSSE 1.0.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, TypeAdapter
from pydantic import ValidationError as ModelError
from pydantic.dataclasses import dataclass

from gpn_desktop.errors import ErrorCode
from gpn_desktop.journal.op import LogId, jcs, log_id
from sync import envelope, limits, ranges, strictjson
from sync.checks import refuse, rule
from sync.ranges import Ranges

PAYLOAD_TYPE = "application/vnd.in-toto+json"
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "https://gpn-desktop.invalid/package/v1"
SCHEMA: Final = 1
MANIFEST_NAME = "manifest.dsse.json"

Kind: TypeAlias = Literal["data", "files", "receipt", "key"]
Outcome: TypeAlias = Literal["merged", "quarantined", "refused"]

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_LOG = re.compile(f"{_UUID}/{_UUID}/[1-9][0-9]{{0,8}}")
_MEMBERS = (  # in the order in which they stand in the container
    ("root", re.compile(r"trust/root-([1-9][0-9]{0,8})\.json")),
    ("registry", re.compile(r"trust/registry-([0-9a-z][0-9a-z-]{0,63})-([1-9][0-9]{0,8})\.json")),
    ("ops", re.compile(r"ops-([0-9]{4})\.ndjson\.zst")),
    ("att", re.compile(r"att/([0-9a-f]{64})")),
)
_CAPS = {
    "root": limits.TRUST_FILE,
    "registry": limits.TRUST_FILE,
    "ops": limits.MEMBER_RAW,
    "att": limits.ATTACHMENT,
}


def _read_log(text: Any) -> LogId:
    if isinstance(text, LogId):
        return text
    if not (isinstance(text, str) and _LOG.fullmatch(text)):
        raise ValueError("not the name of a log")
    return log_id(text)


def _read_own(parts: Any) -> LogId:
    if isinstance(parts, LogId):
        return parts
    if not (isinstance(parts, dict) and set(parts) == {"device", "scope", "generation"}):
        raise ValueError("a log has device, scope, generation")
    if type(parts["generation"]) is not int:
        raise ValueError("a generation is a number")
    return _read_log("{device}/{scope}/{generation}".format_map(parts))


def _compact(pairs: Ranges) -> Ranges:
    if len(pairs) > limits.RANGES or not ranges.is_compact(pairs):
        raise ValueError("ranges ascend and never touch")
    return pairs


Count = Annotated[int, Field(strict=True, ge=0, le=strictjson.INTEGER)]
Number = Annotated[int, Field(strict=True, ge=1, le=strictjson.INTEGER)]
Flag = Annotated[bool, Field(strict=True)]
Text = Annotated[str, Field(strict=True, max_length=limits.TEXT)]
Hash = Annotated[str, Field(strict=True, pattern="^[0-9a-f]{64}$")]
Salt = Annotated[str, Field(strict=True, pattern="^[0-9a-f]{32}$")]
Recipient = Annotated[str, Field(strict=True, pattern="^age1[02-9ac-hj-np-z]{58}$")]
Issuer = Annotated[str, Field(strict=True, pattern="^[0-9a-z][0-9a-z-]{0,63}$")]
Held = Annotated[tuple[tuple[Number, Number], ...], AfterValidator(_compact)]
Log = Annotated[LogId, BeforeValidator(_read_log)]
OwnLog = Annotated[LogId, BeforeValidator(_read_own)]
Counts: TypeAlias = dict[Text, Count]


class Member(NamedTuple):
    """A member of the container: its name, its size there, its size unpacked."""

    name: Text
    stored: Count
    raw: Count


class Carriage(NamedTuple):
    """Ops of one log in this package; ``log`` counts in the manifest's ``logs``."""

    log: Count
    held: Held


class Origin(NamedTuple):
    """Where ops of another device came from: the package of their own log that carried them."""

    log: Count
    first: Number
    last: Number
    pkg_seq: Number
    package: Hash


class Result(NamedTuple):
    """What became of a package that the sender of this one had received."""

    package: Hash
    outcome: Outcome
    code: Text
    counts: Counts


_FORM = ConfigDict(extra="forbid")


@dataclass(frozen=True, config=_FORM)
class Digest:
    """The one hash that a subject carries."""

    sha256: Hash


@dataclass(frozen=True, config=_FORM)
class Subject:
    """One member as an in-toto Statement names it."""

    name: Text
    digest: Digest


@dataclass(frozen=True, config=_FORM)
class TrustHeld:
    """Which trust files the sender holds: newest root, newest registry of each issuer."""

    root: Count
    registry: dict[Issuer, Number]


@dataclass(frozen=True, config=_FORM)
class NextKey:
    """The keys a device will use next; ``proof`` is an envelope that the new key signed."""

    signing: Hash
    recipient: Recipient
    proof: Annotated[str, Field(strict=True, max_length=4_096)]


@dataclass(frozen=True, config=_FORM)
class Manifest:
    """All that a package says about itself. Read-only to the bottom."""

    schema: Literal[1]
    min_reader: Literal[1]
    app: Text
    kind: Kind
    training: Flag
    log: OwnLog
    pkg_seq: Number
    prev: Hash | None
    to: tuple[Recipient, ...]
    salt: Salt
    members: tuple[Member, ...]
    logs: tuple[Log, ...]
    ops: tuple[Carriage, ...]
    origins: tuple[Origin, ...]
    have: dict[Log, Held]
    results: tuple[Result, ...]
    trust: TrustHeld
    counts: Counts
    made_at: Text
    next_key: NextKey | None = None

    @property
    def carried(self) -> dict[LogId, Ranges]:
        """The ops in it, log by log."""
        return {self.logs[part.log]: part.held for part in self.ops}


_MODEL = TypeAdapter(Manifest)
_SUBJECT = TypeAdapter(tuple[Subject, ...])


class Statement(NamedTuple):
    """A manifest with the SHA-256 of each stored member, in the order of ``members``."""

    manifest: Manifest
    digests: tuple[str, ...]


def sort_of(name: str) -> str | None:
    """Give which sort of member a name is of (root, registry, ops, att), if of any."""
    return next((sort for sort, form in _MEMBERS if form.fullmatch(name)), None)


def cap_of(name: str) -> int:
    """Give the most bytes that a member of this name has, unpacked."""
    return _CAPS.get(sort_of(name) or "", 0)


def place_of(name: str) -> tuple[int, tuple[str | int, ...]]:
    """Give what members are ordered by: their sort, then the numbers in their names."""
    for place, (_, form) in enumerate(_MEMBERS):
        if found := form.fullmatch(name):
            return place, tuple(int(part) if part.isdecimal() else part for part in found.groups())
    return len(_MEMBERS), (name,)


@rule(ErrorCode.PACKAGE_MANIFEST)
def statement_is_of_a_package(statement: Mapping[str, Any]) -> bool:
    """Hold when the payload is an in-toto Statement v1 with our predicate."""
    return (
        set(statement) == {"_type", "subject", "predicateType", "predicate"}
        and statement["_type"] == STATEMENT_TYPE
        and statement["predicateType"] == PREDICATE_TYPE
        and isinstance(statement["predicate"], dict)
    )


@rule(ErrorCode.PACKAGE_MANIFEST)
def subject_is_the_members(names: Sequence[str], members: Sequence[Member]) -> bool:
    """Hold when the statement's subject and the members have the same names in the same order."""
    return list(names) == [member.name for member in members]


def is_of_the_future(predicate: Mapping[str, Any]) -> bool:
    """Say whether only a newer program can read this package."""
    needed = [predicate.get("schema"), predicate.get("min_reader")]
    return any(type(number) is int and number > SCHEMA for number in needed)


def parsed(payload: bytes) -> Statement | None:
    """Give what a verified payload says; None when only a newer program can read it.

    Raises:
        GpnError: JSON_REFUSED, PACKAGE_MANIFEST.
    """
    said: Any = strictjson.parse_object(payload)
    statement_is_of_a_package(said)
    if is_of_the_future(said["predicate"]):
        return None
    try:
        subject = _SUBJECT.validate_python(said["subject"])
        manifest = _MODEL.validate_python(said["predicate"])
    except ModelError:
        refuse(ErrorCode.PACKAGE_MANIFEST, "model")
    subject_is_the_members([part.name for part in subject], manifest.members)
    return Statement(manifest, tuple(part.digest.sha256 for part in subject))


def manifest_in(signed: bytes) -> Manifest:
    """Give the manifest in an envelope that was verified before it was kept.

    Raises:
        GpnError: as ``parsed``.
    """
    statement = parsed(envelope.unverified(signed, PAYLOAD_TYPE).payload)
    if statement is None:
        refuse(ErrorCode.PACKAGE_MANIFEST, "newer")
    return statement.manifest


def payload_of(statement: Statement) -> bytes:
    """Give the bytes to sign: canonical JSON."""
    manifest, digests = statement
    return jcs(
        {
            "_type": STATEMENT_TYPE,
            "subject": [
                {"name": member.name, "digest": {"sha256": digest}}
                for member, digest in zip(manifest.members, digests, strict=True)
            ],
            "predicateType": PREDICATE_TYPE,
            "predicate": _predicate(manifest),
        }
    )


def _predicate(manifest: Manifest) -> dict[str, Any]:
    wire = {item.name: getattr(manifest, item.name) for item in fields(manifest)}
    wire["log"] = manifest.log._asdict()
    wire["logs"] = [log.text for log in manifest.logs]
    wire["have"] = {log.text: held for log, held in manifest.have.items()}
    wire["trust"] = asdict(manifest.trust)
    wire["next_key"] = asdict(manifest.next_key) if manifest.next_key else None
    return wire
