"""The manifest: the payload says all of it, in one canonical form."""

import json
from itertools import pairwise

import pytest
import rfc8785

from sync import manifest
from sync.manifest import Statement, parsed, payload_of
from tests.sync.world import MAY1, MAY2, OFFICE, sent, trust_of

MADE = sent(MAY1, [MAY1.op(1), MAY1.op(2)], OFFICE, trust=trust_of(MAY1, MAY2))
STATEMENT = Statement(MADE.manifest, ("ab" * 32,))


def test_a_payload_is_canonical_and_comes_back_the_same() -> None:
    payload = payload_of(STATEMENT)
    assert rfc8785.dumps(json.loads(payload)) == payload
    assert parsed(payload) == STATEMENT


def test_a_manifest_tells_what_it_carries() -> None:
    assert MADE.manifest.carried == {MAY1.log: ((1, 2),)}
    assert MADE.manifest.counts == {"household": 2}


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("trust/root-12.json", "root"),
        (f"trust/registry-{MAY1.scope}-3.json", "registry"),
        ("ops-0001.ndjson.zst", "ops"),
        ("att/" + "0" * 64, "att"),
        ("trust/root-0.json", None),
        ("trust/registry--3.json", None),
        ("ops-1.ndjson.zst", None),
        ("att/" + "A" * 64, None),
        ("att/" + "0" * 64 + "\n", None),
    ],
)
def test_a_name_says_what_sort_of_member_it_is(name: str, sort: str | None) -> None:
    assert manifest.sort_of(name) == sort
    assert bool(manifest.cap_of(name)) == (sort is not None)


def test_members_are_ordered_by_sort_and_number() -> None:
    names = (
        *("trust/root-2.json", "trust/root-10.json", "trust/registry-a-9.json"),
        *(
            "trust/registry-b-1.json",
            "ops-0002.ndjson.zst",
            "ops-0010.ndjson.zst",
            "att/" + "0" * 64,
        ),
        "start.exe",
    )
    places = [manifest.place_of(name) for name in names]
    assert all(before < after for before, after in pairwise(places))
