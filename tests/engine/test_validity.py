"""What is wrong with an answer: constraints, unread text, required, expressions without a value."""

import pytest

from gpn_desktop.engine.effects import Validity
from gpn_desktop.engine.values import Trouble
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_session
from tests.engine.interviews import value

RULES = """
| survey | | | | | | |
| | type | name | label | required | constraint | {bad} | {need} | read_only |
| | integer | most | Nhiều nhất | | | | | |
| | integer | number | Số | yes | . <= ${{most}} | Không quá ${{most}} | Cần có số | |
| | decimal | amount | Lượng | | | | | ${{most}} = 7 |
| | date | day | Ngày | | | | | |
""".replace("label", "label::Tiếng Việt (vi)").format(
    bad="constraint_message::Tiếng Việt (vi)", need="required_message::Tiếng Việt (vi)"
)


def test_a_violating_answer_is_kept_marked_and_blocks_finalising() -> None:
    session = a_session(RULES)
    number, most = session.place("number"), session.place("most")
    assert session.state(number).validity is Validity.REQUIRED
    assert session.state(number).message == "Cần có số"
    session.answer(most, "5")
    assert session.answer(number, "9").validity == (number,)
    state = session.state(number)
    assert (state.value, state.validity, state.message) == ("9", Validity.CONSTRAINT, "Không quá 5")
    assert [problem.validity for problem in session.problems()] == [Validity.CONSTRAINT]
    with pytest.raises(GpnError) as caught:
        session.finalise()
    assert (caught.value.code, caught.value.facts) == (ErrorCode.FORM_INCOMPLETE, {"count": 1})
    effects = session.answer(most, "10")
    assert effects.validity == (number,)
    assert effects.texts == (number,)
    assert session.problems() == []


def test_what_cannot_be_read_is_kept_as_it_was_typed() -> None:
    session = a_session(RULES)
    number = session.place("number")
    session.answer(number, "12a")
    state = session.state(number)
    assert (state.value, state.raw, state.validity) == ("", "12a", Validity.UNREADABLE)
    assert session.answer(number, "12").validity == (number,)
    assert session.state(number).raw == ""
    amount = session.place("amount")
    session.answer(amount, "1.500")
    assert session.state(amount).readings == ("1500", "1,500")
    session.answer(amount, session.state(amount).readings[1])
    assert session.state(amount).value == "1.5"


def test_read_only_and_required_follow_other_answers() -> None:
    session = a_session(RULES)
    amount = session.place("amount")
    assert session.answer(session.place("most"), "7").validity == (amount,)
    assert session.state(amount).readonly
    assert session.state(session.place("number")).required


TROUBLED = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | constraint | relevant |
| | text | day | Ngày | | | |
| | calculate | real | | date(${day}) | | |
| | text | more | Thêm | | | date(${day}) > 3 |
| | integer | odd | Lẻ | | date(${day}) > . | |
| | note | said | Là ${real}, ${more} | | | |
"""


def test_an_expression_without_a_value_counts_as_empty_and_blocks() -> None:
    session = a_session(TROUBLED)
    day = session.place("day")
    effects = session.answer(day, "mai")
    assert {problem.place for problem in effects.problems} == {
        session.place("real"),
        session.place("more"),
    }
    assert value(session, "real") == ""
    session.answer(session.place("odd"), "3")
    troubles = [(p.place.node, p.trouble) for p in session.problems() if p.trouble]
    assert {trouble for _, trouble in troubles} == {Trouble.UNREADABLE_DATE}
    assert len(troubles) == 3
    session.answer(day, "2026-01-01")
    assert session.problems() == []
    assert value(session, "real") == "2026-01-01"


ALWAYS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | required | read_only |
| | text | must | Phải | true() | |
| | text | may | Có thể | false() | true() |
| | begin_repeat | row | Dòng | | |
| | text | within | Trong | true() | false() |
| | end_repeat | | | | |
"""


def test_what_is_always_or_never_so_is_so_from_the_start_in_every_row() -> None:
    session = a_session(ALWAYS)
    row, _ = session.add_row(session.place("row"))
    states = [
        session.state(session.place(path, *rows))
        for path, *rows in (("must",), ("may",), ("row/within", row.id))
    ]
    found = [(state.required, state.readonly) for state in states]
    assert found == [(True, False), (False, True), (True, False)]
