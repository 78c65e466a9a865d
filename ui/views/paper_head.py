"""The line above an open form: whose it is and where, what it comes to, and how it is given up.

Words give way one after the other, those of the sums first; the number and the head are the title.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.bars import Elided
from ui.look import geometry
from ui.look.going import keyed
from ui.look.parts import button, row, seen
from ui.views.saved import Saved
from ui.views.verdict import VerdictLine
from ui.words import translate

GAP: Final = 10
WHERE: Final = 140
GIVE_UP_KEY: Final = "Alt+B"


class PaperHead(QWidget):
    """Shows ``who`` (nothing where the title says it) and ``where``; ``line`` are the sums."""

    def __init__(
        self,
        who: str,
        where: str,
        line: VerdictLine | None,
        saved: Saved,
        give_up: Callable[[], object],
        words: str,
    ) -> None:
        super().__init__()
        self._line, self._saved, self._told = line, saved, False
        self._who, self._where = Elided(who, "strong"), Elided(where, "quiet")
        self._who.setObjectName("paper.who")
        if not who:
            self._who.hide()
        self._where.setObjectName("paper.where")
        wide = min(self._where.sizeHint().width(), geometry.grown(WHERE))
        self._where.setMinimumWidth(wide)  # the village tells two households of one name apart
        self._give_up = button(translate("Paper", words), give_up, icon="delete", kind="flat")
        self._give_up.setObjectName("paper.discard")
        self._give_up.setToolTip(translate("Paper", "Give it up (Alt+B)"))
        self._give_up.setShortcut(GIVE_UP_KEY)
        sums = [line] if line is not None else []
        self.setLayout(row(self._who, self._where, *sums, None, saved, self._give_up, gap=GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Override QWidget.event: what is not saved takes room from the words."""
        if event.type() == QEvent.Type.LayoutRequest and self._told != self._is_told():
            self.fit()
        return super().event(event)

    def _is_told(self) -> bool:
        return self._saved.isVisibleTo(self)

    def fit(self) -> None:
        """Say the step in words, and where it is, as far as there is room for them."""
        self._told = self._is_told()
        name = self._give_up.accessibleName()
        short = keyed(translate("Paper", "Drop…"), GIVE_UP_KEY)
        for words in (keyed(name, GIVE_UP_KEY), short, ""):
            if self._give_up.text() != words:
                self._give_up.setText(words)
                self._give_up.setShortcut(GIVE_UP_KEY)  # Qt forgets it with the text
            if self._has_room(is_whole=words not in (short, "")):
                break
        seen(self._where, self._line is None or self._has_room())

    def _has_room(self, *, is_whole: bool = False) -> bool:
        """Say whether all of it fits, where the words of the sums give way or stand whole."""
        said = [one for one in (self._who, self._where) if one.text()]
        taken = [one.sizeHint().width() for one in said]
        taken.append(self._give_up.minimumSizeHint().width())
        if self._is_told():
            taken.append(self._saved.sizeHint().width())
        if self._line is not None and not self._line.isHidden():
            line = self._line.sizeHint() if is_whole else self._line.minimumSizeHint()
            taken.append(line.width())
        return sum(taken) + GAP * (len(taken) + 1) <= self.width()
