"""What a cell means: days in all habits, numbers that lost zeros, words in any spelling."""

from datetime import date
from typing import Any

import pytest

from gpn_desktop.importing import values
from gpn_desktop.importing.remarks import Remark, Weight, Why
from gpn_desktop.importing.values import Meant
from tests.builders import rows

ON = date(2026, 11, 26)
BIRTHS = """
| text                     | number       | birth      | why              |
| 05/03/1987               |              | 1987-03-05 |                  |
| 5.3.1987                 |              | 1987-03-05 |                  |
| 05-03-1987 00:00:00      |              | 1987-03-05 |                  |
| 1987-03-05               |              | 1987-03-05 |                  |
| 1987-03-05T10:20         |              | 1987-03-05 |                  |
| ngày 5 tháng 3 năm 1987  |              | 1987-03-05 |                  |
| Ngay 05 thang 03 nam 1987|              | 1987-03-05 |                  |
| 05031987                 |              | 1987-03-05 |                  |
| 5031987                  |              | 1987-03-05 |                  |
| 3/1987                   |              | 1987-03    |                  |
| 1987                     |              | 1987       |                  |
| ’05/03/1987              |              | 1987-03-05 |                  |
| 27854                    |              | 1976-04-04 | birth_serial     |
| 99999                    |              |            | birth_unreadable |
| 5/3/75                   |              | 1975-03-05 | birth_serial     |
| 5/3/26                   |              | 2026-03-05 | birth_short      |
| 5/3/12                   | 020012000123 | 1912-03-05 | birth_serial     |
| 5/3/12                   | 020212000123 | 2012-03-05 | birth_serial     |
| 5/3/12                   | 020299000123 | 2012-03-05 | birth_short      |
| 75                       |              | 1975       | birth_serial     |
| 31/2/75                  |              |            | birth_unreadable |
| 31/02/1975               |              |            | birth_unreadable |
| 12/31/1975               |              |            | birth_unreadable |
| không rõ                 |              |            | birth_unreadable |
| 1899                     |              |            | birth_old        |
| 27/11/2026               |              |            | birth_ahead      |
| 26/11/2026               |              | 2026-11-26 |                  |
"""


def why_of(meant: Meant) -> str:
    return meant.remark.why.value if meant.remark else ""


@pytest.mark.parametrize("case", rows(BIRTHS), ids=lambda one: one["text"] + one["number"])
def test_births_are_read_in_all_habits(case: dict[str, str]) -> None:
    found = values.birth_of(case["text"], ON, case["number"])
    birth = "" if found.value is None else str(found.value)
    assert (birth, why_of(found)) == (case["birth"], case["why"])


NUMBERS = """
| of      | text              | number       | why           |
| citizen | 020085000123      | 020085000123 |               |
| citizen | 020 085 000 123   | 020085000123 |               |
| citizen | '020085000123     | 020085000123 |               |
| citizen | 20085000123       | 020085000123 | number_zeros  |
| citizen | 1085000123        | 001085000123 | number_zeros  |
| citizen | 0200850001234     |              | number_length |
| citizen | 20186000001.0     | 020186000001 | number_zeros  |
| citizen | 020.186.000.000   | 020186000000 |               |
| citizen | 20070000703.5     |              | number_length |
| citizen | 20070000703,25    |              | number_length |
| citizen | 12345             |              | number_length |
| citizen | không có          |              | number_length |
| old     | 081234567         | 081234567    |               |
| old     | 81234567          | 081234567    | number_zeros  |
| old     | 81234567.0        | 081234567    | number_zeros  |
| old     | 0812345678        |              | number_length |
| phone   | 0912 345.678      | 0912 345.678 |               |
| phone   | 912345678         | 0912345678   | number_zeros  |
| phone   | +84 912 345 678   | +84 912 345 678 |            |
| phone   | (0205) 3870123    | (0205) 3870123 |             |
| phone   | 0912345678 / 0205 3870123 | 0912345678 / 0205 3870123 | |
| phone   | 0912345678 (chị Hoa) | 0912345678 (chị Hoa) |    |
| phone   | 0912 (hỏi chị Hoa) |             | phone_strange |
| phone   | 0912345678 / hỏi  |              | phone_strange |
| phone   | abc               |              | phone_strange |
| phone   | (chị Hoa)         |              | phone_strange |
| phone   | ******3437        |              | phone_strange |
| phone   | 912345678.5       |              | phone_strange |
| phone   | 123456            |              | phone_strange |
| phone   | 1234567890123456  |              | phone_strange |
| phone   | Không có          |              | number_none   |
| insurance | HN4202012345678 | HN4202012345678 |            |
| insurance | hn 4 20 20-1234.5678 | HN4202012345678 |       |
| insurance | 2012345678      | 2012345678   |               |
| insurance | 020085000123    | 020085000123 |               |
| insurance | 20085000123     | 020085000123 | number_zeros  |
| insurance | 112345678       | 0112345678   | number_zeros  |
| insurance | 20123456        |              | insurance_strange |
| insurance | HN9202012345678 |              | insurance_strange |
| insurance | ✓ có            |              | insurance_strange |
| insurance | x               |              | insurance_strange |
| insurance | không           |              | number_none   |
| whole   | 45                | 45           |               |
| whole   | 45,5              |              | number_unreadable |
| whole   | 1000000           |              | number_unreadable |
| day     | 1/2/2026          | 2026-02-01   |               |
| day     | 2026              |              | day_unreadable |
| day     | hôm qua           |              | day_unreadable |
| yes     | x                 | True         |               |
| yes     | Không             | False        |               |
| yes     | -                 | False        |               |
| yes     | có lẽ             |              | word_unknown  |
"""


