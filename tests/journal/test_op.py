import hashlib
import hmac
import uuid
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.journal import op as ops
from gpn_desktop.journal.op import LogId, Op, Ref, log_id
from tests.journal.world import LOG, OTHER, an_op, texts, values

AT = f"{LOG.device}/{LOG.scope}"
NONCE = bytes(range(16))


def test_log_has_one_name_and_is_read_back_from_it() -> None:
    assert log_id(LOG.text) == LOG
    assert LOG.text.endswith("/1")


@pytest.mark.parametrize(
    "name", ["", "a/b/1", f"{AT}/0", f"{AT}/01", f"{AT}/x", f"{AT}/-1", f"{AT}/1/2", f"{AT}/1\n"]
)
def test_what_names_no_log_is_refused(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        log_id(name)


def test_entity_is_bound_to_device_scope_and_nonce() -> None:
    born = uuid.UUID(ops.new_entity(LOG, NONCE))
    assert (born.version, born.variant) == (8, uuid.RFC_4122)
    raw = hashlib.sha256(
        b"gpn-entity-v1\0" + uuid.UUID(LOG.device).bytes + uuid.UUID(LOG.scope).bytes + NONCE
    ).digest()[:16]
    assert {a ^ b for a, b in zip(raw[:6], born.bytes[:6], strict=True)} == {0}
    others = [
        ops.new_entity(LOG._replace(device=OTHER.device), NONCE),
        ops.new_entity(LOG._replace(scope=OTHER.scope), NONCE),
        ops.new_entity(LOG, NONCE[::-1]),
    ]
    assert str(born) not in others
    assert ops.new_entity(LOG._replace(generation=2), NONCE) == str(born)


def test_nonce_has_sixteen_bytes() -> None:
    with pytest.raises(ValueError, match="16"):
        ops.new_entity(LOG, b"short")


def test_only_the_log_of_birth_creates() -> None:
    mine = an_op(birth=NONCE, entity=ops.new_entity(LOG, NONCE))
    assert mine.is_birth
    assert not an_op(log=OTHER, birth=NONCE, entity=mine.entity).is_birth
    assert not an_op(entity=mine.entity).is_birth


@given(values())
def test_canonical_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert ops.jcs(value) == rfc8785.dumps(value)


def test_keys_beyond_the_basic_plane_sort_as_utf_16() -> None:
    assert ops.jcs({"\uffee": 1, "\U00020000": 2}) == '{"\U00020000":2,"\uffee":1}'.encode()


def _mac(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")


@given(
    st.dictionaries(texts(1, 40), values(), min_size=1, max_size=5),
    st.binary(min_size=16, max_size=16),
)
def test_hashes_are_those_of_the_paper(fields: dict[str, Any], salt: bytes) -> None:
    cited = {name: (Ref(OTHER.text, 3, "0123456789abcdef"),) for name in list(fields)[:1]}
    op = an_op(fields=fields, salt=salt, parents=cited, birth=NONCE)
    salts = {name: _mac(salt, b"f:" + name.encode()) for name in fields}
    bound = {name: _mac(salts[name], rfc8785.dumps(fields[name])).hex() for name in fields}
    assert ops.commitments(op) == bound
    root = hashlib.sha256(rfc8785.dumps(bound)).hexdigest()
    assert op.body_root == root
    parents: dict[str, Any] = {name: [list(ref) for ref in cited.get(name, ())] for name in fields}
    header: dict[str, Any] = {
        "v": 1,
        "log": LOG.text,
        "n": op.n,
        "k": op.kind,
        "e": op.entity,
        "b": NONCE.hex(),
        "p": parents,
        "x": [],
        "t": op.clock,
        "o": op.officer,
        "c": root,
    }
    assert op.hash == hashlib.sha256(b"gpn-op-v1\0" + rfc8785.dumps(header)).hexdigest()


def test_names_beyond_the_basic_plane_are_hashed_in_the_order_of_utf_16() -> None:
    op = an_op(fields={"\uffee": 1, "\U00020000": 2, "phone": "0912000111"})
    assert op.body_root == hashlib.sha256(rfc8785.dumps(ops.commitments(op))).hexdigest()


def test_hash_stays_the_same_for_ever() -> None:
    op = Op(
        log=LogId(str(uuid.UUID(int=1)), str(uuid.UUID(int=2)), 1),
        n=7,
        kind="person",
        entity="00000000-0000-8000-8000-000000000003",
        officer=str(uuid.UUID(int=4)),
        clock="2026-11-25T08:30:00+07:00",
        salt=bytes(16),
        fields={"full_name": "Đặng Thị Tý", "merit": True, "note": None},
    )
    assert op.hash == "f9380fed1c2cf6a38819ff632b8cbeaeacff7c9d50262c23e04650b79536f77f"
    assert op.ref == Ref(op.log.text, 7, op.hash[:16])
    assert op.dot == (op.log.text, 7)


def test_taking_values_out_leaves_root_and_hash() -> None:
    op = an_op(fields={"full_name": "Mã Thị Pọn", "phone": "0912000111"})
    salts = ops.field_salts(op)
    gone = {"phone": ops.commitments(op)["phone"]}
    redacted = an_op(
        fields={"full_name": "Mã Thị Pọn"},
        salt=b"",
        dropped=gone,
        salts={"full_name": salts["full_name"]},
    )
    assert redacted.hash == op.hash
    assert redacted.written == op.written


def test_kept_hash_is_not_made_again() -> None:
    op = ops.held(an_op(), "aa" * 32, "bb" * 32)
    assert (op.hash, op.body_root, op.ref.h8) == ("aa" * 32, "bb" * 32, "aa" * 8)


def test_logs_cited_are_named_too_own_first() -> None:
    third = LOG._replace(generation=3)
    op = an_op(parents={"full_name": (Ref(third.text, 1, "0" * 16),)}, log=OTHER)
    dead = an_op(fields={ops.DELETED: None}, seen=(Ref(third.text, 2, "0" * 16),))
    assert ops.logs_named([op, dead], LOG) == (
        LOG,
        *sorted([OTHER, third], key=lambda log: log.text),
    )
