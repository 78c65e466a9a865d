"""Files of which nothing can be read, made by hand: nothing of the product, nor of a library."""

import struct
from collections.abc import Callable


def locked() -> bytes:
    """A workbook with a password: what Excel writes then is a compound file, not an archive."""
    free, ends, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, ends, 0, ends, 0, 0)
    head += struct.pack("<108I", *([free] * 108))
    sectors = struct.pack("<128I", table, ends, *range(3, 10), ends, *([free] * 118))
    entries = [("Root Entry", 5, 1, ends, 0), ("EncryptedPackage", 2, free, 2, 4_096)]
    for name, sort, child, first, size in entries:
        letters = name.encode("utf-16-le")
        sectors += letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, sort, 1)
        sectors += struct.pack("<III36x", free, free, child) + struct.pack("<IQ", first, size)
    sealed = struct.pack("<Q", 4_088) + bytes(range(256)) * 16
    return head + sectors + bytes(2 * 128) + sealed[:4_096]


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.xlsx": (locked, "LIST_LOCKED"),
}
"""Files of which nothing can be read, and what is told of each."""
