"""JSON from another computer says one thing or nothing."""

import json
import unicodedata

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from sync import strictjson

REFUSED = {
    "repeated_key": b'{"a":1,"b":2,"a":1}',
    "repeated_key when one is escaped": b'{"a":1,"\\u0061":2}',
    "repeated_key deep inside": b'[{"x":[{"k":1,"k":2}]}]',
    "keys": json.dumps({str(n): n for n in range(2_001)}).encode(),
    "constant NaN": b'{"a":NaN}',
    "constant Infinity": b"[-Infinity]",
    "float": b"1.0",
    "float with exponent": b"1e999",
    "float 1e2": b"1e2",
    "integer of 5,000 digits": b"9" * 5_000,
    "integer of 17 digits": b"1" * 17,
    "integer over 2^53-1": b"9007199254740992",
    "integer under -2^53+1": b"-9007199254740992",
    "integer minus zero": b"[-0]",
    "depth": b"[" * 33 + b"]" * 33,
    "depth of objects": b'{"a":' * 33 + b"1" + b"}" * 33,
    "depth 100,000": b"[" * 100_000,
    "depth behind a string": b'["\\"[",' + b"[" * 32,
    "surrogate": b'["\\ud800"]',
    "surrogate as key": b'{"\\udfff":1}',
    "encoding of a raw surrogate": b'["\xed\xa0\x80"]',
    "encoding cut": '["ế"]'.encode()[:-3],
    "encoding utf-16": '["a"]'.encode("utf-16-le") + b"\xff",
    "bom": b"\xef\xbb\xbf{}",
    "control raw": b'["a\x00b"]',
    "control escaped": b'["a\\u0007b"]',
    "control return": b'["a\\rb"]',
    "control C1": '["a\x85b"]'.encode(),
    "control line end of Windows": b"[\r\n]",
    "normal_form": '["e\u0302\u0301"]'.encode(),
    "normal_form escaped": b'["e\\u0302\\u0301"]',
    "normal_form in a key": '{"e\u0302\u0301":1}'.encode(),
    "string": b'["' + b"x" * 65_537 + b'"]',
    "string of letters of three bytes": b'["' + "ế".encode() * 21_846 + b'"]',
    "grammar empty": b"",
    "grammar two values": b"{}{}",
    "grammar trailing comma": b"[1,]",
    "grammar leading zero": b"[01]",
    "grammar open string": b'["abc',
    "grammar raw line in a string": b'["a\nb"]',
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_surprise_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(GpnError) as failed:
        strictjson.parse(REFUSED[name])
    assert failed.value.code is ErrorCode.JSON_REFUSED
    assert failed.value.facts["what"] == name.split()[0]


def test_what_is_plain_passes() -> None:
    text = (
        ' {"tên": ["Đặng\\n", true, null, -1, 9007199254740991], "\\u0111": {"a\\\\": "\\t\\"/"}}\n'
    )
    assert strictjson.parse(text.encode()) == json.loads(text)
    assert strictjson.parse(b"[" * 32 + b"]" * 32)
    assert strictjson.parse(b'["[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[","\\"{{"]')


def test_only_an_object_is_an_object() -> None:
    assert strictjson.parse_object(b'{"a":1}') == {"a": 1}
    with pytest.raises(GpnError) as failed:
        strictjson.parse_object(b"[]")
    assert failed.value.facts == {"what": "object"}


def test_the_caller_may_allow_longer_strings() -> None:
    data = b'["' + b"x" * 70_000 + b'"]'
    assert strictjson.parse(data, string=70_000) == ["x" * 70_000]


def test_hostile_text_costs_no_more_than_its_length() -> None:
    # asks no time; where the cost is quadratic this test takes many minutes
    for data in (b'"' + b'\\"' * 500_000 + b"[{" * 40, b"[]" * 500_000, b'"' * 1_000_000):
        with pytest.raises(GpnError):
            strictjson.parse(data)


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(
    lambda text: unicodedata.is_normalized("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_every_canonical_value_comes_back_equal(value: object) -> None:
    assert strictjson.parse(rfc8785.dumps(value)) == value  # type: ignore[arg-type]


@given(VALUES)
def test_escaping_changes_nothing(value: object) -> None:
    assert strictjson.parse(json.dumps(value).encode()) == value
