"""What Enter does where the focus is, and Esc in a card: said at the foot, at one place."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLayoutItem,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from ui.look.giving_back import ESCAPES, LEADS_ON
from ui.look.going import unkeyed
from ui.look.laying import items
from ui.models.table import Table
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

OPENS: Final = {  # lists that say nothing of Enter themselves, by their names
    "conflicts.table": QT_TRANSLATE_NOOP("EnterLine", "see what both wrote"),
    "forms.table": QT_TRANSLATE_NOOP("EnterLine", "see the form that is marked"),
    "forms.filled": QT_TRANSLATE_NOOP("EnterLine", "open the one that is marked"),
    "household.forms": QT_TRANSLATE_NOOP("EnterLine", "open the one that is marked"),
    "household.people": QT_TRANSLATE_NOOP("EnterLine", "see the person who is marked"),
    "household.timeline": QT_TRANSLATE_NOOP("EnterLine", "see what was done"),
    "households.list": QT_TRANSLATE_NOOP("EnterLine", "open the household"),
    "matches.table": QT_TRANSLATE_NOOP("EnterLine", "see both records"),
    "merging.table": QT_TRANSLATE_NOOP("EnterLine", "see the commune that is marked"),
    "plans.table": QT_TRANSLATE_NOOP("EnterLine", "see the target that is marked"),
    "plans.villages.list": QT_TRANSLATE_NOOP("EnterLine", "see those of this village"),
    "plans.work.list": QT_TRANSLATE_NOOP("EnterLine", "open the household, or what waits for it"),
    "reports.households": QT_TRANSLATE_NOOP("EnterLine", "open the household that is marked"),
    "review.list": QT_TRANSLATE_NOOP("EnterLine", "open the survey"),
    "support.list": QT_TRANSLATE_NOOP("EnterLine", "open the support that is marked"),
    "villages.table": QT_TRANSLATE_NOOP("EnterLine", "correct the village"),
}


ENTERS: Final = "enter"  # property of a card: what Enter does there, where its name is too long


class EnterLine(QLabel):
    """Says what Enter does, whole or, where there is no room, not at all; in a list F7 beside it.

    Fields of text say it beside themselves: digits, Enter and F2 have their own meaning there.
    What is ``yielding`` beside it gives way first.
    """

    def __init__(self, *yielding: QWidget) -> None:
        super().__init__()
        self._ways: tuple[str, ...] = ("",)  # to say it, the longest first
        self._yielding = yielding
        self.setProperty("role", "normal")
        self.setObjectName("enter_line")
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.tell)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - no widget without it
        application.focusChanged.connect(self.tell_soon)

    @Slot()
    def tell_soon(self) -> None:
        """Say it anew, once the focus has settled."""
        self._later.start()

    def tell(self) -> None:
        """Say it anew."""
        focused = QApplication.focusWidget()
        here = focused is not None and self.window().isAncestorOf(focused)
        self._ways = said_ways(focused) if here and focused is not None else ("",)
        if isinstance(focused, QPushButton):
            focused.installEventFilter(self)
        self.updateGeometry()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: a button may be called otherwise while one stands on it."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QPushButton):
            if watched is not QApplication.focusWidget():
                watched.removeEventFilter(self)  # one stands elsewhere: what it says is not told
            elif said_ways(watched) != self._ways:
                self._later.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setText(next((one for one in self._ways if self._wide(one) <= self.width()), ""))

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        """Override QLabel.sizeHint: room for the words also while they are not shown."""
        return QSize(self._wide(self._ways[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Override QLabel.minimumSizeHint: names beside it give way, where that is enough."""
        most = self._most()
        wide = next((w for w in map(self._wide, self._ways) if w <= most), 0)
        return QSize(wide, super().minimumSizeHint().height())

    def _most(self) -> int:
        """Give the room that is left where what yields is as narrow as it can be."""
        bar = self.parentWidget()
        box = bar.layout() if bar is not None else None
        if bar is None or box is None:
            return 0
        others = [self._least(one) for one in items(box) if one.widget() is not self]
        around = box.contentsMargins().left() + box.contentsMargins().right()
        return bar.width() - around - sum(others) - box.spacing() * len(others)

    def _least(self, item: QLayoutItem) -> int:
        yields = item.widget() in self._yielding or item.spacerItem() is not None
        return (item.minimumSize() if yields else item.sizeHint()).width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()


def said_ways(focused: QWidget) -> tuple[str, ...]:
    """Give what is said there, the longest first: in a list F7 too, in a card Esc."""
    told, more = enter_words(focused), _escapes(focused)
    if isinstance(focused, Table) and focused.rows.rowCount() > 1:
        more = translate("EnterLine", "F7: order")
    return (dotted(told, more), told) if more else (told,)


def enter_words(focused: QWidget) -> str:
    """Say what Enter does there, or nothing where it says so itself."""
    if isinstance(focused, QTabBar):
        return translate("EnterLine", "← →: another leaf")
    if isinstance(focused, QPushButton):
        words = unkeyed(focused.text()) or focused.property(ENTERS) or focused.accessibleName()
        told = "" if "Enter)" in focused.text() else unkeyed(words)
    else:
        opens = OPENS.get(focused.objectName(), "") or _leads(focused)
        told = translate("EnterLine", opens) if opens else ""
    return translate("EnterLine", "Enter: {what}").format(what=told) if told else ""


def _leads(focused: QWidget) -> str:
    """Say that Enter goes on, in a field of a card that says so."""
    if not isinstance(focused, QLineEdit | QComboBox) or not _property(focused, LEADS_ON):
        return ""
    return QT_TRANSLATE_NOOP("EnterLine", "next field")


def _escapes(focused: QWidget | None) -> str:
    """Say what Esc does in the card where somebody types."""
    return str(_property(focused, ESCAPES) or "")


def _property(inside: QWidget | None, name: str) -> object:
    """Give what the nearest card around says by this name."""
    while inside is not None and inside.property(name) is None:
        inside = inside.parentWidget()
    return inside.property(name) if inside is not None else None
