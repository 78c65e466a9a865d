"""The forms that ship: whole, without warnings, in step with the law's tables and the register."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

import resources
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition, ListSource
from gpn_desktop.forms.gpn import Role, Status
from gpn_desktop.forms.library import read_library
from gpn_desktop.forms.problems import Level, ProblemCode
from gpn_desktop.forms.publish import Prepared, prepare
from gpn_desktop.forms.reading import read_file
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.registry import codes
from gpn_desktop.reviews.standards import standard
from gpn_desktop.services.workbooks import problems_of
from tests.forms.shipping import fresh, shipped

SHIPPED = shipped()
LISTS = {"relation": "relationship_to_head", "sex": "sex"}


def name(file: Path) -> str:
    return file.parent.parent.name


@cache
def prepared(file: Path) -> Prepared:
    return prepare(file.read_bytes(), file.name)


def definition(file: Path) -> FormDefinition:
    found = prepared(file).definition
    assert found is not None
    return found


def the(form_id: str) -> Path:
    return next(file for file in reversed(SHIPPED) if name(file) == form_id)


PHIEU_B = definition(the("phieu_b_p2022"))
CONTENT = Content(read_file(the("phieu_b_p2022")))
COW = definition(the("support_cow"))


@pytest.mark.parametrize("file", SHIPPED, ids=name)
def test_a_shipped_form_converts_without_a_warning(file: Path) -> None:
    problems = prepared(file).problems
    assert [one for one in problems if one.level is not Level.NOTICE] == []
    assert {one.code for one in problems} <= {ProblemCode.POINTS_EMPTY}
    found = definition(file)
    assert problems_of(found) == ()
    assert (found.form_id, found.version) == (name(file), file.parent.name)
    assert found.gpn.status is Status.TRIAL
    assert [language.code for language in found.languages] == ["vi", "en"]


@pytest.mark.parametrize("file", SHIPPED, ids=name)
def test_what_ships_is_what_comes_out_of_the_workbook(file: Path) -> None:
    held = {one.name: one.read_bytes() for one in file.parent.iterdir()}
    assert held == fresh(file), "run python -m tests.forms.shipping"


def test_the_library_offers_what_ships() -> None:
    library = read_library([resources.path("forms")])
    assert library.refused == ()
    day = date(2026, 11, 25)
    assert [one.form_id for one in library.offered(Role.PHIEU_B, day, "P2022")] == ["phieu_b_p2022"]
    assert library.offered(Role.PHIEU_B, date(2027, 1, 1)) == ()
    assert [one.form_id for one in library.offered(Role.SUPPORT, day)] == ["support_cow"]
    for edition in library.editions:
        assert all(edition.file(file) for file in edition.files)


@pytest.mark.parametrize("file", SHIPPED, ids=name)
def test_every_text_is_there_in_both_languages(file: Path) -> None:
    texts = definition(file).texts
    assert set(texts["vi"]) == set(texts["en"])
    for ref in texts["vi"]:
        assert bool(texts["vi"][ref].guidance) == bool(texts["en"][ref].guidance)


@pytest.mark.parametrize("file", SHIPPED, ids=name)
def test_a_form_is_opened_for_a_household(file: Path) -> None:
    form = definition(file)
    (launch,) = [node for node in form.nodes if node.path == "/data/household"]
    source = next(one.choices for one in form.body if one.node == launch.id)
    assert source is not None
    assert form.lists[source.list_name].source is ListSource.REGISTER


def test_what_is_written_back_are_fields_of_the_register() -> None:
    kinds = {"households": "household", "persons": "person"}
    saved = [node.save_to for node in PHIEU_B.nodes if node.save_to]
    assert len(saved) == len(set(saved))
    for target in saved:
        list_name, _, field = target.partition("#")
        assert field in KINDS[kinds[list_name]].fields
    assert {"persons#full_name", "persons#birth_date", "persons#household"} <= set(saved)
    assert {"households#area", "households#water_source", "households#toilet"} <= set(saved)


def test_people_are_a_roster() -> None:
    assert [(one.list_name, one.is_roster) for one in PHIEU_B.entities] == [
        ("households", False),
        ("persons", True),
    ]


def listed(list_name: str) -> list[str]:
    return [item.code for item in PHIEU_B.lists[list_name].items]


@pytest.mark.parametrize("list_name", ["sex", "relation", "area", "class", "yes_no"])
def test_codes_of_the_workbook_have_their_word(list_name: str) -> None:
    for code in listed(list_name):
        word = codes.word_of(list_name, code)
        assert codes.workbook_code_of(list_name, word) == code
        if list_name in LISTS:
            assert word in [option.key for option in codes.options(LISTS[list_name])]


@pytest.mark.parametrize(
    "list_name",
    [
        *("school_status", "school_level", "education_level", "work_capacity", "job_status"),
        *("house_type", "water_source", "toilet"),
    ],
)
def test_lists_of_the_register_are_taken_over_whole(list_name: str) -> None:
    assert listed(list_name) == [option.key for option in codes.options(list_name)]


def test_every_ethnic_group_can_be_chosen() -> None:
    assert listed("ethnicity") == list(codes.ethnic_groups())


def test_lines_are_those_of_the_standard() -> None:
    law = standard("P2022")
    assert PHIEU_B.gpn.period == law.key
    assert (PHIEU_B.gpn.valid_from, PHIEU_B.gpn.valid_to) == (law.results_from, law.results_to)
    for item in PHIEU_B.lists["area"].items:
        area = codes.word_of("area", item.code)
        b1, b2 = law.limit("b1_poor", area), law.limit("b2", area)
        assert b1 is not None
        assert b2 is not None
        assert (int(item.values["b1_line"]), int(item.values["b2_line"])) == (b1.value, b2.value)


def test_b2_asks_the_twelve_indicators_by_their_names_and_points() -> None:
    law = standard("P2022")
    asked = [node for node in PHIEU_B.nodes if (node.paper or "").startswith("B2.")]
    labels = [PHIEU_B.texts["vi"][ref].plain[0] for ref in PHIEU_B.texts["vi"] if "/lack_" in ref]
    assert [node.paper for node in asked] == [f"B2.{n}" for n in range(1, 13)]
    for one in law.indicators:
        assert f"{one.number}. {one.name_vi}" in labels
    (deprived, not_deprived) = PHIEU_B.lists["deprived"].items
    assert deprived.values == {"points_all": str(law.deprivations.points_each)}
    assert not_deprived.values == {"points_all": "0"}


def test_every_b1_cell_is_empty_and_every_b1_question_says_it_is_unverified() -> None:
    for one in PHIEU_B.lists.values():
        for item in one.items:
            assert not {"points_nt2", "points_tt"} & set(item.values)
    columns = [column.name for column in PHIEU_B.lists["size"].columns]
    assert {"points_nt2", "points_tt"} <= set(columns)
    asked = [one for one in CONTENT.survey if one.row.text("paper").startswith("B1.")]
    for row in asked:
        if row.type.word != "calculate":
            assert row.row.text("guidance_hint::Tiếng Việt (vi)").startswith("[G]"), row.name
            assert row.row.text("guidance_hint::English (en)").startswith("[G]"), row.name
    assert len(asked) > 15


def test_each_threshold_carries_its_mark() -> None:
    for row in CONTENT.survey:
        if row.row.text("paper").startswith("B2."):
            for language in ("Tiếng Việt (vi)", "English (en)"):
                text = row.row.text(f"guidance_hint::{language}")
                assert "[S]" in text or "[G]" in text
                assert "cần kiểm tra" in text or "to be checked" in text or "[G]" not in text


def test_outputs_and_reasons() -> None:
    scores = PHIEU_B.scores
    assert scores is not None
    assert set(scores.outputs) == {
        *("b1_total", "b1_source", "b2_total", "class_computed", "reasons"),
    }
    assert len(scores.questions) == 27
    assert {f"thieu_hut_{n:02}" for n in range(1, 13)} <= set(listed("reason"))


def test_the_cow_is_a_support() -> None:
    assert COW.gpn.role is Role.SUPPORT
    names = {node.name for node in COW.nodes}
    assert {
        *("item", "quantity", "unit", "unit_price", "amount", "state_share", "own_share"),
        *("sex", "age_months", "weight_kg", "ear_tag", "minutes_number", "receiver", "registered"),
    } <= names
