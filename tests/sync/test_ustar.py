"""The container: what our writer makes GNU tar reads, and nothing else passes."""

import io
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from sync import ustar

TWO = (("a.json", b"one"), ("att/" + "0" * 64, b"x" * 512))


def walked(data: bytes, sizes: tuple[tuple[str, int], ...]) -> list[bytes]:
    tape, found = ustar.Tape(data), []
    for name, size in sizes:
        member, tape = ustar.take(tape, name, size)
        found.append(member)
    ustar.finish(tape)
    return found


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=1500)), max_size=5))
def test_what_was_packed_is_taken_out_again(members: list[tuple[str, bytes]]) -> None:
    data = ustar.pack(members)
    assert len(data) == ustar.room(len(body) for _, body in members)
    assert walked(data, tuple((name, len(body)) for name, body in members)) == [
        body for _, body in members
    ]


def test_gnu_tar_and_python_read_it(tmp_path: Path) -> None:
    file = tmp_path / "inner.tar"
    file.write_bytes(ustar.pack(TWO))
    listed = subprocess.check_output(["tar", "-tvf", file], text=True).splitlines()
    assert [line.split()[-1] for line in listed] == [name for name, _ in TWO]
    assert all(line.startswith("-rw-r--r-- 0/0") for line in listed)
    with tarfile.open(fileobj=io.BytesIO(file.read_bytes())) as archive:
        assert [(one.name, one.size, one.mtime) for one in archive] == [
            (name, len(body), 0) for name, body in TWO
        ]


def test_the_first_header_tells_the_size_of_the_manifest() -> None:
    assert ustar.first_size(ustar.pack(TWO)) == 3
    with pytest.raises(GpnError) as refusal:
        ustar.first_size(b"")
    assert refusal.value.facts == {"what": "first_header_tells_a_size"}


def test_every_byte_of_a_header_counts() -> None:
    data = ustar.pack(TWO)
    for place in range(ustar.BLOCK):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(GpnError) as refusal:
            walked(bytes(changed), (("a.json", 3),))
        assert refusal.value.code is ErrorCode.PACKAGE_LAYOUT


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (ustar.pack(TWO)[:-1025], "member_is_whole"),
        (ustar.pack(TWO)[:-1], "tail_is_two_zero_blocks"),
        (ustar.pack(TWO) + b"\0", "tail_is_two_zero_blocks"),
        (ustar.pack(TWO) + bytes(512), "tail_is_two_zero_blocks"),
        (ustar.pack(TWO).replace(b"one\0", b"one!"), "padding_is_zero"),
        (ustar.pack(TWO[::-1]), "header_is_the_predicted"),
    ],
)
def test_what_is_not_as_predicted_is_named(data: bytes, what: str) -> None:
    with pytest.raises(GpnError) as refusal:
        walked(data, tuple((name, len(body)) for name, body in TWO))
    assert refusal.value.facts == {"what": what}


def test_a_header_states_its_name_and_size_and_the_tail_states_nothing() -> None:
    data = ustar.pack(TWO)
    assert ustar.stated(ustar.Tape(data)) == ("a.json", 3)
    assert ustar.stated(ustar.Tape(data, len(data) - ustar.TAIL)) is None
    assert ustar.stated(ustar.Tape(data, len(data))) is None
    assert ustar.stated(ustar.Tape(b"a".ljust(512, b"\0"))) is None


def test_a_name_longer_than_its_field_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="100"):
        ustar.header("a" * 101, 0)
