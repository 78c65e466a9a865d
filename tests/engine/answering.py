"""Interviews made at random on any form: moves that are always possible, and all that is seen."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Effects, OutlineItem, Place, Validity
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.definition import QuestionKind
from tests.engine.random_forms import Dice
from tests.fakes import FixedWorld

Move = tuple[str, int, int]
WHATS = ("answer",) * 10 + ("hidden",) * 2 + ("add",) * 3 + ("remove",) * 2 + ("restore",) * 2
MOVE = st.tuples(st.sampled_from(WHATS), st.integers(0, 255), st.integers(0, 255))


def thrown(seed: int) -> list[Move]:
    """Give an interview that follows from a seed: longer and less tidy than a strategy's."""
    dice = Dice(seed)
    many = 6 + dice.below(16)
    return [(dice.one(WHATS), dice.below(256), dice.below(256)) for _ in range(many)]


MOVES = st.one_of(st.lists(MOVE, max_size=12), st.integers(1, 10**6).map(thrown))
TEXTS: dict[QuestionKind, Sequence[str]] = {
    QuestionKind.INTEGER: ("3", "1", "0", "17", "25", "", "2", "12a", "-4", "1.000"),
    QuestionKind.DECIMAL: ("2,5", "3", "0", "", "7.25", "x"),
    QuestionKind.TEXT: ("a", "b", "chữ", "", "abcde", "12", "ấp  b", "a<&>'\""),
    QuestionKind.DATE: ("1/2/2026", "23/11/2026", "", "5/3/1980", "24/11/2026", "99/99/1"),
    QuestionKind.TIME: ("8h30", "0h", "", "25h"),
    QuestionKind.DATETIME: ("5/3/1980 8:30", "", "23/11/2026 0:00", "x"),
    QuestionKind.ACKNOWLEDGE: ("OK", ""),
}
_HOLDERS = (QuestionKind.GROUP, QuestionKind.REPEAT)
HOUSE = {
    "households": [
        {"name": "h1", "label": "Hộ A", "__version": "3", "area": "nt2"},
        {"name": "h2", "label": "Hộ B", "__version": "1", "area": "tt"},
    ],
    "persons": [
        {"name": f"p{n}", "label": f"Người {n}", "household": home, "full_name": f"Người {n}"}
        for n, home in enumerate(("h1", "h1", "h1", "h2"), 1)
    ],
}


def begun(form: CompiledForm) -> FormSession:
    """Begin a form, for the first household where the form is about one."""
    names = {form.shape.spots[key].name for key in form.keyed if not form.shape.spots[key].chain}
    launch = {"household": "h1"} if "household" in names else {}
    return FormSession.begin(form, FixedWorld(register=HOUSE), launch)


def again(session: FormSession) -> FormSession:
    """Take its answers up again, as bytes, in a fresh session."""
    kept = Answers.parse(session.answers().canonical())
    return FormSession.resume(session.form, FixedWorld(register=HOUSE, drawn=1000), kept)


def seen(session: FormSession) -> list[Any]:
    """Give all that the screen can ask of every place."""
    items = session.outline()
    places = [item.place for item in items]
    chosen = [p for p in places if session.form.questions[p.node].source is not None]
    return [
        [session.state(place) for place in places],
        [session.choices(place) for place in chosen],
        items,
        session.problems(),
        session.dropped(),
    ]


def asked(session: FormSession) -> list[OutlineItem]:
    """Give the questions that take an answer, hidden ones too."""
    silent, given = (*_HOLDERS, QuestionKind.NOTE), session.form.calculated
    found = (e for e in session.outline() if e.place.node not in given)
    return [e for e in found if e.kind not in silent and not e.is_key]


def texts(session: FormSession, place: Place) -> Sequence[str]:
    """Give what may be typed at a place, right and wrong."""
    question = session.form.questions[place.node]
    if question.source is None:
        return TEXTS[question.kind]
    offered = [choice.code for choice in session.choices(place)]
    codes = [*offered, *(item.code for item in session.form.lists[question.source.list_name].items)]
    if question.kind is QuestionKind.SELECT_ONE:
        return (*codes, "", "zz")
    pairs = [f"{one} {other}" for one, other in pairwise(codes)]
    return (*codes, *pairs, "", " ".join(codes), "zz a")


def _repeats(session: FormSession) -> list[Place]:
    """Give the repeats as a whole whose rows are added by hand."""
    questions = session.form.questions
    whole = [e for e in session.outline() if e.kind is QuestionKind.REPEAT and not e.is_row]
    return [e.place for e in whole if not questions[e.place.node].is_counted]


def moved(session: FormSession, move: Move) -> Effects | None:
    """Do what a move comes to on this form; None where there is nothing to do."""
    what, where, which = move
    if what in ("answer", "hidden"):
        found = [e.place for e in asked(session) if what == "hidden" or e.relevant]
        if not found:
            return None
        place = found[where % len(found)]
        given = texts(session, place)
        return session.answer(place, given[which % len(given)])
    repeats = _repeats(session)
    if not repeats:
        return None
    place = repeats[where % len(repeats)]
    rows = session.rows(place)
    if what == "add" and len(rows) < 4:
        return session.add_row(place)[1]
    if what == "remove" and rows:
        return session.remove_row(rows[which % len(rows)], "nhầm")
    gone = session.removed(place)
    return session.restore_row(gone[which % len(gone)]) if what == "restore" and gone else None


def played(form: CompiledForm, moves: Sequence[Move]) -> FormSession:
    """Begin a form and make these moves."""
    session = begun(form)
    for move in moves:
        moved(session, move)
    return session


def mended(session: FormSession) -> bool:
    """Answer what is required and clear what may not stand; tell whether it can be completed."""
    for turn in range(24):
        problems = session.problems()
        if not problems:
            return True
        for problem in problems:
            if problem.validity is Validity.REQUIRED:
                given = [text for text in texts(session, problem.place) if text]
                session.answer(problem.place, given[turn % len(given)])
            elif problem.validity is not Validity.OK:
                session.answer(problem.place, "")
    return False


def is_incomplete(error: GpnError) -> bool:
    """Tell whether a form could not be finished for its problems."""
    return error.code is ErrorCode.FORM_INCOMPLETE
