"""A row that breaks into the next line where there is no room: for buttons in any language."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.look import geometry


class Flow(QLayout):
    """Puts its widgets beside each other, and below where a line is full.

    ``grows`` is the one that takes what its line leaves free, if one does. ``stands``: they stand
    on one ground, as boxes with words above them beside buttons; else they have one middle.
    """

    def __init__(self, *widgets: QWidget, gap: int = geometry.GAP) -> None:
        super().__init__()
        self.grows: QWidget | None = None
        self.stands = False
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}  # by width, until something in it changes
        self.setContentsMargins(0, 0, 0, 0)
        for one in widgets:
            self.addWidget(one)

    def addItem(self, item: QLayoutItem) -> None:
        """Override QLayout.addItem."""
        self._items.append(item)

    def count(self) -> int:
        """Override QLayout.count."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout.itemAt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout.takeAt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Override QLayout.expandingDirections: it takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Override QLayout.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QLayout.heightForWidth."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Override QLayout.invalidate."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Override QLayout.setGeometry."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Override QLayout.sizeHint: all beside each other."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Override QLayout.minimumSize: the widest alone in a line."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Give what stands in each line of this width."""
        lines: list[list[QLayoutItem]] = []
        used = width + 1
        for item in self._shown():
            wide = item.sizeHint().width()
            if used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wide
        return lines

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Give the height that the lines need in this width; with ``move`` place the widgets."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tall = max(item.sizeHint().height() for item in line)
            x = rect.x()
            wide = sum(item.sizeHint().width() + self._gap for item in line) - self._gap
            for item in line:
                size = item.sizeHint()
                if self.grows is not None and item.widget() is self.grows:
                    size.setWidth(size.width() + max(0, rect.width() - wide))
                if move:
                    above = tall - size.height()
                    place = QPoint(x, y + (above if self.stands else above // 2))
                    item.setGeometry(QRect(place, size))
                x += size.width() + self._gap
            y += tall + self._gap
        return max(0, y - self._gap - rect.y())


class Rest(QWidget):
    """Takes the room that is left on a page that scrolls: asks for no more than its least."""

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth: its lists give way, not the page."""
        return False


class Whole(QLabel):
    """Words that are never cut: their lines keep their height where all else gives way."""

    def __init__(self, name: str, role: str = "normal") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Override QLabel.setText."""
        super().setText(text)
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._keep()

    def _keep(self) -> None:
        room = QRect(0, 0, max(1, self.width()), 0)
        needs = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        self.setMinimumHeight(needs.height())


def flowing(*widgets: QWidget, gap: int = geometry.GAP) -> QWidget:
    """Give widgets in a row that breaks where there is no room."""
    made = QWidget()
    made.setLayout(Flow(*widgets, gap=gap))
    return made
