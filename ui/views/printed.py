"""A completed survey as it is printed: whose, what it comes to, every mark, the answers; or a form.

On the way: what the page of the result shows → HTML for ``ui.printing``. Numbers of people stay
masked; that nothing of it is a decision stands beside the class.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.reviews.result import SurveyResult
from gpn_desktop.reviews.submission import WITHDRAWN, Submission
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.surveying import Sitting
from ui import reasons, verdicts
from ui.form.bars import band_words
from ui.look import why
from ui.look.signs import class_words
from ui.models.answered import AnswerLine
from ui.models.submissions import whose_words
from ui.words import dotted, translate

TABLE: Final = "width='100%' border='1' cellpadding='3' style='border-collapse: collapse'"


def marks_of(found: SurveyResult, *, training: bool) -> tuple[str, ...]:
    """Give the words that stand on each page: what the survey may not be taken for."""
    return _marks(found.computed.status, training=training)


def _marks(status: str, *, training: bool) -> tuple[str, ...]:
    practice = translate("Printed", "TRAINING - these data have no value as a report")
    return tuple(filter(None, (practice if training else "", band_words(status))))


def why_printed() -> why.Question:
    """Give what is asked before a survey is printed."""
    return why.Question(
        translate("Printed", "Print this survey"),
        translate("Printed", "It holds names. What it is printed for is kept in the access log."),
        (
            translate("Printed", "The household signs it"),
            translate("Printed", "For the file of the review"),
            translate("Form", "In your own words"),
        ),
        translate("Printed", "Cancel"),
        translate("Printed", "Choose a printer…"),
        kind="first",
    )


def form_marks(about: Submission, *, training: bool) -> tuple[str, ...]:
    """Give the words that stand on each page of another form."""
    return _marks(about.form_status, training=training)


def why_form_printed() -> why.Question:
    """Give what is asked before another form is printed."""
    return why.Question(
        translate("Printed", "Print this form"),
        translate("Printed", "It may hold names. What it is printed for is kept in the log."),
        (
            translate("Printed", "Those who answered sign it"),
            translate("Printed", "For the file"),
            translate("Form", "In your own words"),
        ),
        translate("Printed", "Cancel"),
        translate("Printed", "Choose a printer…"),
        kind="first",
    )


def form_html(title: str, found: Filling, lines: Sequence[AnswerLine], purpose: str) -> str:
    """Give another form that was filled in as HTML; ``purpose`` is what it is printed for."""
    about, home = found.submission, found.household
    assert about is not None  # noqa: S101 - only what was filled in is printed
    withdrawn = translate("Printed", "Withdrawn: {reason}").format(reason=about.reason)
    where = (home.village_name, home.code, _day(about.filled_on), _revision(found.revision))
    parts = (
        f"<h2>{escape(title)}</h2>",
        f"<h3>{escape(whose_words(home.head_name, home.id, found.commune))}</h3>",
        _paragraph(dotted(*where)),
        _paragraph(withdrawn) if about.state == WITHDRAWN else "",
        *_answers(lines, purpose),
    )
    return "\n".join(filter(None, parts))


def survey_html(title: str, sitting: Sitting, lines: Sequence[AnswerLine], purpose: str) -> str:
    """Give a completed survey as HTML; ``purpose`` is what it is printed for."""
    found = sitting.result
    assert found is not None  # noqa: S101 - only what was completed is printed
    parts = (
        f"<h2>{escape(title)}</h2>",
        f"<h3>{escape(sitting.household.head_name)}</h3>",
        _paragraph(_whose(sitting, found)),
        *_result(sitting, found),
        *_answers(lines, purpose),
    )
    return "\n".join(parts)


def _answers(lines: Sequence[AnswerLine], purpose: str) -> tuple[str, ...]:
    """Give the answers, and below them when and what for it was printed."""
    answers = translate("Printed", "Answers")
    told = translate("Printed", "Printed on {day} for: {purpose}")
    day = vietnamese.show_date(chance.today())
    return (
        f"<h4>{escape(answers)}</h4>",
        _table(lines),
        _paragraph(told.format(day=day, purpose=purpose)),
    )


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _whose(sitting: Sitting, found: SurveyResult) -> str:
    home, survey = sitting.household, found.survey
    interviewed = translate("Printed", "interviewed on {day}")
    return dotted(
        home.village_name,
        home.code,
        reasons.said(found.state),
        interviewed.format(day=vietnamese.show_date(survey.interviewed_on))
        if survey.interviewed_on
        else "",
        _revision(found.revision),
    )


def _revision(number: int) -> str:
    words = translate("Printed", "revision {number}")
    return words.format(number=number) if number > 1 else ""


def _day(filled_on: date | None) -> str:
    words = translate("Printed", "filled in on {day}")
    return words.format(day=vietnamese.show_date(filled_on)) if filled_on else ""


def _result(sitting: Sitting, found: SurveyResult) -> Iterator[str]:
    computed = translate("Printed", "Computed: {words}").format(words=verdicts.class_said(found))
    yield f"<h4>{escape(computed)}</h4>"
    yield _paragraph(translate("Printed", "Computed from the answers. It is no decision."))
    totals = (
        f"B1: {verdicts.total(found.b1)} ({verdicts.source_of_b1(found)})",
        f"B2: {verdicts.total(found.b2)} ({verdicts.indicators_words(found)})",
        verdicts.missing_words(found),
    )
    yield _list((*filter(None, totals), *verdicts.reason_lines(found)))
    known = verdicts.decided_of(found)
    words = class_words(known.poverty_class) if known else translate("Printed", "not decided yet")
    number = f" ({known.number})" if known and known.number else ""
    decided = translate("Printed", "Decided for {year}: {words}")
    yield _paragraph(decided.format(year=sitting.year, words=f"{words}{number}"))
    if found.marks:
        yield _paragraph(verdicts.unread_words(found))
        yield _list(
            f"{verdicts.rule_words(one)}: {verdicts.mark_words([one.mark])}" for one in found.marks
        )


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in items)}</ul>"


def _table(lines: Sequence[AnswerLine]) -> str:
    rows = "".join(
        f"<tr><td>{escape(one.words)}</td><td>{escape(dotted(one.answer, one.remark))}</td></tr>"
        for one in lines
    )
    return f"<table {TABLE}>{rows}</table>"
