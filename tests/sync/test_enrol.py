"""A request to enrol: whole, self-signed, and compared by its digits."""

import json
from dataclasses import replace
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from sync import digits, enrol, envelope
from sync.enrol import Request
from sync.envelope import VerifyKey
from sync.keys import Identity, SigningKey

PEN, OTHER = SigningKey(b"1" * 32), SigningKey(b"2" * 32)
SECRET = Identity("AGE-SECRET-KEY-1JP3P5VSWYUSFUM0SAXJE42K3QCKTSNWSDGJZ86U7M4XGZDDXSFNQK6MQ7W")
SCOPE = "6f1c1f0e-0000-4000-8000-000000000001"
REQUEST = Request(
    device="0d0a3c6e-1111-4111-8111-000000000001",
    key=PEN.key,
    recipient=SECRET.recipient,
    scope=SCOPE,
    officer="0d0a3c6e-2222-4222-8222-000000000001",
    name="Hoàng Thị Lan",
    label="Máy 01",
    app="GPN Desktop 0.1.0",
    training=False,
)


def payload(**changes: Any) -> bytes:
    fields = json.loads(
        envelope.unverified(enrol.write_request(REQUEST, PEN), enrol.REQUEST_TYPE).payload
    )
    kept = {name: value for name, value in (fields | changes).items() if value is not ...}
    return rfc8785.dumps(kept)


def refused(data: bytes, *, training: bool = False) -> tuple[ErrorCode, object]:
    with pytest.raises(GpnError) as failed:
        enrol.read_request(data, training=training)
    return failed.value.code, failed.value.facts.get("what")


def signed(**changes: Any) -> bytes:
    return envelope.sign(payload(**changes), enrol.REQUEST_TYPE, [PEN])


def test_the_fingerprint_is_the_one_of_the_paper() -> None:
    groups = enrol.fingerprint(VerifyKey(bytes(range(32))), "age1" + "q" * 58, SCOPE)
    expected = "80328 59986 86609 82652 84138 07242 62204 14283 54752 13435"
    assert " ".join(groups) == expected


def test_a_request_comes_back_as_it_was_made() -> None:
    for made in (REQUEST, replace(REQUEST, generation=3)):
        assert enrol.read_request(enrol.write_request(made, PEN), training=False) == made


def test_a_request_may_name_its_place_by_code_and_date() -> None:
    found = enrol.read_request(signed(scope="06613@2026-11-25"), training=False)
    assert found.scope == "06613@2026-11-25"
    assert found.fingerprint != REQUEST.fingerprint


def test_whoever_asks_signs_with_the_key_he_asks_for() -> None:
    with pytest.raises(ValueError, match="own key"):
        enrol.write_request(REQUEST, OTHER)


def test_a_swapped_key_or_recipient_changes_the_digits() -> None:
    for changed in (
        enrol.fingerprint(OTHER.key, REQUEST.recipient, SCOPE),
        enrol.fingerprint(PEN.key, "age1" + "q" * 58, SCOPE),
        enrol.fingerprint(PEN.key, REQUEST.recipient, SCOPE[:-1] + "2"),
    ):
        assert len(digits.wrong_groups(REQUEST.fingerprint, changed)) > 5


@given(st.integers(0, 9), st.integers(1, 9))
def test_one_misread_digit_names_its_group(place: int, step: int) -> None:
    groups = list(REQUEST.fingerprint)
    wrong = str((int(groups[place][0]) + step) % 10) + groups[place][1:]
    groups[place] = wrong
    assert digits.wrong_groups(REQUEST.fingerprint, groups) == (place + 1,)
    assert not digits.fits(place, wrong)


def test_a_request_by_another_key_is_refused() -> None:
    data = envelope.sign(payload(), enrol.REQUEST_TYPE, [OTHER])
    assert refused(data)[0] is ErrorCode.SIGNER_UNKNOWN


def test_an_altered_request_is_refused() -> None:
    fields = json.loads(enrol.write_request(REQUEST, PEN))
    other = json.loads(signed(label="Máy 02"))
    fields["payload"] = other["payload"]
    assert refused(json.dumps(fields).encode())[0] is ErrorCode.SIGNATURE_WRONG


def test_a_package_is_no_request() -> None:
    data = envelope.sign(payload(), "application/vnd.in-toto+json", [PEN])
    assert refused(data)[0] is ErrorCode.ENVELOPE_TYPE


def test_training_and_real_requests_do_not_mix() -> None:
    assert refused(signed(training=True))[0] is ErrorCode.REQUEST_TRAINING
    assert refused(signed(), training=True)[0] is ErrorCode.REQUEST_TRAINING


def test_a_request_of_the_future_is_refused_kindly() -> None:
    assert refused(signed(schema=2, more=1))[0] is ErrorCode.REQUEST_NEWER


DAMAGED: dict[str, dict[str, Any]] = {
    "fields: one more": {"more": ""},
    "fields: one less": {"label": ...},
    "fields: no schema": {"schema": ...},
    "fields: training no bool": {"training": 1},
    "device": {"device": "../../etc"},
    "device: upper case": {"device": REQUEST.device.upper()},
    "signing_key": {"signing_key": "00"},
    "scope": {"scope": "06613"},
    "officer": {"officer": 7},
    "name": {"name": ""},
    "name: of two lines": {"name": "Lan\nHoà"},
    "label": {"label": "x" * 41},
    "app": {"app": ""},
    "age": {"age": ""},
    "generation": {"generation": 0},
    "generation: too many": {"generation": 1_001},
    "generation: no number": {"generation": True},
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_request_names_its_field(name: str) -> None:
    expected = (ErrorCode.REQUEST_DAMAGED, name.split(":")[0])
    assert refused(signed(**DAMAGED[name])) == expected


def test_a_giant_request_is_refused() -> None:
    expected = (ErrorCode.REQUEST_DAMAGED, "size")
    assert refused(b" " * (enrol.REQUEST_LIMIT + 1)) == expected


def test_bad_keys_in_a_request_are_refused() -> None:
    assert refused(signed(signing_key="01" + "0" * 62))[0] is ErrorCode.KEY_REFUSED
    assert refused(signed(age=REQUEST.recipient.upper()))[0] is ErrorCode.RECIPIENT_REFUSED


def test_the_short_form_asks_for_four_groups() -> None:
    heard = {number: REQUEST.fingerprint[number - 1] for number in (1, 4, 7, 10)}
    assert enrol.wrong_picked(REQUEST.fingerprint, heard) == ()
    assert enrol.wrong_picked(REQUEST.fingerprint, heard | {7: "00000", 4: ""}) == (4, 7)


def test_the_root_has_digits_of_its_own_kind() -> None:
    assert enrol.root_fingerprint(b"x") != enrol.root_fingerprint(b"y")
    assert digits.read(enrol.root_fingerprint(b"x"))
