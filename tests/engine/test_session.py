"""Interviews on small forms: relevance, what stays and what is sent, drafts, the outline."""

import pytest

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_form, a_session
from tests.engine.interviews import MEMBERS, META, SCHOOL, value
from tests.fakes import FixedWorld


def test_hidden_answer_is_kept_but_not_sent() -> None:
    session = a_session(SCHOOL)
    children, at_school = session.place("so_tre"), session.place("di_hoc")
    session.answer(children, "2")
    session.answer(at_school, "1")
    assert session.answer(children, "0").hidden == (at_school,)
    assert session.state(at_school).value == "1"
    assert [(each.place, each.value) for each in session.dropped()] == [(at_school, "1")]
    done = session.finalise()
    assert b"di_hoc" not in done.submission
    assert done.answers.fields() == {"q/so_tre": "0", "q/meta/instanceID": "uuid:r1"}
    assert session.answer(children, "3").shown == (at_school,)
    assert session.state(at_school).value == "1"


def test_an_answer_to_a_place_that_is_none_is_our_mistake() -> None:
    session = a_session(SCHOOL)
    for wrong in (Place(0, ("r1",)), session.place("meta")):
        with pytest.raises(KeyError):
            session.answer(wrong, "1")
    with pytest.raises(KeyError):
        session.place("nothing")


NESTED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant | calculation |
| | text | gate | Cổng | | |
| | begin_group | outer | Ngoài | ${gate} = 'yes' | |
| | text | a | A | | |
| | begin_group | inner | Trong | ${a} != '' | |
| | text | b | B | ${gate} != 'no' | |
| | end_group | | | | |
| | end_group | | | | |
| | calculate | seen | | | concat(${a}, '/', ${b}) |
"""


def test_relevance_is_inherited_and_hidden_values_are_empty_for_expressions() -> None:
    session = a_session(NESTED)
    gate, b = session.place("gate"), session.place("outer/inner/b")
    assert not session.state(b).relevant
    session.answer(gate, "yes")
    assert not session.state(b).relevant
    session.answer(session.place("outer/a"), "x")
    assert session.state(b).relevant
    session.answer(b, "y")
    assert value(session, "seen") == "x/y"
    hidden = session.answer(gate, "maybe").hidden
    assert set(hidden) == {
        session.place(p) for p in ("outer", "outer/a", "outer/inner", "outer/inner/b")
    }
    assert value(session, "seen") == "/"
    session.answer(gate, "yes")
    assert value(session, "seen") == "x/y"


def test_answers_of_another_form_are_refused() -> None:
    form = compile_form(a_form(META))
    with pytest.raises(GpnError) as caught:
        FormSession.resume(form, FixedWorld(), Answers("other", "1"))
    assert caught.value.code is ErrorCode.FORM_OTHER


def test_a_draft_of_single_answers_goes_on_as_the_session_did() -> None:
    session = a_session(MEMBERS)
    person = session.place("person")
    texts = dict(session.answers().texts())
    second, _ = session.add_row(person)
    for path, text in ((f"person[{second.id}]/name", "Hai"), (f"person[{second.id}]/age", "7")):
        effects = session.answer(session.at(path), text)
        for place in effects.values:
            texts[session.path(place)] = session.state(place).value
    session.remove_row(session.rows(person)[0], "nhầm")
    kept = Answers.of_draft(session.form.form_id, session.form.version, texts, session.state_json())
    again = FormSession.resume(session.form, FixedWorld(), kept)
    assert again.answers().canonical() == session.answers().canonical()
    again.restore_row(again.removed(person)[0])
    assert len(again.rows(person)) == 2


def test_the_outline_counts_what_is_asked_and_answered() -> None:
    session = a_session(MEMBERS)
    (first,) = session.rows(session.place("person"))
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/name", first.id), "Một")
    whole = session.outline()[0]
    assert (whole.place, whole.is_row) == (session.place("person"), False)
    assert (whole.answered, whole.questions) == (2, 2)  # the third may stay empty
    levels = [(item.level, item.is_row) for item in session.outline()]
    assert levels == [
        (0, False),
        (1, True),
        (2, False),
        (2, False),
        (2, False),
        (2, False),
        (3, True),
        (4, False),
    ]


def test_a_submission_of_a_hidden_number_keeps_what_could_not_be_read() -> None:
    session = a_session(SCHOOL)
    session.answer(session.place("so_tre"), "2")
    session.answer(session.place("di_hoc"), "mấy")
    session.answer(session.place("so_tre"), "0")
    assert [each.value for each in session.dropped()] == ["mấy"]
    assert session.problems() == []


COMPUTED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | integer | price | Đơn giá | | |
| | integer | total | Thành tiền | ${price} * 2 | |
| | integer | paid | Đã trả | ${price} | ${price} |
"""


def test_a_question_that_is_calculated_is_read_only_and_not_counted_as_asked() -> None:
    session = a_session(COMPUTED)
    names = ("price", "total", "paid")
    readonly = [session.state(session.place(name)).readonly for name in names]
    assert readonly == [False, True, False]
    assert [one.questions for one in session.outline()] == [0, 0, 0]  # nothing must be answered
    for name in names:
        session.answer(session.place(name), "3")
    assert [one.questions for one in session.outline()] == [1, 0, 1]


JUDGED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | required | constraint |
| | begin_group | all | Tất cả | | |
| | integer | must | Phải trả lời | yes | . < 10 |
| | integer | may | Có thể bỏ trống | | |
| | integer | also | Cũng phải trả lời | yes | |
| | end_group | | | | |
"""


def test_only_what_may_stand_counts_as_answered_and_only_what_is_needed_as_asked() -> None:
    session = a_session(JUDGED)

    def told() -> tuple[int, int, int]:
        whole = session.outline()[0]
        return whole.answered, whole.questions, whole.wrong

    assert told() == (0, 2, 0)
    for name, text, expected in (
        ("must", "12", (0, 2, 1)),
        ("also", "mấy", (0, 2, 2)),
        ("may", "5", (1, 3, 2)),
        ("also", "7", (2, 3, 1)),
        ("must", "9", (3, 3, 0)),
        ("may", "", (2, 2, 0)),
    ):
        session.answer(session.place(f"all/{name}"), text)
        assert told() == expected


NAMED_ROWS = """
| survey | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | head | Chủ hộ |
| | begin_repeat | plot | Thửa của ${head} |
| | text | plot_name | Tên thửa |
| | begin_repeat | crop | Cây trên ${plot_name} |
| | text | what | Cây |
| | end_repeat | | |
| | end_repeat | | |
| | begin_repeat | cow | Bò ${cow_name} |
| | text | cow_name | Tên bò |
| | end_repeat | | |
"""


def test_the_label_of_a_repeat_as_a_whole_is_written_outside_of_its_rows() -> None:
    session = a_session(NAMED_ROWS)
    session.answer(session.place("head"), "Páo")
    (plot,) = session.rows(session.place("plot"))
    session.answer(session.place("plot/plot_name", plot.id), "Nà Mạ")
    (cow,) = session.rows(session.place("cow"))
    session.answer(session.place("cow/cow_name", cow.id), "Vàng")
    labels = [item.label for item in session.outline()]
    assert labels == [
        *("Chủ hộ", "Thửa của Páo", "Thửa của Páo", "Tên thửa"),
        *("Cây trên Nà Mạ", "Cây trên Nà Mạ", "Cây", "Bò", "Bò Vàng", "Tên bò"),
    ]
    assert session.state(session.place("plot")).label == "Thửa của Páo"
    assert session.state(session.place("plot/crop", plot.id)).label == "Cây trên Nà Mạ"
