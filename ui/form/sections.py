"""The outline of a form as a tree and as sections: what stands together on one page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gpn_desktop.engine.effects import OutlineItem, Place
from gpn_desktop.forms.definition import QuestionKind
from ui.words import translate

NEVER_DRAWN = (QuestionKind.GROUP, QuestionKind.REPEAT)


@dataclass(frozen=True)
class Branch:
    """An item of the outline with what stands below it."""

    item: OutlineItem
    below: tuple["Branch", ...] = ()

    @property
    def is_question(self) -> bool:
        """Say whether it is drawn as a question or note."""
        return self.item.kind not in NEVER_DRAWN

    @property
    def is_repeat(self) -> bool:
        """Say whether it is a repeat as a whole."""
        return self.item.kind is QuestionKind.REPEAT and not self.item.is_row


@dataclass(frozen=True)
class Section:
    """One page of a form: a group, a repeat, or questions that stand outside both."""

    title: str
    branches: tuple[Branch, ...]

    @property
    def words(self) -> str:
        """Give what a list of the sections calls it: only the first may bear no title."""
        return self.title or translate("Form", "Beginning")

    @property
    def place(self) -> Place:
        """Give the place that names the section."""
        return self.branches[0].item.place

    @property
    def roster(self) -> Branch | None:
        """Give the repeat, where the section begins with one."""
        first = self.branches[0]
        return first if first.is_repeat else None

    @property
    def answered(self) -> int:
        """Give how many of its questions have an answer that may stand."""
        return sum(branch.item.answered for branch in self.branches)

    @property
    def questions(self) -> int:
        """Give how many of its questions are answered or must be."""
        return sum(branch.item.questions for branch in self.branches)

    @property
    def wrong(self) -> int:
        """Give how many of its answers may not stand."""
        return sum(branch.item.wrong for branch in self.branches)

    @property
    def is_shown(self) -> bool:
        """Say whether anything of it is relevant now."""
        return any(branch.item.relevant for branch in self.branches)


@dataclass
class _Growing:
    item: OutlineItem
    below: list["_Growing"] = field(default_factory=list)

    def grown(self) -> Branch:
        return Branch(self.item, tuple(each.grown() for each in self.below))


def tree(outline: Iterable[OutlineItem]) -> tuple[Branch, ...]:
    """Give the outline as branches."""
    tops: list[_Growing] = []
    path: list[_Growing] = []
    for item in outline:
        made = _Growing(item)
        del path[item.level :]
        (path[-1].below if path else tops).append(made)
        path.append(made)
    return tuple(each.grown() for each in tops)


def sections(outline: Iterable[OutlineItem], launched: Sequence[Place] = ()) -> tuple[Section, ...]:
    """Give the pages of a form: each group and repeat at the top begins one.

    Questions outside both join the page before them; ``launched`` ones and keys are not drawn.
    """
    pages: list[tuple[str, list[Branch]]] = []
    for branch in tree(outline):
        if branch.item.is_key or branch.item.place in launched:
            continue
        if branch.is_question and pages:
            pages[-1][1].append(branch)
        else:
            pages.append(("" if branch.is_question else branch.item.label, [branch]))
    return tuple(Section(title, tuple(branches)) for title, branches in pages)


def questions(branches: Iterable[Branch]) -> list[Branch]:
    """Give the questions of branches in order, those of rows too."""
    found = []
    for branch in branches:
        if branch.is_question and not branch.item.is_key:
            found.append(branch)
        found += questions(branch.below)
    return found


def opened(section: Section) -> Sequence[Branch]:
    """Give what stands on the page: a group at the top gives its title, not a heading."""
    first, rest = section.branches[0], section.branches[1:]
    if first.is_question or first.is_repeat:
        return section.branches
    return (*first.below, *rest)


def all_of(branches: Sequence[Branch]) -> list[Branch]:
    """Give branches with all that stands below them, in order."""
    found = []
    for branch in branches:
        found += [branch, *all_of(branch.below)]
    return found


def found_in(branches: Sequence[Branch], place: Place) -> Branch | None:
    """Give the branch of a place, wherever it stands."""
    return next((branch for branch in all_of(branches) if branch.item.place == place), None)


def repeat_of(branches: Sequence[Branch], place: Place | None) -> Branch | None:
    """Give the repeat one adds to: an empty one that follows, the innermost around, the first."""
    every = all_of(branches)
    repeats = [branch for branch in every if branch.is_repeat and branch.item.relevant]
    after = [
        b for a, b in pairwise(every) if a.item.place == place and b in repeats and not b.below
    ]
    if after:
        return after[0]
    around = [b for b in repeats if any(q.item.place == place for q in questions(b.below))]
    return next(iter(around[-1:] or repeats), None)


def rows_around(branches: Sequence[Branch], place: Place) -> list[tuple[Branch, int]]:
    """Give the rows a place stands in, the outermost first: each repeat, and which of its rows."""
    for branch in branches:
        if found_in(branch.below, place) is None:
            continue
        if not branch.is_repeat:
            return rows_around(branch.below, place)
        holding = (n for n, one in enumerate(branch.below, 1) if found_in((one,), place))
        number = next(holding)
        return [(branch, number), *rows_around(branch.below[number - 1].below, place)]
    return []


def shown_after(pages: Sequence[Section], number: int, step: int) -> int | None:
    """Give the next section that is shown, in either direction."""
    number += step
    while 0 <= number < len(pages):
        if pages[number].is_shown:
            return number
        number += step
    return None


def row_of(branches: Sequence[Branch], place: Place) -> Branch | None:
    """Give the innermost row that holds a place."""
    rows = [branch for branch in all_of(branches) if branch.item.is_row]
    holding = [b for b in rows if any(q.item.place == place for q in questions(b.below))]
    return holding[-1] if holding else None
