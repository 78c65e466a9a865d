from datetime import date

import pytest

from gpn_desktop.registry.persons import (
    PartialDate,
    Person,
    certainly_aged,
    certainly_younger,
    full_years,
    insured,
)


@pytest.mark.parametrize("text", ["1987", "1987-03", "1987-03-05", "2024-02-29"])
def test_a_partial_date_round_trips_as_iso_text(text: str) -> None:
    assert str(PartialDate.read(text)) == text


@pytest.mark.parametrize(
    "text", ["", "87", "1987-3", "1987-13", "1987-02-30", "05/03/1987", "1987-", "0000"]
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.read(text)


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="without a month"):
        PartialDate(1987, None, 5)


def test_a_whole_day_is_kept_whole() -> None:
    assert PartialDate.of(date(1987, 3, 5)) == PartialDate(1987, 3, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1987", date(1987, 1, 1), date(1987, 12, 31)),
        ("1988-02", date(1988, 2, 1), date(1988, 2, 29)),
        ("1987-12", date(1987, 12, 1), date(1987, 12, 31)),
        ("1987-03-05", date(1987, 3, 5), date(1987, 3, 5)),
    ],
)
def test_a_partial_date_knows_its_bounds(text: str, first: date, last: date) -> None:
    found = PartialDate.read(text)
    assert (found.earliest(), found.latest()) == (first, last)


def test_an_age_from_a_year_alone_is_a_range() -> None:
    assert full_years(PartialDate(2010), date(2026, 6, 1)) == (15, 16)
    assert full_years(PartialDate(2010, 6, 1), date(2026, 6, 1)) == (16, 16)
    assert full_years(PartialDate(2010, 6, 2), date(2026, 6, 1)) == (15, 15)


def test_certainty_about_an_age_needs_every_reading_to_agree() -> None:
    on = date(2026, 6, 1)
    assert certainly_younger(PartialDate(2011), 16, on)
    assert not certainly_younger(PartialDate(2010), 16, on)
    assert not certainly_aged(PartialDate(2010), 16, on)
    assert certainly_aged(PartialDate(2009), 16, on)
    assert not certainly_younger(None, 16, on)
    assert not certainly_aged(None, 16, on)


@pytest.mark.parametrize(
    ("card", "covered"),
    [
        (Person("p"), False),
        (Person("p", insurance_number="0123456789"), True),
        (Person("p", insurance_object="HT"), True),
        (Person("p", insurance_object="HN", insurance_to=date(2026, 5, 31)), False),
        (Person("p", insurance_object="HN", insurance_to=date(2026, 6, 1)), True),
        (Person("p", insurance_object="HN", insurance_from=date(2026, 6, 2)), False),
    ],
)
def test_a_card_covers_from_its_first_to_its_last_day(card: Person, covered: bool) -> None:
    assert insured(card, date(2026, 6, 1)) is covered


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1987", "1987"),
        (" 3/1987 ", "1987-03"),
        ("05/03/1987", "1987-03-05"),
        ("5-3-1987", "1987-03-05"),
        ("05031987", "1987-03-05"),
    ],
)
def test_a_birth_is_read_as_officials_write_it(written: str, kept: str) -> None:
    assert str(PartialDate.written(written)) == kept


@pytest.mark.parametrize("written", ["", "87", "31/02/1987", "1987-03-05", "mùng 5"])
def test_what_is_no_birth_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.written(written)
