"""From XForm XML to a definition: nodes, binds, lists, each with its cell."""

from pathlib import Path

import pytest

from gpn_desktop.forms import xform
from gpn_desktop.forms.convert import convert
from gpn_desktop.forms.definition import (
    Expression,
    FormDefinition,
    ListSource,
    Node,
    NodeKind,
    Preload,
    ValueType,
)
from tests.builders import a_content, a_form

MINIATURE = a_form((Path(__file__).parent / "miniature.md").read_text("utf-8"))
KINDS = """
| survey | | | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | required | relevant | constraint | calculation | default | repeat_count |
| | start | start | | | | | | | |
| | end | end | | | | | | | |
| | today | today | | | | | | | |
| | deviceid | deviceid | | | | | | | |
| | username | username | | | | | | | |
| | begin_group | g | | | ${n} > 1 | | | | |
| | end_group | | | | | | | | |
| | integer | n | N | yes | | . > 0 | | 3 | |
| | decimal | d | D | | | | | | |
| | date | da | Da | | | | | | |
| | time | t | T | | | | | | |
| | dateTime | dt | Dt | | | | | | |
| | begin_repeat | r | R | | | | | | ${n} + 1 |
| | text | x | X | | | | | a | |
| | begin_repeat | s | S | | | | | | |
| | calculate | y | | | | | ${x} | | |
| | end_repeat | | | | | | | | |
| | end_repeat | | | | | | | | |
"""  # noqa: E501 - a table


def node(form: FormDefinition, path: str) -> Node:
    (found,) = [one for one in form.nodes if one.path == path]
    return found


def cell(expression: Expression | None) -> tuple[str, str]:
    assert expression is not None
    return expression.text, expression.origin.cell


def test_a_node_is_named_by_its_index_and_stands_after_its_parent() -> None:
    assert [one.id for one in MINIATURE.nodes] == list(range(len(MINIATURE.nodes)))
    assert all(one.parent is None or one.parent < one.id for one in MINIATURE.nodes)
    assert node(MINIATURE, "/data/person/full_name").parent == node(MINIATURE, "/data/person").id
    assert node(MINIATURE, "/data/household").parent is None


def test_a_repeat_stands_once() -> None:
    paths = [one.path for one in MINIATURE.nodes]
    assert len(paths) == len(set(paths))
    assert node(MINIATURE, "/data/person").kind is NodeKind.REPEAT


def test_binds_become_expressions_with_the_cell_they_were_written_in() -> None:
    birth = node(MINIATURE, "/data/person/birth_date")
    assert cell(birth.constraint) == (". <= today()", "survey!G7")
    assert cell(node(MINIATURE, "/data/area").required) == ("true()", "survey!E3")
    assert cell(node(MINIATURE, "/data/b1_typed").relevant)[1] == "survey!F18"
    assert cell(node(MINIATURE, "/data/person/person_household").calculate) == (
        "/data/household",
        "survey!H8",
    )
    assert (birth.save_to, birth.paper, birth.type) == (
        "persons#birth_date",
        "C2",
        ValueType.DATE,
    )


def test_attributes_and_meta_point_to_the_sheets_that_made_them() -> None:
    entity = "/data/person/meta/entity"
    assert cell(node(MINIATURE, f"{entity}/@create").calculate) == (
        "../../../person_id  = ''",
        "entities!D3",
    )
    assert cell(node(MINIATURE, f"{entity}/@id").calculate)[1] == "entities!C3"
    assert cell(node(MINIATURE, f"{entity}/label").calculate)[1] == "entities!B3"
    assert node(MINIATURE, f"{entity}/@dataset").kind is NodeKind.ATTRIBUTE
    assert node(MINIATURE, f"{entity}/@dataset").default == "persons"
    assert cell(node(MINIATURE, "/data/meta/entity/@id").calculate)[1] == "entities!C2"
    assert cell(node(MINIATURE, "/data/meta/instanceName").calculate)[1] == "settings!E2"
    assert node(MINIATURE, "/data/meta/instanceID").preload is Preload.INSTANCE_ID
    assert cell(node(MINIATURE, "/data/meta/instanceID").readonly)[1] == "survey"


def test_kinds_types_defaults_and_preloads() -> None:
    form = a_form(KINDS)
    preloads = [one.preload for one in form.nodes[:5]]
    assert preloads == [
        Preload.START,
        Preload.END,
        Preload.TODAY,
        Preload.DEVICEID,
        Preload.USERNAME,
    ]
    assert node(form, "/data/g").kind is NodeKind.GROUP
    assert cell(node(form, "/data/g").relevant) == ("/data/n  > 1", "survey!E7")
    types = {name: node(form, f"/data/{name}").type for name in ("n", "d", "da", "t", "dt")}
    assert list(types.values()) == [
        *(ValueType.INT, ValueType.DECIMAL, ValueType.DATE),
        *(ValueType.TIME, ValueType.DATETIME),
    ]
    assert node(form, "/data/n").default == "3"
    assert node(form, "/data/r/x").default == "a"
    assert cell(node(form, "/data/r/s/y").calculate) == ("../../x", "survey!G17")


def test_a_computed_count_is_a_node_that_points_to_its_repeat() -> None:
    form = a_form(KINDS)
    assert cell(node(form, "/data/r_count").calculate) == ("/data/n  + 1", "survey!I14")


def test_lists_keep_rows_and_columns_of_the_workbook_even_empty_ones() -> None:
    wall = MINIATURE.lists["wall"]
    assert wall.source is ListSource.FORM
    assert [(item.code, item.values, item.row) for item in wall.items] == [
        ("gach", {"points_nt2": "7", "points_tt": "8"}, 7),
        ("khac", {"points_tt": "0"}, 8),
    ]
    assert [column.name for column in wall.columns] == [
        *("points_nt2", "points_tt", "points_all", "b1_line", "b2_line"),
    ]
    assert wall.cell(wall.items[1], "points_nt2") == "choices!E8"
    assert wall.items[0].label == "wall-0"
    assert MINIATURE.lists["persons"].source is ListSource.REGISTER
    assert "class" in MINIATURE.lists


def test_a_list_without_labels_and_a_list_beside_the_form() -> None:
    content = a_content(
        "| survey | |\n| | type | name | label::Tiếng Việt (vi) |\n"
        "| | select_one_from_file units.csv | a | A |\n"
    )
    form = xform.read(convert(content).xform, content, {"units.csv": b"name,label,grp\n1,a,b\n"})
    units = form.lists["units"]
    assert units.source is ListSource.CSV
    assert [column.name for column in units.columns] == ["name", "label", "grp"]
    assert units.items == ()


def test_the_head_of_the_form() -> None:
    assert (MINIATURE.form_id, MINIATURE.version) == ("phieu_b_mau", "2026112301")
    assert MINIATURE.title == "Phiếu B (bản thử)"
    assert [language.code for language in MINIATURE.languages] == ["vi", "en"]
    assert MINIATURE.root == "data"


def test_what_is_no_xform_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="model"):
        xform.read("<h/>", a_content(KINDS))
