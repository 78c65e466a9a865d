"""On what kind of drive a folder lies."""

import subprocess
from pathlib import Path

import pytest

from gpn_desktop import drives
from gpn_desktop.drives import Drive, drive_of, of_mounts, of_windows
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import database
from gpn_desktop.store.database import Store
from tests.store.conftest import HERE, KEY

MOUNTS = """
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /mnt/chung rw - cifs //may/chung rw
31 30 0:41 / /mnt/chung/o\\040cung rw shared:9 master:2 - ext4 /dev/vda rw
32 22 8:17 / /media/usb rw - vfat /dev/sdb1 rw
33 22 0:42 / /home/ssh rw - fuse.sshfs may: rw
"""


@pytest.fixture
def linux(tmp_path: Path) -> tuple[Path, Path]:
    """Give a list of mounts and a folder of devices: 8:17 is a part of one that can be pulled."""
    mounts, devices = tmp_path / "mountinfo", tmp_path / "block"
    mounts.write_text(MOUNTS.strip())
    stick = tmp_path / "sdb"
    (stick / "sdb1").mkdir(parents=True)
    (stick / "removable").write_text("1\n")
    fixed = tmp_path / "vda"
    fixed.mkdir()
    (fixed / "removable").write_text("0\n")
    devices.mkdir()
    (devices / "8:17").symlink_to(stick / "sdb1")
    (devices / "254:0").symlink_to(fixed)
    return mounts, devices


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/home/lan/gpn", Drive.FIXED),
        ("/mnt/chung", Drive.NETWORK),
        ("/mnt/chung/gpn", Drive.NETWORK),
        ("/mnt/chung/o cung/gpn", Drive.FIXED),
        ("/mnt/chungsuc", Drive.FIXED),
        ("/media/usb/gpn", Drive.REMOVABLE),
        ("/home/ssh", Drive.NETWORK),
    ],
)
def test_the_nearest_mount_above_says_it(
    linux: tuple[Path, Path], folder: str, drive: Drive
) -> None:
    assert of_mounts(Path(folder), *linux) is drive


def test_where_the_system_does_not_tell_it_is_not_known(
    tmp_path: Path, linux: tuple[Path, Path]
) -> None:
    assert of_mounts(tmp_path, tmp_path / "none", linux[1]) is Drive.UNKNOWN
    linux[0].write_text("")
    assert of_mounts(tmp_path, *linux) is Drive.UNKNOWN


@pytest.mark.parametrize(
    ("kind", "drive"), [(2, Drive.REMOVABLE), (3, Drive.FIXED), (4, Drive.NETWORK)]
)
def test_windows_tells_by_the_drive(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: int, drive: Drive
) -> None:
    asked: list[str] = []

    def ask(root: str) -> int:
        asked.append(root)
        return kind

    assert of_windows(tmp_path, ask) is drive
    monkeypatch.setattr(drives, "_ASK_WINDOWS", ask)
    assert drive_of(tmp_path / "not there yet" / "data") is drive
    assert asked == [tmp_path.anchor] * 2


def test_this_machine_is_asked_without_a_mistake(tmp_path: Path) -> None:
    folder = tmp_path / "Thư mục có dấu"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True
    ).returncode
    try:
        assert drive_of(folder / "data") in (Drive.FIXED, Drive.UNKNOWN)
    finally:
        if not mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("drive", [Drive.NETWORK, Drive.REMOVABLE])
def test_data_on_such_a_drive_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drive: Drive
) -> None:
    monkeypatch.setattr(database, "drive_of", lambda _: drive)
    with pytest.raises(GpnError) as creating:
        Store.create(tmp_path / "gpn.db", KEY, HERE)
    with pytest.raises(GpnError) as opening:
        Store.open(tmp_path / "gpn.db", KEY, backups=tmp_path)
    assert creating.value.code is opening.value.code is ErrorCode.DATA_FOLDER_UNFIT
    assert list(tmp_path.iterdir()) == []
