"""Phiếu B of P2022 filled in: classes, reasons, what is missing, people of the register."""

import csv
from pathlib import Path

import pytest

import resources
from gpn_desktop import chance
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry import codes
from gpn_desktop.reviews.classify import classify
from gpn_desktop.reviews.standards import standard
from tests.fakes import FixedWorld

FOLDER = sorted(resources.path("forms", "phieu_b_p2022").iterdir())[-1]
FORM = load((FOLDER / "definition.json").read_bytes())
VECTORS = Path(__file__).parent.parent / "data" / "class_test_vectors.csv"
CLASSES = {"nghèo": "ngheo", "cận nghèo": "can_ngheo", "không nghèo": "khong_ngheo"}
LACKS = (
    *("lack_job", "lack_dependants", "lack_nutrition", "lack_insurance"),
    *("lack_adult_education", "lack_child_schooling", "lack_house_quality", "lack_house_area"),
    *("lack_water", "lack_toilet", "lack_telecom", "lack_information"),
)
HOUSEHOLD = {
    "name": "h1",
    "label": "Hộ 12",
    "__version": "3",
    "area": "nt2",
    "house_type": "2",
    "house_area_m2": "20",
    "water_source": "7",
    "toilet": "7",
}
PERSON = {"label": "A", "__version": "1", "household": "h1", "sex": "nu", "full_name": "A"}


def people(*given: dict[str, str]) -> list[dict[str, str]]:
    return [{**PERSON, "name": f"p{n}", **one} for n, one in enumerate(given, 1)]


def begun(*members: dict[str, str]) -> FormSession:
    """Give the form just opened for a household of the register."""
    world = FixedWorld({"households": [HOUSEHOLD], "persons": people(*members)})
    return FormSession.begin(FORM, world, {"household": "h1"})


def value(session: FormSession, path: str, *row: str) -> str:
    return session.state(session.place(path, *row)).value


def answer(session: FormSession, path: str, text: str) -> None:
    session.answer(session.place(path), text)


def lack(session: FormSession, *numbers: int) -> None:
    """Answer the twelve indicators: deprived in these."""
    for number, name in enumerate(LACKS, 1):
        answer(session, f"b2/{name}", "co" if number in numbers else "khong")


def result(session: FormSession) -> tuple[str, str, str]:
    return (
        value(session, "b1/b1_total"),
        value(session, "b2/b2_total"),
        value(session, "result/class_computed"),
    )


def vectors() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [one for one in rows if one["period"] == "P2022" and one["kind"] == "points"]


