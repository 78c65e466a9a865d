"""What is wrong with a workbook as a list: errors first, by sheet and row, each with its remedy.

Thousands of problems are one widget; whoever installs a form ticks each warning with Space.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from gpn_desktop.forms.problems import FormProblem, Level
from gpn_desktop.vietnamese import fold
from ui import problems
from ui.look import icons, theme
from ui.look.edge import WholeList
from ui.look.parts import named
from ui.models.rows import Index
from ui.words import QT_TRANSLATE_NOOP, translate

MOST: Final = 500
LINE: Final = Qt.ItemDataRole.UserRole
PAD, SIGN, TICK = 8, 18, 30
LEVELS: Final[dict[Level, tuple[str, str, str]]] = {  # icon, tone, words
    Level.ERROR: ("error", "bad", QT_TRANSLATE_NOOP("ProblemList", "Error")),
    Level.WARNING: ("warning", "warn", QT_TRANSLATE_NOOP("ProblemList", "Warning")),
    Level.NOTICE: ("info", "quiet", QT_TRANSLATE_NOOP("ProblemList", "Notice")),
}
_ORDER: Final = tuple(LEVELS)
_WRAPS: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class Line:
    """One problem in words; ``number`` is its place among those of the workbook."""

    number: int
    level: Level
    sheet: str
    where: str
    so: str
    do: str

    @property
    def whole(self) -> str:
        """Give all of it, as it is copied and read out."""
        level = translate("ProblemList", LEVELS[self.level][2])
        return f"{level}. {self.where}: {self.so} {self.do}"


def lines_of(found: Sequence[FormProblem]) -> tuple[Line, ...]:
    """Give the problems in words: errors first, of each level by sheet and row."""
    made = [
        Line(
            number,
            one.level,
            one.origin.sheet if one.origin else "",
            problems.where(one),
            problems.sentence(one),
            problems.remedy(one),
        )
        for number, one in enumerate(found)
    ]
    sheets = list(dict.fromkeys(one.sheet for one in made))
    rows = {number: one.origin.row if one.origin else 0 for number, one in enumerate(found)}
    return tuple(
        sorted(
            made,
            key=lambda one: (
                _ORDER.index(one.level),
                sheets.index(one.sheet),
                rows[one.number],
                one.number,
            ),
        )
    )


def as_text(heading: str, lines: Iterable[Line]) -> str:
    """Give a list to be sent to whoever made the workbook."""
    return "\n".join([heading, "", *(one.whole for one in lines), ""])


class _Drawn(QStyledItemDelegate):
    """Where it stands in bold, what is so, and in quiet words what to do; long words wrap."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        line = index.data(LINE)
        letters = option.fontMetrics
        if line is None:
            return QSize(80, letters.height() + 2 * PAD)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        room = QRect(0, 0, max(80, wide - _left(line) - 2 * PAD), 10_000)
        tall = [letters.boundingRect(room, _WRAPS, text).height() for text in _parts(line)]
        return QSize(80, sum(tall) + 2 * PAD + 4)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        line, style = index.data(LINE), option.widget.style()
        painter.save()
        if line is None:
            _paint_heading(painter, option, words)
        else:
            option.features &= ~Option.ViewItemFeature.HasCheckIndicator
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
            _paint_line(painter, option, line)
            if line.level is Level.WARNING:
                is_ticked = (
                    index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
                )
                _paint_tick(painter, option, is_ticked=is_ticked)
        painter.restore()


def _left(line: Line) -> int:
    return PAD + SIGN + PAD + (TICK if line.level is Level.WARNING else 0)


def _parts(line: Line) -> tuple[str, ...]:
    return line.where, line.so, line.do


