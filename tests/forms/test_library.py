"""The editions that lie on this machine."""

import errno
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.library import Library, read_library, write_edition
from gpn_desktop.forms.publish import bundle, prepare
from tests.builders import a_content, excel

DAY = date(2026, 11, 25)
GPN = """
| gpn | | |
| | key | value |
| | role | {role} |
| | status | trial |
| | period | P2022 |
| | valid_from | {since} |
| | valid_to | {until} |
"""


def edition(version: str, *, role: str = "other", since: str = "", until: str = "") -> Any:
    """Give the files of a small form."""
    markdown = f"""
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | ten | Tên |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Mẫu | {version} | Tiếng Việt (vi) |
"""
    book = excel(a_content(markdown + GPN.format(role=role, since=since, until=until)).workbook)
    return bundle(prepare(book, "mau.xlsx"), book, b"{}", files={"units.csv": b"name\n01\n"})


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("forms")
    write_edition(root, "mau", "2026010101", edition("2026010101", until="2026-06-30"))
    write_edition(root, "mau", "2026070101", edition("2026070101", since="2026-07-01"))
    return root


def refusal(call: Any, *arguments: Any) -> GpnError:
    with pytest.raises(GpnError) as caught:
        call(*arguments)
    return caught.value


def test_what_was_written_is_read_back_newest_first(shelf: Path) -> None:
    library = read_library([shelf])
    assert [one.version for one in library.editions] == ["2026070101", "2026010101"]
    found = library.get("mau", "2026010101")
    assert (found.role, found.status, found.period) == (Role.OTHER, Status.TRIAL, "P2022")
    assert found.file("definition.json") == b"{}"
    assert found.csv("units.csv").rows == ({"name": "01"},)
    assert library.newest("mau") == "2026070101"
    assert library.newest("khong_co") == ""
    assert library.refused == ()


def test_a_form_is_offered_by_role_day_and_period(shelf: Path) -> None:
    library = read_library([shelf])

    def offered(day: date, role: Role = Role.OTHER, period: str = "") -> list[str]:
        return [one.version for one in library.offered(role, day, period)]

    assert offered(DAY) == ["2026070101"]
    assert offered(date(2026, 6, 30)) == ["2026010101"]
    assert offered(DAY, period="P2022") == ["2026070101"]
    assert offered(DAY, period="P2027") == []
    assert offered(DAY, Role.PHIEU_B) == []


def test_a_version_that_is_not_here_is_said_so(shelf: Path) -> None:
    error = refusal(read_library([shelf]).get, "mau", "2020010101")
    assert error.code is ErrorCode.FORM_NOT_FOUND
    assert error.facts == {"form": "mau", "version": "2020010101"}
    assert refusal(Library(()).get, "mau", "1").code is ErrorCode.FORM_NOT_FOUND


def test_a_changed_or_missing_file_is_not_loaded(shelf: Path, tmp_path: Path) -> None:
    shutil.copytree(shelf, tmp_path / "forms")
    found = read_library([tmp_path / "forms"]).get("mau", "2026010101")
    (found.folder / "definition.json").write_bytes(b'{"x":1}')
    (found.folder / "form.xml").unlink()
    (found.folder / "more.csv").write_bytes(b"name\n")
    for name in ("definition.json", "form.xml", "more.csv"):
        error = refusal(found.file, name)
        assert error.code is ErrorCode.FORM_FILE_CHANGED
        assert error.facts == {"form": "mau", "version": "2026010101", "what": name}
    assert found.file("form.xlsx").startswith(b"PK")


MANIFESTS = {
    "no json": b"{",
    "no object": b"[]",
    "other edition": b'{"format":1,"form_id":"khac","version":"1"}',
    "words": b'{"format":1,"form_id":"mau","version":"2026010101","title":"","role":"xyz"}',
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_that_cannot_be_read_is_set_aside(
    name: str, shelf: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(shelf, tmp_path / "forms")
    (tmp_path / "forms" / "mau" / "2026010101" / "manifest.json").write_bytes(MANIFESTS[name])
    library = read_library([tmp_path / "forms"])
    assert [one.version for one in library.editions] == ["2026070101"]
    assert [one.code for one in library.refused] == [ErrorCode.FORM_FILE_CHANGED]
    assert "form not loaded: GPN-208" in caplog.text


def test_a_manifest_of_a_newer_program_is_told_apart(
    shelf: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(shelf, tmp_path / "forms")
    file = tmp_path / "forms" / "mau" / "2026010101" / "manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "format": 2}), "utf-8")
    library = read_library([tmp_path / "forms"])
    assert [one.code for one in library.refused] == [ErrorCode.FORM_FORMAT_NEWER]
    assert caplog.messages == ["form not loaded: GPN-209"]


def test_the_first_folder_stands_where_two_hold_the_same_version(
    shelf: Path, tmp_path: Path
) -> None:
    shutil.copytree(shelf, tmp_path / "forms")
    library = read_library([shelf, tmp_path / "forms", tmp_path / "nowhere"])
    assert len(library.editions) == 2
    assert {one.folder.parent.parent for one in library.editions} == {shelf}


def test_the_same_edition_again_is_nothing_and_another_is_refused(
    shelf: Path, tmp_path: Path
) -> None:
    shutil.copytree(shelf, tmp_path / "forms")
    files = edition("2026070101", since="2026-07-01")
    root = tmp_path / "forms"
    held = {file.name: file.read_bytes() for file in (root / "mau" / "2026070101").iterdir()}
    assert write_edition(root, "mau", "2026070101", held) == root / "mau" / "2026070101"
    changed = {**files, "definition.json": b"[]"}
    error = refusal(write_edition, root, "mau", "2026070101", changed)
    assert error.code is ErrorCode.FORM_VERSION_TAKEN


class Fault(dict[str, bytes]):
    """Files whose reading fails as a disk does."""

    def __init__(self, code: int) -> None:
        super().__init__(a=b"1")
        self.code = code

    def items(self) -> Any:
        raise OSError(self.code, "disk")


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.DATA_FOLDER_READ_ONLY),
    ],
)
def test_a_disk_that_fails_leaves_nothing_half_written(
    code: int, wanted: ErrorCode, tmp_path: Path
) -> None:
    error = refusal(write_edition, tmp_path, "mau", "2026010101", Fault(code))
    assert error.code is wanted
    assert list((tmp_path / "mau").iterdir()) == []
