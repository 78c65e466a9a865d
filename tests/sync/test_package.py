"""Packages: what goes in comes out, divided where it must be, and nothing unsound leaves us."""

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import Op, Ref
from sync import ceremony, consistency, limits, lines, package
from sync.arrivals import Hold, Kept, Opened
from sync.delivery import NO_TRUST, receipt_of
from sync.keys import unseal
from sync.manifest import Result, manifest_in
from sync.package import Made, Source, file_name, make
from sync.reader import open_package
from sync.trust_list import revoked
from tests.fakes import FixedSource
from tests.sync.forge import Smith
from tests.sync.world import (
    AREA,
    MAY1,
    MAY2,
    OFFICE,
    STRANGER,
    Party,
    listing,
    outgoing,
    receiver,
    sender,
    sent,
    top,
    trust_of,
)

TRUST = trust_of(MAY1, MAY2)
HASH = "ab" * 32
PHOTO = b"\xff\xd8\xff\xe0 a photo of a paper "


def opened(made: Made, party: Party = OFFICE) -> Opened:
    found = open_package(made.data, receiver(party, TRUST))
    assert isinstance(found, Opened)
    return found


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=20).map(
    vietnamese.nfc
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


def hash_of(op: Op) -> str:
    return op.hash


@st.composite
def histories(draw: st.DrawFn) -> tuple[Op, ...]:
    """Draw what two laptops wrote, the second one citing what it saw of the first."""
    ops: list[Op] = []
    for party, most in ((MAY1, 4), (MAY2, 3)):
        for n in range(1, draw(st.integers(0, most)) + 1):
            fields = draw(
                st.dictionaries(st.sampled_from(("code", "note", "q/a")), VALUES, min_size=1)
            )
            seen = (
                draw(st.lists(st.sampled_from(ops), max_size=2, unique_by=hash_of)) if ops else []
            )
            refs = tuple(sorted(op.ref for op in seen))
            parents = dict.fromkeys(fields, refs) if refs else {}
            ops.append(party.op(n, fields, parents=parents))
    return tuple(ops)


@given(histories())
@settings(max_examples=40, deadline=None)
def test_what_goes_in_comes_out(ops: tuple[Op, ...]) -> None:
    sources = [Source(op.log, op.n, op.n, 1, HASH) for op in ops if op.log != MAY1.log]
    given_out = outgoing(MAY1, ops, OFFICE, sources=tuple(sources))
    (made,) = make(given_out, sender(MAY1, TRUST), 1, None)
    found = opened(made)
    assert sorted(found.ops, key=lambda op: op.ref) == sorted(ops, key=lambda op: op.ref)
    assert {op.hash for op in found.ops} == {op.hash for op in ops}
    assert found.manifest == made.manifest
    assert found.identity == made.identity
    assert made.manifest.kind == ("data" if ops else "receipt")


def test_the_container_is_the_same_for_the_same_input_key_and_salts() -> None:
    inner = []
    for _ in range(2):
        with chance.using(FixedSource()):
            made = sent(MAY1, [MAY1.op(1), MAY1.op(2)], OFFICE, trust=TRUST)
        inner.append(unseal(made.data, [OFFICE.reading]))
    assert inner[0] == inner[1]
    made = sent(MAY1, [MAY1.op(1), MAY1.op(2)], OFFICE, trust=TRUST)
    assert unseal(made.data, [OFFICE.reading]) != inner[0]


def test_a_package_can_be_read_again_by_who_made_it() -> None:
    made = sent(MAY1, [MAY1.op(1)], OFFICE, trust=TRUST)
    assert opened(made, MAY1).ops == (MAY1.op(1),)
    assert made.link == (made.identity, None)


def test_the_manifest_is_kept_in_its_envelope_on_both_sides_and_read_again() -> None:
    made = sent(MAY1, [MAY1.op(1)], OFFICE, trust=TRUST)
    assert opened(made).signed == made.signed
    assert manifest_in(made.signed) == made.manifest
    newer = Smith(ops=[MAY1.op(1)], predicate=lambda fields: {**fields, "min_reader": 2})
    kept = open_package(newer.made(), receiver(OFFICE, TRUST))
    assert isinstance(kept, Kept)
    with pytest.raises(GpnError) as refused:
        manifest_in(kept.signed)
    assert refused.value.code is ErrorCode.PACKAGE_MANIFEST


def test_without_anything_to_send_it_is_a_receipt() -> None:
    results = (Result(HASH, "quarantined", "generation", {"household": 3}),)
    (made,) = make(outgoing(OFFICE, [], MAY1, results=results), sender(OFFICE, TRUST), 3, HASH)
    found = opened(made, MAY1)
    assert (found.manifest.kind, found.manifest.results, found.ops) == ("receipt", results, ())
    assert (found.manifest.pkg_seq, found.manifest.prev) == (3, HASH)
    told = receipt_of(found.manifest)
    assert (told.log, told.order, told.results) == (OFFICE.log, (1, 3), results)
    assert (told.have, told.trust) == (found.manifest.have, found.manifest.trust)


def chained(packages: tuple[Made, ...]) -> list[tuple[str, int]]:
    """Say kind and number of each, each naming the one before it."""
    for before, after in pairwise(packages):
        assert after.manifest.prev == before.identity
    return [(one.manifest.kind, one.manifest.pkg_seq) for one in packages]


def test_more_than_one_package_takes_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    ops = [MAY1.op(n) for n in range(1, 8)]
    photos = {hashlib.sha256(body).hexdigest(): body for body in (PHOTO * 40, PHOTO * 41)}
    given_out = outgoing(MAY1, reversed(ops), OFFICE, attachments=photos)
    monkeypatch.setattr(limits, "OPS", 3)
    monkeypatch.setattr(package, "LOAD", 2_500)
    packages = make(given_out, sender(MAY1, TRUST), 5, HASH)
    assert chained(packages) == [
        *(("data", 5), ("data", 6), ("data", 7), ("files", 8), ("files", 9)),
    ]
    assert [op for one in packages for op in opened(one).ops] == ops
    assert {n: b for one in packages for n, b in opened(one).attachments.items()} == photos
    assert packages[-1].manifest.counts == {"attachment": 1}
    assert packages[0].manifest.counts == {"household": 3}


@pytest.mark.parametrize(("place", "limit"), [(package, "PIECE"), (limits, "VALUES")])
def test_pieces_keep_below_bytes_and_values(
    place: object, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, limit, 600 if limit == "PIECE" else 25)
    packages = make(
        outgoing(MAY1, [MAY1.op(n) for n in range(1, 6)], OFFICE), sender(MAY1, TRUST), 1, None
    )
    assert [one.manifest.counts["household"] for one in packages] == [2, 2, 1]


def test_lines_fill_members_of_limited_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBER_RAW", 600)
    made = sent(MAY1, [MAY1.op(n) for n in range(1, 6)], OFFICE, trust=TRUST)
    assert [member.name for member in made.manifest.members] == [
        f"ops-000{n}.ndjson.zst" for n in (1, 2, 3)
    ]
    assert [op.n for op in opened(made).ops] == [1, 2, 3, 4, 5]


def test_trust_files_and_results_ride_in_the_first_package() -> None:
    photos = {hashlib.sha256(PHOTO).hexdigest(): PHOTO}
    given_out = outgoing(
        *(OFFICE, [OFFICE.op(1)], MAY1),
        attachments=photos,
        trust_files=TRUST.files_above(0, {}),
        results=(Result(HASH, "merged", "", {}),),
    )
    data, files = make(given_out, sender(OFFICE, TRUST), 1, None)
    assert [member.name for member in data.manifest.members] == [
        *("trust/root-1.json", f"trust/registry-{AREA}-2.json", "ops-0001.ndjson.zst"),
    ]
    assert len(data.manifest.results) == 1
    assert [member.name[:4] for member in files.manifest.members] == ["att/"]
    assert files.manifest.results == ()


def test_ops_of_others_go_with_their_origin() -> None:
    theirs = [MAY2.op(n) for n in (1, 2, 4, 5)]
    sources = (Source(MAY2.log, 1, 4, 7, HASH), Source(MAY2.log, 4, 9, 8, "cd" * 32))
    made = make(
        outgoing(OFFICE, [OFFICE.op(1), *theirs], MAY1, sources=sources),
        sender(OFFICE, TRUST),
        *(1, None),
    )[0]
    assert made.manifest.logs == (OFFICE.log, MAY2.log)
    assert made.manifest.carried == {OFFICE.log: ((1, 1),), MAY2.log: ((1, 2), (4, 5))}
    assert [tuple(origin) for origin in made.manifest.origins] == [
        *((1, 1, 2, 7, HASH), (1, 4, 4, 7, HASH), (1, 4, 5, 8, "cd" * 32)),
    ]


def test_the_next_keys_are_proven_by_the_next_key() -> None:
    following = consistency.next_key(MAY2.signer, MAY2.reading.recipient, MAY1.log, 4)
    given_out = outgoing(MAY1, [], OFFICE, next_key=following)
    (made,) = make(given_out, sender(MAY1, TRUST), 4, HASH)
    assert opened(made).manifest.next_key == following
    assert made.manifest.kind == "key"


def test_an_office_publishes_workbooks_and_texts() -> None:
    bodies = (b"PK\x03\x04 a workbook", "<bản>".encode(), PHOTO)
    files = {hashlib.sha256(body).hexdigest(): body for body in bodies}
    (made,) = make(outgoing(OFFICE, [], MAY1, attachments=files), sender(OFFICE, TRUST), 1, None)
    assert opened(made, MAY1).attachments == files
    with pytest.raises(GpnError) as refusal:
        make(outgoing(MAY1, [], OFFICE, attachments=files), sender(MAY1, TRUST), 1, None)
    assert refusal.value.code is ErrorCode.PACKAGE_UNSOUND
    assert refusal.value.facts == {"number": "GPN-559", "what": "attachment_is_of_an_allowed_kind"}


def test_what_reads_back_otherwise_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "read", lambda *_: ())
    with pytest.raises(GpnError) as refusal:
        sent(MAY1, [MAY1.op(1)], OFFICE, trust=TRUST)
    assert refusal.value.facts["what"] == "ops"


