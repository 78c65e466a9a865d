"""Below the paper form: which question this is, what may be typed, what comes next, the way on."""

import re
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.bars import Elided
from ui.form.bars import write
from ui.form.remarks import Comment, Remark
from ui.look import geometry
from ui.look.parts import button, column, retone, row, seen
from ui.words import translate

LINES: Final = 2  # of what may be typed
MOST: Final = 5  # where all the choices stand in no fewer
NO_BREAK: Final = "\u00a0"
SHARE = 48  # of a hundred: the room of the steps


class Foot(QFrame):
    """The running line; ``finished`` is the way on at the end, ``missing`` what needs a look."""

    finished = Signal()
    missing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked, self._typed = Elided("", "strong"), Typed()
        self._after = Typed("quiet", least=1)
        self._asked.setObjectName("paper.asked")
        self._after.setObjectName("paper.after")
        self._typed.setObjectName("paper.typed")
        self.remark, self.comment = Remark(), Comment()
        self._missing = button("", self.missing.emit, icon="warning", kind="link")
        self._missing.setObjectName("paper.missing")
        self._count, self._done = 0, translate("Form", "Complete (Ctrl+Enter)")
        self.done = button(self._done, self.finished.emit, kind="first")
        self.done.setObjectName("paper.done")
        ways = row(None, self._missing, self.done, gap=6)
        self._side = QWidget()
        self._side.setLayout(column(self._after, None, ways, gap=4))
        said = column(self._asked, self._typed, self.comment, self.remark, gap=2)
        parts = said, self._side
        whole = column(*parts, gap=4) if geometry.is_huge() else row(*parts, gap=12)
        whole.setStretch(0, 100 - SHARE)
        whole.setStretch(1, 0 if geometry.is_huge() else SHARE)
        whole.setContentsMargins(0, 6, 0, 0)
        self.setLayout(whole)
        for one in (self.remark, self.comment):
            one.line.installEventFilter(self)
        self.noted("", "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: what is written beside the answers has all the room.

        What Enter does in the cell is not said meanwhile: here it does something else.
        """
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            for part in (self._side, self._typed):
                seen(part, self.writing is None)
        return super().eventFilter(watched, event)

    def ask(self, asked: str) -> None:
        """Say which question this is."""
        self._asked.setText(asked)

    def tell_after(self, after: str) -> None:
        """Say which question comes next, and by which key."""
        self._after.say(after)

    def type(self, words: str, tone: str = "normal") -> None:
        """Say what may be typed, or how something went."""
        retone(self._typed, tone, "role")
        self._typed.say(words)

    def noted(self, remark: str, comment: str) -> None:
        """Show what is noted at this question, and what the office asks about it."""
        self.remark.show_text(remark)
        self.comment.show_text(comment)

    @property
    def writing(self) -> Remark | Comment | None:
        """Give what is being written beside the answers."""
        return next((one for one in (self.remark, self.comment) if one.line.hasFocus()), None)

    def count(self, missing: int) -> None:
        """Say how many questions still need a look."""
        self._count = missing
        seen(self._missing, missing > 0)
        self._fit_ways()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit_ways()

    def _fit_ways(self) -> None:
        """Leave more than half of the room to what is asked: the steps are said shorter."""
        need = translate("Form", "{count} to look at (F3)").format(count=self._count)
        write(self._missing, need, need)
        write(self.done, self._done, self._done)
        for short in (translate("Form", "{count} left (F3)"), "{count}"):
            if self._over() > 0:
                write(self._missing, short.format(count=self._count), need)
        if self._over() > 0:
            letters = self.done.fontMetrics()
            wide = letters.horizontalAdvance(self._done) - self._over() - letters.averageCharWidth()
            shown = letters.elidedText(self._done, Qt.TextElideMode.ElideRight, wide)
            write(self.done, shown, self._done)

    def _over(self) -> int:
        """Give by how much the steps are wider than their share."""
        shown = [one for one in (self._missing, self.done) if not one.isHidden()]
        return sum(one.sizeHint().width() for one in shown) - self.width() * SHARE // 100


class Typed(QLabel):
    """What may be typed, in two lines, in a few more where all of it stands then.

    A list too long for these ends in … after two lines, and stands whole in the tip.
    """

    def __init__(self, role: str = "normal", *, least: int = LINES) -> None:
        super().__init__()
        self._words, self._least = "", least
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Say it."""
        self._words = kept_together(words)
        self.setToolTip(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letters = QFontMetrics(self.font())
        needed = (
            n for n in range(self._least, MOST + 1) if stands(letters, self._words, self.width(), n)
        )
        lines = next(needed, LINES)
        self.setFixedHeight(letters.lineSpacing() * lines + 2)
        self.setText(shortened(letters, self._words, self.width(), lines))


def kept_together(words: str) -> str:
    """Let no line end between a number and the first of its words."""
    return re.sub(r"(^|   )(\d+) ", rf"\1\2{NO_BREAK}", words)


def shortened(letters: QFontMetrics, words: str, room: int, lines: int) -> str:
    """Give as many choices as stand in so many lines; that there are more is said by …."""
    parts, shown = words.split("   "), ""
    for n, part in enumerate(parts):
        longer = f"{shown}   {part}" if shown else part
        more = "" if n + 1 == len(parts) else "   …"
        if not stands(letters, longer + more, room, lines):
            return f"{shown}   …" if shown else _cut(letters, part, room, lines)
        shown = longer
    return shown


def stands(letters: QFontMetrics, words: str, room: int, lines: int) -> bool:
    """Say whether words stand in so many lines."""
    flags = int(Qt.TextFlag.TextWordWrap)
    box = letters.boundingRect(0, 0, max(1, room), 4000, flags, words)
    return box.height() <= letters.lineSpacing() * lines + 2


def _cut(letters: QFontMetrics, words: str, room: int, lines: int) -> str:
    """Give the beginning of a sentence that is too long, by whole words."""
    known = words.split(" ")
    while len(known) > 1 and not stands(letters, " ".join(known) + " …", room, lines):
        known.pop()
    return " ".join(known) + " …"
