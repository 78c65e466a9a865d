"""Support forms as an office writes them, for tests that install, ask and carry them."""

from pathlib import Path

from gpn_desktop.services import installing, workbooks
from gpn_desktop.services.desk import Desk
from tests.builders import a_workbook, excel
from tests.editions import put

VERSION, LATER = "2026112401", "2026112402"
GIFT = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | label::English (en) | required | calculation |
| | select_one_from_file households.csv | household | Hộ gia đình | Household | yes | |
| | select_one gift | gift | Quà gì | Which gift | yes | |
{amount}
| | text | giver | Ai tặng | Who gave it | | |
{more}
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| | gift | gao | Gạo | Rice |
| | gift | chan | Chăn ấm | A warm blanket |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | {form_id} | {title} | {version} | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | support |
| | status | trial |
{types}
"""
QUANTITY = "| | integer | quantity | Mấy suất | How many | yes | |"


def written(folder: Path, version: str = VERSION, *, types: str = "TETQUA", **rest: str) -> Path:
    """Write the workbook of a gift, for support types parted by spaces."""
    folder.mkdir(exist_ok=True, parents=True)
    told = {"form_id": "qua_tet", "title": "Quà Tết của xã", "more": "", "amount": QUANTITY, **rest}
    rows = "\n".join(f"| | support_type | {code} |" for code in types.split())
    file = folder / "qua-tet.xlsx"
    file.write_bytes(excel(a_workbook(GIFT.format(version=version, types=rows, **told))))
    return file


def installed(desk: Desk, folder: Path, version: str = VERSION, **rest: str) -> None:
    """Install it at an office."""
    looked = workbooks.look(desk, written(folder, version, **rest))
    assert looked.errors == ()
    installing.install_form(desk, looked, looked.warnings)


def brought(desk: Desk, folder: Path, version: str = VERSION, **rest: str) -> None:
    """Put it in place at any desk, as a package of the office brings it."""
    put(desk, workbooks.look(desk, written(folder, version, **rest)).files)
