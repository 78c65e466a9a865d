"""``vault.json``: the slots that open the database key, and for an officer the signing key too.

| slot | opens | by |
|---|---|---|
| passphrase, one per officer | database key, signing key | argon2id, HKDF |
| code, until enrolled | database key | a printed code of forty digits, HKDF |
| escrow, keyring | database key | (kept as they are; their makers come later) |

The vault lies beside the database and in every backup. It is rewritten as a whole: temporary file,
fsync, rename. A checksum over it tells a damaged vault from a wrong passphrase.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import rfc8785
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import replace_file
from sync import digits, passphrase, strictjson
from sync.keys import SEED, SigningKey
from sync.passphrase import STANDARD, Cost
from sync.strictjson import Value

FORMAT = "gpn-vault"
VERSION = 1
LIMIT = 1024 * 1024
DATABASE_KEY = 32

_SECRETS: Final = {"db": "gpn/slot/db", "sign": "gpn/slot/sign"}


@dataclass(frozen=True)
class Secrets:
    """What a slot opened. Without ``signing`` the data can be read and nothing be signed."""

    database_key: bytes = field(repr=False)
    signing: SigningKey | None = None
    officer: str = ""


@dataclass(frozen=True)
class Slot:
    """One way in: its number, never used again, its kind, and what that kind keeps."""

    no: int
    kind: str
    fields: Mapping[str, Value]


@dataclass(frozen=True)
class Vault:
    """All slots of one installation; kinds that this program does not know are kept."""

    device: str
    slots: tuple[Slot, ...] = ()
    next_no: int = 1

    def of(self, kind: str) -> tuple[Slot, ...]:
        """Give the slots of one kind."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    @property
    def officers(self) -> tuple[str, ...]:
        """Ids of those who have a passphrase here."""
        return tuple(str(slot.fields["officer"]) for slot in self.of("passphrase"))


def new_vault(
    device: str, officer: str, words: str, cost: Cost = STANDARD
) -> tuple[Vault, Secrets]:
    """Give a vault with new keys under the first officer's passphrase.

    Raises:
        GpnError: PASSPHRASE_SHORT.
    """
    signing = SigningKey(chance.random_bytes(SEED))
    secrets = Secrets(chance.random_bytes(DATABASE_KEY), signing, officer)
    return set_passphrase(Vault(device), secrets, officer, words, cost), secrets


def set_passphrase(
    vault: Vault, secrets: Secrets, officer: str, words: str, cost: Cost = STANDARD
) -> Vault:
    """Give the vault with this passphrase for the officer, instead of an earlier one of his.

    Raises:
        GpnError: PASSPHRASE_SHORT, PASSPHRASE_TAKEN if it opens another officer's slot.
    """
    if secrets.signing is None:
        raise ValueError("a passphrase slot needs the signing key")
    passphrase.check_new(words)
    left = close_passphrase(vault, officer)
    if any(_opened(left.device, slot, words, cost) for slot in left.of("passphrase")):
        raise GpnError(ErrorCode.PASSPHRASE_TAKEN)
    kdf = passphrase.parameters(cost)
    slot = Slot(vault.next_no, "passphrase", {"officer": officer, "kdf": kdf})
    key = passphrase.stretched(words, kdf, cost)
    sealed = {"db": secrets.database_key, "sign": secrets.signing.seed}
    return _with(left, _sealed(left.device, slot, key, sealed))


def close_passphrase(vault: Vault, officer: str) -> Vault:
    """Give the vault without this officer's slot (handover, change)."""
    gone = [s for s in vault.of("passphrase") if s.fields["officer"] == officer]
    return replace(vault, slots=tuple(slot for slot in vault.slots if slot not in gone))


def set_code(vault: Vault, secrets: Secrets) -> tuple[Vault, tuple[str, ...]]:
    """Give the vault with a new printed code, and its ten groups: the only time they are seen."""
    groups = digits.draw()
    left = close_code(vault)
    slot = Slot(left.next_no, "code", {"salt": chance.random_bytes(passphrase.SALT).hex()})
    sealed = {"db": secrets.database_key}
    return _with(left, _sealed(left.device, slot, _code_key(slot, groups), sealed)), groups


def close_code(vault: Vault) -> Vault:
    """Give the vault without a printed code (the escrow slot stands)."""
    return replace(vault, slots=tuple(slot for slot in vault.slots if slot.kind != "code"))


def unlock(vault: Vault, words: str, cost: Cost = STANDARD) -> Secrets:
    """Give what the officer's slot opens whose passphrase this is; every slot is tried.

    Raises:
        GpnError: PASSPHRASE_WRONG, SLOT_WEAK.
    """
    for slot in vault.of("passphrase"):
        found = _opened(vault.device, slot, words, cost)
        if found is not None:
            return found
    raise GpnError(ErrorCode.PASSPHRASE_WRONG)


def unlock_by_code(vault: Vault, typed: Sequence[str]) -> Secrets:
    """Give the database key for the ten groups of a printed code; nothing can be signed with it.

    Raises:
        GpnError: DIGITS_GROUP_WRONG, CODE_CLOSED, CODE_WRONG.
    """
    digits.read(typed)
    if not vault.of("code"):
        raise GpnError(ErrorCode.CODE_CLOSED)
    for slot in vault.of("code"):
        found = _open(vault.device, slot, _code_key(slot, typed), "db")
        if found is not None:
            return Secrets(found)
    raise GpnError(ErrorCode.CODE_WRONG)


