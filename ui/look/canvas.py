"""A picture as large as there is room, at the ratio of its screen; words where there is none."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import theme

LEAST = QSize(200, 90)


class Canvas(QWidget):
    """Draws one picture, never larger than it is, in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = QPixmap()
        self._scaled = QPixmap()
        self._words = ""
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, file: Path | None, words: str) -> None:
        """Show a picture, which ``words`` describe; where there is none they stand there."""
        self._drawn = QPixmap(str(file)) if file is not None else QPixmap()
        self._scaled, self._words = QPixmap(), words
        self.setAccessibleName(words)
        self.update()

    def picture_size(self) -> QSize:
        """Give how large the picture is drawn now, in pixels of the screen."""
        room = self.size() * self.devicePixelRatioF()
        if self._drawn.width() <= room.width() and self._drawn.height() <= room.height():
            return self._drawn.size()
        return self._drawn.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        if self._drawn.isNull():
            painter.setPen(theme.worn().color("quiet"))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), middle, self._words)
            return
        shown = self._fitted()
        wide, tall = (round(side / self.devicePixelRatioF()) for side in shown.size().toTuple())
        box = QRect((self.width() - wide) // 2, (self.height() - tall) // 2, wide, tall)
        painter.drawPixmap(box, shown)
        painter.setPen(theme.worn().color("edge"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _fitted(self) -> QPixmap:
        wanted = self.picture_size()
        if self._scaled.size() != wanted:
            ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = self._drawn.scaled(wanted, *ways)
        return self._scaled
