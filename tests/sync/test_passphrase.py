"""A passphrase costs its guesser, in whatever keyboard it was typed."""

import unicodedata

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from sync import passphrase
from sync.passphrase import Cost
from sync.strictjson import Value

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
WORDS = "trâu ăn cỏ Đình Lập"


def kdf(**changes: Value) -> Value:
    return {"name": "argon2id", "m": 64, "t": 1, "p": 1, "salt": "00" * 16, **changes}


def refused(asked: Value, floor: Cost) -> ErrorCode:
    with pytest.raises(GpnError) as failed:
        passphrase.stretched(WORDS, asked, floor)
    return failed.value.code


def test_the_program_asks_what_the_paper_says() -> None:
    asked = passphrase.STANDARD
    assert (asked.memory_kib, asked.passes, asked.lanes) == (65_536, 3, 4)


def test_it_is_argon2id_and_hkdf_as_written() -> None:
    key = passphrase.stretched("password", kdf(salt=b"somesaltsomesalt".hex()), CHEAP)
    from argon2.low_level import Type, hash_secret_raw

    assert key == hash_secret_raw(b"password", b"somesaltsomesalt", 1, 64, 1, 32, Type.ID)


def test_the_same_letters_of_two_keyboards_are_one_passphrase() -> None:
    forms = {unicodedata.normalize(form, WORDS) for form in ("NFC", "NFD")}
    assert len(forms) == 2
    assert len({passphrase.stretched(form, kdf(), CHEAP) for form in forms}) == 1


def test_what_no_keyboard_types_is_still_only_a_wrong_passphrase() -> None:
    assert passphrase.stretched("\ud800" + WORDS, kdf(), CHEAP)


@pytest.mark.parametrize("name", ["m", "t", "p"])
def test_a_weakened_or_monstrous_file_is_refused(name: str) -> None:
    asked: dict[str, Value] = {"m": 65_536, "t": 3, "p": 4}
    weaker = asked | {name: int(str(asked[name])) - 1}
    assert refused(kdf(**weaker), passphrase.STANDARD) is ErrorCode.SLOT_WEAK
    assert refused(kdf(**asked | {name: 2**40}), passphrase.STANDARD) is ErrorCode.SLOT_WEAK
    assert refused(None, CHEAP) is ErrorCode.SLOT_WEAK


def test_a_secret_opens_only_by_its_key_purpose_and_header() -> None:
    key, header = b"k" * 32, {"no": 1}
    sealed = passphrase.wrap(b"secret", key, "p", header)
    assert passphrase.is_sealed(sealed, 6)
    assert passphrase.unwrap(sealed, key, "p", header) == b"secret"
    assert passphrase.unwrap(sealed, b"x" * 32, "p", header) is None
    assert passphrase.unwrap(sealed, key, "q", header) is None
    assert passphrase.unwrap(sealed, key, "p", {"no": 2}) is None


def test_parameters_have_one_shape() -> None:
    assert passphrase.is_parameters(passphrase.parameters(CHEAP))
    for wrong in (
        *(None, [], {}, kdf(name="scrypt"), kdf(m="64"), kdf(t=True), kdf(salt="00"), kdf(x=1)),
        *(kdf(salt="0G" * 16), kdf(salt=7)),
    ):
        assert not passphrase.is_parameters(wrong)


def test_a_new_passphrase_has_ten_letters_however_they_are_spelled() -> None:
    passphrase.check_new("ăâđêôơưạảã")
    for short in ("", "123456789", unicodedata.normalize("NFD", "ế" * 9)):
        with pytest.raises(GpnError) as failed:
            passphrase.check_new(short)
        assert failed.value.facts == {"least": 10}
