"""Where this machine keeps things, and how a file is replaced."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import paths
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths, hold, prepare, replace_file

OTHER = "import sys; from pathlib import Path; from gpn_desktop.paths import Paths, hold;"
OTHER += "held = hold(Paths(Path(sys.argv[1]))); print('held', flush=True); sys.stdin.read()"


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


def test_a_full_disk_is_not_a_right_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object, **more: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(GpnError) as refused:
        prepare(Paths(tmp_path / "data"))
    assert refused.value.code is ErrorCode.DISK_FULL


def test_a_folder_is_held_by_one_program_and_free_when_that_was_killed(tmp_path: Path) -> None:
    words = [sys.executable, "-c", OTHER, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, cwd=Path(__file__).parents[1]) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(GpnError) as refused:
            hold(Paths(tmp_path))
        assert refused.value.code is ErrorCode.PROGRAM_OPEN
        other.kill()
    hold(Paths(tmp_path)).close()


def test_who_closes_gives_the_folder_free(tmp_path: Path) -> None:
    first = hold(Paths(tmp_path))
    with pytest.raises(GpnError):
        hold(Paths(tmp_path))
    first.close()
    hold(Paths(tmp_path)).close()


def test_a_disk_without_locks_is_worked_on_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def knows_none(file: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(paths, "_lock", knows_none)
    hold(Paths(tmp_path)).close()
    assert "no locks" in caplog.text
    caplog.clear()


def test_a_folder_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    Paths(tmp_path).lock.mkdir()
    with pytest.raises(GpnError) as refused:
        hold(Paths(tmp_path))
    assert refused.value.code is ErrorCode.DATA_FOLDER_READ_ONLY
