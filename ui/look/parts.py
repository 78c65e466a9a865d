"""The small parts every page is made of, so that they look and sound the same everywhere."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.look import geometry, icons
from ui.look.edge import guarded
from ui.look.laying import lay

W = TypeVar("W", bound=QWidget)
Part = QWidget | QBoxLayout | int | None
ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TINTS: Final = {"first": "on_accent", "grave": "bad", "link": "accent"}
"""The colour of an icon by the kind of its button; all others are written in the colour of text."""


def label(text: str, role: str = "normal", *, wraps: bool = False) -> QLabel:
    """Give words: role ``display title heading strong normal quiet small good warn bad``."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made


def chip(text: str, tone: str = "plain") -> QLabel:
    """Give a word on a rounded ground: tone ``plain good warn bad accent``."""
    made = label(text)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    retone(made, tone)
    return made


def retone(made: QWidget, tone: str, name: str = "chip") -> None:
    """Change the tone of a chip (or, by another name, of a card or field) after it was made."""
    if made.property(name) != tone:
        made.setProperty(name, tone)
        made.style().unpolish(made)
        made.style().polish(made)
        if isinstance(made, Button):
            made.tint()


def lie_low(bar: QWidget) -> None:
    """Let what stands in a bar give up its air in a low window, for another row below."""
    low = "low" if geometry.is_low(bar.window().height()) else ""
    for one in bar.findChildren(QWidget):
        if isinstance(one, QPushButton | QLineEdit | QComboBox):
            retone(one, low, "bar")


class Button(QPushButton):
    """A button that Enter presses as Space does, wherever it stands."""

    sign = ""

    def tint(self) -> None:
        """Draw its icon, if it has one, in the colour of its kind."""
        if self.sign:
            role = TINTS.get(self.property("kind"), "text")
            self.setIcon(icons.icon(self.sign, role))
            side = geometry.grown(geometry.ICON - 2)
            self.setIconSize(QSize(side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent; with Shift it leads back in a form."""
        if event.key() in ENTERS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # Qt would press a default button
        elif event.key() in ENTERS:
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, call: Callable[[], object], *, icon: str = "", kind: str = "") -> Button:
    """Give a button: kind ``first`` (the next step), ``grave``, ``flat``, ``link`` or plain."""
    made = Button(text)
    made.sign = icon
    made.setProperty("kind", kind)
    made.tint()
    made.setAutoDefault(False)
    made.setAccessibleName(text.replace("&", ""))
    made.clicked.connect(lambda: call())
    return made


class Chooser(QComboBox):
    """A list to choose from; what has no room ends in … and stands whole in the tip."""

    elide = Qt.TextElideMode.ElideRight

    def shown(self) -> str:
        """Give the words that stand in the closed list."""
        return self.currentText()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Override QComboBox.initStyleOption."""
        super().initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(parts[0], option, parts[1], self).width()
        room -= 0 if option.currentIcon.isNull() else option.iconSize.width() + geometry.GAP
        words = self.fontMetrics().elidedText(self.shown(), self.elide, room)
        option.currentText = words

    def event(self, event: QEvent) -> bool:
        """Override QWidget.event: the tip of a text that is cut is the text."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            self.setToolTip(self.currentText())
            shown = super().event(event)
            self.setToolTip("")
            return shown
        return super().event(event)


def sign(name: str, role: str = "text", size: int = geometry.ICON) -> QLabel:
    """Give an icon that only accompanies words."""
    made = Sign(name, role, geometry.grown(size))
    made.setFixedSize(geometry.grown(size), geometry.grown(size))
    return made


class Sign(QLabel):
    """An icon drawn at the ratio of its own screen."""

    def __init__(self, name: str, role: str, size: int) -> None:
        super().__init__()
        self._drawn = (name, role, size)
        self._pixels()

    def change(self, name: str, role: str) -> None:
        """Show another icon."""
        self._drawn = (name, role, self._drawn[2])
        self._pixels()

    def _pixels(self) -> None:
        self.setPixmap(icons.pixmap(*self._drawn, self.devicePixelRatioF()))


def seen(widget: QWidget, wanted: bool) -> None:
    """Show or hide a part; one that has no place yet must not flash as a window of its own."""
    if widget.parentWidget() is not None or not wanted:
        widget.setVisible(wanted)


def named(widget: W, name: str) -> W:
    """Give the widget back with the name that a screen reader says."""
    widget.setAccessibleName(name)
    return widget


def refill(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Offer these words with what each stands for; the one chosen stays chosen, else the first."""
    chosen = box.currentData()
    box.clear()
    for words, data in items:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(chosen)) if items else -1)


def row(*parts: Part, gap: int = geometry.GAP) -> QHBoxLayout:
    """Put parts beside each other; an ``int`` is that stretch, ``None`` all the free space."""
    return _filled(QHBoxLayout(), parts, gap)


