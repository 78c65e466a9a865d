"""A completed survey as it is printed: whose, what it comes to and why, every mark, the answers.

On the way: what the page of the result shows → HTML for ``ui.printing``. Numbers of people stay
masked; that nothing of it is a decision stands beside the class.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.forms.gpn import Status
from gpn_desktop.reviews.result import SurveyResult
from gpn_desktop.services.surveying import Sitting
from ui import reasons, verdicts
from ui.form.bars import BANDS
from ui.look import why
from ui.look.signs import class_words
from ui.models.answered import AnswerLine
from ui.words import dotted, translate

TABLE: Final = "width='100%' border='1' cellpadding='3' style='border-collapse: collapse'"


def marks_of(found: SurveyResult, *, training: bool) -> tuple[str, ...]:
    """Give the words that stand on each page: what the survey may not be taken for."""
    trial = translate("Form", BANDS[Status.TRIAL]) if found.is_trial else ""
    practice = translate("Printed", "TRAINING - these data have no value as a report")
    return tuple(filter(None, (practice if training else "", trial)))


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


def survey_html(title: str, sitting: Sitting, lines: Sequence[AnswerLine], purpose: str) -> str:
    """Give a completed survey as HTML; ``purpose`` is what it is printed for."""
    found = sitting.result
    assert found is not None  # noqa: S101 - only what was completed is printed
    answers = translate("Printed", "Answers")
    told = translate("Printed", "Printed on {day} for: {purpose}")
    day = vietnamese.show_date(chance.today())
    parts = (
        f"<h2>{escape(title)}</h2>",
        f"<h3>{escape(sitting.household.head_name)}</h3>",
        _paragraph(_whose(sitting, found)),
        *_result(sitting, found),
        f"<h4>{escape(answers)}</h4>",
        _table(lines),
        _paragraph(told.format(day=day, purpose=purpose)),
    )
    return "\n".join(parts)


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _whose(sitting: Sitting, found: SurveyResult) -> str:
    home, survey = sitting.household, found.survey
    interviewed = translate("Printed", "interviewed on {day}")
    revision = translate("Printed", "revision {number}")
    return dotted(
        home.village_name,
        home.code,
        reasons.said(found.state),
        interviewed.format(day=vietnamese.show_date(survey.interviewed_on))
        if survey.interviewed_on
        else "",
        revision.format(number=found.revision) if found.revision > 1 else "",
    )


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
    known = found.decided
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
