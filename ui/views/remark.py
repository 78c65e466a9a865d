"""One remark on a survey: as it was said, and as it is being written.

The panel of comments shows a ``Remark`` for each that was said and one ``Writing`` below them.
It hands in the survey's questions and what may be done with it; both hand their words back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gpn_desktop.reviews.comments import RETURNED
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.vietnamese import tidy
from ui.counts import grouped, moment_long
from ui.look import geometry
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.laying import lay
from ui.look.parts import Chooser, button, chip, column, label, named, refill, reveal, row, seen
from ui.look.typed import LONGEST_REASON, TypedLine, limited
from ui.models.machines import role_words

WHOLE: Final = ""
HIGH, FLAT, LEAST = 58, 34, 200
AT_WIDE: Final = 170
FULL: Final = 16_777_215  # Qt's word for a width without a limit
BESIDE: Final = 560  # from this width on what to do stands beside the words
RETURN_KEY: Final = "Alt+T"


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
    """One remark: who, when, what, and how to answer it.

    ``turned`` says that one began to write its answer, or went elsewhere.
    """

    turned = Signal()

    def __init__(
        self, found: CommentRow, on_answer: Callable[[str], object] | None, begun: str = ""
    ) -> None:
        super().__init__()
        self.id = found.id
        self._field = TypedLine()
        self._open: QPushButton | None = None
        self.setProperty("card", "plain")
        who = " · ".join(filter(None, (found.officer, role_words(found.role), found.device)))
        self.text = said(found.text, f"comments.{found.id}", wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._foot = row(label(moment_long(found.written_at), "small"))
        if found.verdict == RETURNED:
            self._foot.addWidget(chip(self.tr("returned"), "bad"))
        self._foot.addStretch(1)
        box = column(label(who, "strong", wraps=True), self.text, self._foot, gap=4)
        box.setContentsMargins(12, 8, 12, 8)
        if on_answer is not None:
            self._add_answer(box, on_answer, begun)
        self.setLayout(box)
        named(self, f"{who}: {found.text}")

    def _add_answer(self, box: QVBoxLayout, on_answer: Callable[[str], object], begun: str) -> None:
        self._field.setText(begun)
        limited(named(self._field, self.tr("Answer")), LONGEST_REASON)
        self._field.setObjectName("comments.answer")
        self._field.setPlaceholderText(self.tr("Answer, then Enter"))
        seen(self._field, bool(begun))
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(lambda: on_answer(self._field.text()))
        self._open = button("", self._on_open_clicked, kind="link")
        self._open.setText(self.tr("Answer"))
        seen(self._open, not begun)
        self._foot.addWidget(self._open)
        box.addWidget(self._field)

    def take_key(self, key: str) -> bool:
        """Let this key open the field of the answer; say whether it can be answered now."""
        if self._open is None or self._open.isHidden():
            return False
        self._open.setText(keyed(self.tr("Answer"), key))
        self._open.setShortcut(key)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: one goes into the field of the answer, or out of it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.turned.emit()
        return super().eventFilter(watched, event)

    @property
    def is_answered(self) -> bool:
        """Say whether its answer is being written."""
        return self._field.hasFocus()

    @property
    def begun(self) -> str:
        """Give the answer that is being written."""
        return self._field.text()

    def answers(self) -> bool:
        """Give the answer as Enter does, if one is in its field; say whether one was."""
        if self.is_answered:
            self._field.returnPressed.emit()
            return True
        return False

    def forget(self) -> None:
        """Begin the answer anew."""
        self._field.clear()

    def _on_open_clicked(self) -> None:
        assert self._open is not None  # noqa: S101 - it was pressed
        self._open.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self)  # what is answered, and
        reveal(self._field)


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
        self.at = named(Chooser(), self.tr("Question"))
        self.at.setObjectName("comments.question")
        self.at.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.at.setMinimumContentsLength(12)
        self.text = named(QPlainTextEdit(), self.tr("New comment"))
        self.text.setObjectName("comments.text")
        self.text.setTabChangesFocus(True)
        self.text.installEventFilter(self)
        self.text.setMinimumWidth(LEAST)
        self.add = button(keyed(self.tr("Add"), WRITES), self.say, icon="comment")
        self.add.setObjectName("comments.add")
        self.give_back = button("", on_return, icon="return", kind="first")
        self.give_back.setObjectName("comments.return")
        self.give_back.setShortcut(RETURN_KEY)
        words = self.tr("Acc&ept")
        self.accept = button(keyed(words), on_accept, icon="check")
        self.accept.setShortcut(QKeySequence.mnemonic(words))
        self.accept.setObjectName("comments.accept")
        self.add.setToolTip(keyed(self.tr("Add this remark"), WRITES))
        ends = flowing(self.add, self.accept, self.give_back)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(6)
        self._both.addWidget(self.at)
        self._both.addWidget(self.text)
        self._both.addWidget(ends)
        whole = column(gap=6)
        lay(whole, self._both)
        whole.setContentsMargins(0, 0, 0, geometry.GAP)
        self.setLayout(whole)
        self.text.textChanged.connect(self._weigh)
        self._count, self._may_return, self._asks = 0, False, ""
        self._weigh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lie flat where few things can be done or one does not write: more is read above."""
        wide = self.width() >= geometry.grown(BESIDE) and not self._may_return
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._both.setStretch(1, 1)
        self.at.setMaximumWidth(geometry.grown(AT_WIDE) if wide else FULL)
        is_flat = not (self._may_return or self.words or self.text.hasFocus())
        self.text.setFixedHeight(geometry.grown(FLAT if is_flat else HIGH))
        words = self.tr("{what}, then Ctrl+Enter").format(what=self._asks)
        self.text.setPlaceholderText(self._asks if is_flat else words)
        bars = Qt.ScrollBarPolicy
        self.text.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if is_flat else bars.ScrollBarAsNeeded
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the words take their room once one writes there."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter leads from the question to the words."""
        if not go_on(self, self.focusWidget(), self.add, step_of(event)):
            super().keyPressEvent(event)

    def show_survey(self, shown: Shown) -> None:
        """Offer the questions of a survey and what may be done with it."""
        whole = (self.tr("The whole survey"), WHOLE)
        refill(self.at, [whole, *((one.text, one.place) for one in shown.questions)])
        self._may_return = shown.may_return
        asks = self.tr("What should be looked at again")
        self._asks = asks if shown.may_return else self.tr("What the commune says")
        self._weigh()

    @property
    def place(self) -> str:
        """Give the place that is written at; empty for the whole survey."""
        return self.at.currentData() or WHOLE

    @property
    def words(self) -> str:
        """Give what is written, tidy."""
        return tidy(self.text.toPlainText())

    def put(self, place: str, words: str, gathered: int) -> None:
        """Go on with a remark that was begun before."""
        self.at.setCurrentIndex(max(0, self.at.findData(place)))
        self.text.setPlainText(words)
        self._count = gathered
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
        self._fit()
        is_begun = bool(self.words)
        going = self._count + is_begun
        self.add.setEnabled(is_begun)
        words = self.tr("Return the survey")
        if going:
            words = grouped(self.tr("Return the survey with %n comment(s)", "", going), going)
        if self._count and is_begun:
            words = grouped(
                self.tr("Return it with %n comment(s) and the typed one", "", self._count),
                self._count,
            )
        self.give_back.setText(keyed(words, RETURN_KEY))
        self.give_back.setAccessibleName(self.give_back.text())
        self.give_back.setShortcut(RETURN_KEY)  # words that are set take it away
        self.give_back.setEnabled(going > 0)
        seen(self.give_back, self._may_return)
        seen(self.accept, self._may_return and not going)  # what is commented is not accepted

    def say(self) -> None:
        """Take what is written as a remark, and be ready for another one."""
        if self.words:
            self._on_added(self.place, self.words)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
