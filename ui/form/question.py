"""A question as it is drawn: number of the paper, words, field, what is wrong, hint and remark."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Choice, Place, QuestionState, Validity
from gpn_desktop.forms.definition import QuestionKind
from ui.form.choices import FEW, MANY, TileField
from ui.form.fields import (
    Field,
    Line,
    LineField,
    TextField,
    TickField,
    ValueField,
    placeholder,
)
from ui.form.search_field import SearchField
from ui.form.written import written
from ui.look import theme
from ui.look.parts import Sign, button, column, label, retone, row, seen, sign
from ui.words import QT_TRANSLATE_NOOP, plain, translate

NUMBER_ROOM: Final = 56
MARGINS: Final = (14, 7, 14, 9)
SEARCHED: Final = {"minimal", "autocomplete"}

SENTENCES: Final[dict[Validity, str]] = {
    Validity.OK: "",
    Validity.REQUIRED: QT_TRANSLATE_NOOP("Questions", "This question needs an answer."),
    Validity.CONSTRAINT: QT_TRANSLATE_NOOP("Questions", "This answer cannot be right."),
    Validity.UNREADABLE: QT_TRANSLATE_NOOP("Questions", "This cannot be read as an answer."),
    Validity.NOT_A_CHOICE: QT_TRANSLATE_NOOP("Questions", "This is no choice here any more."),
}
WANTED: Final[dict[QuestionKind, str]] = {  # what is written instead of what cannot be read
    QuestionKind.INTEGER: QT_TRANSLATE_NOOP(
        "Questions", "Write a whole number of at most 15 digits."
    ),
    QuestionKind.DECIMAL: QT_TRANSLATE_NOOP("Questions", "Write a number, for instance 2,5."),
    QuestionKind.DATE: QT_TRANSLATE_NOOP("Questions", "Write a day that exists, as {shape}."),
    QuestionKind.TIME: QT_TRANSLATE_NOOP("Questions", "Write the hour, for instance 8:30."),
    QuestionKind.DATETIME: QT_TRANSLATE_NOOP(
        "Questions", "Write day and hour, for instance 05/03/2026 8:30."
    ),
    QuestionKind.TEXT: QT_TRANSLATE_NOOP(
        "Questions", "This is too long; write 10,000 letters at most."
    ),
}


def _wrong(state: QuestionState) -> str:
    """Say what is wrong with an answer that the form itself says nothing about."""
    words = SENTENCES[state.validity]
    if state.validity is Validity.UNREADABLE:
        words = WANTED.get(state.kind or QuestionKind.TEXT, words)
        if state.readings:
            words = QT_TRANSLATE_NOOP("Questions", "This can be read in two ways; choose one.")
    shape = placeholder(state.kind or QuestionKind.TEXT, state.appearance)
    return translate("Questions", words).format(shape=shape)


def field_for(state: QuestionState, choices: Sequence[Choice]) -> Field:
    """Give the field that a question needs."""
    kind = state.kind
    if kind in (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE):
        many = kind is QuestionKind.SELECT_MULTIPLE
        if not many and (state.appearance & SEARCHED or len(choices) > MANY):
            return SearchField()
        return TileField(many=many, boxed=len(choices) > FEW)
    if kind is QuestionKind.ACKNOWLEDGE:
        return TickField()
    if state.readonly:
        return ValueField()
    if kind is QuestionKind.TEXT and "multiline" in state.appearance:
        return TextField()
    return LineField(kind or QuestionKind.TEXT, state.appearance)


class QuestionBox(QWidget):
    """Draws one question; ``answered`` carries its place and what was typed."""

    answered = Signal(object, str)
    remarked = Signal(object, str)
    grew = Signal(object)

    def __init__(
        self, state: QuestionState, choices: Sequence[Choice], *, numbered: bool = True
    ) -> None:
        super().__init__()
        self.place: Place = state.place
        self.field = self._field(state, choices)
        self.field.committed.connect(self._on_field_committed)
        self._number = label(state.paper, "quiet")
        self._number.setFixedWidth(NUMBER_ROOM if numbered else 0)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label, self._hint = label("", "strong", wraps=True), label("", "quiet", wraps=True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._word, self._word_sign = label("", "bad", wraps=True), sign("warning", "bad", 16)
        says = row(self._word_sign, self._word, gap=6)
        says.setStretch(1, 1)
        self._says = _held(says)
        self._offers = row(gap=6)
        self._remark, self._remark_sign = Line(), sign("comment", "accent", 16)
        self._noted = ""
        self._comment, self._comment_sign = (
            label("", "accent", wraps=True),
            sign("return", "accent"),
        )
        self._arrange(state)
        self.draw(state, choices)

    def _field(self, state: QuestionState, choices: Sequence[Choice]) -> Field:
        return field_for(state, choices)

    def _arrange(self, state: QuestionState) -> None:
        self._offered = _held(self._offers)
        self._remark.setPlaceholderText(translate("Questions", "Remark (F2)"))
        self._remark.setAccessibleName(translate("Questions", "Remark"))
        self._remark.setMaximumWidth(520)
        self._remark.left.connect(self._on_remark_left)
        noted = row(self._remark_sign, self._remark, gap=6)
        noted.setStretch(1, 1)
        noted.addStretch(0)
        self._remark_line = _held(noted)
        self._remark_line.setVisible(False)
        self._body: QVBoxLayout = column(self._label, self._hint, gap=4)
        commented = row(column(self._comment_sign, None), self._comment, gap=6)
        commented.setStretch(1, 1)
        self._commented = _held(commented)
        self._commented.setVisible(False)
        self._body.addWidget(self._commented)
        self._body.addWidget(self.field)
        for part in (self._says, self._offered, self._remark_line):
            self._body.addWidget(part)
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
        self.field.show_state(state, choices)
        self.setObjectName(f"q.{state.paper}")
        self._name(state)
        self._judge(state, choices, typed=typed)

    def _name(self, state: QuestionState) -> None:
        words = " ".join(part for part in (state.paper, plain(state.label)) if part)
        if state.required:
            words = translate("Questions", "{question}, required").format(question=words)
        self.field.setAccessibleName(words)
        self.field.focus_target().setAccessibleDescription(plain(state.hint))
        if not isinstance(self.field, TileField):
            self.field.focus_target().setAccessibleName(words)

    def _judge(self, state: QuestionState, choices: Sequence[Choice], *, typed: bool) -> None:
        quiet = state.validity in (Validity.OK, Validity.REQUIRED)
        words = "" if quiet else state.message or _wrong(state)
        tone = "bad"
        if typed and not words and state.value:
            words = translate("Questions", "Recalculated meanwhile: {value}").format(
                value=written(state, choices, grouped=True)
            )
            tone = "warn"
        self._say(words, tone)
        retone(self.field.focus_target(), "" if quiet else "bad", "state")
        self._offer(state.readings)

    def demand(self, state: QuestionState) -> None:
        """Say that an answer is missing, once the form was to be completed."""
        if state.validity is Validity.REQUIRED:
            self._say(state.message or translate("Questions", SENTENCES[Validity.REQUIRED]), "bad")

    def _say(self, words: str, tone: str) -> None:
        self._word.setText(words)
        retone(self._word, tone, "role")
        if isinstance(self._word_sign, Sign):
            self._word_sign.change("warning", tone)
        self._says.setVisible(bool(words))

    def _offer(self, readings: Sequence[str]) -> None:
        """Offer what an ambiguous number may mean: 1500 or 1,5?"""
        while self._offers.count():
            item = self._offers.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for text in readings:
            meant = translate("Questions", "I mean {text}").format(text=text)
            self._offers.addWidget(button(meant, partial(self._take, text)))
        self._offers.addStretch(1)
        self._offered.setVisible(bool(readings))

    def _take(self, text: str) -> None:
        self._on_field_committed(text)
        self.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_remark(self, text: str) -> None:
        """Show the remark kept for this question."""
        self._noted = text
        if not self._remark.hasFocus():
            self._remark.setText(text)
        self._remark_line.setVisible(bool(text))

    def show_comment(self, text: str) -> None:
        """Show what the office asks about this question."""
        self._comment.setText(text)
        self._commented.setVisible(bool(text))

    def ask_remark(self) -> None:
        """Let the officer write a remark."""
        self._remark_line.setVisible(True)
        self._remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_out(self) -> bool:
        """Take Esc: put back what stood there, or leave the remark; say whether it was needed."""
        if self._remark.hasFocus():
            self._remark.setText(self._noted)
            self.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return self.field.restore()

    @property
    def in_remark(self) -> bool:
        """Say whether the remark is being written."""
        return self._remark.hasFocus()

    def _on_remark_left(self) -> None:
        text = self._remark.text().strip()
        self._remark_line.setVisible(bool(text))
        if text != self._noted:
            self._noted = text
            self.remarked.emit(self.place, text)

    def _on_field_committed(self, text: str) -> None:
        self.answered.emit(self.place, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: what opens or is said below must be seen."""
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height() > 0:
            self.grew.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: the question one is at stands out."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.worn().color("accent"))
        painter.drawRoundedRect(QRectF(2, 8, 4, self.height() - 16), 2, 2)


class NoteBox(QWidget):
    """Words of the form that ask nothing."""

    def __init__(self, state: QuestionState) -> None:
        super().__init__()
        self.place = state.place
        self._words = label("", wraps=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._sign = sign("info", "accent", 18)
        box = row(column(self._sign, None), self._words, gap=10)
        box.setStretch(1, 1)
        box.setContentsMargins(NUMBER_ROOM + 22, 4, 14, 8)
        self.setLayout(box)
        self.draw(state, ())

    def draw(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state anew."""
        seen(self, state.relevant)
        self._words.setText(marked(state.label))


def _held(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def marked(text: str) -> str:
    """Give words of a form for drawing: ``**bold**`` and line breaks, everything else plain."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    pieces = safe.split("**")
    if len(pieces) % 2 == 0:
        return safe.replace("\n", "<br>")
    bold = [f"<b>{piece}</b>" if n % 2 else piece for n, piece in enumerate(pieces)]
    return "".join(bold).replace("\n", "<br>")


def required_mark() -> str:
    """Give the word that stands behind a question while its answer is missing."""
    word, ink = translate("Questions", "required"), theme.worn().quiet
    return f"<span style='font-weight:400;color:{ink}'> · {word}</span>"
