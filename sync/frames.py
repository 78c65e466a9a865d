"""Compressed members: one zstd frame whose every claim is known before a byte is unpacked.

On the way of the data: around the lines of ops. The signed manifest says how large a member is
unpacked; the frame must say the same, ask for a small window, end where the member ends and carry
nothing else. Only then the library may look at it. Source: RFC 8878.
"""

from typing import TYPE_CHECKING

from gpn_desktop.errors import ErrorCode
from sync import limits
from sync.checks import refuse, rule

if TYPE_CHECKING:
    from zstandard import FrameParameters

LEVEL = 10  # a window of 4 MiB at most; higher levels ask for more than a reader gives

_MAGIC = b"\x28\xb5\x2f\xfd"
_RUN_LENGTH, _RESERVED = 1, 3


def packed(data: bytes) -> bytes:
    """Give one frame that states its size; the same bytes for the same data."""
    from zstandard import ZstdCompressor

    return ZstdCompressor(level=LEVEL, write_content_size=True).compress(data)


@rule(ErrorCode.PACKAGE_CONTENT)
def frame_states_the_signed_size(parameters: "FrameParameters", raw: int) -> bool:
    """Hold when the frame says how large it becomes, and it is what the manifest says."""
    return bool(parameters.content_size == raw)


@rule(ErrorCode.PACKAGE_CONTENT)
def frame_asks_for_a_small_window(parameters: "FrameParameters") -> bool:
    """Hold when unpacking needs at most 8 MiB of memory beside the result, and no dictionary."""
    return parameters.window_size <= limits.WINDOW and not parameters.dict_id


@rule(ErrorCode.PACKAGE_CONTENT)
def frame_is_whole(data: bytes, length: int | None) -> bool:
    """Hold when the member does not end before its frame."""
    return length is not None and length <= len(data)


@rule(ErrorCode.PACKAGE_CONTENT)
def nothing_follows_the_frame(data: bytes, length: int | None) -> bool:
    """Hold when the member ends with its first frame."""
    return length is None or length >= len(data)


def unpacked(data: bytes, raw: int) -> bytes:
    """Give what a frame holds; ``raw`` is its signed size, which the caller has capped.

    Raises:
        GpnError: PACKAGE_CONTENT.
    """
    import zstandard

    try:
        parameters = zstandard.get_frame_parameters(data)
    except zstandard.ZstdError:
        refuse(ErrorCode.PACKAGE_CONTENT, "frame")
    frame_states_the_signed_size(parameters, raw)
    frame_asks_for_a_small_window(parameters)
    length = _length(data)
    frame_is_whole(data, length)
    nothing_follows_the_frame(data, length)
    try:
        return zstandard.ZstdDecompressor().decompress(
            data, max_output_size=raw, allow_extra_data=False
        )
    except zstandard.ZstdError:
        refuse(ErrorCode.PACKAGE_CONTENT, "frame")


def _length(data: bytes) -> int | None:
    """Give how long the frame is by the sizes of its blocks; None when they lead out of it."""
    import zstandard

    if data[:4] != _MAGIC:
        return None
    at = zstandard.frame_header_size(data)
    is_last = False
    while not is_last:
        head = int.from_bytes(data[at : at + 3], "little")
        is_last, sort, size = bool(head & 1), head >> 1 & 3, head >> 3
        at += 3 + (1 if sort == _RUN_LENGTH else size)
        if at > len(data) or sort == _RESERVED:
            return None
    return at + (4 if data[4] & 4 else 0)  # a checksum of the content closes the frame
