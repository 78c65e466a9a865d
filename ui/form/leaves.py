"""The pages of the paper form: its questions by their numbers, people and other rows as a table.

Only questions that can be answered stand here; notes are told above their page. Questions without
a number stay behind the one that they follow in the form, so that nothing is out of reach.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from gpn_desktop.engine.effects import OutlineItem, Place
from gpn_desktop.forms.definition import QuestionKind
from ui.form.naming import called
from ui.form.sections import Branch, Section, all_of
from ui.form.source import Source

Key = tuple[tuple[int, int, str], ...]
_PIECE = re.compile(r"(\d+)|([^\W\d_]+)")
NUMBER, TOTAL, LETTER = range(3)


@dataclass(frozen=True)
class Leaf:
    """One page: ``places`` are its cells row by row, one a row where ``repeat`` is None.

    ``items`` are the questions down the page, or across it in a table; ``names`` are of its rows.
    A table that ``grows`` ends with a line for one more row. ``named_by`` is the column that holds
    the names too, where one does.
    """

    title: str
    items: tuple[OutlineItem, ...] = ()
    places: tuple[tuple[Place, ...], ...] = ()
    names: tuple[str, ...] = ()
    repeat: Place | None = None
    grows: bool = False
    named_by: int | None = None
    notes: tuple[Place, ...] = ()
    key: Key = field(default=(), compare=False)

    def cell_of(self, place: Place) -> tuple[int, int] | None:
        """Give line and column of a place."""
        for line, places in enumerate(self.places):
            if place in places:
                return line, places.index(place)
        return None


@cache
def paper_key(number: str) -> Key:
    """Give what numbers of the paper are ordered by: B1.2 before B1.11, C.5 before C.5a."""
    return tuple(
        (NUMBER, int(digits), "") if digits else (LETTER, 0, letters.casefold())
        for digits, letters in _PIECE.findall(number)
    )


def keys(items: Iterable[OutlineItem]) -> dict[Place, Key]:
    """Give the order of questions; a sum (B1 of B1.1, B1.2 …) stands behind what it sums up."""
    found: dict[Place, Key] = {}
    before: Key = ()
    known = list(items)
    all_of = {paper_key(one.paper) for one in known if one.paper}
    for one in known:
        if one.paper:
            before = paper_key(one.paper)
            long = len(before)
            below = (key for key in all_of if len(key) > long and key[:long] == before)
            if any(key[long][0] == NUMBER for key in below):
                before = (*before, (TOTAL, 0, ""))
        found[one.place] = before
    return found


def in_order_of_paper(source: Source, found: Iterable[Section]) -> tuple[Section, ...]:
    """Give the sections as the paper has them; one without a number stays behind its neighbour."""
    before: Key = ()
    ordered = []
    for section in found:
        before = _key_of(source, section) or before
        ordered.append((before, section))
    return tuple(section for _, section in sorted(ordered, key=lambda one: one[0]))


def _key_of(source: Source, section: Section) -> Key:
    """Give where a section stands: by the first number in it."""
    every = all_of(section.branches)
    found = [paper_key(one.item.paper) for one in every if one.item.paper]
    found += [_key_below(source, one.item.place) for one in every if one.is_repeat]
    return min(filter(None, found), default=())


def leaves(source: Source, sections: Sequence[Section]) -> tuple[Leaf, ...]:
    """Give the pages of a form as it is now, in the order of the paper."""
    made: list[Leaf] = []
    for section in sections:
        for leaf in _leaves(source, section.title, section.branches):
            if leaf.items or leaf.repeat is not None:
                made.append(leaf)
            elif made and leaf.notes:
                made[-1] = replace(made[-1], notes=(*made[-1].notes, *leaf.notes))
    before: Key = ()
    ordered = []
    for leaf in made:
        before = leaf.key or before
        ordered.append(replace(leaf, key=before))
    return tuple(sorted(ordered, key=lambda leaf: leaf.key))


def _leaves(source: Source, title: str, branches: Sequence[Branch]) -> Iterator[Leaf]:
    run: list[OutlineItem] = []
    for branch in _flat(branches):
        if branch.is_repeat:
            yield _run(title, run)
            run = []
            yield from _table(source, branch)
        else:
            run.append(branch.item)
    yield _run(title, run)


def _flat(branches: Sequence[Branch]) -> Iterator[Branch]:
    """Give questions and repeats, without the groups around them."""
    for branch in branches:
        if branch.item.is_key:
            continue
        if branch.is_question or branch.is_repeat:
            yield branch
        else:
            yield from _flat(branch.below)


def _is_note(item: OutlineItem) -> bool:
    return item.kind is QuestionKind.NOTE


def _run(title: str, run: Sequence[OutlineItem]) -> Leaf:
    asked = [one for one in run if not _is_note(one)]
    order = keys(asked)
    asked.sort(key=lambda one: order[one.place])
    notes = tuple(one.place for one in run if _is_note(one))
    places = tuple((one.place,) for one in asked)
    return Leaf(title, tuple(asked), places, notes=notes, key=_first(asked))


def _first(asked: Iterable[OutlineItem]) -> Key:
    return min((paper_key(one.paper) for one in asked if one.paper), default=())


def _key_below(source: Source, repeat: Place) -> Key:
    """Give where a table stands, also while it has no row."""
    form = source.form
    numbers = (form.facts[node].paper for node in form.shape.below(repeat.node))
    return min((paper_key(one) for one in numbers if one), default=())


def _first_text(line: Sequence[OutlineItem]) -> int | None:
    texts = (n for n, one in enumerate(line) if one.kind is QuestionKind.TEXT)
    return next(texts, None)


def _table(source: Source, repeat: Branch) -> Iterator[Leaf]:
    """Give the table of a repeat, then those of repeats within its rows."""
    rows = [[one.item for one in _flat(row.below) if one.is_question] for row in repeat.below]
    asked = [[one for one in row if not _is_note(one)] for row in rows]
    order = [keys(row) for row in asked]
    lines = [sorted(row, key=lambda one: order[n][one.place]) for n, row in enumerate(asked)]
    names = tuple(called(source, repeat, n + 1) for n in range(len(rows)))
    place = repeat.item.place
    is_roster = place.node in source.form.rosters
    yield Leaf(
        repeat.item.label,
        tuple(lines[0]) if lines else (),
        tuple(tuple(one.place for one in line) for line in lines),
        names,
        repeat=place,
        grows=repeat.item.relevant and not source.form.questions[place.node].is_counted,
        named_by=_first_text(lines[0]) if is_roster and lines else None,
        notes=tuple(one.place for row in rows for one in row if _is_note(one)),
        key=_key_below(source, place),
    )
    for name, row in zip(names, repeat.below, strict=True):
        for inner in (one for one in _flat(row.below) if one.is_repeat):
            for leaf in _table(source, inner):
                yield replace(leaf, title=f"{name} · {leaf.title}")
