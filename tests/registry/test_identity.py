from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.identity import (
    CccdReading,
    DoubtCode,
    Severity,
    cccd_provinces,
    check_cccd,
    check_cmnd,
    check_insurance,
    check_written,
    doubts_of,
    hidden,
    hidden_apart,
    insurance_objects,
    masked,
    masked_apart,
    masked_each,
    object_misfit,
    read_cccd,
    written_number,
)
from gpn_desktop.registry.persons import PartialDate, Person


def codes(number: str, sex: str = "female", birth: str = "1985") -> list[str]:
    return [doubt.code.value for doubt in check_cccd(number, sex, PartialDate.read(birth))]


def test_a_number_says_province_sex_and_year() -> None:
    assert read_cccd("020185000001") == CccdReading("020", "female", 1985)
    assert read_cccd("020207000001") == CccdReading("020", "male", 2007)
    assert read_cccd("02018500000") is None
    assert read_cccd("02018500000x") is None


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("", []),
        ("020185000001", []),
        ("022185000001", []),
        ("003185000001", ["cccd_province"]),
        ("020085000001", ["cccd_sex"]),
        ("020186000001", ["cccd_birth_year"]),
        ("020385000001", ["cccd_birth_year"]),
        ("999", ["cccd_length"]),
        ("02018500000a", ["cccd_length"]),
        ("0201850000012", ["cccd_long"]),
    ],
)
def test_a_number_that_disagrees_with_the_person_is_doubted(number: str, found: list[str]) -> None:
    assert codes(number) == found


def test_what_is_not_known_of_the_person_is_not_compared() -> None:
    assert check_cccd("020085000001", "", None) == ()


def test_only_an_impossible_length_is_an_error() -> None:
    assert check_cccd("12", "", None)[0].severity is Severity.ERROR
    assert check_cccd("003185000001", "female", None)[0].severity is Severity.WARNING


def test_a_doubt_carries_the_mark_of_its_rule() -> None:
    assert check_cccd("020085000001", "female", None)[0].mark.startswith("[S]")


@pytest.mark.parametrize(("number", "count"), [("", 0), ("081234567", 0), ("08123456", 1)])
def test_an_old_number_has_nine_digits(number: str, count: int) -> None:
    assert [doubt.code for doubt in check_cmnd(number)] == [DoubtCode.CMND_LENGTH] * count


@pytest.mark.parametrize(
    ("number", "object_code", "found"),
    [
        ("", "", []),
        ("HN2200123456789", "HN", []),
        ("0123456789", "HN", []),
        ("020185000001", "GD", []),
        ("HN2200123456789", "CN", ["insurance_object_differs"]),
        ("HN9200123456789", "HN", ["insurance_layout"]),
        ("12345", "", ["insurance_layout"]),
        ("", "ZZ", ["insurance_object_unknown"]),
    ],
)
def test_an_insurance_number_has_one_of_three_layouts(
    number: str, object_code: str, found: list[str]
) -> None:
    assert [doubt.code.value for doubt in check_insurance(number, object_code)] == found


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("020 185 000 001", "020185000001"),
        ("020.185.000-001\t", "020185000001"),
        ("\u200b081234567", "081234567"),
        ("HN 2 20 01234 56789", "HN2200123456789"),
        ("chưa có", "chưa có"),
        ("mất  thẻ", "mất thẻ"),
        ("", ""),
    ],
)
def test_a_number_is_kept_as_one_word_however_it_is_grouped(typed: str, kept: str) -> None:
    assert written_number(typed) == kept


def test_the_lists_are_whole() -> None:
    assert len(cccd_provinces()) == 63
    assert len(insurance_objects()) == 43


@pytest.mark.parametrize(
    ("number", "shown"),
    [("020185001234", "******1234"), ("0912345", "***2345"), ("12", "**"), ("", "")],
)
def test_numbers_are_masked_in_lists(number: str, shown: str) -> None:
    assert masked(number) == shown


