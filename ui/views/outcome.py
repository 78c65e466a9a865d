"""What a completed survey comes to: computed in one card, decided in another, never mixed up.

Drawn once from the ``Sitting`` and its result and not changed any more; the page of the result
puts the cards beside each other, and the answers and the comments with them.
"""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import SurveyResult
from gpn_desktop.services.surveying import Sitting
from ui import reasons, verdicts
from ui.form.bars import Band, band_words
from ui.look.blocks import Fact, Facts, said
from ui.look.laying import lay
from ui.look.parts import card, chip, column, label, row, seen, sign
from ui.look.signs import class_words, tone_in
from ui.words import dotted, translate

TONES: Final = {
    State.RETURNED: "bad",
    State.ACCEPTED: "good",
    State.DECIDED: "good",
    State.WITHDRAWN: "warn",
}


def heading(sitting: Sitting, found: SurveyResult) -> QWidget:
    """Give whose survey it is and where it stands."""
    home, survey = sitting.household, found.survey
    state = chip(reasons.said(found.state), TONES.get(found.state, "accent"))
    state.setObjectName("result.state")
    band = Band(found.computed.status) if band_words(found.computed.status) else None
    who = said(home.head_name, "result.who", "title", wraps=True)
    head = row(who, state, band or 0, gap=10)
    head.setStretch(0, 1)
    parts = [home.village_name, home.code]
    if survey.interviewed_on:
        day = vietnamese.show_date(survey.interviewed_on)
        parts.append(translate("Outcome", "interviewed on {day}").format(day=day))
    if found.revision > 1:
        parts.append(translate("Outcome", "revision {number}").format(number=found.revision))
    where = said(dotted(*parts), "result.where", "quiet", wraps=True)
    made = QWidget()
    made.setLayout(column(head, where, gap=2))
    return made


def computed_card(found: SurveyResult) -> QFrame:
    """Give what the answers come to, and from what."""
    name = said(verdicts.class_said(found), "result.computed", "display", wraps=True)
    name.setProperty("role", "title" if verdicts.decided_of(found) else "display")
    reasons_ = said("\n".join(verdicts.reason_lines(found)), "result.reasons", wraps=True)
    missing = verdicts.missing_words(found) if found.b1 is None else ""
    not_decided = label(
        translate("Outcome", "Computed from the answers. It is no decision."), "small", wraps=True
    )
    head = row(sign("sum", "accent"), label(translate("Outcome", "Computed"), "heading"), None)
    inside = column(head, name, reasons_, gap=8)
    lay(inside, _total("B1", found.b1, verdicts.source_of_b1(found), "source"))
    if missing:
        inside.addWidget(said(missing, "result.missing", "warn", wraps=True))
    lay(inside, _total("B2", found.b2, verdicts.indicators_words(found), "indicators"))
    inside.addWidget(not_decided)
    inside.addStretch(1)
    return card(inside)


def decided_card(sitting: Sitting, found: SurveyResult) -> QFrame:
    """Give what was decided for the year, or who decides it."""
    known, year = verdicts.decided_of(found), sitting.year
    code = known.poverty_class if known else ""
    words = class_words(code) if known else translate("Outcome", "Not decided yet")
    name = said(words, "result.decided", "display", wraps=True)
    name.setProperty("role", "display" if known else "title")
    name.setProperty("tone", tone_in(words))
    icon = sign("certificate", "good" if known else "quiet")
    title = translate("Outcome", "Decided for {year}").format(year=year)
    facts = Facts("result")
    facts.show_facts(_decision_facts(sitting, found))
    inside = column(row(icon, label(title, "heading"), None), name, gap=8)
    if not known:
        inside.addWidget(label(_who_decides(), "quiet", wraps=True))
    if not known and any(one.is_wrong for one in sitting.noted):
        stopped = translate("Outcome", "What does not agree must be put right before a decision.")
        inside.addWidget(said(stopped, "result.stopped", "bad", wraps=True))
    inside.addWidget(facts)
    inside.addStretch(1)
    return card(inside, "good" if known else "plain")


def _who_decides() -> str:
    return translate(
        "Outcome",
        "Only the decision of the chairman of the commune recognises a poor or near-poor "
        "household.",
    )


def _decision_facts(sitting: Sitting, found: SurveyResult) -> list[Fact]:
    known, facts = verdicts.decided_of(found), []
    if known and known.number:
        facts.append(Fact("number", translate("Outcome", "Decision"), known.number))
    if known and known.decided_on:
        day = vietnamese.show_date(known.decided_on)
        facts.append(Fact("decided_on", translate("Outcome", "Signed"), day))
    if known and known.reason:
        facts.append(Fact("reason", translate("Outcome", "Reason"), known.reason))
    last = verdicts.last_year_words(sitting.last_year, sitting.year)
    tone = tone_in(last) or "normal"
    facts.append(Fact("last_year", translate("Outcome", "Decided before"), last, tone))
    return facts


def marks_card(found: SurveyResult) -> QWidget:
    """Give what of the form was not read; hidden where all of it was."""
    said_ = said(verdicts.unread_words(found), "result.marks", wraps=True)
    told = row(sign("warning", "warn"), said_, gap=10)
    told.setStretch(1, 1)
    made = card(told, "warn", margin=12)
    seen(made, bool(found.marks))
    return made


def _total(name: str, value: int | None, words: str, what: str) -> QHBoxLayout:
    """Give a total with where it comes from, in one line."""
    code = f"result.{name.lower()}"
    figure = said(verdicts.total(value), code, "heading")
    told = said(words, f"{code}.{what}", "quiet", wraps=True)
    line_ = row(label(name, "quiet"), figure, told, gap=10)
    line_.setStretch(2, 1)
    return line_
