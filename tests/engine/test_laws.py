"""Laws that hold whatever is typed, in whatever order, on whatever form installs.

Forms: many made at random (``random_forms``), one that holds the hard things together, the sample
with every word, the fixtures of other tests, all that are shipped. Interviews: ``answering``.
"""

from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.engine.loading import compile_form, load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.submission import write_submission
from gpn_desktop.forms import sample
from gpn_desktop.forms.publish import prepare
from tests.builders import a_form
from tests.engine import random_forms
from tests.engine.answering import (
    HOUSE,
    MOVES,
    Move,
    again,
    asked,
    begun,
    mended,
    moved,
    played,
    seen,
    texts,
)
from tests.fakes import FixedWorld

ROOT = Path(__file__).parent.parent.parent
WRITTEN = ("forms/miniature", "differential/nested", "differential/roster", "ui/form/mixed")
FIXTURES = {name: ROOT / "tests" / f"{name}.md" for name in (*WRITTEN, "shots/kinds")}
SHIPPED = {f"shipped {each.parts[-3]}": each for each in ROOT.glob("resources/forms/*/*/*.json")}
SHIPPED = {name: each for name, each in SHIPPED.items() if each.name == "definition.json"}
MANY, FEW = 90, 60
MIXED = """
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


@cache
def named(name: str) -> CompiledForm:
    """Give a form by its name: ``random 7``, ``plain 7``, ``mixed``, ``shipped support_cow``."""
    kind, _, number = name.partition(" ")
    if kind in ("random", "plain"):
        tries = (random_forms.form(int(number) + n, plain=kind == "plain") for n in (0, 1000, 2000))
        return next(found for found in tries if found is not None)
    if name in SHIPPED:
        return load(SHIPPED[name].read_bytes())
    if name == "sample":
        prepared = prepare(sample.workbook(), sample.NAME)
        assert prepared.definition is not None
        return compile_form(prepared.definition)
    return compile_form(a_form(MIXED if name == "mixed" else FIXTURES[name].read_text("utf-8")))


SEEDS = range(40)


def writes_nothing(form: CompiledForm) -> bool:
    """Tell whether no answer writes another or makes rows, but that of household or person."""
    asked_ = (each for node, each in form.questions.items() if node not in form.keyed)
    return not any(each.actions or each.is_counted for each in asked_)


OURS = ["mixed", "sample", *FIXTURES, *SHIPPED]
FREE = st.sampled_from(
    [*(f"plain {n}" for n in SEEDS), *(name for name in OURS if writes_nothing(named(name)))]
)
"""Forms in which each state follows from the answers alone."""
ALL = st.one_of(st.sampled_from([f"random {n}" for n in SEEDS]), st.sampled_from(OURS), FREE)
LONG = settings(max_examples=MANY, deadline=None)
SHORT = settings(max_examples=FEW, deadline=None)


def test_what_is_made_at_random_installs_and_holds_all_that_may_be_asked() -> None:
    every = "\n".join(random_forms.written(n, plain=False) for n in SEEDS)
    made = [random_forms.form(n, plain=plain) for n in SEEDS for plain in (False, True)]
    assert made.count(None) < len(made) / 20
    for what in ("sum(", "join(", "jr:choice-name(", "today()", "position(", "regex(", "mod 4"):
        assert what in every
    assert 2 in [spot.depth for n in SEEDS for spot in named(f"random {n}").shape.spots]


@LONG
@given(ALL, MOVES)
def test_coming_to_rest_step_by_step_is_evaluating_all_at_once(
    name: str, moves: list[Move]
) -> None:
    session = played(named(name), moves)
    fresh = again(session)
    assert fresh.answers().canonical() == session.answers().canonical()
    assert seen(fresh) == seen(session)


@LONG
@given(ALL, MOVES)
def test_effects_name_every_place_whose_state_changed(name: str, moves: list[Move]) -> None:
    session = begun(named(name))
    for move in moves:
        before = _states(session)
        offered = _offered(session, before)
        effects = moved(session, move)
        if effects is not None:
            after = _states(session)
            _told(effects, before, after)
            now = _offered(session, after)
            stale = {p for p in now if p in offered and now[p] != offered[p]}
            assert stale <= {*effects.choices}


def _states(session: FormSession) -> dict[Place, Any]:
    return {item.place: session.state(item.place) for item in session.outline()}


def _offered(session: FormSession, places: Any) -> dict[Place, Any]:
    selects = (p for p in places if session.form.questions[p.node].source is not None)
    return {place: session.choices(place) for place in selects}


def _told(effects: Effects, before: dict[Place, Any], after: dict[Place, Any]) -> None:
    told = {*effects.values, *effects.shown, *effects.hidden, *effects.validity, *effects.texts}
    both = [place for place in before if place in after]
    assert [p for p in both if before[p] != after[p] and p not in told] == []
    turned = {p for p in both if before[p].relevant != after[p].relevant}
    assert {p for p in (*effects.shown, *effects.hidden) if p in both} == turned
    assert all(after[p].relevant for p in effects.shown if p in after)
    assert not any(after[p].relevant for p in effects.hidden if p in after)


@LONG
@given(FREE, MOVES, st.lists(st.tuples(*[st.integers(0, 255)] * 2), max_size=8), st.randoms())
def test_the_order_of_answers_does_not_matter(
    name: str, moves: list[Move], told: list[tuple[int, int]], chance: Any
) -> None:
    one, other = played(named(name), moves), played(named(name), moves)
    places = [item.place for item in asked(one)]
    given = {where % len(places): which for where, which in told} if places else {}
    pairs = [(places[n], _nth(one, places[n], which)) for n, which in given.items()]
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    for place, text in pairs:
        one.answer(place, text)
    for place, text in shuffled:
        other.answer(place, text)
    assert other.answers().canonical() == one.answers().canonical()
    assert seen(other) == seen(one)


def _nth(session: FormSession, place: Place, which: int) -> str:
    found = texts(session, place)
    return found[which % len(found)]


@LONG
@given(FREE, MOVES, st.integers(0, 255), st.integers(0, 255))
def test_what_was_answered_is_undone_by_the_answer_before(
    name: str, moves: list[Move], where: int, which: int
) -> None:
    """Cleared where nothing stood; the hidden keeps its answer and comes back with it."""
    session = played(named(name), moves)
    places = [item.place for item in asked(session)]
    if not places:
        return
    place = places[where % len(places)]
    before, kept, old = seen(session), session.answers().canonical(), session.state(place)
    values = {p: session.state(p).value for p in places if p != place}
    if session.answer(place, _nth(session, place, which)).rows:
        return  # rows that a count has made stay in the draft
    assert {p: session.state(p).value for p in values} == values
    session.answer(place, old.raw or old.value)
    assert session.answers().canonical() == kept
    assert seen(session) == before


@SHORT
@given(ALL, MOVES, st.integers(0, 255))
def test_the_same_answer_again_is_nothing(name: str, moves: list[Move], where: int) -> None:
    session = played(named(name), moves)
    places = [item.place for item in asked(session)]
    if not places:
        return
    place = places[where % len(places)]
    before, kept, old = seen(session), session.answers().canonical(), session.state(place)
    assert session.answer(place, old.raw or old.value) == Effects()
    assert session.answers().canonical() == kept
    assert seen(session) == before


@LONG
@given(ALL, MOVES, st.integers(0, 255))
def test_removing_and_restoring_a_row_is_nothing(name: str, moves: list[Move], which: int) -> None:
    session = played(named(name), moves)
    rows = [item.place for item in session.outline() if item.is_row]
    if not rows:
        return
    place = rows[which % len(rows)]
    before, kept = seen(session), session.answers()
    (row,) = [e for e in session.rows(_whole(place)) if e.id == place.rows[-1]]
    session.remove_row(row, "nhầm")
    session.restore_row(row)
    if _rows(session.answers()) == _rows(kept):  # a count may have made some meanwhile
        assert session.answers().canonical() == kept.canonical()
        assert seen(session) == before


def _rows(kept: Answers) -> dict[str, list[str]]:
    return {place: sorted(ids) for place, ids in kept.draft.get("rows", {}).items()}


def _whole(row: Place) -> Place:
    return Place(row.node, row.rows[:-1])


@SHORT
@given(ALL, MOVES)
def test_another_language_and_back_is_nothing(name: str, moves: list[Move]) -> None:
    session = played(named(name), moves)
    before, kept = seen(session), session.answers().canonical()
    session.language = "en"
    seen(session)
    session.language = "vi"
    assert session.answers().canonical() == kept
    assert seen(session) == before


@LONG
@given(ALL, MOVES)
def test_a_form_is_finished_with_what_is_shown_and_nothing_else(
    name: str, moves: list[Move]
) -> None:
    session = played(named(name), moves)
    if not mended(session):
        return
    left = {session.path(each.place) for each in session.dropped()}
    states = [session.state(item.place) for item in asked(session)]
    fields = session.finalise().answers.fields()
    for state in states:
        path = session.path(state.place)
        assert fields.get(f"q/{path}", "") == (state.value if state.relevant else "")
        assert (path in left) == (not state.relevant and bool(state.value or state.raw))


@LONG
@given(ALL, MOVES)
def test_a_submission_read_back_gives_the_same_submission(name: str, moves: list[Move]) -> None:
    session = played(named(name), moves)
    xml = write_submission(session._run)
    back = FormSession.from_submission(session.form, FixedWorld(register=HOUSE, drawn=1000), xml)
    assert back.unknown == {}
    assert write_submission(back._run) == xml


@SHORT
@given(ALL, MOVES)
def test_answers_flat_and_nested_say_the_same(name: str, moves: list[Move]) -> None:
    kept = played(named(name), moves).answers()
    again_kept = Answers.of_fields(kept.form, kept.version, kept.fields())
    assert again_kept.fields() == kept.fields()
    assert Answers.parse(kept.canonical()).canonical() == kept.canonical()
