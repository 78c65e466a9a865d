"""Trust files that come after the grown tree's: honest ones, and ones altered and signed again."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gpn_desktop.journal.op import jcs
from sync import ceremony, envelope, metadata
from sync.envelope import Signer
from sync.metadata import TRUST_TYPE
from sync.trust_list import Root, TrustList
from tests.sync import trees
from tests.sync.trees import CUSTODIANS, DESK_LIST, DESK_PEN, OFFICE_PEN, pen, top

FIRST = trees.founded()
GROWN = trees.grown(FIRST)
NEW_CUSTODIANS = tuple(pen(f"new custodian {n}") for n in (1, 2, 3))
ALL_CUSTODIANS = (*CUSTODIANS, *NEW_CUSTODIANS)


def hex_of(signer: Signer) -> str:
    return signer.key.public.hex()


def hexed(*signers: Signer) -> tuple[str, ...]:
    return tuple(map(hex_of, signers))


def next_root(**changes: Any) -> Root:
    return replace(GROWN.root, **{"version": 2, **changes})


def next_list(**changes: Any) -> TrustList:
    return replace(top(GROWN), **{"version": top(GROWN).version + 1, **changes})


def signed_list(signer: Signer = OFFICE_PEN, **changes: Any) -> bytes:
    return ceremony.sign_list(next_list(**changes), signer)


def desk_list(**changes: Any) -> bytes:
    return ceremony.sign_list(replace(DESK_LIST, **{"version": 2, **changes}), DESK_PEN)


def altered(payload: bytes, change: Callable[[dict[str, Any]], object], *signers: Signer) -> bytes:
    fields = json.loads(payload)
    change(fields)
    return envelope.sign(jcs(fields), TRUST_TYPE, signers)


def altered_list(change: Callable[[dict[str, Any]], object]) -> bytes:
    return altered(metadata.list_payload(next_list()), change, OFFICE_PEN)


def altered_root(change: Callable[[dict[str, Any]], object]) -> bytes:
    return altered(metadata.root_payload(next_root()), change, *CUSTODIANS)
