"""A card round one choice: the ring of the focus goes round the whole card, not round one line."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QRadioButton

from ui.look import theme

RING = 2
ROUND = 9


class Ringed(QFrame):
    """A card that wears the ring of the choice in it."""

    def __init__(self, choice: QRadioButton) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.choice = choice
        choice.setProperty("ring", "card")
        choice.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the ring comes and goes with the focus of the choice."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        super().paintEvent(event)
        if not self.choice.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.worn().color("accent"), RING))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, ROUND, ROUND)
