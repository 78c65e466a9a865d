"""Two computers found a village of one name each: it is told, and both are joined and parted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from gpn_desktop.errors import ErrorCode
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.verdicts import Verdict
from gpn_desktop.registry.places import Village
from gpn_desktop.services import joined_villages, newcomers, today, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.same_villages import SameName
from gpn_desktop.services.villages import VillageRow
from tests.builders import rows
from tests.commune import clock, commune_template, desk, empty_desk
from tests.importing import makers
from tests.journeys.world import BAC_XA, Tree
from tests.services.conftest import refused
from tests.services.laptops import meet, ops_of, pair, receive
from tests.services.test_joined_villages import part
from tests.services.test_lists import preview_of

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


@pytest.fixture
def laptops(tmp_path: Path, clock: object) -> Iterator[tuple[Desk, Desk]]:
    """Give two that each wrote a household into a village that was new to both."""
    with pair(tmp_path) as two:
        for one, name in zip(two, ("Vi Văn A", "Vi Văn B"), strict=True):
            newcomers.add_household(one, Newcomer(name, "Thôn Mới", birth="1980", area="rural"))
        yield two


def told(desk: Desk) -> tuple[SameName, ...]:
    return today.today(desk).same_names


def at(desk: Desk, village: str) -> VillageRow:
    return next(one for one in villages.listed(desk) if one.village.id == village)


@pytest.mark.parametrize("first", [0, 1])
def test_both_are_told_the_same_and_one_joining_ends_it(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    assert [told(one) for one in laptops] == [(), ()]
    meet(laptops, first)
    (found,) = told(laptops[0])
    assert told(laptops[1]) == (found,)
    goes, stays = found.goes.id, found.stays.id
    assert {one.village.id: one.same for one in villages.listed(laptops[0])} == {
        goes: (stays,),
        stays: (goes,),
    }
    for one in laptops:  # both at once, before they hear of it
        joined_villages.join(one, goes, stays)
    meet(laptops, 1 - first)
    for one in laptops:
        assert told(one) == ()
        assert [(row.village.id, row.households) for row in villages.listed(one)] == [(stays, 2)]
        with one.store.reading() as tx:
            assert not tx.operations.quarrels()


def test_a_joining_of_two_of_one_name_is_undone_as_any_other(laptops: tuple[Desk, Desk]) -> None:
    meet(laptops, 0)
    lan, hai = laptops
    (found,) = told(lan)
    gone = at(lan, found.goes.id)
    joined_villages.join(lan, found.goes.id, found.stays.id)
    receive(hai, ops_of(lan))
    assert len(part(hai, gone)) == 1
    assert told(hai) == (found,)
    joined_villages.join(hai, found.goes.id, found.stays.id)
    shown = at(hai, found.stays.id)
    villages.correct(hai, replace(shown.village, name="Mới Hạ"), shown)
    shown = at(hai, found.stays.id)
    villages.correct(hai, replace(shown.village, name="Mới"), shown)
    refused(ErrorCode.VILLAGE_NAME_GIVEN, part, hai, gone)  # that name was given to it since
    shown = at(hai, found.stays.id)
    villages.correct(hai, replace(shown.village, name="Mới (Xã Bính Xá)"), shown)  # as it is told
    assert len(part(hai, gone)) == 1
    assert {row.village.name for row in villages.listed(hai)} == {"Mới", "Mới (Xã Bính Xá)"}


@pytest.mark.parametrize("first", [0, 1])
def test_who_joined_them_both_ways_is_told_and_led_out(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    meet(laptops, 0)
    lan, hai = laptops
    (found,) = told(lan)
    joined_villages.join(lan, found.goes.id, found.stays.id)
    joined_villages.join(hai, found.stays.id, found.goes.id)
    meet(laptops, first)
    (again,) = told(lan)
    assert told(hai) == (again,)
    gone = at(hai, again.goes.id)
    joined_villages.join(hai, again.goes.id, again.stays.id, gone.seen)
    receive(lan, ops_of(hai))
    for one in laptops:
        assert told(one) == ()
        (row,) = villages.listed(one)
        assert (row.village.id, row.village.successor, row.households) == (again.stays.id, "", 2)
    assert len(part(lan, gone)) == 2, "it had been joined twice, and both are taken back"
    assert len(told(lan)) == 1


def test_where_they_are_two_the_old_commune_of_each_tells_them_apart(
    laptops: tuple[Desk, Desk],
) -> None:
    meet(laptops, 0)
    desk = laptops[0]
    for one, former in zip(villages.listed(desk), ("Xã Bính Xá", "TT Đình Lập"), strict=True):
        assert len(told(desk)) == 1
        shown = at(desk, one.village.id)
        villages.correct(desk, replace(shown.village, former=former), shown)
    assert told(desk) == ()
    assert {one.same for one in villages.listed(desk)} == {()}


def test_another_name_for_one_of_them_is_undone(laptops: tuple[Desk, Desk]) -> None:
    meet(laptops, 0)
    desk = laptops[0]
    (found,) = told(desk)
    shown = at(desk, found.goes.id)
    done = villages.correct(desk, replace(shown.village, name="Mới Hạ"), shown).value
    assert told(desk) == ()
    assert villages.restore(desk, done).value == frozenset()
    assert told(desk) == (found,)


VILLAGES = """
| one          | first      | other              | of            | told  |
| thon Mới     |            | thon MỚI           |               | yes   |
| thon Mới     | Xã Bính Xá | thon Mới           | Bính Xá       | yes   |
| thon Mới     | Xã Bính Xá | thon Mới           |               | yes   |
| thon Mới     | Xã Bính Xá | thon Mới           | TT Đình Lập   | no    |
| thon Mới     |            | thon Mới (xã Bính) |               | yes   |
| thon M (xã B) |           | thon M (xã C)      |               | no    |
| thon 3       |            | to_dan_pho 3       |               | no    |
| thon         |            | thon               |               | no    |
| thon Mới     |            | thon Cũ            |               | no    |
"""


@pytest.mark.parametrize("case", rows(VILLAGES))
def test_what_is_told_of_two_villages(empty_desk: Desk, case: dict[str, str]) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        for name, former in ((case["one"], case["first"]), (case["other"], case["of"])):
            kind, _, plain = name.partition(" ")
            tx.places.villages.put(Village(tx.new_entity(), plain, kind=kind, former=former))
    assert len(told(empty_desk)) == (case["told"] == "yes")


def test_the_one_of_which_more_is_written_stays(empty_desk: Desk) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        ids = sorted(tx.new_entity() for _ in range(3))
        tx.put_all(Village(one, "Mới", former=former) for one, former in zip(ids, OLD, strict=True))
    found = told(empty_desk)
    assert [(one.goes.id, one.stays.id) for one in found] == [
        *((ids[0], ids[2]), (ids[1], ids[2]), (ids[1], ids[0])),
    ]
    assert at(empty_desk, ids[0]).same == (ids[2], ids[1])


OLD = ("", "", "Xã Bính Xá")


def test_a_list_that_names_one_of_them_is_told_the_way_that_can_be_gone(empty_desk: Desk) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        ids = [tx.new_entity() for _ in range(2)]
        tx.put_all(Village(one, "Mới") for one in ids)
    book = Workbook()
    lines = [("Họ tên chủ hộ", "Ngày sinh", "Thôn"), ("Vi Văn D", "1980", "Thôn Mới")]
    makers.put(book.active, 1, lines)
    content = makers.saved(book)
    (row,) = preview_of(empty_desk, content).judgement.rows
    assert row.verdict is Verdict.DOUBTFUL
    assert [one.why for one in row.remarks if "TWICE" in one.why.name] == []
    assert Why.VILLAGE_UNTOLD in {one.why for one in row.remarks}
    (found,) = told(empty_desk)
    joined_villages.join(empty_desk, found.goes.id, found.stays.id)
    (row,) = preview_of(empty_desk, content).judgement.rows
    assert row.verdict is Verdict.NEW


def test_an_office_is_told_too_and_of_one_commune_only(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    for one in (tree.lan, tree.hai, hoa):
        villages.add(one, "Mới", "rural")
        tree.world.send(one)
    tree.world.receive(tree.office)
    (found,) = told(tree.office)
    office = {one.village.id: one for one in villages.listed(tree.office)}
    assert office[found.goes.id].same == (found.stays.id,)
    assert {one.commune for one in office.values() if one.same} == {found.commune}
    assert len(office) == 3
    hoa.close()
