"""Households that left the register: found by all that is said of them, with the head they had."""

import datetime

import pytest

from gpn_desktop import chance
from gpn_desktop.registry.listed import LeftRow
from gpn_desktop.services import departed, households, undoing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.services.families import Families, acted, put_families

EVERYBODY = ("ba", "mai", "nam", "hoa")


@pytest.fixture
def families(desk: Desk) -> Families:
    return put_families(desk)


def left(desk: Desk, sought: Sought | None = None) -> list[LeftRow]:
    return list(departed.rows(desk, departed.order(desk, sought or Sought())))


def test_nobody_left_as_long_as_all_stand_on_the_list(desk: Desk, families: Families) -> None:
    acted(desk, families, "death", "ba")
    assert left(desk) == []
    assert departed.rows(desk, [families.h, "nobody"]) == ()


def test_who_moved_away_is_told_with_village_reason_and_day(desk: Desk, families: Families) -> None:
    day = chance.today() - datetime.timedelta(days=3)
    acted(desk, families, "departure", *EVERYBODY, to="Bắc Ninh", reason="Đi làm xa", on=day)
    (row,) = left(desk)
    assert (row.id, row.head_name, row.village_name) == (families.h, "Vi Văn Ba", "Nà Pá")
    assert (row.reason, row.left_on, row.code) == ("Đi làm xa", day, "01")
    assert (row.event, row.to) == ("departure", "Bắc Ninh")
    assert families.h not in households.order(desk, Sought())
    acted(desk, families, "return", "ba")
    assert left(desk) == []


def test_the_head_is_the_one_who_left_with_it_and_not_one_who_died_before(
    desk: Desk, families: Families
) -> None:
    acted(desk, families, "death", "ba", reason="già yếu")
    acted(desk, families, "head", head="nam")
    acted(desk, families, "departure", "mai", "nam", "hoa", to="Bắc Ninh", reason="đi cả nhà")
    assert [one.head_name for one in left(desk)] == ["Vi Văn Nam"]


def test_where_nobody_was_head_at_the_end_it_is_the_one_before(
    desk: Desk, families: Families
) -> None:
    acted(desk, families, "death", "ba", reason="già yếu")
    acted(desk, families, "departure", "mai", "nam", "hoa", to="Bắc Ninh", reason="đi cả nhà")
    assert [one.head_name for one in left(desk)] == ["Vi Văn Ba"]


def test_what_a_household_left_by_is_told_also_where_one_was_left_or_nobody_says(
    desk: Desk, families: Families
) -> None:
    acted(desk, families, "departure", "mai", "nam", "hoa", to="Bắc Ninh", reason="đi làm")
    acted(desk, families, "departure", "ba", to="Hà Nội", reason="theo con")
    (row,) = left(desk)
    assert (row.event, row.to, row.reason) == ("departure", "Hà Nội", "theo con")
    with desk.store.transaction(desk.actor) as tx:
        tx.households.take_off(families.o, reason="nhập trùng", on=chance.today())
    assert {one.id: one.event for one in left(desk)} == {families.h: "departure", families.o: ""}
    assert departed.order(desk, Sought(), "what") == (families.o, families.h)


def test_of_a_joined_household_the_head_is_read_from_the_writings(
    desk: Desk, families: Families
) -> None:
    event = acted(desk, families, "join", to="o", reason="ở chung")
    (row,) = left(desk)
    assert (row.id, row.head_name, row.reason) == (families.o, "Hà Văn Tú", "ở chung")
    assert (row.event, row.to) == ("join", "Vi Văn Ba")
    undoing.undo(desk, event.id, "ghi nhầm")
    assert left(desk) == []


def test_what_was_taken_back_names_no_head(desk: Desk, families: Families) -> None:
    for name in ("be", "tu"):
        event = acted(desk, families, "head", head=name, of=families.o)
    undoing.undo(desk, event.id, "ghi nhầm")
    acted(desk, families, "join", to="o")
    assert [one.head_name for one in left(desk)] == ["Hà Thị Bé"]


FOUND = """
| words          | village | class    | found |
|                |         |          | h o   |
| ba             |         |          | h     |
| VAN TU         |         |          | o     |
| na pa          |         |          | h o   |
| bac            |         |          | h     |
| chung          |         |          | o     |
| 02             |         |          | o     |
| khong ai       |         |          |       |
|                | Nà Pá   |          | h o   |
|                | Khu 1   |          |       |
|                |         | none     | h o   |
|                |         | poor     |       |
"""


def table(text: str) -> list[list[str]]:
    lines = text.strip().splitlines()[1:]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]


def test_it_is_found_by_words_village_and_class(desk: Desk, families: Families) -> None:
    acted(desk, families, "join", to="o", reason="ở chung")
    acted(desk, families, "departure", *EVERYBODY, "tu", "be", to="x", reason="ra Bắc Ninh")
    places = dict(zip(("Nà Pá", "Khu 1"), families.villages, strict=True))
    for words, village, poverty_class, found in table(FOUND):
        ids = departed.order(desk, Sought(words, places.get(village, ""), poverty_class))
        assert sorted(ids) == sorted(families[one] for one in found.split()), words


ORDERED = {
    "name": "h o",
    "code": "h o",
    "day": "h o",
    "village": "o h",
    "reason": "o h",
    "class": "h o",
    "unknown": "h o",
}


def test_each_column_orders_both_ways(desk: Desk, families: Families) -> None:
    before = chance.today() - datetime.timedelta(days=30)
    acted(desk, families, "relocation", of=families.o, to=families.villages[1])
    acted(desk, families, "departure", *EVERYBODY, to="x", reason="đi xa", on=before)
    acted(desk, families, "departure", "tu", "be", to="x", reason="cắt khẩu", of=families.o)
    for column, ids in ORDERED.items():
        up = [families[one] for one in ids.split()]
        assert list(departed.order(desk, Sought(), column)) == up, column
        if column != "class":
            down = list(departed.order(desk, Sought(), column, ascending=False))
            assert down == up[::-1], column


def test_numbers_stay_masked(desk: Desk, families: Families) -> None:
    households.correct_household(desk, families.h, {"phone": "0912345678"})
    acted(desk, families, "departure", *EVERYBODY, to="x")
    (row,) = left(desk)
    assert row.phone
    assert "0912345" not in repr(row)
