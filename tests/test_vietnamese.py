"""How Vietnamese is written."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop import vietnamese
from gpn_desktop.journal.line import check_value


def mark(sign: str) -> bool:
    return unicodedata.combining(sign) > 0


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_fold_finds_names_without_marks(form: Literal["NFC", "NFD"]) -> None:
    assert vietnamese.fold(unicodedata.normalize(form, "Đặng  Thị HƯỜNG ")) == "dang thi huong"


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\x07"], ids=ascii)
def test_fold_leaves_out_what_nobody_sees_wherever_it_stands(unseen: str) -> None:
    for name in ("Đặng Thị Hường", "Vi Lan"):
        pasted = unseen.join(name)
        assert vietnamese.fold(pasted) == vietnamese.fold(name), ascii(pasted)


@given(st.text(st.characters(codec="utf-8")))
def test_folded_text_bears_no_mark_and_no_second_space(text: str) -> None:
    bare = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(sign for sign in bare if vietnamese.clean(sign) or mark(sign))
    marks = [sign for sign in bare if mark(sign)]
    kept = "".join(sign for sign in bare if sign not in marks).replace("đ", "d")
    assert vietnamese.fold(text) == re.sub(r"\s+", " ", kept).strip()


PASTED = {
    "a name\x07\x00 with bells\x7f": "a name with bells",
    "\u202eNga\u202c ẩn\u200b": "Nga ẩn",
    "Đặng\u00ad Thị\ufeff": "Đặng Thị",
    "dòng một\r\ndòng hai\x0bdòng ba\u2028": "dòng một dòng hai dòng ba",
    "một\x1fhai": "mộthai",
    "\u0301a\n\u0323b": "a b",
    "half \ud83d a sign": "half a sign",
}


@pytest.mark.parametrize("pasted", PASTED, ids=ascii)
def test_what_nobody_sees_is_not_kept(pasted: str) -> None:
    assert vietnamese.tidy(pasted) == PASTED[pasted]


@given(st.text())
def test_whatever_is_pasted_a_package_can_carry(text: str) -> None:
    for made in (vietnamese.tidy(text), vietnamese.clean(text)):
        check_value(made[:10_000])
        assert vietnamese.clean(made) == made
    assert "\n" not in vietnamese.tidy(text)


def test_lines_stay_lines() -> None:
    assert vietnamese.clean("một\r\nhai\rba\n") == "một\nhai\nba\n"


def test_tidy_makes_one_form_and_single_spaces() -> None:
    assert vietnamese.tidy(unicodedata.normalize("NFD", "  Nông   Văn Ất ")) == "Nông Văn Ất"


def test_words_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    words = ["đa", "dạ", "dà", "da", "ă", "â", "a", "ơ", "o", "ô", "z"]
    assert sorted(words, key=vietnamese.sort_key) == [
        *("a", "ă", "â", "da", "dà", "dạ", "đa", "o", "ô", "ơ", "z")
    ]


def test_persons_stand_by_given_name_first() -> None:
    names = ["Vi Thị Hoa", "Lý Văn An", "Hoàng Thị An"]
    ordered = sorted(names, key=vietnamese.name_key)
    assert ordered == ["Hoàng Thị An", "Lý Văn An", "Vi Thị Hoa"]


def test_signs_and_marks_that_are_no_letters_have_their_place_too() -> None:
    names = ["Vi Nguyê\u0303\u0301n", "Vi \u0301An", "\u0301", "😀", "An"]
    assert sorted(names, key=vietnamese.name_key)[1] == "An"  # behind a name without letters
    assert vietnamese.sort_key("\u0301") > vietnamese.sort_key("z")


def test_numbers_and_days_are_written_as_officials_write_them() -> None:
    assert vietnamese.show_int(1234567) == "1.234.567"
    assert vietnamese.show_date(date(2026, 3, 5)) == "05/03/2026"
    assert vietnamese.show_rate(Fraction(4643, 199765)) == "2,32"
    assert vietnamese.show_rate(Fraction(-1, 2), places=0) == "-50"


def test_hours_are_read_without_seconds_and_edited_with_those_there_are() -> None:
    stored = ("08:30:15.000+07:00", "08:30:00.000+07:00", "08:30")
    assert [vietnamese.show_clock(one) for one in stored] == ["08:30"] * 3
    edited = [vietnamese.show_clock(one, seconds=True) for one in stored]
    assert edited == ["08:30:15", "08:30", "08:30"]


def test_numbers_are_shown_whole_or_with_two_decimals_and_money_with_its_unit() -> None:
    assert vietnamese.show_number(Fraction(9000)) == "9.000"
    assert vietnamese.show_number(Fraction(125, 2)) == "62,50"
    assert vietnamese.show_money(15_000_000) == "15.000.000 đồng"


def test_a_stored_number_is_shown_with_points_and_comma_and_a_text_that_is_none_stays() -> None:
    stored = ("1234567.5", "2026", "20261126", "-0.5", "trống", "")
    shown = [vietnamese.show_decimal(text) for text in stored]
    assert shown == ["1.234.567,5", "2026", "20.261.126", "-0,5", "trống", ""]
    assert vietnamese.show_decimal("1234567.5", grouped=False) == "1234567,5"


def test_numbers_are_read_as_officials_write_them() -> None:
    written = ("1.234", "1.234,5", "62,5", "62.5", "9 000", "12")
    read = [vietnamese.plain_number(text) for text in written]
    assert read == ["1234", "1234.5", "62.5", "62.5", "9000", "12"]
