import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.journal import op as ops
from gpn_desktop.journal.line import (
    LINE_BYTES,
    Malformed,
    check,
    check_value,
    from_line,
    line_bytes,
    places,
    to_line,
)
from gpn_desktop.journal.op import DELETED, NOTE, Op, Ref
from tests.journal.world import ENTITY, LOG, OTHER, an_op, texts, uid, values

LOGS = (LOG, OTHER)
INDEX = places(LOGS)
H8 = "0123456789abcdef"
REF = Ref(OTHER.text, 4, H8)


def there_and_back(op: Op) -> Op:
    return from_line(json.loads(line_bytes(to_line(op, INDEX))), LOGS)


@given(
    st.dictionaries(texts(1, 40), values(), min_size=1, max_size=5),
    st.sampled_from(LOGS),
    st.none() | st.binary(min_size=16, max_size=16),
    st.integers(0, 3),
)
def test_line_round_trip_is_equal(
    fields: dict[str, Any], log: ops.LogId, birth: bytes | None, cited: int
) -> None:
    refs = tuple(Ref(LOG.text, n, H8) for n in range(1, cited + 1))
    entity = ops.new_entity(log, birth) if birth else ENTITY
    parents = {min(fields): refs} if refs else {}
    op = an_op(log=log, entity=entity, fields=fields, birth=birth, parents=parents)
    back = there_and_back(op)
    assert back == op
    assert back.hash == op.hash


def test_redacted_op_travels_with_what_is_left() -> None:
    op = an_op(fields={"full_name": "Lý A Sò", "phone": "0912000111"})
    left = {name: salt for name, salt in ops.field_salts(op).items() if name == "full_name"}
    gone = {"phone": ops.commitments(op)["phone"]}
    redacted = an_op(fields={"full_name": "Lý A Sò"}, salt=b"", dropped=gone, salts=left)
    assert there_and_back(redacted) == redacted
    everything = an_op(fields={}, salt=b"", dropped=ops.commitments(op))
    assert there_and_back(everything).hash == op.hash == redacted.hash


def test_delete_travels_with_what_it_saw() -> None:
    op = an_op(fields={DELETED: {"reason": "ghi trùng", "date": "2026-11-25"}}, seen=(REF,))
    assert there_and_back(op) == op


def test_plain_line_is_short() -> None:
    line = to_line(an_op(), INDEX)
    assert sorted(line) == ["e", "f", "k", "n", "o", "s", "t"]


def test_line_longer_than_a_reader_takes_is_not_made() -> None:
    text = "a" * 65_000
    line = to_line(an_op(fields={f"q/{n}": text for n in range(17)}), INDEX)
    with pytest.raises(Malformed, match="line"):
        line_bytes(line)
    assert len(line_bytes(to_line(an_op(fields={"q/a": text}), INDEX))) < LINE_BYTES


LINE = to_line(an_op(), INDEX)
DELETE = to_line(an_op(fields={DELETED: None}, seen=(REF,)), INDEX)
BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("key", LINE | {"y": 1}),
    ("key", {key: LINE[key] for key in LINE if key != "n"}),
    ("key", {key: LINE[key] for key in LINE if key != "s"}),
    ("key", LINE | {"d": {"phone": "0" * 64}, "z": {}}),
    (
        "key",
        {key: LINE[key] for key in LINE if key != "s"} | {"d": {}, "z": {"full_name": "00" * 32}},
    ),
    ("key", LINE | {"x": []}),
    ("l", LINE | {"l": 2}),
    ("l", LINE | {"l": -1}),
    ("l", LINE | {"l": True}),
    ("n", LINE | {"n": "1"}),
    ("n", LINE | {"n": True}),
    ("n", LINE | {"n": 0}),
    ("k", LINE | {"k": None}),
    ("kind", LINE | {"k": "Person"}),
    ("entity", LINE | {"e": uid(9)}),
    ("officer", LINE | {"o": ""}),
    ("clock", LINE | {"t": "2026-11-25 08:30"}),
    ("s", LINE | {"s": "0" * 31}),
    ("s", LINE | {"s": "AA" * 16}),
    ("s", LINE | {"s": 5}),
    ("salt", LINE | {"s": "00" * 15}),
    ("b", {key: LINE[key] for key in LINE if key != "e"} | {"b": None}),
    ("b", {key: LINE[key] for key in LINE if key != "e"} | {"b": "00" * 15}),
    ("key", LINE | {"b": "00" * 16}),
    ("key", {key: LINE[key] for key in LINE if key != "e"}),
    ("fields", LINE | {"f": {}}),
    ("f", LINE | {"f": []}),
    ("p", LINE | {"p": []}),
    ("p", LINE | {"p": {"full_name": []}}),
    ("p", LINE | {"p": {"full_name": {"a": 1}}}),
    ("p", LINE | {"p": {"full_name": [[0, 1]]}}),
    ("p", LINE | {"p": {"full_name": [[2, 1, H8]]}}),
    ("p", LINE | {"p": {"full_name": [[0, True, H8]]}}),
    ("parents", LINE | {"p": {"phone": [[0, 1, H8]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, 2, H8], [0, 1, H8]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, 1, H8], [0, 1, H8]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, 0, H8]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, 1, H8[1:]]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, 1, H8.upper()]]}}),
    ("parents", LINE | {"p": {"full_name": [[0, n, H8] for n in range(1, 66)]}}),
    ("parents", LINE | {"f": {NOTE: "x"}, "p": {NOTE: [[0, 1, H8]]}}),
    ("seen", DELETE | {"x": [[0, n, H8] for n in range(1, 4_098)]}),
    ("seen", LINE | {"x": [[0, 1, H8]]}),
    (
        "d",
        {k: v for k, v in LINE.items() if k != "s"}
        | {"d": {"phone": 1}, "z": {"full_name": "00" * 32}},
    ),
    (
        "dropped",
        {k: v for k, v in LINE.items() if k != "s"}
        | {"d": {"phone": "0"}, "z": {"full_name": "00" * 32}},
    ),
    (
        "dropped",
        {k: v for k, v in LINE.items() if k != "s"}
        | {"d": {"full_name": "0" * 64}, "z": {"full_name": "00" * 32}},
    ),
    ("salt", {k: v for k, v in LINE.items() if k != "s"} | {"d": {"phone": "0" * 64}, "z": {}}),
    (
        "salt",
        {k: v for k, v in LINE.items() if k != "s"}
        | {"d": {"phone": "0" * 64}, "z": {"full_name": "00"}},
    ),
    (
        "field",
        {k: v for k, v in LINE.items() if k != "s"}
        | {"d": {"": "0" * 64}, "z": {"full_name": "00" * 32}},
    ),
    ("field", LINE | {"f": {"": 1}}),
    ("field", LINE | {"f": {"a" * 257: 1}}),
    ("fields", LINE | {"f": {f"q/{n}": 1 for n in range(2_001)}}),
]


