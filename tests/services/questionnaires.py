"""Workbooks as an office writes them, for tests that install and publish."""

from pathlib import Path

from gpn_desktop.services import installing, workbooks
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.workbooks import Looked
from tests.builders import a_workbook, excel

VERSION = "2026112301"
LATER = "2026112401"
MINUTES = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | note_text | Nội dung họp |
| | select_one_from_file units.csv | unit | Đơn vị |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | {form_id} | {title} | {version} | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | {role} |
| | status | trial |
| | valid_from | {since} |
"""
SINCE = "2026-09-01"
UNITS = b"name,label\nkg,Ki-l\xc3\xb4-gam\ncon,Con\n"
WRONG = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevent |
| | geopoint | where_is | Ở đâu | |
| | text | tường | Tường nhà | |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | bien_ban | Biên bản | 2026 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | minutes |
| | status | trial |
"""


def written(folder: Path, version: str = VERSION, **rest: str) -> Path:
    """Write a workbook of a short form, with the list it names beside it."""
    folder.mkdir(exist_ok=True)
    (folder / "units.csv").write_bytes(UNITS)
    file = folder / "bien-ban.xlsx"
    told = {"form_id": "bien_ban", "title": "Biên bản họp thôn", "role": "minutes", "since": SINCE}
    text = MINUTES.format(version=version, **{**told, **rest})
    file.write_bytes(excel(a_workbook(text)))
    return file


def faulty(folder: Path, text: str = WRONG) -> Path:
    """Write a workbook that has errors, or what else is said."""
    file = folder / "sai.xlsx"
    file.write_bytes(excel(a_workbook(text)))
    return file


def installed(desk: Desk, folder: Path, version: str = VERSION, **rest: str) -> Looked:
    """Install a workbook at an office."""
    looked = workbooks.look(desk, written(folder, version, **rest))
    assert looked.errors == ()
    installing.install_form(desk, looked, looked.warnings)
    return looked
