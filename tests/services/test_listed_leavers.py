"""Who died or left, in a list without numbers; and a list that was taken back, once more."""

from typing import Any

from openpyxl import Workbook

from gpn_desktop.importing.remarks import Why
from gpn_desktop.services import lists, taking_back
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk, empty_desk
from tests.importing import makers
from tests.services.families import acted, living, put_families
from tests.services.test_lists import preview_of

__all__ = ["clock", "commune_template", "desk", "empty_desk"]

TITLES = ("Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Số CCCD", "Thôn")


def listed(*people: tuple[str, ...]) -> bytes:
    book: Any = Workbook()
    makers.put(book.active, 1, [TITLES, *((*one, "Nà Pá") for one in people)])
    return makers.saved(book)


LAST_YEAR = listed(
    ("01", "Vi Văn Ba", "Chủ hộ", "1960", ""),
    ("01", "Vi Thị Mai", "Vợ", "1962", ""),
    ("02", "Hà Văn Tú", "Chủ hộ", "1980", ""),
    ("02", "Hà Thị Bé", "Con", "2010", ""),
)


def test_last_years_list_puts_nobody_back_who_died_or_left(empty_desk: Desk) -> None:
    found = put_families(empty_desk)
    acted(empty_desk, found, "death", "mai")
    acted(empty_desk, found, "departure", "tu", "be", of=found.o)
    seen = preview_of(empty_desk, LAST_YEAR)
    assert [[why.why for why in one.remarks] for one in seen.judgement.rows] == [
        [],
        *[[Why.TAKEN_OFF]] * 3,
    ]
    assert not seen.usual
    mai = seen.judgement.rows[1].remarks[0]
    assert (mai.found, mai.other) == ("25/11/2026 (theo đơn)", "Vi Thị Mai (1962)")
    assert lists.apply(empty_desk, seen, seen.usual).value.id == ""
    assert len(living(empty_desk, found.h)) == 3
    agreed = lists.apply(empty_desk, seen, {one.row for one in seen.judgement.rows}).value
    assert (agreed.households, agreed.people) == (1, 3)  # another of that name: the officer's word


def test_a_household_that_was_joined_is_not_listed_anew_by_its_old_code(empty_desk: Desk) -> None:
    found = put_families(empty_desk)
    acted(empty_desk, found, "join", to="o")
    people = (("02", "Hà Văn Tú", "Chủ hộ", "1980", ""), ("02", "Hà Thị Bé", "Con", "2010", ""))
    seen = preview_of(empty_desk, listed(*people))
    assert [[why.why for why in one.remarks] for one in seen.judgement.rows] == [[Why.MOVED_ON]] * 2


def test_a_list_that_was_taken_back_comes_in_as_new_once_more(empty_desk: Desk) -> None:
    content = listed(
        ("01", "Vi Văn Ba", "Chủ hộ", "1960", "020060000001"),
        ("01", "Vi Thị Mai", "Vợ", "1962", ""),
    )
    first = preview_of(empty_desk, content)
    run = lists.apply(empty_desk, first, first.usual).value.id
    taking_back.take_back(empty_desk, run, reason="nhầm danh sách")
    again = preview_of(empty_desk, content)
    assert again.usual == first.usual == {2, 3}
