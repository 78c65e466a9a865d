"""What narrows the list of households: words, a village, a class; and how many are left.

It gives what is asked for as ``Sought`` and says when that changed; it looks nothing up.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from gpn_desktop.registry.places import Village
from gpn_desktop.services.households import NOT_REVIEWED, Sought
from ui.counts import Counts
from ui.look import geometry
from ui.look.blocks import said
from ui.look.parts import ENTERS, Chooser, button, named, refill, row, text_line
from ui.look.signs import class_words

PAUSE_MS: Final = 200
LEAST_WORDS: Final = 100
CHOICES: Final = ("poor", "near_poor", "not_poor", NOT_REVIEWED)


class FilterBar(QWidget):
    """Words, a village and a class by which the list is narrowed, and how many are left."""

    def __init__(
        self,
        on_change: Callable[[], object],
        on_down: Callable[[], object],
        on_add: Callable[[], object],
    ) -> None:
        super().__init__()
        self._on_down = on_down
        self.add = button("", on_add, icon="add")
        self.add.setObjectName("households.add")
        self.add.setAccessibleName(self.tr("Add a household"))
        self.add.setToolTip(self.tr("Add a household (Ctrl+N)"))
        self.words = text_line(self.tr("Filter by name, code or address"))
        self.words.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.words.setObjectName("households.filter")
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(LEAST_WORDS)
        self.village = self._box(self.tr("Village"), "households.village", 4)
        self.poverty_class = self._box(self.tr("Class"), "households.class", 4)
        self.count = said("", "households.count", "quiet")
        self.count.setMinimumWidth(1)  # it moves below before it holds the bar wide
        self._fill_classes()
        self._asking = row()
        for asking, share in ((self.words, 3), (self.village, 3), (self.poverty_class, 4)):
            self._asking.addWidget(asking, share)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(geometry.GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(self._asking, 0, 0)
        self._grid.addWidget(self.add, 0, 2, Qt.AlignmentFlag.AlignRight)
        self._place_count()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(on_change)
        self.words.textChanged.connect(self._pause.start)
        self.village.activated.connect(on_change)
        self.poverty_class.activated.connect(on_change)

    def _box(self, name: str, object_name: str, letters: int) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setMinimumContentsLength(letters)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _fill_classes(self) -> None:
        self.poverty_class.addItem(self.tr("All classes"), "")
        for code in CHOICES:
            self.poverty_class.addItem(class_words(code), code)

    def show_villages(self, villages: Sequence[Village]) -> None:
        """Offer these villages; the one chosen stays chosen."""
        every = (self.tr("All villages"), "")
        refill(self.village, [every, *((one.name, one.id) for one in villages)])

    def sought(self) -> Sought:
        """Give what is asked for."""
        village, found = self.village.currentData(), self.poverty_class.currentData()
        return Sought(self.words.text().strip(), village or "", found or "")

    def show_count(self, count: int) -> None:
        """Say how many households fit."""
        self.count.setText(Counts(self).household(count))
        self._place_count()

    def _place_count(self) -> None:
        """Say it beside the filters, or below them where there is no room for it."""
        parts = (self._asking.minimumSize(), self.count.sizeHint(), self.add.sizeHint())
        needs = sum(size.width() for size in parts) + 2 * geometry.GAP
        line, place = (0, 1) if needs <= self.width() else (1, 0)
        self._grid.addWidget(self.count, line, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._place_count()

    def offer(self, wanted: bool) -> None:
        """Offer to narrow the list, or not where it has nothing in it; adding is always offered."""
        for part in (self.words, self.village, self.poverty_class, self.count):
            part.setVisible(wanted)

    def clear(self) -> None:
        """Ask for all of them again."""
        self.words.clear()
        self.village.setCurrentIndex(0)
        self.poverty_class.setCurrentIndex(0)

    def ask_for(self, village: str) -> None:
        """Ask for the households of one village."""
        self.clear()
        self.village.setCurrentIndex(max(0, self.village.findData(village)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter and Down lead from the words into the list."""
        if event.key() in (*ENTERS, Qt.Key.Key_Down) and self.words.hasFocus():
            self._on_down()
        else:
            super().keyPressEvent(event)