def test_ops_that_cite_nothing_real_never_leave() -> None:
    bad = MAY1.op(2, {"code": "x"}, born="1", parents={"code": (Ref(MAY1.log.text, 1, "0" * 16),)})
    with pytest.raises(GpnError) as refusal:
        sent(MAY1, [MAY1.op(1), bad], OFFICE, trust=TRUST)
    assert refusal.value.facts == {"number": "GPN-558", "what": "cited_ops_were_seen"}


def test_who_is_not_enrolled_or_revoked_cannot_send() -> None:
    ended = ceremony.issued(TRUST, revoked(top(TRUST), MAY1.log, 1, (HASH,)), OFFICE.signer)
    for party, trust, reason in ((STRANGER, TRUST, "signer_unknown"), (MAY1, ended, "revoked")):
        with pytest.raises(GpnError) as refusal:
            sent(party, [party.op(1)], OFFICE, trust=trust)
        assert refusal.value.code is ErrorCode.SENDING_NOT_GRANTED
        assert refusal.value.facts == {"reason": reason}


def test_a_restored_machine_sends_and_waits_for_approval() -> None:
    restored = replace(MAY1, generation=2)
    made = sent(restored, [restored.op(1)], OFFICE, trust=TRUST)
    found = open_package(made.data, receiver(OFFICE, TRUST))
    assert isinstance(found, Kept)
    assert found.reason is Hold.GENERATION
    assert found.manifest == made.manifest


