"""A household new to the register: with its head, in a village that may be new too."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import households, newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from tests.commune import clock, commune_template, desk, empty_desk

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
HUONG = Newcomer(" Đặng  Thị Hường ", "Nà Mới", "female", "1987", "tay", area="rural")


def test_the_first_household_brings_its_village(empty_desk: Desk) -> None:
    done = newcomers.add_household(empty_desk, HUONG)
    assert done.changes.places
    page = households.household_page(empty_desk, done.value.id)
    assert page.head is not None
    assert page.head.full_name == "Đặng Thị Hường"
    assert str(page.head.birth_date) == "1987"
    assert page.village is not None
    assert (page.village.name, page.village.order) == ("Nà Mới", 1)
    assert page.household.area == "rural"
    assert page.findings == ()


def test_a_known_village_is_taken_by_name_or_id_without_marks(desk: Desk) -> None:
    village = households.villages(desk)[2]
    for place in (village.id, village.name.upper()):
        done = newcomers.add_household(desk, replace(HUONG, village=place, area="", birth=""))
        assert done.value.village == village.id
        assert done.value.area == village.area
        assert not done.changes.places


def test_what_officials_write_before_a_village_is_no_part_of_its_name(desk: Desk) -> None:
    village = households.villages(desk)[2]
    done = newcomers.add_household(desk, replace(HUONG, village=f"thôn {village.name}"))
    assert done.value.village == village.id
    for typed, kind, name in (
        ("Thôn  Nà Mới", "thon", "Nà Mới"),
        ("Tổ dân phố 7", "to_dan_pho", "7"),
        ("TDP 8", "to_dan_pho", "8"),
        ("Thôn", "thon", "Thôn"),
    ):
        made = newcomers.add_household(desk, replace(HUONG, village=typed))
        known = {one.id: one for one in households.villages(desk)}
        assert (known[made.value.village].kind, known[made.value.village].name) == (kind, name)


def test_a_pasted_name_is_kept_without_what_nobody_sees(empty_desk: Desk) -> None:
    pasted = "\u202eĐặng\x07 Thị\nHường\u200b"
    done = newcomers.add_household(empty_desk, replace(HUONG, full_name=pasted))
    head = households.household_page(empty_desk, done.value.id).head
    assert head is not None
    assert head.full_name == "Đặng Thị Hường"


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ({"full_name": " "}, ErrorCode.HEAD_NAME_MISSING),
        ({"village": ""}, ErrorCode.VILLAGE_MISSING),
        ({"birth": "mùng năm"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "31/02/1980"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "2050"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "1/1/1087"}, ErrorCode.BIRTH_UNREADABLE),
        ({"full_name": "Lan " * 30_000}, ErrorCode.TEXT_UNFIT),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    empty_desk: Desk, missing: dict[str, str], code: ErrorCode
) -> None:
    with pytest.raises(GpnError) as refused:
        newcomers.add_household(empty_desk, replace(HUONG, **missing))
    assert refused.value.code is code
    assert households.order(empty_desk, households.Sought()) == ()
