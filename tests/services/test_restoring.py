"""Back to a copy: what it takes away and keeps, and that nothing sent before is contradicted."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import access, backup, devices, exchange, receiving, restoring
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.restoring import Newer
from gpn_desktop.store import backup as files
from sync.vault import read_vault
from tests.fakes import FixedSource
from tests.journeys.world import CHEAP, WORDS, Tree, codes, gone_back, put_household


def test_a_copy_that_is_gone_is_not_restored(tree: Tree) -> None:
    copy = backup.make(tree.lan).value
    shutil.rmtree(copy.path)
    with pytest.raises(GpnError) as gone:
        restoring.restore(tree.lan, copy, WORDS)
    assert gone.value.code is ErrorCode.COPY_DAMAGED


def test_what_a_restore_takes_away_is_told_before(tree: Tree, clock: FixedSource) -> None:
    put_household(tree.lan, "H1")
    copy = backup.make(tree.lan).value
    clock.pass_time(hours=1)
    assert restoring.newer(tree.lan, copy) == Newer({}, 0, 0)
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    assert restoring.newer(tree.lan, copy) == Newer({"household": 1}, 0, 1)


def test_a_restored_laptop_gets_back_what_it_had_sent(tree: Tree, clock: FixedSource) -> None:
    put_household(tree.lan, "H1")
    copy = backup.make(tree.lan).value
    clock.pass_time(hours=1)
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    lan = gone_back(tree.lan, copy)
    assert lan.installation.generation == 2
    assert codes(lan) == {"H1"}
    (aside,) = lan.paths.replaced.iterdir()
    assert {file.name for file in aside.iterdir()} >= {"gpn.db", "vault.json"}
    put_household(lan, "H3")
    tree.world.send(lan)
    (held,) = [one for one in tree.world.receive(tree.office) if one.hold]
    assert held.hold == "generation"
    devices.confirm_generation(tree.office, lan.installation.device, 2, WORDS)
    tree.world.receive(tree.office)
    tree.world.send(tree.office)
    tree.world.receive(lan)
    assert codes(lan) == {"H1", "H2", "H3"}
    assert codes(tree.office) == {"H1", "H2", "H3"}
    assert exchange.post(tree.office).alarms == ()
    lan.close()


def test_own_packages_of_the_outbox_bring_back_what_nobody_has(tree: Tree) -> None:
    copy = backup.make(tree.lan).value
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    assert restoring.left_in_outbox(tree.lan) == ()
    lan = gone_back(tree.lan, copy)
    shown = receiving.preview(lan, restoring.left_in_outbox(lan))
    receiving.apply(lan, shown)
    assert codes(lan) == {"H2"}
    lan.close()


def test_todays_passphrase_opens_what_was_restored(tree: Tree, clock: FixedSource) -> None:
    copy = backup.make(tree.lan).value
    with pytest.raises(GpnError) as wrong:
        restoring.restore(tree.lan, copy, "sai mật khẩu rồi")
    assert wrong.value.code is ErrorCode.PASSPHRASE_WRONG
    groups = access.new_code(tree.lan, WORDS).value
    assert groups
    lan = gone_back(tree.lan, copy)
    assert read_vault(lan.paths.vault).of("code")  # the vault of today stays
    lan.close()


def test_a_damaged_vault_is_replaced_by_that_of_the_copy(tree: Tree) -> None:
    copy = backup.make(tree.lan).value
    whole, key = tree.lan.paths.vault.read_bytes(), access.signer(tree.lan, WORDS)
    tree.lan.paths.vault.write_bytes(b"{}")
    with pytest.raises(GpnError) as damaged:
        access.signer(tree.lan, WORDS)
    assert damaged.value.code is ErrorCode.VAULT_DAMAGED
    lan = gone_back(tree.lan, copy)
    assert lan.paths.vault.read_bytes() == whole
    (aside,) = lan.paths.replaced.iterdir()
    assert (aside / "vault.json").read_bytes() == b"{}"  # nothing is deleted
    lan.close()
    again = access.unlock(lan.paths, WORDS, CHEAP).value
    assert again.installation.device == lan.installation.device
    assert access.signer(again, WORDS) == key
    again.close()


def test_a_damaged_copy_is_not_restored(tree: Tree) -> None:
    copy = backup.make(tree.lan).value
    file = copy.path / "gpn.db"
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)
    with pytest.raises(GpnError) as damaged:
        restoring.restore(tree.lan, copy, WORDS)
    assert damaged.value.code is ErrorCode.COPY_DAMAGED
    put_household(tree.lan, "H1")  # the data of today is untouched and open
    assert codes(tree.lan) == {"H1"}


def refused(desk: Desk, copy: Copy, words: str = WORDS) -> ErrorCode:
    """Give why a copy is not gone back to; nothing has changed then, and the data is open."""
    before = {file.name for file in desk.paths.data.iterdir() if file.is_file()}
    held = codes(desk)
    with pytest.raises(GpnError) as caught:
        restoring.restore(desk, copy, words)
    assert not desk.store.is_closed
    assert codes(desk) == held
    assert {file.name for file in desk.paths.data.iterdir() if file.is_file()} == before
    assert not (desk.paths.data / files.STAGE).exists()
    return caught.value.code


def test_the_state_of_before_is_a_copy_and_can_be_gone_back_to(
    tree: Tree, clock: FixedSource
) -> None:
    put_household(tree.lan, "H1")
    copy = backup.make(tree.lan).value
    clock.pass_time(hours=1)
    put_household(tree.lan, "H2")
    done = restoring.restore(tree.lan, copy, WORDS)
    assert tree.lan.store.is_closed
    assert not done.changes.touch("households")  # pages of the closed desk must not look again
    before = done.value.before
    assert before is not None
    assert before.label == restoring.BEFORE
    assert backup.copies(tree.lan.paths) == (before, copy)
    lan = access.unlock(tree.lan.paths, WORDS, CHEAP).value
    assert codes(lan) == {"H1"}
    clock.pass_time(hours=1)
    put_household(lan, "H3")
    assert restoring.newer(lan, before) == Newer({"household": 1}, 0, 0)
    again = gone_back(lan, before)
    assert codes(again) == {"H1", "H2"}
    assert again.installation.generation == 3
    with again.store.reading() as tx:
        assert [one.purpose for one in tx.access.entries(act="restored")] == ["3"]
    again.close()


def test_the_copy_that_is_gone_back_to_is_not_the_price_of_the_one_that_is_made(
    tree: Tree, clock: FixedSource
) -> None:
    made = [backup.make(tree.lan, "before merge").value]
    for _ in range(4):
        clock.pass_time(hours=1)
        made.append(backup.make(tree.lan, "before merge").value)
    clock.pass_time(hours=1)
    restoring.restore(tree.lan, made[0], WORDS)
    assert set(made) < set(backup.copies(tree.lan.paths))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "no database": lambda file: file.write_bytes(b"x" * 9000),
    "cut": cut,
    "longer": lambda file: file.write_bytes(file.read_bytes() + bytes(4096)),
    "gone": Path.unlink,
}


@pytest.mark.parametrize("way", SPOILT)
def test_a_copy_that_is_not_whole_changes_nothing(tree: Tree, way: str) -> None:
    copy = backup.make(tree.lan).value
    put_household(tree.lan, "H1")
    SPOILT[way](copy.path / "gpn.db")
    assert refused(tree.lan, copy) is ErrorCode.COPY_DAMAGED
    assert backup.copies(tree.lan.paths)[0].path == copy.path


def test_a_copy_of_a_newer_program_changes_nothing(tree: Tree) -> None:
    with tree.lan.store._writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO migration VALUES ('9999', 'later')")
    copy = backup.make(tree.lan).value
    assert refused(tree.lan, copy) is ErrorCode.DATABASE_NEWER


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_changes_nothing(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = backup.make(tree.lan).value
    monkeypatch.setattr(shutil, "copyfile", full)
    assert refused(tree.lan, copy) is ErrorCode.DISK_FULL


def test_a_disk_that_fills_up_at_the_last_moment_leaves_the_copy_of_now(
    tree: Tree, clock: FixedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup.make(tree.lan).value
    clock.pass_time(minutes=1)
    put_household(tree.lan, "H1")
    monkeypatch.setattr(files, "_keep", full)
    assert refused(tree.lan, copy) is ErrorCode.DISK_FULL
    assert list(tree.lan.paths.replaced.iterdir()) == []
    newest = backup.copies(tree.lan.paths)[0]
    assert newest.label == restoring.BEFORE
    monkeypatch.undo()
    lan = gone_back(tree.lan, newest)
    assert codes(lan) == {"H1"}
    lan.close()


def test_files_are_kept_also_where_a_file_has_one_name_only(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup.make(tree.lan).value
    put_household(tree.lan, "H1")
    keys = tree.lan.paths.vault.read_bytes()
    monkeypatch.setattr(os, "link", full)
    done = restoring.restore(tree.lan, copy, WORDS).value
    assert {file.name for file in done.aside.iterdir()} >= {"gpn.db", "vault.json"}
    assert tree.lan.paths.vault.read_bytes() == (done.aside / "vault.json").read_bytes() == keys
    lan = access.unlock(tree.lan.paths, WORDS, CHEAP).value
    assert codes(lan) == set()
    backup.make(lan)
    lan.close()


def spoil(file: Path) -> bytes:
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)
    return bytes(data)


def test_open_data_with_a_damaged_page_is_kept_as_files(tree: Tree) -> None:
    copy = backup.make(tree.lan).value
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.access.write("later")
    tree.lan.store._writer.dispose()
    tree.lan.store._reader.dispose()
    spoil(tree.lan.paths.database)
    done = restoring.restore(tree.lan, copy, WORDS).value
    assert done.before is None
    assert (done.aside / "gpn.db").is_file()
    lan = access.unlock(tree.lan.paths, WORDS, CHEAP).value
    lan.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{}", ErrorCode.COPY_DAMAGED),
        ('{"format": "gpn-vault", "version": 2}', ErrorCode.VAULT_NEWER),
    ],
)
def test_where_no_keys_can_be_read_nothing_is_tried(
    tree: Tree, content: str, code: ErrorCode
) -> None:
    copy = backup.make(tree.lan).value
    (copy.path / "vault.json").write_text(content)
    tree.lan.paths.vault.write_text("{}")
    assert refused(tree.lan, copy) is code


def test_without_room_for_a_copy_of_now_nothing_is_gone_back_to(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup.make(tree.lan).value
    monkeypatch.setattr(files, "_copy_database", full)
    assert refused(tree.lan, copy) is ErrorCode.DISK_FULL
    assert backup.copies(tree.lan.paths) == (copy,)
