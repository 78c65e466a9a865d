"""A folder as a carrier: whole or not at all, never over another, and every failure by its name."""

import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from sync import limits
from sync.transports import contract
from sync.transports.contract import Transport, fetch, place
from sync.transports.folder import Folder
from sync.transports.memory import Memory


@pytest.fixture(params=["folder", "memory"])
def carrier(request: pytest.FixtureRequest, tmp_path: Path) -> Transport:
    return Folder(tmp_path) if request.param == "folder" else Memory()


def code_of(act: Callable[[], object]) -> ErrorCode:
    with pytest.raises(GpnError) as refusal:
        act()
    return refusal.value.code


def fail_with(number: int) -> Callable[..., object]:
    def fails(*_args: object, **_rest: object) -> object:
        raise OSError(number, "planted")

    return fails


def test_what_is_placed_can_be_listed_measured_and_fetched(carrier: Transport) -> None:
    placed = place(carrier, "office/GPN-1.gpn", b"sealed")
    assert placed.name == "office/GPN-1.gpn"
    assert carrier.list("office") == ("office/GPN-1.gpn",)
    assert carrier.list("") == ()
    assert carrier.list("nobody") == ()
    assert carrier.size("office/GPN-1.gpn") == 6
    assert carrier.get("office/GPN-1.gpn", 2, 4) == b"al"
    assert fetch(carrier, placed.name) == b"sealed"


def test_placing_the_same_again_changes_nothing(carrier: Transport) -> None:
    assert place(carrier, "a.gpn", b"one") == place(carrier, "a.gpn", b"one")
    assert carrier.list("") == ("a.gpn",)


def test_other_bytes_under_the_name_stay_and_ours_lie_beside(carrier: Transport) -> None:
    place(carrier, "a.gpn", b"one")
    placed = place(carrier, "a.gpn", b"two")
    assert placed.name == f"a-{placed.sha256[:8]}.gpn"
    assert fetch(carrier, "a.gpn") == b"one"
    assert fetch(carrier, placed.name) == b"two"


def test_a_file_that_is_still_being_written_is_not_listed(carrier: Transport) -> None:
    carrier.put(".gpn-0.part", b"half")
    assert carrier.list("") == ()


def test_a_file_larger_than_any_package_is_not_read(carrier: Transport) -> None:
    place(carrier, "a.gpn", b"12345")
    assert code_of(lambda: fetch(carrier, "a.gpn", 4)) is ErrorCode.PACKAGE_TOO_LARGE
    assert limits.FILE == 65 * 1024 * 1024


def test_a_file_that_is_gone_is_told(carrier: Transport) -> None:
    assert code_of(lambda: fetch(carrier, "a.gpn")) is ErrorCode.FILE_GONE


def test_a_carrier_that_keeps_other_bytes_is_found_out() -> None:
    class Liar(Memory):
        def put(self, name: str, data: bytes) -> None:
            super().put(name, bytes(len(data)))

    assert code_of(lambda: place(Liar(), "a.gpn", b"one")) is ErrorCode.PLACED_DIFFERS


def test_what_a_power_cut_left_is_written_anew(tmp_path: Path) -> None:
    stick = Folder(tmp_path)
    temp = contract._temp("a.gpn", hashlib.sha256(b"one").hexdigest())
    (tmp_path / temp).write_bytes(b"o")
    (tmp_path / "a.gpn").write_bytes(b"")
    placed = place(stick, "a.gpn", b"one")
    assert (tmp_path / placed.name).read_bytes() == b"one"
    assert sorted(os.listdir(tmp_path)) == sorted(["a.gpn", placed.name])


def test_a_stick_without_links_gets_it_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", fail_with(errno.EPERM))
    stick = Folder(tmp_path)
    assert place(stick, "a.gpn", b"one").name == "a.gpn"
    assert place(stick, "a.gpn", b"two").name != "a.gpn"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_opened_needs_no_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def windows(path: object, flags: int, *rest: int, **more: object) -> int:
        if Path(str(path)).is_dir():
            raise PermissionError(errno.EACCES, "a folder")
        return real(str(path), flags, *rest)

    monkeypatch.setattr(os, "open", windows)
    assert place(Folder(tmp_path), "a.gpn", b"one").name == "a.gpn"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.PLACE_FULL),
        (errno.EROFS, ErrorCode.PLACE_READ_ONLY),
        (errno.EIO, ErrorCode.PLACE_UNREACHABLE),
    ],
)
def test_why_nothing_was_written_is_told_and_nothing_half_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    monkeypatch.setattr(os, "fsync", fail_with(number))
    assert code_of(lambda: place(Folder(tmp_path), "a.gpn", b"one")) is code
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_was_pulled_out_is_told_and_never_made(tmp_path: Path) -> None:
    stick = Folder(tmp_path / "usb")
    assert code_of(lambda: stick.put("a.gpn", b"one")) is ErrorCode.PLACE_UNREACHABLE
    assert code_of(lambda: stick.list("")) is ErrorCode.PLACE_UNREACHABLE
    assert code_of(lambda: stick.size("a.gpn")) is ErrorCode.PLACE_UNREACHABLE
    assert not (tmp_path / "usb").exists()


def test_a_stick_that_fails_while_it_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.gpn").write_bytes(b"one")
    monkeypatch.setattr(Path, "open", fail_with(errno.EIO))
    assert code_of(lambda: Folder(tmp_path).get("a.gpn", 0, 1)) is ErrorCode.PLACE_UNREACHABLE


@pytest.mark.parametrize("name", ["../a.gpn", "/a.gpn", "a//b", "c:a", "a\\b", "."])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="path"):
        Folder(tmp_path).put(name, b"")
