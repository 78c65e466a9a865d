"""What a household answered the last time, by the paths of the form that is filled in now."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import blind, entry, last_time, surveying
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.last_time import LastTime
from tests.services.conftest import Home, answer, surveyed
from tests.services.twice import beside

WATER = "b2/lack_water"
LAST_YEAR = date(2025, 11, 25)


def answered(desk: Desk, home: Home, on: date, **changes: str) -> Survey:
    """Write a survey of another year down, as it would have come from that year's round."""
    with desk.store.transaction(desk.actor) as tx:
        made = Survey(
            tx.new_entity(),
            home.id,
            changes.pop("form", "phieu_b_p2022"),
            changes.pop("version", "2026112501"),
            round="another",
            interviewed_on=on,
            score={"b1": 120},
            answers={"general/interview_day": on.isoformat(), WATER: "co"} | changes,
        )
        tx.surveys.put(made)
    return made


def told(desk: Desk, home: Home) -> LastTime:
    return surveying.take_up(desk, home.id).value.last_time


def test_there_is_nothing_before_the_first_survey(desk: Desk, home: Home) -> None:
    assert told(desk, home) == LastTime()


def test_the_newest_of_those_before_is_told_without_its_day(desk: Desk, home: Home) -> None:
    answered(desk, home, date(2024, 11, 25), **{WATER: "khong"})
    answered(desk, home, LAST_YEAR, **{f"person[{home.head}]/job_status": "2"})
    found = told(desk, home)
    assert found.on == LAST_YEAR
    assert found.answers == {WATER: "co", f"person[{home.head}]/job_status": "2"}


def test_a_correction_is_held_against_what_was_before_it(desk: Desk, home: Home) -> None:
    answered(desk, home, LAST_YEAR)
    first = surveyed(desk, home.id)
    opened = entry.correct_survey(desk, first.id).value
    with desk.store.reading() as tx:
        assert last_time.last_time(tx, desk, opened).on == LAST_YEAR
    answer(desk, opened, WATER, "co")
    newer = entry.complete(desk, opened).value
    again = surveying.correct(desk, newer.id).value
    assert again.last_time.on == LAST_YEAR
    assert again.last_survey is not None
    assert again.earlier is not None
    assert (again.last_survey.interviewed_on, again.earlier.id) == (LAST_YEAR, newer.id)


def test_of_another_version_it_is_found_where_the_question_is_now(
    desk: Desk, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(desk, home, LAST_YEAR, version="2025110101", gone="x")
    assert told(desk, home) == LastTime()  # that version never came here

    def older(at: Desk, form_id: str, version: str) -> CompiledForm:
        return replace(at.catalogue.form(form_id, "2026112501"), version=version)

    monkeypatch.setattr(last_time, "form_here", older)
    assert told(desk, home).answers == {WATER: "co"}  # what is asked no more is nowhere


def test_a_blind_form_is_told_nothing(desk: Desk, home: Home) -> None:
    answered(desk, home, LAST_YEAR)
    first = surveyed(desk, home.id)
    seat = blind.open_second(beside(desk), first.id).value
    with desk.store.reading() as tx:
        assert last_time.last_time(tx, desk, seat.entry) == LastTime()
    assert not hasattr(seat, "last_time")