def read(of: str, text: str) -> Meant:
    if of == "citizen":
        return values.citizen_number(text)
    return values.old_number(text) if of == "old" else values.READERS[of](text, of)


@pytest.mark.parametrize("case", rows(NUMBERS), ids=lambda one: f"{one['of']} {one['text']}")
def test_numbers_days_and_ticks_are_read(case: dict[str, str]) -> None:
    found = read(case["of"], case["text"])
    shown = "" if found.value is None else str(found.value)
    assert (shown, why_of(found)) == (case["number"], case["why"])


WORDS = """
| list                 | text               | key          |
| sex                  | NAM                | male         |
| sex                  | Nữ                 | female       |
| sex                  | gái                | female       |
| sex                  | 1                  |              |
| relationship_to_head | Vợ/chồng           | spouse       |
| relationship_to_head | VỢ                 | spouse       |
| relationship_to_head | con nuôi           | child        |
| relationship_to_head | Mẹ vợ              | parent       |
| relationship_to_head | 3                  |              |
| ethnicity            | Kinh (Việt)        | kinh         |
| ethnicity            | H’Mông             | hmong        |
| ethnicity            | mèo                | hmong        |
| ethnicity            | Dao đỏ             | dao          |
| ethnicity            | San Chay           | san_chay     |
| ethnicity            | Cao Lan            | san_chay     |
| ethnicity            | tày                | tay          |
| ethnicity            | Bru Vân Kiều       | bru_van_kieu |
| ethnicity            | 02                 |              |
| area                 | NT                 | rural        |
| toilet               | Không có           | 7            |
| toilet               | 2                  | 2            |
| school_level         | THCS               | THCS         |
"""


@pytest.mark.parametrize("case", rows(WORDS), ids=lambda one: f"{one['list']} {one['text']}")
def test_words_are_known_in_any_spelling(case: dict[str, str]) -> None:
    found = values.word_of(case["text"], "x", case["list"])
    assert (found.value or "") == case["key"]
    assert why_of(found) == ("" if case["key"] else "word_unknown")


NAMES: list[tuple[str, Any, str]] = [
    ("Đặng Thị Hường", "Đặng Thị Hường", ""),
    ("ĐẶNG THỊ HƯỜNG", "Đặng Thị Hường", ""),
    ("123", None, "name_strange"),
    ("A" * 200, "A" + "a" * 199, "name_long"),
    ("A" * 201, None, "text_long"),
]


@pytest.mark.parametrize(("text", "name", "why"), NAMES)
def test_names_are_written_as_names_are(text: str, name: Any, why: str) -> None:
    found = values.name_of(text)
    assert (found.value, why_of(found)) == (name, why)


def test_a_text_has_an_end() -> None:
    assert values.text_of("ghi chú", "note").value == "ghi chú"
    assert why_of(values.text_of("x" * 2_001, "note")) == "text_long"


def test_every_reason_weighs_something() -> None:
    weights = {why: Remark(why).weight for why in Why}
    assert set(weights.values()) == set(Weight)
    assert weights[Why.BIRTH_UNREADABLE] is Weight.REFUSED
    assert weights[Why.WORD_UNKNOWN] is Weight.DOUBTFUL
    assert weights[Why.VILLAGE_NEW] is Weight.TOLD


def test_no_two_groups_are_spelled_alike() -> None:
    assert len(set(values.words("ethnicity").values())) == 54


def test_a_birth_that_lies_ahead_is_told_with_the_day_of_the_clock() -> None:
    remark = values.birth_of("2030", date(2001, 11, 25)).remark
    assert remark is not None
    assert (remark.why, remark.other) == (Why.BIRTH_AHEAD, "25/11/2001")
