"""What all trust files held amount to: which root, which lists are in force, who may what.

``Trust`` is a value and grows only by files that prove themselves: nothing is parsed before a
signature by those who stand above it fits. A file that is already superseded changes nothing and
stops nobody, for a laptop long away carries old ones in good faith; a lower list counts again when
the one above it turns out to have been issued twice.
Source: rule 1 of ``journal.fold``; TUF 1.0.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority
from gpn_desktop.journal.op import LogId
from sync import enrol, envelope, levels, metadata, steps
from sync.envelope import VerifyKey
from sync.levels import Entries, Level, ListFile, RootFile
from sync.metadata import TRUST_TYPE, Claim, claim, read_bundle
from sync.trust_list import Device, Root, Scope, TrustList

Told: TypeAlias = tuple[Claim, bytes]
"""A file with what it claims to be."""


@dataclass(frozen=True)
class Trust:
    """Everything proven so far, and what follows from it.

    ``past`` are lists that say nothing now and may again: superseded, or their signer is no more.
    """

    training: bool
    roots: tuple[RootFile, ...]
    issued: tuple[ListFile, ...] = ()
    past: tuple[Told, ...] = ()

    @cached_property
    def chain(self) -> tuple[RootFile, ...]:
        """The roots in force, from the pinned one on."""
        return levels.chain_of(self.roots)

    @property
    def root(self) -> Root:
        """The newest root in force."""
        return self.chain[-1].root

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """The ten groups of the pinned root, to be compared over the phone."""
        return root_fingerprint(self.chain[0].data)

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The issuers from the top down, each with its list in force."""
        return levels.levels_of(self.root, self.issued)

    @property
    def in_force(self) -> tuple[TrustList, ...]:
        """The lists in force, from the top down."""
        return tuple(one for level in self.levels for one in level.trust_lists)

    @property
    def alarms(self) -> tuple[str, ...]:
        """Issuers that gave two lists of one version; ``root`` if a root step was taken twice."""
        found = tuple(level.issuer for level in self.levels if level.alarm)
        return found if len(self.roots) == len(self.chain) else (*found, "root")

    @property
    def kept(self) -> tuple[Told, ...]:
        """All there is to keep; ``loaded`` gives the same trust for it in any order."""
        roots = ((one.claim, one.data) for one in self.roots)
        return (*roots, *((one.claim, one.data) for one in self.issued), *self.past)

    @cached_property
    def entries(self) -> Entries:
        """What counts of each device in each place."""
        return levels.entries_of(self.levels)

    @cached_property
    def authority(self) -> Authority:
        """Who may write what, for the fold."""
        return levels.authority_of(self.levels, self.entries, training=self.training)

    @cached_property
    def devices(self) -> Mapping[str, Device]:
        """Every device listed by its id, to be shown; an upper level's word goes first."""
        listed = [device for one in reversed(self.in_force) for device in one.devices]
        return {device.id: device for device in listed}

    @cached_property
    def scopes(self) -> Mapping[str, Scope]:
        """Every place that a list in force describes, by its id."""
        listed = [scope for one in reversed(self.in_force) for scope in one.scopes]
        return {scope.id: scope for scope in listed}

    @cached_property
    def keys(self) -> tuple[VerifyKey, ...]:
        """Every signing key of a device in force, past ones too."""
        return tuple({one.key for device in self.entries.values() for one in device.keys})

    def lists(self, key: VerifyKey, log: LogId, pkg_seq: int) -> bool:
        """Say whether this key is the one listed for this package of the device."""
        device = self.entries.get((log.device, log.scope))
        place = (log.generation, pkg_seq)
        return device is not None and any(
            one.key == key and one.covers(place) for one in device.keys
        )

    def recipients(self, place: str) -> Mapping[str, str]:
        """Give the age recipient of each active device that has a log for a place."""
        return {
            device.id: device.recipient
            for (_, scope), device in self.entries.items()
            if scope == place and device.active
        }

    def below(self, area: str) -> frozenset[str]:
        """Give the places that lie in an area, in whatever depth, and the area itself."""
        found = {area}
        while more := {name for name, one in self.scopes.items() if one.above in found} - found:
            found |= more
        return frozenset(found)

    @property
    def versions(self) -> Mapping[str, int]:
        """The version in force of each issuer, for a manifest; the root's is ``root.version``."""
        return {level.issuer: level.version for level in self.levels if level.file}

    def files_above(self, root: int, versions: Mapping[str, int]) -> tuple[tuple[str, bytes], ...]:
        """Give name and bytes of what one who holds these versions needs, roots first."""
        roots = [(one.claim, one.data) for one in self.chain if one.root.version > root]
        lists = [
            (level.file.claim, level.file.data)
            for level in self.levels
            if level.file and level.version > versions.get(level.issuer, 0)
        ]
        return tuple((told.name, data) for told, data in (*roots, *lists))

    def bundle(self) -> bytes:
        """Give a ``.gpntrust``: roots, lists in force, and what a void one falls back to."""
        kept = [(one.claim, one.data) for one in self.issued] + [*self.past]
        lines = [one.data for one in self.roots]
        for level in self.levels:
            own = sorted(
                (one for one in kept if one[0].issuer == level.issuer),
                key=lambda one: one[0].version,
            )
            before = [data for told, data in own if told.version < level.version]
            lines += before[-1:] + [data for told, data in own if told.version >= level.version]
        return b"".join(line + b"\n" for line in lines)

    def learned(self, files: Sequence[bytes]) -> "Trust":
        """Give what follows when these files, too, are known, in whatever order they stand.

        Raises:
            GpnError: a file does not prove itself (TRUST_UNPROVEN, TRUST_DAMAGED, TRUST_NEWER,
                TRUST_ROOT_STEP, TRUST_OTHER_ROOT, TRUST_DESK, TRUST_TRAINING), or no list would
                stay in force (TRUST_EMPTY).
        """
        trust = self
        roots, lists = _sorted(map(_told, dict.fromkeys(files)))
        for root in roots:
            trust = _with_root(trust, *root)
        trust = _with_lists(trust, lists)
        steps.a_list_stays_in_force(trust.levels)
        return trust

    def imported(self, data: bytes) -> "Trust":
        """Give what follows from a ``.gpntrust`` that somebody hands over.

        Raises:
            GpnError: as ``learned`` and ``read_bundle``; TRUST_OLDER.
        """
        files = read_bundle(data)
        after = self.learned(files)
        steps.version_never_falls(after.versions, [claim(file) for file in files])
        return after