@pytest.mark.parametrize(
    ("rule", "line"), BROKEN, ids=lambda part: part if isinstance(part, str) else ""
)
def test_line_that_breaks_the_grammar_is_refused_by_name(rule: str, line: dict[str, Any]) -> None:
    with pytest.raises(Malformed) as error:
        from_line(line, LOGS)
    assert error.value.rule == rule


def test_the_whole_lines_pass() -> None:
    for line in (LINE, DELETE):
        assert to_line(from_line(line, LOGS), INDEX) == line


DEEP: Any = []
for _ in range(29):
    DEEP = [DEEP]
GOOD = [
    "",
    "a\n\tb",
    "Ế",
    None,
    True,
    2**53 - 1,
    -(2**53) + 1,
    "a" * 65_536,
    "ế" * 21_845,
    {"a": [1]},
    DEEP,
]
BAD = [
    *(1.5, float("nan"), 2**53, -(2**53), b"x", (1,), "\r", "\x00", "\x7f", "\x85", "\ud800"),
    *(
        "a\n\u0301",
        "e\u0302",
        "a" * 65_537,
        "ế" * 21_846,
        [[1.0]],
        {"a": "\r"},
        {"\r": 1},
        {1: 2},
        [DEEP],
    ),
    {str(n): 1 for n in range(2_001)},
]


@pytest.mark.parametrize("value", GOOD, ids=lambda value: repr(value)[:20])
def test_values_of_the_grammar_pass(value: Any) -> None:
    check_value(value)


@pytest.mark.parametrize("value", BAD, ids=lambda value: repr(value)[:20])
def test_other_values_are_refused(value: Any) -> None:
    with pytest.raises(Malformed):
        check_value(value)


def test_line_of_a_creation_does_not_repeat_what_follows_from_its_nonce() -> None:
    nonce = bytes(range(16))
    op = an_op(entity=ops.new_entity(LOG, nonce), birth=nonce)
    assert "e" not in to_line(op, INDEX)
    assert there_and_back(op).entity == op.entity


@pytest.mark.parametrize("birth", [b"", bytes(15), bytes(16)])
def test_creation_under_another_id_is_not_made(birth: bytes) -> None:
    with pytest.raises(Malformed, match="birth"):
        check(an_op(birth=birth))


@pytest.mark.parametrize("name", ["", "a\0", "e\u0302", "a" * 257, 5])
def test_name_of_a_field_is_short_text(name: Any) -> None:
    with pytest.raises(Malformed, match="field"):
        check(an_op(fields={name: 1}))


@pytest.mark.parametrize(
    "log", [LOG._replace(device="x"), LOG._replace(scope=""), LOG._replace(generation=0)]
)
def test_own_ops_are_asked_for_their_log_too(log: ops.LogId) -> None:
    with pytest.raises(Malformed, match="log"):
        check(an_op(log=log, entity=ENTITY))
