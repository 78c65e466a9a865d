"""Entities, the sheet gpn and the outputs of a score."""

from datetime import date
from pathlib import Path

from gpn_desktop.forms import check_points
from gpn_desktop.forms.definition import FormDefinition
from gpn_desktop.forms.gpn import GpnSheet, Role, Status
from tests.builders import a_content, a_form

TEXT = (Path(__file__).parent / "miniature.md").read_text("utf-8")
MINIATURE = a_form(TEXT)


def name(form: FormDefinition, node: int | None) -> str:
    return "" if node is None else form.nodes[node].path


def test_entities_know_their_container_their_attributes_and_their_key() -> None:
    households, persons = MINIATURE.entities
    assert (households.list_name, households.container, households.create) == (
        "households",
        None,
        None,
    )
    assert name(MINIATURE, households.update) == "/data/meta/entity/@update"
    assert name(MINIATURE, households.key) == "/data/household"
    assert not households.is_roster
    assert name(MINIATURE, persons.container) == "/data/person"
    assert name(MINIATURE, persons.entity_id) == "/data/person/meta/entity/@id"
    assert name(MINIATURE, persons.create) == "/data/person/meta/entity/@create"
    assert name(MINIATURE, persons.base_version) == "/data/person/meta/entity/@baseVersion"
    assert name(MINIATURE, persons.trunk_version) == "/data/person/meta/entity/@trunkVersion"
    assert name(MINIATURE, persons.branch_id) == "/data/person/meta/entity/@branchId"
    assert name(MINIATURE, persons.label) == "/data/person/meta/entity/label"
    assert name(MINIATURE, persons.key) == "/data/person/person_id"
    assert persons.is_roster
    assert persons.origin.cell == "entities!A3"


def test_a_new_entity_has_no_key_and_a_bare_property_belongs_to_its_list() -> None:
    form = a_form("""
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | save_to |
| | select_one_from_file households.csv | household | Hộ | |
| | text | ten | Tên | full_name |
| entities | | |
| | list_name | label |
| | persons | ${ten} |
""")
    (person,) = form.entities
    assert (person.key, person.update, person.is_roster) == (None, None, False)
    assert name(form, person.entity_id) == "/data/meta/entity/@id"
    assert form.nodes[1].save_to == "persons#full_name"
    assert name(form, form.actions[0].target) == "/data/meta/entity/@id"
    assert form.actions[0].value is not None
    assert form.actions[0].value.origin.sheet == "entities"


def test_the_sheet_gpn_is_read_whole() -> None:
    sheet = """
| gpn | | |
| | key | value |
| | role | support |
| | status | typed-waiting-check |
| | period | P2022 |
| | standard_scope | provincial |
| | legal_source | QĐ 1 |
| | valid_from | 2022-01-01 |
| | valid_to | 2026-12-31 |
| | areas | nt2 tt |
| | typed_by | An |
| | typed_on | 2026-11-01 |
| | rename | a:b |
| | rename | c:d |
| | support_type | NHAO |
| | support_type | TETQUA |
"""
    survey = "| survey | |\n| | type | name | label::Tiếng Việt (vi) |\n| | text | ten | Tên |\n"
    assert a_form(survey + sheet).gpn == GpnSheet(
        role=Role.SUPPORT,
        status=Status.TYPED_WAITING_CHECK,
        period="P2022",
        standard_scope="provincial",
        legal_source="QĐ 1",
        valid_from=date(2022, 1, 1),
        valid_to=date(2026, 12, 31),
        areas=("nt2", "tt"),
        typed_by="An",
        typed_on=date(2026, 11, 1),
        renames=(("a", "b"), ("c", "d")),
        support_types=("NHAO", "TETQUA"),
    )
    assert a_form(survey).gpn == GpnSheet(role=Role.OTHER, status=Status.TRIAL)


FULL = TEXT.replace("| Khác | Other | | 0 |", "| Khác | Other | 0 | 0 |").replace(
    "| Motorbike | | 9 |", "| Motorbike | 8 | 9 |"
)


def sealed(seal: str) -> FormDefinition:
    lines = f"| | typed_by | An |\n| | checked_by | Bình |\n| | checked_hash | {seal} |\n"
    return a_form(FULL.replace("| status | trial |", "| status | official-checked |") + lines)


def test_official_holds_only_for_the_points_that_were_checked() -> None:
    assert sealed(check_points.points_hash(a_content(FULL))).gpn.status is Status.OFFICIAL_CHECKED
    assert sealed("0" * 64).gpn.status is Status.TYPED_WAITING_CHECK


def test_outputs_and_scored_questions_are_found_by_name() -> None:
    scores = MINIATURE.scores
    assert scores is not None
    assert name(MINIATURE, scores.area) == "/data/area"
    assert scores.areas == ("nt2", "tt")
    assert {out: name(MINIATURE, node) for out, node in scores.outputs.items()} == {
        out: f"/data/{out}"
        for out in ("b1_total", "b1_source", "b2_total", "class_computed", "reasons")
    }
    assert [
        tuple(name(MINIATURE, node) for node in (one.question, one.points, one.known))
        for one in scores.questions
    ] == [
        ("/data/size", "/data/size_points", ""),
        ("/data/wall", "/data/wall_points", ""),
        ("/data/assets", "/data/assets_points", "/data/assets_known"),
    ]


def test_another_form_has_no_score() -> None:
    survey = "| survey | |\n| | type | name | label::Tiếng Việt (vi) |\n| | text | ten | Tên |\n"
    assert a_form(survey).scores is None
