"""The answers of a completed form, to be read: question by question, in the order of its form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from gpn_desktop.engine.answers import nested, row_lists, steps
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Question
from gpn_desktop.engine.keeping import path_of
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.registry.identity import MASKED, masked
from gpn_desktop.services.readable import Files, Reader
from gpn_desktop.services.sitting import ANSWER
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, asked_as, language, translate

NAME: Final = "full_name"
KINSHIP: Final = "relation"
BIRTH: Final = ("birth_day", "birth_year")
NO_FILES: Final[Files] = {}


class Answered(Protocol):
    """What was answered, and remarked, by path: of a survey, or of another form."""

    @property
    def answers(self) -> Mapping[str, str]:
        """Give the answers."""

    @property
    def remarks(self) -> Mapping[str, str]:
        """Give the remarks."""


@dataclass(frozen=True)
class AnswerLine:
    """One answered question; ``whose`` names the row it is in, ``place`` is a comment's.

    ``number`` is a number of a person whole, where the answer shows it masked.
    """

    place: str
    paper: str
    question: str
    answer: str
    whose: str = ""
    remark: str = ""
    number: str = field(default="", repr=False)

    @property
    def words(self) -> str:
        """Give number, question and person in one."""
        head = asked_as(self.paper, self.question)
        return f"{head} – {self.whose}" if self.whose else head


ANSWERS: Final[tuple[Column[AnswerLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Question"), lambda one: one.words, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Answer"), lambda one: one.answer, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Remark"), lambda one: one.remark),
)


def idle(lines: Sequence[AnswerLine]) -> frozenset[str]:
    """Give the titles of columns in which nothing stands: there were no remarks."""
    return frozenset() if any(one.remark for one in lines) else frozenset({ANSWERS[-1].title})


def text_of(form: CompiledForm, ref: str | None) -> str:
    """Give a text of a form in the window's language, without what is computed into it."""
    return Reader(form, language()).text(ref)


def label_of(form: CompiledForm, list_name: str, code: str) -> str:
    """Give what a list of the form calls a code; the code where the list is not the form's."""
    return Reader(form, language()).label(list_name, code)


def lines_of(
    form: CompiledForm, answered: Answered, files: Files = NO_FILES
) -> tuple[AnswerLine, ...]:
    """Give every question that has an answer or a remark, in form order, row by row."""
    return _Lines(Reader(form, language(), files), answered).all()


class _Lines:
    """Walks through a form and what was answered on it."""

    def __init__(self, reader: Reader, answered: Answered) -> None:
        self._reader, self._form = reader, reader.form
        self._answers, self._remarks = answered.answers, answered.remarks
        self._rows = dict(row_lists(nested(self._answers)))

    def all(self) -> tuple[AnswerLine, ...]:
        """Give all lines."""
        return tuple(line for one in self._form.body for line in self._of(one, (), ""))

    def _by_kinship(self, rows: list[str]) -> list[str]:
        """Give the rows of a roster as a paper lists them: the head, the spouse, the oldest."""
        listed = self._form.lists[KINSHIP].items if KINSHIP in self._form.lists else ()
        places = {one.code: place for place, one in enumerate(listed)}
        said = {(_row(path), _name(path)): text for path, text in self._answers.items()}

        def key(row: str) -> tuple[int, str, str]:
            place = places.get(said.get((row, KINSHIP), ""), len(places))
            born = next(filter(None, (said.get((row, name)) for name in BIRTH)), "")
            return place, born, said.get((row, NAME), "")

        return sorted(rows, key=key)

    def _of(self, one: Question, within: tuple[str, ...], whose: str) -> Iterator[AnswerLine]:
        if one.kind is QuestionKind.REPEAT:
            yield from self._of_rows(one, within, whose)
        elif one.children or one.kind is QuestionKind.GROUP:
            for child in one.children:
                yield from self._of(child, within, whose)
        elif one.node not in self._form.keyed:
            yield from self._line(one, within, whose)

    def _of_rows(self, one: Question, within: tuple[str, ...], whose: str) -> Iterator[AnswerLine]:
        """Give the lines of each row: a person's under the name, else what it is and its number."""
        rows = self._rows.get(path_of(self._form.shape, one.node, within), [])
        is_roster = one.node in self._form.rosters
        for number, row in enumerate(self._by_kinship(rows) if is_roster else rows, 1):
            inside = (*within, row)
            named = self._answers.get(f"{path_of(self._form.shape, one.node, inside)}/{NAME}", "")
            numbered = f"{self._reader.text(one.label)} {number}".strip()
            here = named or ("" if is_roster else ", ".join(filter(None, (whose, numbered))))
            for child in one.children:
                yield from self._of(child, inside, here)

    def _line(self, one: Question, within: tuple[str, ...], whose: str) -> Iterator[AnswerLine]:
        path = path_of(self._form.shape, one.node, within)
        answer, remark = self._answers.get(path, ""), self._remarks.get(path, "")
        if answer or remark:
            yield AnswerLine(
                place=ANSWER + path,
                paper=self._form.facts[one.node].paper,
                question=self._reader.text(one.label),
                answer=self._words(one, answer),
                whose=whose,
                remark=remark,
                number=answer if self._is_hidden(one) else "",
            )

    def _words(self, one: Question, answer: str) -> str:
        if one.kind is QuestionKind.ACKNOWLEDGE and answer == ACKNOWLEDGED:
            return translate("Fields", "Yes")
        return masked(answer) if self._is_hidden(one) else self._reader.answer(one, answer)

    def _is_hidden(self, one: Question) -> bool:
        """Say whether an answer is a number of a person that lists show masked."""
        return (self._form.facts[one.node].save_to or "").partition("#")[2] in MASKED


def _row(path: str) -> str | None:
    """Give the id of the innermost row of a path."""
    return next((row for _, row in reversed(steps(path)) if row is not None), None)


def _name(path: str) -> str:
    return steps(path)[-1][0]