def column(*parts: Part, gap: int = geometry.GAP) -> QVBoxLayout:
    """Put parts below each other; an ``int`` is that stretch, ``None`` all the free space."""
    return _filled(QVBoxLayout(), parts, gap)


L = TypeVar("L", bound=QBoxLayout)


def _filled(box: L, parts: tuple[Part, ...], gap: int) -> L:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap)
    for part in parts:
        if isinstance(part, QWidget):
            box.addWidget(part)
        elif isinstance(part, QBoxLayout):
            lay(box, part)
        else:
            box.addStretch(1 if part is None else part)
    return box


def card(layout: QLayout, tone: str = "plain", margin: int = geometry.WIDE_GAP) -> QFrame:
    """Put a layout on a card: tone ``plain accent good warn bad``."""
    made = QFrame()
    made.setProperty("card", tone)
    layout.setContentsMargins(margin, margin - 4, margin, margin - 4)
    made.setLayout(layout)
    return made


def line() -> QFrame:
    """Give a thin line that parts what is above from what is below."""
    made = QFrame()
    made.setProperty("line", "flat")
    return made


def reveal(
    part: QWidget | None, *, is_head: bool = False, is_listed: bool = False, is_whole: bool = False
) -> None:
    """Scroll so that all of a part is seen, once it has its place.

    ``is_head``: it is read from its beginning, and nothing that is cut stands above it.
    ``is_listed``: parts like it stand around it, and the first that is seen is whole.
    ``is_whole``: of a list all rows are meant, not only the one that is lit.
    """
    how = {"is_head": is_head, "is_listed": is_listed, "is_whole": is_whole}
    QTimer.singleShot(0, partial(_reveal, part, **how))


def _reveal(
    part: QWidget | None, *, is_head: bool, is_listed: bool = False, is_whole: bool = False
) -> None:
    around = part.parentWidget() if part is not None and isValid(part) else None
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None and part is not None:
        settle(around)  # what came in this turn has no place yet
        if is_head:
            place = part.mapTo(around.widget() or around, part.rect().topLeft())
            around.verticalScrollBar().setValue(place.y())
            return
        around.ensureWidgetVisible(part, 0, geometry.GAP)
        if is_listed:
            _begin_whole(around, part)
        if is_whole or isinstance(part, QLineEdit):  # of which Qt shows no more than its cursor
            below = part.mapTo(around.widget() or around, part.rect().bottomLeft())
            around.ensureVisible(below.x(), below.y(), 0, geometry.GAP)


def _begin_whole(area: QScrollArea, part: QWidget) -> None:
    """Scroll on to the first that begins in sight, no further than to this part."""
    bar = area.verticalScrollBar()
    like = [one for one in area.findChildren(type(part)) if one.parent() is part.parent()]
    begins = [one.y() for one in like if bar.value() <= one.y() <= part.y()]
    if bar.value() and begins:
        bar.setValue(min(begins))


def settle(area: QScrollArea) -> None:
    """Give all that scrolls in an area its place at once.

    Qt goes up level by level, one in each turn of the event loop, and draws what stands between.
    """
    for part in reversed(area.viewport().findChildren(QWidget)):  # children before parents
        layout = part.layout()
        if layout is not None:
            layout.activate()
    QApplication.sendEvent(area.viewport(), QEvent(QEvent.Type.LayoutRequest))


class Upright(QScrollArea):
    """Scrolls upright only: it asks for the width that its content needs, so that none is cut."""

    def minimumSizeHint(self) -> QSize:
        """Override QAbstractScrollArea.minimumSizeHint."""
        least, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return least
        bar = self.verticalScrollBar().sizeHint().width()  # with the air beside it
        needs = content.minimumSizeHint().width() + bar
        return QSize(max(least.width(), needs), least.height())

    def viewportEvent(self, event: QEvent) -> bool:
        """Override QAbstractScrollArea.viewportEvent: the content needs another width now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)


def scrolled(
    content: QWidget, *, is_inset: bool = False, is_whole: bool = False, is_guarded: bool = True
) -> QScrollArea:
    """Let a page scroll upright; sideways only where letters twice as large need it.

    There is air beside the bar, and none where there is no bar; content that is inset has its own.
    ``is_whole``: what stands around it must give it the width that it needs. ``is_guarded``: its
    edges cut through no line; where they do not, something else guards them.
    """
    area = Upright() if is_whole else QScrollArea()
    area.setProperty("air", "own" if is_inset else "bar")
    area.setWidgetResizable(True)
    area.setMinimumHeight(geometry.LEAST_SCROLLED)  # Qt asks for more the wider the bar is
    if not geometry.is_huge():
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "page")
    area.setWidget(content)
    if is_guarded:
        guarded(area)
    return area
