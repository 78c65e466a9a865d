"""The acts of the register to choose from, each by its digit."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from ui.acts import SHEETS, title
from ui.look import geometry
from ui.look.edge import WholeList
from ui.look.parts import named

SPARE: Final = 2  # with less Qt begins another column, out of sight
LOW: Final = 600  # in a lower window the acts stand in two columns


class ActList(WholeList):
    """The acts to choose from: a digit or Enter takes one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, self.tr("What has happened?"))
        self.setObjectName("act.list")
        for number, one in enumerate(SHEETS):
            self.addItem(f"{(number + 1) % 10 if number < 10 else 'S'}  {title(one.sort)}")
        self.setCurrentRow(0)
        self.setWrapping(True)
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda item: self._take(self.row(item)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView.resizeEvent: in a low window two columns, where both have room."""
        is_low, room = self.window().height() < geometry.grown(LOW), self.viewport().width()
        has_room = 2 * (self.sizeHintForColumn(0) + geometry.GAP) < room
        columns = 2 if is_low and has_room else 1
        tall = max(self.sizeHintForRow(0), geometry.LOW_ROW)
        self.setGridSize(QSize(room // columns, tall))  # a line is as wide as its column
        around = self.height() - self.viewport().height()
        self.setFixedHeight(-(-len(SHEETS) // columns) * tall + around + SPARE)
        super().resizeEvent(event)

    def _take(self, number: int) -> None:
        self.chosen.emit(SHEETS[number].sort)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        keys = [*"1234567890", "s"]
        if event.text().lower() in keys:
            self.setCurrentRow(keys.index(event.text().lower()))
            self._take(self.currentRow())
        else:
            super().keyPressEvent(event)
