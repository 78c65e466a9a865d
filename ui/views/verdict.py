"""What the answers come to so far: totals, class with reasons, last year; a panel, or one line.

On the way: a session's score → ``SurveyResult`` → widgets. Computed is never shown as decided.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.reviews.result import SurveyResult
from ui import verdicts
from ui.bars import Elided
from ui.form.naming import whereabouts
from ui.form.sections import tree
from ui.look import geometry
from ui.look.blocks import emptied, said
from ui.look.parts import (
    button,
    card,
    chip,
    column,
    label,
    line,
    named,
    retone,
    row,
    seen,
)
from ui.look.signs import tone_in
from ui.words import translate

PANEL_WIDTH: Final = 248
MOST: Final = 5
KEY: Final = "F4"
LINE_GAP: Final = 6
PAUSE: Final = 8
ELIDED: Final = Qt.TextElideMode.ElideRight
_B1, _B2 = "B1", "B2"


class Verdict(QWidget):
    """The panel beside a form."""

    def __init__(self, explain: Callable[[], object]) -> None:
        super().__init__()
        self._b1, self._b2 = (
            said(verdicts.EMPTY, "survey.b1", "display"),
            said(verdicts.EMPTY, "survey.b2", "display"),
        )
        self._source = said("", "survey.b1.source", "small", wraps=True)
        self._missing = said("", "survey.missing", "warn", wraps=True)
        self._indicators = said("", "survey.indicators", "small", wraps=True)
        self._class = said("", "survey.class", "heading", wraps=True)
        self._reasons = said("", "survey.reasons", "quiet", wraps=True)
        self._last_year = said("", "survey.last_year", "quiet", wraps=True)
        self._since = said("", "survey.since", "quiet", wraps=True)
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
            self._since,
            self._marks,
            self._why,
            gap=6,
        )
        self.setLayout(column(card(whole, margin=14), gap=0))

    def show_result(
        self, found: SurveyResult, last_year: ClassOfYear | None, year: int, since: str = ""
    ) -> None:
        """Show these totals and this class; ``since`` says what they are beside those before."""
        self._b1.setText(verdicts.total(found.b1))
        self._b2.setText(verdicts.total(found.b2))
        self._source.setText(verdicts.source_of_b1(found))
        _write(self._missing, verdicts.missing_words(found) if found.b1 is None else "")
        _write(self._indicators, verdicts.indicators_words(found))
        self._class.setText(verdicts.class_said(found))
        retone(self._class, "heading" if verdicts.class_of(found) else "quiet", "role")
        _write(self._reasons, "\n".join(verdicts.reason_lines(found)))
        last = verdicts.last_year_words(last_year, year)
        self._last_year.setText(last)
        retone(self._last_year, tone_in(last), "tone")
        _write(self._since, since)
        _write(self._marks, verdicts.unread_words(found))


class ToLookAt(QWidget):
    """The questions that need a look before the survey can be completed; each leads there."""

    def __init__(self, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._go = go
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        title = label(translate("Verdict", "To look at (F3)"), "strong")
        self.setLayout(column(card(column(title, self._box, gap=4), margin=14), gap=0))
        named(self, title.text())

    def show_places(self, session: FormSession, places: Sequence[Place]) -> None:
        """Show the first of these questions, and how many more there are."""
        emptied(self._box)
        branches = tree(session.outline()) if places else ()
        for place in places[:MOST]:
            words = whereabouts(session, branches, place)
            made = button(words, partial(self._go, place), kind="link")
            mode = Qt.TextElideMode.ElideMiddle if len(place.rows) > 0 else ELIDED
            made.setText(
                made.fontMetrics().elidedText(words, mode, geometry.grown(PANEL_WIDTH) - 48)
            )
            made.setToolTip(words)
            made.setObjectName(f"paper.look.{session.path(place)}")
            self._box.addWidget(made)
        if len(places) > MOST:
            more = translate("Verdict", "and {count} more").format(count=len(places) - MOST)
            self._box.addWidget(label(more, "small"))
        seen(self, bool(places))


class VerdictLine(QWidget):
    """The same in one line, where there is no room for a panel."""

    def __init__(self, explain: Callable[[], object]) -> None:
        super().__init__()
        named(self, translate("Verdict", "What the answers come to"))
        self._b1, self._b2 = (
            said(verdicts.EMPTY, "survey.b1", "strong"),
            said(verdicts.EMPTY, "survey.b2", "strong"),
        )
        self._source = Elided("", "small")
        self._source.setObjectName("survey.b1.source")
        self._indicators = Elided("", "small")
        self._indicators.setObjectName("survey.indicators")
        self._class = chip("")
        self._class.setObjectName("survey.class")
        self._named_as = translate("Verdict", "Points (F4)")
        self._why = button(self._named_as, explain, icon="points", kind="flat")
        self._why.setObjectName("survey.explain")
        self._why.setToolTip(self._named_as)
        self._steps = self._measured()
        self._parts = (label(_B1, "quiet"), self._b1, label(_B2, "quiet"), self._b2, self._class)
        box = row(self._parts[0], self._b1, self._source, gap=LINE_GAP)
        box.addSpacing(PAUSE)
        for part in (*self._parts[2:4], self._indicators, self._class, self._why):
            box.addWidget(part)
        box.addStretch(1)
        self.setLayout(box)

    def _measured(self) -> dict[str, int]:
        """Give the width of its step with each of its words, in the style that it wears now."""
        return {words: self._width_of(words) for words in ("", KEY, self._named_as)}

    def _width_of(self, words: str) -> int:
        self._why.setText(words)
        return self._why.sizeHint().width()

    def _wide(self, step: str, *, is_worded: bool) -> int:
        """Give the width with these words of the step, with or without those of the totals."""
        beside = (self._source, self._indicators) if is_worded else ()
        shown = [one.sizeHint().width() for one in (*self._parts, *beside)]
        return int(sum(shown) + self._steps[step] + LINE_GAP * len(shown) + PAUSE)

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint: with all words."""
        return QSize(self._wide(self._named_as, is_worded=True), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the totals and the class."""
        return QSize(self._wide("", is_worded=False), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: in a window it wears another style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._steps = self._measured()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: words are whole or not there; the totals stay."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ways = ((self._named_as, True), (self._named_as, False), (KEY, False), ("", False))
        fitting = (one for one in ways if self._wide(one[0], is_worded=one[1]) <= self.width())
        step, is_worded = next(fitting, ways[-1])
        self._why.setText(step)
        for part in (self._source, self._indicators):
            seen(part, is_worded and bool(part.text()))

    def show_result(self, found: SurveyResult) -> None:
        """Show these totals and this class."""
        self._b1.setText(verdicts.total(found.b1))
        self._b2.setText(verdicts.total(found.b2))
        self._source.setText(
            translate("Verdict", verdicts.SHORT_SOURCES[found.survey.score.get("source", "")])
        )
        self._source.setToolTip(verdicts.source_of_b1(found))
        self._indicators.setText(verdicts.indicators_short(found))
        self._indicators.setToolTip(verdicts.indicators_words(found))
        self._class.setText(verdicts.class_said(found))
        retone(self._class, "outline" if verdicts.class_of(found) else "plain")
        self._fit()


def _total(name: str, value: QLabel, below: QLabel) -> QVBoxLayout:
    named_as = label(name, "quiet")
    named_as.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    named_as.setFixedWidth(geometry.grown(26))
    return column(row(named_as, value, None, gap=4), below, gap=0)


def _write(made: QLabel, text: str) -> None:
    made.setText(text)
    seen(made, bool(text))
