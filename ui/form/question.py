"""A question as it is drawn: number of the paper, words, field, what is wrong, hint and remark."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Choice, Place, QuestionState, Validity
from ui.form.fields import MARGINS, NUMBER_ROOM, Field, ValueField
from ui.form.fitting import Fit, fit
from ui.form.last import Last
from ui.form.notes import marked, required_mark
from ui.form.remarks import Comment, Remark
from ui.form.said import Said
from ui.form.written import written
from ui.form.wrong import SENTENCES, wrong
from ui.look import geometry, theme
from ui.look.parts import column, label, retone, row, seen
from ui.words import asked_as, plain, translate


class QuestionBox(QWidget):
    """Draws one question; ``answered`` carries its place and what was typed."""

    answered = Signal(object, str)
    remarked = Signal(object, str)
    replied = Signal(object, str)
    grew = Signal(object)
    told = Signal(object)  # what is said below it changed

    def __init__(
        self, state: QuestionState, choices: Sequence[Choice], *, numbered: bool = True
    ) -> None:
        super().__init__()
        self.place: Place = state.place
        self._value, self._meanwhile, self._is_answering = state.value, "", False
        self._is_held = False
        self._fit = self._wanted(state, choices)
        self.field = self._listened(self._made(self._fit))
        self._number = label(state.paper, "quiet")
        self._number.setFixedWidth(geometry.grown(NUMBER_ROOM) if numbered else 0)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label, self._hint = label("", "strong", wraps=True), label("", "quiet", wraps=True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._readings: Sequence[str] = ()
        self._said: Said | None = None  # these four are made when there is something to show
        self._remark: Remark | None = None
        self._comment: Comment | None = None
        self._last: Last | None = None
        self._arrange()
        self.draw(state, choices)

    def _wanted(self, state: QuestionState, choices: Sequence[Choice]) -> Fit:
        return fit(state, choices)

    def _made(self, wanted: Fit) -> Field:
        return wanted.field()

    def _listened(self, field: Field) -> Field:
        field.committed.connect(self._on_field_committed)
        field.refused.connect(self._on_field_refused)
        return field

    def _arrange(self) -> None:
        self._body: QVBoxLayout = column(self._label, self._hint, self.field, gap=4)
        whole = row(self._number, self._body, gap=8)
        whole.setStretch(1, 1)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)

    def draw(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state anew."""
        seen(self, state.relevant)
        self._number.setText(state.paper)
        needed = state.required and not state.value and not state.raw
        self._label.setText(marked(state.label) + (required_mark() if needed else ""))
        self._hint.setText(state.hint)
        self._hint.setVisible(bool(state.hint))
        typed = self.field.is_being_typed()
        gone = None if typed else self._refit(self._wanted(state, choices))
        self.field.show_state(state, choices)
        if gone is not None:
            self._retire(gone)
        self.setObjectName(f"q.{state.paper}")
        self._name(state)
        self._remind(state, choices)
        self._notice(state, choices, typed=typed)
        self._judge(state)

    def _refit(self, wanted: Fit) -> Field | None:
        """Put another field in the place of one that does not fit any more; give that one back."""
        if wanted == self._fit:
            return None
        gone, self._fit = self.field, wanted
        self.field = self._listened(self._made(wanted))
        self._body.replaceWidget(gone, self.field)
        self.field.show()
        return gone

    def _retire(self, gone: Field) -> None:
        if _holds(gone, QApplication.focusWidget()):
            self._take_focus()
        gone.hide()
        gone.deleteLater()

    def _take_focus(self) -> None:
        self.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, state: QuestionState) -> None:
        words = asked_as(state.paper, state.label)
        if state.required:
            words = translate("Questions", "{question}, required").format(question=words)
        self.field.name(words, plain(state.hint))
        self._described = self.field.focus_target().accessibleDescription()

    def _notice(self, state: QuestionState, choices: Sequence[Choice], *, typed: bool) -> None:
        """Remember to say that the answer one stands on was computed anew meanwhile."""
        before, self._value = self._value, state.value
        if self._is_answering or state.value == before:
            return
        if typed or (before and _holds(self.field, QApplication.focusWidget())):
            value = written(state, choices, grouped=True) or "–"
            words = translate("Questions", "Recalculated meanwhile: {value}")
            if typed:
                words = translate(
                    "Questions",
                    "Calculated: {value}. Enter keeps what you type, Esc takes {value}.",
                )
            self._meanwhile = words.format(value=value)

    def _judge(self, state: QuestionState) -> None:
        self._is_held = False
        quiet = state.validity in (Validity.OK, Validity.REQUIRED)
        words = "" if quiet else state.message or wrong(state)
        self._say(words or self._meanwhile, "bad" if words else "warn")
        self._readings = state.readings
        if state.readings or self._said is not None:
            self._saying().offer(state.readings)
        retone(self.field.focus_target(), "" if quiet else "bad", "state")

    def _say(self, words: str, tone: str = "bad") -> None:
        """Say something below the field; a screen reader says it with the field."""
        if words or self._said is not None:
            self._saying().say(words, tone)
        spoken = ". ".join(filter(None, (self._described, words)))
        self.field.focus_target().setAccessibleDescription(spoken)
        self.told.emit(self)

    def enters(self) -> str:
        """Say what Enter does here instead of going on; "" where it goes on."""
        if self._is_held:
            return translate("Form", "Enter once more: keep it and go on")
        if self._meanwhile and self.field.is_being_typed():
            return translate("Form", "Enter: keep it · Esc: what was calculated")
        return self.field.enters()

    def _saying(self) -> Said:
        if self._said is None:
            self._said = Said()
            self._said.meant.connect(self._on_meant)
            self._body.insertWidget(self._body.count() - (self._remark is not None), self._said)
        return self._said

    @property
    def said(self) -> str:
        """Give what is said below the field."""
        return "" if self._said is None or self._said.isHidden() else self._said.words.text()

    def demand(self, state: QuestionState) -> None:
        """Say that an answer is missing, once the form was to be completed."""
        if state.validity is Validity.REQUIRED:
            self._say(state.message or translate("Questions", SENTENCES[Validity.REQUIRED]))

    def hold(self) -> None:
        """Say that one may go on all the same, once one was kept here by what is said."""
        again = translate(
            "Questions", "Type it again. If it is really so: Enter once more keeps it and goes on."
        )
        self._is_held = True
        self._say(f"{self.said}\n{again}")

    def leave(self) -> None:
        """Forget what was said while one stood here."""
        self._is_held = False
        if self._meanwhile:
            self._meanwhile = ""
            self._say("")

    def show_remark(self, text: str) -> None:
        """Show the remark kept for this question."""
        if text or self._remark is not None:
            self._remarking().show_text(text)

    def _remarking(self) -> Remark:
        if self._remark is None:
            self._remark = Remark()
            self._remark.written.connect(self._on_remark_written)
            self._body.addWidget(self._remark)
        return self._remark

    def show_comment(self, text: str) -> None:
        """Show what the office asks about this question."""
        if text and self._comment is None:
            self._comment = Comment()
            self._comment.replied.connect(self._on_replied)
            place = self._body.indexOf(self.field)
            self._body.insertWidget(place if place >= 0 else 1, self._comment)
        if self._comment is not None:
            self._comment.show_text(text)

    def show_last(self, text: str, when: str, state: QuestionState) -> None:
        """Show what was answered the last time, and when that was."""
        if text and self._last is None and self.is_open:
            self._last = Last(text, when)
            place = self._body.indexOf(self.field)
            self._body.insertWidget(place + 1 if place >= 0 else self._body.count(), self._last)
            self._remind(state, self._offered)

    def _remind(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        self._offered = choices
        if self._last is not None:
            self._last.show_beside(state, choices)

    def take_last(self) -> bool:
        """Answer as the last time, in place of what is being typed; say whether that is so."""
        text = self._last.text if self._last is not None else ""
        if text:
            self.field.restore()
            self._on_field_committed(text)
            self._take_focus()
        return bool(text)

    def ask_remark(self) -> None:
        """Let the officer write a remark."""
        self._remarking().ask()

    def ask_reply(self, text: str = "") -> bool:
        """Let the officer answer what the office asks here; False where it asks nothing."""
        if self._comment is None:
            return False
        self._comment.ask(text)
        return True

    def _on_replied(self, text: str) -> None:
        self.replied.emit(self.place, text)

    def step_out(self) -> bool:
        """Take Esc: put back what stood there, or leave the remark; say whether it was needed."""
        for beside in (self._remark, self._comment):
            if beside is not None and beside.line.hasFocus():
                beside.restore()
                self._take_focus()
                return True
        return self.field.restore()

    @property
    def is_open(self) -> bool:
        """Say whether it can be answered: what is only shown is passed by."""
        return not isinstance(self.field, ValueField) and self.field.focus_target().isEnabled()

    @property
    def in_remark(self) -> bool:
        """Say whether something is being written beside the answer: a remark, a reply."""
        return any(one is not None and one.line.hasFocus() for one in (self._remark, self._comment))

    def _on_remark_written(self, text: str) -> None:
        self.remarked.emit(self.place, text)

    def _on_field_committed(self, text: str) -> None:
        self._meanwhile, self._is_answering = "", True
        try:
            self.answered.emit(self.place, text)
        finally:
            self._is_answering = False

    def _on_field_refused(self, words: str) -> None:
        self._say(words, "warn")

    def mean(self, number: int) -> bool:
        """Take one of two readings by its key; False where none is offered."""
        if not 0 < number <= len(self._readings):
            return False
        self._on_meant(self._readings[number - 1])
        return True

    def _on_meant(self, text: str) -> None:
        self._on_field_committed(text)
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: what opens or is said below must be seen."""
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height() > 0:
            self.grew.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: the question one is at stands out."""
        if not _holds(self, QApplication.focusWidget()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.worn().color("accent"))
        painter.drawRoundedRect(QRectF(2, 8, 4, self.height() - 16), 2, 2)


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))
