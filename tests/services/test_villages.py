"""Villages: pasted as a list, corrected, zones by date, joined and parted again."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import IN_NO_ZONE, Village, Zone
from gpn_desktop.services import conflicts, joined_villages, village_undo, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.villages import Added, Corrected, Laid, VillageRow
from tests.builders import rows
from tests.commune import clock, commune_template, desk, empty_desk
from tests.fakes import FixedSource
from tests.journeys.world import BAC_XA, Tree
from tests.services.conftest import made, refused
from tests.services.laptops import installation, ops_of, receive

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
PASTED = "1. Thôn Nà Lúa\n2)\tPò Mầy\n\n - TDP 3\n•  Nà\u200b Thuộc \n17\n4\tKhe Sao\t112\n"
DAY = datetime.date(2021, 6, 4)


def named(desk: Desk) -> dict[str, VillageRow]:
    return {one.village.name: one for one in villages.listed(desk)}


def test_a_list_is_pasted_as_it_stands_on_paper() -> None:
    found = villages.names_in(PASTED)
    assert found == ("Thôn Nà Lúa", "Pò Mầy", "TDP 3", "Nà Thuộc", "Khe Sao")


def test_villages_are_written_down_once_each(empty_desk: Desk) -> None:
    added = villages.add(empty_desk, PASTED, "rural").value
    assert [(one.name, one.kind, one.order) for one in added.villages] == [
        ("Nà Lúa", "thon", 1),
        ("Pò Mầy", "thon", 2),
        ("3", "to_dan_pho", 3),
        ("Nà Thuộc", "thon", 4),
        ("Khe Sao", "thon", 5),
    ]
    again = villages.add(empty_desk, "NÀ LÚA\nthôn 3\nKhe Sao\nthôn 3", "rural").value
    assert again.known == ("NÀ LÚA", "Khe Sao", "thôn 3")
    assert [(one.name, one.kind, one.order) for one in again.villages] == [("3", "thon", 6)]
    assert [one.village.area for one in villages.listed(empty_desk)] == ["rural"] * 6
    assert {one.zones for one in villages.listed(empty_desk)} == {None}


def test_a_list_without_a_name_is_refused(empty_desk: Desk) -> None:
    with pytest.raises(GpnError) as caught:
        villages.add(empty_desk, " 12\n--", "rural")
    assert caught.value.code == ErrorCode.VILLAGE_NAMELESS


def test_a_village_is_corrected_and_keeps_its_zones(desk: Desk) -> None:
    shown = villages.listed(desk)[2]
    before = shown.village
    wanted = replace(before, name=" Nà  Mới ", kind="to_dan_pho", area="urban", order=40, zones=())
    villages.correct(desk, wanted, shown)
    after = villages.listed(desk)[-1].village
    assert after == replace(wanted, name="Nà Mới", zones=before.zones)


def test_an_old_commune_is_written_and_told_where_it_is_not_ours(desk: Desk) -> None:
    told: list[Belongs | None] = []
    for written in (" TT  Đình Lập ", "Bính Xá", "xã Cường Lợi", "Đình Lậpp", ""):
        shown = villages.listed(desk)[0]
        villages.correct(desk, replace(shown.village, former=written), shown)
        row = villages.listed(desk)[0]
        assert row.village == replace(shown.village, former=" ".join(written.split()))
        told.append(row.belongs)
    assert told == [
        *(Belongs.OURS, Belongs.PART, Belongs.NOT_OURS, Belongs.UNKNOWN, None),
    ]


def test_a_correction_is_undone_in_the_fields_that_it_wrote(desk: Desk) -> None:
    shown = villages.listed(desk)[0]
    wanted = replace(shown.village, name="Nà Mới", former="TT Đình Lập", kind="to_dan_pho")
    done = villages.correct(desk, wanted, shown).value
    assert done.before == {
        "name": shown.village.name, "former": "", "kind": shown.village.kind
    }  # fmt: skip
    now = named(desk)["Nà Mới"]
    villages.correct(desk, replace(now.village, former="Xã Đình Lập", order=50), now)
    assert villages.restore(desk, done).value == {"former"}
    back = named(desk)[shown.village.name].village
    assert back == replace(shown.village, former="Xã Đình Lập", order=50)


def test_an_undone_name_is_not_another_villages(desk: Desk) -> None:
    first, second, *_ = villages.listed(desk)
    done = villages.correct(desk, replace(first.village, name="Nà Mới"), first).value
    taken = replace(second.village, name=first.village.name, kind=first.village.kind)
    villages.correct(desk, taken, second)
    refused(ErrorCode.VILLAGE_TAKEN, villages.restore, desk, done)
    assert "Nà Mới" in named(desk)


@pytest.mark.parametrize(
    ("name", "code"),
    [("  ", ErrorCode.VILLAGE_NAMELESS), ("other", ErrorCode.VILLAGE_TAKEN)],
)
def test_a_name_must_be_one_and_its_own(desk: Desk, name: str, code: ErrorCode) -> None:
    shown, other, *_ = villages.listed(desk)
    first, second = shown.village, other.village
    wrong = second.name.upper() if name == "other" else name
    with pytest.raises(GpnError) as caught:
        villages.correct(desk, replace(first, name=wrong, kind=second.kind), shown)
    assert caught.value.code == code
    assert villages.listed(desk)[0].village == first


REZONED = """
| before                  | wanted  | after                                                |
|                         | VKK     | VKK 2021-06-04                                       |
|                         |         | NONE 2021-06-04                                      |
| VKK 2017-01-01          | VKK     | VKK 2017-01-01                                       |
| VKK 2017-01-01          |         | VKK 2017-01-01 2021-06-03; NONE 2021-06-04           |
| NONE 2017-01-01         | III VKK | NONE 2017-01-01 2021-06-03; III 2021-06-04; VKK 2021-06-04 |
| VKK 2022-01-01          | VKK     | VKK 2021-06-04                                       |
| III 2022-01-01          | VKK     | VKK 2021-06-04                                       |
| III 2014-01-01 2017-01-01 | VKK   | III 2014-01-01 2017-01-01; VKK 2021-06-04            |
| VKK 2014-01-01 2022-01-01 | VKK   | VKK 2014-01-01                                       |
| VKK                     |         | VKK - 2021-06-03; NONE 2021-06-04                    |
"""


def zones(text: str) -> tuple[Zone, ...]:
    def day(word: str) -> datetime.date | None:
        return None if word == "-" else datetime.date.fromisoformat(word)

    parts = (one.split() for one in text.split(";") if one.strip())
    return tuple(Zone(name, *map(day, days)) for name, *days in parts)


@pytest.mark.parametrize("case", rows(REZONED), ids=lambda case: " ".join(case.values()))
def test_zones_hold_from_their_day_on(case: dict[str, str]) -> None:
    wanted = frozenset(case["wanted"].split())
    assert villages.rezoned(zones(case["before"]), wanted, DAY) == zones(case["after"])


def test_several_villages_are_laid_in_a_zone_at_once(empty_desk: Desk) -> None:
    villages.add(empty_desk, "Nà Lúa\nPò Mầy\nKhe Sao", "rural")
    first, second, third = villages.listed(empty_desk)
    villages.lay_in(empty_desk, [first, third], frozenset({"VKK"}), DAY)
    villages.lay_in(empty_desk, [second], frozenset(), DAY)
    found = named(empty_desk)
    assert found["Nà Lúa"].zones == found["Khe Sao"].zones == frozenset({"VKK"})
    assert found["Pò Mầy"].village.zones == (Zone(IN_NO_ZONE, DAY),)
    assert found["Pò Mầy"].zones == frozenset()


def test_only_who_enters_data_writes_villages(desk: Desk) -> None:
    looking = replace(desk, officer=replace(desk.officer, rights=()))
    one = Village("v", name="Nà Lúa")
    for act in (
        lambda: villages.add(looking, "Nà Lúa", "rural"),
        lambda: villages.correct(looking, one, VillageRow(one)),
        lambda: villages.restore(looking, villages.Corrected(one)),
        lambda: villages.lay_in(looking, [VillageRow(one)], frozenset(), DAY),
        lambda: village_undo.take_off(looking, Added((one,)), "x"),
        lambda: village_undo.unlay(looking, Laid()),
        lambda: joined_villages.join(looking, "v", "w"),
        lambda: joined_villages.part(looking, Came(one)),
    ):
        with pytest.raises(GpnError) as caught:
            act()
        assert caught.value.code == ErrorCode.RIGHT_MISSING


@pytest.fixture
def laptops(tmp_path: Path, clock: FixedSource) -> Iterator[tuple[Desk, Desk]]:
    """Give two laptops of a commune that both know its villages."""
    desks = tuple(made(tmp_path / str(number), installation(number)) for number in (0, 1))
    villages.add(desks[0], "Nà Lúa\nPò Mầy", "rural")
    receive(desks[1], ops_of(desks[0]))
    yield desks[0], desks[1]
    for one in desks:
        one.close()


def disputed(desk: Desk) -> dict[str, set[str]]:
    """Give what stands side by side, by field, in the words of the page of conflicts."""
    found = {one.field: one for one in conflicts.disputes(desk)}
    explained = {name: conflicts.explain(desk, one.entity, name) for name, one in found.items()}
    return {name: {str(side.value) for side in one.sides} for name, one in explained.items()}


@pytest.mark.parametrize("first", [0, 1])
def test_what_a_package_wrote_while_somebody_typed_stands_beside_it(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    shown, theirs = villages.listed(here)[0], villages.listed(other)[0]
    villages.correct(other, replace(theirs.village, name="Nà Thuộc", order=7), theirs)
    receive(here, ops_of(other))
    villages.correct(here, replace(shown.village, name="Nà Mới", area="urban"), shown)
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {"name": {"Nà Mới", "Nà Thuộc"}}
        row = next(row for row in villages.listed(one) if row.village.id == shown.village.id)
        assert (row.village.order, row.village.area) == (7, "urban"), "nobody touched these two"
        assert row.disputed == {"name"}


@pytest.mark.parametrize("first", [0, 1])
def test_two_old_communes_of_a_village_stand_side_by_side_and_an_undo_covers_neither(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    shown, theirs = villages.listed(here)[0], villages.listed(other)[0]
    villages.correct(other, replace(theirs.village, former="Xã Đình Lập"), theirs)
    receive(here, ops_of(other))
    wanted = replace(shown.village, former="TT Đình Lập", order=9)
    done = villages.correct(here, wanted, shown).value
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {"former": {"TT Đình Lập", "Xã Đình Lập"}}
    assert villages.restore(here, done).value == {"former"}
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {"former": {"TT Đình Lập", "Xã Đình Lập"}}
        row = next(row for row in villages.listed(one) if row.village.id == shown.village.id)
        assert row.village.order == shown.village.order
        assert row.disputed == {"former"}


def corrected_on_both(here: Desk, other: Desk) -> Corrected:
    """Correct a village here, and over it there; give what the first correction did."""
    shown = villages.listed(here)[0]
    done = villages.correct(here, replace(shown.village, former="TT Đình Lập"), shown).value
    receive(other, ops_of(here))
    seen = next(one for one in villages.listed(other) if one.village.id == shown.village.id)
    villages.correct(other, replace(seen.village, former="Xã Đình Lập"), seen)
    return done


@pytest.mark.parametrize("first", [0, 1])
def test_what_another_wrote_over_a_correction_stays_where_it_is_undone(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    done = corrected_on_both(here, other)
    receive(here, ops_of(other))
    assert villages.restore(here, done).value == {"former"}
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {}
        assert {row.village.former for row in villages.listed(one)} == {"Xã Đình Lập", ""}


@pytest.mark.parametrize("first", [0, 1])
def test_an_undo_that_the_other_did_not_see_stands_beside_what_he_wrote(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    done = corrected_on_both(here, other)
    assert villages.restore(here, done).value == frozenset()
    receive(here, ops_of(other))
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {"former": {"Xã Đình Lập", "None"}}


@pytest.mark.parametrize("first", [0, 1])
def test_zones_that_came_while_a_sheet_lay_open_stand_beside_it(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    shown = villages.listed(here)
    villages.lay_in(other, villages.listed(other)[:1], frozenset({"BG"}), DAY)
    receive(here, ops_of(other))
    villages.lay_in(here, shown, frozenset({"VKK"}), DAY)
    receive(other, ops_of(here))
    for one in laptops:
        (sides,) = disputed(one).values()
        assert len(sides) == 2
        assert {zone for zone in ("BG", "VKK") if any(zone in side for side in sides)} == {
            *("BG", "VKK")
        }
        assert [row.disputed for row in villages.listed(one)] == [{"zones"}, frozenset()]
        assert villages.listed(one)[1].zones == frozenset({"VKK"}), "no page had shown it otherwise"


def test_who_writes_what_stands_by_now_makes_no_conflict(laptops: tuple[Desk, Desk]) -> None:
    here, other = laptops
    shown = villages.listed(here)[0]
    for one, row in ((other, villages.listed(other)[0]), (here, shown)):
        villages.correct(one, replace(row.village, name="Nà Mới"), row)
        receive(here, ops_of(other))
    assert disputed(here) == {}
    assert villages.listed(here)[0].village.name == "Nà Mới"


@pytest.mark.parametrize("first", [0, 1])
def test_two_who_join_a_village_to_different_ones_are_both_heard(
    laptops: tuple[Desk, Desk], first: int
) -> None:
    here, other = laptops[first], laptops[1 - first]
    villages.add(here, "Khe Sao", "rural")
    receive(other, ops_of(here))
    gone, there, third = villages.listed(here)
    joined_villages.join(other, gone.village.id, third.village.id)
    receive(here, ops_of(other))
    joined_villages.join(here, gone.village.id, there.village.id, gone.seen)
    receive(other, ops_of(here))
    for one in laptops:
        assert disputed(one) == {"successor": {*map(str, (there.village.id, third.village.id))}}
    came = [each for one in villages.listed(here) for each in one.came]
    assert [(one.village.id, one.households, one.at) for one in came] == [
        (gone.village.id, 0, None)
    ]
    refused(ErrorCode.VILLAGE_JOINING_DISPUTED, joined_villages.part, here, came[0])


def test_an_office_compares_villages_of_one_commune_only(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    for one in (tree.lan, hoa):
        villages.add(one, "Nà Lúa\nPò Mầy", "rural")
        tree.world.send(one)
    tree.world.receive(tree.office)
    found = villages.listed(tree.office)
    assert [one.village.name for one in found] == ["Nà Lúa", "Nà Lúa", "Pò Mầy", "Pò Mầy"]
    assert len({one.commune for one in found}) == 2
    first = found[0]
    villages.correct(tree.office, replace(first.village, area="urban"), first)
    beside = next(one for one in found[2:] if one.commune == first.commune)
    refused(
        *(ErrorCode.VILLAGE_TAKEN, villages.correct, tree.office),
        *(replace(first.village, name=beside.village.name), first),
    )
    hoa.close()
