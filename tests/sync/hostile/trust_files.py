"""Hostile trust files: each bent at one place and signed again, by the check it is meant for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gpn_desktop.errors import ErrorCode
from sync import ceremony, envelope, metadata, trust, trust_list
from sync.metadata import TRUST_TYPE
from sync.trust_list import Desk, ListedKey
from tests.sync import trees
from tests.sync.altering import (
    FIRST,
    GROWN,
    NEW_CUSTODIANS,
    altered_list,
    altered_root,
    desk_list,
    hex_of,
    hexed,
    next_list,
    next_root,
    signed_list,
)
from tests.sync.trees import (
    BAC_XA,
    CUSTODIANS,
    DESK,
    DESK_AREA,
    DESK_PEN,
    DINH_LAP,
    LAM_CA,
    MAY1,
    MAY1_PEN,
    MAY2,
    MAY2_PEN,
    OFFICE,
    OFFICE_PEN,
    PROVINCE,
    device,
    files_of,
    pen,
    uuid,
)

CaseOf = Callable[[], object]


def one_key_under_two_ids(fields: dict[str, Any]) -> None:
    """One custodian's key under a second id, so that one person meets the threshold."""
    (key_id, *_) = fields["roles"]["root"]["keyids"]
    again = "0" * 64
    fields["keys"][again] = fields["keys"][key_id]
    fields["roles"]["root"]["keyids"] = [key_id, again]


def upper_case_key(fields: dict[str, Any]) -> None:
    keyval = next(iter(fields["delegations"]["keys"].values()))["keyval"]
    keyval["public"] = keyval["public"].upper()


def spare_key(fields: dict[str, Any]) -> None:
    fields["delegations"]["keys"][pen("x").key.key_id] = envelope.tuf_key(pen("x").key)


def hash_bins(fields: dict[str, Any]) -> None:
    bins = {"keyids": [], "threshold": 1, "bit_length": 2, "name_prefix": "bin"}
    fields["delegations"] = {"keys": fields["delegations"]["keys"], "succinct_roles": bins}


def hash_prefix(fields: dict[str, Any]) -> None:
    role = fields["delegations"]["roles"][0]
    del role["paths"]
    role["path_hash_prefixes"] = ["00"]


def path(text: str) -> Callable[[dict[str, Any]], None]:
    def change(fields: dict[str, Any]) -> None:
        fields["delegations"]["roles"][0]["paths"].append(text)

    return change


def other_key_scheme(fields: dict[str, Any]) -> None:
    key = next(iter(fields["delegations"]["keys"].values()))
    key.update(keytype="ecdsa", scheme="ecdsa-sha2-nistp256")


def learn(*files: bytes) -> CaseOf:
    return lambda: GROWN.learned(files)


