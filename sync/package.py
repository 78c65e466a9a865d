"""Making packages: what is to go out, divided, listed, signed, sealed, and read back.

On the way of the data: between the ops that the store hands over and a transport. A package is a
copy of what the journal holds, never a move, and is never made twice under one number. Nothing is
given away that our own reader would not take.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, NoReturn

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import LogId, Op, logs_named
from sync import frames, limits, lines, ranges, ustar
from sync.arrivals import Hold, Kept, Opened, Receiver
from sync.chain import Link
from sync.envelope import Signer, sign
from sync.keys import Identity, seal
from sync.manifest import (
    MANIFEST_NAME,
    PAYLOAD_TYPE,
    SCHEMA,
    Carriage,
    Kind,
    Manifest,
    Member,
    NextKey,
    Origin,
    Result,
    Statement,
    TrustHeld,
    payload_of,
)
from sync.ranges import Ranges
from sync.reader import open_package
from sync.trust import Trust

PIECE = 40 * limits.MIB
"""Most bytes of lines in one package: even if nothing shrinks, trust files still have room."""
LOAD = limits.FILES_CONTAINER - 2 * limits.MIB
"""Most bytes of attachments in one package of kind ``files``: the list and trust files ride too."""


@dataclass(frozen=True)
class Sender:
    """Who makes packages of a log: its signing key, and the archive key that can read them later.

    ``app`` is name and version of the program.
    """

    log: LogId
    signer: Signer
    archive: Identity
    trust: Trust
    training: bool
    app: str


class Source(NamedTuple):
    """The package of another device's own log that carried some of its ops to us."""

    log: LogId
    first: int
    last: int
    pkg_seq: int
    package: str


@dataclass(frozen=True)
class Outgoing:
    """What is to go out, in as many packages as it needs.

    ``ops`` in any order, each once; ``attachments`` by SHA-256; ``sources`` for every op of another
    device; ``trust_files`` as ``Trust.files_above`` gives them; ``have`` is all that the sender
    holds, its own log too.
    """

    to: tuple[str, ...]
    have: Mapping[LogId, Ranges]
    trust_held: TrustHeld
    ops: tuple[Op, ...] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    results: tuple[Result, ...] = ()
    trust_files: tuple[tuple[str, bytes], ...] = ()
    next_key: NextKey | None = None


@dataclass(frozen=True)
class Made:
    """A package ready to be placed: the sealed bytes, and what they are called for ever."""

    data: bytes = field(repr=False)
    identity: str
    manifest: Manifest
    signed: bytes = field(repr=False)

    @property
    def link(self) -> Link:
        """Its place in the chain."""
        return Link(self.identity, self.manifest.prev)


def file_name(place: str, device: str, pkg_seq: int) -> str:
    """Give a neutral name, such as ``GPN-DinhLap-may01-000017.gpn``: a hint, never believed."""
    place = "".join(word.capitalize() for word in vietnamese.fold(place).split())
    parts = [re.sub("[^A-Za-z0-9]", "", text) for text in (place, vietnamese.fold(device))]
    return f"{'-'.join(['GPN', *filter(None, parts)])}-{pkg_seq:06}.gpn"


def make(outgoing: Outgoing, sender: Sender, number: int, prev: str | None) -> tuple[Made, ...]:
    """Give the packages that carry all of it; the first has this number, each names the one before.

    Without ops, attachments and next keys it is one receipt. The sealed bytes differ each time,
    the containers in them only by salt and clock.

    Raises:
        GpnError: SENDING_NOT_GRANTED, PACKAGE_UNSOUND, RECIPIENT_REFUSED.
    """
    made: list[Made] = []
    for kind, part in _divided(outgoing, sender.log):
        made.append(_made(kind, part, sender, number + len(made), prev))
        prev = made[-1].identity
    return tuple(made)


def _divided(outgoing: Outgoing, own: LogId) -> Iterator[tuple[Kind, Outgoing]]:
    """Give what goes into each package; trust files and results ride in the first."""
    rest = replace(outgoing, ops=(), attachments={}, next_key=None)
    for ops in _pieces(outgoing.ops, own):
        yield "data", replace(rest, ops=ops)
        rest = replace(rest, trust_files=(), results=())
    for attachments in _loads(outgoing.attachments):
        yield "files", replace(rest, attachments=attachments)
        rest = replace(rest, trust_files=(), results=())
    if outgoing.next_key:
        yield "key", replace(rest, next_key=outgoing.next_key)
    elif not outgoing.ops and not outgoing.attachments:
        yield "receipt", rest


def _pieces(ops: Sequence[Op], own: LogId) -> Iterator[tuple[Op, ...]]:
    """Give ops in the order of lines, as many to a piece as one package takes."""
    logs = logs_named(ops, own)
    place = {log: index for index, log in enumerate(logs)}
    ordered = sorted(ops, key=lambda op: (place[op.log], op.n))
    piece: list[Op] = []
    size = values = 0
    for op, line in zip(ordered, lines.written(ordered, logs), strict=True):
        size, values = size + len(line), values + lines.values_in(line)
        if len(piece) == limits.OPS or size > PIECE or values > limits.VALUES:
            yield tuple(piece)
            piece, size, values = [], len(line), lines.values_in(line)
        piece.append(op)
    if piece:
        yield tuple(piece)


