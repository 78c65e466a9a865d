"""Keys of one device: who signs (Ed25519) and who can read (age, X25519).

Both halves are plain values whose secrets never show in ``repr``. Files for others are sealed with
``age.seal`` to every recipient and opened whole: nothing of a file is used before all of it is
proven. Only recipients of the stock kind pass; no plugin name ever reaches a library.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from sync.envelope import VerifyKey

SEED = 32
_NO_MATCH = "No matching keys found"
"""How pyrage 1.4.0 says that no identity fits; a test watches over the words."""

_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


@dataclass(frozen=True)
class SigningKey:
    """An Ed25519 key that signs; ``seed`` is its 32 secret bytes. A ``Signer``."""

    seed: bytes = field(repr=False)

    @cached_property
    def key(self) -> VerifyKey:
        """The public half."""
        return VerifyKey(self._private.public_key().public_bytes_raw())

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def sign(self, data: bytes) -> bytes:
        """Give the 64 bytes of the signature over ``data``."""
        return self._private.sign(data)


@dataclass(frozen=True)
class Identity:
    """An age identity that opens what was sealed to its ``recipient``."""

    secret: str = field(repr=False)

    @cached_property
    def recipient(self) -> str:
        """What others seal to, ``age1…``."""
        return str(_identity(self.secret).to_public())


def new_signing_key() -> SigningKey:
    """Give a new signing key."""
    return SigningKey(chance.random_bytes(SEED))


def new_identity() -> Identity:
    """Give a new age identity; its dice are the library's own."""
    return Identity(str(pyrage.x25519.Identity.generate()))


def pem(key: VerifyKey) -> bytes:
    """Give the public key as OpenSSL reads it, for an auditor."""
    public = Ed25519PublicKey.from_public_bytes(key.public)
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def recipient(text: str) -> str:
    """Give the recipient back if it is one: lower-case, X25519, its checksum right.

    Raises:
        GpnError: RECIPIENT_REFUSED.
    """
    _recipient(text)
    return text


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Give an age file of ``data`` that each of the recipients, at least one, can open.

    Raises:
        GpnError: RECIPIENT_REFUSED.
    """
    sealed: bytes = pyrage.encrypt(data, [_recipient(text) for text in recipients])
    return sealed


def unseal(data: bytes, identities: Sequence[Identity]) -> bytes:
    """Give what an age file holds, once the whole of it is proven; the caller has capped it.

    Raises:
        GpnError: NOT_FOR_US, SEALED_FILE_DAMAGED.
    """
    try:
        opened: bytes = pyrage.decrypt(data, [_identity(one.secret) for one in identities])
    except (pyrage.DecryptError, OSError) as problem:
        stranger = str(problem) == _NO_MATCH
        code = ErrorCode.NOT_FOR_US if stranger else ErrorCode.SEALED_FILE_DAMAGED
        raise GpnError(code) from None
    return opened


def _recipient(text: str) -> "pyrage.x25519.Recipient":
    if not _RECIPIENT.fullmatch(text):
        raise GpnError(ErrorCode.RECIPIENT_REFUSED)
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise GpnError(ErrorCode.RECIPIENT_REFUSED) from None


def _identity(secret: str) -> "pyrage.x25519.Identity":
    return pyrage.x25519.Identity.from_str(secret)
