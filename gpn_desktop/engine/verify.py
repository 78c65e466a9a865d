"""Double entry: what two people keyed from one paper held against each other, place by place.

On the way: the answers of a survey and those of a blind second session → ``Comparison`` → settled
question by question. What the form computes is not compared, nor what nobody keys. Nothing here
trusts its input: an answer that stands where a group should be counts as none.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from gpn_desktop.engine.answers import ROW_ID, nested
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Question
from gpn_desktop.forms import kinds
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.vietnamese import fold, spoken, tidy

_NAME: Final = "full_name"
_BIRTH: Final = "birth_date"
Tree = Mapping[str, Any]


@dataclass(frozen=True)
class Mismatch:
    """A place at which two passes differ; ``first_path`` and ``second_path`` name it in each.

    ``question`` is the path without rows. A row that only one pass has is one mismatch
    (``is_row``): its text is the id of the row in that pass, "" in the other, which names no path.
    ``is_soft``: the same words, but for capitals or the letter that bears a tone.
    """

    question: str
    first_path: str
    second_path: str
    first: str
    second: str
    is_soft: bool = False
    is_row: bool = False

    @property
    def place(self) -> str:
        """Give what names this difference among those of one comparison."""
        return self.first_path or f"+{self.second_path}"


class Pair(NamedTuple):
    """A place that was compared, its path without rows and in each pass, and both texts."""

    question: str
    first_path: str
    second_path: str
    first: str
    second: str


@dataclass(frozen=True)
class Comparison:
    """All places that were compared, in the order of the form, and those that differ."""

    pairs: tuple[Pair, ...]
    mismatches: tuple[Mismatch, ...]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Give how many places of each question were compared; a row alone is one of its repeat.

        Where neither pass has a word nothing was compared.
        """
        alone = [one.question for one in self.mismatches if one.is_row]
        return dict(Counter([*(one.question for one in self.pairs), *alone]))


def compare(
    first: Mapping[str, str], second: Mapping[str, str], form: CompiledForm
) -> tuple[Mismatch, ...]:
    """Give where two passes differ; both are kept flat, as a survey keeps its answers."""
    return comparison(first, second, form).mismatches


def comparison(
    first: Mapping[str, str], second: Mapping[str, str], form: CompiledForm
) -> Comparison:
    """Give everything that was compared of two passes over one form."""
    found = list(
        _Comparing(form).within(form.body, None, _Side(nested(first)), _Side(nested(second)))
    )
    pairs = tuple(one for one in found if isinstance(one, Pair))
    told = (one if isinstance(one, Mismatch) else _differing(form, one) for one in found)
    return Comparison(pairs, tuple(one for one in told if one is not None))


def _differing(form: CompiledForm, pair: Pair) -> Mismatch | None:
    left, right = tidy(pair.first), tidy(pair.second)
    if left == right:
        return None
    return Mismatch(*pair, is_soft=bool(left and right) and spoken(left) == spoken(right))


class _Side(NamedTuple):
    """The root or a row of one pass, and the path before what stands in it."""

    tree: Tree
    before: str = ""

    def at(self, names: Sequence[str]) -> Any:
        """Give what stands below; None where nothing does."""
        found: Any = self.tree
        for name in names:
            found = found.get(name) if isinstance(found, Mapping) else None
        return found

    def text(self, names: Sequence[str]) -> str:
        found = self.at(names)
        return found if isinstance(found, str) else ""

    def rows(self, names: Sequence[str]) -> "list[_Side]":
        found = self.at(names)
        path = self.before + "/".join(names)
        many = found if isinstance(found, list) else []
        return [_Side(row, f"{path}[{row[ROW_ID]}]/") for row in many]

    @property
    def row_id(self) -> str:
        return str(self.tree[ROW_ID])

    @property
    def path(self) -> str:
        return self.before.removesuffix("/")


