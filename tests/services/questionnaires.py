"""Workbooks as an office writes them, for tests that install and publish."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from gpn_desktop.errors import GpnError
from gpn_desktop.services import installing, publishing, versions, workbooks
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.versions import FormRow
from gpn_desktop.services.workbooks import Looked
from tests.builders import a_workbook, excel
from tests.journeys.world import Tree

VERSION = "2026112301"
LATER = "2026112401"
KEY = ("bien_ban", VERSION)
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
{more}
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
    told = {
        "form_id": "bien_ban",
        "title": "Biên bản họp thôn",
        "role": "minutes",
        "since": SINCE,
        "more": "",
    }
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


def bent(tree: Tree, path: Path, **changes: object) -> None:
    """Publish what is written in another way than the page does, with a real office's right."""
    edition = tree.office.catalogue.edition(*KEY)
    files = publishing._files(edition)
    one = publishing._publication("", edition, files)
    with tree.office.store.transaction(tree.office.actor) as tx:
        tx.catalogue.publications.put(replace(one, id=tx.new_entity(), **changes))  # type: ignore[arg-type]


def forged(tree: Tree, name: str, content: bytes) -> None:
    """Put another file into the office's edition, and publish it under its true hash."""
    edition = tree.office.catalogue.edition(*KEY)
    (edition.folder / name).write_bytes(content)
    manifest = json.loads((edition.folder / "manifest.json").read_bytes())
    if name != "manifest.json":
        manifest["files"][name] = sha256(content).hexdigest()
        (edition.folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    tree.office.catalogue.refresh()


def row(desk: Desk, version: str = VERSION) -> FormRow:
    (found,) = [one for one in versions.listed(desk) if one.key == ("bien_ban", version)]
    return found


def offers(desk: Desk) -> list[str]:
    return [one.version for one in desk.catalogue.offered.editions if one.form_id == "bien_ban"]


def refusal(call: Callable[..., object], *given: object) -> GpnError:
    with pytest.raises(GpnError) as caught:
        call(*given)
    return caught.value


def kinds(tree: Tree, desk: Desk) -> list[str]:
    return [one.kind for one in tree.world.receive(desk) if one.fate is Fate.NEW]
