"""Around the questions: the sections with their progress, and the band of a trial form."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from gpn_desktop.forms.gpn import Status
from ui.form.sections import Section
from ui.look import geometry, icons, theme
from ui.look.edge import WholeList
from ui.look.parts import ENTERS, named, seen
from ui.models.rows import Index
from ui.words import QT_TRANSLATE_NOOP, translate

SECTION: Final = Qt.ItemDataRole.UserRole
SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole
SIGN: Final = 14
OUTLINE_WIDTH: Final = 232
BAND_FROM: Final = 840  # a page narrower than this has no room for all words of the band
FAR: Final = 44  # at its right edge: how far one is

BANDS: Final[Mapping[str, str]] = {
    Status.TRIAL: QT_TRANSLATE_NOOP("Form", "TRIAL - not an official form yet"),
    Status.TYPED_WAITING_CHECK: QT_TRANSLATE_NOOP("Form", "Typed in by hand, not checked yet"),
}
SHORT_BANDS: Final[Mapping[str, str]] = {
    Status.TRIAL: QT_TRANSLATE_NOOP("Form", "TRIAL"),
    Status.TYPED_WAITING_CHECK: QT_TRANSLATE_NOOP("Form", "Not checked yet"),
}


def band_words(status: str) -> str:
    """Give what must stand over what rests on a form that is not checked; "" of a checked one."""
    return translate("Form", BANDS[status]) if status in BANDS else ""


def heavy(letters: QFont) -> QFont:
    """Give the letters of the section that is shown."""
    made = QFont(letters)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class _Section(QStyledItemDelegate):
    """The title, and how many of its questions are answered, or are to be looked at."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        view = option.widget
        whole = view.viewport().width() if isinstance(view, QListWidget) else OUTLINE_WIDTH
        room = QRect(0, 0, max(40, whole - 22 - _beside(index)), 200)
        letters = QFontMetrics(heavy(option.font))  # as where it is chosen: its size stays
        words = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return QSize(OUTLINE_WIDTH - 20, max(36, words.height() + 16))

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        answered, asked, is_noted, wrong = index.data(SECTION)
        box = option.rect.adjusted(12, 4, -10, -4)
        painter.setFont(option.font)
        if wrong:
            self._paint_wrong(painter, box, asked - answered)
        else:
            self._paint_far(painter, box, answered, asked)
        if is_noted:
            left = box.right() - geometry.grown(FAR - 4) - SIGN
            place = QRect(left, box.center().y() - 7, SIGN, SIGN)
            icons.icon("comment", "accent").paint(painter, place)
        chosen = bool(option.state & style.StateFlag.State_Selected)
        painter.setFont(heavy(option.font) if chosen else option.font)
        painter.setPen(theme.worn().color("accent" if chosen else "text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(0, 0, -_beside(index), 0), flags, words)

    def _paint_wrong(self, painter: QPainter, box: QRect, left: int) -> None:
        """Say how many are to be looked at: those that are missing are of them."""
        painter.setPen(theme.worn().color("bad"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, str(left))
        side = box.right() - painter.fontMetrics().horizontalAdvance(str(left)) - 20
        icons.icon("warning", "bad").paint(painter, QRect(side, box.center().y() - 8, 16, 16))

    def _paint_far(self, painter: QPainter, box: QRect, answered: int, asked: int) -> None:
        if asked and answered >= asked:
            place = QRect(box.right() - 16, box.center().y() - 8, 16, 16)
            icons.icon("check", "good").paint(painter, place)
        elif asked:
            painter.setPen(theme.worn().color("quiet"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"{answered}/{asked}")


def _beside(index: Index) -> int:
    """Give the room at the right edge of a title, for how far one is and the sign of a remark."""
    return geometry.grown(FAR) + (SIGN if index.data(SECTION)[2] else 0)


class Outline(WholeList):
    """The sections of the form; a click or Enter goes there."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(self, translate("Form", "Sections"))
        self.setItemDelegate(_Section(self))
        self.setFixedWidth(geometry.grown(OUTLINE_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item_chosen)

    def show_sections(
        self,
        sections: Sequence[Section],
        now: int,
        noted: Collection[int] = (),
        waits: int | None = None,
    ) -> None:
        """Show titles, progress and where something is remarked; what is not asked is left out.

        A form never has fewer sections than before. ``waits`` is the section of the result: it has
        no tick while anything before it is to be looked at.
        """
        while self.count() < len(sections):
            self.addItem(QListWidgetItem())
        for n, section in enumerate(sections):
            item = self.item(n)
            item.setText(section.words)
            answered, asked = section.answered, section.questions
            if n == waits and answered >= asked:
                answered, asked = 0, 0
            item.setData(SECTION, (answered, asked, n in noted, section.wrong))
            item.setData(SPOKEN, _spoken(section, is_noted=n in noted))
            item.setHidden(not section.is_shown)
        self.setCurrentRow(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter goes there, and is not the form's Enter as well."""
        if event.key() in ENTERS:
            self.wanted.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self.row(item))


def _spoken(section: Section, *, is_noted: bool) -> str:
    words = section.words
    if is_noted:
        words = translate("Form", "{section}: with remarks").format(section=words)
    if section.wrong:
        told = translate("Form", "{section}; {count} to look at")
        words = told.format(section=words, count=section.questions - section.answered)
    return words


class Band(QLabel):
    """Says above every page that a form is a trial, or not checked yet; never over the answers.

    ``instead`` is said in its place.
    """

    def __init__(self, status: str, instead: str = "") -> None:
        self.words = instead or band_words(status)
        super().__init__(self.words)
        is_short = not instead and status in SHORT_BANDS
        self._short = translate("Form", SHORT_BANDS[status]) if is_short else self.words
        self.setAccessibleName(self.words)
        self.setProperty("chip", "warn")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        seen(self, bool(self.words))

    def fit(self, room: int) -> None:
        """Leave the heading its room in a page so wide: there the first word says it."""
        shown = self.words if room >= geometry.grown(BAND_FROM) else self._short
        if shown != self.text():
            self.setText(shown)
            self.setToolTip("" if shown == self.words else self.words)
