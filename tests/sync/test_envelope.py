"""An envelope is believed when one known key signed exactly these bytes as exactly this."""

import base64
import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from securesystemslib.signer import SSlibKey

from gpn_desktop.errors import ErrorCode, GpnError
from sync import envelope
from sync.envelope import VerifyKey

TYPE = "application/vnd.in-toto+json"
PAYLOAD = '{"tên":"Đình Lập"}'.encode()


@dataclass(frozen=True)
class Pen:
    """A signer for tests: keys by number."""

    number: int

    @property
    def private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes([self.number]) * 32)

    @property
    def key(self) -> VerifyKey:
        return VerifyKey(self.private.public_key().public_bytes_raw())

    def sign(self, data: bytes) -> bytes:
        return self.private.sign(data)


LAN, HOA = Pen(1), Pen(2)


def refused(data: bytes, *keys: VerifyKey, payload_type: str = TYPE) -> GpnError:
    with pytest.raises(GpnError) as failed:
        envelope.verify(data, payload_type, keys or [LAN.key, HOA.key])
    return failed.value


def altered(**changes: Any) -> bytes:
    fields = json.loads(envelope.sign(PAYLOAD, TYPE, [LAN]))
    return json.dumps(fields | changes).encode()


def test_what_was_signed_comes_back_with_its_key() -> None:
    opened = envelope.verify(envelope.sign(PAYLOAD, TYPE, [HOA]), TYPE, [LAN.key, HOA.key])
    assert (opened.payload, opened.key) == (PAYLOAD, HOA.key)
    assert opened.identity == hashlib.sha256(PAYLOAD).hexdigest()


def test_an_envelope_can_be_verified_again() -> None:
    data = envelope.sign(PAYLOAD, TYPE, [LAN])
    assert envelope.verify(data, TYPE, [LAN.key]) == envelope.verify(data, TYPE, [LAN.key])


def test_the_key_id_is_the_one_of_tuf() -> None:
    public = Ed25519PublicKey.from_public_bytes(LAN.key.public)
    assert LAN.key.key_id == SSlibKey.from_crypto(public).keyid


def test_plain_openssl_verifies_it(tmp_path: Path) -> None:
    fields = json.loads(envelope.sign(PAYLOAD, TYPE, [LAN]))
    payload = base64.b64decode(fields["payload"])
    pae = b"DSSEv1 %d %b %d %b" % (len(TYPE), TYPE.encode(), len(payload), payload)
    pem = LAN.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(pem)
    (tmp_path / "sig").write_bytes(base64.b64decode(fields["signatures"][0]["sig"]))
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem"]
    command += ["-rawin", "-in", "pae", "-sigfile", "sig"]
    for signed, status in ((pae, 0), (pae[:-1] + b"x", 1)):
        (tmp_path / "pae").write_bytes(signed)
        assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == status


def test_unsigned_and_twice_signed_are_refused() -> None:
    for signers, found in (([], 0), ([LAN, HOA], 2)):
        error = refused(envelope.sign(PAYLOAD, TYPE, signers))
        assert (error.code, error.facts) == (ErrorCode.ENVELOPE_SIGNATURES, {"found": found})


def test_a_second_signature_can_be_added() -> None:
    data = envelope.cosign(envelope.sign(PAYLOAD, TYPE, [LAN]), TYPE, HOA)
    assert data == envelope.sign(PAYLOAD, TYPE, [LAN, HOA])


def test_an_unknown_signer_is_named() -> None:
    error = refused(envelope.sign(PAYLOAD, TYPE, [LAN]), HOA.key)
    assert (error.code, error.facts) == (ErrorCode.SIGNER_UNKNOWN, {"key": LAN.key.key_id[:8]})


def test_another_payload_type_is_refused_though_signed() -> None:
    error = refused(envelope.sign(PAYLOAD, TYPE, [LAN]), payload_type="application/vnd.tuf+json")
    assert error.code is ErrorCode.ENVELOPE_TYPE


