"""What holds in every sound root and trust list: small named predicates, each with its refusal.

``metadata`` asks them of a payload whose signatures fit: whoever signed it may still have made a
list that contradicts itself, or that another program would read in another way.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from gpn_desktop.errors import ErrorCode
from gpn_desktop.journal.op import jcs
from sync.checks import rule
from sync.envelope import VerifyKey
from sync.trust_list import Desk, Device, Root, TrustList

_HEX = re.compile("[0-9a-f]{64}")

if TYPE_CHECKING:  # slow: loaded by the first trust list, not by the window
    from securesystemslib.signer import Key
    from tuf.api.dsse import Delegations, Targets
    from tuf.api.dsse import Root as TufRoot


@rule(ErrorCode.TRUST_DAMAGED)
def key_ids_are_recomputed(listed: "dict[str, Key]") -> bool:
    """Each key is plain Ed25519 and its id is its hash: one key has one id."""
    return all(_id_of(key) == key_id for key_id, key in listed.items())


@rule(ErrorCode.TRUST_DAMAGED)
def one_custodian_may_be_lost(root: Root) -> bool:
    """At least two sign, and one more is there than must."""
    return 2 <= root.threshold < len(set(root.custodians))


@rule(ErrorCode.TRUST_DAMAGED)
def custodians_sign_no_list(root: Root) -> bool:
    """The custodians' keys stay off line."""
    return not set(root.custodians) & set(root.signers)


@rule(ErrorCode.TRUST_DAMAGED)
def delegates_no_hash_bins(delegations: "Delegations") -> bool:
    """Every role is named and has paths that a person can read."""
    roles = delegations.roles or {}
    return delegations.roles is not None and all(role.paths for role in roles.values())


@rule(ErrorCode.TRUST_DAMAGED)
def paths_have_four_segments(delegations: "Delegations") -> bool:
    """Scope, device, generation, sequence: a pattern fits only paths of as many segments."""
    roles = (delegations.roles or {}).values()
    paths = chain.from_iterable(role.paths or () for role in roles)
    return all(path.count("/") == 3 for path in paths)


@rule(ErrorCode.TRUST_DAMAGED)
def nothing_is_listed_twice(trust_list: TrustList) -> bool:
    """One entry for each device, officer of a device, place, desk, log."""
    return all(
        max(Counter(names).values(), default=0) <= 1
        for names in (
            [one.id for one in trust_list.devices],
            [one.id for one in trust_list.scopes],
            [one.issuer for one in trust_list.desks],
            [one.log for one in trust_list.rulings],
            [(one.id, who.id) for one in trust_list.devices for who in one.officers],
        )
    )


@rule(ErrorCode.TRUST_DAMAGED)
def no_key_is_listed_twice(trust_list: TrustList) -> bool:
    """Who holds one key is one device or one desk."""
    return max(Counter(trust_list.listed_keys).values(), default=0) <= 1


@rule(ErrorCode.TRUST_DAMAGED)
def keys_take_turns(trust_list: TrustList) -> bool:
    """For each package of a device there is at most one key; each device has one."""
    return all(_take_turns(device) for device in trust_list.devices)


@rule(ErrorCode.TRUST_DAMAGED)
def generations_are_decided_once(trust_list: TrustList) -> bool:
    """None is both approved and refused."""
    return not any(set(one.approved) & set(one.refused) for one in trust_list.devices)


@rule(ErrorCode.TRUST_DAMAGED)
def places_are_listed(trust_list: TrustList) -> bool:
    """Whatever is granted or decided is in a place that the list describes."""
    holders: tuple[Device | Desk, ...] = (*trust_list.devices, *trust_list.desks)
    named = {scope for holder in holders for scope in holder.scopes}
    named |= {ruling.scope for ruling in trust_list.rulings}
    named |= {scope.above for scope in trust_list.scopes if scope.above}
    return named <= {scope.id for scope in trust_list.scopes}


@rule(ErrorCode.TRUST_DAMAGED)
def issuer_is_an_area(trust_list: TrustList) -> bool:
    """The list describes the area of the office that signs it."""
    return any(one.id == trust_list.issuer and one.kind == "area" for one in trust_list.scopes)


@rule(ErrorCode.TRUST_DAMAGED)
def roles_follow_the_root(signed: "TufRoot", expected: "TufRoot") -> bool:
    """TUF's roles and keys are exactly those of the noun."""
    return _same(signed, expected)


@rule(ErrorCode.TRUST_DAMAGED)
def delegations_follow_the_list(signed: "Targets", expected: "Targets") -> bool:
    """TUF's delegations and keys are exactly those of the noun, and nothing else is signed."""
    return _same(signed, expected)


LIST_CHECKS: Final[tuple[Callable[[TrustList], None], ...]] = (
    nothing_is_listed_twice,
    no_key_is_listed_twice,
    keys_take_turns,
    generations_are_decided_once,
    places_are_listed,
    issuer_is_an_area,
)


def _id_of(key: "Key") -> str:
    text = key.keyval["public"]
    if (key.keytype, key.scheme) != ("ed25519", "ed25519") or not _HEX.fullmatch(text):
        return ""
    return VerifyKey(bytes.fromhex(text)).key_id


def _take_turns(device: Device) -> bool:
    ends = all(
        one.until is not None and one.until <= two.since for one, two in pairwise(device.keys)
    )
    spans = all(one.until is None or one.since < one.until for one in device.keys)
    return bool(device.keys) and ends and spans


def _same(signed: "TufRoot | Targets", expected: "TufRoot | Targets") -> bool:
    expected.spec_version, expected.expires = signed.spec_version, signed.expires
    return jcs(signed.to_dict()) == jcs(expected.to_dict())
