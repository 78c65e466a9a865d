"""From the proven trust files to the lists in force, from the top down.

Pure: the same files give the same answer in whatever order they came. Two different files of one
version make both void, the next lower one stays and an alarm is shown. What a list grants counts
only inside what every level above granted to its issuer.
Source: rule 1 of ``journal.fold``; TUF 1.0, delegations.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gpn_desktop.journal.authority import Authority, Generations, Grant, Ruling
from gpn_desktop.journal.op import LogId
from sync.envelope import VerifyKey
from sync.metadata import Claim
from sync.trust_list import Device, Root, TrustList

Entries = Mapping[tuple[str, str], Device]
"""(device, place) → what the uppermost level that grants it says of the device."""


@dataclass(frozen=True)
class RootFile:
    """A root that was proven, with its bytes."""

    claim: Claim
    root: Root
    data: bytes


@dataclass(frozen=True)
class ListFile:
    """A trust list that was proven, with its bytes and the id of the key that signed it."""

    claim: Claim
    trust_list: TrustList
    key_id: str
    data: bytes


@dataclass(frozen=True)
class Level:
    """One issuer: whose keys sign its list, for which places (None = all), and the list in force.

    ``alarm`` = a newer version was issued twice, so both are void until a higher one comes.
    """

    issuer: str
    keys: tuple[VerifyKey, ...]
    places: frozenset[str] | None
    file: ListFile | None
    alarm: bool

    @property
    def version(self) -> int:
        """The version in force, 0 = none."""
        return self.file.claim.version if self.file else 0

    @property
    def trust_lists(self) -> tuple[TrustList, ...]:
        """The list in force, if there is one."""
        return (self.file.trust_list,) if self.file else ()

    @property
    def devices(self) -> tuple[Device, ...]:
        """The devices of the list in force."""
        return self.file.trust_list.devices if self.file else ()

    def speaks_for(self, place: str) -> bool:
        """Say whether the issuer was given this place."""
        return self.places is None or place in self.places


def chain_of(roots: Sequence[RootFile]) -> tuple[RootFile, ...]:
    """Give the roots in force, from the pinned one on; a step that was taken twice ends it."""
    steps: dict[int, list[RootFile]] = {}
    for file in roots:
        steps.setdefault(file.root.version, []).append(file)
    found = [*steps[1]]
    while len(following := steps.get(len(found) + 1, [])) == 1:
        found += following
    return tuple(found)


def levels_of(root: Root, lists: Sequence[ListFile]) -> tuple[Level, ...]:
    """Give the issuers from the top down, each once."""
    found = [_level(root.issuer, root.signers, None, lists)]
    for above in found:  # grows while it is walked
        for desk in (desk for one in above.trust_lists for desk in one.desks):
            if desk.issuer not in {level.issuer for level in found}:
                places = frozenset(filter(above.speaks_for, desk.scopes))
                found.append(_level(desk.issuer, desk.keys, places, lists))
    return tuple(found)


def _level(
    issuer: str, keys: Iterable[str], places: frozenset[str] | None, lists: Sequence[ListFile]
) -> Level:
    known = tuple(VerifyKey(bytes.fromhex(public)) for public in keys)
    ids = {key.key_id for key in known}
    own = [one for one in lists if one.trust_list.issuer == issuer and one.key_id in ids]
    times = Counter(one.claim.version for one in own)
    single = [one for one in own if times[one.claim.version] == 1]
    newest = max(single, key=lambda one: one.claim.version, default=None)
    level = Level(issuer, known, places, newest, alarm=False)
    return Level(issuer, known, places, newest, alarm=max(times, default=0) > level.version)


def level_of(issuer: str, levels: Sequence[Level]) -> Level:
    """Give the level of an issuer; one of no key and no place for somebody nobody knows."""
    found = (level for level in levels if level.issuer == issuer)
    return next(found, Level(issuer, (), frozenset(), None, alarm=False))


def keys_once_of(
    issuer: str, roots: Sequence[RootFile], lists: Sequence[ListFile]
) -> set[VerifyKey]:
    """Give the keys that are or once were an issuer's, as far as roots and read lists tell."""
    found = [key for one in roots if one.root.issuer == issuer for key in one.root.signers]
    desks = (desk for one in lists for desk in one.trust_list.desks if desk.issuer == issuer)
    found += [key for desk in desks for key in desk.keys]
    return {VerifyKey(bytes.fromhex(key)) for key in found}


def entries_of(levels: Sequence[Level]) -> Entries:
    """Give what counts of each device in each place: no level speaks for another's places."""
    found: dict[tuple[str, str], Device] = {}
    for level in levels:
        for device in level.devices:
            for place in filter(level.speaks_for, device.scopes):
                found.setdefault((device.id, place), device)
    return found


def authority_of(levels: Sequence[Level], entries: Entries, *, training: bool) -> Authority:
    """Give who may write what, as the fold asks for it."""
    lists = [one for level in levels for one in level.trust_lists]
    return Authority(
        grants={
            place: Grant(one.role, {who.id: frozenset[str](who.rights) for who in one.officers})
            for place, one in entries.items()
        },
        generations=_generations(entries),
        rulings=_rulings(levels),
        areas=frozenset(one.id for found in lists for one in found.scopes if one.kind == "area"),
        training=training,
    )


def _generations(entries: Entries) -> dict[str, Generations]:
    """Gather them by device: where two lists differ, no list closes what another has approved."""
    approved: dict[str, set[int]] = {}
    refused: dict[str, set[int]] = {}
    for (name, _), device in entries.items():
        approved.setdefault(name, set()).update(device.approved)
        refused.setdefault(name, set()).update(device.refused)
    return {
        name: Generations(frozenset(approved[name]), frozenset(refused[name] - approved[name]))
        for name in approved
    }


def _rulings(levels: Sequence[Level]) -> dict[LogId, Ruling]:
    found: dict[LogId, Ruling] = {}
    for level in levels:
        for one in (ruling for each in level.trust_lists for ruling in each.rulings):
            if level.speaks_for(one.scope):
                accepted = None if one.accepted is None else frozenset(one.accepted + one.released)
                kept = None if one.kept is None else frozenset(one.kept)
                found.setdefault(one.log, Ruling(accepted, kept, one.accept_up_to))
    return found
