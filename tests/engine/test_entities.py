"""Entities of the register in a form: which are made or changed, and of each only what changed."""

from collections.abc import Mapping

import pytest

from gpn_desktop.engine.effects import EntityChange
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form
from tests.fakes import FixedWorld

REGISTER = {
    "households": [
        {"name": "h1", "label": "Hộ A", "__version": "3", "phone": "0911", "note": "xa"},
    ],
    "persons": [
        {
            "name": "p1",
            "label": "A",
            "__version": "2",
            "household": "h1",
            "full_name": "Nông Văn A",
        },
        {"name": "p2", "label": "B", "__version": "1", "household": "h1", "full_name": "Vi Thị B"},
    ],
}
NOTE = "instance('households')/root/item[name=${household}]/note"
FORM = f"""
| survey | | | | | | | |
| | type | name | label | relevant | calculation | trigger | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | |
| | text | phone | Điện thoại | | | | households#phone |
| | text | note | Ghi chú | | {NOTE} | ${{household}} | households#note |
| | text | gate | Cổng | | | | |
| | text | area | Khu vực | ${{gate}} = 'co' | | | households#area |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | households | 'Hộ' | ${{household}} | | ${{gate}} != 'khong' |
"""


def form(markdown: str) -> FormSession:
    world = FixedWorld(register=REGISTER)
    compiled = compile_form(a_form(markdown.replace(" label |", " label::Tiếng Việt (vi) |", 1)))
    return FormSession.begin(compiled, world, {"household": "h1"})


def say(session: FormSession, **answers: str) -> None:
    for name, text in answers.items():
        session.answer(session.place(name), text)


def changes(session: FormSession) -> dict[str, Mapping[str, str]]:
    return {one.id: one.properties for one in session.finalise().entities}


def test_only_what_is_unlike_what_was_shown_is_written() -> None:
    session = form(FORM)
    say(session, note="xa", gate="x")
    assert changes(session) == {"h1": {}}
    say(session, note="gần", phone="0922")
    assert changes(session) == {"h1": {"phone": "0922", "note": "gần"}}


def test_an_empty_answer_erases_only_what_the_form_had_filled_in() -> None:
    session = form(FORM)
    say(session, note="")
    assert changes(session) == {"h1": {"note": ""}}
    say(session, phone="0922")
    say(session, phone="")
    assert changes(session) == {"h1": {"note": ""}}


def test_a_hidden_question_writes_nothing() -> None:
    session = form(FORM)
    say(session, gate="co", area="nt2")
    assert changes(session)["h1"] == {"area": "nt2"}
    say(session, gate="")
    assert changes(session)["h1"] == {}


def test_where_neither_is_wanted_nothing_is_written() -> None:
    session = form(FORM)
    say(session, note="gần", gate="khong")
    assert session.finalise().entities == ()


SEVERAL = """
| survey | | | | | | |
| | type | name | label | calculation | trigger | choice_filter | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | |
| | text | phone | Điện thoại | | | | households#phone |
| | begin_repeat | person | Người | | | | |
| | select_one_from_file persons.csv | person_id | Người | | | household=${household} | |
| | text | full_name | Tên | {name} | ${person_id} | | persons#full_name |
| | end_repeat | | | | | | |
| | begin_group | guest | Khách | | | | |
| | text | who | Cán bộ | | | | officials#full_name |
| | end_group | | | | | | |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | households | 'Hộ' | ${household} | | |
| | persons | ${full_name} | {new} | ${person_id} = '' | ${person_id} != '' |
| | officials | ${who} | | ${who} != '' | |
""".replace("{name}", "instance('persons')/root/item[name=${person_id}]/full_name").replace(
    "{new}", "coalesce(${person_id}, uuid())"
)


def by_list(session: FormSession) -> dict[str, list[EntityChange]]:
    found: dict[str, list[EntityChange]] = {}
    for one in session.finalise().entities:
        found.setdefault(one.list_name, []).append(one)
    return found


def test_several_lists_are_written_by_one_form_each_from_its_own_place() -> None:
    session = form(SEVERAL)
    say(session, phone="0922")
    row, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", row.id), "Mới")
    session.answer(session.place("guest/who"), "Lý Văn C")
    found = by_list(session)
    assert [(one.id, one.action, dict(one.properties)) for one in found["households"]] == [
        ("h1", "update", {"phone": "0922"})
    ]
    assert [(one.id, one.action) for one in found["persons"]] == [
        ("p1", "update"),
        ("p2", "update"),
        (row.id, "create"),
    ]
    (official,) = found["officials"]
    assert (official.action, dict(official.properties)) == ("create", {"full_name": "Lý Văn C"})
    assert official.id


def test_a_new_person_has_one_id_everywhere_and_after_resuming() -> None:
    session = form(SEVERAL)
    row, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", row.id), "Mới")
    world = FixedWorld(register=REGISTER, drawn=700)
    again = FormSession.resume(session.form, world, session.answers())
    for each in (session, again):
        made = by_list(each)["persons"][-1]
        assert made.id == row.id == each.rows(each.place("person"))[-1].id
        assert f'id="{row.id}"'.encode() in each.finalise().submission


def test_names_swapped_between_two_people_are_written_to_each_by_id() -> None:
    session = form(SEVERAL)
    for person, name in (("p1", "Vi Thị B"), ("p2", "Nông Văn A")):
        session.answer(session.place("person/full_name", person), name)
    persons = by_list(session)["persons"]
    assert {one.id: one.properties["full_name"] for one in persons} == {
        "p1": "Vi Thị B",
        "p2": "Nông Văn A",
    }


@pytest.mark.parametrize("restored", [False, True])
def test_who_is_taken_out_departs_and_who_is_put_back_does_not(restored: bool) -> None:
    session = form(SEVERAL)
    gone = session.rows(session.place("person"))[1]
    session.remove_row(gone, "chuyển đi")
    if restored:
        session.restore_row(gone)
    done = session.finalise()
    assert [one.person for one in done.departures] == ([] if restored else ["p2"])
    ids = [one.id for one in done.entities if one.list_name == "persons"]
    assert ids == (["p1", "p2"] if restored else ["p1"])
