"""Asking to be enrolled: the request file, and the digits both sides read aloud.

A new device writes ``.gpnreq``, signed by its own new key; the file proves nothing until a person
has compared the fingerprint over another way. The fingerprint covers the signing key, the age
recipient (or a carrier could swap it and read all that is sent down) and the place.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import rfc8785

from gpn_desktop.errors import ErrorCode, GpnError
from sync import digits, envelope, keys, strictjson
from sync.envelope import Signer, VerifyKey

REQUEST_TYPE = "application/vnd.gpn.enrol+json"
REQUEST_LIMIT = 64 * 1024
SCHEMA = 1
GENERATIONS = 1_000

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_SHAPES: Final[dict[str, re.Pattern[str]]] = {
    "device": re.compile(_UUID),
    "signing_key": re.compile(r"[0-9a-f]{64}"),
    "age": re.compile(r"[!-~]{1,100}"),
    "scope": re.compile(rf"{_UUID}|[0-9A-Za-z]{{1,20}}@\d{{4}}-\d{{2}}-\d{{2}}"),
    "officer": re.compile(_UUID),
    "name": re.compile(r"[^\n\t]{1,100}"),
    "label": re.compile(r"[^\n\t]{1,40}"),
    "app": re.compile(r"[ -~]{1,60}"),
}


@dataclass(frozen=True)
class Request:
    """What a device that asks to be enrolled says of itself.

    ``scope`` is the UUID of its place, or ``code@date`` while that is not known; ``officer`` is the
    id and ``name`` the name of its first user; ``app`` names the program and its version;
    ``generation`` is over 1 if a backup was restored before.
    """

    device: str
    key: VerifyKey
    recipient: str
    scope: str
    officer: str
    name: str
    label: str
    app: str
    training: bool
    generation: int = 1

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Ten groups of five digits to be read aloud."""
        return fingerprint(self.key, self.recipient, self.scope)


def write_request(request: Request, signer: Signer) -> bytes:
    """Give the bytes of a ``.gpnreq``, signed by the key that it asks to enrol."""
    if signer.key != request.key:
        raise ValueError("a request is signed by its own key")
    fields: dict[str, strictjson.Value] = {
        "schema": SCHEMA,
        "device": request.device,
        "signing_key": request.key.public.hex(),
        "age": request.recipient,
        "scope": request.scope,
        "officer": request.officer,
        "name": request.name,
        "label": request.label,
        "app": request.app,
        "training": request.training,
        "generation": request.generation,
    }
    return envelope.sign(rfc8785.dumps(fields), REQUEST_TYPE, [signer])


def read_request(data: bytes, *, training: bool) -> Request:
    """Give the request in a file; it is whole and its maker holds the key, no more is proven.

    The key stands in the payload that it signs, so the payload is parsed strictly first.

    Raises:
        GpnError: as ``envelope.verify``; REQUEST_DAMAGED, REQUEST_NEWER, KEY_REFUSED,
            RECIPIENT_REFUSED, REQUEST_TRAINING.
    """
    if len(data) > REQUEST_LIMIT:
        raise _damaged("size")
    payload = envelope.unverified(data, REQUEST_TYPE).payload
    texts, for_training, generation = _checked(strictjson.parse_object(payload))
    key = VerifyKey(bytes.fromhex(texts["signing_key"]))
    envelope.verify(data, REQUEST_TYPE, [key])
    if for_training != training:
        raise GpnError(ErrorCode.REQUEST_TRAINING)
    return Request(
        device=texts["device"],
        key=key,
        recipient=keys.recipient(texts["age"]),
        scope=texts["scope"],
        officer=texts["officer"],
        name=texts["name"],
        label=texts["label"],
        app=texts["app"],
        training=for_training,
        generation=generation,
    )


def fingerprint(key: VerifyKey, recipient: str, scope: str) -> tuple[str, ...]:
    """Give the ten groups for a request."""
    parts = b"".join(
        len(part).to_bytes(2, "big") + part for part in (key.public, recipient.encode())
    )
    return _spelled(b"gpn-enrol-v1\0" + parts + scope.encode())


def root_fingerprint(payload: bytes) -> tuple[str, ...]:
    """Give the ten groups for the payload of root version 1."""
    return _spelled(b"gpn-root-v1\0" + payload)


def wrong_picked(expected: Sequence[str], heard: Mapping[int, str]) -> tuple[int, ...]:
    """Give which of the groups asked for (number 1 to 10 → what was read) are wrong.

    The short form for machines that stand on one table: ``digits.pick`` says which to ask for.
    """
    return tuple(number for number in sorted(heard) if heard[number] != expected[number - 1])


def _spelled(data: bytes) -> tuple[str, ...]:
    return digits.spell(int.from_bytes(hashlib.sha256(data).digest(), "big") % digits.MODULUS)


def _damaged(what: str) -> GpnError:
    return GpnError(ErrorCode.REQUEST_DAMAGED, what=what)


def _checked(fields: dict[str, strictjson.Value]) -> tuple[dict[str, str], bool, int]:
    schema = fields.pop("schema", None)
    if isinstance(schema, int) and schema > SCHEMA:
        raise GpnError(ErrorCode.REQUEST_NEWER)
    training, generation = fields.pop("training", None), fields.pop("generation", None)
    if not isinstance(training, bool) or schema != SCHEMA or set(fields) != set(_SHAPES):
        raise _damaged("fields")
    if type(generation) is not int or not 1 <= generation <= GENERATIONS:
        raise _damaged("generation")
    texts = {name: value for name, value in fields.items() if isinstance(value, str)}
    for name, shape in _SHAPES.items():
        if not shape.fullmatch(texts.get(name, "")):
            raise _damaged(name)
    return texts, training, generation