def set_in(*names: str | int, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(fields: dict[str, Any]) -> None:
        inner: Any = fields
        for name in names[:-1]:
            inner = inner[name]
        inner[names[-1]] = to

    return change


OTHER_TREE = trees.founded(custodians=NEW_CUSTODIANS)
MAY1_DEVICE = device(MAY1, MAY1_PEN, DINH_LAP)
TWO_TURNS = (ListedKey(hex_of(MAY1_PEN), (1, 1), (1, 9)), ListedKey(hex_of(pen("x")), (1, 8)))

HOSTILE: dict[str, CaseOf] = {
    "root_is_the_pinned_one": learn(files_of(OTHER_TREE)[0]),
    "root_steps_by_one: skips one": learn(ceremony.sign_root(next_root(version=3), CUSTODIANS)),
    "old_custodians_agree: new keys only": learn(
        ceremony.sign_root(next_root(custodians=hexed(*NEW_CUSTODIANS)), NEW_CUSTODIANS)
    ),
    "old_custodians_agree: one person": learn(ceremony.sign_root(next_root(), CUSTODIANS[:1])),
    "new_custodians_agree: old keys only": learn(
        ceremony.sign_root(next_root(custodians=hexed(*NEW_CUSTODIANS)), CUSTODIANS)
    ),
    "issuer_stays": learn(ceremony.sign_root(next_root(issuer=DESK_AREA), CUSTODIANS)),
    "a_list_stays_in_force": learn(
        ceremony.sign_root(next_root(signers=hexed(pen("new office"))), CUSTODIANS)
    ),
    "key_ids_are_recomputed: one key under two ids": learn(altered_root(one_key_under_two_ids)),
    "key_ids_are_recomputed: in capitals": learn(altered_list(upper_case_key)),
    "key_ids_are_recomputed: another scheme": learn(altered_list(other_key_scheme)),
    "key_ids_are_recomputed: no hex": learn(
        altered_list(
            lambda fields: next(iter(fields["delegations"]["keys"].values())).update(
                keyval={"public": "xyz"}
            )
        )
    ),
    "one_custodian_may_be_lost: one signs": learn(
        ceremony.sign_root(next_root(threshold=1), CUSTODIANS)
    ),
    "one_custodian_may_be_lost: two of two": learn(
        ceremony.sign_root(next_root(custodians=hexed(*CUSTODIANS[:2])), CUSTODIANS)
    ),
    "custodians_sign_no_list": learn(
        ceremony.sign_root(next_root(signers=hexed(CUSTODIANS[0])), CUSTODIANS)
    ),
    "roles_follow_the_root: a key for snapshots": learn(
        altered_root(set_in("roles", "snapshot", "keyids", to=[CUSTODIANS[0].key.key_id]))
    ),
    "roles_follow_the_root: a field more": learn(altered_root(set_in("more", to=1))),
    "roles_follow_the_root: two must sign lists": learn(
        altered_root(set_in("roles", "targets", "threshold", to=2))
    ),
    "issuer_signed_it: a stranger": learn(signed_list(pen("stranger"))),
    "issuer_signed_it: a laptop": learn(signed_list(MAY1_PEN)),
    "issuer_signed_it: the desk for the province": learn(signed_list(DESK_PEN)),
    "issuer_signed_it: a custodian": learn(signed_list(CUSTODIANS[0])),
    "issuer_signed_it: nobody": learn(
        envelope.sign(metadata.list_payload(next_list()), TRUST_TYPE, [])
    ),
    "issuer_signed_it: two": learn(
        envelope.sign(metadata.list_payload(next_list()), TRUST_TYPE, [OFFICE_PEN, DESK_PEN])
    ),
    "issuer_signed_it: an issuer nobody knows": learn(signed_list(issuer=uuid(77))),
    "version_never_falls": lambda: GROWN.imported(FIRST.bundle()),
    "desk_keeps_to_its_places: a device": learn(
        desk_list(devices=(device(MAY2, MAY2_PEN, DINH_LAP),))
    ),
    "desk_keeps_to_its_places: a desk": learn(
        desk_list(desks=(Desk(uuid(6), hexed(pen("x")), (PROVINCE,)),))
    ),
    "desk_keeps_to_its_places: a ruling": learn(
        desk_list(rulings=(trust_list.Ruling(MAY1, DINH_LAP, 1, kept=()),))
    ),
    "mode_is_ours: a training list": learn(signed_list(training=True)),
    "mode_is_ours: a training root": learn(
        ceremony.sign_root(next_root(training=True), CUSTODIANS)
    ),
    "mode_is_ours: the training tree": lambda: trust.begun(
        files_of(trees.founded(training=True)), training=False
    ),
    "mode_is_ours: a real tree in training": lambda: trust.begun(files_of(FIRST), training=True),
    "delegates_no_hash_bins": learn(altered_list(hash_bins)),
    "delegates_no_hash_bins: prefixes": learn(altered_list(hash_prefix)),
    "delegates_no_hash_bins: no path": learn(
        altered_list(set_in("delegations", "roles", 0, "paths", to=[]))
    ),
    "paths_have_four_segments: fewer": learn(altered_list(path(f"{DINH_LAP}/{MAY1}/*"))),
    "paths_have_four_segments: more": learn(altered_list(path(f"{DINH_LAP}/{MAY1}/*/*/*"))),
    "nothing_is_listed_twice: a device": learn(signed_list(devices=(MAY1_DEVICE, MAY1_DEVICE))),
    "nothing_is_listed_twice: a place": learn(signed_list(scopes=(*trees.PLACES, trees.PLACES[0]))),
    "nothing_is_listed_twice: a desk": learn(signed_list(desks=(DESK, DESK))),
    "nothing_is_listed_twice: a ruling": learn(
        signed_list(rulings=(trust_list.Ruling(MAY1, DINH_LAP, 1),) * 2)
    ),
    "nothing_is_listed_twice: an officer": learn(
        signed_list(devices=(replace(MAY1_DEVICE, officers=MAY1_DEVICE.officers * 2),))
    ),
    "no_key_is_listed_twice: two devices": learn(
        signed_list(devices=(MAY1_DEVICE, device(MAY2, MAY1_PEN, DINH_LAP)))
    ),
    "no_key_is_listed_twice: desk and device": learn(
        signed_list(desks=(DESK, Desk(uuid(6), hexed(MAY1_PEN), (LAM_CA,))))
    ),
    "keys_take_turns: overlapping": learn(
        signed_list(devices=(replace(MAY1_DEVICE, keys=TWO_TURNS),))
    ),
    "keys_take_turns: the first has no end": learn(
        signed_list(devices=(replace(MAY1_DEVICE, keys=(MAY1_DEVICE.keys[0], TWO_TURNS[1])),))
    ),
    "keys_take_turns: ends before it begins": learn(
        signed_list(
            devices=(replace(MAY1_DEVICE, keys=(ListedKey(hex_of(MAY1_PEN), (2, 1), (1, 5)),)),)
        )
    ),
    "keys_take_turns: no key": learn(signed_list(devices=(replace(MAY1_DEVICE, keys=()),))),
    "generations_are_decided_once": learn(
        signed_list(devices=(replace(MAY1_DEVICE, refused=(1,)),))
    ),
    "places_are_listed: of a device": learn(
        signed_list(devices=(device(MAY1, MAY1_PEN, uuid(88)),))
    ),
    "places_are_listed: of a desk": learn(signed_list(desks=(replace(DESK, scopes=(uuid(88),)),))),
    "places_are_listed: of a ruling": learn(
        signed_list(rulings=(trust_list.Ruling(MAY1, uuid(88), 1),))
    ),
    "places_are_listed: above": learn(
        signed_list(scopes=(*trees.PLACES, trust_list.Scope(uuid(8), "area", "x", above="y")))
    ),
    "issuer_is_an_area": learn(
        signed_list(scopes=(replace(trees.PLACES[0], kind="commune"), *trees.PLACES[1:]))
    ),
    "delegations_follow_the_list: another path": learn(
        altered_list(path(f"{BAC_XA}/{OFFICE}/*/*"))
    ),
    "delegations_follow_the_list: a wildcard": learn(altered_list(path(f"*/{OFFICE}/*/*"))),
    "delegations_follow_the_list: a key too many": learn(altered_list(spare_key)),
    "delegations_follow_the_list: a target": learn(
        altered_list(set_in("targets", to={"x": {"length": 1, "hashes": {"sha256": "00"}}}))
    ),
    "delegations_follow_the_list: not terminating": learn(
        altered_list(set_in("delegations", "roles", 0, "terminating", to=False))
    ),
    "delegations_follow_the_list: a threshold of two": learn(
        altered_list(set_in("delegations", "roles", 0, "threshold", to=2))
    ),
    "delegations_follow_the_list: none": learn(
        altered_list(lambda fields: fields.pop("delegations"))
    ),
}


MALFORMED: dict[str, tuple[bytes, ErrorCode, object]] = {
    "no schema": (altered_list(set_in("gpn", to={})), ErrorCode.TRUST_DAMAGED, "schema"),
    "schema to come": (
        altered_list(set_in("gpn", "schema", to=2)),
        ErrorCode.TRUST_NEWER,
        None,
    ),
    "a snapshot": (altered_list(set_in("_type", to="snapshot")), ErrorCode.TRUST_DAMAGED, "claim"),
    "version zero": (altered_list(set_in("version", to=0)), ErrorCode.TRUST_DAMAGED, "claim"),
    "version no number": (
        altered_list(set_in("version", to="9")),
        ErrorCode.TRUST_DAMAGED,
        "claim",
    ),
    "specification to come": (
        altered_list(set_in("spec_version", to="2.0.0")),
        ErrorCode.TRUST_DAMAGED,
        "tuf",
    ),
    "delegations no object": (
        altered_list(set_in("delegations", to=[])),
        ErrorCode.TRUST_DAMAGED,
        "tuf",
    ),
    "key id twice in a role": (
        altered_root(lambda f: f["roles"]["root"].update(keyids=[CUSTODIANS[0].key.key_id] * 2)),
        ErrorCode.TRUST_DAMAGED,
        "tuf",
    ),
    "key id without its key": (
        altered_root(lambda f: f["roles"]["root"]["keyids"].append("0" * 64)),
        ErrorCode.TRUST_DAMAGED,
        "fields",
    ),
    "a device of no place": (
        altered_list(set_in("gpn", "devices", 0, "scopes", to=[])),
        ErrorCode.TRUST_DAMAGED,
        "fields",
    ),
    "a role unheard of": (
        altered_list(set_in("gpn", "devices", 0, "role", to="king")),
        ErrorCode.TRUST_DAMAGED,
        "fields",
    ),
    "a field unheard of": (
        altered_list(set_in("gpn", "more", to=1)),
        ErrorCode.TRUST_DAMAGED,
        "fields",
    ),
    "a mailbox with a way out": (
        altered_list(set_in("gpn", "devices", 0, "mailbox", to="../x")),
        ErrorCode.TRUST_DAMAGED,
        "fields",
    ),
    "a plugin for a recipient": (
        altered_list(set_in("gpn", "devices", 0, "recipient", to="age1yubikey1xyz")),
        ErrorCode.RECIPIENT_REFUSED,
        None,
    ),
    "a bad recovery recipient": (
        altered_list(set_in("gpn", "recovery", to="x")),
        ErrorCode.RECIPIENT_REFUSED,
        None,
    ),
    "no JSON": (envelope.sign(b"{", TRUST_TYPE, [OFFICE_PEN]), ErrorCode.JSON_REFUSED, "grammar"),
    "a package": (
        envelope.sign(b"{}", "application/vnd.in-toto+json", [OFFICE_PEN]),
        ErrorCode.ENVELOPE_TYPE,
        None,
    ),
}
