from datetime import date

from gpn_desktop.registry.places import Zone, zones_on


def test_zones_hold_between_their_dates() -> None:
    zones = (Zone("VKK"), Zone("THON_DBKK", date(2021, 6, 4), date(2025, 12, 31)))
    assert zones_on(zones, date(2021, 6, 3)) == {"VKK"}
    assert zones_on(zones, date(2025, 12, 31)) == {"VKK", "THON_DBKK"}
    assert zones_on(zones, date(2026, 1, 1)) == {"VKK"}
