"""Copies that count only when every byte of them was read back."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import backup
from gpn_desktop.store.companions import Companions
from gpn_desktop.store.database import Store
from tests.fakes import FixedSource
from tests.store.conftest import KEY, OFFICER, opened


def vault(data: Path, content: str = "slots") -> Path:
    (data / "vault.json").write_text(content)
    return data / "vault.json"


def test_a_backup_is_whole_encrypted_and_carries_its_companions(store: Store, data: Path) -> None:
    with store.transaction(OFFICER) as tx:
        tx.access.write("open", purpose="nguyễn thị hường")
    made = store.backup(data / "backups", "by hand", Companions((vault(data),)))
    assert made.name == "2026-11-25T083000-by-hand"
    assert sorted(file.name for file in made.iterdir()) == ["files.json", "gpn.db", "vault.json"]
    assert backup.is_whole(made / "gpn.db", KEY)
    assert "nguyễn".encode() not in (made / "gpn.db").read_bytes()
    copy = opened(made)
    with copy.reading() as tx:
        assert [entry.act for entry in tx.access.entries()] == ["open"]
    copy.close()


def test_two_backups_of_one_second_stand_side_by_side(store: Store, data: Path) -> None:
    made = [store.backup(data / "backups", "Daily").name for _ in range(3)]
    assert made == [f"2026-11-25T083000-daily{tail}" for tail in ("", "-2", "-3")]


def test_a_copy_with_a_flipped_bit_does_not_count(
    store: Store, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = backup.is_whole

    def spoiled(path: Path, key: bytes) -> bool:
        content = bytearray(path.read_bytes())
        content[-100] ^= 1
        path.write_bytes(content)
        return whole(path, key)

    monkeypatch.setattr(backup, "is_whole", spoiled)
    with pytest.raises(GpnError) as caught:
        store.backup(data / "backups", "daily")
    assert caught.value.code is ErrorCode.BACKUP_DAMAGED
    assert list((data / "backups").iterdir()) == []


def test_a_companion_that_is_gone_is_our_mistake(store: Store, data: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.backup(data / "backups", "daily", Companions((data / "vault.json",)))
    assert list((data / "backups").iterdir()) == []


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(data: Path, clock: FixedSource) -> None:
    store = opened(data)
    made = store.backup(data / "backups", "daily", Companions((vault(data, "old slots"),)))
    vault(data, "new slots")
    with store.transaction(OFFICER) as tx:
        tx.access.write("later")
    store.close()
    files = [data / "gpn.db", data / "gpn.db-wal", data / "vault.json"]
    aside = backup.lay_aside(files, data / "replaced", in_use=False)
    staged = backup.stage(made, data / "gpn.db")
    backup.put_back(staged, data / "gpn.db")
    assert not staged.parent.exists()
    assert (aside / "vault.json").read_text() == "new slots"
    for folder, acts in ((data, []), (aside, ["later"])):
        store = opened(folder)
        with store.reading() as tx:
            assert [entry.act for entry in tx.access.entries()] == acts
        store.close()


def test_a_left_over_of_a_killed_backup_is_no_backup(store: Store, data: Path) -> None:
    earlier = data / "backups" / ".making-2026-11-20T170000-daily"
    earlier.mkdir(parents=True)
    left = data / "backups" / ".making-2026-11-25T083000-daily"
    left.mkdir(parents=True)
    made = store.backup(data / "backups", "daily")
    assert made.name == "2026-11-25T083000-daily"
    assert list((data / "backups").iterdir()) == [made]  # no left over eats the disk


def test_a_file_that_the_disk_does_not_give_is_not_called_damaged(data: Path) -> None:
    with pytest.raises(GpnError) as caught:
        backup.is_whole(data, KEY)  # a folder lies where the file should be
    assert caught.value.code is ErrorCode.DISK_FAILING


def refusing(does: Callable[..., Any], number: int, *names: str) -> Callable[..., Any]:
    """Give a step of the file system that fails where one of these names ends its first path."""

    def step(one: Any, *rest: Any, **more: Any) -> Any:
        if any(str(one).endswith(name) for name in names):
            raise OSError(number, os.strerror(number))
        return does(one, *rest, **more)

    return step


@pytest.fixture
def one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a disk on which a file has one name only."""
    monkeypatch.setattr(os, "link", refusing(os.link, errno.EPERM, ""))


