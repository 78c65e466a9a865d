"""Line icons of ``resources/icons``, drawn in the colour of their role when painted."""

from functools import cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
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
        _renderer(self._name, self._color(mode)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Override QIconEngine.pixmap."""
        return _picture(self._name, self._color(mode), size)

    def _color(self, mode: QIcon.Mode) -> str:
        color: str = getattr(theme.worn(), "edge" if mode == QIcon.Mode.Disabled else self._role)
        return color


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


def _picture(name: str, color: str, size: QSize) -> QPixmap:
    """Draw a picture once; then it is painted at each stroke of the window."""
    key, made = f"{name} {color} {size.width()} {size.height()}", QPixmap()
    if QPixmapCache.find(key, made):
        return made
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(name, color).render(painter, QRectF(made.rect()))
    painter.end()
    QPixmapCache.insert(key, made)
    return made
