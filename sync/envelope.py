"""DSSE: payload bytes, what they are, and who signed them.

Everything another computer will believe goes out through ``sign`` and comes in through ``verify``:
requests, trust lists, manifests, receipts. Signatures cover the bytes (DSSE v1 pre-authentication
encoding), so plain OpenSSL can check them. Nothing in a payload is looked at before it is verified;
its identity is the hash of the payload, never of the envelope around it.
Only Ed25519 keys; a key is named by the hash that TUF gives it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import rfc8785

from gpn_desktop.errors import ErrorCode, GpnError
from sync import strictjson

if TYPE_CHECKING:  # 110 ms: loaded by the first envelope, not by the window
    from securesystemslib.dsse import Envelope

ENVELOPE_LIMIT = 4 * 1024 * 1024
SIGNATURES = 32
"""Most signatures one envelope may carry; each costs a verification."""

_PUBLIC_SIZE = 32
_SIGN_BIT = 1 << 255
_PRIME = 2**255 - 19
_WEAK = {
    *(0, 1, _PRIME - 1, _PRIME, _PRIME + 1),
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D6A7017C7,
}
"""The points of small order: for such a key anybody can write a signature that OpenSSL accepts."""


@dataclass(frozen=True)
class VerifyKey:
    """An Ed25519 public key, 32 bytes; two are the same key only if their bytes are.

    Raises:
        GpnError: KEY_REFUSED.
    """

    public: bytes

    def __post_init__(self) -> None:
        """Refuse what is no key, or a key that everybody holds."""
        point = int.from_bytes(self.public, "little") & ~_SIGN_BIT
        if len(self.public) != _PUBLIC_SIZE or point in _WEAK:
            raise GpnError(ErrorCode.KEY_REFUSED)

    @property
    def key_id(self) -> str:
        """SHA-256 in hex over TUF's canonical form of the key: recomputed, never believed."""
        return hashlib.sha256(rfc8785.dumps(tuf_key(self))).hexdigest()


def tuf_key(key: VerifyKey) -> dict[str, strictjson.Value]:
    """Give the key as trust lists write it."""
    return {"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": key.public.hex()}}


class Signer(Protocol):
    """Whoever holds a signing key and may use it now."""

    @property
    def key(self) -> VerifyKey:
        """The public half."""

    def sign(self, data: bytes) -> bytes:
        """Give the 64 bytes of the Ed25519 signature over ``data``."""


@dataclass(frozen=True)
class Opened:
    """A payload whose one signature was checked, with the key that made it."""

    payload: bytes
    key: VerifyKey

    @property
    def identity(self) -> str:
        """SHA-256 of the payload, in hex."""
        return hashlib.sha256(self.payload).hexdigest()


def sign(payload: bytes, payload_type: str, signers: Sequence[Signer]) -> bytes:
    """Give the envelope, one line of canonical JSON, signed by each signer in turn."""
    from securesystemslib.dsse import Envelope

    envelope = Envelope(payload, payload_type, {})
    for signer in signers:
        _sign(envelope, signer)
    return rfc8785.dumps(envelope.to_dict())


def cosign(data: bytes, payload_type: str, signer: Signer) -> bytes:
    """Give the envelope with one signature more; who signs has looked at the payload before.

    Raises:
        GpnError: as ``unverified``.
    """
    envelope = unverified(data, payload_type)
    _sign(envelope, signer)
    return rfc8785.dumps(envelope.to_dict())


def verify(data: bytes, payload_type: str, keys: Iterable[VerifyKey]) -> Opened:
    """Give the payload of an envelope that carries exactly one signature, by one of ``keys``.

    Raises:
        GpnError: as ``unverified``; ENVELOPE_SIGNATURES, SIGNER_UNKNOWN, SIGNATURE_WRONG.
    """
    envelope = unverified(data, payload_type)
    if len(envelope.signatures) != 1:
        raise GpnError(ErrorCode.ENVELOPE_SIGNATURES, found=len(envelope.signatures))
    (key_id,) = envelope.signatures
    known = {key.key_id: key for key in keys}
    if key_id not in known:
        raise GpnError(ErrorCode.SIGNER_UNKNOWN, key=key_id[:8])
    _verify(envelope, known[key_id])
    return Opened(envelope.payload, known[key_id])


def unverified(data: bytes, payload_type: str) -> "Envelope":
    """Give the envelope as read: its payload must not be looked at before it is verified.

    Parsed anew at every call, because the library empties what it is given.

    Raises:
        GpnError: JSON_REFUSED, ENVELOPE_DAMAGED, ENVELOPE_TYPE.
    """
    if len(data) > ENVELOPE_LIMIT:
        raise _damaged("size")
    fields = strictjson.parse_object(data, string=ENVELOPE_LIMIT)
    _check_shape(fields)
    envelope = _from_dict(fields)
    if envelope.payload_type != payload_type:
        raise GpnError(ErrorCode.ENVELOPE_TYPE)
    return envelope


def _sign(envelope: "Envelope", signer: Signer) -> None:
    from securesystemslib.signer import Signature

    key_id = signer.key.key_id
    envelope.signatures[key_id] = Signature(key_id, signer.sign(envelope.pae()).hex())


def _verify(envelope: "Envelope", key: VerifyKey) -> None:
    from securesystemslib.signer import SSlibKey

    known = SSlibKey(key.key_id, "ed25519", "ed25519", {"public": key.public.hex()})
    try:
        envelope.verify([known], threshold=1)
    except Exception:  # whatever a hostile signature makes the library raise: it is not verified
        raise GpnError(ErrorCode.SIGNATURE_WRONG) from None


def _damaged(what: str) -> GpnError:
    return GpnError(ErrorCode.ENVELOPE_DAMAGED, what=what)


def _check_shape(fields: dict[str, strictjson.Value]) -> None:
    """Ask for the fields of DSSE with a key id in each signature, and for no other."""
    if set(fields) != {"payload", "payloadType", "signatures"}:
        raise _damaged("fields")
    signatures = fields["signatures"]
    if not isinstance(signatures, list) or len(signatures) > SIGNATURES:
        raise _damaged("signatures")
    texts = [fields["payload"], fields["payloadType"]]
    key_ids = []
    for signature in signatures:
        if not isinstance(signature, dict) or set(signature) != {"keyid", "sig"}:
            raise _damaged("signatures")
        texts += signature.values()
        key_ids.append(signature["keyid"])
    if not all(isinstance(text, str) for text in texts):
        raise _damaged("fields")
    if len(set(key_ids)) != len(key_ids):
        raise _damaged("signatures")


def _from_dict(fields: dict[str, strictjson.Value]) -> "Envelope":
    from securesystemslib.dsse import Envelope

    try:
        return Envelope.from_dict(fields)
    except Exception:  # KeyError, ValueError, binascii.Error, ...: all mean the same
        raise _damaged("base64") from None
