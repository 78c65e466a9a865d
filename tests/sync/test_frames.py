"""Compressed members: what was packed comes out, frame by frame as long as its blocks say."""

import zstandard
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop import chance
from sync import frames, limits


@given(st.binary(max_size=3_000))
def test_what_was_packed_comes_out_and_is_packed_the_same_again(data: bytes) -> None:
    packed = frames.packed(data)
    assert frames.unpacked(packed, len(data)) == data
    assert frames.packed(data) == packed


def test_frames_are_whole_whatever_their_blocks() -> None:
    for data in (b"", b"a", b"z" * 5_000_000, chance.dice("frames").randbytes(300_000)):
        assert frames.unpacked(frames.packed(data), len(data)) == data


def test_a_frame_with_a_checksum_is_measured_too() -> None:
    data = chance.dice("checksum").randbytes(200_000)
    packed = zstandard.ZstdCompressor(write_checksum=True).compress(data)
    assert frames.unpacked(packed, len(data)) == data


def test_our_own_frames_ask_for_no_more_than_a_reader_gives() -> None:
    packed = frames.packed(chance.dice("window").randbytes(1 << 20) * 16)
    assert zstandard.get_frame_parameters(packed).window_size <= limits.WINDOW
