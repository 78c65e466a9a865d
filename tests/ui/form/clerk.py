"""A clerk with a paper form: what stands on it, keyed on the usual page or in the paper form.

Every answer follows from a seed and from where it stands, never from the order in which it is
asked, so that two views can be given the very same paper.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from gpn_desktop import chance
from gpn_desktop.chance import Dice
from gpn_desktop.engine.effects import Choice, Place, QuestionState
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import QuestionKind
from tests.ui.keyboard import focused, press, write
from ui.form.choices import NOBODY, NumberBox
from ui.form.keying import KeyingPage
from ui.form.page import FormPage
from ui.form.repeats import Roster
from ui.form.search_field import SearchField
from ui.form.source import choices_of
from ui.form.tiles import Tile

NAMES = ("Đặng Thị Hường", "Nông Văn Ỏn", "Triệu Mùi Khé", "Lý A Sủng", "Vi Thị Ngọc Ánh")
ROW = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True)
class Answer:
    """One answer on paper: the numbers of its choices, or its words."""

    numbers: tuple[int, ...] = ()
    words: str = ""


class Paper:
    """A paper form that is filled in by a seed; ``empty`` is the share of what is left out."""

    def __init__(self, seed: int, *, empty: float = 0.15, wrong: float = 0.0) -> None:
        self.seed, self.empty, self.wrong = seed, empty, wrong

    def answer(self, where: str, state: QuestionState, choices: Sequence[Choice]) -> Answer:
        """Give what stands on paper at a question."""
        dice = chance.dice(f"{self.seed} {where}")
        if not state.required and dice.random() < self.empty:
            return Answer()
        if choices:
            return self._chosen(dice, state, choices)
        return Answer(words=self._words(dice, where, state.kind))

    def name(self, where: str) -> str:
        """Give the name of a person, whether a row is there for it or not."""
        dice = chance.dice(f"{self.seed} {where}")
        return self._words(dice, where, QuestionKind.TEXT)

    def _chosen(self, dice: Dice, state: QuestionState, choices: Sequence[Choice]) -> Answer:
        if state.kind is not QuestionKind.SELECT_MULTIPLE:
            return Answer((dice.choice(choices).paper,))
        several = [one for one in choices if one.code not in NOBODY]
        taken = dice.sample(several, dice.randint(1, len(several)))
        return Answer(tuple(sorted(one.paper for one in taken)))

    def _words(self, dice: Dice, where: str, kind: QuestionKind | None) -> str:
        year, number = dice.randint(1950, 2020), dice.randint(1, 99)
        if dice.random() < self.wrong:
            number *= 10_000_000
        written: dict[QuestionKind | None, Callable[[], str]] = {
            QuestionKind.DATE: lambda: f"{dice.randint(1, 28):02}{dice.randint(1, 12):02}{year}",
            QuestionKind.INTEGER: lambda: str(year if "year" in where else number),
            QuestionKind.DECIMAL: lambda: f"{number},5",
            QuestionKind.ACKNOWLEDGE: lambda: "1",
        }
        if kind in written:
            return written[kind]()
        if "number" in where:
            return f"0{number:02}{year}{number:05}"[:12]
        return dice.choice(NAMES)


def where(session: FormSession, place: Place) -> str:
    """Give the path of a place with the number of its row in place of the row's id."""
    path = session.path(place)
    for row in ROW.findall(path):
        repeat = session.at(path[: path.index(f"[{row}]")])
        ids = [one.id for one in session.rows(repeat)]
        path = path.replace(f"[{row}]", f"[{ids.index(row) + 1}]")
    return path


def answer_at(paper: Paper, session: FormSession, place: Place) -> Answer:
    state = session.state(place)
    return paper.answer(where(session, place), state, choices_of(session, state))


def key_on_page(page: FormPage, paper: Paper, people: int) -> None:
    """Key a paper on the usual page, question by question in its sections."""
    session, roster = page.filling.session, page.filling.session.form.rosters
    for number in range(len(page.shown.sections)):
        page.turn_to(number)
        repeat = page.shown.section.roster
        if repeat is not None and repeat.item.place.node in roster:
            while len(session.rows(repeat.item.place)) < people:
                page.add()
        seen: set[Place] = set()
        if isinstance(page.body, Roster):
            page.body.list.setCurrentRow(0)
        _key_section(page, paper, seen)
        while isinstance(page.body, Roster) and page.body.walk(1):
            _key_section(page, paper, seen)


def _key_section(page: FormPage, paper: Paper, seen: set[Place]) -> None:
    while waiting := [one for one in page.questions() if one.place not in seen]:
        box = waiting[0]
        seen.add(box.place)
        page.shown.enter(box)
        given = answer_at(paper, page.filling.session, box.place)
        if given.numbers:
            _choose(given.numbers)
        elif given.words == "1" and box.field.focus_target().inherits("QCheckBox"):
            press(Qt.Key.Key_Space)
        elif given.words:
            _replace(given.words)
        page.commit()


def _choose(numbers: Sequence[int]) -> None:
    into = focused()
    if isinstance(into, NumberBox):
        write(" ".join(map(str, numbers)))
        into.take()
    elif isinstance(into, Tile):
        for number in numbers:
            write(str(number % 10))
    else:
        field = into.parentWidget()
        assert isinstance(field, SearchField)
        label = next(one.label for one in field._choices if one.paper == numbers[0])
        _replace(label)


def _replace(words: str) -> None:
    into = focused()
    into.selectAll()  # type: ignore[attr-defined]
    write(words)


def key_on_paper(page: KeyingPage, paper: Paper, people: int) -> None:
    """Key a paper in the paper form, from the first cell to the last, by keys alone."""
    page.take_focus()
    for _ in range(2000):
        if focused() is page.foot.done:
            return
        place = page.place
        if place is None:
            _key_more(page, paper, people)
            continue
        given = answer_at(paper, page.filling.session, place)
        spot = page.shown.at
        write(typed(given, page))
        for _ in range(2):
            if page.shown.at == spot and focused() is page.shown.sheet.cell:
                press(Qt.Key.Key_Return)
    cell, told = page.shown.sheet.cell, page.foot.told
    raise AssertionError(f"never ended: {cell.accessibleName()} {cell.text()} {told}")


def typed(given: Answer, page: KeyingPage) -> str:
    """Give what a clerk types for an answer."""
    state, codes = page.shown.asked_now()
    assert state is not None
    gap = "" if codes is not None and codes.is_short else " "
    return gap.join(map(str, given.numbers)) or given.words


def _key_more(page: KeyingPage, paper: Paper, people: int) -> None:
    """Begin one more person, or go on."""
    session = page.filling.session
    repeat = page.shown.page.leaf.repeat
    assert repeat is not None
    count = len(session.rows(repeat))
    if repeat.node in session.form.rosters and count < people:
        write(paper.name(f"person[{count + 1}]/full_name"))
    press(Qt.Key.Key_Return)
