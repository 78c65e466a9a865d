"""One side of a conflict: its value, who wrote it and where; and the value neither side has."""

from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.journal.op import Value
from gpn_desktop.reviews.submission import WITHDRAWN
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services import settling
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.witnesses import Side
from ui import values
from ui.counts import NEVER, moment_long
from ui.look import geometry
from ui.look.parts import Chooser, column, label, named, retone, row
from ui.look.ringed import Ringed
from ui.look.signs import computed_words
from ui.look.typed import text_line
from ui.models.machines import role_words
from ui.words import dotted, translate

BESIDE: Final = 36  # the circle and the air after it, as ``look.qss`` draws them
DIGIT: Final = 20
FRAME: Final = 6  # the ring of the focus and the air within it
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class Choice(QRadioButton):
    """A side to choose: its value in as many lines as it needs."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QWidget.heightForWidth."""
        words = self._words(QRect(0, 0, width, 0))
        alone = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return super().sizeHint().height() - alone.height() + words.height()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(super().sizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the longest word stands in one line."""
        letters = self.fontMetrics()
        longest = max(map(letters.horizontalAdvance, self.text().split()), default=0)
        return QSize(BESIDE + longest + 2 * FRAME, super().sizeHint().height())

    def line_height(self) -> int:
        """Give how tall it is with one line: its circle stands at the first one."""
        alone = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).height()
        return super().sizeHint().height() - alone + self.fontMetrics().height()

    def _words(self, room: QRect) -> QRect:
        """Give what the value covers within this room, beside the circle."""
        place = room.adjusted(BESIDE, FRAME, -FRAME, -FRAME)
        return self.fontMetrics().boundingRect(place, WRAPPED, self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        tall, line = self.line_height(), self.fontMetrics().height()
        top = self._words(self.rect()).top() - (tall - line) // 2
        option.rect = QRect(0, top, self.width(), tall)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_RadioButton, option, painter, self)
        place = self.rect().adjusted(BESIDE, FRAME, -FRAME, -FRAME)
        painter.drawText(place, WRAPPED, self.text())


class SideCard(Ringed):
    """One side: its digit and value, who wrote it and where; a click anywhere chooses it."""

    def __init__(self, digit: int, value: str, about: str, group: QButtonGroup) -> None:
        self._choice = Choice(value)
        super().__init__(self._choice)
        self._digit = digit
        heavy = QFont(self.choice.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        heavy.setPointSizeF(heavy.pointSizeF() * 1.1)
        self.choice.setFont(heavy)
        self.choice.toggled.connect(self._on_choice_toggled)
        group.addButton(self.choice)
        self.about = label(about, "quiet", wraps=True)
        self.about.setContentsMargins(BESIDE + geometry.grown(DIGIT), 0, 0, 0)
        self.body = column(self.about, gap=4)
        self._key = label(str(digit), "strong")
        self._key.setFixedWidth(geometry.grown(DIGIT))
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = row(self._key, self.choice, gap=0)
        head.setAlignment(self._key, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        box = column(head, self.body, gap=0)
        box.setContentsMargins(8, 6, 12, 8)
        self.setLayout(box)
        self.say(value, about)

    def say(self, value: str, about: str) -> None:
        """Say what the side says, and who wrote it."""
        self.choice.setText(value)
        self.choice.setAccessibleName(f"{self._digit}: {value}")
        self.choice.setAccessibleDescription(about)
        self.choice.updateGeometry()
        self.about.setText(about)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the digit stands beside the first line."""
        super().resizeEvent(event)
        self._key.setFixedHeight(self._choice.line_height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent."""
        self.choice.setChecked(True)
        self.choice.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_choice_toggled(self, chosen: bool) -> None:
        retone(self, "accent" if chosen else "plain", "card")


class ThirdValue(QWidget):
    """A value that neither side has: typed, or taken from the field's own list."""

    changed = Signal()

    def __init__(self, kind: str, field: str) -> None:
        super().__init__()
        self._kind, self._field = kind, field
        name = translate("Settling", "Another value")
        self._options = values.options(kind, field)
        self.box, self.text = named(Chooser(), name), text_line(name)
        self.box.setObjectName("conflicts.third.list")
        self.text.setObjectName("conflicts.third.text")
        self.text.setPlaceholderText(values.hint(kind, field))
        for _, words in self._options:
            self.box.addItem(words)
        self.box.setCurrentIndex(-1)
        shown, hidden = (self.box, self.text) if self._options else (self.text, self.box)
        hidden.hide()
        self.setLayout(column(shown))
        self.setFocusProxy(shown)
        self.box.activated.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)

    def value(self) -> Value:
        """Give the value as a record keeps it; None while it is no value of the field."""
        if self._options:
            index = self.box.currentIndex()
            return self._options[index][0] if index >= 0 else None
        try:
            return settling.read_value(self._kind, self._field, self.text.text())
        except GpnError:
            return None  # not whole yet: the button waits, and the hint says how it is typed

    def _on_changed(self) -> None:
        self.changed.emit()


class Abouts(QObject):
    """Who wrote something, where, when, and in which package, in one line."""

    def of(self, side: Side) -> str:
        """Say everything that is known of a side."""
        device = self.tr("computer “{label}”").format(label=side.device) if side.device else ""
        if side.is_ours:
            device = self.tr("this computer")
        package = self.tr("package {number}").format(number=side.package)
        if side.package is None:
            package = self.tr("not sent yet") if side.is_ours else ""
        shown = self.tr("shown for now") if side.is_provisional else ""
        parts = (side.officer, role_words(side.role), device, moment_long(side.written_at))
        return dotted(*parts, package, shown)

    def survey(self, found: SurveyRow) -> str:
        """Say which revision a survey is, of which day, and what it computed."""
        words = self.tr("Revision {number}, interviewed {day}: {result}")
        day = vietnamese.show_date(found.interviewed_on) if found.interviewed_on else NEVER
        result = computed_words(found.computed_class)
        return words.format(number=found.revision, day=day, result=result)

    def submission(self, found: Filling) -> str:
        """Say which revision of which form it is, of which day, and whether it was withdrawn."""
        about = found.submission
        assert about is not None  # noqa: S101 - only what was filled in is quarrelled about
        words = self.tr("Revision {number}, filled in {day}: {form}")
        if about.state == WITHDRAWN:
            words = self.tr("Revision {number}, withdrawn: {form}")
        day = vietnamese.show_date(about.filled_on) if about.filled_on else NEVER
        return words.format(number=found.revision, day=day, form=found.title)
