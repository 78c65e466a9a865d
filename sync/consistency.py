"""What the fields of a manifest must say together: one small rule each.

On the way of the data: between the model of ``sync.manifest`` and the members themselves. A
manifest that breaks one of these was made by no writer of ours, whoever signed it.
"""

from dataclasses import replace
from itertools import pairwise

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import LogId, jcs
from sync import envelope, limits, ranges
from sync.checks import rule
from sync.envelope import Signer, VerifyKey
from sync.manifest import Manifest, NextKey, Statement, cap_of, place_of, sort_of

NEXT_KEY_TYPE = "application/vnd.gpn.next-key+json"


@rule(ErrorCode.PACKAGE_MANIFEST)
def recipients_are_few_and_differ(manifest: Manifest) -> bool:
    """Hold when the package is addressed to 1 to 256 recipients, none twice."""
    return 1 <= len(manifest.to) <= limits.RECIPIENTS and len(set(manifest.to)) == len(manifest.to)


@rule(ErrorCode.PACKAGE_MANIFEST)
def members_are_few(manifest: Manifest) -> bool:
    """Hold when there are at most as many members as a reader takes, the manifest counted."""
    return len(manifest.members) < limits.MEMBERS


@rule(ErrorCode.PACKAGE_MANIFEST)
def names_are_of_members(manifest: Manifest) -> bool:
    """Hold when every name is one that our writer gives; no path, nothing absolute."""
    return all(sort_of(member.name) for member in manifest.members)


@rule(ErrorCode.PACKAGE_MANIFEST)
def members_stand_in_order(manifest: Manifest) -> bool:
    """Hold when members ascend, roots, registries, ops, attachments, and none comes twice."""
    places = [place_of(member.name) for member in manifest.members]
    return all(before < after for before, after in pairwise(places))


@rule(ErrorCode.PACKAGE_MANIFEST)
def sizes_are_within_limits(manifest: Manifest) -> bool:
    """Hold when every member and their sum, unpacked, are no larger than a reader takes."""
    sums = sum(member.raw for member in manifest.members)
    return sums <= limits.RAW and all(
        max(member.stored, member.raw) <= cap_of(member.name) for member in manifest.members
    )


@rule(ErrorCode.PACKAGE_MANIFEST)
def only_ops_are_packed(manifest: Manifest) -> bool:
    """Hold when trust files and attachments are stored as they are."""
    return all(m.stored == m.raw for m in manifest.members if sort_of(m.name) != "ops")


@rule(ErrorCode.PACKAGE_MANIFEST)
def kind_carries_what_it_says(manifest: Manifest) -> bool:
    """Hold when data has ops, files has attachments, key has the next keys, and none has more."""
    sorts = {sort_of(member.name) for member in manifest.members}
    found = {
        "data": "ops" in sorts,
        "files": "att" in sorts,
        "key": manifest.next_key is not None,
    }
    return all(there == (kind == manifest.kind) for kind, there in found.items()) and (
        bool(manifest.ops) == found["data"]
    )


@rule(ErrorCode.PACKAGE_MANIFEST)
def chain_starts_at_one(manifest: Manifest) -> bool:
    """Hold when exactly the first package of a log has no package before it."""
    return (manifest.pkg_seq == 1) == (manifest.prev is None)


@rule(ErrorCode.PACKAGE_MANIFEST)
def own_log_comes_first(manifest: Manifest) -> bool:
    """Hold when the logs differ and the first is the sender's own."""
    return manifest.logs[:1] == (manifest.log,) and len(set(manifest.logs)) == len(manifest.logs)


@rule(ErrorCode.PACKAGE_MANIFEST)
def carriages_name_their_logs(manifest: Manifest) -> bool:
    """Hold when the ops are listed log by log, ascending, none empty."""
    indexes = [part.log for part in manifest.ops]
    return (
        all(before < after for before, after in pairwise(indexes))
        and all(part.held for part in manifest.ops)
        and all(index < len(manifest.logs) for index in indexes)
    )


@rule(ErrorCode.PACKAGE_MANIFEST)
def ops_are_few(manifest: Manifest) -> bool:
    """Hold when there are at most as many ops as a reader takes."""
    return sum(ranges.count(part.held) for part in manifest.ops) <= limits.OPS


