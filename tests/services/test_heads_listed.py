"""Who is head by a list is written with all relations to that head, or nothing of it is."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from gpn_desktop.services import households, lists
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, empty_desk
from tests.services.families import Families, put_families

__all__ = ["clock", "commune_template", "empty_desk"]
ROWS = (
    ("Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Thôn"),
    ("01", "Vi Văn Nam", "Chủ hộ", "1990", "Nà Pá"),
    ("01", "Lý Thị Hoa", "Vợ", "1991", "Nà Pá"),
    ("01", "Vi Văn Ba", "Bố", "1960", "Nà Pá"),
    ("01", "Vi Thị Mai", "Mẹ", "1962", "Nà Pá"),
)
BEFORE = {"Vi Văn Ba": "head", "Vi Thị Mai": "spouse", "Vi Văn Nam": "child"}
BEFORE["Lý Thị Hoa"] = "child_in_law"
AFTER = {"Vi Văn Ba": "parent", "Vi Thị Mai": "parent", "Vi Văn Nam": "head"}
AFTER["Lý Thị Hoa"] = "spouse"


def listed(file: Path) -> Path:
    """Write a list in which the son is head of household 01."""
    book = Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    book.save(file)
    return file


def relations(desk: Desk, family: Families) -> dict[str, str]:
    people = households.household_page(desk, family.h).people
    return {one.full_name: one.relation for one in people}


@pytest.mark.parametrize(
    ("accepted", "left_out", "after"),
    [
        ((), (), BEFORE),
        ((2,), (2,), BEFORE),
        ((3, 5), (3, 5), BEFORE),
        ((2, 3, 5), (2, 3, 5), BEFORE),
        ((2, 3, 4, 5), (), AFTER),
    ],
)
def test_no_head_is_written_without_the_relations_to_it(
    empty_desk: Desk,
    tmp_path: Path,
    accepted: tuple[int, ...],
    left_out: tuple[int, ...],
    after: dict[str, str],
) -> None:
    family = put_families(empty_desk)
    book = lists.open_list(listed(tmp_path / "ds.xlsx"))
    seen = lists.preview(empty_desk, book, lists.proposed(empty_desk, book.sheets[0]))
    assert seen.usual == frozenset()
    told = lists.apply(empty_desk, seen, accepted).value
    assert (told.left_out, told.headless) == (left_out, frozenset(left_out))
    assert relations(empty_desk, family) == after