def test_what_a_restored_machine_had_never_sent_goes_without_an_origin() -> None:
    restored = replace(MAY1, generation=2)
    ops = [restored.op(1), MAY1.op(7), MAY1.op(8)]
    source = Source(MAY1.log, 1, 7, 3, HASH)
    given_out = outgoing(restored, ops, OFFICE, sources=(source,))
    (made,) = make(given_out, sender(restored, TRUST), 1, None)
    assert made.manifest.carried == {restored.log: ((1, 1),), MAY1.log: ((7, 8),)}
    assert [tuple(origin) for origin in made.manifest.origins] == [(1, 7, 7, 3, HASH)]
    approved = listing(TRUST, replace(MAY1.listed, approved=(1, 2)))
    found = open_package(made.data, receiver(OFFICE, approved))
    assert isinstance(found, Opened)
    assert found.ops == tuple(ops)


@pytest.mark.parametrize(
    ("place", "device", "name"),
    [
        ("Đình Lập", "may01", "GPN-DinhLap-may01-000017.gpn"),
        ("", "Máy “một”", "GPN-maymot-000017.gpn"),
        ("  ", "/../", "GPN-000017.gpn"),
    ],
)
def test_names_are_neutral(place: str, device: str, name: str) -> None:
    assert file_name(place, device, 17) == name


def test_no_trust_is_known_of_who_never_spoke() -> None:
    assert TRUST.files_above(NO_TRUST.root, NO_TRUST.registry)[0][0] == "root-1"
