"""Below the paper form: which question this is, what may be typed, what comes next, the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame

from ui.bars import Elided
from ui.form.remarks import Comment, Remark
from ui.look import geometry
from ui.look.parts import button, column, label, retone, row, seen
from ui.words import translate

LINES = 2  # of what may be typed


class Foot(QFrame):
    """The running line; ``finished`` is the way on at the end, ``missing`` what needs a look."""

    finished = Signal()
    missing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked, self._after = Elided("", "strong"), Elided("", "quiet")
        self._asked.setObjectName("paper.asked")
        self._after.setObjectName("paper.after")
        self._typed = label("", "normal", wraps=True)
        self._typed.setObjectName("paper.typed")
        self._typed.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words = ""
        self.remark, self._comment = Remark(), Comment()
        self._missing = button("", self.missing.emit, icon="warning", kind="link")
        self._missing.setObjectName("paper.missing")
        words = translate("Form", "Complete (Ctrl+Enter)")
        self.done = button(words, self.finished.emit, kind="first")
        self.done.setObjectName("paper.done")
        ways = row(None, self._missing, self.done, gap=6)
        side = column(self._after, None, ways, gap=4)
        said = column(self._asked, self._typed, self._comment, self.remark, gap=2)
        whole = column(said, side, gap=4) if geometry.is_huge() else row(said, side, gap=12)
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 6, 0, 0)
        self.setLayout(whole)
        self._comment.show_text("")
        self.remark.show_text("")

    def ask(self, asked: str, after: str) -> None:
        """Say which question this is, and which comes next."""
        self._asked.setText(asked)
        self._after.setText(after)

    def type(self, words: str, tone: str = "normal") -> None:
        """Say what may be typed, or how something went."""
        self._words = words
        retone(self._typed, tone, "role")
        self._fit()

    def noted(self, remark: str, comment: str) -> None:
        """Show what is noted at this question, and what the office asks about it."""
        self.remark.show_text(remark)
        self._comment.show_text(comment)

    def count(self, missing: int) -> None:
        """Say how many questions still need a look."""
        words = translate("Form", "{count} to look at (F3)").format(count=missing)
        self._missing.setText(words)
        self._missing.setAccessibleName(words)
        seen(self._missing, missing > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write as much of it as two lines hold; the whole stands in the tip."""
        letters = QFontMetrics(self._typed.font())
        self._typed.setFixedHeight(letters.height() * LINES + 2)
        room = max(80, self._typed.width())
        self._typed.setText(shortened(letters, self._words, room))
        self._typed.setToolTip(self._words)


def shortened(letters: QFontMetrics, words: str, room: int) -> str:
    """Give as many choices as stand in two lines; that there are more is said by …."""
    parts, shown = words.split("   "), ""
    flags = int(Qt.TextFlag.TextWordWrap)
    for n, part in enumerate(parts):
        longer = f"{shown}   {part}" if shown else part
        more = "" if n + 1 == len(parts) else "   …"
        box = letters.boundingRect(0, 0, room, 4000, flags, longer.replace(" ", " ") + more)
        if shown and box.height() > letters.height() * LINES:
            return f"{shown}   …"
        shown = longer
    return shown
