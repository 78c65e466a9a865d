"""What the answers come to so far: totals, class with reasons, last year; a panel, or one line.

On the way: a session's score → ``SurveyResult`` → widgets. The same words stand on a completed
survey. Computed is never shown as decided.
"""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.score import PointRead
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.codes import mark_letters
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.result import Marked, SurveyResult, result_of
from gpn_desktop.reviews.standards import KEYS, standard
from gpn_desktop.reviews.survey import Survey
from ui import reasons
from ui.bars import Elided
from ui.look.blocks import said
from ui.look.parts import button, card, chip, column, label, line, named, retone, row, seen
from ui.look.signs import class_tone, class_words
from ui.words import QT_TRANSLATE_NOOP, translate

EMPTY: Final = "–"
PANEL_WIDTH: Final = 248
CHIPS: Final = {"bad": "bad", "warn": "warn", "good": "good"}
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


def missing_words(found: SurveyResult) -> str:
    """Name the items of B1 whose points the score sheet does not have."""
    items = list(dict.fromkeys(one.paper for one in missing_in_b1(found)))
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
    code = class_of(found)
    return class_words(code) if code else translate("Verdict", "No class yet")


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
        return translate("Verdict", "{year}: on no list").format(year=year - 1)
    words = f"{known.year}: {class_words(known.poverty_class)}"
    return f"{words} ({known.number})" if known.number else words


def unread_words(found: SurveyResult) -> str:
    """Say how many rules behind the class were not read in the law, and how they are known."""
    if not found.marks:
        return ""
    words = translate("Verdict", "{count} rules not yet checked against the law: {mark}")
    return words.format(count=len(found.marks), mark=mark_words(one.mark for one in found.marks))


class Verdict(QWidget):
    """The panel beside a form."""

    def __init__(self, explain: Callable[[], object]) -> None:
        super().__init__()
        self._b1, self._b2 = (
            said(EMPTY, "survey.b1", "display"),
            said(EMPTY, "survey.b2", "display"),
        )
        self._source = said("", "survey.b1.source", "small", wraps=True)
        self._missing = said("", "survey.missing", "warn", wraps=True)
        self._indicators = said("", "survey.indicators", "small", wraps=True)
        self._class = said("", "survey.class", "heading", wraps=True)
        self._reasons = said("", "survey.reasons", "quiet", wraps=True)
        self._last_year = said("", "survey.last_year", "quiet", wraps=True)
        self._marks = said("", "survey.marks", "small", wraps=True)
        self._why = button(translate("Verdict", "Why? (F4)"), explain, icon="points", kind="link")
        self._why.setObjectName("survey.explain")
        self._arrange()

    def _arrange(self) -> None:
        named(self, translate("Verdict", "What the answers come to"))
        not_decided = label(
            translate("Verdict", "Computed from the answers; only a decision recognises it."),
            "small",
            wraps=True,
        )
        whole = column(
            label(translate("Verdict", "Computed so far"), "strong"),
            _total(_B1, self._b1, self._source),
            self._missing,
            _total(_B2, self._b2, self._indicators),
            line(),
            self._class,
            self._reasons,
            not_decided,
            line(),
            self._last_year,
            self._marks,
            self._why,
            gap=6,
        )
        self.setLayout(column(card(whole, margin=14), None, gap=0))

    def show_result(self, found: SurveyResult, last_year: ClassOfYear | None, year: int) -> None:
        """Show these totals and this class."""
        self._b1.setText(total(found.b1))
        self._b2.setText(total(found.b2))
        self._source.setText(source_of_b1(found))
        retone(self._source, "warn" if found.b1_is_typed else "small", "role")
        _write(self._missing, missing_words(found) if found.b1 is None else "")
        _write(self._indicators, indicators_words(found))
        self._class.setText(class_said(found))
        retone(self._class, "heading" if class_of(found) else "quiet", "role")
        _write(self._reasons, "\n".join(reason_lines(found)))
        self._last_year.setText(last_year_words(last_year, year))
        _write(self._marks, unread_words(found))


class VerdictLine(QWidget):
    """The same in one line, where there is no room for a panel."""

    def __init__(self, explain: Callable[[], object]) -> None:
        super().__init__()
        named(self, translate("Verdict", "What the answers come to"))
        self._b1, self._b2 = said(EMPTY, "survey.b1", "strong"), said(EMPTY, "survey.b2", "strong")
        self._source = Elided("", "small")
        self._source.setObjectName("survey.b1.source")
        self._indicators = Elided("", "small")
        self._indicators.setObjectName("survey.indicators")
        self._class = chip("")
        self._class.setObjectName("survey.class")
        self._why = button("", explain, icon="points", kind="flat")
        self._why.setObjectName("survey.explain")
        self._why.setToolTip(translate("Verdict", "Why? (F4)"))
        named(self._why, self._why.toolTip())
        box = row(label(_B1, "quiet"), self._b1, self._source, gap=6)
        box.addSpacing(8)
        for part in (label(_B2, "quiet"), self._b2, self._indicators, self._class, self._why):
            box.addWidget(part)
        box.addStretch(1)
        self.setLayout(box)

    def show_result(self, found: SurveyResult) -> None:
        """Show these totals and this class."""
        self._b1.setText(total(found.b1))
        self._b2.setText(total(found.b2))
        self._source.setText(
            translate("Verdict", SHORT_SOURCES[found.survey.score.get("source", "")])
        )
        self._source.setToolTip(source_of_b1(found))
        self._indicators.setText(indicators_short(found))
        self._indicators.setToolTip(indicators_words(found))
        self._class.setText(class_said(found))
        retone(self._class, CHIPS.get(class_tone(class_of(found)), "plain"))


def _total(name: str, value: QLabel, below: QLabel) -> QVBoxLayout:
    named_as = label(name, "quiet")
    named_as.setAlignment(Qt.AlignmentFlag.AlignBottom)
    named_as.setFixedWidth(26)
    return column(row(named_as, value, None, gap=4), below, gap=0)


def _write(made: QLabel, text: str) -> None:
    made.setText(text)
    seen(made, bool(text))
