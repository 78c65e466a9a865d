"""What a survey comes to, in words: totals, class, every reason with its mark, what is missing.

The same words stand beside a form being filled in, on a completed survey, and behind F4.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.engine.score import PointRead
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.codes import mark_letters
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.compared import NotCompared, PointsSince
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import Marked, SurveyResult, result_of
from gpn_desktop.reviews.standards import KEYS, standard
from gpn_desktop.reviews.survey import Survey
from ui import reasons
from ui.listed_words import source_words
from ui.look.signs import class_words, computed_words, listed_words
from ui.words import QT_TRANSLATE_NOOP, asked_as, translate, unbroken

EMPTY: Final = "–"
NO_NAMES: Final[Mapping[str, str]] = {}
PANEL_WIDTH: Final = 248
_B1, _B2 = "B1", "B2"

SHORT_SOURCES: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("Verdict", "no total yet"),
    "typed": QT_TRANSLATE_NOOP("Verdict", "typed in"),
    "computed": QT_TRANSLATE_NOOP("Verdict", "added up"),
}
RULES: Final[dict[str, str]] = {
    "standard": QT_TRANSLATE_NOOP("Verdict", "The poverty standard"),
    "b1_poor": QT_TRANSLATE_NOOP("Verdict", "Line of B1: {value} points"),
    "b1_near_poor": QT_TRANSLATE_NOOP("Verdict", "Line of B1 of near-poor: {value} points"),
    "b2": QT_TRANSLATE_NOOP("Verdict", "Line of B2: {value} points"),
    "class_rule": QT_TRANSLATE_NOOP("Verdict", "Which class follows from both totals"),
    "deprivation_points": QT_TRANSLATE_NOOP("Verdict", "{value} points for each indicator"),
}


def of_session(session: FormSession, last_year: ClassOfYear | None, year: int) -> SurveyResult:
    """Give what the answers come to as they are now; a form without points gives an empty one."""
    score = session.score()
    survey = Survey("", score=score.plain() if score else {})
    known = [last_year] if last_year else []
    return result_of(survey, State.DRAFT, 1, known, year)


def total(found: int | None) -> str:
    """Write a total; a dash while it is empty, for empty is not 0."""
    return EMPTY if found is None else vietnamese.show_int(found)


def source_of_b1(found: SurveyResult) -> str:
    """Say where B1 comes from."""
    if found.b1 is None:
        return translate("Verdict", "no total yet")
    if found.b1_is_typed:
        return translate("Verdict", "total typed in from the paper form")
    return translate("Verdict", "added up from the score sheet")


def missing_in_b1(found: SurveyResult) -> tuple[PointRead, ...]:
    """Give the cells of B1 that have no points though their question is answered."""
    return tuple(one for one in found.missing if one.paper.startswith(_B1))


def missing_words(found: SurveyResult, names: Mapping[str, str] = NO_NAMES) -> str:
    """Name the items of B1 whose points the score sheet does not have; ``names`` are by number."""
    numbers = dict.fromkeys(one.paper for one in missing_in_b1(found))
    items = [asked_as(one, names.get(one, "")) for one in numbers]
    if not items:
        return ""
    words = translate("Verdict", "The score sheet has no points yet for {items}.")
    return words.format(items=", ".join(items))


def indicators_words(found: SurveyResult) -> str:
    """Say which indicators are deprived, and how many still have no answer."""
    parts = []
    if found.indicators:
        words = translate("Verdict", "indicators {numbers}")
        parts.append(words.format(numbers=", ".join(map(str, found.indicators))))
    elif found.b2 is not None:
        parts.append(translate("Verdict", "no indicator deprived"))
    open_ = _unanswered(found)
    if open_:
        words = translate("Verdict", "{count} of {of} without an answer")
        parts.append(words.format(count=open_[0], of=open_[1]))
    return " · ".join(parts)


def indicators_short(found: SurveyResult) -> str:
    """Say the same where there is little room: the numbers, and how many are open."""
    open_ = _unanswered(found)
    left = translate("Verdict", "{count} open").format(count=open_[0]) if open_ else ""
    return " · ".join(filter(None, (", ".join(map(str, found.indicators)), left)))


def _unanswered(found: SurveyResult) -> tuple[int, int] | None:
    period = found.survey.score.get("period", "")
    if found.b2 is not None or period not in KEYS:
        return None
    of = standard(period).deprivations.indicators
    answered = {one.paper for one in found.reads if one.paper.startswith(_B2)}
    return of - len(answered), of


def class_of(found: SurveyResult) -> str:
    """Give the class as it is shown: what the survey keeps, else what follows now."""
    if found.computed.poverty_class:
        return found.computed.poverty_class
    return found.classification.poverty_class if found.classification else ""


def class_said(found: SurveyResult) -> str:
    """Say the class with its sign; that it is open while a total is missing."""
    return computed_words(class_of(found))


def decided_of(found: SurveyResult) -> ClassOfYear | None:
    """Give what was decided for the year of a survey; what a list alone says is no decision."""
    known = found.decided
    return known if known and known.listed is None else None


def mark_words(marks: Iterable[str]) -> str:
    """Say marks of rules, the weakest first; nothing of those read in the law itself."""
    letters = [one for one in mark_letters(marks) if one != "V"]
    return ", ".join(reasons.word("mark", one) for one in letters)


def reason_lines(found: SurveyResult) -> list[str]:
    """Give one line for each reason of the class, with the mark of its limit."""
    of = found.classification
    if of is None:
        return []
    lines = []
    for one in of.reasons:
        words, mark = reasons.class_reason(one, of), mark_words([one.mark])
        marked = translate("Verdict", "{reason} [{mark}]")
        lines.append(marked.format(reason=words, mark=mark) if mark else words)
    return lines


def rule_words(one: Marked) -> str:
    """Say one rule that nobody has read in the law itself."""
    value = "" if one.value is None else vietnamese.show_int(one.value)
    return translate("Verdict", RULES[one.rule]).format(value=value)


def last_year_words(known: ClassOfYear | None, year: int) -> str:
    """Say what was decided for the year before, and by which decision."""
    if known is None:
        return translate("Verdict", "{year}: no decision known here").format(year=year - 1)
    if known.listed is not None:
        return f"{known.year}: {listed_words(known.poverty_class)} ({source_words()})"
    words = f"{known.year}: {class_words(known.poverty_class)}"
    return f"{words} ({unbroken(known.number)})" if known.number else words


WHY_NOT: Final[dict[NotCompared, str]] = {
    NotCompared.NO_SURVEY: QT_TRANSLATE_NOOP(
        "Verdict", "No earlier survey is here: the points are compared with none."
    ),
    NotCompared.OTHER_STANDARD: QT_TRANSLATE_NOOP(
        "Verdict", "The survey of {day} follows another standard: its points are not compared."
    ),
    NotCompared.NO_TOTAL: QT_TRANSLATE_NOOP(
        "Verdict", "The survey of {day} has no total: its points are not compared."
    ),
}


def since_words(found: PointsSince) -> str:
    """Say by how much both totals differ from the survey before, or why that cannot be said."""
    day = vietnamese.show_date(found.on) if found.on else EMPTY
    if found.why_not is not None:
        return translate("Verdict", WHY_NOT[found.why_not]).format(day=day)
    words = translate("Verdict", "Compared with the survey of {day}: B1 {b1}, B2 {b2}")
    return words.format(day=day, b1=unbroken(signed(found.b1)), b2=unbroken(signed(found.b2)))


def signed(points: int | None) -> str:
    """Write a difference with its sign; a dash while one of both totals is empty."""
    if points is None:
        return EMPTY
    return f"{'+' if points > 0 else '−' if points < 0 else ''}{vietnamese.show_int(abs(points))}"


def unread_words(found: SurveyResult) -> str:
    """Say how many rules behind the class were not read in the law, and how they are known."""
    if not found.marks:
        return ""
    words = translate("Verdict", "{count} rules not yet checked against the law: {mark}")
    return words.format(count=len(found.marks), mark=mark_words(one.mark for one in found.marks))
