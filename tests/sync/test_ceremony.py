"""The ceremony: keys on sticks, a root and a list in one act, the published root of training."""

import json
from dataclasses import replace
from typing import Any

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import jcs
from resources import path
from sync import ceremony, enrol, metadata, trust
from sync.envelope import unverified
from sync.passphrase import Cost
from sync.trust_list import enrolled
from tests.fakes import FixedSource
from tests.sync import test_enrol, trees

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
WORDS = "trâu ăn cỏ non"


def refused(act: Any, *args: Any) -> ErrorCode:
    with pytest.raises(GpnError) as failed:
        act(*args)
    return failed.value.code


def test_a_custodians_file_opens_by_its_passphrase() -> None:
    file, key = ceremony.new_custodian("Bà Hoàng", WORDS, CHEAP)
    assert ceremony.open_custodian(file, WORDS, CHEAP) == key
    assert refused(ceremony.open_custodian, file, WORDS + "x", CHEAP) is ErrorCode.PASSPHRASE_WRONG
    assert refused(ceremony.open_custodian, file, WORDS) is ErrorCode.SLOT_WEAK
    assert key.seed.hex().encode() not in file


def test_a_custodian_needs_a_passphrase() -> None:
    assert refused(ceremony.new_custodian, "Bà Hoàng", "123", CHEAP) is ErrorCode.PASSPHRASE_SHORT


def test_the_holders_name_is_bound_to_the_key() -> None:
    file, _ = ceremony.new_custodian("Bà Hoàng", WORDS, CHEAP)
    other = file.replace("Bà Hoàng".encode(), "Ông Nông".encode())
    assert refused(ceremony.open_custodian, other, WORDS, CHEAP) is ErrorCode.PASSPHRASE_WRONG


DAMAGED: dict[str, dict[str, Any]] = {
    "format": {"format": "x"},
    "version": {"version": 2},
    "a field more": {"more": 1},
    "kdf": {"kdf": {}},
    "key": {"key": "00"},
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_key_file_is_told_apart(name: str) -> None:
    file, _ = ceremony.new_custodian("Bà Hoàng", WORDS, CHEAP)
    broken = jcs(json.loads(file) | DAMAGED[name])
    assert refused(ceremony.open_custodian, broken, WORDS, CHEAP) is ErrorCode.KEY_FILE_DAMAGED


def test_a_cut_or_giant_key_file_is_damage() -> None:
    file, _ = ceremony.new_custodian("Bà Hoàng", WORDS, CHEAP)
    for broken in (file[:-1], b"", file + b" " * ceremony.KEY_FILE_LIMIT):
        code = refused(ceremony.open_custodian, broken, WORDS, CHEAP)
        assert code is ErrorCode.KEY_FILE_DAMAGED


def test_the_whole_way_from_sticks_to_an_enrolled_laptop() -> None:
    sticks = [ceremony.new_custodian(f"Người {n}", WORDS, CHEAP)[0] for n in range(3)]
    custodians = [ceremony.open_custodian(file, WORDS, CHEAP) for file in sticks[:2]]
    third = ceremony.open_custodian(sticks[2], WORDS, CHEAP)
    with chance.using(FixedSource()):
        founding = ceremony.Founding(trees.PLACES[0], trees.PLACES[1:], trees.OFFICE_DEVICE)
        office = ceremony.found(founding, [*custodians, third], trees.OFFICE_PEN)
        asked = replace(test_enrol.REQUEST, scope=trees.DINH_LAP, generation=2)
        file = enrol.write_request(asked, test_enrol.PEN)
        request = enrol.read_request(file, training=False)
        assert request.fingerprint == asked.fingerprint
        laptop = ceremony.device_of(request, [trees.DINH_LAP])
        office = ceremony.issued(office, enrolled(office.in_force[0], laptop), trees.OFFICE_PEN)
    begun = trust.begun(metadata.read_bundle(office.bundle()), training=False)
    assert begun.fingerprint == office.fingerprint
    assert begun.authority.grants[asked.device, trees.DINH_LAP].rights == {
        asked.officer: frozenset({"entry", "approve"})
    }
    assert begun.devices[asked.device].approved == (1, 2)
    assert begun.recipients(trees.DINH_LAP)[asked.device] == asked.recipient
    assert begun.in_force[0].made_at == "2026-11-25T08:30:00+07:00"


def test_an_office_that_lost_its_latest_list_goes_above_all_it_has_seen() -> None:
    old = trees.founded()
    lost = ceremony.issued(old, trees.top(old), trees.OFFICE_PEN)
    seen = old.learned(trees.files_of(lost))
    assert ceremony.issued(seen, trees.top(old), trees.OFFICE_PEN).in_force[0].version == 3


def test_who_is_not_the_issuer_issues_nothing() -> None:
    held = trees.grown(trees.founded())
    code = refused(ceremony.issued, held, trees.top(held), trees.MAY1_PEN)
    assert code is ErrorCode.TRUST_UNPROVEN


def test_the_training_root_is_what_its_published_keys_make() -> None:
    custodians, signer = ceremony.training_keys()
    file = ceremony.training_root()
    root = metadata.read_root(unverified(file, metadata.TRUST_TYPE).payload)
    assert ceremony.sign_root(root, custodians) == file
    assert root.signers == (signer.key.public.hex(),)
    assert root.training


def test_the_training_root_stands_above_the_shipped_area() -> None:
    root = metadata.read_root(unverified(ceremony.training_root(), metadata.TRUST_TYPE).payload)
    rows = path("places", "scopes.csv").read_text("utf-8").splitlines()
    areas = [row.split(",")[-1] for row in rows if row.startswith("area,")]
    assert areas == [root.issuer]


def training_tree() -> trust.Trust:
    _, signer = ceremony.training_keys()
    area = replace(trees.PLACES[0], id="658bb4bd-afa2-596d-994f-104ae53d1c0f")
    office = trees.device(trees.OFFICE, trees.OFFICE_PEN, area.id, role="office")
    founding = ceremony.Founding(area, (), office, training=True)
    return ceremony.first_list(founding, ceremony.training_root(), signer)


def test_every_step_can_be_practised_under_the_training_root() -> None:
    held = training_tree()
    custodians, signer = ceremony.training_keys()
    stepped = ceremony.stepped(held, held.root, custodians, held.in_force[0], signer)
    assert (stepped.root.version, stepped.authority) == (2, held.authority)
    assert stepped.authority.training


def test_the_training_root_is_worth_nothing_outside() -> None:
    files = trees.files_of(training_tree())
    assert trust.begun(files, training=True).in_force
    assert refused(lambda: trust.begun(files, training=False)) is ErrorCode.TRUST_TRAINING
    assert refused(lambda: trees.founded().learned(files)) is ErrorCode.TRUST_OTHER_ROOT
