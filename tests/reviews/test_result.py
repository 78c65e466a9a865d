"""What came of a survey: the form's own class and the standard's are one, whatever the answers."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import resources
from gpn_desktop import chance
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.codes import word_of, workbook_code_of
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import computed_of, deprived, result_of, unread, year_of
from gpn_desktop.reviews.standards import INCOME, standard
from gpn_desktop.reviews.survey import Computed, Survey
from tests.fakes import FixedWorld
from tests.services.conftest import LACKS

FOLDER = sorted(resources.path("forms", "phieu_b_p2022").iterdir())[-1]
FORM = load((FOLDER / "definition.json").read_bytes())
VECTORS = Path(__file__).parent.parent / "data" / "class_test_vectors.csv"
CLASSES = {"nghèo": "poor", "cận nghèo": "near_poor", "không nghèo": "not_poor"}
AREAS = {"R": "rural", "U": "urban"}


def session() -> FormSession:
    household = {"name": "h1", "label": "Hộ 1", "__version": "1"}
    world = FixedWorld({"households": [household], "persons": []})
    return FormSession.begin(FORM, world, {"household": "h1"})


def score(found: FormSession, area: str, b1: int, lacking: tuple[int, ...]) -> dict[str, Any]:
    """Answer a Phiếu B and give the score as a survey keeps it."""
    found.answer(found.place("general/area"), workbook_code_of("area", area))
    found.answer(found.place("b1/b1_typed"), str(b1))
    for number, name in enumerate(LACKS, 1):
        found.answer(found.place(f"b2/{name}"), "co" if number in lacking else "khong")
    made = found.score()
    assert made is not None
    return made.plain()


def survey(made: dict[str, Any]) -> Survey:
    computed = computed_of(made, "trial")
    return Survey("s1", form_status="trial", score=made, computed=computed)


def vectors() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [one for one in rows if one["period"] == "P2022" and one["kind"] == "points"]


@pytest.mark.parametrize(
    "case", vectors(), ids=lambda one: f"{one['area']} {one['value']} {one['deprivation']}"
)
def test_form_and_standard_agree_on_every_vector(case: dict[str, str]) -> None:
    lacking = tuple(range(1, int(case["deprivation"]) // 10 + 1))
    made = score(session(), AREAS[case["area"]], int(case["value"]), lacking)
    found = result_of(survey(made), State.COMPLETED, 1)
    assert found.form_class == found.computed.poverty_class == CLASSES[case["expected"]]
    assert not found.differs
    assert (found.b1, found.b2) == (int(case["value"]), int(case["deprivation"]))
    assert found.indicators == lacking


def test_form_and_standard_agree_on_random_answers() -> None:
    dice, found = chance.dice("result"), session()
    for _ in range(40):
        area = dice.choice(("rural", "urban"))
        b1 = dice.choice((0, 100, 139, 140, 141, 174, 175, 176, 250))
        lacking = tuple(sorted(dice.sample(range(1, 13), dice.randint(0, 12))))
        shown = result_of(survey(score(found, area, b1, lacking)), State.COMPLETED, 1)
        assert not shown.differs
        assert shown.form_class
        assert shown.indicators == lacking
        assert shown.classification is not None
        assert shown.classification.area == area


def test_a_class_that_differs_from_the_forms_is_told() -> None:
    made = score(session(), "rural", 120, (2, 4, 9))
    odd = {**made, "class_code": "khong_ngheo"}
    found = result_of(survey(odd), State.COMPLETED, 1)
    assert found.differs
    assert (found.form_class, found.computed.poverty_class) == ("not_poor", "poor")
    kept = replace(survey(made), computed={"P2022": Computed("near_poor")})
    assert result_of(kept, State.COMPLETED, 1).differs


def test_without_both_totals_there_is_no_class() -> None:
    found = session()
    found.answer(found.place("general/area"), "nt2")
    found.answer(found.place("b1/b1_typed"), "120")
    made = found.score()
    assert made is not None
    shown = result_of(survey(made.plain()), State.COMPLETED, 1)
    assert (shown.b1, shown.b2, shown.classification) == (120, None, None)
    assert shown.computed == Computed(status="trial")
    assert shown.is_trial
    assert not shown.differs
    assert shown.marks == ()


def test_a_total_that_cannot_be_gives_no_class_to_show() -> None:
    made = {**score(session(), "rural", 120, (2,)), "b2": 15}
    came = Survey("s1", score=made, computed={"P2022": Computed("poor")})
    shown = result_of(came, State.COMPLETED, 1)
    assert shown.classification is None
    assert shown.differs


def test_a_score_of_another_program_is_read_as_far_as_it_goes() -> None:
    assert deprived({"reads": [{"paper": "B2.4", "points": 10, "later": 1}, {}]}) == (4,)
    assert computed_of({"b1": 1, "b2": 0, "period": "P2099"}, "trial") == {}
    bare = result_of(Survey("s1"), State.WITHDRAWN, 2)
    assert (bare.b1, bare.b1_is_typed, bare.last_year, bare.decided) == (None, False, None, None)


def test_the_class_of_the_year_before_stands_beside_this_years() -> None:
    known = [
        ClassOfYear("h1", 2025, "P2022", "poor"),
        ClassOfYear("h1", 2026, "P2022", "near_poor"),
        ClassOfYear("h1", 2026, "P2022", "not_poor"),
    ]
    shown = result_of(survey(score(session(), "rural", 200, ())), State.COMPLETED, 1, known, 2026)
    assert (shown.last_year, shown.decided) == (known[0], known[2])
    assert result_of(Survey("s1"), State.COMPLETED, 1, known, 2030).decided is None


def test_the_year_is_the_rounds_else_the_interviews() -> None:
    asked = Survey("s1", interviewed_on=date(2026, 10, 1))
    assert (year_of(asked, 2025), year_of(asked, None)) == (2025, 2026)
    assert year_of(Survey("s1"), None) is None


def test_every_rule_in_use_that_was_not_read_in_the_law_is_named() -> None:
    found = unread(standard("P2022"), ["rural"])
    assert {one.rule for one in found} == {
        *("standard", "b1_poor", "b2", "class_rule", "deprivation_points"),
    }
    assert {one.value for one in found if one.rule == "b1_poor"} == {140}
    both = unread(standard("P2022"), ["rural", "urban"])
    assert {one.value for one in both if one.rule == "b1_poor"} == {140, 175}
    sources = {one.source for one in found if one.rule == "class_rule"}
    assert sources == {"luathungson.vn; Đắk Nông 2023-2024"}  # of points alone, not of income
    derived = [one for one in unread(standard("P2016"), ["rural"]) if one.mark == "[D]"]
    assert [one.rule for one in derived] == ["class_rule"]
    by_income = {one.rule for one in unread(standard("P2022"), ["rural"], INCOME)}
    assert "deprived" in by_income
    assert "income_poor" not in by_income  # read in the law itself
    assert word_of("area", "nt2") == "rural"
