"""The left rail: pages with their keys, counts of what waits; at the foot what sets things up."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from ui.actions import BY_ID
from ui.look import geometry, icons, theme
from ui.look.parts import ENTERS, column
from ui.words import translate

TALL, LOW, LEAST_AIR = 42, 32, 4
PAD: Final = 12
KEY_ROOM: Final = 26
HELD: Final = "Ctrl+"
"""What is held while a page's digit is pressed: said once, with the first of the digits."""


class RailButton(QAbstractButton):
    """One page: icon, words, its key, and the count of what waits there."""

    entered = Signal()

    def __init__(self, text: str, icon_name: str, key: str, *, stays: bool = True) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(stays)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._plain, self._lit = icons.icon(icon_name), icons.icon(icon_name, "accent")
        self.key, self._count = key, 0

    def set_count(self, count: int) -> None:
        """Show how many things wait on this page, above its icon."""
        self._count = count
        words = translate("Rail", "{page}, {count} waiting") if count else "{page}"
        self.setAccessibleName(words.format(page=self.text(), count=count))
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        words = QFont(self.font())
        words.setWeight(QFont.Weight.DemiBold)
        wide = self.fontMetrics().horizontalAdvance(self.text()) * 107 // 100
        icon, tall = map(geometry.grown, (geometry.ICON, TALL))
        return QSize(PAD * 2 + icon + PAD + wide + self._key_room(), tall)

    def _key_room(self) -> int:
        wide = QFontMetrics(smaller(self.font())).horizontalAdvance(self.key)
        return max(geometry.grown(KEY_ROOM), wide + PAD)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(self.sizeHint().width(), max(LOW, self.fontMetrics().height() + LEAST_AIR))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter goes to the page and into it."""
        if event.key() in ENTERS:
            self.click()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side, lit = geometry.grown(geometry.ICON), self.isChecked()
        box = QRect(PAD + 2, (self.height() - side) // 2, side, side)
        (self._lit if lit else self._plain).paint(painter, box)
        self._paint_words(painter, lit)
        self._paint_key(painter)
        if self._count:
            self._paint_count(painter, box)

    def _paint_ground(self, painter: QPainter) -> None:
        worn, box = theme.worn(), QRectF(self.rect()).adjusted(4, 1, -4, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setBrush(worn.color("select" if self.isChecked() else "raised"))
            painter.drawRoundedRect(box, 8, 8)
        if self.isChecked():
            painter.setBrush(worn.color("accent"))
            painter.drawRoundedRect(QRectF(4, self.height() / 2 - 9, 4, 18), 2, 2)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setWidthF(2)
            pen.setColor(worn.color("accent"))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_words(self, painter: QPainter, lit: bool) -> None:
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold if lit else QFont.Weight.Normal)
        painter.setFont(letters)
        painter.setPen(theme.worn().color("accent" if lit else "text"))
        left = PAD + 2 + geometry.grown(geometry.ICON) + PAD
        box = QRect(left, 0, self.width() - left - self._key_room(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_key(self, painter: QPainter) -> None:
        painter.setFont(smaller(self.font()))
        painter.setPen(theme.worn().color("quiet"))
        keys = self._key_room()
        box = QRect(self.width() - keys, 0, keys - PAD, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.key)

    def _paint_count(self, painter: QPainter, icon: QRect) -> None:
        """Lay the count over the upper corner of the icon: words and key keep their places."""
        words = str(self._count) if self._count < 100 else "99+"
        painter.setFont(smaller(self.font(), 0.8))
        tall = painter.fontMetrics().height()
        wide = max(tall, painter.fontMetrics().horizontalAdvance(words) + 8)
        right = icon.right() + PAD - 1
        box = QRectF(right - wide, icon.top() + 0.4 * icon.height() - tall, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.worn().warn))
        painter.drawRoundedRect(box, tall / 2, tall / 2)
        painter.setPen(theme.worn().color("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def smaller(letters: QFont, share: float = 0.88) -> QFont:
    """Give the letters that keys and counts are written in."""
    made = QFont(letters)
    made.setPointSizeF(made.pointSizeF() * share)
    return made


class Rail(QFrame):
    """The pages, one of them lit; ``on_go`` is told which was asked for."""

    entered = Signal()  # work goes on within the page that is lit

    def __init__(
        self, pages: Sequence[str], on_go: Callable[[str], object], low: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAccessibleName(translate("Rail", "Pages"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        for name in (*pages, *low):
            self.buttons[name] = self._button(f"go_{name}", name, on_go)
            self._group.addButton(self.buttons[name])
        below = [self._button(name, name, on_go, stays=False) for name in ("settings", "help")]
        self.buttons |= {"settings": below[0], "help": below[1]}
        lower = [*(self.buttons[name] for name in low), *below]
        box = column(*(self.buttons[name] for name in pages), None, *lower, gap=0)
        box.setContentsMargins(4, 6, 4, 6)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def _button(
        self, action_id: str, name: str, on_go: Callable[[str], object], *, stays: bool = True
    ) -> RailButton:
        action = BY_ID[action_id]
        digit = action.keys[0].removeprefix(HELD)
        is_told = digit.isalnum() and bool(self.buttons)
        key = digit if is_told else action.keys[0]
        made = RailButton(translate("Actions", action.text), action.icon, key, stays=stays)
        made.setToolTip(f"{made.text()} ({action.keys[0]})")
        made.clicked.connect(lambda: on_go(name))
        if stays:
            made.entered.connect(self.entered)
        return made

    def light(self, name: str) -> None:
        """Light the page that is shown."""
        self.buttons[name].setChecked(True)

    def focus_lit(self) -> None:
        """Put the focus on the page that is lit."""
        lit = self._group.checkedButton()
        if lit is not None:
            lit.setFocus(Qt.FocusReason.TabFocusReason)
