"""List and detail: beside each other where there is room, else the detail is a page of its own."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.look import geometry

SHARES = (500, 500)


class Spread(QWidget):
    """Holds a list and a detail; ``opened`` tells whether the detail covers the list."""

    opened = Signal(bool)

    def __init__(self, first: QWidget, detail: QWidget) -> None:
        super().__init__()
        self.first, self.detail = first, detail
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(geometry.WIDE_GAP)
        self._split.addWidget(first)
        self._split.addWidget(detail)
        self._split.setSizes([*SHARES])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._split)
        self._narrow = False
        self._open = False
        self._is_alone = False

    @property
    def is_covered(self) -> bool:
        """Say whether the detail stands in the place of the list."""
        return (self._narrow or self._is_alone) and self._open

    def leave_alone(self, wanted: bool) -> None:
        """Give all the room to one at a time: a list in which nothing is has no detail beside."""
        if wanted != self._is_alone:
            self._is_alone = wanted
            self._arrange()

    def show_detail(self) -> None:
        """Turn to the detail and put the focus there."""
        self._open = True
        self._arrange()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> bool:
        """Turn back to the list; say whether the detail had covered it."""
        covered = self.is_covered
        self._open = False
        self._arrange()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        return covered

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: one of the two is enough."""
        first, detail = self.first.minimumSizeHint(), self.detail.minimumSizeHint()
        return first.expandedTo(detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._narrow = geometry.is_narrow(self.window().width())
        self._arrange()

    def _arrange(self) -> None:
        self.first.setVisible(not self.is_covered)
        self.detail.setVisible(self._open or not (self._narrow or self._is_alone))
        self.opened.emit(self.is_covered)