def root_fingerprint(file: bytes) -> tuple[str, ...]:
    """Give the ten groups of the file of a first root."""
    return enrol.root_fingerprint(_payload(file))


def begun(files: Sequence[bytes], *, training: bool) -> Trust:
    """Give the trust that begins with the first root among these files.

    Nothing vouches for that root but the comparison of ``fingerprint`` over another way.

    Raises:
        GpnError: as ``Trust.learned``; TRUST_EMPTY if there is no first root, or no list.
    """
    roots, _ = _sorted(map(_told, files))
    return _first(roots, training=training).learned(files)


def loaded(kept: Sequence[Told], *, training: bool) -> Trust:
    """Give the trust of files that were proven when they came; none of them raises again.

    Lists that are superseded are not even parsed: the database told what they are.

    Raises:
        GpnError: the first root is not among them, or not whole.
    """
    roots, lists = _sorted(kept)
    trust = _first(roots, training=training)
    for root in roots:
        with suppress(GpnError):  # beyond a step that was taken twice
            trust = _with_root(trust, *root)
    return _with_lists(replace(trust, past=tuple(lists)), [])


def _payload(file: bytes) -> bytes:
    return envelope.unverified(file, TRUST_TYPE).payload


def _told(file: bytes) -> Told:
    return claim(file), file


def _sorted(told: Iterable[Told]) -> tuple[list[Told], list[Told]]:
    """Give roots, rising, and lists, each payload once: an envelope may be written in many ways."""
    once = {one[0].identity: one for one in told}.values()
    rising = sorted(once, key=lambda one: one[0].version)
    roots = [one for one in rising if one[0].kind == "root"]
    return roots, [one for one in rising if one[0].kind != "root"]


def _first(roots: Sequence[Told], *, training: bool) -> Trust:
    if not roots or roots[0][0].version != 1:
        raise GpnError(ErrorCode.TRUST_EMPTY)
    told, file = roots[0]
    root = metadata.read_root(_payload(file))
    steps.new_custodians_agree(root, file)
    steps.mode_is_ours(root.training, ours=training)
    return Trust(training, (RootFile(told, root, file),))


def _with_root(trust: Trust, told: Claim, file: bytes) -> Trust:
    if told.identity in {one.claim.identity for one in trust.roots}:
        return trust
    steps.root_is_the_pinned_one(told)
    steps.root_steps_by_one(trust.root, told)
    before = trust.chain[told.version - 2].root
    steps.old_custodians_agree(before, file)
    root = metadata.read_root(_payload(file))
    steps.new_custodians_agree(root, file)
    steps.issuer_stays(before, root)
    steps.mode_is_ours(root.training, ours=trust.training)
    return replace(trust, roots=(*trust.roots, RootFile(told, root, file)))


def _with_lists(trust: Trust, new: Sequence[Told]) -> Trust:
    """Take in new lists, and look at the past ones again.

    Level by level, because an upper list makes a lower issuer known; the newest of each issuer
    first, because it ends the older ones unread.
    """
    held = {one.claim.identity for one in trust.issued} | {told.identity for told, _ in trust.past}
    left = [(told, file, True) for told, file in new if told.identity not in held]
    left += [(told, file, False) for told, file in trust.past]
    trust = replace(trust, past=())
    while left:
        ranks = {level.issuer: rank for rank, level in enumerate(trust.levels)}
        nearest = min(left, key=lambda one: (ranks.get(one[0].issuer, len(ranks)), -one[0].version))
        left.remove(nearest)
        trust = _with_list(trust, *nearest)
    return trust


def _with_list(trust: Trust, told: Claim, file: bytes, is_new: bool) -> Trust:
    past = replace(trust, past=(*trust.past, (told, file)))
    former = levels.keys_once_of(told.issuer, trust.chain, trust.issued)
    level = levels.level_of(told.issuer, trust.levels)
    if told.version < level.version or (is_new and steps.is_signed(former - {*level.keys}, file)):
        return past if not is_new or steps.is_signed({*former, *level.keys}, file) else trust
    try:
        return _with_proven(trust, level, told, file)
    except GpnError:
        if is_new:
            raise
        return past


def _with_proven(trust: Trust, level: Level, told: Claim, file: bytes) -> Trust:
    steps.issuer_signed_it(level, file)
    signed = envelope.unverified(file, TRUST_TYPE)
    trust_list = metadata.read_list(signed.payload)
    steps.mode_is_ours(trust_list.training, ours=trust.training)
    steps.desk_keeps_to_its_places(level, trust_list)
    (key_id,) = signed.signatures
    return replace(trust, issued=(*trust.issued, ListFile(told, trust_list, key_id, file)))