def _loads(attachments: Mapping[str, bytes]) -> Iterator[dict[str, bytes]]:
    """Give attachments in the order of their hashes, as many to a load as one package takes."""
    load: dict[str, bytes] = {}
    for digest, body in sorted(attachments.items()):
        if load and ustar.room(map(len, (*load.values(), body))) > LOAD:
            yield load
            load = {}
        load[digest] = body
    if load:
        yield load


class _Body(NamedTuple):
    name: str
    stored: bytes
    raw: int


def _made(kind: Kind, part: Outgoing, sender: Sender, number: int, prev: str | None) -> Made:
    logs = logs_named(part.ops, sender.log)
    bodies = _bodies(part, logs)
    unlisted = _manifest(kind, part, sender, logs)
    members = tuple(Member(body.name, len(body.stored), body.raw) for body in bodies)
    manifest = replace(unlisted, pkg_seq=number, prev=prev, members=members)
    digests = tuple(hashlib.sha256(body.stored).hexdigest() for body in bodies)
    payload = payload_of(Statement(manifest, digests))
    signed = sign(payload, PAYLOAD_TYPE, [sender.signer])
    plain = ustar.pack([(MANIFEST_NAME, signed), *((body.name, body.stored) for body in bodies)])
    identity = hashlib.sha256(payload).hexdigest()
    made = Made(seal(plain, manifest.to), identity, manifest, signed)
    _read_back(made, part.ops, sender)
    return made


def _bodies(part: Outgoing, logs: Sequence[LogId]) -> list[_Body]:
    raw = enumerate(lines.gathered(lines.written(part.ops, logs)), 1)
    return [
        *(_Body(f"trust/{name}.json", body, len(body)) for name, body in part.trust_files),
        *(_Body(f"ops-{n:04}.ndjson.zst", frames.packed(body), len(body)) for n, body in raw),
        *(_Body(f"att/{digest}", body, len(body)) for digest, body in part.attachments.items()),
    ]


def _manifest(kind: Kind, part: Outgoing, sender: Sender, logs: tuple[LogId, ...]) -> Manifest:
    """Give the manifest of a package that has no number and no members yet."""
    carried = _carried(part.ops)
    return Manifest(
        schema=SCHEMA,
        min_reader=SCHEMA,
        app=sender.app,
        kind=kind,
        training=sender.training,
        log=sender.log,
        pkg_seq=1,
        prev=None,
        to=tuple(sorted({sender.archive.recipient, *part.to})),
        salt=chance.random_bytes(16).hex(),
        members=(),
        logs=logs,
        ops=tuple(Carriage(n, carried[log]) for n, log in enumerate(logs) if log in carried),
        origins=tuple(_origins(part.sources, carried, logs)),
        have=dict(part.have),
        results=part.results,
        trust=part.trust_held,
        counts=_counts(part),
        made_at=chance.now().isoformat(timespec="seconds"),
        next_key=part.next_key,
    )


def _carried(ops: Sequence[Op]) -> dict[LogId, Ranges]:
    numbers: dict[LogId, list[int]] = {}
    for op in ops:
        numbers.setdefault(op.log, []).append(op.n)
    return {log: ranges.of(found) for log, found in numbers.items()}


def _origins(
    sources: Sequence[Source], carried: Mapping[LogId, Ranges], logs: Sequence[LogId]
) -> Iterator[Origin]:
    """Give the sources, each cut to what this package carries of it."""
    for source in sorted(sources):
        held = carried.get(source.log, ranges.NOTHING)
        for first, last in ranges.both(held, ((source.first, source.last),)):
            yield Origin(logs.index(source.log), first, last, source.pkg_seq, source.package)


def _counts(part: Outgoing) -> dict[str, int]:
    """Count, for people, the records of each kind that the ops speak of, and the attachments."""
    named = {(op.kind, op.entity) for op in part.ops}
    counts = dict(sorted(Counter(kind for kind, _ in named).items()))
    return counts | ({"attachment": len(part.attachments)} if part.attachments else {})


def _read_back(made: Made, ops: Sequence[Op], sender: Sender) -> None:
    """Ask that our own reader takes the package and finds in it what was put in."""
    receiver = Receiver((sender.archive,), sender.training, sender.trust)
    try:
        found = open_package(made.data, receiver)
    except GpnError as problem:
        _throw_away(problem.code.value.number, str(problem.facts.get("what", "")))
    if isinstance(found, Opened) and found.ops != tuple(ops):
        _throw_away(made.identity, "ops")
    if isinstance(found, Kept) and found.reason is not Hold.GENERATION:
        raise GpnError(ErrorCode.SENDING_NOT_GRANTED, reason=found.reason.value)


def _throw_away(number: str, what: str) -> NoReturn:
    raise GpnError(ErrorCode.PACKAGE_UNSOUND, number=number, what=what)
