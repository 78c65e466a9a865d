"""Opening a package: verify, then parse; bytes in, a value out, nothing written anywhere.

On the way of the data: between a transport and the plan of a merge. Each step goes on only when the
one before it held; whatever is raised on the way, nothing of the package was shown, stored or
written. What is sound but may not be merged yet comes back as ``Held``: its file is kept, nothing
else of it.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import OFFICE, Authority, Generations
from sync import envelope, frames, limits, lines, ustar
from sync.arrivals import Arrival, Hold, Kept, Opened, Receiver, Repeated
from sync.chain import fork_of, missing_before
from sync.checks import rule
from sync.consistency import check_consistency
from sync.envelope import VerifyKey
from sync.keys import unseal
from sync.manifest import MANIFEST_NAME, PAYLOAD_TYPE, Manifest, Statement, parsed, sort_of
from sync.trust import Trust
from sync.ustar import Tape

_TRUST = ("root", "registry")
_SEAL = b"age-encryption.org/v1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-")
_ZIP = b"PK\x03\x04"


@rule(ErrorCode.PACKAGE_TOO_LARGE)
def file_is_small_enough(data: bytes) -> bool:
    """Hold when the sealed file has at most 65 MiB."""
    return len(data) <= limits.FILE


@rule(ErrorCode.NOT_A_PACKAGE)
def is_a_sealed_file(data: bytes) -> bool:
    """Hold when the file begins as every sealed file does, or was cut off even before that."""
    return _SEAL.startswith(data[: len(_SEAL)])


@rule(ErrorCode.PACKAGE_TOO_LARGE)
def container_is_small_enough(plain: bytes) -> bool:
    """Hold when the container has at most 64 MiB."""
    return len(plain) <= limits.CONTAINER


@rule(ErrorCode.PACKAGE_TOO_LARGE)
def manifest_is_small_enough(size: int) -> bool:
    """Hold when the signed manifest has at most 4 MiB."""
    return size <= limits.MANIFEST


@rule(ErrorCode.PACKAGE_TOO_LARGE)
def trust_files_are_small_enough(sizes: Sequence[int]) -> bool:
    """Hold when the trust files of an unknown signer are few and small."""
    return len(sizes) < limits.MEMBERS and all(size <= limits.TRUST_FILE for size in sizes)


@rule(ErrorCode.PACKAGE_SIGNER)
def signer_is_listed(trust: Trust, key: VerifyKey, manifest: Manifest) -> bool:
    """Hold when the key is the one listed for this device, generation and number.

    Where the device has no log for the place, its key is asked for as in any other place.
    """
    log, number = manifest.log, manifest.pkg_seq
    if trust.authority.grant(log) is not None:
        return trust.lists(key, log, number)
    device = trust.devices.get(log.device)
    keys = device.keys if device else ()
    return any(one.key == key and one.covers((log.generation, number)) for one in keys)


@rule(ErrorCode.PACKAGE_NOT_ADDRESSED)
def is_addressed_to_us(manifest: Manifest, receiver: Receiver) -> bool:
    """Hold when the signer sent the package to one of our keys, not only somebody who had it."""
    return any(identity.recipient in manifest.to for identity in receiver.identities)


@rule(ErrorCode.PACKAGE_OF_TRAINING)
def training_stays_in_training(manifest: Manifest, receiver: Receiver) -> bool:
    """Hold unless a training package came to real data."""
    return receiver.training or not manifest.training


@rule(ErrorCode.PACKAGE_NOT_OF_TRAINING)
def real_stays_in_real(manifest: Manifest, receiver: Receiver) -> bool:
    """Hold unless a package of real data came to the training copy."""
    return manifest.training or not receiver.training


@rule(ErrorCode.PACKAGE_CONTENT)
def member_is_the_signed_one(body: bytes, digest: str) -> bool:
    """Hold when a stored member has the SHA-256 that the manifest lists."""
    return hashlib.sha256(body).hexdigest() == digest


@rule(ErrorCode.PACKAGE_ATTACHMENT)
def attachment_is_of_an_allowed_kind(body: bytes, *, from_office: bool) -> bool:
    """Hold for JPG, PNG and PDF; from an office, which publishes, for its workbooks and texts."""
    if body.startswith(_PICTURES):
        return True
    return from_office and (body.startswith(_ZIP) or _is_text(body))


def _is_text(body: bytes) -> bool:
    try:
        return bool(body) and "\0" not in body.decode("utf-8")
    except UnicodeDecodeError:
        return False


def open_package(data: bytes, receiver: Receiver) -> Arrival:
    """Open a package file that somebody handed over.

    Raises:
        GpnError: the package is refused; the code says why, ``what`` names the check.
    """
    try:
        return _arrival(data, receiver)
    except GpnError:
        raise
    except Exception as problem:  # whatever a hostile file makes fail on the way: it is refused
        raise GpnError(ErrorCode.PACKAGE_UNREADABLE) from problem


def _arrival(data: bytes, receiver: Receiver) -> Arrival:
    file_is_small_enough(data)
    is_a_sealed_file(data)
    plain = unseal(data, receiver.identities)
    container_is_small_enough(plain)
    size = ustar.first_size(plain)
    manifest_is_small_enough(size)
    signed, tape = ustar.take(Tape(plain), MANIFEST_NAME, size)
    proof, trust = _verified(signed, tape, receiver.trust)
    if proof is None:
        files = tuple(_loose_trust_files(tape))
        return Kept(Hold.SIGNER_UNKNOWN, None, None, trust, files)
    if proof.identity in receiver.known.merged:
        return Repeated(proof.identity)
    statement = parsed(proof.payload)
    if statement is None:
        return Kept(Hold.NEWER, proof.identity, None, trust, (), signed=signed)
    return _read(tape, statement, _Proof(signed, proof), replace(receiver, trust=trust))


def _verified(signed: bytes, tape: Tape, trust: Trust) -> tuple[envelope.Opened | None, Trust]:
    """Verify by the keys known; if that one is not, by those that the trust files make known."""
    try:
        return envelope.verify(signed, PAYLOAD_TYPE, trust.keys), trust
    except GpnError as refusal:
        if refusal.code is not ErrorCode.SIGNER_UNKNOWN:
            raise
    trust = trust.learned(_loose_trust_files(tape))
    try:
        return envelope.verify(signed, PAYLOAD_TYPE, trust.keys), trust
    except GpnError as refusal:
        if refusal.code is not ErrorCode.SIGNER_UNKNOWN:
            raise
        return None, trust


def _loose_trust_files(tape: Tape) -> list[bytes]:
    """Give the trust files of a package whose list nobody has proven; each proves itself."""
    files: list[bytes] = []
    while (found := ustar.stated(tape)) and sort_of(found[0]) in _TRUST:
        trust_files_are_small_enough([*map(len, files), found[1]])
        body, tape = ustar.take(tape, *found)
        files.append(body)
    return files


class _Proof(NamedTuple):
    """A manifest in its envelope, and what verifying it gave."""

    signed: bytes
    opened: envelope.Opened


def _read(tape: Tape, statement: Statement, proof: _Proof, receiver: Receiver) -> Opened | Kept:
    manifest, identity = statement.manifest, proof.opened.identity
    check_consistency(statement)
    is_addressed_to_us(manifest, receiver)
    training_stays_in_training(manifest, receiver)
    real_stays_in_real(manifest, receiver)
    bodies = _bodies(tape, statement)
    trust_files = tuple(bodies[name] for name in bodies if sort_of(name) in _TRUST)
    trust = receiver.trust.learned(trust_files)
    signer_is_listed(trust, proof.opened.key, manifest)
    fork = fork_of(manifest, identity, receiver.known)
    ops = lines.read(_unpacked(bodies, manifest), manifest)
    attachments = _attachments(bodies, manifest, trust.authority)
    if reason := _hold(manifest, identity, trust.authority):
        return Kept(reason, identity, manifest, trust, trust_files, fork, proof.signed)
    missing = missing_before(manifest, receiver.known)
    return Opened(
        identity, manifest, ops, attachments, trust, trust_files, fork, missing, proof.signed
    )


def _bodies(tape: Tape, statement: Statement) -> dict[str, bytes]:
    """Walk the members as the manifest lists them: header, padding, size, hash, and the tail."""
    bodies: dict[str, bytes] = {}
    for member, digest in zip(statement.manifest.members, statement.digests, strict=True):
        body, tape = ustar.take(tape, member.name, member.stored)
        member_is_the_signed_one(body, digest)
        bodies[member.name] = body
    ustar.finish(tape)
    return bodies


def _unpacked(bodies: Mapping[str, bytes], manifest: Manifest) -> Iterator[bytes]:
    for member in manifest.members:
        if sort_of(member.name) == "ops":
            yield frames.unpacked(bodies[member.name], member.raw)


def _attachments(
    bodies: Mapping[str, bytes], manifest: Manifest, authority: Authority
) -> dict[str, bytes]:
    grant = authority.grant(manifest.log)
    found = {name[4:]: body for name, body in bodies.items() if sort_of(name) == "att"}
    for body in found.values():
        attachment_is_of_an_allowed_kind(
            body, from_office=grant is not None and grant.role == OFFICE
        )
    return found


def _hold(manifest: Manifest, identity: str, authority: Authority) -> Hold | None:
    log = manifest.log
    if authority.grant(log) is None:
        return Hold.NOT_GRANTED
    if log.generation not in authority.generations.get(log.device, Generations()).approved:
        return Hold.GENERATION
    ruling = authority.rulings.get(log)
    if ruling and ruling.accepted is not None and identity not in ruling.accepted:
        return Hold.REVOKED
    return None
