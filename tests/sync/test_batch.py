"""Files handed over together: one bad file stops nobody, trust in one counts for all."""

from dataclasses import replace

from sync.arrivals import Hold, Repeated
from sync.batch import sort_out
from sync.chain import Known, Link
from sync.package import make
from tests.sync.world import (
    AREA,
    MAY1,
    MAY2,
    OFFICE,
    STRANGER,
    founded,
    outgoing,
    receiver,
    sender,
    sent,
    trust_of,
)

TRUST = trust_of(MAY1, MAY2)
ONE = sent(MAY1, [MAY1.op(1)], OFFICE, trust=TRUST)
TWO = sent(MAY1, [MAY1.op(2)], OFFICE, trust=TRUST, number=2, prev=ONE.identity)
FOUR = sent(MAY1, [MAY1.op(4)], OFFICE, trust=TRUST, number=4, prev="cd" * 32)


def test_each_file_is_told_apart_and_packages_come_in_order() -> None:
    stranger = sent(STRANGER, [STRANGER.op(1)], OFFICE, trust=trust_of(STRANGER))
    files = {
        "a.gpn": FOUR.data,
        "b.gpn": TWO.data,
        "c.gpn": ONE.data,
        "copy of c.gpn": ONE.data,
        "d.gpn": stranger.data,
        "e.gpn": b"no package",
    }
    batch = sort_out(files, receiver(OFFICE, TRUST))
    assert list(batch.opened) == ["c.gpn", "b.gpn", "a.gpn"]
    assert batch.repeated == {"copy of c.gpn": Repeated(ONE.identity)}
    assert {name: kept.reason for name, kept in batch.kept.items()} == {
        "d.gpn": Hold.SIGNER_UNKNOWN
    }
    assert list(batch.refused) == ["e.gpn"]
    assert [one.missing for one in batch.opened.values()] == [(), (), ((3, 3),)]
    assert batch.trust == TRUST


def test_what_was_merged_before_is_repeated() -> None:
    known = Known({MAY1.log: {1: Link(ONE.identity, None)}}, frozenset({ONE.identity}))
    batch = sort_out({"c.gpn": ONE.data, "b.gpn": TWO.data}, receiver(OFFICE, TRUST, known))
    assert list(batch.repeated) == ["c.gpn"]
    assert list(batch.opened) == ["b.gpn"]


def test_two_branches_in_one_place_are_found() -> None:
    other = sent(MAY1, [MAY1.op(1, {"code": "other"})], OFFICE, trust=TRUST)
    batch = sort_out({"a.gpn": ONE.data, "b.gpn": other.data}, receiver(OFFICE, TRUST))
    forks = [one.fork for one in batch.opened.values()]
    assert forks[0] is None
    assert forks[1] is not None


def test_a_trust_list_in_any_file_counts_for_all() -> None:
    """The stranger's package comes first by name; the list that knows him comes last."""
    files = TRUST.files_above(1, {AREA: 1})
    (carrier,) = make(
        outgoing(OFFICE, [], OFFICE, trust_files=files), sender(OFFICE, TRUST), 1, None
    )
    batch = sort_out({"a.gpn": ONE.data, "z.gpn": carrier.data}, receiver(OFFICE, founded()))
    assert set(batch.opened) == {"a.gpn", "z.gpn"}
    assert batch.kept == {}
    assert batch.trust == TRUST


def test_a_package_in_quarantine_is_not_missed() -> None:
    restored = replace(MAY1, generation=2)
    first = sent(restored, [restored.op(1)], OFFICE, trust=TRUST)
    batch = sort_out({"a.gpn": first.data}, receiver(OFFICE, TRUST))
    assert batch.kept["a.gpn"].reason is Hold.GENERATION
    assert batch.opened == {}
