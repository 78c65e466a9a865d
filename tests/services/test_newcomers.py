"""A household new to the register: with its head, in a village that may be new too."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.duplicates import Evidence
from gpn_desktop.services import households, newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource

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
        with desk.store.reading() as tx:
            found = tx.places.villages.get(made.value.village)
        assert (found.kind, found.name) == (kind, name)


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
        ({"full_name": "020185000001"}, ErrorCode.HEAD_NAME_MISSING),
        ({"full_name": "😀 - \u200b"}, ErrorCode.HEAD_NAME_MISSING),
        ({"village": ""}, ErrorCode.VILLAGE_MISSING),
        ({"birth": "mùng năm"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "31/02/1980"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "5/3/75"}, ErrorCode.BIRTH_UNREADABLE),
        ({"birth": "2050"}, ErrorCode.BIRTH_AHEAD),
        ({"birth": "26/11/2026"}, ErrorCode.BIRTH_AHEAD),
        ({"birth": "1/1/1087"}, ErrorCode.BIRTH_LONG_PAST),
        ({"phone": "******8966"}, ErrorCode.NUMBER_MASKED),
        ({"phone": "hỏi con"}, ErrorCode.PHONE_STRANGE),
        ({"id_number": "******5320"}, ErrorCode.NUMBER_MASKED),
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


def test_what_is_pasted_into_a_birth_and_a_number_is_read_as_it_looks(empty_desk: Desk) -> None:
    pasted = replace(HUONG, birth="\u200b05/03/1985\t", id_number=" 020.185 000-001\u200f\n")
    assert newcomers.doubts(pasted) == ()
    made = newcomers.add_household(empty_desk, pasted).value
    head = households.household_page(empty_desk, made.id).head
    assert head is not None
    assert str(head.birth_date) == "1985-03-05"
    (alike,) = newcomers.similar(empty_desk, replace(HUONG, id_number="020185000001"))
    assert Evidence.ID_NUMBER in alike.likeness.evidence


def test_a_clock_that_is_years_behind_is_named_where_a_birth_lies_ahead_of_it(
    empty_desk: Desk, clock: FixedSource
) -> None:
    clock.moment = clock.moment.replace(year=2001)
    with pytest.raises(GpnError) as refused:
        newcomers.read_birth("05/03/2015")
    assert refused.value.facts["today"] == clock.moment.date()


@pytest.mark.parametrize("name", ['Vi " AND (', "Vi 😀 An", "* NOT ^", "\u0301 a:b"])
def test_whatever_is_typed_as_a_name_is_looked_for_and_kept(empty_desk: Desk, name: str) -> None:
    odd = replace(HUONG, full_name=name)
    made = newcomers.add_household(empty_desk, odd).value
    (alike,) = newcomers.similar(empty_desk, odd)
    assert alike.hit.household == made.id
    assert households.order(empty_desk, households.Sought(), "code") == (made.id,)
