"""Where this machine keeps things, and how a file is replaced."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop.paths import replace_file


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("needs root and mount")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_file_is_replaced_as_a_whole_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "a"
    replace_file(file, b"old")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [file]


def test_a_crash_before_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.new").write_bytes(b"half of something longer")
    replace_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_on_a_full_disk_the_old_file_stands(small_disk: Path) -> None:
    file = small_disk / "a"
    replace_file(file, b"old")
    with pytest.raises(OSError, match="space") as failed:
        replace_file(file, bytes(64_000))
    assert failed.value.errno == errno.ENOSPC
    assert file.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [file]


def test_without_its_folder_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none" / "a", b"")
