"""A form that was filled in, to be read: whose, when, every answer; corrected, withdrawn, printed.

On the way: ``filling.shown`` → ``SubmissionView``; nothing of it changes by being read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.reviews.submission import WITHDRAWN, Submission
from gpn_desktop.services import entry, filled, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.readable import Files, files_of
from ui.form.bars import Band, band_words
from ui.look import geometry, why
from ui.look.blocks import Block, said, strip
from ui.look.flow import flowing
from ui.look.parts import button, chip, column, label, line, scrolled, seen
from ui.look.states import Step
from ui.look.steps import StepLine
from ui.models.answered import ANSWERS, AnswerLine, idle, lines_of
from ui.models.rows import RowTableModel
from ui.models.submissions import whose_words
from ui.models.table import WholeTable
from ui.printing import print_html
from ui.views import printed
from ui.views.page import Goal, Ways
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

WHY_WITHDRAWN: Final = (
    QT_TRANSLATE_NOOP("Withdrawing", "Filled in for the wrong household"),
    QT_TRANSLATE_NOOP("Withdrawing", "Filled in twice"),
    QT_TRANSLATE_NOOP("Withdrawing", "The household asked for it"),
    QT_TRANSLATE_NOOP("Withdrawing", "Another reason"),
)


@dataclass(frozen=True)
class Looked:
    """What was looked up: the submission, whether its form can be filled in again, its lists."""

    found: Filling
    may_repeat: bool = False
    files: Files = field(default_factory=dict)


def look_up(desk: Desk, submission: str) -> Looked:
    """Give what was filled in, to be read.

    Raises:
        LookupError: no submission is known by that id.
    """
    found = filling.shown(desk, submission)
    offered = filling.offered(desk, at_household=bool(found.household.id))
    form_id = found.submission.form_id if found.submission else ""
    may = filling.may_fill(desk) and any(one.form_id == form_id for one in offered)
    if found.form is None or found.edition is None:
        return Looked(found, may)
    return Looked(found, may, files_of(found.form, found.edition))


class SubmissionView(QWidget):
    """One form that was filled in."""

    correction_wanted = Signal(str)  # submission
    another_wanted = Signal()  # the same form, filled in again
    replaced = Signal(str)  # by which revision

    def __init__(self, desk: Desk, ways: Ways, looked: Looked) -> None:
        super().__init__()
        found = looked.found
        assert found.submission is not None  # noqa: S101 - who makes this view has one
        self._desk, self._ways, self.looked, self.found = desk, ways, looked, found
        self._about = found.submission
        self._is_withdrawn = found.submission.state == WITHDRAWN
        self.title = found.title
        self._back = self._button(self._back_words(), "back", "back", "first")
        self._another = self._button(self.tr("Fill it in &again"), "another", "add")
        self._print = self._button(self.tr("Print (Ctrl+P)"), "print", "print")
        self._withdraw = self._button(self.tr("&Withdraw…"), "withdraw", "remove", "flat")
        self._correct = self._button(self.tr("&Correct it"), "correct", "edit")
        seen(self._correct, found.may_correct)
        seen(self._withdraw, found.may_correct)
        seen(self._another, looked.may_repeat)
        left = (self._print, self._withdraw)
        self._steps = StepLine(left, (self._another, self._correct, self._back))
        whole = column(scrolled(self._content()), line(), self._steps, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._back)

    def _back_words(self) -> str:
        return self.tr("To the household") if self.found.household.id else self.tr("To the forms")

    def _button(self, text: str, name: str, icon: str, kind: str = "") -> QPushButton:
        call: Callable[[], object] = getattr(self, f"_on_{name}_clicked")
        made = button(text, call, icon=icon, kind=kind)
        made.setObjectName(f"submission.{name}")
        return made

    # what is shown

    def _content(self) -> QWidget:
        whole = column(self._heading(), gap=14)
        if self._is_withdrawn:
            words = self.tr("Withdrawn by {name}. Why: {reason}")
            if not self.found.by:
                words = self.tr("Withdrawn: {reason}")
            words = words.format(name=self.found.by, reason=self._about.reason)
            see = Step(self.tr("See what was answered"), self._on_before_wanted, "eye", "Alt+X")
            whole.addWidget(strip(words, see, icon="remove", name="submission.withdrawn"))
        if self.found.is_followed:
            words = self.tr("This was corrected or withdrawn later; a later revision stands.")
            whole.addWidget(strip(words, tone="accent", name="submission.followed"))
        answers = self._answers()
        seen(answers, not self._is_withdrawn)
        whole.addWidget(answers)
        whole.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        return content

    def _heading(self) -> QWidget:
        home, about = self.found.household, self._about
        whose = whose_words(home.head_name, home.id, self.found.commune)
        who = said(whose, "submission.who", "title", wraps=True)
        where = said(dotted(*self._where()), "submission.where", "quiet", wraps=True)
        marks: list[QWidget] = [chip(self.tr("Withdrawn"), "warn")] if self._is_withdrawn else []
        if band_words(about.form_status):
            marks.append(Band(about.form_status))
        made = QWidget()
        made.setLayout(column(who, where, *([flowing(*marks)] if marks else []), gap=4))
        return made

    def _where(self) -> tuple[str, ...]:
        home, about = self.found.household, self._about
        day = vietnamese.show_date(about.filled_on) if about.filled_on else ""
        filled = self.tr("filled in on {day}").format(day=day) if day else ""
        number = 1 if self._is_withdrawn else self.found.revision  # a withdrawal corrects nothing
        revision = self.tr("revision {number}").format(number=number) if number > 1 else ""
        version = self.tr("version {version}").format(version=about.form_version)
        commune = self.found.commune if home.id and self._desk.is_office else ""
        by = self.tr("by {name}").format(name=self.found.by) if self.found.by else ""
        by = "" if self._is_withdrawn else by  # who withdrew it is said below
        return home.village_name, home.code, commune, filled, by, revision, version

    def _answers(self) -> QWidget:
        """Give what was answered, to be read."""
        self.answers: WholeTable[AnswerLine] = WholeTable(
            RowTableModel(ANSWERS), self.tr("Answers"), lambda one: None
        )
        self.answers.setObjectName("submission.answers")
        form = self.found.form
        self._lines = lines_of(form, self._about, self.looked.files) if form is not None else ()
        self.answers.told = idle(self._lines)
        self.answers.rows.set_rows(self._lines)
        if self._lines:
            return Block(self.tr("Answers"), self.answers)
        words = self.tr("No answers are kept in it.")
        if form is None:
            words = self.tr(
                "This version of the form is not on this computer: no answers are shown."
            )
        return Block(self.tr("Answers"), label(words, "quiet", wraps=True))

    # what is done here

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done: Ctrl+P prints, Ctrl+N fills the same form in again."""
        again = {"add": self._on_another_clicked} if self.looked.may_repeat else {}
        return {"print": self._on_print_clicked, **again}

    def _on_back_clicked(self) -> None:
        home = self.found.household.id
        about = self._about
        form = Goal("forms", "form", f"{about.form_id} {about.form_version}")
        self._ways.go(Goal("households", "household", home) if home else form)

    def _on_before_wanted(self) -> None:
        """Go to the revision that was withdrawn: it keeps its answers."""
        ((before, _), *_) = self._about.supersedes
        self._ways.go(Goal("filling", "read", before))

    def _on_another_clicked(self) -> None:
        self.another_wanted.emit()

    def _on_correct_clicked(self) -> None:
        self.correction_wanted.emit(self._about.id)

    def _on_withdraw_clicked(self) -> None:
        asked = why.Question(
            self.tr("Withdraw this form"),
            self.tr("It counts no more; it stays readable, with the reason, here and elsewhere."),
            [translate("Withdrawing", words) for words in WHY_WITHDRAWN],
            self.tr("Keep it"),
            self.tr("Withdraw"),
        )
        because = why.ask(self, asked)
        if because:
            work = partial(filled.withdraw, self._desk, self._about.id, because)
            self._ways.workbench.do(self, work, self._on_withdrawn)

    def _on_withdrawn(self, gone: Submission) -> None:
        self._ways.say(self.tr("The form is withdrawn."))
        self.replaced.emit(gone.id)

    def _on_print_clicked(self) -> None:
        """Ask what for, print the answers, and write it down."""
        purpose = why.ask(self, printed.why_form_printed())
        if purpose is None:
            return
        html = printed.form_html(self.title, self.found, self._lines, purpose)
        marks = printed.form_marks(self._about, training=self._desk.installation.training)
        if print_html(self, self.title, html, marks):
            note = partial(entry.note_printed, self._desk, self._about.id, purpose)
            self._ways.workbench.do(self, note, self._on_printed)

    def _on_printed(self, _: None) -> None:
        self._ways.say(self.tr("Printed; what for is kept in the access log."))

    # where one stands

    def parts(self) -> tuple[QWidget, ...]:
        """Give what F6 visits."""
        return (self._steps, self.answers)

    def enter(self, part: QWidget) -> None:
        """Put the focus into a part: among the steps to the first thing to do."""
        if part is self._steps:
            self.take_focus()
        else:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Go to the next step."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: steps give way, what is told scrolls."""
        return QSize(geometry.LINE_LENGTH, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        lesser = {
            self._print: self.tr("Print (Ctrl+P)"),
            self._withdraw: self.tr("&Withdraw…"),
            self._another: self.tr("Fill it in &again"),
            self._correct: self.tr("&Correct it"),
        }
        self._steps.fit(lesser, self.width())
