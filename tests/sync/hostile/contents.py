"""Hostile contents: attachments of no allowed kind, bombs, frames that are cut or followed."""

from functools import partial

import zstandard

from sync import frames
from tests.sync.forge import OPS, Piece
from tests.sync.hostile.case import Case, enter, members
from tests.sync.world import OFFICE

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


def frame(size: int, *blocks: tuple[int, int, bytes], window: int = 10) -> bytes:
    """Give a zstd frame by hand: the size it states, blocks of (sort, size, bytes), log2 window."""
    head = b"\x28\xb5\x2f\xfd\x80" + bytes([window - 10 << 3]) + size.to_bytes(4, "little")
    for number, (sort, length, body) in enumerate(blocks, 1):
        block = length << 3 | sort << 1 | (number == len(blocks))
        head += block.to_bytes(3, "little") + body
    return head


def bomb(*, states_size: bool) -> bytes:
    """Give a frame of some kilobytes that becomes a gibibyte."""
    size = 1 << 30
    packer = zstandard.ZstdCompressor(level=3).compressobj(size if states_size else -1)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join((*parts, packer.flush()))


def lying_bomb() -> bytes:
    """Give a frame that states 2,000 bytes and becomes a gibibyte."""
    return frame(2_000, *[(1, 1 << 17, b"x")] * (1 << 13), window=17)


def with_wrong_checksum(raw: bytes) -> bytes:
    packed = zstandard.ZstdCompressor(write_checksum=True).compress(raw)
    return packed[:-1] + bytes([packed[-1] ^ 1])


case(
    "a changed member",
    "PACKAGE_CONTENT member_is_the_signed_one",
    stored=lambda m: [m[0], (OPS, m[1][1][:-1] + b"\0")],
)
case(
    "a program as an attachment",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    **members(b"MZ\x90\0"),
)
case(
    "a workbook from an officer",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    **members(b"PK\x03\x04"),
)
case(
    "a program as an attachment from an office",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    party=OFFICE,
    **members(b"MZ\x90\0\xff"),
)
case(
    "an empty attachment from an office",
    "PACKAGE_ATTACHMENT attachment_is_of_an_allowed_kind",
    party=OFFICE,
    **members(b""),
)
case(
    "no compressed member at all",
    "PACKAGE_CONTENT frame",
    pieces=lambda p: [Piece(OPS, b"n,k,e", p[0].raw)],
)
case(
    "a bomb that states its size",
    "PACKAGE_CONTENT frame_states_the_signed_size",
    pieces=lambda p: [Piece(OPS, bomb(states_size=True), p[0].raw)],
)
case(
    "a bomb that states no size",
    "PACKAGE_CONTENT frame_states_the_signed_size",
    pieces=lambda p: [Piece(OPS, bomb(states_size=False), p[0].raw)],
)
case(
    "a bomb that lies about its size",
    "PACKAGE_CONTENT frame",
    pieces=lambda p: [Piece(OPS, lying_bomb(), 2_000)],
)
case(
    "a frame that asks for 128 MiB",
    "PACKAGE_CONTENT frame_asks_for_a_small_window",
    pack=lambda raw: frame(len(raw), (0, len(raw), raw), window=27),
)
case(
    "two frames",
    "PACKAGE_CONTENT nothing_follows_the_frame",
    pack=lambda raw: frames.packed(raw) + frames.packed(b""),
)
case(
    "a byte after the frame",
    "PACKAGE_CONTENT nothing_follows_the_frame",
    pack=lambda raw: frames.packed(raw) + b"\0",
)
case(
    "a frame cut short", "PACKAGE_CONTENT frame_is_whole", pack=lambda raw: frames.packed(raw)[:-1]
)
case(
    "a frame to be skipped",
    "PACKAGE_CONTENT frame_is_whole",
    pieces=lambda _: [Piece(OPS, b"\x50\x2a\x4d\x18\4\0\0\0abcd", 4)],
)
case(
    "a block of no kind",
    "PACKAGE_CONTENT frame_is_whole",
    pack=lambda raw: frame(len(raw), (3, len(raw), raw), window=20),
)
case("a frame with a wrong byte", "PACKAGE_CONTENT frame", pack=with_wrong_checksum)
