"""Hostile signers: envelopes that say too much or too little, keys that may not sign."""

from dataclasses import replace
from functools import partial

from sync import ceremony, limits
from sync.trust import Trust
from sync.trust_list import ListedKey, Ruling, with_ruling
from tests.sync.forge import Json, Piece
from tests.sync.hostile.case import HASH, TRUST, Case, enter, put, text
from tests.sync.world import (
    AREA,
    MAY1,
    MAY2,
    NEIGHBOUR,
    OFFICE,
    SCOPE,
    STRANGER,
    Party,
    listing,
    receiver,
    top,
)

CASES: dict[str, Case] = {}
case = partial(enter, CASES)


def ruled(ruling: Ruling) -> Trust:
    """Give the trust after a list with this ruling."""
    return ceremony.issued(TRUST, with_ruling(top(TRUST), ruling), OFFICE.signer)


def signed_by(envelope: dict[str, Json], party: Party) -> dict[str, Json]:
    """Say that somebody else made the signature."""
    signature = {**envelope["signatures"][0], "keyid": party.signer.key.key_id}
    return {**envelope, "signatures": [signature]}


def forged_list() -> Piece:
    """Give a trust list that a stranger signed for the province."""
    forged = ceremony.sign_list(replace(top(TRUST), version=9), STRANGER.signer)
    return Piece(f"trust/registry-{AREA}-9.json", forged, len(forged))


def true_lists() -> list[Piece]:
    """Give the trust files that make the stranger known."""
    files = listing(TRUST, STRANGER.listed).files_above(1, TRUST.versions)
    return [Piece(f"trust/{name}.json", data, len(data)) for name, data in files]


def unfit(envelope: dict[str, Json]) -> dict[str, Json]:
    """Spoil the signature."""
    signature = envelope["signatures"][0]
    return {**envelope, "signatures": [{**signature, "sig": "AAAA" + signature["sig"][4:]}]}


# the envelope

case("unsigned", "ENVELOPE_SIGNATURES", envelope=put(signatures=[]))
case("two signatures", "ENVELOPE_SIGNATURES", signers=[MAY1.signer, MAY2.signer])
case("another payload type", "ENVELOPE_TYPE", payload_type="application/vnd.tuf+json")
case("a signature by another key", "SIGNATURE_WRONG", envelope=lambda e: signed_by(e, MAY2))
case(
    "a payload changed after signing",
    "SIGNATURE_WRONG",
    envelope=lambda e: {**e, "payload": e["payload"][:-8] + "AAAA" + e["payload"][-4:]},
)
case("an envelope with a field more", "ENVELOPE_DAMAGED fields", envelope=put(note="x"))
case(
    "a signature without its key",
    "ENVELOPE_DAMAGED signatures",
    envelope=lambda e: put(signatures=[{"sig": e["signatures"][0]["sig"]}])(e),
)
case("an envelope that is no base64", "ENVELOPE_DAMAGED base64", envelope=put(payload="=="))
case(
    "an envelope with a repeated key",
    "JSON_REFUSED repeated_key",
    signed=text('{"payload":', '{"payload":"","payload":'),
)


# the signer

LATER = listing(
    TRUST, replace(MAY1.listed, keys=(ListedKey(MAY1.signer.key.public.hex(), (1, 2)),))
)
REVOKED = ruled(Ruling(MAY1.device, MAY1.scope, 1, accept_up_to=1, accepted=(HASH,)))
SECOND, AWAY = replace(MAY1, generation=2), replace(NEIGHBOUR, scope=SCOPE)
case("a key that nobody listed", "kept signer_unknown", party=STRANGER, ops=(STRANGER.op(1),))
case("the key of another commune", "PACKAGE_SIGNER signer_is_listed", signers=[NEIGHBOUR.signer])
case("the key of another laptop", "PACKAGE_SIGNER signer_is_listed", signers=[MAY2.signer])
case(
    "the log of a device that nobody listed",
    "PACKAGE_SIGNER signer_is_listed",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    signers=[NEIGHBOUR.signer],
)
case("a key before its first number", "PACKAGE_SIGNER signer_is_listed", receiver(OFFICE, LATER))
case("a log of another commune", "kept not_granted", party=AWAY, ops=(AWAY.op(1),))
case("a generation nobody approved", "kept generation", party=SECOND, ops=(SECOND.op(1),))
case("a package after the last accepted", "kept revoked", receiver(OFFICE, REVOKED))
case(
    "trust files of a stranger that prove nothing",
    "TRUST_UNPROVEN issuer_signed_it",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda pieces: [forged_list(), *pieces],
)
case(
    "a stranger made known, whose signature is wrong",
    "SIGNATURE_WRONG",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda pieces: [*true_lists(), *pieces],
    envelope=unfit,
)
case(
    "a trust file of a stranger over its size",
    "PACKAGE_TOO_LARGE trust_files_are_small_enough",
    party=STRANGER,
    ops=(STRANGER.op(1),),
    pieces=lambda p: [Piece("trust/root-1.json", b" " * (limits.TRUST_FILE + 1), 1), *p],
    heavy=True,
)