def _paint_heading(painter: QPainter, option: Option, words: str) -> None:
    letters = QFont(option.font)
    letters.setWeight(QFont.Weight.DemiBold)
    painter.setFont(letters)
    painter.setPen(theme.worn().color("quiet"))
    painter.drawText(option.rect.adjusted(PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_line(painter: QPainter, option: Option, line: Line) -> None:
    icon, tone, _ = LEVELS[line.level]
    top = option.rect.top() + PAD
    icons.icon(icon, tone).paint(painter, QRect(option.rect.left() + PAD, top, SIGN, SIGN))
    left = option.rect.left() + _left(line)
    for text, role in zip(_parts(line), ("strong", "text", "quiet"), strict=True):
        letters = QFont(option.font)
        letters.setWeight(QFont.Weight.DemiBold if role == "strong" else QFont.Weight.Normal)
        painter.setFont(letters)
        painter.setPen(theme.worn().color("text" if role == "strong" else role))
        room = QRect(left, top, option.rect.right() - left - PAD, 10_000)
        top += painter.drawText(room, _WRAPS, text).height()


def _paint_tick(painter: QPainter, option: Option, *, is_ticked: bool) -> None:
    worn, box = theme.worn(), _tick_box(option.rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(worn.color("accent" if is_ticked else "edge"), 1.5))
    painter.setBrush(worn.color("accent" if is_ticked else "surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
    if is_ticked:
        icons.icon("check", "on_accent").paint(painter, box.adjusted(2, 2, -2, -2))


def _tick_box(rect: QRect) -> QRect:
    return QRect(rect.left() + PAD + SIGN + PAD, rect.top() + PAD, SIGN, SIGN)


class ProblemList(WholeList):
    """The list; ``ticked`` tells that a warning was accepted, or not any more."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, translate("ProblemList", "What is to be looked at in the workbook"))
        self.setObjectName("forms.problems")
        self.setItemDelegate(_Drawn(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines: tuple[Line, ...] = ()
        self._accepted: set[int] = set()
        self._words, self._level = "", ""

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these problems; nothing of them is accepted yet."""
        self._lines, self._accepted = lines, set()
        self._fill()

    @property
    def accepted(self) -> frozenset[int]:
        """Give the numbers of the warnings that are ticked."""
        return frozenset(self._accepted)

    def narrow(self, words: str, level: str) -> None:
        """Show those that hold these words, written with or without marks, of one level."""
        self._words, self._level = fold(words), level
        self._fill()

    def shown(self) -> tuple[Line, ...]:
        """Give the problems that are shown now, in their order."""
        return tuple(
            one
            for one in self._lines
            if (not self._level or one.level.value == self._level)
            and self._words in fold(one.whole)
        )

    def _fill(self) -> None:
        self.clear()
        lines = self.shown()
        for (level, sheet), group in groupby(lines[:MOST], key=lambda one: (one.level, one.sheet)):
            self._add_heading(level, sheet)
            for line in group:
                self._add(line)
        if len(lines) > MOST:
            words = translate("ProblemList", "and {count} more: save the list to see them all")
            self._add_words(words.format(count=len(lines) - MOST))
        self._stand_on_first()

    def _stand_on_first(self) -> None:
        first = next((n for n in range(self.count()) if self.item(n).data(LINE)), -1)
        self.setCurrentRow(first)

    def _add_heading(self, level: Level, sheet: str) -> None:
        words = translate("ProblemList", "{level} · sheet {sheet}")
        said = translate("ProblemList", LEVELS[level][2])
        self._add_words(words.format(level=said, sheet=sheet) if sheet else said)

    def _add_words(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _add(self, line: Line) -> None:
        item = QListWidgetItem(line.whole)
        item.setData(LINE, line)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if line.level is Level.WARNING:
            self._mark(item, line.number in self._accepted)
        self.addItem(item)

    def _mark(self, item: QListWidgetItem, is_ticked: bool) -> None:
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def toggle(self, item: QListWidgetItem | None) -> None:
        """Accept a warning, or take that back."""
        line = item.data(LINE) if item is not None else None
        if item is None or line is None or line.level is not Level.WARNING:
            return
        self._accepted ^= {line.number}
        self._mark(item, line.number in self._accepted)
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Space ticks, Ctrl+C copies the problem one stands on."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space:
            self.toggle(item)
        elif event.matches(QKeySequence.StandardKey.Copy) and item is not None:
            QGuiApplication.clipboard().setText(item.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Override QAbstractItemView.keyboardSearch: letters do not jump; the filter is there."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mouseReleaseEvent: a click on the box of a warning ticks it."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and _tick_box(self.visualItemRect(item)).adjusted(
            -4, -4, 4, 4
        ).contains(event.position().toPoint()):
            self.toggle(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
