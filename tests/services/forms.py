"""Short forms that are no surveys, for tests that fill them in."""

from gpn_desktop.reviews.submission import Submission
from gpn_desktop.services import filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.filling import Filling
from tests.editions import bring
from tests.services.conftest import answer

VISIT, WATER, MINUTES, SHEET_A = "tham_ho", "nguon_nuoc", "bien_ban", "phieu_a_thu"
FIRST, SECOND = "2026112301", "2026112401"
REST = """
| settings | | | | |
| | form_id | form_title | version | default_language |
| | {form_id} | {title} | {version} | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | {role} |
| | status | trial |
"""
_VISIT = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | required | calculation | trigger | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | |
| | date | interview_day | Ngày thăm | | | | |
| | text | phone | Điện thoại của hộ | | PHONE | ${household} | households#phone |
| | integer | cows | Số bò | yes | | | |
| | begin_repeat | cow | Bò | | | | |
| | text | cow_name | Tên | | | | |
| | end_repeat | | | | | | |
| entities | | | |
| | list_name | label | entity_id |
| | households | ${household} | ${household} |
"""
_VISIT = _VISIT.replace("PHONE", "instance('households')/root/item[name=${household}]/phone")
_SHORT = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | required |
| | text | place | Ở đâu | yes |
| | text | remark | Ghi chú | |
"""


def brought(desk: Desk) -> None:
    """Bring a visit (asks the household, writes back), a water point, minutes and a Phiếu A."""
    bring(desk, _VISIT + _told(VISIT, "Phiếu thăm hộ", "other"))
    bring(desk, _SHORT + _told(WATER, "Nguồn nước", "other"))
    bring(desk, _SHORT + _told(MINUTES, "Biên bản họp thôn", "minutes"))
    bring(desk, _SHORT + _told(SHEET_A, "Phiếu A", "phieu_a"))


def renewed(desk: Desk, *, at_household: bool = False) -> None:
    """Bring a later version of the water point, perhaps one that asks for the household."""
    questions = _VISIT if at_household else _SHORT
    bring(desk, questions + _told(WATER, "Nguồn nước", "other", SECOND))


def _told(form_id: str, title: str, role: str, version: str = FIRST) -> str:
    return REST.format(form_id=form_id, title=title, role=role, version=version)


def visited(desk: Desk, household: str, cows: str = "2") -> Submission:
    """Fill a visit in."""
    opened = filling.take_up(desk, VISIT, household).value
    return finished(desk, opened, cows=cows)


def finished(desk: Desk, opened: Filling, **answers: str) -> Submission:
    """Answer and complete what was opened."""
    assert opened.entry is not None
    for path, text in answers.items():
        answer(desk, opened.entry, path, text)
    return filling.complete(desk, opened.entry).value
