"""Choices in an interview: filtered by other answers, in list order, in another language."""

from typing import Any

import pytest

from gpn_desktop.engine.choices import FormItems, ItemTable
from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form, a_session
from tests.engine.interviews import CHOSEN, value
from tests.fakes import FixedWorld


def test_choices_follow_other_answers_and_an_answer_that_is_none_any_more_is_marked() -> None:
    session = a_session(CHOSEN)
    province, district = session.place("province"), session.place("district")
    assert session.choices(district) == []
    assert session.answer(province, "ls").choices == (district,)
    assert [choice.label for choice in session.choices(district)] == ["Đình Lập", "Cao Lộc"]
    assert [choice.paper for choice in session.choices(district)] == [1, 2]
    session.answer(district, "cl")
    assert session.state(district).validity is Validity.OK
    effects = session.answer(province, "cb")
    assert (effects.choices, effects.validity) == ((district,), (district,))
    assert session.state(district).value == "cl"
    assert session.state(district).validity is Validity.NOT_A_CHOICE
    session.answer(province, "ls")
    assert session.problems() == []
    session.answer(province, "xx")
    assert session.state(province).validity is Validity.NOT_A_CHOICE


def test_several_codes_are_kept_in_list_order() -> None:
    session = a_session(CHOSEN)
    session.answer(session.place("assets"), "xe tivi xe")
    assert value(session, "assets") == "tivi xe"
    session.answer(session.place("assets"), "khac tivi")
    assert value(session, "assets") == "tivi khac"
    assert session.state(session.place("assets")).validity is Validity.NOT_A_CHOICE


def test_texts_follow_answers_and_language() -> None:
    session = a_session(CHOSEN)
    said = session.place("said")
    effects = session.answer(session.place("province"), "ls")
    assert effects.texts == (said,)
    assert session.state(said).label == "Tỉnh ls, Lạng Sơn"
    session.language = "en"
    assert session.language == "en"
    assert [choice.label for choice in session.choices(session.place("province"))] == [
        "Lang Son",
        "Cao Bang",
    ]
    assert session.state(said).label == "Tỉnh ls, Lang Son"
    assert value(session, "label") == "Lang Son"


NAMED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | calculation |
| | select_one province | province | Tỉnh | | |
| | select_one district | district | Huyện | province = ${province} | |
| | text | code | Mã | | |
| | calculate | own | | | jr:choice-name(${district}, '${district}') |
| | calculate | other | | | jr:choice-name(${code}, '${district}') |
| | begin_repeat | house | Nhà | | |
| | select_one province | from | Từ | | |
| | select_one district | town | Huyện | province = ${from} | |
| | calculate | named | | | jr:choice-name(${code}, '${town}') |
| | end_repeat | | | | |
| | calculate | second | | | jr:choice-name(indexed-repeat(${from}, ${house}, 2), '${from}') |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | province |
| | province | ls | Lạng Sơn | |
| | province | cb | Cao Bằng | |
| | district | dl | Đình Lập | ls |
| | district | tk | Trùng Khánh | cb |
"""


def test_a_choice_that_is_filtered_out_has_no_name_unless_it_is_the_answer_still() -> None:
    session = a_session(NAMED)
    session.answer(session.place("code"), "dl")
    assert value(session, "other") == ""
    session.answer(session.place("province"), "ls")
    assert value(session, "other") == "Đình Lập"
    session.answer(session.place("district"), "dl")
    session.answer(session.place("province"), "cb")
    assert session.state(session.place("district")).validity is Validity.NOT_A_CHOICE
    assert (value(session, "own"), value(session, "other")) == ("Đình Lập", "Đình Lập")
    session.answer(session.place("district"), "tk")
    assert (value(session, "own"), value(session, "other")) == ("Trùng Khánh", "")


def test_a_name_of_a_choice_follows_the_filter_of_its_own_row() -> None:
    session = a_session(NAMED)
    (first,) = session.rows(session.place("house"))
    second, _ = session.add_row(session.place("house"))
    session.answer(session.place("code"), "tk")
    session.answer(session.place("house/from", first.id), "ls")
    session.answer(session.place("house/from", second.id), "cb")
    named = [value(session, f"house[{row.id}]/named") for row in (first, second)]
    assert named == ["", "Trùng Khánh"]
    assert value(session, "second") == "Cao Bằng"


UNITS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | parameters |
| | integer | size | Cỡ | | |
| | select_one_from_file units.csv | unit | Đơn vị | size = ${size} | value=code label=title |
| | select_multiple_from_file units.csv | many | Nhiều | | value=code label=title |
| | select_one_from_file units.csv | odd | Lẫn | | value=code label=title randomize=true seed=42 |
| | select_one_from_file units.csv | free | Tự do | | value=code label=title randomize=true |
"""
CSV = b"name,code,title,size\nx,kg,K\xc3\xbd,01\ny,con,Con,2\nz,cai,C\xc3\xa1i,1\n"
FILES = {
    "units": [
        {"name": "x", "code": "kg", "title": "Ký", "size": "01"},
        {"name": "y", "code": "con", "title": "Con", "size": "2"},
        {"name": "z", "code": "cai", "title": "Cái", "size": "1"},
    ]
}


def test_a_list_from_a_file_is_filtered_by_number_too_and_shuffled_by_its_seed() -> None:
    form = compile_form(a_form(UNITS, {"units.csv": CSV}))
    session = FormSession.begin(form, FixedWorld(files=FILES))
    session.answer(session.place("size"), "1")
    found = [(choice.code, choice.label) for choice in session.choices(session.place("unit"))]
    assert found == [("kg", "Ký"), ("cai", "Cái")]
    session.answer(session.place("unit"), "con")
    assert session.state(session.place("unit")).validity is Validity.NOT_A_CHOICE
    session.answer(session.place("many"), "cai kg")
    assert value(session, "many") == "kg cai"
    odd = [choice.code for choice in session.choices(session.place("odd"))]
    assert odd == ["kg", "con", "cai"]
    free = session.choices(session.place("free"))
    assert free == session.choices(session.place("free"))
    assert {choice.code for choice in free} == {"kg", "con", "cai"}


def test_items_of_a_form_are_made_when_asked_for_and_found_by_every_column() -> None:
    rows: list[list[Any]] = [
        ["a", "l-0", 2, {"grp": "x"}],
        ["b", None, 3, {"grp": "x"}],
        ["c", None, 4, {}],
    ]
    items = FormItems(rows)
    table = ItemTable(items)
    assert [item["name"] for item in table.find("grp", "x", None)] == ["a", "b"]
    assert table.find("itextId", "l-0", None) == [{"name": "a", "itextId": "l-0", "grp": "x"}]
    assert [item["name"] for item in table.find("grp", "", None)] == ["c"]
    assert items[1:] == [items[1], items[2]]
    assert items[0] is items[0]


@pytest.mark.parametrize("asked", ["aaba", "abab", "caca"])
def test_a_list_gives_the_same_items_however_often_and_in_whatever_order_it_is_asked(
    asked: str,
) -> None:
    items = [{"name": str(place), "kind": kind} for place, kind in enumerate("abba")]
    table = ItemTable(items)
    for kind in asked:
        wanted = [item for item in items if item["kind"] == kind]
        assert list(table.find("kind", kind, None)) == wanted
