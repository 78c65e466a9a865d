"""The one search field: a household or a person by name, code or card number, from anywhere.

It reads while the user types (after a pause) and takes no key from the field: letters and digits
are Telex and VNI. Down goes into what was found, Enter opens, Esc leaves.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gpn_desktop.registry.acts import DEATH, DEPARTURE
from gpn_desktop.registry.households import SearchHit
from ui.look import theme
from ui.look.edge import WholeList
from ui.look.parts import ENTERS, label, sign
from ui.look.signs import class_tone, class_words
from ui.look.typed import TypedLine, clearable
from ui.models.rows import Index
from ui.words import QT_TRANSLATE_NOOP, dotted, translate
from ui.workbench import Workbench

PAUSE_MS: Final = 150
LEAST_LETTERS: Final = 2
SHOWN: Final = 20
HIT: Final = Qt.ItemDataRole.UserRole
OVER_WIDE: Final = 380
TALLEST: Final = 420
LEAST_WIDE, WIDE = 360, 420  # where the field is narrower, what is found is wider than it
AROUND: Final = 8  # around the rows
BESIDE: Final = 56  # what is typed: the frame of the field, its air, the cross that clears it
Search = Callable[[str], Sequence[SearchHit]]
Open = Callable[[SearchHit], object]


LEFT: Final = {
    DEATH: QT_TRANSLATE_NOOP("Search", "has died"),
    DEPARTURE: QT_TRANSLATE_NOOP("Search", "has left the commune"),
    "": QT_TRANSLATE_NOOP("Search", "taken off the list"),
}
"""What is said of who left for good, by the act; a form says it in its reason alone."""


def state_words(hit: SearchHit) -> str:
    """Say the class of a household, or of somebody who left that he did."""
    if hit.left is None:
        return class_words(hit.class_now, is_listed=hit.is_listed)
    return translate("Search", LEFT[hit.left.sort])


class _Hit(QStyledItemDelegate):
    """Two lines: the name and birth year; the household, the village and the class."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return QSize(200, option.fontMetrics.height() * 2 + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        hit: SearchHit = index.data(HIT)
        box = option.rect.adjusted(12, 5, -12, -5)
        half = box.height() // 2
        upper, lower = QRect(box), QRect(box)
        upper.setHeight(half)
        lower.setTop(box.top() + half)
        born = f"  {hit.birth_year}" if hit.birth_year else ""
        self._line(painter, option, upper, hit.full_name + born, state_words(hit), hit)
        where = self.tr("Household of {head}").format(head=hit.head_name)
        if hit.left is not None and not hit.head_name:  # all of it left
            where = self.tr("Household {code}").format(code=hit.code) if hit.code else ""
        painter.setPen(theme.worn().color("quiet"))
        once = self.tr("found as {name}").format(name=hit.former) if hit.former else ""
        told = dotted(once, where, hit.village_name)
        if once and option.fontMetrics.horizontalAdvance(told) > lower.width():
            told = dotted(once, hit.village_name)  # why it was found, and where it lives
        words = option.fontMetrics.elidedText(told, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, words)

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        words: str,
        state: str,
        hit: SearchHit,
    ) -> None:
        letters = option.fontMetrics
        wide = letters.horizontalAdvance(state)
        tone = "warn" if hit.left else class_tone(hit.class_now, is_listed=hit.is_listed)
        painter.setPen(theme.worn().color(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, state)
        painter.setPen(theme.worn().color("text"))
        room = box.adjusted(0, 0, -wide - 12, 0)
        words = letters.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class SearchField(TypedLine):
    """The field in the top bar, with what was found below it."""

    left = Signal()

    def __init__(self, workbench: Workbench, search: Search, on_open: Open) -> None:
        super().__init__()
        self._workbench, self._search, self._on_open = workbench, search, on_open
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Find a household or person"))
        self._sign = sign("search", "quiet", 18)
        self._sign.setParent(self)
        self.setTextMargins(26, 0, 0, 0)
        self.setObjectName("search")
        clearable(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.typed.connect(self._pause.start)
        self.sought_changed.connect(self._on_sought_changed)
        self._panel: ResultPanel | None = None

    @property
    def panel(self) -> "ResultPanel":
        """Give the panel below the field; it is made when it is first needed."""
        if self._panel is None:
            self._panel = ResultPanel(self, self._choose)
        return self._panel

    def take_focus(self) -> None:
        """Come here from anywhere; Esc goes back."""
        focused = self.window().focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def leave(self) -> None:
        """Forget what was typed and go back to where the user was."""
        self.clear()
        self.panel.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.window().setFocus()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: only keys that no letter is typed with."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_Down and self.panel.isVisible():
            self.panel.enter()
        elif event.key() in ENTERS and self.panel.isVisible():
            self.panel.choose_first()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._sign.move(10, (self.height() - self._sign.height()) // 2)
        words = self.tr("Find a household or person (Ctrl+K)")
        room = self.width() - self.textMargins().left() - BESIDE
        fits = self.fontMetrics().horizontalAdvance(words) <= room
        self.setPlaceholderText(words if fits else self.tr("Find (Ctrl+K)"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self.panel.hide_unless_focused)

    def _on_sought_changed(self) -> None:
        if len(self.sought.strip()) < LEAST_LETTERS:
            self._pause.stop()
            self.panel.hide()

    def _on_pause_timeout(self) -> None:
        text = self.sought
        if len(text.strip()) >= LEAST_LETTERS:
            self._workbench.look(self, lambda: self._search(text), self._on_found)

    def _on_found(self, hits: Sequence[SearchHit]) -> None:
        if self.hasFocus() and len(self.sought.strip()) >= LEAST_LETTERS:
            self.panel.show_hits(hits, self.sought.strip())

    def _choose(self, hit: SearchHit) -> None:
        self.clear()
        self.panel.hide()
        self._on_open(hit)


class SearchOver(QFrame):
    """The same field above a sheet: Esc goes back to what is written there, Enter leaves it."""

    def __init__(self, sheet: QDialog, workbench: Workbench, search: Search, on_open: Open) -> None:
        super().__init__(sheet)
        self._sheet, self._on_open = sheet, on_open
        self.setProperty("card", "plain")
        self.field = SearchField(workbench, search, self._on_chosen)
        self.field.left.connect(self._on_left)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.addWidget(self.field)
        self.setFixedWidth(min(OVER_WIDE, sheet.width() - 2 * 8))
        self.adjustSize()
        self.move(sheet.width() - self.width() - 8, 8)
        self.show()
        self.raise_()
        self.field.take_focus()

    def _on_chosen(self, hit: SearchHit) -> None:
        """Leave the sheet as Esc would; once it is closed the household is opened."""
        self._sheet.reject()
        QTimer.singleShot(0, partial(self._on_open, hit))

    def _on_left(self) -> None:
        self.hide()
        for part in (self.field.panel, self):
            part.deleteLater()


class ResultPanel(QFrame):
    """What was found, floating below the field within the window."""

    def __init__(self, field: SearchField, on_choose: Callable[[SearchHit], object]) -> None:
        super().__init__(field.window())
        self._field, self._on_choose = field, on_choose
        self.setProperty("card", "plain")
        self._list = WholeList()
        self._list.setProperty("frame", "none")  # the panel around it has one
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setObjectName("search_found")
        self._list.setItemDelegate(_Hit(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._on_item_chosen)
        self._list.installEventFilter(self)
        self._words = label("", "quiet", wraps=True)
        self._words.setObjectName("search_none")
        self._words.setContentsMargins(10, 6, 10, 6)
        self._keys = label(
            self.tr("Enter: the one marked · ↓ into the list · Esc leaves"),
            "small",
            wraps=True,
        )
        self._keys.setContentsMargins(10, 2, 10, 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        for part in (self._words, self._list, self._keys):
            box.addWidget(part)
        self.hide()

    def show_hits(self, hits: Sequence[SearchHit], text: str) -> None:
        """Show what was found, best first, or say that nothing was."""
        self._list.clear()
        for hit in hits[:SHOWN]:
            item = QListWidgetItem(dotted(hit.full_name, state_words(hit) if hit.left else ""))
            item.setData(HIT, hit)
            self._list.addItem(item)
        self._list.setCurrentRow(0)  # what Enter opens
        self._list.setVisible(bool(hits))
        self._keys.setVisible(bool(hits))
        self._words.setVisible(not hits)
        nothing = self.tr(
            "Nothing found for “{text}”. Marks are not needed; a card number works too."
        )
        self._words.setText(nothing.format(text=text))
        self._place()
        self.show()
        self.raise_()

    def enter(self) -> None:
        """Go into the list."""
        if self._list.count():
            self._list.setCurrentRow(max(0, self._list.currentRow()))
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first(self) -> None:
        """Open the first of what was found."""
        if self._list.count():
            self._on_item_chosen(self._list.item(0))

    def hide_unless_focused(self) -> None:
        """Go away when the focus is neither here nor in the field."""
        if not self._list.hasFocus() and not self._field.hasFocus():
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: Enter opens, Esc and Up above the first go back."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.hide_unless_focused)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTERS and self._list.currentItem() is not None:
            self._on_item_chosen(self._list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._field.leave()
            return True
        if event.key() == Qt.Key.Key_Up and self._list.currentRow() == 0:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _place(self) -> None:
        window = self._field.window()
        wide = self._field.width() if self._field.width() >= LEAST_WIDE else WIDE
        corner = self._field.mapTo(window, self._field.rect().bottomRight())
        room = window.height() - corner.y() - 40
        most, tall = min(room - 40, TALLEST) - AROUND, 0
        for n in range(self._list.count()):
            if tall + self._list.sizeHintForRow(n) > most:
                break  # whole rows only
            tall += self._list.sizeHintForRow(n)
        self._list.setFixedHeight(tall + AROUND)
        self._keys.setFixedWidth(wide - 4)  # its lines are counted by it
        self._words.setFixedWidth(wide - 4)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move(max(8, corner.x() - wide), corner.y() + 4)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self._on_choose(item.data(HIT))
