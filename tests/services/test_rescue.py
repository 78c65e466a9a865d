"""Data that cannot be opened any more is had again from a copy; nothing is deleted."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, backup, rescue
from gpn_desktop.services.whose import Machine
from gpn_desktop.settings import Settings
from tests.fakes import FixedSource
from tests.journeys.world import CHEAP, WORDS, Tree, codes, put_household


@pytest.fixture
def folders(tree: Tree, clock: FixedSource) -> Paths:
    """Give a laptop with one household in a copy, one that came later, closed."""
    put_household(tree.lan, "H1")
    backup.make(tree.lan)
    clock.pass_time(hours=1)
    put_household(tree.lan, "H2")
    tree.lan.close()
    return tree.lan.paths


PAGE = 4096


def half(folders: Paths) -> None:
    """Leave half of the pages, none of them torn."""
    data = folders.database.read_bytes()
    folders.database.write_bytes(data[: len(data) // 2 // PAGE * PAGE])


def flipped(folders: Paths) -> None:
    data = bytearray(folders.database.read_bytes())
    data[9_000] ^= 1
    folders.database.write_bytes(data)


def emptied(folders: Paths) -> None:
    folders.database.write_bytes(b"")


def gone(folders: Paths) -> None:
    folders.database.unlink()


def a_folder(folders: Paths) -> None:
    folders.database.unlink()
    folders.database.mkdir()


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (flipped, ErrorCode.PAGES_DAMAGED),
        (half, ErrorCode.DATABASE_DAMAGED),
        (emptied, ErrorCode.DATABASE_DAMAGED),
        (gone, ErrorCode.DATABASE_MISSING),
        (a_folder, ErrorCode.DISK_FAILING),
    ],
)
def test_from_a_copy_the_data_is_had_again_and_what_was_harmed_is_kept(
    folders: Paths, harm: Callable[[Paths], None], code: ErrorCode
) -> None:
    harm(folders)
    with pytest.raises(GpnError) as refused:
        access.unlock(folders, WORDS, CHEAP)
    assert refused.value.code is code
    (one,) = rescue.left(folders)
    assert not one.is_elsewhere
    lan = rescue.go_back(folders, one.copy, WORDS, CHEAP).value
    assert codes(lan) == {"H1"}
    assert lan.installation.generation == 2
    assert access.signer(lan, WORDS)
    lan.close()
    (aside,) = folders.replaced.iterdir()
    assert (aside / "gpn.db").exists() is (code is not ErrorCode.DATABASE_MISSING)
    again = access.unlock(folders, WORDS, CHEAP).value
    assert codes(again) == {"H1"}
    again.close()


@pytest.mark.parametrize("harm", [half, flipped, a_folder, gone])
def test_also_where_a_file_has_one_name_only(
    folders: Paths, harm: Callable[[Paths], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "this disk gives no second names")

    monkeypatch.setattr(os, "link", refused)
    harm(folders)
    keys = folders.vault.read_bytes()
    (one,) = rescue.left(folders)
    lan = rescue.go_back(folders, one.copy, WORDS, CHEAP).value
    assert codes(lan) == {"H1"}
    backup.make(lan)  # with the keys of today beside it
    lan.close()
    assert folders.vault.read_bytes() == keys
    (aside,) = folders.replaced.iterdir()
    assert (aside / "vault.json").read_bytes() == keys
    assert (aside / "gpn.db").exists() is (harm is not gone)
    access.unlock(folders, WORDS, CHEAP).value.close()


def test_keys_of_today_that_cannot_be_copied_come_back(
    folders: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "this disk neither links nor copies it")

    keys = folders.vault.read_bytes()
    half(folders)
    (one,) = rescue.left(folders)
    monkeypatch.setattr(os, "link", failing)
    copies = shutil.copyfile
    monkeypatch.setattr(
        shutil,
        "copyfile",
        lambda file, to: failing() if file == folders.vault else copies(file, to),
    )
    rescue.go_back(folders, one.copy, WORDS, CHEAP).value.close()
    assert folders.vault.read_bytes() == keys


def test_each_return_writes_in_a_generation_of_its_own(folders: Paths, clock: FixedSource) -> None:
    (one,) = rescue.left(folders)
    for generation in (2, 3, 4):
        half(folders)
        clock.pass_time(hours=1)
        lan = rescue.go_back(folders, one.copy, WORDS, CHEAP).value
        assert lan.installation.generation == generation
        lan.close()


@pytest.mark.parametrize("harmed", [b"", b"{}", None])
def test_keys_are_taken_from_a_copy_and_the_data_stays_as_it_is(
    folders: Paths, harmed: bytes | None
) -> None:
    whole = folders.vault.read_bytes()
    folders.vault.unlink()
    if harmed is not None:
        folders.vault.write_bytes(harmed)
    (one,) = rescue.left(folders)
    lan = rescue.take_keys(folders, one.copy, WORDS, CHEAP).value
    assert codes(lan) == {"H1", "H2"}
    assert lan.installation.generation == 1
    lan.close()
    assert folders.vault.read_bytes() == whole
    kept = [file.read_bytes() for file in folders.replaced.glob("*/vault.json")]
    assert kept == ([] if harmed is None else [harmed])


def test_a_wrong_passphrase_and_a_copy_that_is_not_whole_change_nothing(folders: Paths) -> None:
    half(folders)
    (one,) = rescue.left(folders)
    before = {file: file.read_bytes() for file in folders.data.rglob("*.*") if file.is_file()}
    with pytest.raises(GpnError) as wrong:
        rescue.go_back(folders, one.copy, "không phải câu này", CHEAP)
    assert wrong.value.code is ErrorCode.PASSPHRASE_WRONG
    shutil.copyfile(folders.database, one.copy.path / "gpn.db")
    with pytest.raises(GpnError) as damaged:
        rescue.go_back(folders, one.copy, WORDS, CHEAP)
    assert damaged.value.code is ErrorCode.COPY_DAMAGED
    assert {file: file.read_bytes() for file in before} == before | {
        one.copy.path / "gpn.db": folders.database.read_bytes()
    }


@pytest.fixture
def shared(tree: Tree, clock: FixedSource, tmp_path: Path) -> Path:
    """Give the folder where two laptops put their copies, one each; both are closed."""
    disk = tmp_path / "shared"
    disk.mkdir()
    for number, laptop in enumerate((tree.lan, tree.hai)):
        settings.save(laptop.paths.settings, Settings(backup_folder=str(disk)))
        put_household(laptop, f"H{number}")
        backup.keep_daily(laptop)
        clock.pass_time(minutes=1)
        laptop.close()
    return disk


def test_without_its_keys_a_copy_here_tells_which_copies_are_this_machines(
    tree: Tree, shared: Path
) -> None:
    folders = tree.lan.paths
    folders.vault.unlink()
    (here,) = backup.copies(folders)
    of_lan = shared / f"gpn-{tree.lan.installation.device}"
    older = of_lan / "2026-01-02T080000-daily"
    shutil.copytree(here.path, older)
    assert [(one.copy.path, one.machine) for one in rescue.left(folders)] == [
        (here.path, None),
        (older, None),
    ]
    (here.path / "vault.json").write_text("{}")
    assert {one.machine.officer for one in rescue.left(folders) if one.machine} == {
        "Hoàng Thị Lan",
        "Nông Văn Hải",
    }


def test_where_nothing_tells_whose_the_data_are_each_copy_says_whose_it_is(
    tree: Tree, shared: Path
) -> None:
    folders, devices = tree.lan.paths, [one.installation.device for one in (tree.hai, tree.lan)]
    folders.vault.unlink()
    shutil.rmtree(folders.backups)
    assert [one.machine for one in rescue.left(folders)] == [
        Machine(devices[0], "Xã Đình Lập", "Nông Văn Hải"),
        Machine(devices[1], "Xã Đình Lập", "Hoàng Thị Lan"),
    ]
    (found,) = rescue.left(folders, devices[1])  # the data is open
    assert found.machine is None
    assert found.copy.path.parent.name == f"gpn-{devices[1]}"


@pytest.mark.parametrize("harmed", [b"", b"{}", None])
def test_a_copy_without_sound_keys_is_called_damaged_whatever_it_was_wanted_for(
    folders: Paths, harmed: bytes | None
) -> None:
    (one,) = rescue.left(folders)
    folders.vault.unlink()
    keys = one.copy.path / "vault.json"
    keys.unlink()
    if harmed is not None:
        keys.write_bytes(harmed)
    for way in (rescue.take_keys, rescue.go_back):
        with pytest.raises(GpnError) as damaged:
            way(folders, one.copy, WORDS, CHEAP)
        assert damaged.value.code is ErrorCode.COPY_DAMAGED
    assert not folders.vault.exists()


def test_the_keys_of_another_machine_are_refused_and_nothing_is_changed(
    tree: Tree, shared: Path
) -> None:
    folders = tree.lan.paths
    folders.vault.unlink()
    shutil.rmtree(folders.backups)
    strange, own = rescue.left(folders)
    with pytest.raises(GpnError) as refused:
        rescue.take_keys(folders, strange.copy, WORDS, CHEAP)
    assert refused.value.code is ErrorCode.KEYS_STRANGE
    assert not folders.vault.exists()
    assert not list(folders.replaced.glob("*"))
    lan = rescue.take_keys(folders, own.copy, WORDS, CHEAP).value
    assert codes(lan) == {"H0"}
    lan.close()


def test_keys_for_data_that_is_lost_or_held_do_not_pass_for_strange(
    tree: Tree, shared: Path
) -> None:
    folders = tree.lan.paths
    (own,) = backup.copies(folders)
    folders.database.unlink()
    with pytest.raises(GpnError) as lost:
        rescue.take_keys(folders, own, WORDS, CHEAP)
    assert lost.value.code is ErrorCode.DATABASE_MISSING
    folders.database.mkdir()
    with pytest.raises(GpnError) as failing:
        rescue.take_keys(folders, own, WORDS, CHEAP)
    assert failing.value.code is ErrorCode.DISK_FAILING


def test_copies_at_the_second_place_are_found_too(
    tree: Tree, clock: FixedSource, tmp_path: Path
) -> None:
    disk = tmp_path / "second disk"
    disk.mkdir()
    settings.save(tree.lan.paths.settings, Settings(backup_folder=str(disk)))
    put_household(tree.lan, "H1")
    backup.keep_daily(tree.lan)
    tree.lan.close()
    folders = tree.lan.paths
    assert [one.is_elsewhere for one in rescue.left(folders)] == [False]
    shutil.rmtree(folders.backups)
    assert [one.is_elsewhere for one in rescue.left(folders)] == [True]
    (disk / "gpn-of-another-machine").mkdir()
    folders.vault.unlink()
    folders.database.unlink()
    (one,) = rescue.left(folders)
    lan = rescue.go_back(folders, one.copy, WORDS, CHEAP).value
    assert codes(lan) == {"H1"}
    lan.close()
