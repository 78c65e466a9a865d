"""The answers of a completed survey, to be read: question by question, in the order of its form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.engine.answers import nested, row_lists, steps
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Question
from gpn_desktop.engine.keeping import path_of
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.registry.identity import masked
from gpn_desktop.reviews.survey import Survey
from ui.models.rows import Column
from ui.words import QT_TRANSLATE_NOOP, language, plain

PREFIX: Final = "q/"  # of places in comments
NAME: Final = "full_name"
KINSHIP: Final = "relation"
BIRTH: Final = ("birth_day", "birth_year")
MASKED: Final = ("id_number", "old_id_number", "insurance_number")
SELECTS: Final = (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE)


@dataclass(frozen=True)
class AnswerLine:
    """One answered question; ``whose`` names the person in a roster, ``place`` is a comment's."""

    place: str
    paper: str
    question: str
    answer: str
    whose: str = ""
    remark: str = ""

    @property
    def words(self) -> str:
        """Give number, question and person in one."""
        head = " ".join(part for part in (self.paper, self.question) if part)
        return f"{head} – {self.whose}" if self.whose else head


ANSWERS: Final[tuple[Column[AnswerLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Question"), lambda one: one.words, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Answer"), lambda one: one.answer, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Remark"), lambda one: one.remark, spare=True),
)


def text_of(form: CompiledForm, ref: str | None) -> str:
    """Give a text of a form in the window's language, without what is computed into it."""
    parts = form.parts(language(), ref) if ref else ()
    return plain("".join(part for part in parts if isinstance(part, str)).strip())


def label_of(form: CompiledForm, list_name: str, code: str) -> str:
    """Give what a list of the form calls a code; the code where the list is not the form's."""
    items = form.lists[list_name].items if list_name in form.lists else ()
    refs = [one.label for one in items if one.code == code]
    return (text_of(form, refs[0]) if refs else "") or code


def lines_of(form: CompiledForm, survey: Survey) -> tuple[AnswerLine, ...]:
    """Give every question that has an answer or a remark, in form order, people row by row."""
    rosters = {path_of(form.shape, node, ()) for node in form.rosters}
    rows = {
        repeat: _by_kinship(form, survey, ids) if repeat in rosters else ids
        for repeat, ids in row_lists(nested(survey.answers))
    }
    return tuple(line for one in form.body for line in _lines(form, survey, one, rows, ()))


def _by_kinship(form: CompiledForm, survey: Survey, rows: list[str]) -> list[str]:
    """Give the rows of a roster as a paper lists them: the head, the spouse, the oldest first."""
    listed = form.lists[KINSHIP].items if KINSHIP in form.lists else ()
    places = {one.code: place for place, one in enumerate(listed)}
    said = {(_row(path), _name(path)): text for path, text in survey.answers.items()}

    def key(row: str) -> tuple[int, str, str]:
        place = places.get(said.get((row, KINSHIP), ""), len(places))
        born = next(filter(None, (said.get((row, name)) for name in BIRTH)), "")
        return place, born, said.get((row, NAME), "")

    return sorted(rows, key=key)


def _row(path: str) -> str | None:
    """Give the id of the innermost row of a path."""
    return next((row for _, row in reversed(steps(path)) if row is not None), None)


def _name(path: str) -> str:
    return steps(path)[-1][0]


def _lines(
    form: CompiledForm,
    survey: Survey,
    one: Question,
    rows: Mapping[str, list[str]],
    within: tuple[str, ...],
) -> Iterator[AnswerLine]:
    if one.kind is QuestionKind.REPEAT:
        for row in rows.get(path_of(form.shape, one.node, within), ()):
            for child in one.children:
                yield from _lines(form, survey, child, rows, (*within, row))
    elif one.children or one.kind is QuestionKind.GROUP:
        for child in one.children:
            yield from _lines(form, survey, child, rows, within)
    elif one.node not in form.keyed:
        yield from _line(form, survey, one, within)


def _line(
    form: CompiledForm, survey: Survey, one: Question, within: tuple[str, ...]
) -> Iterator[AnswerLine]:
    path = path_of(form.shape, one.node, within)
    answer, remark = survey.answers.get(path, ""), survey.remarks.get(path, "")
    if answer or remark:
        holder = path.rpartition("/")[0] if within else ""
        yield AnswerLine(
            place=PREFIX + path,
            paper=form.facts[one.node].paper,
            question=text_of(form, one.label),
            answer=_written(form, one, answer) if not _is_hidden(form, one) else masked(answer),
            whose=survey.answers.get(f"{holder}/{NAME}", "") if holder else "",
            remark=remark,
        )


def _is_hidden(form: CompiledForm, one: Question) -> bool:
    """Say whether an answer is a number of a person that lists show masked."""
    return (form.facts[one.node].save_to or "").partition("#")[2] in MASKED


def _written(form: CompiledForm, one: Question, text: str) -> str:
    if one.kind in SELECTS and one.source is not None:
        return "; ".join(label_of(form, one.source.list_name, code) for code in text.split())
    try:
        if one.kind is QuestionKind.DATE:
            return vietnamese.show_date(date.fromisoformat(text))
        if one.kind is QuestionKind.INTEGER:
            return vietnamese.show_int(int(text))
    except ValueError:
        return text
    return text
