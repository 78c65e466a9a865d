"""Beside a question: the officer's remark, the office's comment; neither belongs to the answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.bars import Elided
from ui.form.fields import LONG
from ui.form.lines import Line
from ui.look import geometry
from ui.look.parts import column, label, row, sign
from ui.words import translate


class Remark(QWidget):
    """A line with its sign; seen while it holds something or is being written."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._noted = ""
        self.line = Line()
        self.line.setPlaceholderText(translate("Questions", "Remark (F2)"))
        self.line.setAccessibleName(translate("Questions", "Remark"))
        self.line.setMaximumWidth(geometry.grown(LONG))
        self.line.left.connect(self._on_line_left)
        which = label(translate("Questions", "Remark (F2)"), "small")
        noted = row(sign("comment", "accent", 16), which, self.line, gap=6)
        noted.setStretch(2, 1)
        noted.addStretch(0)
        self.setLayout(noted)

    def show_text(self, text: str) -> None:
        """Show the remark that is kept."""
        self._noted = text
        if not self.line.hasFocus():
            self.line.setText(text)
        self.setVisible(bool(text))

    def ask(self) -> None:
        """Let the officer write."""
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Put back what is kept."""
        self.line.setText(self._noted)

    def _on_line_left(self) -> None:
        text = self.line.text().strip()
        self.setVisible(bool(text))
        if text != self._noted:
            self._noted = text
            self.written.emit(text)


class _Words(QLabel):
    """Words that keep the room for all of them, however low the window is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "accent")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def say(self, words: str) -> None:
        """Say it."""
        self.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class Comment(QWidget):
    """What the office asks about a question, what was answered, and a line to answer in."""

    replied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._asked, self._words = "", _Words()
        self.line = Line()
        self.line.setObjectName("question.reply")
        self.line.setPlaceholderText(translate("Questions", "Answer the office (Shift+F2)"))
        self.line.setAccessibleName(translate("Questions", "Answer the office"))
        self.line.setMaximumWidth(geometry.grown(LONG))
        self.line.left.connect(self._on_line_left)
        self._open = QWidget()
        ways = Elided(translate("Questions", "Enter: record · Esc: leave it"), "small")
        asked = label(translate("Questions", "Answer:"), "small")
        box = row(asked, self.line, ways, gap=6)
        box.setStretch(1, 1)
        box.addStretch(0)  # the line takes its whole width first
        self._open.setLayout(box)
        self._open.hide()
        said = column(self._words, self._open, gap=4)
        line = row(column(sign("return", "accent"), None), said, gap=6)
        line.setStretch(1, 1)
        line.addStretch(0)
        self.setLayout(line)

    def show_text(self, text: str) -> None:
        """Show it, or nothing any more."""
        self._asked = text
        self._say()
        self.setVisible(bool(text))

    def _say(self) -> None:
        """Say it, and by which key it is answered while nobody answers."""
        key = translate("Questions", "(Shift+F2: answer)")
        self._words.say(self._asked if self._open.isVisibleTo(self) else f"{self._asked} {key}")

    def ask(self, text: str = "") -> None:
        """Let the officer answer; ``text`` is what could not be said before."""
        if text:
            self.line.setText(text)
        self._open.show()
        self._say()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Say nothing after all."""
        self.line.clear()
        self._open.hide()
        self._say()

    def _on_line_left(self) -> None:
        text = self.line.text().strip()
        self.restore()
        if text:
            self.replied.emit(text)