def test_the_type_is_under_the_signature() -> None:
    data = altered(payloadType="application/vnd.tuf+json")
    assert refused(data, payload_type="application/vnd.tuf+json").code is ErrorCode.SIGNATURE_WRONG


SIGNATURE = json.loads(envelope.sign(PAYLOAD, TYPE, [LAN]))["signatures"][0]
WRONG: dict[str, dict[str, Any]] = {
    "another payload": {"payload": base64.b64encode(PAYLOAD + b" ").decode()},
    "another's signature": {
        "signatures": [{"keyid": HOA.key.key_id, "sig": SIGNATURE["sig"]}],
    },
    "no signature at all": {"signatures": [{"keyid": LAN.key.key_id, "sig": ""}]},
    "signature too long": {
        "signatures": [{"keyid": LAN.key.key_id, "sig": base64.b64encode(b"x" * 65).decode()}],
    },
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_signature_is_wrong(name: str) -> None:
    assert refused(altered(**WRONG[name])).code is ErrorCode.SIGNATURE_WRONG


DAMAGED: dict[str, dict[str, Any]] = {
    "fields: one more": {"note": ""},
    "fields: payload no text": {"payload": 1},
    "fields: type no text": {"payloadType": None},
    "fields: signature no text": {"signatures": [{"keyid": "a", "sig": 1}]},
    "signatures: no list": {"signatures": SIGNATURE},
    "signatures: no object": {"signatures": ["x"]},
    "signatures: one more field": {"signatures": [SIGNATURE | {"x": "y"}]},
    "signatures: no key id": {"signatures": [{"sig": SIGNATURE["sig"]}]},
    "signatures: one key twice": {"signatures": [SIGNATURE, SIGNATURE]},
    "signatures: 33": {"signatures": [SIGNATURE | {"keyid": str(n)} for n in range(33)]},
    "base64: payload": {"payload": "x"},
    "base64: signature": {"signatures": [SIGNATURE | {"sig": "%"}]},
    "base64: not ASCII": {"payload": "đđđđ"},
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_envelope_is_told_apart(name: str) -> None:
    error = refused(altered(**DAMAGED[name]))
    assert (error.code, error.facts["what"]) == (ErrorCode.ENVELOPE_DAMAGED, name.split(":")[0])


def test_a_missing_field_is_damage() -> None:
    assert refused(b'{"payload":"","signatures":[]}').code is ErrorCode.ENVELOPE_DAMAGED


def test_a_giant_is_refused_before_it_is_read() -> None:
    error = refused(b" " * (envelope.ENVELOPE_LIMIT + 1))
    assert error.facts == {"what": "size"}


def test_every_cut_is_refused() -> None:
    data = envelope.sign(PAYLOAD, TYPE, [LAN])
    codes = {refused(data[:size]).code for size in range(len(data))}
    assert codes == {ErrorCode.JSON_REFUSED}


def test_a_flipped_bit_is_refused_or_says_the_same() -> None:
    data = envelope.sign(PAYLOAD, TYPE, [LAN])
    survived = 0
    for bit in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        try:
            opened = envelope.verify(bytes(flipped), TYPE, [LAN.key])
        except GpnError:
            continue
        survived += 1
        assert opened.payload == PAYLOAD
    assert survived <= 10  # spare bits of base64: another envelope around the same payload


def test_a_key_that_everybody_holds_is_refused() -> None:
    identity = b"\x01" + bytes(31)
    forged = identity + bytes(32)
    Ed25519PublicKey.from_public_bytes(identity).verify(forged, b"whatever one likes")
    for weak in (identity, bytes(32), b"\x01" + bytes(30) + b"\x80", b"short", bytes(33)):
        with pytest.raises(GpnError) as failed:
            VerifyKey(weak)
        assert failed.value.code is ErrorCode.KEY_REFUSED
