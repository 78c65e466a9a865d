"""Counts, ages and moments in words."""

from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from tests.fakes import FixedSource
from ui.counts import Counts, grouped, moment, moment_long

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=chance.VIETNAM)


@pytest.fixture
def counts(qtbot: QtBot) -> Counts:
    return Counts()


def test_records_stand_in_the_order_in_which_people_name_them(counts: Counts) -> None:
    found = {"survey": 12, "person": 180, "household": 42, "meeting": 2, "village": 1}
    said = counts.records(found)
    assert said == "42 household(s), 180 person(s), 12 survey(s), 3 other record(s)"


def test_every_kind_that_is_named_has_its_words(counts: Counts) -> None:
    kinds = (
        *("household", "person", "survey", "support", "decision", "comment"),
        *("submission", "publication", "attachment"),
    )
    assert counts.records(dict.fromkeys(kinds, 1)).count(", ") == len(kinds) - 1
    assert counts.records({}) == ""


def test_large_numbers_have_their_points() -> None:
    assert grouped("1500 hộ", 1500) == "1.500 hộ"


def test_an_age_nobody_knows_is_said(counts: Counts) -> None:
    assert counts.age(12) == "12 day(s)"
    assert counts.age(0) == "today"
    assert "clock" in counts.age(None)


def test_numbers_in_a_row_are_a_run(counts: Counts) -> None:
    assert counts.numbers((17, 12, 15, 16)) == "12, 15–17"


def test_moments_say_the_hour_of_today_and_else_the_day() -> None:
    with chance.using(FixedSource(NOW)):
        assert moment(NOW - timedelta(hours=1)) == "07:30"
        assert moment(NOW - timedelta(days=1)) == "24/11/2026"
        assert moment_long(NOW.astimezone()) == "25/11/2026 08:30"
        assert moment(None) == moment_long(None) == "–"
