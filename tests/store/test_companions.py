"""Forms and attachments in a copy: each read back, none copied twice, none lost with another."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import backup, companions
from gpn_desktop.store.companions import LIST, Companions, listed
from gpn_desktop.store.database import Store
from tests.fakes import FixedSource

PHOTO, FORM = "att/a.age", "installed/forms/f/1/form.xml"


@pytest.fixture
def beside(data: Path) -> Companions:
    """Give the folders of a data folder with a file in each."""
    for name in (PHOTO, FORM):
        (data / name).parent.mkdir(parents=True)
        (data / name).write_text(f"first {name}")
    return Companions((), (data / "att", data / "installed", data / "never made"))


@pytest.fixture
def copy(store: Store, data: Path, beside: Companions) -> Callable[[], Path]:
    return lambda: store.backup(data / "backups", "daily", beside)


def same(one: Path, other: Path) -> bool:
    """Say whether two names are those of one file."""
    return one.stat().st_ino == other.stat().st_ino


def test_files_that_a_copy_holds_already_take_no_room_again(
    data: Path, copy: Callable[[], Path]
) -> None:
    first = copy()
    (data / "att" / "b.age").write_text("new")
    second = copy()
    assert set(listed(second)) == {PHOTO, FORM, "att/b.age"}
    assert same(first / PHOTO, second / PHOTO)
    assert not same(data / PHOTO, second / PHOTO)
    shutil.rmtree(first)
    assert (second / FORM).read_text() == f"first {FORM}"


def test_a_file_that_was_changed_is_copied_anew(data: Path, copy: Callable[[], Path]) -> None:
    first = copy()
    (data / FORM).write_text("installed again, longer")
    second = copy()
    assert (first / FORM).read_text() == f"first {FORM}"
    assert (second / FORM).read_text() == "installed again, longer"


def test_a_file_that_was_harmed_in_the_copy_before_is_copied_anew(
    data: Path, copy: Callable[[], Path]
) -> None:
    first = copy()
    (first / FORM).write_text("harmed")
    assert (copy() / FORM).read_text() == f"first {FORM}"


def test_what_is_harmed_here_and_looks_untouched_is_whole_in_the_copies(
    data: Path, copy: Callable[[], Path]
) -> None:
    copy()
    times = (data / PHOTO).stat()
    (data / PHOTO).write_text("X" * times.st_size)  # as a failing disk does
    os.utime(data / PHOTO, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert (copy() / PHOTO).read_text() == f"first {PHOTO}"


def failing(code: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_on_a_disk_of_single_names_every_copy_holds_its_own(
    copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    first, second = copy(), copy()
    assert (first / PHOTO).read_bytes() == (second / PHOTO).read_bytes()
    assert not same(first / PHOTO, second / PHOTO)


def test_what_is_still_written_is_in_no_copy(data: Path, copy: Callable[[], Path]) -> None:
    (data / "att" / ".b.age").write_text("half")
    (data / "installed" / "forms" / "f" / ".2.part").mkdir()
    (data / "installed" / "forms" / "f" / ".2.part" / "form.xml").write_text("half")
    assert set(listed(copy())) == {PHOTO, FORM}


def unreadable(monkeypatch: pytest.MonkeyPatch, code: int, path: Path) -> None:
    """Let the disk not give one file."""
    read = Path.read_bytes
    fail = failing(code)
    monkeypatch.setattr(Path, "read_bytes", lambda one: fail() if one == path else read(one))


def test_a_file_on_bad_sectors_costs_no_copy(
    data: Path,
    copy: Callable[[], Path],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    unreadable(monkeypatch, errno.EIO, data / PHOTO)
    assert set(listed(copy())) == {FORM}
    assert [one.getMessage() for one in caplog.records] == [
        "the disk does not give a file, it is in no copy: a.age"
    ]


def test_a_file_that_may_not_be_read_is_told(
    data: Path, copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    unreadable(monkeypatch, errno.EACCES, data / PHOTO)
    with pytest.raises(GpnError) as caught:
        copy()
    assert caught.value.code is ErrorCode.DATA_FOLDER_READ_ONLY
    assert list((data / "backups").iterdir()) == []


def test_a_file_that_does_not_read_back_makes_no_copy(
    data: Path, copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes
    spoilt = data / "backups" / ".making-2026-11-25T083000-daily" / PHOTO
    monkeypatch.setattr(Path, "read_bytes", lambda one: b"zeros" if one == spoilt else read(one))
    with pytest.raises(GpnError) as caught:
        copy()
    assert caught.value.code is ErrorCode.BACKUP_DAMAGED
    assert list((data / "backups").iterdir()) == []


def test_a_full_disk_makes_no_copy(
    data: Path, copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = copy()
    monkeypatch.setattr(companions, "_write_list", failing(errno.ENOSPC))
    with pytest.raises(GpnError) as caught:
        copy()
    assert caught.value.code is ErrorCode.DISK_FULL
    assert list((data / "backups").iterdir()) == [whole]


def test_a_copy_is_carried_on_with_all_files_and_those_there_take_no_room_again(
    data: Path, copy: Callable[[], Path], tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    first = backup.copy_to(copy(), place)
    (data / "att" / "b.age").write_text("new")
    second = backup.copy_to(copy(), place)
    assert (second / "att" / "b.age").read_text() == "new"
    assert same(first / PHOTO, second / PHOTO)
    assert listed(second).keys() == {PHOTO, FORM, "att/b.age"}


def test_a_copy_that_was_harmed_is_not_carried_on(copy: Callable[[], Path], tmp_path: Path) -> None:
    made = copy()
    (made / PHOTO).write_text("harmed")
    with pytest.raises(GpnError) as caught:
        backup.copy_to(made, tmp_path / "stick")
    assert caught.value.code is ErrorCode.BACKUP_DAMAGED
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_copy_of_an_older_program_is_carried_on_as_it_is(
    copy: Callable[[], Path], tmp_path: Path
) -> None:
    made = copy()
    (made / LIST).unlink()
    there = backup.copy_to(made, tmp_path / "stick")
    assert [file.name for file in there.iterdir()] == ["gpn.db"]


def test_what_was_laid_aside_lies_in_its_place_again_where_another_file_cannot_be_placed(
    data: Path, copy: Callable[[], Path], clock: FixedSource
) -> None:
    made = copy()
    (data / PHOTO).write_text("harmed")
    shutil.rmtree(data / "installed")
    (data / "installed").write_text("a file in the place of a folder")
    folders = [data / "att", data / "installed"]
    staged = backup.stage_files(made, data / "gpn.db", folders)
    assert set(staged.files) == {data / PHOTO, data / FORM}
    with pytest.raises(OSError, match="installed"):
        backup.put_files(staged, data, data / "replaced")
    assert (data / PHOTO).read_text() == "harmed"
    assert (data / "installed").is_file()
