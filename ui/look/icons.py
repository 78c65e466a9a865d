"""Line icons of ``resources/icons``, drawn in the colour of their role when painted."""

from functools import cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.look import theme

CURRENT: Final = b"currentColor"


class IconEngine(QIconEngine):
    """Paints one drawing at any size; switched off it is quiet."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        """Override QIconEngine.clone."""
        return IconEngine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Override QIconEngine.paint."""
        role = "edge" if mode == QIcon.Mode.Disabled else self._role
        _renderer(self._name, getattr(theme.worn(), role)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Override QIconEngine.pixmap."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made


def icon(name: str, role: str = "text") -> QIcon:
    """Give an icon of ``resources/icons``; it follows the theme that is worn."""
    return QIcon(IconEngine(name, role))


def pixmap(name: str, role: str, size: int, ratio: float) -> QPixmap:
    """Give an icon as a picture of ``size`` logical pixels for a screen of that ratio."""
    return icon(name, role).pixmap(QSize(size, size), ratio)


@cache
def _drawing(name: str) -> bytes:
    return resources.path("icons", f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(_drawing(name).replace(CURRENT, color.encode("ascii")))
