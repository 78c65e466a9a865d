"""Around the questions: the sections with their progress, the band of a trial form, the way on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from gpn_desktop.forms.gpn import Status
from ui.bars import Elided
from ui.form.sections import Section
from ui.look import geometry, icons, theme
from ui.look.edge import WholeList
from ui.look.parts import ENTERS, button, named, retone, row, seen
from ui.models.rows import Index
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

SECTION: Final = Qt.ItemDataRole.UserRole
SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole
SIGN: Final = 14
HINT_AIR: Final = 14
OUTLINE_WIDTH: Final = 232
BAND_FROM: Final = 840  # a page narrower than this has no room for all words of the band
BACK_KEY: Final = "Shift+F6"
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
    """The title, and how many of its questions are answered, or answered wrongly."""

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
            self._paint_wrong(painter, box, wrong)
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

    def _paint_wrong(self, painter: QPainter, box: QRect, wrong: int) -> None:
        painter.setPen(theme.worn().color("bad"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, str(wrong))
        left = box.right() - painter.fontMetrics().horizontalAdvance(str(wrong)) - 20
        icons.icon("warning", "bad").paint(painter, QRect(left, box.center().y() - 8, 16, 16))

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
        self, sections: Sequence[Section], now: int, noted: Collection[int] = ()
    ) -> None:
        """Show titles, progress and where something is remarked; what is not asked is left out.

        A form never has fewer sections than before.
        """
        while self.count() < len(sections):
            self.addItem(QListWidgetItem())
        for n, section in enumerate(sections):
            item = self.item(n)
            item.setText(section.words)
            far = section.answered, section.questions, n in noted, section.wrong
            item.setData(SECTION, far)
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
        told = translate("Form", "{section}; {count} to be corrected")
        words = told.format(section=words, count=section.wrong)
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


class WayOn(QFrame):
    """The section before, what is missing, and the next step; always in sight."""

    back = Signal()
    onward = Signal()
    missing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before = translate("Form", "Section before (Shift+F6)")
        self._back = button(self._before, self.back.emit, icon="back", kind="flat")
        self._back.setObjectName("form_back")
        self._missing = button("", self.missing.emit, icon="warning", kind="link")
        self._missing.setObjectName("form_missing")
        self.next = button("", self.onward.emit, kind="first")
        self.next.setObjectName("form_next")
        self.middle = row(gap=10)
        self._word = Elided("", "bad")
        self._word.setObjectName("form_word")
        self._word.hide()
        self._hint = Elided("", "quiet")
        self._hint.setObjectName("form_hint")
        self._hint.hide()
        self._hints: Sequence[str] = ()
        self._led, self._takes_back, self._is_first = "", False, False
        self._count, self._next, self._short = 0, "", ""
        said = row(self._word, self._hint, gap=0)
        box = row(self._back, self.middle, said, None, self._missing, self.next, gap=10)
        box.setContentsMargins(0, 8, 0, 0)
        self.setLayout(box)

    @property
    def steps(self) -> tuple[QPushButton, ...]:
        """Give the steps in the order in which Tab leads to them: the next one first."""
        return self.next, self._missing, self._back

    def say(self, words: str, tone: str = "bad") -> None:
        """Say what hinders completing; nothing with no words."""
        self._led = ""
        self._word.setText(words)
        seen(self._word, bool(words))
        retone(self._word, tone, "role")
        self._fit()

    def hint(self, hints: Sequence[str]) -> None:
        """Say which key does what here, as much of it as there is room for: the longest first."""
        if hints != self._hints:
            self._hints = hints
            self._fit()

    def lead(self, words: str, *, takes_back: bool = False) -> None:
        """Say beside the keys where one was led; before them, by which key something comes back."""
        if (words, takes_back) != (self._led, self._takes_back):
            self._led, self._takes_back = words, takes_back
            self._fit()

    @property
    def _told(self) -> Sequence[str]:
        """Give what may be said, the longest first."""
        if not self._led or not self._hints:
            return self._hints
        least = self._hints[-2]
        if self._takes_back:
            return dotted(self._led, least), self._led
        return dotted(least, self._led), *self._hints

    def show_state(
        self, words: str, missing: int, *, first: bool, is_last: bool, is_done: bool
    ) -> None:
        """Say what comes next and how many questions still need a look.

        While the section is not done, the next step is a plain button: the question comes first.
        """
        self._is_first = first
        self._missing.setVisible(missing > 0)
        self._count, self._next = missing, words
        self._short = words if is_last else translate("Form", "Next section (F6)")
        retone(self.next, "first" if is_done else "", "kind")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say everything where there is room, else shorter; the keys and the next step stay."""
        need = translate("Form", "{count} to look at (F3)").format(count=self._count)
        left = translate("Form", "{count} left (F3)").format(count=self._count)
        write(self._back, self._before, self._before)
        write(self._missing, need, need)
        write(self.next, self._next, self._next)
        seen(self._back, not self._is_first)
        row_key = -3 if len(self._told) > 3 else -2  # with the key of the rows around
        self._shorten((self._back, BACK_KEY, 1), (self._missing, left, row_key))
        if self._room() < self._wide(row_key):
            seen(self._back, False)  # its key stays
        few = str(self._count)
        self._shorten((self.next, self._short, row_key), (self._missing, few, -1))
        self._show_hint()
        if self._room() < 0:
            letters = self.next.fontMetrics()
            words = self.next.text()
            wide = letters.horizontalAdvance(words) + self._room() - letters.averageCharWidth()
            shown = letters.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            write(self.next, shown, self._next)

    def _shorten(self, *ways: tuple[QPushButton, str, int]) -> None:
        """Say steps shorter, one after the other, while the hint of that number has no room."""
        for made, short, hint in ways:
            if self._room() < self._wide(hint):
                write(made, short, made.accessibleName())

    def _show_hint(self) -> None:
        letters, room = self._hint.fontMetrics(), self._room()
        hints = () if self._word.text() else self._told
        fitting = (one for one in hints if letters.horizontalAdvance(one) + HINT_AIR <= room)
        shown = next(fitting, "")
        if shown != self._hint.text():
            self._hint.setText(shown)
        seen(self._hint, bool(shown))

    def _wide(self, number: int) -> int:
        """Give the room that the hint of this number takes, the longest being the first."""
        told = self._told
        if self._word.text() or not told:
            return 0
        return self._hint.fontMetrics().horizontalAdvance(told[number]) + HINT_AIR

    def _room(self) -> int:
        shown = [one for one in (self._back, self._missing, self.next) if not one.isHidden()]
        word = self._word.minimumSizeHint().width() + 10 if self._word.text() else 0
        return self.width() - 40 - word - sum(one.sizeHint().width() for one in shown)


def write(made: QPushButton, text: str, spoken: str) -> None:
    """Write as much of a button's words as there is room for; the whole is said and in the tip."""
    made.setText(text)
    made.setAccessibleName(spoken)
    made.setToolTip("" if text == spoken else spoken)