def held(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let another program hold these files: they can be neither copied nor moved."""
    monkeypatch.setattr(shutil, "copyfile", refusing(shutil.copyfile, errno.EACCES, *names))
    monkeypatch.setattr(Path, "replace", refusing(Path.replace, errno.EACCES, *names))


def three(data: Path) -> list[Path]:
    files = [data / name for name in ("gpn.db", "gpn.db-wal", "vault.json")]
    for file in files:
        file.write_text(file.name)
    return files


@pytest.mark.parametrize("in_use", [True, False])
def test_on_a_disk_of_single_names_files_are_copied_aside(
    data: Path, clock: FixedSource, one_name: None, in_use: bool
) -> None:
    files = three(data)
    aside = backup.lay_aside(files, data / "replaced", in_use=in_use)
    for file in files:
        assert (aside / file.name).read_text() == file.read_text() == file.name


@pytest.mark.parametrize("in_use", [True, False])
def test_a_file_that_is_held_costs_none_of_those_laid_aside_before_it(
    data: Path,
    clock: FixedSource,
    one_name: None,
    monkeypatch: pytest.MonkeyPatch,
    in_use: bool,
) -> None:
    files = three(data)
    held(monkeypatch, "data/vault.json")
    with pytest.raises(GpnError) as caught:
        backup.lay_aside(files, data / "replaced", in_use=in_use)
    assert caught.value.code is ErrorCode.DATA_FOLDER_READ_ONLY
    assert [file.read_text() for file in files] == [file.name for file in files]
    assert list((data / "replaced").iterdir()) == []


def test_on_a_full_disk_nothing_is_moved(
    data: Path, clock: FixedSource, one_name: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = three(data)
    full = refusing(shutil.copyfile, errno.ENOSPC, "gpn.db-wal")
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(GpnError) as caught:
        backup.lay_aside(files, data / "replaced", in_use=False)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert [file.read_text() for file in files] == [file.name for file in files]
    assert list((data / "replaced").iterdir()) == []


@pytest.fixture
def unreadable(data: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give three files of which the first lies on bad sectors: it can be moved, not copied."""
    files = three(data)
    monkeypatch.setattr(shutil, "copyfile", refusing(shutil.copyfile, errno.EIO, "data/gpn.db"))
    return files


def test_what_cannot_be_copied_is_moved_where_nothing_is_open(
    data: Path, clock: FixedSource, one_name: None, unreadable: list[Path]
) -> None:
    aside = backup.lay_aside(unreadable, data / "replaced", in_use=False)
    assert [(aside / file.name).read_text() for file in unreadable] == [
        file.name for file in unreadable
    ]
    assert [file.exists() for file in unreadable] == [False, True, True]


def test_what_was_moved_comes_back_when_a_later_file_fails(
    data: Path,
    clock: FixedSource,
    one_name: None,
    unreadable: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held(monkeypatch, "data/vault.json")
    with pytest.raises(GpnError):
        backup.lay_aside(unreadable, data / "replaced", in_use=False)
    assert [file.read_text() for file in unreadable] == [file.name for file in unreadable]
    assert list((data / "replaced").iterdir()) == []


def test_a_folder_that_holds_the_only_one_of_a_file_stays(
    data: Path,
    clock: FixedSource,
    one_name: None,
    unreadable: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held(monkeypatch, "data/vault.json", "083000/gpn.db")
    with pytest.raises(GpnError):
        backup.lay_aside(unreadable, data / "replaced", in_use=False)
    (aside,) = (data / "replaced").iterdir()
    assert (aside / "gpn.db").read_text() == "gpn.db"
