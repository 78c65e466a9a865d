"""The vault: wrong passphrase and damaged file are two things; nothing but a passphrase signs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from gpn_desktop.errors import ErrorCode, GpnError
from sync import keys, vault
from sync.passphrase import Cost
from sync.vault import Secrets, Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
LAN, HOA = "trâu ăn cỏ non", "ruộng bậc thang"
MADE, SECRETS = vault.new_vault("may-1", "lan", LAN, CHEAP)


def refused(act: Any, *args: Any) -> ErrorCode:
    with pytest.raises(GpnError) as failed:
        act(*args)
    return failed.value.code


def reread(path: Path, made: Vault) -> Vault:
    vault.write_vault(path, made)
    return vault.read_vault(path)


def test_the_officers_passphrase_opens_both_keys(tmp_path: Path) -> None:
    found = vault.unlock(reread(tmp_path / "vault.json", MADE), LAN, CHEAP)
    assert found == SECRETS
    assert (found.officer, len(found.database_key)) == ("lan", 32)


def test_a_wrong_passphrase_is_only_that() -> None:
    for words in (HOA, "", LAN.upper(), LAN + " "):
        assert refused(vault.unlock, MADE, words, CHEAP) is ErrorCode.PASSPHRASE_WRONG


def test_each_officer_opens_by_his_own() -> None:
    both = vault.set_passphrase(MADE, SECRETS, "hoa", HOA, CHEAP)
    assert both.officers == ("lan", "hoa")
    assert vault.unlock(both, LAN, CHEAP).officer == "lan"
    assert vault.unlock(both, HOA, CHEAP) == replace(SECRETS, officer="hoa")


def test_two_officers_never_have_one_passphrase() -> None:
    code = refused(vault.set_passphrase, MADE, SECRETS, "hoa", LAN, CHEAP)
    assert code is ErrorCode.PASSPHRASE_TAKEN


def test_a_changed_passphrase_closes_the_old_one() -> None:
    changed = vault.set_passphrase(MADE, SECRETS, "lan", HOA, CHEAP)
    assert vault.unlock(changed, HOA, CHEAP) == SECRETS
    assert refused(vault.unlock, changed, LAN, CHEAP) is ErrorCode.PASSPHRASE_WRONG
    assert [slot.no for slot in changed.slots] == [2]


def test_a_handover_closes_the_former_officers_slot() -> None:
    both = vault.set_passphrase(MADE, SECRETS, "hoa", HOA, CHEAP)
    left = vault.close_passphrase(both, "lan")
    assert left.officers == ("hoa",)
    assert refused(vault.unlock, left, LAN, CHEAP) is ErrorCode.PASSPHRASE_WRONG


def test_a_short_passphrase_is_refused() -> None:
    assert refused(vault.new_vault, "may-1", "lan", "123", CHEAP) is ErrorCode.PASSPHRASE_SHORT


def test_the_printed_code_opens_the_data_and_signs_nothing(tmp_path: Path) -> None:
    made, groups = vault.set_code(MADE, SECRETS)
    found = vault.unlock_by_code(reread(tmp_path / "vault.json", made), groups)
    assert found == Secrets(SECRETS.database_key)
    with pytest.raises(ValueError, match="signing key"):
        vault.set_passphrase(made, found, "lan", HOA, CHEAP)
    anew = replace(found, signing=keys.new_signing_key())
    reset = vault.set_passphrase(made, anew, "lan", HOA, CHEAP)
    assert vault.unlock(reset, HOA, CHEAP).database_key == SECRETS.database_key


def test_a_code_misread_misplaced_or_closed_is_told_apart() -> None:
    made, groups = vault.set_code(MADE, SECRETS)
    newer, _ = vault.set_code(made, SECRETS)
    typed = (*groups[:4], "00000", *groups[5:])
    assert refused(vault.unlock_by_code, made, typed) is ErrorCode.DIGITS_GROUP_WRONG
    assert refused(vault.unlock_by_code, newer, groups) is ErrorCode.CODE_WRONG
    closed = vault.close_code(newer)
    assert refused(vault.unlock_by_code, closed, groups) is ErrorCode.CODE_CLOSED
    assert closed.officers == ("lan",)


def test_a_slot_works_only_in_its_place() -> None:
    (slot,) = MADE.slots
    other = Vault("may-2", (slot,), 2)
    moved = Vault("may-1", (replace(slot, no=2),), 3)
    renamed = Vault("may-1", (replace(slot, fields={**slot.fields, "officer": "hoa"}),), 2)
    for wrong in (other, moved, renamed):
        assert refused(vault.unlock, wrong, LAN, CHEAP) is ErrorCode.PASSPHRASE_WRONG


def test_a_slot_of_another_officers_signing_key_does_not_open() -> None:
    (slot,) = MADE.slots
    _, foreign = vault.new_vault("may-1", "lan", LAN, CHEAP)
    (theirs,) = vault.set_passphrase(Vault("may-1"), foreign, "lan", LAN, CHEAP).slots
    mixed = replace(slot, fields={**slot.fields, "sign": theirs.fields["sign"]})
    code = refused(vault.unlock, replace(MADE, slots=(mixed,)), LAN, CHEAP)
    assert code is ErrorCode.PASSPHRASE_WRONG


def test_a_weakened_vault_is_refused_before_the_passphrase_is_tried() -> None:
    assert refused(vault.unlock, MADE, LAN) is ErrorCode.SLOT_WEAK


def test_the_standard_cost_opens_too() -> None:
    made, secrets = vault.new_vault("may-1", "lan", LAN)
    assert vault.unlock(made, LAN) == secrets


def test_slots_of_kinds_to_come_are_kept(tmp_path: Path) -> None:
    escrow = vault.Slot(9, "escrow", {"file": "age…", "to": ["age1…"]})
    made = replace(MADE, slots=(*MADE.slots, escrow), next_no=10)
    kept = vault.set_passphrase(reread(tmp_path / "v", made), SECRETS, "hoa", HOA, CHEAP)
    assert escrow in kept.slots


def test_a_missing_vault_is_named(tmp_path: Path) -> None:
    assert refused(vault.read_vault, tmp_path / "vault.json") is ErrorCode.VAULT_MISSING


def test_every_flipped_bit_and_every_cut_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    vault.write_vault(path, vault.set_code(MADE, SECRETS)[0])
    data = path.read_bytes()
    broken = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(len(data))]
    broken += [data[:size] for size in range(0, len(data), 7)]
    codes = set()
    for bytes_ in broken:
        path.write_bytes(bytes_)
        codes.add(refused(vault.read_vault, path))
    assert codes == {ErrorCode.VAULT_DAMAGED}


def resummed(path: Path, **changes: Any) -> None:
    vault.write_vault(path, vault.set_code(MADE, SECRETS)[0])
    body = json.loads(path.read_bytes()) | changes
    del body["sum"]
    path.write_bytes(rfc8785.dumps(body | {"sum": vault._checksum(body)}))


SLOT: dict[str, Any] = {"no": 1, "kind": "passphrase", **MADE.slots[0].fields}
WRONG: dict[str, dict[str, Any]] = {
    "format": {"format": "x"},
    "one field more": {"more": 1},
    "slots no list": {"slots": {}},
    "device no text": {"device": None},
    "next_no no number": {"next_no": "3"},
    "slot no object": {"slots": [1]},
    "slot without number": {"slots": [SLOT | {"no": "1"}]},
    "slot without kind": {"slots": [SLOT | {"kind": 1}]},
    "slot number to come": {"slots": [SLOT | {"no": 3}]},
    "slot number twice": {"slots": [SLOT, SLOT]},
    "slot with a field more": {"slots": [SLOT | {"x": 1}]},
    "slot with another kdf": {"slots": [SLOT | {"kdf": {"name": "scrypt"}}]},
    "officer no text": {"slots": [SLOT | {"officer": 1}]},
    "sealed key too short": {"slots": [SLOT | {"db": "00"}]},
    "sealed key no hex": {"slots": [SLOT | {"sign": "zz" * 60}]},
    "code without salt": {"slots": [{"no": 1, "kind": "code", "db": SLOT["db"]}]},
    "code salt": {"slots": [{"no": 1, "kind": "code", "db": SLOT["db"], "salt": "0"}]},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_vault_of_another_shape_is_damage(name: str, tmp_path: Path) -> None:
    resummed(tmp_path / "v", **WRONG[name])
    assert refused(vault.read_vault, tmp_path / "v") is ErrorCode.VAULT_DAMAGED


def test_a_good_vault_with_its_sum_written_anew_is_read(tmp_path: Path) -> None:
    resummed(tmp_path / "v", slots=[SLOT])
    assert vault.unlock(vault.read_vault(tmp_path / "v"), LAN, CHEAP) == SECRETS


def test_a_newer_vault_is_refused_kindly(tmp_path: Path) -> None:
    resummed(tmp_path / "v", version=2, slots="another shape")
    assert refused(vault.read_vault, tmp_path / "v") is ErrorCode.VAULT_NEWER


def test_a_monstrous_vault_is_damage(tmp_path: Path) -> None:
    vault.write_vault(tmp_path / "v", MADE)
    with (tmp_path / "v").open("ab") as file:
        file.write(b" " * vault.LIMIT)
    assert refused(vault.read_vault, tmp_path / "v") is ErrorCode.VAULT_DAMAGED


def test_without_its_folder_nothing_is_written(tmp_path: Path) -> None:
    code = refused(vault.write_vault, tmp_path / "none" / "v", MADE)
    assert code is ErrorCode.VAULT_NOT_WRITTEN


def test_secrets_do_not_show() -> None:
    assert SECRETS.database_key.hex() not in repr(SECRETS)
    assert str(SECRETS.database_key) not in repr(SECRETS)
