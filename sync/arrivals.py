"""What comes of opening a package, and who opens it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from gpn_desktop.journal.op import Op
from sync.chain import Fork, Known
from sync.keys import Identity
from sync.manifest import Manifest
from sync.ranges import Ranges
from sync.trust import Trust


class Hold(Enum):
    """Why a sound package is kept aside and not merged."""

    SIGNER_UNKNOWN = "signer_unknown"
    NEWER = "newer"
    NOT_GRANTED = "not_granted"
    GENERATION = "generation"
    REVOKED = "revoked"


@dataclass(frozen=True)
class Receiver:
    """Who opens: the keys it reads with, its mode, what it trusts and what it opened before."""

    identities: tuple[Identity, ...]
    training: bool
    trust: Trust
    known: Known = field(default_factory=Known)


@dataclass(frozen=True)
class Opened:
    """A package that may be merged; ``trust`` knows its trust files too.

    ``signed`` is its manifest in the envelope that was verified: the proof of who sent what.
    """

    identity: str
    manifest: Manifest
    ops: tuple[Op, ...]
    attachments: Mapping[str, bytes]
    trust: Trust
    trust_files: tuple[bytes, ...]
    fork: Fork | None
    missing: Ranges
    signed: bytes = field(repr=False)


@dataclass(frozen=True)
class Kept:
    """A package to keep as it came; its proven trust files are good, of the rest nothing is told.

    ``manifest`` is None when the signer is unknown or only a newer program can read it.
    """

    reason: Hold
    identity: str | None
    manifest: Manifest | None
    trust: Trust
    trust_files: tuple[bytes, ...]
    fork: Fork | None = None
    signed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Repeated:
    """A package that was merged before; opening it again changes nothing."""

    identity: str


Arrival: TypeAlias = Opened | Kept | Repeated
