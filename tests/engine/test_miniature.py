from pathlib import Path

import pytest

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from tests.builders import a_form, rows
from tests.fakes import FixedWorld

MINIATURE = Path(__file__).parent.parent / "forms" / "miniature.md"
REGISTER = {
    "households": [{"name": "h1", "label": "Hộ Nông Văn A", "__version": "3", "area": "nt2"}],
    "persons": [
        {
            "name": "p1",
            "label": "A",
            "household": "h1",
            "full_name": "Nông Văn A",
            "__version": "2",
        },
        {"name": "p2", "label": "B", "household": "h1", "full_name": "Hoàng Thị B"},
        {"name": "p3", "label": "C", "household": "h2", "full_name": "Lý Văn C"},
    ],
}
FORM = compile_form(a_form(MINIATURE.read_text("utf-8")))


def begun() -> FormSession:
    return FormSession.begin(FORM, FixedWorld(register=REGISTER), {"household": "h1"})


STEPS = """
| say                         | size | wall | ticks | b1  | source   | class     | missing     |
| area=nt2 wall=gach          | 61   | 7    |       |     |          |           |             |
| assets=khong_co             | 61   | 7    | 0     | 68  | computed |           |             |
| assets=tivi                 | 61   | 7    | 5     | 73  | computed |           |             |
| assets=tivi,xe_may          | 61   | 7    |       |     |          |           | choices!E10 |
| b1_typed=120 d4=co d9=khong | 61   | 7    |       | 120 | typed    | can_ngheo | choices!E10 |
| area=tt                     | 62   | 8    | 14    | 84  | computed | can_ngheo |             |
"""


def say(session: FormSession, text: str) -> None:
    for pair in text.split():
        name, _, value = pair.partition("=")
        session.answer(session.place(name), value.replace(",", " "))


def value(session: FormSession, name: str) -> str:
    return session.state(session.place(name)).value


@pytest.mark.parametrize("last", range(1, 7))
def test_miniature_gives_what_web_forms_gave(last: int) -> None:
    session = begun()
    table = rows(STEPS)[:last]
    for row in table:
        say(session, row["say"])
    expected = table[-1]
    found = {
        "size": value(session, "size_points"),
        "wall": value(session, "wall_points"),
        "ticks": value(session, "assets_points"),
        "b1": value(session, "b1_total"),
        "source": value(session, "b1_source"),
        "class": value(session, "class_computed"),
    }
    assert found == {name: expected[name] for name in found}
    score = session.score()
    assert score is not None
    assert " ".join(read.cell for read in score.missing) == expected["missing"]


def test_typed_total_is_shown_only_while_the_sum_is_empty_and_is_kept_when_hidden() -> None:
    session = begun()
    typed = session.place("b1_typed")
    say(session, "area=nt2 wall=gach assets=tivi")
    assert not session.state(typed).relevant
    assert session.answer(session.place("assets"), "tivi xe_may").shown == (typed,)
    session.answer(typed, "120")
    assert session.answer(session.place("area"), "tt").hidden == (typed,)
    assert session.state(typed).value == "120"
    assert [each.place for each in session.dropped()] == [typed]


def test_score_names_the_answer_and_the_cell_of_every_point() -> None:
    session = begun()
    say(session, "area=nt2 wall=gach assets=tivi,xe_may b1_typed=120 d4=co d9=khong")
    score = session.score()
    assert score is not None
    points = {(read.paper, read.code, read.column): read.points for read in score.reads}
    assert points["B1.1", "2", "points_nt2"] == 61
    assert points["B1.11", "xe_may", "points_nt2"] is None
    assert points["B2.4", "co", "points_all"] == 10
    assert points["A", "nt2", "b1_line"] == 140
    assert (score.b1, score.b2, score.source) == (120, 10, "typed")
    assert score.reasons == ("b1_den", "b2_duoi")
    assert score.class_code == "can_ngheo"
    assert (score.period, score.status, score.area) == ("P2022", "trial", "nt2")


def test_roster_holds_the_members_in_the_order_of_the_register_prefilled() -> None:
    session = begun()
    person = session.place("person")
    assert [row.id for row in session.rows(person)] == ["p1", "p2"]
    assert session.state(session.place("person/full_name", "p2")).value == "Hoàng Thị B"
    assert value(session, "size") == "2"


def test_a_new_person_has_one_id_everywhere() -> None:
    session = begun()
    row, effects = session.add_row(session.place("person"))
    assert effects.rows[0].place == row.place
    assert row.entity is None
    session.answer(session.place("person/full_name", row.id), "Nông Thị Mới")
    say(session, "area=nt2 wall=gach assets=khong_co d4=co d9=co")
    change = session.finalise().entities[-1]
    assert (change.id, change.action, change.label) == (row.id, "create", "Nông Thị Mới")
    assert change.properties == {"full_name": "Nông Thị Mới", "household": "h1"}
    assert f'id="{row.id}"'.encode() in session.finalise().submission


def test_only_properties_unlike_those_shown_are_written() -> None:
    session = begun()
    say(session, "area=tt wall=gach assets=khong_co d4=co d9=co")
    session.answer(session.place("person/birth_date", "p1"), "5/3/1980")
    changes = {change.id: change for change in session.finalise().entities}
    assert changes["h1"].properties == {"area": "tt"}
    assert changes["h1"].base_version == "3"
    assert changes["p1"].properties == {"birth_date": "1980-03-05"}
    assert changes["p1"].shown["full_name"] == "Nông Văn A"
    assert changes["p2"].properties == {}


def test_removing_a_member_is_a_departure_and_deletes_nobody() -> None:
    session = begun()
    gone = session.rows(session.place("person"))[0]
    session.remove_row(gone, "chuyển đi")
    assert value(session, "size") == "1"
    say(session, "area=nt2 wall=gach assets=khong_co d4=co d9=co")
    done = session.finalise()
    assert [(d.person, d.reason) for d in done.departures] == [("p1", "chuyển đi")]
    assert "p1" not in {change.id for change in done.entities}


def test_removing_and_restoring_a_row_changes_nothing() -> None:
    session = begun()
    session.answer(session.place("person/birth_date", "p1"), "5/3/1980")
    before = session.answers().canonical()
    row = session.rows(session.place("person"))[0]
    session.remove_row(row, "nhầm")
    assert [each.id for each in session.removed(session.place("person"))] == ["p1"]
    effects = session.restore_row(row)
    assert effects.rows[0].sort == "restored"
    assert session.answers().canonical() == before


def test_a_draft_goes_on_as_if_nothing_had_happened() -> None:
    session = begun()
    row, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", row.id), "Mới")
    session.remove_row(session.rows(session.place("person"))[1], "mất")
    say(session, "area=nt2 wall=gach assets=tivi,xe_may b1_typed=12a")
    again = FormSession.resume(FORM, FixedWorld(register=REGISTER), session.answers())
    assert again.answers().canonical() == session.answers().canonical()
    assert again.state(again.place("b1_typed")).raw == "12a"
    assert again.outline() == session.outline()
    assert again.problems() == session.problems()