@pytest.mark.parametrize(
    "case", vectors(), ids=lambda one: f"{one['area']} {one['value']} {one['deprivation']}"
)
def test_the_vectors_of_the_period_come_out_of_the_form(case: dict[str, str]) -> None:
    session = begun()
    answer(session, "general/area", {"R": "nt2", "U": "tt"}[case["area"]])
    answer(session, "b1/b1_typed", case["value"])
    lack(session, *range(1, int(case["deprivation"]) // 10 + 1))
    expected = (case["value"], case["deprivation"], CLASSES[case["expected"]])
    assert result(session) == expected
    assert value(session, "b1/b1_source") == "typed"


def test_random_answers_give_what_the_standard_gives() -> None:
    dice = chance.dice("phieu b")
    session = begun()
    for _ in range(60):
        area, b1 = dice.choice(("nt2", "tt")), dice.choice((0, 139, 140, 141, 174, 175, 176, 300))
        lacking = sorted(dice.sample(range(1, 13), dice.randint(0, 12)))
        answer(session, "general/area", area)
        answer(session, "b1/b1_typed", str(b1))
        lack(session, *lacking)
        law = classify(
            standard("P2022"), area=codes.word_of("area", area), b1=b1, b2=10 * len(lacking)
        )
        total, deprived, found = result(session)
        assert (total, deprived) == (str(b1), str(10 * len(lacking)))
        assert codes.word_of("class", found) == law.poverty_class
        reasons = value(session, "result/reasons").split()
        assert [one for one in reasons if one.startswith("thieu_hut")] == [
            f"thieu_hut_{number:02}" for number in lacking
        ]


def test_forty_points_name_their_four_indicators() -> None:
    session = begun()
    answer(session, "b1/b1_typed", "120")
    lack(session, 2, 4, 9, 10)
    assert result(session) == ("120", "40", "ngheo")
    assert value(session, "result/reasons") == (
        "b1_den b2_tu thieu_hut_02 thieu_hut_04 thieu_hut_09 thieu_hut_10"
    )
    score = session.score()
    assert score is not None
    assert (score.b1, score.b2, score.class_code, score.source) == (120, 40, "ngheo", "typed")
    paid = {read.paper for read in score.reads if read.points == 10}
    assert paid == {"B2.2", "B2.4", "B2.9", "B2.10"}


def test_empty_is_not_zero() -> None:
    session = begun()
    assert result(session) == ("", "", "")
    lack(session)
    assert result(session) == ("", "0", "")
    answer(session, "b2/lack_water", "")
    answer(session, "b1/b1_typed", "0")
    assert result(session) == ("0", "", "")
    assert value(session, "result/reasons") == ""


def test_b1_is_never_computed_while_its_cells_are_empty() -> None:
    session = begun({"relation": "chu_ho"})
    fills = {
        "no_labour": "khong",
        "dependants": "mot",
        "diploma": "thpt",
        "nonfarm": "khong_co",
        "pensioners": "khong_co",
        "house_parts": "khong_co",
        "house_area_m2": "60",
        "electricity_kwh": "80",
        "water_source": "1",
        "toilet": "1",
        "assets": "khong_co",
        "land_m2": "1000",
        "livestock": "khong_co",
        "aquaculture": "khong",
    }
    for name, text in fills.items():
        answer(session, f"b1/{name}", text)
    assert value(session, "b1/b1_sum") == ""
    assert session.state(session.place("b1/b1_typed")).relevant
    score = session.score()
    assert score is not None
    missing = {read.paper for read in score.missing}
    assert missing >= {f"B1.{number}" for number in range(1, 16)}


def test_the_household_is_prefilled_from_the_register() -> None:
    session = begun()
    assert value(session, "general/area") == "nt2"
    assert value(session, "general/interview_day") == "2026-11-23"
    assert value(session, "b1/house_area_m2") == "20"
    assert value(session, "b1/water_source") == "7"


BIRTHS = {
    "1980-03-05": ("1980-03-05", "", "1980-03-05", "46"),
    "1980-12-05": ("1980-12-05", "", "1980-12-05", "45"),
    "1985": ("", "1985", "1985", "41"),
    "2015-03": ("", "2015", "2015-03", "11"),
    "": ("", "", "", ""),
}


@pytest.mark.parametrize("known", BIRTHS)
def test_a_birth_keeps_what_the_register_knows_of_it(known: str) -> None:
    session = begun({"birth_date": known})
    names = ("birth_day", "birth_year", "birth_date", "age")
    (row,) = session.rows(session.place("person"))
    assert tuple(value(session, f"person/{name}", row.id) for name in names) == BIRTHS[known]


def test_a_year_that_was_corrected_replaces_the_month() -> None:
    session = begun({"birth_date": "2015-03"})
    (row,) = session.rows(session.place("person"))
    session.answer(session.place("person/birth_year", row.id), "2016")
    assert value(session, "person/birth_date", row.id) == "2016"
    session.answer(session.place("person/birth_day", row.id), "5/3/2016")
    assert value(session, "person/birth_date", row.id) == "2016-03-05"
    assert not session.state(session.place("person/birth_year", row.id)).relevant


def test_a_day_that_was_cleared_leaves_the_year() -> None:
    session = begun({"birth_date": "1980-03-05"})
    (row,) = session.rows(session.place("person"))
    session.answer(session.place("person/birth_day", row.id), "")
    session.answer(session.place("person/birth_year", row.id), "1980")
    assert value(session, "person/birth_date", row.id) == "1980"


def test_a_card_counts_as_held_only_while_it_is_valid() -> None:
    session = begun(
        {"insurance_number": "HN4202012345678", "insurance_to": "2026-12-31"},
        {"insurance_number": "HN4202012345678", "insurance_to": "2026-01-31"},
        {"insurance_number": "HN4202012345678"},
        {},
    )
    rows = session.rows(session.place("person"))
    assert [value(session, "person/insured", row.id) for row in rows] == ["co", "", "co", ""]


CHECKS = {
    "lack_job": {"job_status": "7"},
    "lack_dependants": {"birth_date": "2015-03-05"},
    "lack_adult_education": {
        "birth_date": "2005-03-05",
        "school_status": "left",
        "education_level": "3",
    },
    "lack_child_schooling": {"birth_date": "2015-03-05", "school_status": "never"},
}


def hinted(session: FormSession) -> set[str]:
    return {name for name in LACKS if _is_hinted(session, name)}


def _is_hinted(session: FormSession, name: str) -> bool:
    try:
        return session.state(session.place(f"b2/{name}_check")).relevant
    except KeyError:
        return False


@pytest.mark.parametrize("name", CHECKS)
def test_the_roster_hints_where_it_says_otherwise(name: str) -> None:
    session = begun({"relation": "chu_ho", **CHECKS[name]})
    assert name not in hinted(session)
    lack(session)
    assert name in hinted(session)
    answer(session, f"b2/{name}", "co")
    assert name not in hinted(session)


def test_the_house_hints_too_and_a_person_without_a_card() -> None:
    session = begun({"birth_date": "1980"}, {"birth_date": "1980"}, {"birth_date": "1980"})
    lack(session)
    assert {"lack_house_area", "lack_water", "lack_toilet"} <= hinted(session)
    (first, *_) = session.rows(session.place("person"))
    session.answer(session.place("person/insured", first.id), "khong")
    assert "lack_insurance" in hinted(session)
    assert value(session, "b2/lack_insurance") == "khong"


def test_a_household_without_a_head_is_told() -> None:
    session = begun({"relation": "con"})
    assert session.state(session.place("heads_note")).relevant
    (row,) = session.rows(session.place("person"))
    session.answer(session.place("person/relation", row.id), "chu_ho")
    assert not session.state(session.place("heads_note")).relevant


def test_completed_it_writes_people_and_facts_back() -> None:
    session = begun({"relation": "chu_ho", "birth_date": "1980-03-05"})
    (row,) = session.rows(session.place("person"))
    session.answer(session.place("person/job_status", row.id), "1")
    answer(session, "b1/water_source", "1")
    answer(session, "b1/b1_typed", "120")
    lack(session, 4)
    new, _ = session.add_row(session.place("person"))
    fills = {"full_name": "Nông Thị B", "relation": "con", "sex": "nu", "birth_year": "2019"}
    for name, text in fills.items():
        session.answer(session.place(f"person/{name}", new.id), text)
    assert not session.problems()
    done = session.finalise()
    changes = {(one.list_name, one.action): dict(one.properties) for one in done.entities}
    assert changes[("households", "update")] == {"water_source": "1"}
    assert changes[("persons", "update")] == {"job_status": "1"}
    made = changes[("persons", "create")]
    assert made["full_name"] == "Nông Thị B"
    assert (made["birth_date"], made["household"]) == ("2019", "h1")
