"""Other forms for tests of the window: a visit at a household, the minutes of a commune."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from gpn_desktop.services import workbooks
from gpn_desktop.services.desk import Desk
from tests.builders import a_workbook, excel
from tests.editions import put
from tests.services.forms import MINUTES, REST, VISIT

VERSION = "2026112301"
VISITED = """
| survey | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | required | calculation | trigger | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | |
| | text | visitor | Người đến thăm | yes | | | |
| | integer | cows | Số bò của hộ | | | | |
| | text | phone | Điện thoại của hộ | | {phone} | ${household} | households#phone |
| entities | | | |
| | list_name | label | entity_id |
| | households | ${household} | ${household} |
"""
MET = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | required |
| | text | place | Họp ở đâu | yes |
| | integer | present | Số người dự họp | |
| | select_one yn | agreed | Cuộc họp có nhất trí không? | |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) |
| | yn | co | Có |
| | yn | khong | Không |
"""
PHONE = "instance('households')/root/item[name=${household}]/phone"
FORMS = {VISIT: (VISITED.replace("{phone}", PHONE), "other"), MINUTES: (MET, "minutes")}
TITLES = {VISIT: "Phiếu thăm hộ", MINUTES: "Biên bản họp thôn"}


FIRST: dict[bytes, Mapping[str, bytes]] = {}
"""What a workbook becomes where no version of it is installed; it is the same at every desk."""


def put_forms(desk: Desk, folder: Path, version: str = VERSION) -> None:
    """Put the visit and the minutes to a desk, as a package of the office brings them."""
    for form_id in FORMS:
        file, content = folder / f"{form_id}.xlsx", _workbook(form_id, version)
        file.write_bytes(content)
        if desk.catalogue.library.newest(form_id) is not None:
            put_form(desk, file)
            continue
        if content not in FIRST:
            FIRST[content] = _looked(desk, file)
        put(desk, FIRST[content])


@lru_cache
def _workbook(form_id: str, version: str) -> bytes:
    survey, role = FORMS[form_id]
    about = {"form_id": form_id, "title": TITLES[form_id], "role": role}
    return excel(a_workbook(survey + REST.format(version=version, **about)))


def put_form(desk: Desk, file: Path) -> None:
    """Put a workbook to a desk, with the lists that lie beside it."""
    put(desk, _looked(desk, file))


def _looked(desk: Desk, file: Path) -> Mapping[str, bytes]:
    looked = workbooks.look(desk, file)
    assert looked.errors == ()
    return looked.files