class _Comparing:
    """Walks one form over both passes."""

    def __init__(self, form: CompiledForm) -> None:
        self._form = form
        named = {facts.save_to.rpartition("#")[2]: node for node, facts in _saved(form)}
        self._launch = form.shape.child(None, kinds.LAUNCH)
        self._naming = [named[name] for name in (_NAME, _BIRTH) if name in named]

    def within(
        self, questions: Iterable[Question], row: int | None, first: _Side, second: _Side
    ) -> Iterator[Pair | Mismatch]:
        """Give every place of these questions, in a row of a repeat or at the root."""
        for question in questions:
            names = self._names(question.node, row)
            if question.kind is QuestionKind.GROUP:
                yield from self.within(question.children, row, first, second)
            elif question.kind is QuestionKind.REPEAT:
                yield from self._repeat(question, names, first, second)
            elif self._is_keyed_in(question):
                texts = first.text(names), second.text(names)
                if any(texts):
                    path = "/".join(names)
                    paths = first.before + path, second.before + path
                    yield Pair(self._whole(question.node), *paths, *texts)

    def _is_keyed_in(self, question: Question) -> bool:
        node = question.node
        spot = self._form.shape.spots[node]
        repeat = spot.chain[-1] if spot.chain else None
        is_shown_only = question.kind is QuestionKind.NOTE or node in self._form.calculated
        is_fixed = spot.slot in self._form.shape.layouts[repeat].readonly
        is_whose = node in self._form.keyed or node == self._launch
        return not (is_shown_only or is_fixed or is_whose)

    def _names(self, node: int, row: int | None) -> list[str]:
        """Give the steps from a row, or from the root, down to a node."""
        spots, above = self._form.shape.spots, []
        for each in self._form.shape.above(node):
            if each == row:
                break
            above.append(spots[each].name)
        return [*reversed(above), spots[node].name]

    def _whole(self, node: int) -> str:
        return "/".join(self._names(node, None))

    def _repeat(
        self, question: Question, names: Sequence[str], first: _Side, second: _Side
    ) -> Iterator[Pair | Mismatch]:
        ours, theirs = first.rows(names), second.rows(names)
        is_roster = question.node in self._form.rosters
        beside = _matched(ours, theirs, self._keys(question.node) if is_roster else [_in_order])
        whole = self._whole(question.node)
        for one in ours:
            other = beside.get(one.row_id)
            if other is None:
                yield Mismatch(whole, one.path, "", one.row_id, "", is_row=True)
            else:
                yield from self.within(question.children, question.node, one, other)
        taken = {other.row_id for other in beside.values()}
        for one in theirs:
            if one.row_id not in taken:
                yield Mismatch(whole, "", one.path, "", one.row_id, is_row=True)

    def _keys(self, repeat: int) -> "list[Key]":
        """Give what people are told by, the surest first: name and year of birth, then each alone.

        A slip in one of them is a difference at that question, not somebody else.
        """
        inside = [node for node in self._naming if repeat in self._form.shape.chain(node)]
        names = [self._names(node, repeat) for node in inside]

        def person(one: _Side) -> tuple[str, ...]:
            texts = [one.text(each) for each in names]
            return tuple([fold(text) for text in texts[:1]] + [text[:4] for text in texts[1:]])

        alone = [_part(person, place) for place in range(len(names))]
        return [person, *alone] if names else [_in_order]


def _saved(form: CompiledForm) -> Iterator[tuple[int, Any]]:
    return ((node, facts) for node, facts in enumerate(form.facts) if facts.save_to)


Key = Callable[[_Side], Hashable]


def _by_id(one: _Side) -> Hashable:
    return one.row_id


def _in_order(one: _Side) -> Hashable:
    return "row"


def _part(person: Callable[[_Side], tuple[str, ...]], place: int) -> Key:
    """Give one of the facts a person is told by; who lacks it is told by nothing."""
    return lambda one: person(one)[place] or (one.before, "unknown")


def _matched(ours: list[_Side], theirs: list[_Side], keys: Sequence[Key]) -> dict[str, _Side]:
    """Give by the id of our row which row of theirs it is: by id, then by each key in turn."""
    found: dict[str, _Side] = {}
    for key in (_by_id, *keys):
        taken = {one.row_id for one in found.values()}
        waiting: dict[Hashable, list[_Side]] = defaultdict(list)
        for one in theirs:
            if one.row_id not in taken:
                waiting[key(one)].append(one)
        for one in ours:
            if one.row_id not in found and waiting.get(key(one)):
                found[one.row_id] = waiting[key(one)].pop(0)
    return found
