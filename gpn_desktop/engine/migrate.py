"""A draft moved to another version of its form: what maps, what is lost, what is newly asked.

On the way: a draft's ``Answers`` and two ``CompiledForm`` → both sessions → ``Migration``; nothing
is changed. What finds no place stays in the draft as ``unknown``, so that moving back finds it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.carrying import carried_over
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Choice, Place, QuestionState, Validity
from gpn_desktop.engine.matching import Matching
from gpn_desktop.engine.score import Score
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import QuestionKind

SORTS = ("carried", "renamed", "retyped", "unreadable", "dropped")
_SILENT = (QuestionKind.NOTE, QuestionKind.GROUP, QuestionKind.REPEAT)
_LOST = (Validity.UNREADABLE, Validity.NOT_A_CHOICE)


@dataclass(frozen=True)
class Moved:
    """An answer and where it goes: paths in both versions, empty where it stands in one only.

    ``state`` and ``choices`` are of the version that asks it: the old one, of what is newly
    required the new one. ``text`` is what stands in the new version.
    """

    old: str
    new: str
    state: QuestionState
    choices: tuple[Choice, ...]
    text: str = ""

    @property
    def answer(self) -> str:
        """Give the answer as it stood: canonical text, or what was typed and could not be read."""
        return self.state.raw or self.state.value


@dataclass(frozen=True)
class Migration:
    """What becomes of a draft in another version of its form; each answer stands in one list.

    ``carried`` keep their place, ``renamed`` have another, ``retyped`` are of another kind and
    read in it, ``unreadable`` are kept and must be answered anew, ``dropped`` are asked no more.
    Of those that are kept, ``hidden`` are not asked as things stand and ``broken`` fail a
    condition that they did not fail before.
    """

    old: CompiledForm
    new: CompiledForm
    carried: tuple[Moved, ...]
    renamed: tuple[Moved, ...]
    retyped: tuple[Moved, ...]
    unreadable: tuple[Moved, ...]
    dropped: tuple[Moved, ...]
    hidden: tuple[Moved, ...]
    broken: tuple[Moved, ...]
    new_required: tuple[Moved, ...]
    score_before: Score | None
    score_after: Score | None
    answers: Answers
    matching: Matching

    @property
    def loses_nothing(self) -> bool:
        """Say whether every answer stands as it was given, is asked and may stand."""
        changed = any(one.text != one.answer for one in self.retyped)
        return not (changed or self.unreadable or self.dropped or self.hidden or self.broken)


def preview(
    answers: Answers,
    old: CompiledForm,
    new: CompiledForm,
    world: World,
    between: Iterable[CompiledForm] = (),
) -> Migration:
    """Say what becomes of a draft in another version of its form; nothing is changed.

    ``between`` are the versions between the two, the oldest first: their renames count too.

    Raises:
        GpnError: FORM_OTHER: the answers are not of the old version.
    """
    before, matching = FormSession.resume(old, world, answers), Matching(old, new, tuple(between))
    kept = carried_over(answers, matching, world)
    after = FormSession.resume(new, world, kept)
    return _Comparing(before, after, matching).migration()


class _Comparing:
    """Holds both sessions beside each other, place by place, in the order of the old form."""

    def __init__(self, before: FormSession, after: FormSession, matching: Matching) -> None:
        self._before, self._after, self._matching = before, after, matching
        self._lists: dict[str, list[Moved]] = {name: [] for name in (*SORTS, "hidden", "broken")}

    def migration(self) -> Migration:
        """Give all of it."""
        before, after = self._before, self._after
        for state in _answered(before):
            self._sort(state)
        answers = after.answers()
        lost = {one.old: one.answer for one in self._lists["dropped"]}
        unknown = {**answers.draft.get("unknown", {}), **lost}
        draft = {**answers.draft, **({"unknown": unknown} if unknown else {})}
        return Migration(
            old=before.form,
            new=after.form,
            **{name: tuple(found) for name, found in self._lists.items()},
            new_required=tuple(self._required()),
            score_before=before.score(),
            score_after=after.score(),
            answers=replace(answers, draft=draft),
            matching=self._matching,
        )

    def _place(self, place: Place) -> Place | None:
        """Give a place in the new form, where there is one: its rows went along."""
        node = self._matching.pairs.get(place.node)
        return None if node is None else Place(node, place.rows)

    def _sort(self, state: QuestionState) -> None:
        place = self._place(state.place)
        moved = _moved(self._before, state, old=self._before.path(state.place))
        if place is None:
            self._lists["dropped"].append(moved)
            return
        now = self._after.state(place)
        moved = replace(moved, new=self._after.path(place), text=now.raw or now.value)
        sort = self._sort_of(moved, now)
        self._lists[sort].append(moved if sort != "dropped" else replace(moved, new="", text=""))
        if sort == "dropped":
            return
        if state.relevant and not now.relevant:
            self._lists["hidden"].append(moved)
        if now.validity is Validity.CONSTRAINT and state.validity is not Validity.CONSTRAINT:
            self._lists["broken"].append(moved)

    def _sort_of(self, moved: Moved, now: QuestionState) -> str:
        state = moved.state
        spots = self._before.form.shape.spots, self._after.form.shape.spots
        types = spots[0][state.place.node].type, spots[1][now.place.node].type
        is_same = (state.kind, types[0]) == (now.kind, types[1])
        if moved.text != moved.answer and (is_same or now.kind is None):
            return "dropped"
        if now.validity in _LOST and state.validity not in _LOST:
            return "unreadable"
        if not is_same:
            return "retyped"
        return "carried" if moved.new == moved.old else "renamed"

    def _required(self) -> Iterator[Moved]:
        """Give what must be answered in the new version and was not asked for in the old one."""
        asked = (one.place for one in self._before.problems() if one.validity is Validity.REQUIRED)
        known = {self._place(place) for place in asked}
        for one in self._after.problems():
            if one.validity is Validity.REQUIRED and one.place not in known:
                state = self._after.state(one.place)
                yield _moved(self._after, state, new=self._after.path(one.place))


def _answered(session: FormSession) -> Iterator[QuestionState]:
    """Give the questions that hold an answer; what chooses a household or person is none."""
    for item in session.outline():
        if item.kind not in _SILENT and not item.is_key:
            state = session.state(item.place)
            if state.value or state.raw:
                yield state


def _moved(session: FormSession, state: QuestionState, *, old: str = "", new: str = "") -> Moved:
    return Moved(old, new, state, tuple(session.choices(state.place)))
