"""A completed survey taken up again: what it said is there again, each row in its place."""

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.services.taking_up import taken_up
from tests.builders import a_form
from tests.engine.test_answers import a_herd
from tests.fakes import FixedWorld


def test_rows_come_back_in_their_order_also_those_without_an_answer() -> None:
    session, cows, calves = a_herd()
    first = session.finalise().answers
    again = FormSession.resume(
        session.form, FixedWorld(drawn=100), taken_up(session.form, first.kept(), ())
    )
    assert [row.id for row in again.rows(again.place("farm/cow"))] == list(cows)
    inner = again.at(f"farm/cow[{cows[1]}]/calf")
    assert [row.id for row in again.rows(inner)] == list(calves)
    assert again.finalise().answers.fields() == first.fields()


ROSTER = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter |
| | select_one_from_file households.csv | household | Hộ | |
| | begin_repeat | person | Người | |
| | select_one_from_file persons.csv | person_id | Ai | household = ${household} |
| | text | seen | Gặp | |
| | end_repeat | | | |
| entities | | | |
| | list_name | label | entity_id |
| | persons | ${seen} | ${person_id} |
"""


def test_people_come_back_in_the_order_of_the_register() -> None:
    form = compile_form(a_form(ROSTER))
    answers = {"person[]": "n1 p2 p1", "person[p2]/seen": "rồi", "household": "h1"}
    kept = taken_up(form, answers, ("p1", "p2"))
    assert kept.draft["rows"] == {"person": ["p1", "p2", "n1"]}
    assert kept.texts()["person[p1]/person_id"] == "p1"
