"""Words below a page that scrolls: it goes on, and which key leads there; Page Down reads it.

On the way: a page that is scrolled, or grows → the words, seen only while something is hidden.
"""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from ui.look.edge import guarded
from ui.look.going import boxes
from ui.look.parts import reveal, seen

UNDER: Final = 16  # what is hidden of so little is nothing to read
_TURNS: Final = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class MoreBelow(QLabel):
    """Says that a page goes on below, where whole lines stand; it is put below the page.

    Without a key it is Tab where something is filled in, else Page Down. ``is_beside``: it stands
    in a line that is there anyway, and takes no room of the page.
    """

    def __init__(
        self, area: QScrollArea, name: str, key: str = "", *, is_beside: bool = False
    ) -> None:
        super().__init__()
        self._area, self._key, self._is_beside = area, key, is_beside
        self.setProperty("role", "small")
        self.setObjectName(name)
        self.setWordWrap(is_beside)
        self.hide()
        guarded(area)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._tell)
        bar.valueChanged.connect(self._tell)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, here: QWidget | None) -> None:
        """Show what one comes to from outside; within a page Qt does.

        Where the page is destroyed before its words there is nothing to show.
        """
        if not isValid(self._area):
            return
        seat = self._area.viewport()
        is_in = here is not None and seat.isAncestorOf(here)
        if is_in and before is not None and not seat.isAncestorOf(before):
            reveal(here)

    @Slot()
    def _tell(self) -> None:
        bar = self._area.verticalScrollBar()
        own = 0 if self.isHidden() or self._is_beside else self.sizeHint().height()
        is_more = bar.maximum() - bar.value() - own > UNDER
        if is_more and self.isHidden():
            self.setText(self.tr("More below ({key})").format(key=self._key or self._found_key()))
        seen(self, is_more)

    def _found_key(self) -> str:
        inside: QWidget | None = self._area.widget()
        return "Tab" if inside is not None and boxes(inside) else "PageDown"


def turn_page(area: QScrollArea, event: QKeyEvent) -> bool:
    """Read on or back by a page, as the key wants; say whether it was such a key."""
    turn = _TURNS.get(Qt.Key(event.key()))
    if turn is not None:
        area.verticalScrollBar().triggerAction(turn)
    return turn is not None
