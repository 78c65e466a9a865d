from collections import Counter
from datetime import date

import pytest

from gpn_desktop.registry import places
from gpn_desktop.registry.codes import options
from gpn_desktop.registry.places import IN_NO_ZONE, Zone, zones_on


def test_zones_hold_between_their_dates() -> None:
    zones = (Zone("VKK"), Zone("THON_DBKK", date(2021, 6, 4), date(2025, 12, 31)))
    assert zones_on(zones, date(2021, 6, 3)) == frozenset({"VKK"})
    assert zones_on(zones, date(2025, 12, 31)) == frozenset({"VKK", "THON_DBKK"})
    assert zones_on(zones, date(2026, 1, 1)) == frozenset({"VKK"})


def test_in_no_zone_is_written_down_and_nothing_written_is_not_known() -> None:
    assert zones_on((), date(2026, 1, 1)) is None
    assert zones_on((Zone("III", until=date(2025, 6, 30)),), date(2026, 1, 1)) is None
    assert zones_on((Zone(IN_NO_ZONE),), date(2026, 1, 1)) == frozenset()
    assert IN_NO_ZONE in {one.key for one in options("area_classification")}


@pytest.mark.parametrize(
    ("period", "communes", "districts"), [("2020", 200, 11), ("2024", 194, 11), ("2025", 65, 0)]
)
def test_each_period_has_its_units(period: str, communes: int, districts: int) -> None:
    assert len(places.units(period)) == communes
    assert len(places.units(period, places.DISTRICT)) == districts
    assert all(one.origin and one.mark for one in places.units(period))


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), "2020"),
        (date(2024, 11, 30), "2020"),
        (date(2024, 12, 1), "2024"),
        (date(2025, 6, 30), "2024"),
        (date(2025, 7, 1), "2025"),
        (date(2030, 1, 1), "2025"),
    ],
)
def test_the_list_in_force_follows_from_the_day(day: date, period: str | None) -> None:
    assert places.period_on(day) == period


def test_one_code_names_another_unit_in_another_period() -> None:
    before, after = (
        places.unit_on(date(2025, 6, 30), "06613"),
        places.unit_on(date(2025, 7, 1), "06613"),
    )
    assert before is not None
    assert after is not None
    assert (before.name, before.unit_type) == ("Thị trấn Đình Lập", "Thị trấn")
    assert (after.name, after.unit_type) == ("Xã Đình Lập", "Xã")
    assert places.unit("2025", "06628") is None
    assert places.unit_on(date(2019, 6, 1), "06613") is None


def test_two_communes_were_divided_and_go_by_village() -> None:
    assert [(one.new_code, one.extent) for one in places.successions("06622")] == [
        ("06613", "part"),
        ("06625", "part"),
    ]
    assert [one.new_code for one in places.successions("06625")] == ["06625", "06637"]
    divided = Counter(
        one.old_code for new in places.units("2025") for one in places.origins(new.code)
    )
    assert {code for code, count in divided.items() if count > 1} == {"06622", "06625"}
    assert len(divided) == 194


def test_the_map_joins_units_that_both_lists_know() -> None:
    for new in places.units("2025"):
        assert places.origins(new.code)
        for one in places.origins(new.code):
            assert places.unit("2024", one.old_code) is not None


def test_every_commune_of_2025_has_a_scope_that_never_changes() -> None:
    assert len(places.scopes()) == 66
    found = places.commune_scope("06613")
    assert found is not None
    assert (found.id, found.name) == ("517ebe4c-543d-5a77-8570-1d025b9b3644", "Xã Đình Lập")
    assert {one.code for one in places.scopes().values() if one.kind == "commune"} == {
        one.code for one in places.units("2025")
    }
    assert places.area_scope().name == "Tỉnh Lạng Sơn"
    assert places.commune_scope("06628") is None
