"""The outline as sections."""

from tests.builders import a_session
from ui.form.sections import all_of, found_in, opened, questions, row_of, sections

FORM = """
| survey |              |        |                        |
|        | type         | name   | label::Tiếng Việt (vi) |
|        | text         | before | Trước                  |
|        | begin_group  | one    | Một                    |
|        | begin_group  | inner  | Trong                  |
|        | text         | a      | A                      |
|        | end_group    |        |                        |
|        | end_group    |        |                        |
|        | text         | after  | Sau                    |
|        | begin_repeat | row    | Hàng                   |
|        | text         | b      | B                      |
|        | end_repeat   |        |                        |
"""


def test_groups_and_repeats_begin_a_page_and_loose_questions_join_the_one_before() -> None:
    session = a_session(FORM)
    found = sections(session.outline())
    assert [section.title for section in found] == ["", "Một", "Hàng"]
    assert [len(section.branches) for section in found] == [1, 2, 1]
    assert found[1].roster is None
    assert found[2].roster is not None
    assert (found[1].answered, found[1].questions, found[1].wrong) == (0, 0, 0)
    assert found[1].is_shown
    assert found[1].place == session.place("one")


def test_what_was_launched_is_not_drawn() -> None:
    session = a_session(FORM)
    found = sections(session.outline(), (session.place("before"),))
    assert [section.title for section in found] == ["Một", "Hàng"]


def test_branches_are_found_by_their_place() -> None:
    session = a_session(FORM)
    found = sections(session.outline())
    place = session.place("one/inner/a")
    branch = found_in(found[1].branches, place)
    assert branch is not None
    assert branch.is_question
    assert row_of(found[1].branches, place) is None
    assert [b.item.label for b in opened(found[1])] == ["Trong", "Sau"]
    assert [q.item.label for q in questions(found[1].branches)] == ["A", "Sau"]
    rows = [b for b in all_of(found[2].branches) if b.item.is_row]
    inside = rows[0].below[0].item.place
    assert row_of(found[2].branches, inside) == rows[0]
