"""How sending ended: the stick may be taken out, or what hindered it; then it is tried again."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.parts import Sign, button, column, retone, row
from ui.words import translate


class Ended(QWidget):
    """What came of it in words, and the way on."""

    def __init__(self, on_closed: Callable[[], object], on_retry: Callable[[], object]) -> None:
        super().__init__()
        self._mark = Sign("good", "good", 26)
        self._so = said("", "exchange.sent", "heading", wraps=True)
        self._more = said("", "exchange.more", "quiet", wraps=True)
        self.close_ = button(translate("SendCard", "Done"), on_closed, kind="first")
        self.close_.setObjectName("exchange.done")
        again = translate("SendCard", "Try again")
        self.retry = button(again, on_retry, icon="undo", kind="first")
        self.retry.setObjectName("exchange.retry")
        words = row(column(self._mark, None), column(self._so, self._more, gap=4), gap=12)
        words.setStretch(1, 1)
        self.setLayout(column(words, None, flowing(self.retry, self.close_)))

    @property
    def landing(self) -> QPushButton:
        """Give the button that comes next."""
        return self.close_ if self.retry.isHidden() else self.retry

    def show_end(self, tone: str, so: str, more: str) -> None:
        """Say what came of it; what did not end well can be tried again."""
        good = tone == "good"
        self._mark.setProperty("tone", tone)
        self._mark.change("good" if good else "warning", tone)
        self._so.setText(so)
        self._more.setText(more)
        self.retry.setVisible(not good)
        words = translate("SendCard", "Done") if good else translate("SendCard", "Close (Esc)")
        self.close_.setText(words)
        retone(self.close_, "first" if good else "", "kind")
