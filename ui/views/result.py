"""What came of a completed survey: computed on one side, decided on the other, never mixed up.

What was said about it stands beside it; in a narrow window in its place, one key away.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from gpn_desktop.reviews.lifecycle import Act, State, is_allowed
from gpn_desktop.services import entry
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.services.surveying import Sitting
from ui import verdicts
from ui.dialogs import points
from ui.look import geometry, icons, why
from ui.look.blocks import Block, strip
from ui.look.going import keyed
from ui.look.laying import lay
from ui.look.more import turn_page
from ui.look.parts import button, column, label, line, retone, row, scrolled, seen
from ui.look.steps import StepLine
from ui.models.answered import ANSWERS, AnswerLine, idle, lines_of
from ui.models.rows import RowTableModel
from ui.models.table import WholeTable
from ui.printing import print_html
from ui.views import findings, outcome, printed
from ui.views.comments import CommentsPanel
from ui.views.page import Goal, Ways
from ui.views.remark import Question, Shown

TALK_FROM: Final = 900  # from this width on the comments stand beside the result
TALK_WIDTH: Final = 360
NEXT_KEY: Final = "Alt+N"
OTHER_KEY: Final = "Alt+I"
FULL: Final = 16_777_215  # Qt's word for a width without a limit


class ResultView(QWidget):
    """One completed survey."""

    correction_wanted = Signal(str)  # survey
    next_wanted = Signal(str)  # household

    def __init__(self, desk: Desk, ways: Ways, sitting: Sitting, talk: CommentsPanel) -> None:
        super().__init__()
        assert sitting.result is not None  # noqa: S101 - who makes this view has one
        self._desk, self._ways = desk, ways
        self.sitting, self._found = sitting, sitting.result
        is_returned = sitting.may_correct and self._found.state is State.RETURNED
        self.talk, self._is_talking = talk, is_returned
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        self._may_return = talk.may_return and is_allowed(self._found.state, Act.RETURN)
        kinds = ("" if is_returned or self._may_return else "first", "first" if is_returned else "")
        words = self.tr("Next household") if may_fill_in(desk) else self.tr("Next survey")
        self._next = self._button(keyed(words, NEXT_KEY), "next", "next", kinds[0])
        self._next.setShortcut(NEXT_KEY)
        self._open = self._button(self.tr("Open the &household"), "household", "households")
        self._correct = self._button(self.tr("&Correct it"), "correct", "edit", kinds[1])
        seen(self._correct, sitting.may_correct)
        self._why = self._button(self.tr("Points (F4)"), "points", "points")
        self._turn = self._button(self._turn_words(), "talk", "comment")
        self._print = self._button(self.tr("Print the survey… (Ctrl+P)"), "print", "print")
        self._first = self._correct if is_returned else self._next
        self._mends: QPushButton | None = None  # what is wrong, at another household
        self._steps = StepLine(
            (self._why, self._open, self._print, self._turn), (self._correct, self._next)
        )
        self._inside = self._content()
        self._area = scrolled(self._inside)
        if self._mends is not None and kinds[0]:
            self._first = self._mends
            retone(self._mends, "first", "kind")
            retone(self._next, "", "kind")
        self._arrange()
        self._hand_over()
        self.setFocusProxy(self._first)

    def _arrange(self) -> None:
        self.talk.setFixedWidth(geometry.grown(TALK_WIDTH))
        middle = row(self._area, self.talk, gap=14)
        middle.setStretch(0, 1)
        whole = column(middle, line(), self._steps, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _hand_over(self) -> None:
        """Tell the comments what they are about."""
        found = self._found
        asked = tuple(Question(one.place, one.words) for one in self._lines)
        self.talk.show_survey(
            Shown(
                survey=found.survey.id,
                questions=asked,
                may_return=self._may_return,
                is_returned=found.state is State.RETURNED,
                next_revision=found.revision + 1,
            )
        )
        self.talk.show()

    def _button(self, text: str, name: str, icon: str, kind: str = "") -> QPushButton:
        made = button(text, getattr(self, f"_on_{name}_clicked"), icon=icon, kind=kind)
        made.setObjectName(f"result.{name}")
        return made

    def _content(self) -> QWidget:
        cards = [
            outcome.computed_card(self._found),
            outcome.decided_card(self.sitting, self._found),
        ]
        if verdicts.decided_of(self._found):
            cards.reverse()  # what counts is read first
        for made in cards:
            self._both.addWidget(made, 1)
        whole = column(outcome.heading(self.sitting, self._found), gap=14)
        if self._found.differs:
            words = self.tr("The form and the standard come to different classes. Check the form.")
            whole.addWidget(strip(words, tone="bad"))
        key = OTHER_KEY  # of the first one that leads elsewhere
        for one in self.sitting.noted:
            if one.code != "standard_differs" or not self._found.differs:
                tone, name = "bad" if one.is_wrong else "warn", f"result.finding.{one.code}"
                step = findings.lead(one, self._ways.go, key)
                key = key if step is None else ""
                whole.addWidget(made := strip(findings.whole(one), step, tone=tone, name=name))
                if one.is_wrong and self._mends is None:
                    self._mends = next(iter(made.findChildren(QPushButton)), None)
        lay(whole, self._both)
        for part in (outcome.marks_card(self._found), self._answers()):
            whole.addWidget(part)
        whole.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        return content

    # what was answered

    def _answers(self) -> QWidget:
        """Give what was answered, to be read: nothing of it changes any more."""
        self.answers: WholeTable[AnswerLine] = WholeTable(
            RowTableModel(ANSWERS),
            self.tr("Answers"),
            self._on_answer_opened,
            self._on_answer_chosen,
        )
        self.answers.setObjectName("result.answers")
        form = self.sitting.form
        self._lines = lines_of(form, self._found.survey) if form is not None else ()
        self.answers.told = idle(self._lines)
        self.answers.rows.set_rows(self._lines)
        if self._lines:
            return Block(self.tr("Answers"), self.answers)
        words = self.tr("No answers are kept in this survey.")
        if form is None:
            words = self.tr(
                "This version of the form is not on this computer: no answers are shown."
            )
        return Block(self.tr("Answers"), label(words, "quiet", wraps=True))

    def _on_answer_chosen(self, one: AnswerLine) -> None:
        """Keep the line one stands on in sight."""
        seen = self.answers.visualRect(self.answers.currentIndex())
        at = self.answers.viewport().mapTo(self._inside, seen.center())
        self._area.ensureVisible(at.x(), at.y(), 0, 60)

    def _on_answer_opened(self, one: AnswerLine) -> None:
        """Write a remark at this question."""
        if self.talk.may_write:
            self.show_talk(wanted=True)
            self.talk.write_at(one.place)

    # what was said about it

    def show_answer(self, place: str) -> None:
        """Go to the answer that a remark is about."""
        self.show_talk(wanted=False)
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answers.choose(lambda one: one.place == place)

    def show_talk(self, *, wanted: bool) -> None:
        """Where there is room for one only: the comments, or the result."""
        self._is_talking = wanted
        self._fit_talk()

    def leave_talk(self) -> bool:
        """Go back from the comments to the result; say whether they stood in its place."""
        was_covered = not self._area.isVisible()
        if was_covered:
            self.show_talk(wanted=False)
            self.take_focus()
        return was_covered

    def parts(self) -> tuple[QWidget, ...]:
        """Give what F6 visits."""
        known = (self._steps, self.answers, self.talk)
        return tuple(one for one in known if not one.isHidden())

    def enter(self, part: QWidget) -> None:
        """Put the focus into a part: among the steps to the first thing to do."""
        if part is self._steps:
            self.take_focus()
        else:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_words(self) -> str:
        if self._is_talking:
            return self.tr("Su&mmary")
        count = len(self._found.comments)
        return self.tr("Co&mments ({count})").format(count=count)

    def _is_wide(self) -> bool:
        return self.width() >= geometry.grown(TALK_FROM)

    def _fit_talk(self) -> None:
        """Both beside each other; in a narrow window the one or the other."""
        wide = self._is_wide()
        self.talk.setMinimumWidth(geometry.grown(TALK_WIDTH))
        self.talk.setMaximumWidth(geometry.grown(TALK_WIDTH) if wide else FULL)
        seen(self.talk, wide or self._is_talking)
        seen(self._area, wide or not self._is_talking)
        seen(self._turn, not wide)
        seen(self.talk.head, wide)
        self.talk.more.name_key("Shift+Tab" if wide else "PageDown")
        self._turn.setAccessibleName(self._turn_words().replace("&", ""))
        self._turn.setIcon(icons.icon("review" if self._is_talking else "comment"))
        self._fit_steps()

    # what is done here

    def _on_talk_clicked(self) -> None:
        self.show_talk(wanted=not self._is_talking)
        if self._is_talking:
            self.enter(self.talk)
        else:
            self.take_focus()

    def _on_next_clicked(self) -> None:
        self.next_wanted.emit(self.sitting.household.id)

    def _on_household_clicked(self) -> None:
        self._ways.go(Goal("households", "household", self.sitting.household.id))

    def _on_print_clicked(self) -> None:
        self.print()

    def _on_correct_clicked(self) -> None:
        self.correction_wanted.emit(self._found.survey.id)

    def print(self) -> None:
        """Ask what for, print the survey, and write it down."""
        purpose = why.ask(self, printed.why_printed())
        if purpose is None:
            return
        found, here = self._found, self._desk.installation
        survey = found.survey
        title = self._desk.catalogue.title(survey.form_id, survey.form_version)
        html = printed.survey_html(title, self.sitting, self._lines, purpose)
        if print_html(self, title, html, printed.marks_of(found, training=here.training)):
            note = partial(entry.note_printed, self._desk, survey.id, purpose)
            self._ways.workbench.do(self, note, self._on_printed)

    def _on_printed(self, _: None) -> None:
        self._ways.say(self.tr("Printed; what for is kept in the access log."))

    def _on_points_clicked(self) -> None:
        last = verdicts.last_year_words(self.sitting.last_year, self.sitting.year)
        points.show(self, self._found, last, self.sitting.form)

    def take_focus(self) -> None:
        """Go to the next step."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F4 explains the points here too, PageDown reads on."""
        area = self._area if self._area.isVisible() else self.talk.area
        if event.key() == Qt.Key.Key_F4:
            self._on_points_clicked()
        elif not turn_page(area, event):
            super().keyPressEvent(event)

    def _fit_steps(self) -> None:
        """Where the steps have too little room, the lesser ones go into a menu."""
        lesser = {
            self._open: self.tr("Open the &household"),
            self._print: self.tr("Print the survey… (Ctrl+P)"),
            self._why: self.tr("Points (F4)"),
            self._turn: self._turn_words(),
            self._correct: self.tr("&Correct it"),
        }
        if self._is_wide():
            del lesser[self._turn]  # both are in sight
        self._steps.fit(lesser, self.width())

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: steps give way, what is told scrolls."""
        return QSize(geometry.LINE_LENGTH, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: both sides stand below each other where it is narrow."""
        super().resizeEvent(event)
        self._fit_talk()
        narrow = self._area.width() < geometry.grown(geometry.LINE_LENGTH)
        across = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(across)