@rule(ErrorCode.PACKAGE_MANIFEST)
def passed_on_ops_tell_their_origin(manifest: Manifest) -> bool:
    """Hold when the origins cover all ops of other devices, and no op that is not here.

    A device's own ops of another log need none: after a restore, what it had never sent has none.
    """
    if any(origin.last < origin.first for origin in manifest.origins):
        return False
    told = _origins(manifest)
    carried = {part.log: part.held for part in manifest.ops if part.log}
    others = [log for log in carried if manifest.logs[log].device != manifest.log.device]
    return (
        told.keys() <= carried.keys()
        and all(ranges.covers(carried[log], numbers) for log, numbers in told.items())
        and all(ranges.covers(told.get(log, ranges.NOTHING), carried[log]) for log in others)
    )


def _origins(manifest: Manifest) -> dict[int, ranges.Ranges]:
    told: dict[int, list[tuple[int, int]]] = {}
    for origin in manifest.origins:
        told.setdefault(origin.log, []).append((origin.first, origin.last))
    return {log: ranges.joined(pairs) for log, pairs in told.items()}


@rule(ErrorCode.PACKAGE_MANIFEST)
def own_log_has_no_hole(manifest: Manifest) -> bool:
    """Hold when the sender holds its own log from 1 on, with all that it sends of it."""
    held = manifest.have.get(manifest.log, ranges.NOTHING)
    whole = not held or (len(held) == 1 and held[0][0] == 1)
    return whole and ranges.covers(held, manifest.carried.get(manifest.log, ranges.NOTHING))


@rule(ErrorCode.PACKAGE_MANIFEST)
def results_name_a_package_once(manifest: Manifest) -> bool:
    """Hold when no package has two results, and there are no more than a reader takes."""
    named = [result.package for result in manifest.results]
    return len(named) <= limits.RESULTS and len(set(named)) == len(named)


@rule(ErrorCode.PACKAGE_MANIFEST)
def attachments_are_named_by_their_hash(statement: Statement) -> bool:
    """Hold when an attachment is called by the SHA-256 that the statement lists for it."""
    return all(
        member.name == f"att/{digest}"
        for member, digest in zip(statement.manifest.members, statement.digests, strict=True)
        if sort_of(member.name) == "att"
    )


@rule(ErrorCode.PACKAGE_MANIFEST)
def next_key_is_proven(manifest: Manifest) -> bool:
    """Hold when there is no next key, or it has signed that it follows in this very package."""
    follows = manifest.next_key
    if follows is None:
        return True
    try:
        key = VerifyKey(bytes.fromhex(follows.signing))
        proof = envelope.verify(follows.proof.encode(), NEXT_KEY_TYPE, [key])
    except GpnError:
        return False
    return proof.payload == _succession(manifest.log, manifest.pkg_seq, follows)


def next_key(signer: Signer, recipient: str, log: LogId, pkg_seq: int) -> NextKey:
    """Give what a package of kind ``key`` says: the new keys, proven by the new signing key."""
    unproven = NextKey(signer.key.public.hex(), recipient, "")
    payload = _succession(log, pkg_seq, unproven)
    return replace(unproven, proof=envelope.sign(payload, NEXT_KEY_TYPE, [signer]).decode())


def _succession(log: LogId, pkg_seq: int, follows: NextKey) -> bytes:
    said = {"log": log.text, "pkg_seq": pkg_seq}
    return jcs(said | {"signing": follows.signing, "recipient": follows.recipient})


def check_consistency(statement: Statement) -> None:
    """Ask every rule of this module.

    Raises:
        GpnError: PACKAGE_MANIFEST.
    """
    for check in _OF_MANIFEST:
        check(statement.manifest)
    attachments_are_named_by_their_hash(statement)


_OF_MANIFEST = (
    recipients_are_few_and_differ,
    members_are_few,
    names_are_of_members,
    members_stand_in_order,
    sizes_are_within_limits,
    only_ops_are_packed,
    kind_carries_what_it_says,
    chain_starts_at_one,
    own_log_comes_first,
    carriages_name_their_logs,
    ops_are_few,
    passed_on_ops_tell_their_origin,
    own_log_has_no_hole,
    results_name_a_package_once,
    next_key_is_proven,
)