@pytest.mark.parametrize(
    ("field", "text", "refused"),
    [
        ("phone", "0912345678", None),
        ("phone", "0912 345 678 (con), 0333.444.555", None),
        ("phone", "0912 (hỏi chị Hoa)", None),
        ("phone", "", None),
        ("phone", "abc", ErrorCode.PHONE_STRANGE),
        ("phone", "(hỏi chị Hoa)", ErrorCode.PHONE_STRANGE),
        ("phone", "******5678", ErrorCode.NUMBER_MASKED),
        ("id_number", "******5320", ErrorCode.NUMBER_MASKED),
        ("insurance_number", "✓ có", ErrorCode.NUMBER_MASKED),
        ("id_number", "xxxxxx8966", ErrorCode.NUMBER_MASKED),
        ("phone", "XXXX 8966", ErrorCode.NUMBER_MASKED),
        ("phone", "0912xxx456", ErrorCode.NUMBER_MASKED),
        ("phone", "xx8966", ErrorCode.NUMBER_MASKED),
        ("old_id_number", "XX", ErrorCode.NUMBER_MASKED),
        ("foreign_id", "\uff0a\uff0a8966", ErrorCode.NUMBER_MASKED),
        ("foreign_id", "XX1234567", None),
        ("phone", "0912345678 (bà Xoan)", None),
        ("id_number", "0201", None),  # odd, which is told as a doubt
    ],
)
def test_what_hides_a_number_or_can_be_none_is_refused(
    field: str, text: str, refused: ErrorCode | None
) -> None:
    if refused is None:
        check_written({field: text})
        return
    with pytest.raises(GpnError) as caught:
        check_written({field: text})
    assert caught.value.code is refused
    assert caught.value.facts == {"field": field, "found": text}


def test_every_number_of_a_person_is_masked_and_nothing_else() -> None:
    person = Person("p", "h", "Nông Thị Ảnh", id_number="020185001234", phone="0912345678")
    person = replace(person, old_id_number="081234567", insurance_number="2021234567")
    person = replace(person, foreign_id="LA0012345")
    shown = replace(person, id_number="******1234", phone="******5678")
    shown = replace(shown, old_id_number="*****4567", insurance_number="******4567")
    shown = replace(shown, foreign_id="*****2345")
    assert hidden(person) == shown


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        (("020185001234", "020185001235"), ("******1234", "******1235")),
        (("020185001234", "020185001234"), ("******1234", "******1234")),
        (("020185001234", "020186001234"), ("*****5**1234", "*****6**1234")),
        (("020185001234", "031186001234"), ("*20*****1234", "*31*****1234")),
        (("0201851234", "020185001234"), ("******1234", "******001234")),
        (("12", "34"), ("12", "34")),
        (("", ""), ("", "")),
    ],
)
def test_two_masked_numbers_show_where_they_differ(
    numbers: tuple[str, str], shown: tuple[str, str]
) -> None:
    assert masked_apart(*numbers) == shown


def test_all_numbers_of_a_person_are_looked_at_together() -> None:
    person = Person(
        "p",
        sex="male",
        id_number="020185000001",
        old_id_number="08",
        insurance_number="HN420185000001",
        insurance_object="CN",
    )
    assert [one.code.value for one in doubts_of(person)] == [
        *("cccd_sex", "cmnd_length", "insurance_layout", "insurance_object_differs"),
    ]
    assert object_misfit().severity is Severity.WARNING


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ((), ()),
        (("", "0912111111", "0912222222"), ("", "******1111", "******2222")),
        (("0912111111", "0912111111"), ("******1111", "******1111")),
        (("0911111111", "0921111111", "0912000001"), ("**1***1111", "**2***1111", "**1***0001")),
        (("0111111", "0211111", "0311111"), ("*1*1111", "*2*1111", "*3*1111")),
        (("02018500123", "020185001234"), ("******0123", "******1234")),
        (("1111111111111", "111111111111"), ("*********1111", "********1111")),
    ],
)
def test_of_several_masked_numbers_those_that_differ_look_so(
    numbers: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    assert masked_each(numbers) == shown


@given(st.lists(st.text("01", max_size=13), max_size=4))
def test_masked_numbers_look_alike_only_where_they_are_the_same(numbers: list[str]) -> None:
    shown = masked_each(numbers)
    for one, looks in zip(numbers, shown, strict=True):
        for other, as_well in zip(numbers, shown, strict=True):
            assert (one == other) == (looks == as_well)
        assert all(
            mark in ("*", digit) for mark, digit in zip(looks[::-1], one[::-1], strict=False)
        )


def test_of_two_people_numbers_are_masked_so_that_one_sees_where_they_differ() -> None:
    one = Person("p", id_number="020185001234", phone="0912000001")
    other = Person("q", id_number="020186001234", phone="0912000001")
    shown = hidden_apart(one, other)
    assert [each.id_number for each in shown] == ["*****5**1234", "*****6**1234"]
    assert [each.phone for each in shown] == ["******0001", "******0001"]
    assert [each.id for each in shown] == ["p", "q"]
