"""The bars above and below the page: back, title, search, training; saved, where, who."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ui.enter_line import EnterLine
from ui.look import geometry
from ui.look.going import LEAVES
from ui.look.parts import button, chip, label, lie_low, named, row, sign
from ui.words import shorter

BACK, BACK_SAID = 44, 84  # how wide the arrow is, and with its key beside it
LEAST_SEARCH, SEARCH, MOST_SEARCH = 150, 240, 380  # its key alone; mostly; where there is room
LEAST_TITLE = 300  # of one that is cut
WORD_MS = 20_000  # so long a word about what was done stands; then it is old
SLOW_MS = 300  # from here on the user is told that what is shown may be old


@dataclass(frozen=True)
class Standing:
    """Who works here and where: shown below every page."""

    place: str = ""
    who: str = ""
    role: str = ""
    training: bool = False


class Elided(QLabel):
    """Words that give way: what does not fit ends in … and stands whole in the tip.

    ``names``: at the end stands a name; of what does not fit the middle goes.
    """

    def __init__(self, text: str = "", role: str = "normal", *, names: bool = False) -> None:
        super().__init__(text)
        mode = Qt.TextElideMode
        self._names = names
        self._mode = mode.ElideMiddle if names else mode.ElideRight
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(24, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Override QLabel.setText."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        letters = self.fontMetrics()
        words = self.text()
        if self._names:
            room, wide = self.width(), letters.horizontalAdvance
            words = next((one for one in shorter(words) if wide(one) <= room), words)
        words = letters.elidedText(words, self._mode, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)


class TopBar(QFrame):
    """Back, the title of the page, the one search field, and TẬP HUẤN in the sandbox."""

    def __init__(self, search: QWidget, on_back: Callable[[], object]) -> None:
        super().__init__()
        self._back = button("", on_back, icon="back", kind="flat")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.setObjectName("back")
        self._back.hide()
        self._title = Elided("", "title", names=True)
        self._title.setObjectName("title")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._training = chip(self.tr("TRAINING"), "warn")
        self._training.hide()
        self._search = search
        search.setMinimumWidth(geometry.grown(SEARCH))
        search.setMaximumWidth(geometry.grown(MOST_SEARCH))
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box = row(self._back, self._title, self._training, gap=10)
        box.addWidget(search, 2)
        self.setLayout(box)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._name_back)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - no widget without it
        application.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _on_focus_changed(self) -> None:
        self._later.start()  # a form that opens takes the focus, and Esc with it

    def fit(self, window_height: int) -> None:
        """Leave as much air around as the window allows."""
        margin = geometry.page_margin(window_height)
        upright = 2 if geometry.is_low(window_height) else 12
        lie_low(self)
        self.layout().setContentsMargins(margin, upright, margin, upright)  # type: ignore[union-attr]

    def set_title(self, title: str, *, way_back: bool) -> None:
        """Say where the user is, and whether Esc leads back."""
        self._title.setText(title)
        self._back.setVisible(way_back)
        self._name_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._name_back()

    def _name_back(self) -> None:
        """Say the key beside the arrow, where there is room and no button of the page has it.

        A title that is whole beside the arrow alone stays whole; one that is cut is cut the more.
        """
        free = self._free() - geometry.grown(LEAST_SEARCH)
        said = geometry.grown(BACK_SAID)
        is_cut = free < geometry.grown(BACK)
        left = free + self._title.sizeHint().width() - said
        has_room = left >= geometry.grown(LEAST_TITLE) if is_cut else free >= said
        is_said = has_room and not geometry.is_huge() and not self._is_given_away()
        self._back.setText(f"({LEAVES})" if is_said else "")
        self._back.setFixedWidth(geometry.grown(BACK_SAID if is_said else BACK))
        self._narrow_search()

    def _narrow_search(self) -> None:
        """Let the title have the room of the search field, down to its key."""
        room = self._free() - (0 if self._back.isHidden() else self._back.minimumWidth())
        wide = max(geometry.grown(LEAST_SEARCH), min(geometry.grown(MOST_SEARCH), room))
        self._search.setMinimumWidth(min(geometry.grown(SEARCH), wide))
        self._search.setMaximumWidth(wide)

    def _free(self) -> int:
        """Give the room that the title leaves, in pixels."""
        box = self.layout()
        around, parts = box.contentsMargins(), (self._title, self._training)  # type: ignore[union-attr]
        shown = [one.sizeHint().width() for one in parts if not one.isHidden()]
        gaps = (len(shown) + 1) * geometry.WIDE_GAP
        return self.width() - around.left() - around.right() - sum(shown) - gaps

    def _is_given_away(self) -> bool:
        """Say whether a button that is seen in the page leads back by the same key."""
        window = self.window()
        return not self._back.isHidden() and any(
            one.text().endswith(f"({LEAVES})") and one.isVisible() and one.window() is window
            for one in window.findChildren(QPushButton)
            if one is not self._back
        )

    def set_training(self, training: bool) -> None:
        """Wear TẬP HUẤN, or not."""
        self._training.setVisible(training)
        self._name_back()


class StatusBar(QFrame):
    """Saved when, which commune, who; at the right what is not delivered."""

    def __init__(self, on_undelivered: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self._saved_sign = sign("check", "good", 16)
        self._saved = label("", "small")
        self._saved.setObjectName("saved")
        self._place, self._who = Elided("", "small"), Elided("", "small")
        self._place.setObjectName("place")
        self._who.setObjectName("who")
        self._word = Elided("", "small")
        self._word.setObjectName("word")
        self._worn_off = QTimer(self, singleShot=True, interval=WORD_MS)
        self._worn_off.timeout.connect(self._on_worn_off)
        self._reading = Elided(self.tr("What is shown is being looked up anew…"), "small")
        self._reading.setObjectName("reading")
        self._reading.hide()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._reading.show)
        self._undelivered = button("", on_undelivered, icon="outbox", kind="status")
        self._undelivered.setObjectName("undelivered")
        self._undelivered.hide()
        self._saved_sign.hide()
        self.enter = EnterLine(self._place, self._who)
        said = (self.enter, self._saved_sign, self._saved, self._word, self._reading)
        box = row(*said, None, gap=6)
        for part in (self._undelivered, self._place, self._who):
            box.addWidget(part)
            box.addSpacing(8)
        box.setContentsMargins(12, 0, 8, 0)
        self.setLayout(box)
        self.fit(geometry.grown(geometry.LOW))
        named(self, self.tr("Status"))

    def fit(self, window_height: int) -> None:
        """Be no higher than the words need where the window is low."""
        self.setFixedHeight(geometry.grown(22 if geometry.is_low(window_height) else 28))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: what Enter does keeps no window wide."""
        least = super().minimumSizeHint()
        return QSize(least.width() - self.enter.minimumSizeHint().width(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: another width leaves other room for what Enter does."""
        super().resizeEvent(event)
        self.enter.updateGeometry()

    def set_standing(self, standing: Standing) -> None:
        """Say which commune this is and who works here."""
        self._place.setText(standing.place)
        self._who.setText(" · ".join(part for part in (standing.who, standing.role) if part))

    def set_saved(self, moment: datetime) -> None:
        """Say when the last thing was saved."""
        self._saved_sign.show()
        self._saved.setText(self.tr("Saved {time}").format(time=moment.strftime("%H:%M")))

    def clear_saved(self) -> None:
        """Claim nothing any more: something could not be saved."""
        self._saved_sign.hide()
        self._saved.setText("")

    def set_reading(self, is_reading: bool) -> None:
        """Say that what is shown may be old, once looking it up takes longer than a moment."""
        if not is_reading:
            self._slow.stop()
            self._reading.hide()
        elif not self._slow.isActive():
            self._slow.start()

    def set_undelivered(self, count: int, oldest_days: int | None) -> None:
        """Say how many packages have no receipt yet; the age of the oldest once it is a day."""
        self._undelivered.setVisible(count > 0)
        if count:
            parts = [self.tr("%n package(s) without a receipt", "", count)]
            if oldest_days:
                parts.append(self.tr("oldest: %n day(s)", "", oldest_days))
            self._undelivered.setText(" · ".join(parts))
            self._undelivered.setAccessibleName(self._undelivered.text())

    def say(self, words: str) -> None:
        """Show a short word about what was just done; after a while it goes."""
        self._word.setText(words)
        self._worn_off.start()

    def _on_worn_off(self) -> None:
        self._word.setText("")
