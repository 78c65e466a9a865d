"""What speaks for two records being one human, what against, and in which order they are shown."""

import pytest

from gpn_desktop.registry.duplicates import (
    WEIGHTS,
    Contrast,
    Evidence,
    Trace,
    candidates,
    compare,
    is_slip,
    may_be_called,
    name_words,
    slips,
)
from gpn_desktop.registry.persons import PartialDate
from tests.builders import rows

MAI = Trace(
    "Đặng Thị Hường",
    sex="female",
    birth=PartialDate(1985, 3, 5),
    id_number="020185000123",
    insurance_number="HN4200185000123",
    phones=("", "0912345678"),
    village="v1",
    address="Nà Pắc",
)

CASES = """
| changed                          | found                             |
| full_name=Đặng Thị Hường         | name village                      |
| full_name=dang thi huong         | name_marks village                |
| full_name=Thị Hường Đặng         | name_order village                |
| full_name=Đặng Thị Hưởngg        | name_letter village               |
| full_name=Đặng Hường             | name_shorter village              |
| full_name=Đặng Thị Thu Hường     | name_shorter village              |
| full_name=Đặng Thị               | village                           |
| full_name=Vi Văn Đức             | village                           |
| full_name=                       | village                           |
| birth=1985-03-05                 | birth village                     |
| birth=1985                       | birth_year village                |
| birth=1986-03-05                 | birth_near village                |
| birth=1990                       | village birth-                    |
| id_number=020185000123           | id_number birth_year village      |
| id_number=020185000124           | id_number_near birth_year village |
| id_number=020185009999           | birth_year village id_number-     |
| id_number=02018500               | village                           |
| old_id_number=020185000123       | old_id_number village             |
| insurance_number=DN4200185000123 | insurance_number village          |
| insurance_number=0185000123      | insurance_number village          |
| insurance_number=123             | village                           |
| phones=0912345678                | village phone                     |
| address=na pac                   | village address                   |
| sex=male                         | village sex-                      |
| village=v2                       |                                   |
| sex=female birth=1985            | birth_year number_says village    |
"""


@pytest.mark.parametrize("case", rows(CASES), ids=lambda case: case["changed"])
def test_each_likeness_is_named(case: dict[str, str]) -> None:
    cells = {"village": "v1"} | _cells(case["changed"])
    other = Trace(cells.pop("full_name", "Ai Đó"), **_typed(cells))  # type: ignore[arg-type]
    found = compare(MAI, other)
    said = [one.value for one in found.evidence] + [f"{one.value}-" for one in found.contrasts]
    assert sorted(said) == sorted(case["found"].split())
    assert compare(other, MAI) == found


def _cells(text: str) -> dict[str, str]:
    parts = [text] if text.startswith(("full_name", "address")) else text.split()
    return {name: value for name, _, value in (part.partition("=") for part in parts)}


def _typed(cells: dict[str, str]) -> dict[str, object]:
    found: dict[str, object] = dict(cells)
    if "birth" in cells:
        found["birth"] = PartialDate.read(cells["birth"])
    if "phones" in cells:
        found["phones"] = (cells["phones"],)
    return found


def test_a_number_says_the_year_where_no_birth_is_written() -> None:
    assert Trace("A", id_number="020185000123").year == 1985
    assert Trace("A").year is None
    assert Trace("A", id_number="12").year is None


def test_the_likeliest_come_first_and_who_was_judged_is_left_out() -> None:
    same = Trace("Đặng Thị Hường", "b", birth=PartialDate(1985), village="v1")
    near = Trace("Đặng Thị Hương", "c", birth=PartialDate(1986), village="v1")
    card = Trace("Nguyễn Văn Tài", "a", sex="male", id_number="020185000123")
    nobody = Trace("Đặng Thị Hường", "d", sex="male", birth=PartialDate(1950))
    unknown = Trace("Đặng Thị Hường", "e")
    people = [near, nobody, MAI, card, unknown, same]
    found = candidates(MAI, people)
    assert [one.trace.person for one in found] == ["", "a", "b", "c", "e"]
    asked = Trace("Đặng Thị Hường", "me", birth=PartialDate(1985), village="v1")
    found = candidates(asked, [asked, *people], without=["b"], most=2)
    assert [one.trace.person for one in found] == ["", "c"]


def test_a_name_alone_is_shown_and_a_village_alone_is_not() -> None:
    assert compare(Trace("Lý A"), Trace("Lý A")).counts
    assert not compare(Trace("Lý A", village="v"), Trace("Vi B", village="v")).counts
    assert not compare(Trace("Lý Văn A"), Trace("Lý Văn Á", birth=PartialDate(1980))).counts


def test_every_word_has_its_weight_and_only_contrasts_speak_against() -> None:
    assert set(WEIGHTS) == {*Evidence, *Contrast}
    assert all((WEIGHTS[one] > 0) == isinstance(one, Evidence) for one in WEIGHTS)


SLIPS = """
| one   | other | slip |
| huong | huong | yes  |
| huong | huông | yes  |
| huong | huog  | yes  |
| huong | hhuong | yes |
| huong | hunog | yes  |
| huong | hunnn | no   |
| huong | hnuog | no   |
| huong | hu    | no   |
| huong | thung | no   |
"""


@pytest.mark.parametrize("case", rows(SLIPS), ids=lambda case: " ".join(case.values()))
def test_a_slip_is_one_sign(case: dict[str, str]) -> None:
    assert is_slip(case["one"], case["other"]) == (case["slip"] == "yes")
    assert is_slip(case["other"], case["one"]) == (case["slip"] == "yes")


def test_all_numbers_a_slip_away_are_named() -> None:
    near = slips("0123")
    assert all(is_slip("0123", one) for one in near)
    some = ("012", "1023", "0132", "01234", "90123", "0129", "01923", "0113")
    assert set(some) <= near
    numbers = (f"{n:0{size}}" for size in (3, 4, 5) for n in range(10**size))
    assert near == {one for one in numbers if is_slip("0123", one)} - {"0123"}
    assert slips("") == frozenset()


def test_numbers_after_a_name_are_no_part_of_it() -> None:
    words = ("dang", "thi", "huong")
    assert may_be_called(words, name_words("dang thi huong 020185000123 hn4200185000123"))
    assert not may_be_called(words, name_words("dang thi lan 020185000123"))
    assert not may_be_called(words, name_words("020185000123"))
