"""Words below a page that scrolls: it goes on, and which key leads there; Page Down reads it.

On the way: a page that is scrolled, or grows → the words, seen only while words, a box or a button
of it are hidden; a bare rim is not worth a key.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from ui.look.edge import HAIR, SAID, guarded
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
        area.setProperty(SAID, True)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._tell)
        self._soon = QTimer(self, singleShot=True, interval=0)  # once all have their places
        self._soon.timeout.connect(self._tell)
        bar.rangeChanged.connect(self._on_range_changed)
        area.viewport().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def name_key(self, key: str) -> None:
        """Name another key from now on."""
        self._key = key
        self._word()

    def _word(self) -> None:
        self.setText(self.tr("More below ({key})").format(key=self._key or self._found_key()))

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
    def _on_range_changed(self) -> None:
        self._soon.start()  # not with what is told: a number would be a time to wait

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: an empty line may have words now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        if not isValid(self._area):
            return
        bar = self._area.verticalScrollBar()
        own = 0 if self.isHidden() or self._is_beside else self.sizeHint().height()
        is_more = bar.maximum() - bar.value() - own > UNDER and self._hides_words(own)
        if is_more and self.isHidden():
            self._word()
        seen(self, is_more)

    def _hides_words(self, own: int) -> bool:
        """Say whether anything that is read or pressed ends below the page and these words."""
        inside: QWidget | None = self._area.widget()
        if inside is None:
            return False
        seat = self._area.viewport()
        low = seat.mapTo(seat.window(), seat.rect().bottomLeft()).y() + own + HAIR
        told = (one for one in inside.findChildren(QWidget) if _tells(one, inside))
        return any(one.mapTo(one.window(), one.rect().bottomLeft()).y() > low for one in told)

    def _found_key(self) -> str:
        inside: QWidget | None = self._area.widget()
        return "Tab" if inside is not None and boxes(inside) else "PageDown"


def _tells(one: QWidget, inside: QWidget) -> bool:
    if isinstance(one, QLabel) and not one.text().strip():
        return False
    return one.layout() is None and one.isVisibleTo(inside)


def turn_page(area: QScrollArea, event: QKeyEvent) -> bool:
    """Read on or back by a page, as the key wants; say whether it was such a key."""
    turn = _TURNS.get(Qt.Key(event.key()))
    if turn is not None:
        area.verticalScrollBar().triggerAction(turn)
    return turn is not None
