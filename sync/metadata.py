"""Trust lists and roots as TUF writes them, in DSSE; and every check that needs no other file.

A list is ``Targets`` that delegates one role per device (and one per desk), a root is ``Root`` with
its custodians; what TUF has no word for stands in the signed field ``gpn``. On reading, what TUF
delegates must be exactly what follows from the nouns, so the two can never say different things.
Reading is two steps: ``claim`` looks only at what a file says it is, to know whose signature to
ask for; ``read_root`` and ``read_list`` are for payloads that have been verified.
Source: TUF 1.0, Metadata API of python-tuf; DSSE 1.0.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import jcs
from sync import envelope, keys, strictjson
from sync.checks import refuse
from sync.envelope import VerifyKey
from sync.soundness import (
    LIST_CHECKS,
    custodians_sign_no_list,
    delegates_no_hash_bins,
    delegations_follow_the_list,
    key_ids_are_recomputed,
    one_custodian_may_be_lost,
    paths_have_four_segments,
    roles_follow_the_root,
)
from sync.strictjson import Value
from sync.trust_list import Root, TrustList

if TYPE_CHECKING:  # slow: loaded by the first trust list, not by the window
    from securesystemslib.signer import Key
    from tuf.api.dsse import Root as TufRoot
    from tuf.api.dsse import Targets

TRUST_TYPE = "application/vnd.tuf+json"
SCHEMA = 1
LINES = 1_024
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
"""``expires`` is not enforced: a laptop without a network must not stop; the age is shown."""

_ROOT, _LIST = TypeAdapter(Root), TypeAdapter(TrustList)


@dataclass(frozen=True)
class Claim:
    """What a trust file says of itself before anything is proven; ``issuer`` of a root is empty."""

    kind: str
    issuer: str
    version: int
    identity: str
    """SHA-256 of the payload, in hex."""

    @property
    def name(self) -> str:
        """Give the name it bears in a package, without folder and ending."""
        return "-".join(part for part in (self.kind, self.issuer, str(self.version)) if part)


def claim(data: bytes) -> Claim:
    """Give what a trust file claims to be, parsed strictly and believed in nothing.

    Raises:
        GpnError: as ``envelope.unverified``; TRUST_DAMAGED, TRUST_NEWER.
    """
    payload = envelope.unverified(data, TRUST_TYPE).payload
    fields = _fields(payload)
    kind = {"root": "root", "targets": "registry"}.get(str(fields.get("_type")))
    version, own = fields.get("version"), fields["gpn"]
    if kind is None or type(version) is not int or version < 1 or not isinstance(own, dict):
        refuse(ErrorCode.TRUST_DAMAGED, "claim")
    issuer = str(own.get("issuer")) if kind == "registry" else ""
    return Claim(kind, issuer, version, sha256(payload).hexdigest())


def read_bundle(data: bytes) -> tuple[bytes, ...]:
    """Give the files in a ``.gpntrust``, one a line.

    Raises:
        GpnError: TRUST_DAMAGED, TRUST_EMPTY.
    """
    lines = tuple(line for line in data.replace(b"\r", b"").split(b"\n") if line.strip())
    if not lines:
        raise GpnError(ErrorCode.TRUST_EMPTY)
    if len(lines) > LINES:
        refuse(ErrorCode.TRUST_DAMAGED, "lines")
    return lines


def root_payload(root: Root) -> bytes:
    """Give the payload of a root."""
    return jcs(_tuf_root(root).to_dict())


def list_payload(trust_list: TrustList) -> bytes:
    """Give the payload of a list."""
    return jcs(_tuf_list(trust_list).to_dict())


def read_root(payload: bytes) -> Root:
    """Give the root in a verified payload.

    Raises:
        GpnError: TRUST_DAMAGED, TRUST_NEWER, KEY_REFUSED.
    """
    from tuf.api.dsse import Root as TufRoot

    signed = _tuf(TufRoot.from_dict, _fields(payload))
    key_ids_are_recomputed(signed.keys)
    parts = {
        **_own(signed.unrecognized_fields),
        "version": signed.version,
        "custodians": _publics(signed.keys, signed.roles["root"].keyids),
        "threshold": signed.roles["root"].threshold,
        "signers": _publics(signed.keys, signed.roles["targets"].keyids),
    }
    root: Root = _modelled(_ROOT, parts)
    one_custodian_may_be_lost(root)
    custodians_sign_no_list(root)
    roles_follow_the_root(signed, _tuf_root(root))
    return root


def read_list(payload: bytes) -> TrustList:
    """Give the trust list in a verified payload.

    Raises:
        GpnError: TRUST_DAMAGED, TRUST_NEWER, KEY_REFUSED, RECIPIENT_REFUSED.
    """
    from tuf.api.dsse import Delegations, Targets

    signed = _tuf(Targets.from_dict, _fields(payload))
    delegations = signed.delegations or Delegations({}, {})
    delegates_no_hash_bins(delegations)
    paths_have_four_segments(delegations)
    key_ids_are_recomputed(delegations.keys)
    parts = {**_own(signed.unrecognized_fields), "version": signed.version}
    trust_list: TrustList = _modelled(_LIST, parts)
    for check in LIST_CHECKS:
        check(trust_list)
    for recipient in trust_list.recipients:
        keys.recipient(recipient)
    delegations_follow_the_list(signed, _tuf_list(trust_list))
    return trust_list


def custodians_agree(root: Root, data: bytes) -> bool:
    """Say whether enough custodians of a root, each with a key of his own, signed a file."""
    signed = envelope.unverified(data, TRUST_TYPE)
    by = _tuf_root(root).get_verification_result("root", signed.pae(), signed.signatures)
    return by.verified


def _fields(payload: bytes) -> dict[str, Value]:
    """Give the signed fields; a schema of the future is told apart from damage."""
    fields = strictjson.parse_object(payload)
    own = fields.get("gpn")
    schema = own.get("schema") if isinstance(own, dict) else None
    if type(schema) is int and schema > SCHEMA:
        raise GpnError(ErrorCode.TRUST_NEWER)
    if schema != SCHEMA:
        refuse(ErrorCode.TRUST_DAMAGED, "schema")
    return fields


def _own(unrecognized: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in unrecognized["gpn"].items() if name != "schema"}


def _tuf(read: Callable[[dict[str, Any]], Any], fields: dict[str, Any]) -> Any:
    try:
        return read(fields)
    except Exception:  # KeyError, TypeError, ValueError, AttributeError, ...: all mean the same
        refuse(ErrorCode.TRUST_DAMAGED, "tuf")


def _modelled(model: TypeAdapter[Any], parts: dict[str, Any]) -> Any:
    try:
        return model.validate_python(parts)
    except ValidationError:
        refuse(ErrorCode.TRUST_DAMAGED, "fields")


def _publics(listed: "dict[str, Key]", key_ids: list[str]) -> list[str]:
    return [listed[key_id].keyval["public"] if key_id in listed else "" for key_id in key_ids]


def _tuf_keys(publics: Iterable[str]) -> "dict[str, Key]":
    from securesystemslib.signer import Key

    found = [VerifyKey(bytes.fromhex(public)) for public in publics]
    return {key.key_id: Key.from_dict(key.key_id, envelope.tuf_key(key)) for key in found}


def _tuf_root(root: Root) -> "TufRoot":
    from tuf.api.dsse import Role
    from tuf.api.dsse import Root as TufRoot

    custodians, signers = _tuf_keys(root.custodians), _tuf_keys(root.signers)
    roles = {
        "root": Role(list(custodians), root.threshold),
        "targets": Role(list(signers), 1),
        "snapshot": Role([], 1),
        "timestamp": Role([], 1),
    }
    own = {"schema": SCHEMA, **_told(root, "version", "custodians", "threshold", "signers")}
    return TufRoot(
        root.version,
        None,
        NEVER,
        {**custodians, **signers},
        roles,
        consistent_snapshot=False,
        unrecognized_fields={"gpn": own},
    )


def _tuf_list(trust_list: TrustList) -> "Targets":
    from tuf.api.dsse import DelegatedRole, Delegations, Targets

    roles = [
        *(
            (one.id, [key.public for key in one.keys], [f"{s}/{one.id}/*/*" for s in one.scopes])
            for one in trust_list.devices
        ),
        *(
            (f"desk-{one.issuer}", list(one.keys), [f"{s}/*/*/*" for s in one.scopes])
            for one in trust_list.desks
        ),
    ]
    delegated = {
        name: DelegatedRole(name, list(_tuf_keys(publics)), 1, True, paths)
        for name, publics, paths in roles
    }
    delegations = Delegations(_tuf_keys(trust_list.listed_keys), delegated)
    own = {"schema": SCHEMA, **_told(trust_list, "version")}
    return Targets(
        trust_list.version, None, NEVER, {}, delegations, unrecognized_fields={"gpn": own}
    )


def _told(noun: Root | TrustList, *elsewhere: str) -> dict[str, Any]:
    """Give the fields of a noun but those for which TUF has a place of its own."""
    return {name: part for name, part in asdict(noun).items() if name not in elsewhere}
