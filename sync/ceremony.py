"""Making roots and trust lists: the one ceremony that begins a tree, and each list after it.

Custodians' keys live on sticks, each file under its own passphrase; the program holds them only
while they sign. Whatever is made here is read back by ``trust`` before it is given out: a list
that another machine would refuse never leaves this one.
Source: TUF 1.0, root and delegations.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import jcs
from resources import path
from sync import envelope, metadata, passphrase, strictjson, trust
from sync.enrol import Request
from sync.envelope import Signer
from sync.keys import SEED, SigningKey, new_signing_key
from sync.levels import level_of
from sync.metadata import TRUST_TYPE
from sync.passphrase import STANDARD, Cost
from sync.strictjson import Value
from sync.trust import Trust
from sync.trust_list import Device, ListedKey, Officer, Right, Role, Root, Scope, TrustList

KEY_FILE_LIMIT = 16 * 1024
THRESHOLD = 2
"""Of three custodians; one may be lost."""

_PURPOSE = "gpn/custodian"


def new_custodian(holder: str, words: str, cost: Cost = STANDARD) -> tuple[bytes, SigningKey]:
    """Give a custodian's key file for his stick, and the key to sign with now.

    Raises:
        GpnError: PASSPHRASE_SHORT.
    """
    passphrase.check_new(words)
    key = new_signing_key()
    header: dict[str, Value] = {
        "format": "gpn-custodian",
        "version": 1,
        "holder": holder,
        "public": key.key.public.hex(),
        "kdf": passphrase.parameters(cost),
    }
    stretched = passphrase.stretched(words, header["kdf"], cost)
    sealed = passphrase.wrap(key.seed, stretched, _PURPOSE, header)
    return jcs({**header, "key": sealed}), key


def open_custodian(data: bytes, words: str, cost: Cost = STANDARD) -> SigningKey:
    """Give the key in a custodian's file.

    Raises:
        GpnError: KEY_FILE_DAMAGED, SLOT_WEAK, PASSPHRASE_WRONG.
    """
    header, sealed = _key_file(data)
    stretched = passphrase.stretched(words, header["kdf"], cost)
    seed = passphrase.unwrap(sealed, stretched, _PURPOSE, header)
    if seed is None:
        raise GpnError(ErrorCode.PASSPHRASE_WRONG)
    return SigningKey(seed)


def sign_root(root: Root, signers: Sequence[Signer]) -> bytes:
    """Give the file of a root; ``signers`` are custodians, at a step the old and the new."""
    return envelope.sign(metadata.root_payload(root), TRUST_TYPE, signers)


def sign_list(trust_list: TrustList, signer: Signer) -> bytes:
    """Give the file of a trust list."""
    return envelope.sign(metadata.list_payload(trust_list), TRUST_TYPE, [signer])


@dataclass(frozen=True)
class Founding:
    """What a tree begins with: the area at its top, its places, its first device."""

    area: Scope
    places: tuple[Scope, ...]
    office: Device
    training: bool = False


def found(founding: Founding, custodians: Sequence[Signer], office: Signer) -> Trust:
    """Give the trust of a first root and a first list, made in one act.

    ``office`` is the key of the office's device: it signs the lists and its own packages.
    """
    root = Root(
        version=1,
        issuer=founding.area.id,
        name=founding.area.name,
        made_at=_now(),
        training=founding.training,
        custodians=tuple(one.key.public.hex() for one in custodians),
        threshold=THRESHOLD,
        signers=(office.key.public.hex(),),
    )
    return first_list(founding, sign_root(root, custodians), office)


def first_list(founding: Founding, root: bytes, office: Signer) -> Trust:
    """Give the trust of a root that stands already and a first list (training: the public root)."""
    trust_list = TrustList(
        issuer=founding.area.id,
        version=1,
        made_at=_now(),
        training=founding.training,
        devices=(founding.office,),
        scopes=tuple(sorted((founding.area, *founding.places), key=lambda one: one.id)),
    )
    return trust.begun([root, sign_list(trust_list, office)], training=founding.training)


def issued(held: Trust, changed: TrustList, signer: Signer, *, ahead: int = 0) -> Trust:
    """Give the trust after the next version of a list, higher than any its issuer has signed.

    ``ahead`` leaves so many numbers out: for an issuer that may have signed more than it knows.

    Raises:
        GpnError: as ``Trust.learned``, if the signer is not the list's issuer or says too much.
    """
    keys = {key.key_id for key in level_of(changed.issuer, held.levels).keys}
    own = (one for one in held.issued if one.key_id in keys)
    versions = [one.claim.version for one in own if one.claim.issuer == changed.issuer]
    following = replace(changed, version=max(versions, default=0) + 1 + ahead, made_at=_now())
    return held.learned([sign_list(following, signer)])


def stepped(
    held: Trust, root: Root, custodians: Sequence[Signer], trust_list: TrustList, office: Signer
) -> Trust:
    """Give the trust after the next root, and with it the list that its signer signs anew.

    ``custodians`` are enough of the old and enough of the new ones. ``trust_list`` is the last good
    one: not the one in force, if the old signer's key was stolen.

    Raises:
        GpnError: as ``Trust.learned``.
    """
    following = replace(root, version=held.root.version + 1, made_at=_now())
    again = replace(trust_list, version=trust_list.version + 1, made_at=_now())
    return held.learned([sign_root(following, custodians), sign_list(again, office)])


def device_of(
    request: Request,
    scopes: Sequence[str],
    *,
    role: Role = "officer",
    rights: Sequence[Right] = ("entry", "approve"),
) -> Device:
    """Give the entry for a device that asked to be enrolled, with its first officer.

    ``scopes`` are UUIDs: the office resolves a request that names its place by code and date.
    """
    return Device(
        id=request.device,
        role=role,
        label=request.label,
        officers=(Officer(request.officer, request.name, tuple(rights)),),
        mailbox=request.device,
        recipient=request.recipient,
        keys=(ListedKey(request.key.public.hex(), since=(1, 1)),),
        scopes=tuple(sorted(scopes)),
        approved=tuple(range(1, request.generation + 1)),
    )


def training_root() -> bytes:
    """Give the first root of training, published with the program; worth nothing outside."""
    return path("demo", "training-trust", "root-1.json").read_bytes().strip()


def training_keys() -> tuple[tuple[SigningKey, ...], SigningKey]:
    """Give the published keys of training: three custodians', and the one that signs its lists."""
    told = json.loads(path("demo", "training-trust", "keys.json").read_text("utf-8"))
    custodians = tuple(SigningKey(bytes.fromhex(one["seed"])) for one in told["custodians"])
    return custodians, SigningKey(bytes.fromhex(told["signer"]["seed"]))


def _key_file(data: bytes) -> tuple[dict[str, Value], str]:
    """Give header and sealed key of a custodian's file."""
    try:
        fields = strictjson.parse_object(data if len(data) <= KEY_FILE_LIMIT else b"")
    except GpnError:
        raise GpnError(ErrorCode.KEY_FILE_DAMAGED) from None
    sealed = fields.pop("key", None)
    named = {"format", "version", "holder", "public", "kdf"}
    if set(fields) != named or (fields["format"], fields["version"]) != ("gpn-custodian", 1):
        raise GpnError(ErrorCode.KEY_FILE_DAMAGED)
    if not passphrase.is_parameters(fields["kdf"]) or not passphrase.is_sealed(sealed, SEED):
        raise GpnError(ErrorCode.KEY_FILE_DAMAGED)
    return fields, str(sealed)


def _now() -> str:
    return chance.now().isoformat(timespec="seconds")
