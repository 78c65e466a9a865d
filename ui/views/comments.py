"""What was said about a survey, by question: the office returns it, both ask and answer.

A panel that the page of a survey puts beside it. ``wanted`` names the question to turn to;
``correct`` asks for a new revision with the old answers in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.comments import RETURNED
from gpn_desktop.services import comments
from gpn_desktop.services.changes import Done
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.vietnamese import tidy
from ui import messages
from ui.counts import moment_long
from ui.look.blocks import emptied, said
from ui.look.parts import button, card, chip, column, label, named, row, scrolled
from ui.look.states import Stage
from ui.models.machines import role_words
from ui.views.page import Ways

T = TypeVar("T")
WHOLE: Final = ""
HIGH: Final = 58


@dataclass(frozen=True)
class Question:
    """A question of the survey's form that can be commented on: its place and its words."""

    place: str
    text: str


@dataclass(frozen=True)
class Shown:
    """A survey as the panel needs it.

    ``may_return`` says that the office may return or accept it now, ``is_returned`` that it waits
    for its next revision, whose number is ``next_revision``.
    """

    survey: str
    questions: Sequence[Question] = ()
    may_return: bool = False
    is_returned: bool = False
    next_revision: int = 2


class Remark(QFrame):
    """One remark: who, when, what, and how to answer it."""

    def __init__(self, found: CommentRow, on_answer: Callable[[str], object] | None) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        who = " · ".join(filter(None, (found.officer, role_words(found.role), found.device)))
        self.text = said(found.text, f"comments.{found.id}", wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._foot = row(label(moment_long(found.written_at), "small"))
        if found.verdict == RETURNED:
            self._foot.addWidget(chip(self.tr("returned"), "warn"))
        self._foot.addStretch(1)
        box = column(label(who, "strong", wraps=True), self.text, self._foot, gap=4)
        box.setContentsMargins(12, 8, 12, 8)
        if on_answer is not None:
            self._add_answer(box, on_answer)
        self.setLayout(box)
        named(self, f"{who}: {found.text}")

    def _add_answer(self, box: QVBoxLayout, on_answer: Callable[[str], object]) -> None:
        self._field = named(QLineEdit(), self.tr("Answer"))
        self._field.setObjectName("comments.answer")
        self._field.setPlaceholderText(self.tr("Answer, then Enter"))
        self._field.hide()
        self._field.returnPressed.connect(lambda: on_answer(self._field.text()))
        self._open = button(self.tr("Answer"), self._on_open_clicked, kind="link")
        self._foot.addWidget(self._open)
        box.addWidget(self._field)

    def _on_open_clicked(self) -> None:
        self._open.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class CommentsPanel(QWidget):
    """All remarks of a survey by question, and what can be said at this desk."""

    wanted = Signal(str)
    correct = Signal(str)

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._shown: Shown | None = None
        self._remarks: list[tuple[str, str]] = []
        self.setObjectName("comments")
        named(self, self.tr("Comments"))
        self.banner = said("", "comments.banner", wraps=True)
        self.fix = button(self.tr("Correct the survey"), self._on_fix_clicked, kind="first")
        self.fix.setObjectName("comments.correct")
        self._banner = card(column(self.banner, row(self.fix, None)), "warn", margin=12)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._list, None))
        self.stage = Stage(scrolled(inside))
        self.word = said("", "comments.word", "bad", wraps=True)
        self.writing = Writing(self._on_added, self._on_return_clicked, self._on_accept_clicked)
        whole = column(self._banner, self.stage, self.word, self.writing)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._banner.hide()
        self.setFocusProxy(self.writing.text)

    def show_survey(self, shown: Shown) -> None:
        """Show what was said about a survey."""
        if self._shown is None or self._shown.survey != shown.survey:
            self._remarks = []
            self.word.clear()
        self._shown = shown
        self.writing.show_survey(shown, is_office=self._desk.is_office)
        self.writing.setVisible(self._desk.may("entry"))
        self.refresh()

    def refresh(self) -> None:
        """Look up again what was said; call it after changes of comments."""
        if self._shown is None:
            return
        desk, survey = self._desk, self._shown.survey
        self._ways.workbench.look(
            self, lambda: comments.comments(desk, survey), self.show_comments, self._fail
        )

    def _fail(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def show_comments(self, found: Sequence[CommentRow]) -> None:
        """Show remarks by question, the whole survey first, what is not sent yet last."""
        emptied(self._list)
        self._say_banner(found)
        for place in self._places(found):
            self._add_title(place)
            for one in (one for one in found if one.place == place):
                self._list.addWidget(Remark(one, self._answers(one)))
            for at, text in self._remarks:
                if at == place:
                    self._list.addWidget(self._unsent(text))
        if found or self._remarks:
            self.stage.show_content()
        else:
            self.stage.show_empty(self.tr("Nothing was said about this survey"), icon="comment")

    def _places(self, found: Sequence[CommentRow]) -> list[str]:
        asked = [one.place for one in self._shown.questions] if self._shown else []
        used = dict.fromkeys([*(one.place for one in found), *(at for at, _ in self._remarks)])
        known = [place for place in (WHOLE, *asked) if place in used]
        return [*known, *(place for place in used if place not in known)]

    def _add_title(self, place: str) -> None:
        if place == WHOLE:
            self._list.addWidget(label(self.tr("The whole survey"), "quiet"))
            return
        texts = {one.place: one.text for one in self._shown.questions} if self._shown else {}
        made = button(texts.get(place, place), partial(self.wanted.emit, place), kind="link")
        made.setObjectName(f"comments.at.{place}")
        self._list.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _answers(self, one: CommentRow) -> Callable[[str], object] | None:
        may = self._desk.may("entry") and not one.is_ours
        return partial(self._on_answered, one.id) if may else None

    def _unsent(self, text: str) -> QWidget:
        words = column(label(self.tr("Goes with the survey"), "small"), label(text, wraps=True))
        return card(words, "accent", margin=12)

    def _say_banner(self, found: Sequence[CommentRow]) -> None:
        shown = self._shown
        returned = shown is not None and shown.is_returned
        self._banner.setVisible(returned)
        if shown is None or not returned:
            return
        count = len({one.place for one in found if one.verdict == RETURNED and one.place})
        words = self.tr("The office returned this survey: %n question(s) to see.", "", count)
        kept = self.tr("The old one is kept; once corrected it is revision {number}.")
        self.banner.setText(f"{words} {kept.format(number=shown.next_revision)}")
        self.fix.setVisible(not self._desk.is_office and self._desk.may("entry"))

    def _on_fix_clicked(self) -> None:
        if self._shown is not None:
            self.correct.emit(self._shown.survey)

    def _on_added(self, place: str, text: str) -> None:
        """At an office remarks are gathered until it is returned; an officer's is said at once."""
        shown = self._shown
        if shown is None:
            return
        if shown.may_return and self._desk.is_office:
            self._remarks.append((place, text))
            self.writing.clear(len(self._remarks))
            self.refresh()
        else:
            self._do(lambda desk: comments.ask(desk, shown.survey, place, text))

    def _on_return_clicked(self) -> None:
        shown, remarks = self._shown, tuple(self._remarks)
        if shown is not None and remarks:
            self._do(lambda desk: comments.return_survey(desk, shown.survey, remarks))

    def _on_accept_clicked(self) -> None:
        shown = self._shown
        if shown is not None:
            self._do(lambda desk: comments.accept_survey(desk, shown.survey))

    def _on_answered(self, comment: str, text: str) -> None:
        if tidy(text):
            self._do(lambda desk: comments.answer(desk, comment, text))

    def _do(self, service: Callable[[Desk], Done[T]]) -> None:
        desk = self._desk
        self.word.clear()
        self._ways.workbench.do(self, lambda: service(desk), self._on_done, self._on_refused)

    def _on_done(self, made: object) -> None:
        self._remarks = []
        self.writing.clear(0)
        self.refresh()

    def _on_refused(self, error: GpnError) -> None:
        self.word.setText(f"{messages.sentence(error)} {messages.remedy(error)}")


class Writing(QWidget):
    """A remark being written: at which question, its words; at an office the verdict too."""

    def __init__(
        self,
        on_added: Callable[[str, str], object],
        on_return: Callable[[], object],
        on_accept: Callable[[], object],
    ) -> None:
        super().__init__()
        self._on_added = on_added
        self.at = named(QComboBox(), self.tr("Question"))
        self.at.setObjectName("comments.question")
        self.text = named(QPlainTextEdit(), self.tr("New comment"))
        self.text.setObjectName("comments.text")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(HIGH)
        self.text.setPlaceholderText(self.tr("What should be looked at again"))
        self.add = button(self.tr("Add"), self._on_add_clicked, icon="comment")
        self.add.setObjectName("comments.add")
        self.give_back = button(
            self.tr("Return the survey"), on_return, icon="return", kind="first"
        )
        self.give_back.setObjectName("comments.return")
        self.accept = button(self.tr("Accept"), on_accept, icon="check")
        self.accept.setObjectName("comments.accept")
        ends = row(self.add, None, self.accept, self.give_back)
        self.setLayout(column(self.at, self.text, ends, gap=6))
        self.text.textChanged.connect(self._weigh)
        self._count, self._may_return = 0, False
        self._weigh()

    def show_survey(self, shown: Shown, *, is_office: bool) -> None:
        """Offer the questions of a survey and what may be done with it."""
        chosen = self.at.currentData()
        self.at.clear()
        self.at.addItem(self.tr("The whole survey"), WHOLE)
        for one in shown.questions:
            self.at.addItem(one.text, one.place)
        self.at.setCurrentIndex(max(0, self.at.findData(chosen)))
        self._may_return = is_office and shown.may_return
        self.give_back.setVisible(self._may_return)
        self.accept.setVisible(self._may_return)
        self._weigh()

    def turn_to(self, place: str) -> None:
        """Write at this question."""
        self.at.setCurrentIndex(max(0, self.at.findData(place)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self, gathered: int) -> None:
        """Begin anew; so many remarks are gathered."""
        self._count = gathered
        self.text.clear()
        self._weigh()

    def _weigh(self) -> None:
        self.add.setEnabled(bool(tidy(self.text.toPlainText())))
        self.give_back.setEnabled(self._count > 0)
        self.accept.setEnabled(self._count == 0)

    def _on_add_clicked(self) -> None:
        self._on_added(self.at.currentData() or WHOLE, tidy(self.text.toPlainText()))
