"""List and detail: beside each other where there is room, else the detail is a page of its own."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.look import geometry

SHARES = (500, 500)


class Turned(QStackedWidget):
    """Asks for the room of the page that is shown, not of the widest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class Spread(QWidget):
    """Holds a list and a detail; ``opened`` tells whether the detail covers the list."""

    opened = Signal(bool)

    def __init__(self, first: QWidget, detail: QWidget, shares: tuple[int, int] = SHARES) -> None:
        super().__init__()
        self.first, self.detail = first, detail
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(geometry.WIDE_GAP)
        self._split.addWidget(first)
        self._split.addWidget(detail)
        self._split.setSizes([*shares])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._split)
        self._narrow = self._is_tight = False
        self._open = False
        self._is_alone = False

    @property
    def is_covered(self) -> bool:
        """Say whether the detail stands in the place of the list."""
        return (self._narrow or self._is_tight or self._is_alone) and self._open

    @property
    def is_open(self) -> bool:
        """Say whether the detail was turned to."""
        return self._open

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
        self._narrow, self._is_tight = geometry.is_narrow(self.window().width()), False
        self._measure()
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Override QWidget.event: what stands here needs another width now."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and not self._is_tight:
            self._measure()
            if self._is_tight:
                self._arrange()
        return done

    def _measure(self) -> None:
        """Find out whether both fit; where they once did not, they stay apart at this width.

        Else the detail would come and go with what is chosen in the list.
        """
        first, detail = _least(self.first), _least(self.detail)
        both = first + self._split.handleWidth() + detail
        self._is_tight = self._is_tight or both > self.width()

    def _arrange(self) -> None:
        self.first.setVisible(not self.is_covered)
        apart = self._narrow or self._is_tight or self._is_alone
        self.detail.setVisible(self._open or not apart)
        self.opened.emit(self.is_covered)


def _least(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())
