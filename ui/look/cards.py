"""Cards that can be pressed: several words that together are one thing to open."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QSizePolicy

from ui.look import geometry
from ui.look.parts import Button


class CardButton(Button):
    """A button that holds a layout; Enter, Space and a click open what it tells of.

    Up and Down walk from card to card, as Qt does for buttons beside each other.
    """

    def __init__(self, name: str, layout: QLayout, call: Callable[[], object]) -> None:
        super().__init__()
        layout.setContentsMargins(14, 10, 14, 10)
        self.setLayout(layout)
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(geometry.grown(geometry.TARGET))
        self.clicked.connect(lambda: call())

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        least = self.layout().totalMinimumSize()  # type: ignore[union-attr]
        return QSize(least.width(), geometry.grown(geometry.TARGET))

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return True
