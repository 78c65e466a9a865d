"""The plain container: a ustar archive that is predicted, never parsed.

On the way of the data: between the age layer and the members of a package. Our writer makes one
header for a (name, size); the reader makes it again and asks for equal bytes, so links, sparse
files, pax headers, odd modes and everything else a tar may say have no way in. Only the octal size
of a header is ever read, and only where no signed list tells it yet: of the manifest, and of the
trust files of a signer whom nobody knows so far.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gpn_desktop.errors import ErrorCode
from sync.checks import rule

BLOCK = 512
TAIL = 2 * BLOCK
_SIZE = slice(124, 136)
_SUM = slice(148, 156)
_OCTAL = re.compile(rb"[0-7]{11}\0")
_NAME = re.compile(rb"([!-~]{1,100})\0*")


@dataclass(frozen=True)
class Tape:
    """A container and the place up to which it has been read."""

    data: bytes
    at: int = 0


def header(name: str, size: int) -> bytes:
    """Give the one header of a plain file: mode 0644, owner, group and time 0."""
    fields = (
        (name.encode("ascii"), 100),
        (b"0000644", 8),
        (b"0000000", 8),
        (b"0000000", 8),
        (b"%011o" % size, 12),
        (b"%011o" % 0, 12),
        (b" " * 8, 8),
        (b"0", 1),
        (b"", 100),
        (b"ustar\x0000", 8),
        (b"", 64),
        (b"0000000", 8),
        (b"0000000", 8),
        (b"", 167),
    )
    if len(fields[0][0]) > 100:
        raise ValueError("a member's name has at most 100 letters")
    block = bytearray(b"".join(text.ljust(width, b"\0") for text, width in fields))
    block[_SUM] = b"%06o\0 " % sum(block)
    return bytes(block)


def padding(size: int) -> int:
    """Give how many zero bytes fill the last block of a member."""
    return -size % BLOCK


def pack(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Give the container of these members, in this order."""
    parts: list[bytes] = []
    for name, data in members:
        parts += (header(name, len(data)), data, bytes(padding(len(data))))
    return b"".join((*parts, bytes(TAIL)))


def room(sizes: Iterable[int]) -> int:
    """Give how large a container of members of these sizes is."""
    return TAIL + sum(BLOCK + size + padding(size) for size in sizes)


@rule(ErrorCode.PACKAGE_LAYOUT)
def first_header_tells_a_size(block: bytes) -> bool:
    """Hold when the size of the first header is eleven octal digits."""
    return bool(_OCTAL.fullmatch(block[_SIZE]))


@rule(ErrorCode.PACKAGE_LAYOUT)
def header_is_the_predicted(tape: Tape, name: str, size: int) -> bool:
    """Hold when the next header is byte for byte the one our writer makes."""
    return tape.data[tape.at : tape.at + BLOCK] == header(name, size)


@rule(ErrorCode.PACKAGE_LAYOUT)
def member_is_whole(tape: Tape, size: int) -> bool:
    """Hold when a member and its padding lie inside the container."""
    return tape.at + BLOCK + size + padding(size) <= len(tape.data)


@rule(ErrorCode.PACKAGE_LAYOUT)
def padding_is_zero(filling: bytes) -> bool:
    """Hold when nothing hides between two members."""
    return not any(filling)


@rule(ErrorCode.PACKAGE_LAYOUT)
def tail_is_two_zero_blocks(rest: bytes) -> bool:
    """Hold when exactly 1,024 zero bytes follow the last member, and nothing else."""
    return rest == bytes(TAIL)


def first_size(data: bytes) -> int:
    """Give the size which the first header states.

    Raises:
        GpnError: PACKAGE_LAYOUT.
    """
    first_header_tells_a_size(data[:BLOCK])
    return int(data[_SIZE][:11], 8)


def take(tape: Tape, name: str, size: int) -> tuple[bytes, Tape]:
    """Give the next member, of which name and size are known, and the tape behind it.

    Raises:
        GpnError: PACKAGE_LAYOUT.
    """
    header_is_the_predicted(tape, name, size)
    member_is_whole(tape, size)
    start = tape.at + BLOCK
    end = start + size
    padding_is_zero(tape.data[end : end + padding(size)])
    return tape.data[start:end], Tape(tape.data, end + padding(size))


def stated(tape: Tape) -> tuple[str, int] | None:
    """Give name and size which the next header states, unproved; None at anything but a file."""
    block = tape.data[tape.at : tape.at + BLOCK]
    name = _NAME.fullmatch(block[:100])
    if name is None or not _OCTAL.fullmatch(block[_SIZE]):
        return None
    return name[1].decode("ascii"), int(block[_SIZE][:11], 8)


def finish(tape: Tape) -> None:
    """Ask that the tape ends here.

    Raises:
        GpnError: PACKAGE_LAYOUT.
    """
    tail_is_two_zero_blocks(tape.data[tape.at :])
