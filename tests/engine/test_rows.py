"""Rows of repeats in an interview: counted, numbered, removed, restored, folded, hidden."""

import pytest

from gpn_desktop.engine.effects import RowSort
from gpn_desktop.engine.values import Trouble
from tests.builders import a_session
from tests.engine.interviews import MEMBERS, value


def test_rows_are_counted_and_summed_and_numbered() -> None:
    session = a_session(MEMBERS)
    person = session.place("person")
    (first,) = session.rows(person)
    assert (value(session, "size"), value(session, "jobs"), value(session, "ages")) == (
        "1",
        "1",
        "0",
    )
    second, effects = session.add_row(person)
    assert effects.rows[0].sort is RowSort.ADDED
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/age", second.id), "7")
    session.answer(session.place("person/name", second.id), "Hai")
    assert session.state(session.place("person/school", second.id)).relevant
    assert not session.state(session.place("person/school", first.id)).relevant
    found = [value(session, name) for name in ("size", "ages", "adults", "second", "jobs")]
    assert found == ["2", "47", "1", "Hai", "1"]
    session.add_row(session.place("person/job", second.id))
    assert value(session, "jobs") == "2"
    assert value(session, f"person[{second.id}]/place") == "2"
    session.remove_row(first, "nhầm")
    assert value(session, f"person[{second.id}]/place") == "1"
    found = [value(session, name) for name in ("size", "ages", "adults", "second", "jobs")]
    assert found == ["1", "7", "0", "", "1"]


def test_a_new_row_begins_without_rows_of_its_own_as_in_javarosa() -> None:
    session = a_session(MEMBERS)
    (first,) = session.rows(session.place("person"))
    assert len(session.rows(session.place("person/job", first.id))) == 1
    second, _ = session.add_row(session.place("person"))
    assert session.rows(session.place("person/job", second.id)) == []


GROUPED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | default |
| | begin_repeat | house | Nhà | |
| | begin_group | inside | Bên trong | |
| | begin_repeat | room | Phòng | |
| | text | use | Để làm gì | ngủ |
| | begin_repeat | bed | Giường | |
| | text | who | Của ai | |
| | end_repeat | | | |
| | end_repeat | | | |
| | end_group | | | |
| | end_repeat | | | |
"""


def test_a_new_row_begins_with_a_row_of_what_is_repeated_in_a_group_of_it() -> None:
    session = a_session(GROUPED)
    house, _ = session.add_row(session.place("house"))
    (room,) = session.rows(session.place("house/inside/room", house.id))
    assert value(session, f"house[{house.id}]/inside/room[{room.id}]/use") == "ngủ"
    assert len(session.rows(session.place("house/inside/room/bed", house.id, room.id))) == 1
    other, _ = session.add_row(session.place("house/inside/room", house.id))
    assert session.rows(session.place("house/inside/room/bed", house.id, other.id)) == []


def test_a_removed_row_cannot_be_answered_and_can_be_restored_once() -> None:
    session = a_session(MEMBERS)
    (first,) = session.rows(session.place("person"))
    session.remove_row(first, "nhầm")
    with pytest.raises(KeyError):
        session.answer(session.place("person/age", first.id), "1")
    with pytest.raises(KeyError):
        session.remove_row(first, "lại")
    session.restore_row(first)
    with pytest.raises(KeyError):
        session.restore_row(first)


COUNTED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | repeat_count | calculation |
| | integer | many | Bao nhiêu | | |
| | begin_repeat | cow | Bò | ${many} | |
| | text | tag | Thẻ | | |
| | end_repeat | | | | |
| | calculate | tags | | | join(',', ${tag}) |
"""


def test_rows_follow_their_number_and_surplus_rows_are_folded_not_lost() -> None:
    session = a_session(COUNTED)
    many, cow = session.place("many"), session.place("cow")
    assert session.rows(cow) == []
    assert len(session.answer(many, "2").rows) == 2
    one, two = session.rows(cow)
    session.answer(session.place("cow/tag", one.id), "A")
    session.answer(session.place("cow/tag", two.id), "B")
    assert value(session, "tags") == "A,B"
    effects = session.answer(many, "1")
    assert [change.sort for change in effects.rows] == [RowSort.SURPLUS]
    assert [row.is_surplus for row in session.rows(cow)] == [False, True]
    assert value(session, "tags") == "A"
    assert [each.value for each in session.dropped()] == ["B"]
    assert b"B" not in session.finalise().submission
    assert [c.sort for c in session.answer(many, "2").rows] == [RowSort.NEEDED]
    assert value(session, "tags") == "A,B"
    session.answer(many, "-3")
    assert all(row.is_surplus for row in session.rows(cow))
    session.answer(many, "2000")
    assert Trouble.OUT_OF_RANGE in [problem.trouble for problem in session.problems()]


