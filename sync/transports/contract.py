"""What every carrier can do, and the two journeys over it: place a file, fetch a file.

On the way of the data: between sealed packages and the world. A transport moves opaque files and is
never believed: what was placed is read back and hashed, what was fetched is for ``sync.reader`` to
judge. Names are relative, ``mailbox/file`` or ``file``.
"""

import hashlib
from typing import NamedTuple, Protocol

from gpn_desktop.errors import ErrorCode, GpnError
from sync import limits
from sync.checks import refuse


class Transport(Protocol):
    """A carrier. Every method raises ``GpnError`` PLACE_… or FILE_GONE when the carrier fails."""

    def list(self, mailbox: str) -> tuple[str, ...]:
        """Give the names of the files in a mailbox (empty = the place itself), sorted."""

    def size(self, name: str) -> int:
        """Give how many bytes a file has."""

    def get(self, name: str, start: int, stop: int) -> bytes:
        """Give the bytes of a file from ``start`` up to ``stop``."""

    def put(self, name: str, data: bytes) -> None:
        """Write a file that nobody looks at yet, durably; what lay under the name is gone."""

    def publish(self, temp: str, final: str) -> bool:
        """Give a written file its final name, never over another; False when the name is taken."""


class Placed(NamedTuple):
    """A file that lies at a place, read back there."""

    name: str
    sha256: str


def place(transport: Transport, name: str, data: bytes) -> Placed:
    """Put a file at a place under a name, or under one beside it if other bytes lie there.

    Raises:
        GpnError: PLACED_DIFFERS, PLACE_FULL, PLACE_READ_ONLY, PLACE_UNREACHABLE.
    """
    digest = hashlib.sha256(data).hexdigest()
    final = name
    if _lies_there(transport, final, digest):
        return Placed(final, digest)
    transport.put(_temp(name, digest), data)
    if not transport.publish(_temp(name, digest), final):
        final = beside(name, digest)
        transport.publish(_temp(name, digest), final)
    if not _lies_there(transport, final, digest):
        raise GpnError(ErrorCode.PLACED_DIFFERS, name=final)
    return Placed(final, digest)


def fetch(transport: Transport, name: str, most: int = limits.FILE) -> bytes:
    """Give a whole file; one that is larger than any package is not even read.

    Raises:
        GpnError: PACKAGE_TOO_LARGE, FILE_GONE, PLACE_UNREACHABLE.
    """
    size = transport.size(name)
    if size > most:
        refuse(ErrorCode.PACKAGE_TOO_LARGE, "file_is_small_enough")
    return transport.get(name, 0, size)


def is_temp(name: str) -> bool:
    """Say whether a file is one that somebody is still writing."""
    return name.rpartition("/")[2].startswith(".")


def _lies_there(transport: Transport, name: str, digest: str) -> bool:
    mailbox = name.rpartition("/")[0]
    if name not in transport.list(mailbox):
        return False
    return hashlib.sha256(fetch(transport, name)).hexdigest() == digest


def _temp(name: str, digest: str) -> str:
    """Give the same name for the same content, so that nothing piles up after a power cut."""
    mailbox, slash, _ = name.rpartition("/")
    return f"{mailbox}{slash}.gpn-{digest[:24]}.part"


def beside(name: str, digest: str) -> str:
    """Give the name that a file takes when other bytes lie under its own."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{digest[:8]}{dot}{ending}"
