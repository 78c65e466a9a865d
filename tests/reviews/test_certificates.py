from gpn_desktop.reviews.certificates import Certificate, Confirmation, confirmed


def test_a_certificate_is_confirmed_year_by_year() -> None:
    first = confirmed(Certificate("c", "h"), 2025, Confirmation("poor"))
    second = confirmed(first, 2026, Confirmation("near_poor"))
    assert {year: one.poverty_class for year, one in second.years.items()} == {
        "2025": "poor",
        "2026": "near_poor",
    }
