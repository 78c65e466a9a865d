"""Laws that hold whatever is typed, in whatever order: random interviews on one form."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.submission import write_submission
from tests.builders import a_form
from tests.fakes import FixedWorld

FORM = compile_form(
    a_form(
        """
| survey | | | | | | | |
| | type | name | label | relevant | calculation | constraint | choice_filter | repeat_count |
| | select_one yn | gate | Cổng | | | | | |
| | begin_group | part | Phần | ${gate} = 'co' | | | | |
| | integer | number | Số | | | . < 100 | | |
| | decimal | share | Phần | ${number} > 3 | | | | |
| | date | day | Ngày | | | | | |
| | calculate | twice | | | ${number} * 2 + ${share} | | | |
| | end_group | | | | | | | |
| | select_one sub | kind | Loại | | | | yn = ${gate} | |
| | select_multiple yn | many | Nhiều | ${kind} != '' | | | | |
| | begin_repeat | person | Người | ${gate} != 'khong' | | | | |
| | text | name | Tên | | | | | |
| | integer | age | Tuổi | ${name} != '' | | . >= 0 | | |
| | calculate | place | | | position(..) * ${number} | | | |
| | begin_repeat | cow | Bò | ${age} > 17 | | | | ${age} mod 4 |
| | text | tag | Thẻ | | | | | |
| | end_repeat | | | | | | | |
| | end_repeat | | | | | | | |
| | calculate | size | | | count(${person}) | | | |
| | calculate | ages | | | sum(${person}[age > 1]/age) | | | |
| | calculate | tags | | | join(',', ${tag}) | | | |
| | text | last | Cuối | ${ages} > ${size} | | | | |
| | calculate | far | | | if(${share} > 2, ${share} * 2, if(${kind} = 'a', 1, '')) | | |
| | calculate | all | | | concat(${twice}, '/', ${last}, '/', ${kind}) | | | |
| choices | | | | |
| | list_name | name | label | yn |
| | yn | co | Có | |
| | yn | khong | Không | |
| | sub | a | A | co |
| | sub | b | B | co |
| | sub | c | C | khong |
""".replace(" label |", " label::Tiếng Việt (vi) |")
    )
)
PLAIN = ("gate", "part/number", "part/share", "part/day", "kind", "many", "last")
IN_ROW = ("name", "age")
TEXTS = st.sampled_from(
    ["", "co", "khong", "co khong", "a", "c", "0", "3", "18", "21", "99", "2,5", "1/2/2026", "x1"]
)
PLACES = st.sampled_from([*PLAIN, *(f"person/{name}" for name in IN_ROW)])
MOVES = st.one_of(
    st.tuples(st.just("answer"), PLACES, TEXTS, st.integers(0, 3)),
    st.tuples(st.sampled_from(["add", "remove", "restore", "tag"]), st.integers(0, 3)),
)


def begun() -> FormSession:
    return FormSession.begin(FORM, FixedWorld())


def moved(session: FormSession, move: tuple[Any, ...]) -> None:
    """Do what is possible of a move."""
    person = session.place("person")
    rows = session.rows(person)
    match move:
        case ("answer", path, text, which):
            ids = (rows[which % len(rows)].id,) if path.startswith("person") and rows else ()
            if ids or not path.startswith("person"):
                session.answer(session.place(path, *ids), text)
        case ("add", _):
            session.add_row(person)
        case ("remove", which) if rows:
            session.remove_row(rows[which % len(rows)], "nhầm")
        case ("restore", _) if session.removed(person):
            session.restore_row(session.removed(person)[0])
        case ("tag", which) if rows:
            row = rows[which % len(rows)].id
            for cow in session.rows(session.place("person/cow", row)):
                session.answer(session.place("person/cow/tag", row, cow.id), f"t{which}")


def played(moves: list[tuple[Any, ...]]) -> FormSession:
    session = begun()
    for move in moves:
        moved(session, move)
    return session


def seen(session: FormSession) -> list[Any]:
    """All that the screen can ask of every place."""
    places = [item.place for item in session.outline()]
    states = [session.state(place) for place in places]
    return [states, session.outline(), session.problems(), session.dropped()]


def again(session: FormSession) -> FormSession:
    kept = Answers.parse(session.answers().canonical())
    return FormSession.resume(FORM, FixedWorld(drawn=1000), kept)


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, max_size=14))
def test_coming_to_rest_step_by_step_is_evaluating_all_at_once(moves: list[Any]) -> None:
    session = played(moves)
    fresh = again(session)
    assert fresh.answers().canonical() == session.answers().canonical()
    assert seen(fresh) == seen(session)


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, max_size=14))
def test_effects_name_every_place_whose_state_changed(moves: list[Any]) -> None:
    session = begun()
    for move in moves:
        before = {item.place: session.state(item.place) for item in session.outline()}
        effects = _effects(session, move)
        if effects is None:
            continue
        named = {*effects.values, *effects.shown, *effects.hidden, *effects.validity}
        for place, old in before.items():
            new = _state(session, place)
            assert new is None or new == old or place in named, (place, old, new)


def _effects(session: FormSession, move: tuple[Any, ...]) -> Any:
    rows = session.rows(session.place("person"))
    match move:
        case ("answer", path, text, which):
            is_in_row = path.startswith("person")
            ids = (rows[which % len(rows)].id,) if is_in_row and rows else ()
            if is_in_row and not ids:
                return None
            return session.answer(session.place(path, *ids), text)
        case ("add", _):
            return session.add_row(session.place("person"))[1]
        case ("remove", which) if rows:
            return session.remove_row(rows[which % len(rows)], "nhầm")
    return None


def _state(session: FormSession, place: Place) -> Any:
    try:
        return session.state(place)
    except KeyError:  # its row is gone
        return None


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(PLAIN), TEXTS), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(texts: dict[str, str], random: Any) -> None:
    one, other = begun(), begun()
    pairs = list(texts.items())
    for path, text in pairs:
        one.answer(one.place(path), text)
    random.shuffle(pairs)
    for path, text in pairs:
        other.answer(other.place(path), text)
    assert other.answers().canonical() == one.answers().canonical()
    assert seen(other) == seen(one)


@settings(max_examples=40, deadline=None)
@given(st.lists(MOVES, max_size=8), st.sampled_from(PLAIN), TEXTS)
def test_answering_and_answering_as_before_restores(moves: list[Any], path: str, text: str) -> None:
    session = played(moves)
    before, place = seen(session), session.place(path)
    old = session.state(place)
    kept = session.answers().canonical()
    session.answer(place, text)
    session.answer(place, old.raw or old.value)
    if _rows(session.answers()) == _rows(Answers.parse(kept)):  # a count may have folded some
        assert seen(session) == before


def _rows(kept: Answers) -> Any:
    return kept.draft.get("rows")


@settings(max_examples=40, deadline=None)
@given(st.lists(MOVES, max_size=12))
def test_a_submission_read_back_gives_the_same_submission(moves: list[Any]) -> None:
    session = played(moves)
    xml = write_submission(session._run)
    back = FormSession.from_submission(FORM, FixedWorld(drawn=1000), xml)
    assert back.unknown == {}
    assert write_submission(back._run) == xml


@settings(max_examples=40, deadline=None)
@given(st.lists(MOVES, max_size=12))
def test_answers_flat_and_nested_say_the_same(moves: list[Any]) -> None:
    kept = played(moves).answers()
    again_kept = Answers.of_fields(kept.form, kept.version, kept.fields())
    assert again_kept.fields() == kept.fields()
    assert Answers.parse(kept.canonical()).canonical() == kept.canonical()


@settings(max_examples=30, deadline=None)
@given(st.lists(MOVES, max_size=8), st.integers(0, 3))
def test_removing_and_restoring_a_row_is_nothing(moves: list[Any], which: int) -> None:
    session = played(moves)
    rows = session.rows(session.place("person"))
    if not rows:
        return
    before, kept = seen(session), session.answers().canonical()
    session.remove_row(rows[which % len(rows)], "nhầm")
    session.restore_row(rows[which % len(rows)])
    assert session.answers().canonical() == kept
    assert seen(session) == before
