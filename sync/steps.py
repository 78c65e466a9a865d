"""What must hold for a trust file to be taken in, given those already held; each its refusal.

``trust`` asks these in order: whoever stands above has signed, then the file is parsed, then what
it says is held against what its signer may say.
"""

from collections.abc import Collection, Mapping, Sequence

from gpn_desktop.errors import ErrorCode, GpnError
from sync import envelope, metadata
from sync.checks import rule
from sync.envelope import VerifyKey
from sync.levels import Level
from sync.metadata import TRUST_TYPE, Claim
from sync.trust_list import Root, TrustList

ROOTS = 64


@rule(ErrorCode.TRUST_OTHER_ROOT)
def root_is_the_pinned_one(told: Claim) -> bool:
    """A second first root stands above another tree."""
    return told.version != 1


@rule(ErrorCode.TRUST_ROOT_STEP)
def root_steps_by_one(newest: Root, told: Claim) -> bool:
    """Each root follows one that is held; none is skipped, the chain is short."""
    return told.version <= min(newest.version + 1, ROOTS)


@rule(ErrorCode.TRUST_UNPROVEN)
def old_custodians_agree(before: Root, file: bytes) -> bool:
    """Enough of those who stood above until now have signed the step."""
    return metadata.custodians_agree(before, file)


@rule(ErrorCode.TRUST_UNPROVEN)
def new_custodians_agree(root: Root, file: bytes) -> bool:
    """Enough of those who shall stand above have signed it: they hold their keys."""
    return metadata.custodians_agree(root, file)


@rule(ErrorCode.TRUST_UNPROVEN)
def issuer_stays(before: Root, root: Root) -> bool:
    """A tree has one area at its top for ever, or versions would begin anew."""
    return root.issuer == before.issuer


@rule(ErrorCode.TRUST_UNPROVEN)
def issuer_signed_it(level: Level, file: bytes) -> bool:
    """One signature, by a key that the level above lists for the issuer."""
    return is_signed(level.keys, file)


@rule(ErrorCode.TRUST_OLDER)
def version_never_falls(in_force: Mapping[str, int], told: Sequence[Claim]) -> bool:
    """Of no issuer the newest list offered is older than the one in force once it is known."""
    newest: dict[str, int] = {}
    for one in told:
        newest[one.issuer] = max(one.version, newest.get(one.issuer, 0))
    return all(newest.get(name, version) >= version for name, version in in_force.items())


@rule(ErrorCode.TRUST_DESK)
def desk_keeps_to_its_places(level: Level, trust_list: TrustList) -> bool:
    """Devices, desks and rulings of a list lie where its issuer may speak."""
    named = [place for device in trust_list.devices for place in device.scopes]
    named += [place for desk in trust_list.desks for place in desk.scopes]
    named += [ruling.scope for ruling in trust_list.rulings]
    return all(map(level.speaks_for, named))


@rule(ErrorCode.TRUST_TRAINING)
def mode_is_ours(training: bool, *, ours: bool) -> bool:
    """Training lists stay in training, real ones in real work."""
    return training == ours


@rule(ErrorCode.TRUST_EMPTY)
def a_list_stays_in_force(levels: Sequence[Level]) -> bool:
    """A new root comes with a list that its signers signed, or everybody would lose all rights.

    Not asked of a list that was issued twice: nobody may hide that.
    """
    return bool(levels[0].file) or levels[0].alarm


def is_signed(keys: Collection[VerifyKey], file: bytes) -> bool:
    """Say whether a trust file carries one signature, by one of these keys."""
    try:
        envelope.verify(file, TRUST_TYPE, keys)
    except GpnError:
        return False
    return True
