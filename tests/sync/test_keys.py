"""Keys: who signs, who can read; sealed files are opened whole or not at all."""

import subprocess
from pathlib import Path

import pyrage
import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from sync import envelope, keys
from sync.keys import Identity
from tests.fakes import FixedSource

LAN, HOA = keys.new_identity(), keys.new_identity()
TEXT = "Đình Lập".encode() * 20_000


def refused(data: bytes, *identities: Identity) -> ErrorCode:
    with pytest.raises(GpnError) as failed:
        keys.unseal(data, identities or [LAN])
    return failed.value.code


def test_a_new_key_signs_what_others_verify() -> None:
    pen = keys.new_signing_key()
    data = envelope.sign(b"{}", "t", [pen])
    assert envelope.verify(data, "t", [pen.key]).payload == b"{}"


def test_keys_come_from_the_one_pair_of_dice() -> None:
    with chance.using(FixedSource()):
        first = keys.new_signing_key()
    with chance.using(FixedSource()):
        assert keys.new_signing_key() == first


def test_secrets_do_not_show() -> None:
    pen = keys.new_signing_key()
    assert pen.seed.hex() not in repr(pen)
    assert str(pen.seed) not in repr(pen)
    assert LAN.secret not in repr(LAN)


def test_openssl_reads_the_public_key(tmp_path: Path) -> None:
    pen = keys.new_signing_key()
    (tmp_path / "pen.pem").write_bytes(keys.pem(pen.key))
    command = ["openssl", "pkey", "-pubin", "-in", "pen.pem", "-outform", "DER"]
    der = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
    assert der.endswith(pen.key.public)


def test_each_recipient_opens_a_sealed_file() -> None:
    sealed = keys.seal(TEXT, [LAN.recipient, HOA.recipient])
    assert keys.unseal(sealed, [LAN]) == keys.unseal(sealed, [HOA]) == TEXT


def test_an_old_identity_still_opens() -> None:
    assert keys.unseal(keys.seal(TEXT, [HOA.recipient]), [LAN, HOA]) == TEXT


def test_stock_age_opens_it(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(LAN.secret)
    (tmp_path / "file").write_bytes(keys.seal(TEXT, [LAN.recipient]))
    command = ["age", "-d", "-i", "key", "file"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout == TEXT


def test_a_file_for_others_is_told_apart_from_a_damaged_one() -> None:
    assert refused(keys.seal(TEXT, [HOA.recipient])) is ErrorCode.NOT_FOR_US
    with pytest.raises(pyrage.DecryptError, match=f"^{keys._NO_MATCH}$"):
        pyrage.decrypt(keys.seal(b"", [HOA.recipient]), [keys._identity(LAN.secret)])


def test_a_cut_file_gives_nothing() -> None:
    sealed = keys.seal(TEXT, [LAN.recipient])
    header = len(sealed) - len(TEXT) - 16 * 4
    sizes = [0, 10, header, len(sealed) - 1, len(sealed) - 100, header + 16 + 65_552]
    assert {refused(sealed[:size]) for size in sizes} == {ErrorCode.SEALED_FILE_DAMAGED}
    assert refused(sealed + b"x") is ErrorCode.SEALED_FILE_DAMAGED


def test_a_flipped_bit_gives_nothing() -> None:
    sealed = keys.seal(b"x" * 100, [LAN.recipient])
    for at in range(len(sealed)):
        flipped = sealed[:at] + bytes([sealed[at] ^ 4]) + sealed[at + 1 :]
        assert refused(flipped) in (ErrorCode.SEALED_FILE_DAMAGED, ErrorCode.NOT_FOR_US)


def test_only_recipients_of_the_stock_kind_pass() -> None:
    assert keys.recipient(LAN.recipient) == LAN.recipient
    wrong_sum = LAN.recipient[:-1] + ("q" if LAN.recipient[-1] != "q" else "p")
    for text in (
        *(LAN.recipient.upper(), wrong_sum, LAN.recipient + "\n", " " + LAN.recipient, ""),
        *("age1tag1" + "q" * 54, "age1yubikey1" + "q" * 50, "ssh-ed25519 AAAA"),
    ):
        for act in (keys.recipient, lambda one: keys.seal(b"x", [LAN.recipient, one])):
            with pytest.raises(GpnError) as failed:
                act(text)
            assert failed.value.code is ErrorCode.RECIPIENT_REFUSED