def write_vault(path: Path, vault: Vault) -> None:
    """Replace the vault file, or leave it as it was.

    Raises:
        GpnError: VAULT_NOT_WRITTEN.
    """
    slots: list[Value] = [{"no": s.no, "kind": s.kind, **s.fields} for s in vault.slots]
    body: dict[str, Value] = {
        "format": FORMAT,
        "version": VERSION,
        "device": vault.device,
        "next_no": vault.next_no,
        "slots": slots,
    }
    try:
        replace_file(path, rfc8785.dumps(body | {"sum": _checksum(body)}))
    except OSError as problem:
        raise GpnError(ErrorCode.VAULT_NOT_WRITTEN, path=str(path)) from problem


def read_vault(path: Path) -> Vault:
    """Give the vault in a file.

    Raises:
        GpnError: VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as problem:
        raise GpnError(ErrorCode.VAULT_MISSING, path=str(path)) from problem
    vault = _parsed(data)
    if vault is None:
        raise GpnError(ErrorCode.VAULT_DAMAGED, path=str(path))
    return vault


def _with(vault: Vault, slot: Slot) -> Vault:
    return replace(vault, slots=(*vault.slots, slot), next_no=vault.next_no + 1)


def _header(device: str, slot: Slot) -> dict[str, Value]:
    open_fields = {name: slot.fields[name] for name in slot.fields if name not in _SECRETS}
    return {"version": VERSION, "device": device, "no": slot.no, "kind": slot.kind, **open_fields}


def _sealed(device: str, slot: Slot, key: bytes, secrets: Mapping[str, bytes]) -> Slot:
    header = _header(device, slot)
    sealed: dict[str, Value] = {
        name: passphrase.wrap(secret, key, _SECRETS[name], header)
        for name, secret in secrets.items()
    }
    return replace(slot, fields={**slot.fields, **sealed})


def _open(device: str, slot: Slot, key: bytes, name: str) -> bytes | None:
    header = _header(device, slot)
    return passphrase.unwrap(str(slot.fields[name]), key, _SECRETS[name], header)


def _opened(device: str, slot: Slot, words: str, cost: Cost) -> Secrets | None:
    key = passphrase.stretched(words, slot.fields["kdf"], cost)
    database_key = _open(device, slot, key, "db")
    seed = _open(device, slot, key, "sign")
    if database_key is None or seed is None:
        return None
    return Secrets(database_key, SigningKey(seed), str(slot.fields["officer"]))


def _code_key(slot: Slot, groups: Sequence[str]) -> bytes:
    """Give the key of a code of 133 random bits: nothing to stretch."""
    code = f"{digits.read(groups):040d}".encode()
    salt = bytes.fromhex(str(slot.fields["salt"]))
    return HKDF(SHA256(), DATABASE_KEY, salt=salt, info=b"gpn/slot/code").derive(code)


def _checksum(body: Mapping[str, Value]) -> str:
    return hashlib.sha256(b"gpn-vault\0" + rfc8785.dumps(dict(body))).hexdigest()


def _parsed(data: bytes) -> Vault | None:
    """Give the vault that these bytes say, or None if they are not what was written.

    Raises:
        GpnError: VAULT_NEWER.
    """
    try:
        body = strictjson.parse_object(data if len(data) <= LIMIT else b"")
    except GpnError:
        return None
    version = body.get("version")
    if body.get("format") == FORMAT and isinstance(version, int) and version > VERSION:
        raise GpnError(ErrorCode.VAULT_NEWER)
    checksum = body.pop("sum", None)
    return _built(body) if checksum == _checksum(body) else None


_FIELDS: Final = {"format", "version", "device", "next_no", "slots"}


def _built(body: Mapping[str, Value]) -> Vault | None:
    slots, device, next_no = body.get("slots"), body.get("device"), body.get("next_no")
    if not isinstance(slots, list) or not isinstance(device, str) or not isinstance(next_no, int):
        return None
    read = [_slot(slot) for slot in slots]
    known = tuple(slot for slot in read if slot is not None and slot.no < next_no)
    numbers = {slot.no for slot in known}
    if set(body) != _FIELDS or body["format"] != FORMAT or len(numbers) < len(read):
        return None
    return Vault(device, known, next_no)


def _slot(value: Value) -> Slot | None:
    if not isinstance(value, dict):
        return None
    no, kind = value.pop("no", None), value.pop("kind", None)
    if not isinstance(no, int) or not isinstance(kind, str) or not _is_whole(kind, value):
        return None
    return Slot(no, kind, value)


def _is_whole(kind: str, fields: Mapping[str, Value]) -> bool:
    """Say whether a slot of a kind used here has all its parts; other kinds are only kept."""
    asked = _PARTS.get(kind)
    if asked is None:
        return True
    return set(fields) == set(asked) and all(fits(fields[name]) for name, fits in asked.items())


_PARTS: Final[dict[str, dict[str, Callable[[Value], bool]]]] = {
    "passphrase": {
        "officer": lambda value: isinstance(value, str),
        "kdf": passphrase.is_parameters,
        "db": lambda value: passphrase.is_sealed(value, DATABASE_KEY),
        "sign": lambda value: passphrase.is_sealed(value, SEED),
    },
    "code": {
        "salt": lambda value: passphrase.is_hex(value, passphrase.SALT),
        "db": lambda value: passphrase.is_sealed(value, DATABASE_KEY),
    },
}
