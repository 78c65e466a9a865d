"""Trust: who may what follows from signed files; what an honest tree says."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuf.api.dsse import Targets

from gpn_desktop.journal.authority import Generations, Ruling
from gpn_desktop.journal.op import LogId
from sync import ceremony, envelope, metadata, trust_list
from sync.metadata import TRUST_TYPE
from sync.trust_list import Desk
from tests.sync import trees
from tests.sync.altering import FIRST, GROWN, hex_of, hexed, next_list
from tests.sync.trees import (
    BAC_XA,
    CUSTODIANS,
    DESK,
    DESK_AREA,
    DESK_LIST,
    DESK_PC,
    DESK_PEN,
    DINH_LAP,
    LAM_CA,
    LAN,
    MAY1,
    MAY1_PEN,
    MAY2,
    MAY2_PEN,
    OFFICE,
    OFFICE_PEN,
    PROVINCE,
    device,
    pen,
    top,
    uuid,
)


def test_the_first_ceremony_lists_the_office_that_signs() -> None:
    assert FIRST.root.custodians == hexed(*CUSTODIANS)
    assert (FIRST.root.threshold, FIRST.root.signers) == (2, hexed(OFFICE_PEN))
    assert [one.id for one in top(FIRST).devices] == [OFFICE]
    assert FIRST.authority.areas == {PROVINCE, DESK_AREA}


def test_two_of_three_custodians_are_enough() -> None:
    assert trees.founded(custodians=CUSTODIANS).root.threshold == 2
    file = ceremony.sign_root(FIRST.root, CUSTODIANS[1:])
    assert metadata.custodians_agree(FIRST.root, file)
    assert not metadata.custodians_agree(FIRST.root, ceremony.sign_root(FIRST.root, CUSTODIANS[:1]))


def test_a_device_gets_what_every_level_grants() -> None:
    grants = GROWN.authority.grants
    expected = {(OFFICE, PROVINCE), (OFFICE, DINH_LAP), (MAY1, DINH_LAP)}
    expected |= {(MAY2, BAC_XA), (DESK_PC, BAC_XA), (DESK_PC, DESK_AREA)}
    assert set(grants) == expected
    assert grants[MAY1, DINH_LAP].role == "officer"
    assert grants[MAY1, DINH_LAP].rights == {LAN: frozenset({"entry", "approve"})}


def test_a_desk_whose_places_were_taken_away_grants_them_no_more() -> None:
    ruled = trust_list.Ruling(MAY2, BAC_XA, 1, kept=())
    held = ceremony.issued(GROWN, replace(DESK_LIST, rulings=(ruled,)), DESK_PEN)
    assert ruled.log in held.authority.rulings
    smaller = replace(DESK, scopes=(DESK_AREA, LAM_CA))
    after = ceremony.issued(held, next_list(desks=(smaller,)), OFFICE_PEN)
    assert (MAY2, BAC_XA) not in after.authority.grants
    assert (DESK_PC, DESK_AREA) in after.authority.grants
    assert ruled.log not in after.authority.rulings


def test_a_desk_that_is_gone_grants_nothing() -> None:
    after = ceremony.issued(GROWN, next_list(desks=()), OFFICE_PEN)
    assert {name for name, _ in after.authority.grants} == {OFFICE, MAY1}
    assert [level.issuer for level in after.levels] == [PROVINCE]


def test_a_desk_below_a_desk_gets_only_what_both_have() -> None:
    lower = Desk(uuid(6), hexed(pen("lower")), (LAM_CA,))
    held = ceremony.issued(GROWN, replace(DESK_LIST, desks=(lower,)), DESK_PEN)
    lists = replace(
        DESK_LIST,
        issuer=uuid(6),
        scopes=(*trees.PLACES, trust_list.Scope(uuid(6), "area", "Tổ")),
        devices=(device(uuid(31), pen("may3"), LAM_CA),),
    )
    held = ceremony.issued(held, lists, pen("lower"))
    assert (uuid(31), LAM_CA) in held.authority.grants
    narrower = replace(DESK, scopes=(DESK_AREA, BAC_XA))
    after = ceremony.issued(held, replace(top(held), desks=(narrower,)), OFFICE_PEN)
    assert (uuid(31), LAM_CA) not in after.authority.grants


def test_an_issuer_stands_on_one_level_only() -> None:
    ring = Desk(PROVINCE, hexed(pen("ring")), (BAC_XA,))
    held = ceremony.issued(GROWN, replace(DESK_LIST, desks=(ring,)), DESK_PEN)
    assert [level.issuer for level in held.levels] == [PROVINCE, DESK_AREA]


@given(
    st.sampled_from([PROVINCE, DESK_AREA, DINH_LAP, BAC_XA, LAM_CA]),
    st.sampled_from([OFFICE, MAY1, MAY2, DESK_PC]),
)
def test_tuf_walks_the_same_paths(scope: str, name: str) -> None:
    path = f"{scope}/{name}/1/17"
    found = False
    for level, lowest in ((GROWN.levels[0], False), (GROWN.levels[1], True)):
        assert level.file is not None
        fields = json.loads(envelope.unverified(level.file.data, TRUST_TYPE).payload)
        delegations = Targets.from_dict(fields).delegations
        assert delegations is not None
        roles = [role for role, _ in delegations.get_roles_for_target(path)]
        found |= name in roles
        if f"desk-{DESK_AREA}" not in roles or lowest:
            break
    assert ((name, scope) in GROWN.authority.grants) == found


def test_a_key_signs_only_its_own_packages() -> None:
    changed = trust_list.with_next_key(top(GROWN), MAY1, hex_of(pen("next")), (1, 20))
    after = ceremony.issued(GROWN, changed, OFFICE_PEN)
    log = LogId(MAY1, DINH_LAP, 1)
    cases = {1: "may1", 19: "may1", 20: "next", 10_000: "next"}
    for seq, name in cases.items():
        signers = [n for n in ("may1", "next", "may2") if after.lists(pen(n).key, log, seq)]
        assert signers == [name]
    assert after.lists(pen("next").key, log._replace(generation=2), 1)
    assert not after.lists(MAY1_PEN.key, LogId(MAY1, BAC_XA, 1), 1)
    assert {MAY1_PEN.key, pen("next").key, MAY2_PEN.key, DESK_PEN.key} <= set(after.keys)


def test_generations_and_rulings_reach_the_fold() -> None:
    log, chain = LogId(MAY1, DINH_LAP, 1), ("a" * 64, "b" * 64)
    changed = trust_list.with_generation(top(GROWN), MAY1, 2, ok=True)
    changed = trust_list.with_generation(changed, MAY1, 3, ok=False)
    changed = trust_list.revoked(changed, log, 41, chain)
    released = replace(changed.ruling(log), released=("c" * 64,))
    changed = trust_list.with_ruling(changed, released)
    fork = replace(changed.ruling(LogId(OFFICE, DINH_LAP, 1)), kept=("d" * 64,))
    after = ceremony.issued(GROWN, trust_list.with_ruling(changed, fork), OFFICE_PEN).authority
    assert after.generations[MAY1] == Generations(frozenset({1, 2}), frozenset({3}))
    accepted = frozenset({*chain, "c" * 64})
    assert after.rulings[log] == Ruling(accepted, None, 41)
    assert after.rulings[fork.log] == Ruling(None, frozenset({"d" * 64}))
    assert (MAY1, DINH_LAP) in after.grants


def test_a_refused_generation_can_be_approved_later() -> None:
    changed = trust_list.with_generation(top(GROWN), MAY1, 2, ok=False)
    changed = trust_list.with_generation(changed, MAY1, 2, ok=True)
    found = changed.device(MAY1)
    assert found is not None
    assert (found.approved, found.refused) == ((1, 2), ())
    with pytest.raises(ValueError, match="no such device"):
        trust_list.with_generation(changed, uuid(99), 2, ok=True)


def test_nothing_more_is_sealed_to_a_revoked_device() -> None:
    assert GROWN.recipients(DINH_LAP) == dict.fromkeys((OFFICE, MAY1), trees.RECIPIENT)
    changed = trust_list.revoked(top(GROWN), LogId(MAY1, DINH_LAP, 1), 0, ())
    after = ceremony.issued(GROWN, changed, OFFICE_PEN)
    assert set(after.recipients(DINH_LAP)) == {OFFICE}
    assert after.authority.rulings[LogId(MAY1, DINH_LAP, 1)].accepted == frozenset()


def test_no_desk_speaks_for_another_desks_device() -> None:
    other = Desk(uuid(6), hexed(pen("thief")), (uuid(7), uuid(6)))
    places = (
        *trees.PLACES,
        trust_list.Scope(uuid(6), "area", "Phòng khác"),
        trust_list.Scope(uuid(7), "commune", "Xã khác"),
    )
    held = ceremony.issued(GROWN, next_list(desks=(other, DESK), scopes=places), OFFICE_PEN)
    claimed = replace(device(MAY2, pen("thief"), uuid(7)), approved=(2,), refused=(1,))
    stolen = replace(DESK_LIST, issuer=uuid(6), devices=(claimed,), scopes=places)
    held = ceremony.issued(held, stolen, pen("thief"))
    log = LogId(MAY2, BAC_XA, 1)
    assert held.lists(MAY2_PEN.key, log, 1)
    assert not held.lists(pen("thief").key, log, 1)
    assert not held.authority.is_refused(log)


def test_places_lie_below_their_area_in_whatever_depth() -> None:
    assert GROWN.below(PROVINCE) == {PROVINCE, DESK_AREA, DINH_LAP, BAC_XA, LAM_CA}
    assert GROWN.below(DESK_AREA) == {DESK_AREA, BAC_XA, LAM_CA}


def test_a_new_place_gives_the_offices_a_log() -> None:
    place = trust_list.Scope(uuid(8), "commune", "Xã mới", above=PROVINCE)
    after = ceremony.issued(GROWN, trust_list.with_scope(top(GROWN), place), OFFICE_PEN)
    assert (OFFICE, uuid(8)) in after.authority.grants
    assert (MAY1, uuid(8)) not in after.authority.grants
    assert after.scopes[uuid(8)].name == "Xã mới"


def test_the_window_opens_without_the_slow_libraries() -> None:
    code = "import sync.ceremony, sync.trust, sync.vault, sys; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    assert "sync.ceremony" in loaded
    assert not {"tuf", "securesystemslib", "argon2"} & set(loaded)
