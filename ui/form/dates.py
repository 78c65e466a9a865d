"""A day chosen in a calendar, for who does not type it."""

from typing import Final

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.look import icons, theme
from ui.look.parts import label, named
from ui.words import QT_TRANSLATE_NOOP, translate

KEYS: Final = QT_TRANSLATE_NOOP(
    "Fields", "Arrows: day · PageUp, PageDown: month · with Shift: year · Enter: choose · Esc: back"
)
YEARS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
TURNS: Final = {"qt_calendar_prevmonth": "left", "qt_calendar_nextmonth": "right"}
SPOKEN: Final = {
    "qt_calendar_calendarview": QT_TRANSLATE_NOOP("Fields", "Days of the month"),
    "qt_calendar_prevmonth": QT_TRANSLATE_NOOP("Fields", "Month before"),
    "qt_calendar_nextmonth": QT_TRANSLATE_NOOP("Fields", "Next month"),
    "qt_calendar_yearedit": QT_TRANSLATE_NOOP("Fields", "Year"),
}


class Calendar(QDialog):
    """A calendar below a date field."""

    def __init__(self, parent: QWidget | None, day: QDate) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme.dress(self)
        self.setAccessibleName(translate("Fields", "Calendar"))
        self.page = named(QCalendarWidget(), translate("Fields", "Calendar"))
        for part in self.page.findChildren(QWidget):
            if part.objectName() in SPOKEN:
                part.setAccessibleName(translate("Fields", SPOKEN[part.objectName()]))
        self.page.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.page.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._color()
        if day.isValid():
            self.page.setSelectedDate(day)
        for view in self.page.findChildren(QTableView):
            view.installEventFilter(self)
        self.page.activated.connect(self.accept)
        self.page.clicked.connect(self.accept)
        self.page.setMinimumWidth(self.page.sizeHint().width() + 28)  # the days are not crowded
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.page)
        box.addWidget(label(translate("Fields", KEYS), "quiet", wraps=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: Shift turns the pages by years."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = YEARS.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.page.setSelectedDate(self.page.selectedDate().addYears(step))
                return True
        return super().eventFilter(watched, event)

    def _color(self) -> None:
        """Say by the theme what Qt would paint black and red."""
        titles, sunday = QTextCharFormat(), QTextCharFormat()
        titles.setForeground(theme.worn().color("quiet"))
        sunday.setForeground(theme.worn().color("bad"))
        self.page.setHeaderTextFormat(titles)
        self.page.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, QTextCharFormat())
        self.page.setWeekdayTextFormat(Qt.DayOfWeek.Sunday, sunday)
        for turn in self.page.findChildren(QToolButton):
            if turn.objectName() in TURNS:
                turn.setIcon(icons.icon(TURNS[turn.objectName()]))

    @classmethod
    def ask(cls, below: QWidget, day: QDate) -> QDate | None:
        """Let the user choose a day; None when they went away."""
        made = cls(below, day)
        made.move(below.mapToGlobal(QPoint(0, below.height() + 2)))
        made.page.setFocus(Qt.FocusReason.PopupFocusReason)
        return made.page.selectedDate() if made.exec() == QDialog.DialogCode.Accepted else None
