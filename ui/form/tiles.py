"""A tile for one choice: the number of the paper, the words, and whether it is chosen."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gpn_desktop.engine.effects import Choice
from ui.look import geometry, icons, theme
from ui.look.parts import ENTERS

BADGE: Final = 22
AIR: Final = 12
LEAST_TILE: Final = 34
STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


def badge() -> int:
    """Give the side of the sign that holds the number of a choice."""
    return geometry.grown(BADGE)


class Tile(QAbstractButton):
    """One choice: its number, its words, and whether it is chosen."""

    moved = Signal(int)
    numbered = Signal(str)
    cleared = Signal()

    def __init__(self, choice: Choice, *, many: bool) -> None:
        super().__init__()
        self.choice, self._many = choice, many
        self.setText(choice.label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{choice.paper}. {choice.label}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def relabel(self, choice: Choice) -> None:
        """Take the words of another language."""
        self.choice = choice
        self.setText(choice.label)
        self.setAccessibleName(f"{choice.paper}. {choice.label}")

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        wide = self._letters().horizontalAdvance(self.text()) + badge() + AIR * 3
        return QSize(wide, geometry.grown(LEAST_TILE))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(geometry.grown(110), geometry.grown(LEAST_TILE))

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QWidget.heightForWidth: long words take a second line."""
        room = QRect(0, 0, width - badge() - AIR * 3, 4000)
        words = self._letters().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(geometry.grown(LEAST_TILE), words.height() + 14)

    def _letters(self) -> QFontMetrics:
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(heavy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: arrows walk, digits choose, Delete clears."""
        if event.key() in STEPS:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        elif event.text().isascii() and event.text().isdigit():
            self.numbered.emit(event.text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not event.modifiers():
            self.cleared.emit()
        elif event.key() in ENTERS:
            event.ignore()  # Enter leads on, it does not choose
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = badge()
        self._paint_badge(painter, QRectF(AIR - 2, (self.height() - side) / 2, side, side))
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(letters)
        painter.setPen(theme.worn().color("text" if self.isEnabled() else "quiet"))
        left = AIR * 2 + side - 4
        room = QRect(left, 0, self.width() - left - AIR + 2, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        worn = theme.worn()
        pen = painter.pen()
        focused = self.hasFocus()
        pen.setWidthF(2 if focused else 1)
        lit = focused or self.isChecked()
        pen.setColor(worn.color("accent") if lit else worn.color("edge"))
        painter.setPen(pen)
        ground = worn.surface
        if self.isChecked():
            ground = worn.tint("accent")
        elif self.underMouse() and self.isEnabled():
            ground = worn.raised
        painter.setBrush(theme.color_of(ground))
        inset = 1 if focused else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 7, 7)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        worn, checked = theme.worn(), self.isChecked()
        painter.setPen(worn.color("accent" if checked else "edge"))
        painter.setBrush(worn.color("accent" if checked else "surface"))
        corner = 6 if self._many else badge() / 2
        painter.drawRoundedRect(box, corner, corner)
        if checked:
            sign = icons.icon("check", "on_accent")
            sign.paint(painter, box.toRect().adjusted(3, 3, -3, -3))
            return
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setPen(worn.color("quiet"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.choice.paper))