OFFERED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | text | any | Có không | |
| | begin_repeat | thing | Vật | ${any} = 'co' |
| | text | what | Gì | |
| | end_repeat | | | |
"""


def test_a_repeat_without_rows_knows_whether_a_new_row_would_be_shown() -> None:
    session = a_session(OFFERED)
    thing = session.place("thing")
    (row,) = session.rows(thing)
    session.remove_row(row, "nhầm")
    assert not session.state(thing).relevant
    assert session.answer(session.place("any"), "co").shown == (thing,)
    assert session.state(thing).relevant
    assert session.answer(session.place("any"), "khong").hidden == (thing,)


WITHIN = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | text | any | Có không | |
| | begin_repeat | person | Người | ${any} != 'khong' |
| | text | name | Tên | |
| | begin_group | part | Phần | ${name} = 'An' |
| | begin_repeat | thing | Vật | |
| | text | what | Gì | |
| | end_repeat | | | |
| | end_group | | | |
| | end_repeat | | | |
"""


def test_what_was_hidden_already_is_not_told_again_with_its_row() -> None:
    session = a_session(WITHIN)
    (row,) = session.rows(session.place("person"))
    thing = session.place("person/part/thing", row.id)
    assert thing not in session.answer(session.place("any"), "khong").hidden
    assert thing not in session.answer(session.place("any"), "").shown
    assert thing in session.answer(session.place("person/name", row.id), "An").shown
    assert thing in session.answer(session.place("any"), "khong").hidden


def test_departures_are_known_before_the_end() -> None:
    session = a_session(MEMBERS)
    session.remove_row(session.rows(session.place("person"))[0], "nhầm")
    assert session.departures() == ()


FOLDED = """
| survey | | | | | |
| | type | name | label | relevant | repeat_count |
| | text | gate | Cổng | | |
| | begin_group | g | Nhóm | ${gate} = 'co' | |
| | begin_repeat | cow | Bò | | |
| | text | tag | Thẻ | | |
| | end_repeat | | | | |
| | begin_repeat | pig | Lợn | ${gate} != 'x' | date(${gate}) |
| | text | ear | Tai | | |
| | end_repeat | | | | |
| | end_group | | | | |
| | text | late | Cuối | ${gate} = 'co' | |
""".replace("label", "label::Tiếng Việt (vi)")


def test_a_hidden_group_hides_its_rows_and_offers_none() -> None:
    session = a_session(FOLDED)
    cow = session.place("g/cow")
    (row,) = session.rows(cow)
    tag = session.place("g/cow/tag", row.id)
    assert not session.state(cow).relevant
    assert not session.state(tag).relevant
    second, _ = session.add_row(cow)
    assert not session.state(session.place("g/cow/tag", second.id)).relevant
    effects = session.answer(session.place("gate"), "co")
    assert {cow, row.place, second.place, tag} <= set(effects.shown)
    troubles = [(p.place, p.trouble) for p in session.problems()]
    assert troubles == [(session.place("g/pig_count"), Trouble.UNREADABLE_DATE)]
    session.answer(tag, "A")
    session.answer(session.place("gate"), "khong")
    assert [each.value for each in session.dropped()] == ["A"]
    assert session.problems() == []


HOUSES = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | repeat_count | default |
| | integer | wanted | Số hộ | | |
| | begin_repeat | house | Hộ | ${wanted} | |
| | text | owner | Chủ | | |
| | begin_repeat | room | Phòng | | |
| | text | use | Dùng | | concat('phòng ', position(..)) |
| | end_repeat | | | | |
| | begin_group | yard | Vườn | | |
| | begin_repeat | tree | Cây | | |
| | text | sort | Loại | | concat('cây ', position(../../..)) |
| | end_repeat | | | | |
| | end_group | | | | |
| | end_repeat | | | | |
"""


def test_the_first_row_of_a_count_begins_as_it_stands_in_the_form() -> None:
    session = a_session(HOUSES)
    session.answer(session.place("wanted"), "2")
    first, second = (row.id for row in session.rows(session.place("house")))
    rooms = [session.rows(session.at(f"house[{row}]/room")) for row in (first, second)]
    assert [len(found) for found in rooms] == [1, 0]
    assert value(session, f"house[{first}]/room[{rooms[0][0].id}]/use") == "phòng 1"
    for number, row in enumerate((first, second), 1):
        (tree,) = session.rows(session.at(f"house[{row}]/yard/tree"))
        assert value(session, f"house[{row}]/yard/tree[{tree.id}]/sort") == f"cây {number}"
    session.answer(session.place("wanted"), "0")
    session.answer(session.place("wanted"), "1")
    assert [row.id for row in session.rows(session.place("house")) if not row.is_surplus] == [first]
    assert len(session.rows(session.at(f"house[{first}]/room"))) == 1
