"""A day chosen in a calendar, for who does not type it."""

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QDialog, QVBoxLayout, QWidget

from ui.words import translate


class Calendar(QDialog):
    """A calendar below a date field."""

    def __init__(self, parent: QWidget, day: QDate) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(translate("Fields", "Calendar"))
        self.page = QCalendarWidget()
        self.page.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.page.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if day.isValid():
            self.page.setSelectedDate(day)
        self.page.activated.connect(self.accept)
        self.page.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.page)

    @classmethod
    def ask(cls, below: QWidget, day: QDate) -> QDate | None:
        """Let the user choose a day; None when they went away."""
        made = cls(below, day)
        made.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        made.page.setFocus(Qt.FocusReason.PopupFocusReason)
        return made.page.selectedDate() if made.exec() == QDialog.DialogCode.Accepted else None
