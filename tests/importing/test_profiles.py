"""Which column is which field: found by titles, by a layout, by what was saved."""

from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import profiles, sheet, titles
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.profiles import EVERY, MARK, RELATION, Profile
from gpn_desktop.importing.sheet import Sheet
from tests.builders import rows
from tests.importing import makers

FOUND = """
| list                  | code         | by       | first |
| after_review.xlsx     | after_review | mark     | 8     |
| left_poverty.xlsx     | left_poverty | mark     | 10    |
| ipoor.xlsx            | ipoor        | every    | 6     |
| quick_review.xlsx     | quick_review | every    | 2     |
| split_name.xlsx       |              | relation | 7     |
| village_headings.xlsx |              | relation | 3     |
| members_first.xlsx    |              | relation | 2     |
| heads_beside.xlsx     |              | column   | 5     |
| semicolons.csv        |              | column   | 2     |
"""


@pytest.mark.parametrize("case", rows(FOUND), ids=lambda one: one["list"])
def test_columns_are_proposed(case: dict[str, str]) -> None:
    book = sheet.read(makers.LAYOUTS[case["list"]][0](), case["list"])
    found = profiles.proposed(book.sheets[0])
    assert (found.code, found.by, str(found.first)) == (case["code"], case["by"], case["first"])


TITLES = """
| title                                   | field         |
| Họ và tên                               | full_name     |
| HỌ TÊN CHỦ HỘ                           | head_name     |
| Quan hệ với chủ hộ                      | relation      |
| Số CCCD/Định danh cá nhân (12 số)       | id_number     |
| Ngày tháng năm sinh                     | birth_date    |
| Thông tin nhân khẩu / Ngày sinh         | birth_date    |
| Năm sinh / Nam                          | birth_male    |
| Họ                                      | surname       |
| Ghi chú thêm của thôn                   |               |
| (1)                                     |               |
| Dân tộc của chủ hộ                      | ethnicity     |
| household.code                          | household.code|
"""


@pytest.mark.parametrize("case", rows(TITLES), ids=lambda one: one["title"])
def test_a_title_names_a_field(case: dict[str, str]) -> None:
    found = titles.matched(case["title"])
    assert (found[0] if found else "") == case["field"]


def test_every_field_and_layout_is_whole() -> None:
    known = titles.fields()
    for one in known.values():
        assert one.of in ("row", "person", "household", "class")
        assert "" != one.label("vi") != one.label("en")
    for told in profiles.layouts():
        assert set(told.get("columns", {})) | set(told.get("named", {})) <= set(known)
        assert profiles.layout_label(told["code"]) != profiles.layout_label(told["code"], "en")
        assert told["source"].startswith("[")
    assert profiles.layout_label("Danh sách của tôi") == "Danh sách của tôi"


def test_how_heads_are_known_follows_from_the_columns() -> None:
    assert Profile({"full_name": 0}).by == EVERY
    assert Profile({"relation": 0, "head_name": 1}).by == RELATION
    assert Profile({"relation": 0, "mark": 1}).by == MARK
    assert Profile({"relation": 0}, heads=EVERY).by == EVERY


def test_a_sheet_of_nothing_proposes_nothing() -> None:
    assert profiles.proposed(Sheet("x")).columns == {}
    assert titles.titles_of(Sheet("x", (Line(4, ("a",)),))).first == 4


def test_titles_without_data_end_below_themselves() -> None:
    lines = (Line(2, ("Họ và tên", "Năm sinh", "Thôn")), Line(3, ("1", "2", "3")))
    assert titles.titles_of(Sheet("x", lines)).first == 3
    assert titles.titles_of(Sheet("x", lines[:1])).first == 3


def test_what_was_saved_is_found_by_its_titles(tmp_path: Path) -> None:
    book = sheet.read(makers.members_first(), "x.xlsx")
    profile = profiles.proposed(book.sheets[0])
    profiles.save(tmp_path, "Của thôn", profile)
    saved = profiles.saved(tmp_path)
    assert profiles.proposed(book.sheets[0], saved).code == "Của thôn"
    other = sheet.read(makers.heads_beside(), "x.xlsx")
    assert profiles.proposed(other.sheets[0], saved).code == ""


@pytest.mark.parametrize("content", ["{", "[]", '{"columns": {}}', '{"columns": 3, "titles": {}}'])
def test_a_saved_file_that_is_damaged_is_passed_over(tmp_path: Path, content: str) -> None:
    (tmp_path / "importing").mkdir()
    (tmp_path / "importing" / "x.json").write_text(content, "utf-8")
    assert profiles.saved(tmp_path) == ()


def test_a_name_is_needed_and_the_disk_may_refuse(tmp_path: Path) -> None:
    def refused(folder: Path, name: str) -> ErrorCode:
        with pytest.raises(GpnError) as caught:
            profiles.save(folder, name, Profile({}))
        return caught.value.code

    assert refused(tmp_path, " / ") is ErrorCode.PROFILE_NAMELESS
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file", "Tên") is ErrorCode.PROFILE_NOT_KEPT


def test_a_title_above_all_columns_is_no_title(tmp_path: Path) -> None:
    def texts(*cells: str) -> tuple[str, ...]:
        return cells

    spread: dict[tuple[int, int], str] = {(1, n): "Danh sách chủ hộ" for n in range(3)}
    lines = (Line(1, texts("Danh sách chủ hộ")), Line(2, texts("Họ tên", "Năm sinh", "Thôn")))
    found: Any = titles.titles_of(Sheet("x", lines, spread))
    assert found.by_column == {0: "Họ tên", 1: "Năm sinh", 2: "Thôn"}


def test_our_own_list_is_known_by_the_names_below_its_labels() -> None:
    lines = (
        Line(1, ("DANH SÁCH",)),
        Line(4, ("Họ và tên", "Thôn", "Mã hộ của chương trình", "Mã nhân khẩu của chương trình")),
        Line(5, ("full_name", "village", "household_id", "person_id")),
        Line(6, ("Đặng Thị Hường", "Nà Lúa", "h1", "p1")),
    )
    found = profiles.proposed(Sheet("x", lines))
    assert (found.code, found.first) == (profiles.OWN, 6)
    assert found.columns == {"full_name": 0, "person_id": 3, "village": 1, "household_id": 2}
