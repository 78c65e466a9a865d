"""Answers flat and nested: nothing is lost on the way, rows and their order included."""

from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers, nested, row_lists, without_rows
from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.engine.answering import HOUSE, MOVES, Move, mended, played
from tests.engine.test_laws import ALL, LONG, named
from tests.fakes import FixedWorld

HERD = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | begin_group | farm | Trại |
| | begin_repeat | cow | Bò |
| | text | tag | Thẻ |
| | begin_repeat | calf | Bê |
| | text | colour | Màu |
| | end_repeat | | |
| | end_repeat | | |
| | end_group | | |
"""


def a_herd() -> tuple[FormSession, tuple[str, ...], tuple[str, ...]]:
    """Give a farm whose second cow has nothing but two calves, the first of which has nothing."""
    session = a_session(HERD)
    cow = session.place("farm/cow")
    cows = (session.rows(cow)[0].id, *(session.add_row(cow)[0].id for _ in range(2)))
    calf = session.at(f"farm/cow[{cows[1]}]/calf")
    calves = (session.add_row(calf)[0].id, session.add_row(calf)[0].id)
    session.answer(session.at(f"farm/cow[{cows[2]}]/tag"), "9")
    session.answer(session.at(f"farm/cow[{cows[1]}]/calf[{calves[1]}]/colour"), "vàng")
    return session, cows, calves


def test_what_an_op_carries_says_which_rows_there_are_and_in_which_order() -> None:
    session, cows, calves = a_herd()
    kept = session.finalise().answers
    assert kept.fields() == {
        "q/farm/cow[]": " ".join(cows),
        f"q/farm/cow[{cows[0]}]/calf[]": _rows(session, cows[0]),
        f"q/farm/cow[{cows[1]}]/calf[]": " ".join(calves),
        f"q/farm/cow[{cows[1]}]/calf[{calves[1]}]/colour": "vàng",
        f"q/farm/cow[{cows[2]}]/tag": "9",
        "q/meta/instanceID": kept.answers["meta"]["instanceID"],
    }
    assert without_rows(kept.kept()).keys() == dict(session.answers().texts()).keys()
    again = FormSession.resume(session.form, FixedWorld(drawn=100), _back(kept))
    assert again.finalise().answers.answers == kept.answers


def _rows(session: FormSession, cow: str) -> str:
    return " ".join(row.id for row in session.rows(session.at(f"farm/cow[{cow}]/calf")))


def _back(kept: Answers) -> Answers:
    return Answers.of_fields(kept.form, kept.version, kept.fields())


@LONG
@given(ALL, MOVES, st.integers())
def test_what_an_op_carries_is_all_that_was_finished(
    name: str, moves: list[Move], seed: int
) -> None:
    session = played(named(name), moves)
    found = [session.answers()]
    if mended(session):
        found.append(session.finalise().answers)
    for kept in found:
        carried = list(kept.fields().items())
        chance.dice(str(seed)).shuffle(carried)
        back = Answers.of_fields(kept.form, kept.version, dict(carried))
        assert back.answers == kept.answers
        again = FormSession.resume(session.form, FixedWorld(register=HOUSE, drawn=10**6), back)
        assert dict(row_lists(again.answers().answers)) == dict(row_lists(kept.answers))


def test_answers_of_before_are_read_in_the_order_in_which_they_come() -> None:
    tree = nested({"cow[b]/tag": "2", "cow[a]/calf[x]/colour": "đỏ", "cow[b]/age": "4"})
    assert tree == {
        "cow": [
            {"#": "b", "tag": "2", "age": "4"},
            {"#": "a", "calf": [{"#": "x", "colour": "đỏ"}]},
        ]
    }


def test_a_row_that_the_list_does_not_name_comes_after_those_it_names() -> None:
    tree = nested({"cow[b]/tag": "2", "cow[]": "c a", "cow[a]/tag": "1"})
    assert tree == {"cow": [{"#": "c"}, {"#": "a", "tag": "1"}, {"#": "b", "tag": "2"}]}


def test_rows_of_what_has_an_answer_of_its_own_lie_nowhere() -> None:
    assert nested({"cow": "2", "cow[a]/tag": "1"}) == {"cow": "2"}


def test_what_lies_deeper_than_any_form_is_left_out_and_the_rest_stays() -> None:
    deep = "/".join(["a"] * 300)
    assert nested({deep: "1", "a/b": "2", f"{deep}[]": "r", "c": "3"}) == {
        "a": {"b": "2"},
        "c": "3",
    }


TEXTS = st.dictionaries(
    st.text("ab/[]# ", max_size=12) | st.sampled_from(["a[b]", "a", "a[]", "a/b", "/" * 500]),
    st.text("ab []"),
)


@given(TEXTS)
def test_whatever_comes_as_answers_makes_a_tree(texts: dict[str, str]) -> None:
    kept = Answers.of_kept("f", "1", texts)
    assert Answers.parse(kept.canonical()).answers == kept.answers
    assert Answers.of_kept("f", "1", kept.kept()).canonical()
