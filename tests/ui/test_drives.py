"""Sticks that are plugged in, as far as the system tells."""

from dataclasses import dataclass
from pathlib import Path

from ui import drives


@dataclass
class Volume:
    """What the system says of a volume; sticks cannot be plugged in by a test."""

    root: str
    ready: bool = True
    read_only: bool = False

    def rootPath(self) -> str:
        return self.root

    def name(self) -> str:
        return "GPN"

    def bytesAvailable(self) -> int:
        return 5_000_000

    def isReady(self) -> bool:
        return self.ready

    def isReadOnly(self) -> bool:
        return self.read_only


def test_only_what_can_be_taken_out_and_written_to_is_offered() -> None:
    volumes = [
        Volume("/"),
        Volume("/media/lan/GPN"),
        Volume("/run/media/lan/KHOA", read_only=True),
        Volume("/media/lan/TRONG", ready=False),
    ]
    found = drives.plugged(volumes)  # type: ignore[arg-type]
    assert found == (drives.Drive(Path("/media/lan/GPN"), "GPN", 5_000_000),)


def test_what_this_computer_has_can_be_asked(tmp_path: Path) -> None:
    assert isinstance(drives.plugged(), tuple)
    assert drives.signature() == drives.signature()
    assert drives.free(tmp_path) > 0
    assert drives.free(tmp_path / "away") == 0
