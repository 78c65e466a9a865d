"""A secret under a passphrase: the one way for vault slots and for custodians' key files.

argon2id (RFC 9106) over the NFKC passphrase, because the same letters come as different bytes from
different Vietnamese keyboards; then HKDF-SHA256 for each purpose and ChaCha20-Poly1305, whose
associated data is the header that stands beside the secret.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import astuple, dataclass

import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from sync.strictjson import Value

LEAST_LETTERS = 10
SALT = 16
_NONCE = 12
_KEY = 32
_TAG = 16
_NUMBERS = ("m", "t", "p")
_HEX = re.compile(r"([0-9a-f]{2})*")


@dataclass(frozen=True)
class Cost:
    """What one guess at a passphrase costs: for new slots exactly this, for old ones at least.

    Tests name a cheap one; the program never does.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


STANDARD = Cost()
"""Source: RFC 9106 (Argon2)."""

_MOST = Cost(memory_kib=1024 * 1024, passes=32, lanes=16)


def check_new(passphrase: str) -> None:
    """Refuse a new passphrase that is too short to guard anything.

    Raises:
        GpnError: PASSPHRASE_SHORT.
    """
    if len(_spelled(passphrase)) < LEAST_LETTERS:
        raise GpnError(ErrorCode.PASSPHRASE_SHORT, least=LEAST_LETTERS)


def parameters(cost: Cost) -> Value:
    """Give the header fields of a new secret: the cost and a new salt."""
    return {
        "name": "argon2id",
        "m": cost.memory_kib,
        "t": cost.passes,
        "p": cost.lanes,
        "salt": chance.random_bytes(SALT).hex(),
    }


def is_parameters(kdf: Value) -> bool:
    """Say whether a value from a file has the shape that ``parameters`` gives."""
    if not isinstance(kdf, dict) or set(kdf) != {"name", "salt", *_NUMBERS}:
        return False
    numbers = all(type(kdf[name]) is int for name in _NUMBERS)
    return numbers and kdf["name"] == "argon2id" and is_hex(kdf["salt"], SALT)


def is_hex(text: Value, size: int) -> bool:
    """Say whether a value is the lower-case hex of so many bytes."""
    return isinstance(text, str) and len(text) == 2 * size and bool(_HEX.fullmatch(text))


def is_sealed(text: Value, size: int) -> bool:
    """Say whether a value has the shape of a secret of so many bytes under ``wrap``."""
    return is_hex(text, _NONCE + size + _TAG)


def get_ready() -> None:
    """Load what stretches a passphrase: else whoever types the first one waits for it."""
    import argon2.low_level  # noqa: F401


def stretched(passphrase: str, kdf: Value, floor: Cost) -> bytes:
    """Give 32 bytes for a passphrase under checked parameters: nearly all the time of an unlock.

    Raises:
        GpnError: SLOT_WEAK if the file asks for less than ``floor``, or for more than a laptop has.
    """
    from argon2.low_level import Type, hash_secret_raw

    if not isinstance(kdf, dict) or not _is_between(floor, kdf, _MOST):
        raise GpnError(ErrorCode.SLOT_WEAK)
    memory, passes, lanes = (int(str(kdf[name])) for name in _NUMBERS)
    letters = _spelled(passphrase).encode("utf-8", "surrogatepass")
    salt = bytes.fromhex(str(kdf["salt"]))
    return hash_secret_raw(letters, salt, passes, memory, lanes, _KEY, Type.ID)


def wrap(secret: bytes, key: bytes, purpose: str, header: Mapping[str, Value]) -> str:
    """Give the secret sealed for one purpose, in hex; the header is bound to it."""
    nonce = chance.random_bytes(_NONCE)
    cipher = ChaCha20Poly1305(_derived(key, purpose))
    return (nonce + cipher.encrypt(nonce, secret, _bound(purpose, header))).hex()


def unwrap(sealed: str, key: bytes, purpose: str, header: Mapping[str, Value]) -> bytes | None:
    """Give the secret, or None where key or header are not those it was sealed with."""
    raw = bytes.fromhex(sealed)
    cipher = ChaCha20Poly1305(_derived(key, purpose))
    try:
        return cipher.decrypt(raw[:_NONCE], raw[_NONCE:], _bound(purpose, header))
    except InvalidTag:
        return None


def _is_between(floor: Cost, kdf: Mapping[str, Value], most: Cost) -> bool:
    asked = [int(str(kdf[name])) for name in _NUMBERS]
    least, greatest = astuple(floor), astuple(most)
    return all(low <= one <= high for low, one, high in zip(least, asked, greatest, strict=True))


def _spelled(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase)


def _derived(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), _KEY, salt=None, info=purpose.encode()).derive(key)


def _bound(purpose: str, header: Mapping[str, Value]) -> bytes:
    return rfc8785.dumps({"purpose": purpose, "header": dict(header)})
