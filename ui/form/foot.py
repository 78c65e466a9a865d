"""Below the paper form: which question this is, what may be typed, what comes next, the way on."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from ui.bars import Elided
from ui.form.flowed import LINES, Typed
from ui.form.remarks import Comment, Remark
from ui.form.way_on import write
from ui.look import geometry
from ui.look.laying import lay_in_grid
from ui.look.parts import button, column, retone, row, seen
from ui.words import translate

SHARE: Final = 48  # of a hundred: the room of what comes next, and that of the steps
AIR: Final = 12
BOTTOM: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


class Foot(QFrame):
    """The running line; ``finished`` is the way on at the end, ``missing`` what needs a look.

    Question and next step share the first line. What may be typed has all the width below them, but
    for the steps, which stand at its end, or at that of a remark.
    """

    finished = Signal()
    missing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked, self._typed = Elided("", "strong"), Typed()
        self._after = Typed("quiet", least=1)
        self._asked.setObjectName("paper.asked")
        self._after.setObjectName("paper.after")
        self._typed.setObjectName("paper.typed")
        self._kept = 0  # how tall that was which gave way to why the cell holds; no row moves
        self.remark, self.comment = Remark(), Comment()
        self._missing = button("", self.missing.emit, icon="warning", kind="link")
        self._missing.setObjectName("paper.missing")
        self._count, self._done = 0, translate("Form", "Complete (Ctrl+Enter)")
        self.done = button(self._done, self.finished.emit, kind="first")
        self.done.setObjectName("paper.done")
        self._ways, self._beside = QWidget(), QWidget()
        self._ways.setLayout(row(self._missing, self.done, gap=6))
        self._box = column(self.comment, self.remark, gap=2)
        self._beside.setLayout(self._box)
        self._arrange()
        for one in (self.remark, self.comment):
            one.line.installEventFilter(self)
        self.noted("", "")

    def _arrange(self) -> None:
        self._asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for part in (self._after, self._ways):
            stays = part.sizePolicy()
            stays.setRetainSizeWhenHidden(True)  # no row moves while it is left away
            part.setSizePolicy(stays)
        parts = self._asked, self._after
        first = column(*parts, gap=2) if geometry.is_huge() else row(*parts, gap=AIR)
        first.setStretch(0, 100 - SHARE)
        first.setStretch(1, SHARE)
        first.setAlignment(self._asked, Qt.AlignmentFlag.AlignTop)
        first.setAlignment(self._after, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        lay_in_grid(self._grid, first, 0, 0)
        self._grid.addWidget(self._typed, 1, 0)
        self._grid.addWidget(self._beside, 2, 0)
        self._place_ways()
        self._grid.setContentsMargins(0, 6, 0, 0)
        self.setLayout(self._grid)

    def _place_ways(self) -> None:
        """Put the steps at the end of what may be typed and noted; huge ones below it."""
        if geometry.is_huge():
            self._grid.addWidget(self._ways, 3, 0, Qt.AlignmentFlag.AlignRight)
        else:
            self._grid.addWidget(self._ways, 1, 0, 2, 1, BOTTOM)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: what is written beside the answers has all the room.

        What Enter does in the cell is not said meanwhile: here it does something else.
        """
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_parts()
        return super().eventFilter(watched, event)

    def _show_parts(self) -> None:
        """Leave away what would say something else beside what is written, or what holds."""
        is_free = self.writing is None
        seen(self._typed, is_free)
        for part in (self._ways, self._after):
            seen(part, is_free and not self._kept)
        self._share()

    def ask(self, asked: str) -> None:
        """Say which question this is."""
        self._asked.setText(asked)

    def tell_after(self, after: str) -> None:
        """Say which question comes next, and by which key."""
        self._after.box(is_boxed=False)
        self._after.say(after)

    def type(self, words: str, tone: str = "normal") -> None:
        """Say what may be typed, or how something went."""
        self._hold(is_held=False)
        retone(self._typed, tone, "role")
        self._typed.say(words)

    def hold(self, words: str) -> None:
        """Say why the cell holds, and nothing else: a red box in place of what may be typed."""
        self._hold(is_held=True)
        retone(self._typed, "bad", "role")
        self._typed.say(words)

    def _hold(self, *, is_held: bool) -> None:
        if bool(self._kept) != is_held:
            self._kept = self._typed.height() if is_held else 0
            self._typed.box(is_boxed=is_held)
            self._show_parts()

    def warn(self, words: str) -> None:
        """Say what is missing here, in place of what comes next; what may be typed is said too."""
        self._after.box(is_boxed=True)
        self._after.say(words)

    @property
    def told(self) -> str:
        """Give what is said in a red box, "" where nothing is."""
        boxed = (one for one in (self._typed, self._after) if one.is_boxed)
        return next((one.toolTip() for one in boxed), "")

    def noted(self, remark: str, comment: str) -> None:
        """Show what is noted at this question, and what the office asks about it."""
        self.remark.show_text(remark)
        self.comment.show_text(comment)
        self._share()

    @property
    def writing(self) -> Remark | Comment | None:
        """Give what is being written beside the answers."""
        return next((one for one in (self.remark, self.comment) if one.line.hasFocus()), None)

    def count(self, missing: int, *, is_read: bool = False) -> None:
        """Say how many questions still need a look; of what does not count there is nothing."""
        self._count = 0 if is_read else missing
        seen(self._missing, self._count > 0)
        retone(self.done, "" if missing or is_read else "first", "kind")
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
        self._share()

    def _over(self) -> int:
        """Give by how much the steps are wider than their share."""
        return self._steps()[0] - self.width() * SHARE // 100

    def _steps(self) -> tuple[int, int]:
        """Give the room of the steps."""
        shown = [one.sizeHint() for one in (self._missing, self.done) if not one.isHidden()]
        wide = sum(one.width() for one in shown) + 6 * (len(shown) - 1)
        return wide, max(one.height() for one in shown)

    def _share(self) -> None:
        """Let what stands beside the steps leave them their room."""
        is_noted = not (self.remark.isHidden() and self.comment.isHidden())
        wide, tall = self._steps()
        is_beside = not (geometry.is_huge() or self._ways.isHidden())
        wide, below = (wide + AIR, tall) if is_beside else (0, 0)
        if self._kept and not geometry.is_huge():
            below = tall
        seen(self._beside, is_noted)
        self._box.setContentsMargins(0, 0, wide, 0)
        self._grid.setRowMinimumHeight(2, below if is_noted else 0)
        if self._kept or is_noted or not is_beside:
            self._typed.give_way(0, self._kept, least=1)
        else:
            self._typed.give_way(wide, tall, least=LINES)
