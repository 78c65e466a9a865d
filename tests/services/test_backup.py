"""Copies: one a day, so many kept; and back to one of them without contradicting what was sent."""

import errno
import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gpn_desktop import chance, settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import backup, whose
from gpn_desktop.services.backup import Copy
from gpn_desktop.settings import Settings
from tests.fakes import FixedSource
from tests.journeys.world import Tree

NOW = datetime(2026, 11, 25, 17, 0, tzinfo=chance.VIETNAM)


def test_a_copy_is_due_once_a_day(tree: Tree, clock: FixedSource) -> None:
    assert backup.is_due(tree.lan.paths)
    made = backup.make(tree.lan).value
    assert (made.made_at, made.label) == (clock.moment, "daily")
    assert made.size > 100_000
    assert backup.copies(tree.lan.paths) == (made,)
    assert not backup.is_due(tree.lan.paths)
    clock.pass_time(hours=3)
    assert not backup.is_due(tree.lan.paths)
    clock.pass_time(hours=2)
    assert backup.is_due(tree.lan.paths)  # what was typed since is in no copy
    backup.make(tree.lan)
    assert len(backup.copies(tree.lan.paths)) == 1  # of one day the newest
    clock.pass_time(days=1)
    assert backup.is_due(tree.lan.paths)


def test_a_copy_before_a_merge_is_not_the_copy_of_the_day(tree: Tree, clock: FixedSource) -> None:
    backup.make(tree.lan, "before merge")
    assert backup.is_due(tree.lan.paths)


def test_the_copy_of_the_day_is_made_once_and_lies_at_the_second_place_too(
    tree: Tree, clock: FixedSource, tmp_path: Path
) -> None:
    disk = tmp_path / "second disk"
    disk.mkdir()
    settings.save(tree.lan.paths.settings, Settings(backup_folder=str(disk)))
    for _ in range(9):
        made = backup.keep_daily(tree.lan)
        assert made is not None
        assert backup.keep_daily(tree.lan) is None
        clock.pass_time(days=1)
    assert made is not None
    (there,) = disk.iterdir()
    assert there.name == f"gpn-{tree.lan.installation.device}"
    kept = {one.path.name for one in backup.copies(tree.lan.paths)}
    assert {one.name for one in there.iterdir()} == {*kept, whose.NOTE}
    for file in made.path.iterdir():
        assert (there / made.path.name / file.name).read_bytes() == file.read_bytes()


def test_a_second_place_that_is_not_there_is_told_and_the_copy_here_stands(
    tree: Tree, tmp_path: Path
) -> None:
    settings.save(tree.lan.paths.settings, Settings(backup_folder=str(tmp_path / "pulled out")))
    with pytest.raises(GpnError) as told:
        backup.keep_daily(tree.lan)
    assert told.value.code is ErrorCode.SECOND_COPY
    assert len(backup.copies(tree.lan.paths)) == 1
    assert not backup.is_due(tree.lan.paths)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.SECOND_COPY_FULL),
        (errno.EROFS, ErrorCode.SECOND_COPY_PROTECTED),
        (errno.EACCES, ErrorCode.SECOND_COPY_PROTECTED),
        (errno.EIO, ErrorCode.SECOND_COPY_FAILING),
        (errno.ENODEV, ErrorCode.SECOND_COPY),  # pulled out on the way
    ],
)
def test_every_fault_of_the_second_place_is_told_as_its_own(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    place = tmp_path / "second disk"
    place.mkdir()
    settings.save(tree.lan.paths.settings, Settings(backup_folder=str(place)))
    copies = shutil.copyfile

    def failing(file: Path, to: Path) -> None:
        if place in to.parents:
            raise OSError(number, os.strerror(number))
        copies(file, to)

    monkeypatch.setattr(shutil, "copyfile", failing)
    with pytest.raises(GpnError) as told:
        backup.keep_daily(tree.lan)
    assert told.value.code is code
    assert told.value.facts == {"place": str(place)}
    assert len(backup.copies(tree.lan.paths)) == 1
    assert backup.copies_beside(place) == ()


def test_a_fault_here_is_not_the_second_places(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(tree.lan.paths.settings, Settings(backup_folder=str(tmp_path)))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(GpnError) as told:
        backup.keep_daily(tree.lan)
    assert told.value.code is ErrorCode.DISK_FULL
    assert backup.copies(tree.lan.paths) == ()


def test_what_is_no_copy_is_not_listed(tree: Tree) -> None:
    (tree.lan.paths.backups / "notes.txt").write_text("")
    (tree.lan.paths.backups / "2026-11-25 photos").mkdir()
    assert backup.copies(tree.lan.paths) == ()


def a_copy(days_ago: int, label: str = "daily") -> Copy:
    made = NOW - timedelta(days=days_ago)
    return Copy(Path(f"{made:%Y-%m-%dT%H%M%S}-{label}"), made, label, 1)


def test_kept_are_seven_days_four_weeks_and_twelve_months() -> None:
    every_day = [a_copy(days) for days in range(500)]
    gone = set(backup.too_many(every_day))
    kept = sorted((NOW - one.made_at).days for one in every_day if one not in gone)
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert kept[7:9] == [10, 17]  # the last days of the weeks before
    months = {(one.made_at.year, one.made_at.month) for one in every_day if one not in gone}
    assert len(months) == 12
    assert len(kept) == 7 + 2 + 11
    assert backup.too_many(every_day[:7]) == ()


def test_of_copies_before_something_five_are_kept_and_a_daily_one_is_never_their_price() -> None:
    found = [a_copy(0), *(a_copy(days, "before-merge") for days in range(9))]
    assert [one.label for one in backup.too_many(found)] == ["before-merge"] * 4


def test_too_many_copies_are_taken_away_when_one_is_made(tree: Tree, clock: FixedSource) -> None:
    old = backup.make(tree.lan).value
    shutil.copytree(old.path, old.path.with_name("2026-11-25T070000-daily"))
    second = backup.make(tree.lan, "daily").value
    assert backup.copies(tree.lan.paths) == (second,)


def test_a_copy_just_made_stays_whatever_the_clock_says(tree: Tree, clock: FixedSource) -> None:
    backup.make(tree.lan)
    clock.pass_time(hours=-3)
    made = backup.make(tree.lan).value
    assert made in backup.copies(tree.lan.paths)
