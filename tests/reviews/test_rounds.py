from datetime import date

from gpn_desktop.reviews.rounds import Round, Totals, window_of, without_totals


def test_the_window_of_a_year_follows_from_the_text_in_force() -> None:
    assert window_of(2019) == (date(2019, 9, 1), date(2019, 12, 31))
    assert window_of(2026) == (date(2026, 9, 1), date(2026, 12, 14))
    assert window_of(2015) == (None, None)


def test_villages_without_a_total_are_named() -> None:
    found = Round("r", totals={"a": Totals(0, 0), "b": Totals(None, 4)})
    assert without_totals(found, ["a", "b", "c"]) == ("b", "c")
