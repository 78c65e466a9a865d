"""A short guided set of pages: at most four steps, always said where one is; Back loses nothing."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from ui import messages
from ui.look import geometry, icons, theme
from ui.look.going import (
    ENTER,
    GOES_BACK,
    WRITES,
    agree_by_keys,
    boxes,
    go_on,
    keyed,
    step_of,
    way_back,
)
from ui.look.more import MoreBelow, turn_page
from ui.look.parts import button, column, label, line, retone, row, scrolled
from ui.look.sheet import fit
from ui.words import missing_words

ASIDE_WIDTH = 220
DISC = 26
WORD_WIDTH = 200  # what the word between the buttons asks for at the least


class GuidePage(QWidget):
    """One step: its title, what it is about, and whether it is complete."""

    changed = Signal()

    def __init__(self, name: str, title: str, about: str) -> None:
        super().__init__()
        self.name = name
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.title = label(title, "title", wraps=True)
        head = column(self.title, label(about, "quiet", wraps=True), gap=4)
        inside = QWidget()
        box = column(head, self.body, None, gap=14)
        box.setContentsMargins(28, 20, 28, 12)
        inside.setLayout(box)
        self.area = scrolled(inside, is_inset=True)
        more = MoreBelow(self.area, "guide.more")
        more.setContentsMargins(28, 2, 28, 4)
        self.setLayout(column(self.area, more, gap=0))

    def is_complete(self) -> bool:
        """Say whether the next step can be taken."""
        return True

    def missing(self) -> Iterable[str]:
        """Name what the next step still waits for; it is said beside its button."""
        return ()

    def first_field(self) -> QWidget:
        """Give where the focus goes when the step is shown."""
        return self

    def next_words(self) -> str:
        """Give the words of the button that leads on; empty for the usual ones."""
        return ""

    def is_next_first(self) -> bool:
        """Say whether leading on is THE next step; leaving something for later is not."""
        return not self.next_words()

    def is_done(self) -> bool:
        """Say whether what the step is for stands: then it is ticked like those before."""
        return False


class Steps(QFrame):
    """The steps down the side: done, now, to come."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self._names = names
        self.setFixedWidth(geometry.grown(ASIDE_WIDTH))
        self.set_now(0)

    def set_now(self, now: int, *, is_done: bool = False) -> None:
        """Say which step is shown, and whether it is done."""
        self._now, self._done = now, now + is_done
        told = self.tr("Step {n} of {of}: {name}")
        self.setAccessibleName(told.format(n=now + 1, of=len(self._names), name=self._names[now]))
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(self.width(), geometry.grown(80 + 44 * len(self._names)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        worn = theme.worn()
        self._head(painter)
        disc = geometry.grown(DISC)
        for n, name in enumerate(self._names):
            top = geometry.grown(84 + n * 44)
            painter.setFont(self.font())
            self._disc(painter, n, QRectF(geometry.grown(24), top, disc, disc))
            letters = QFont(self.font())
            letters.setWeight(QFont.Weight.DemiBold if n == self._now else QFont.Weight.Normal)
            painter.setFont(letters)
            painter.setPen(worn.color("text" if n <= self._now else "quiet"))
            words = QRectF(geometry.grown(62), top, geometry.grown(ASIDE_WIDTH - 70), disc)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)

    def _head(self, painter: QPainter) -> None:
        side = geometry.grown(28)
        drawn = icons.pixmap("households", "accent", side, self.devicePixelRatioF())
        painter.drawPixmap(geometry.grown(23), geometry.grown(26), drawn)
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold)
        letters.setPointSizeF(letters.pointSizeF() * 1.15)
        painter.setFont(letters)
        painter.setPen(theme.worn().color("text"))
        words = QRectF(*map(geometry.grown, (62, 24, 160, 32)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "GPN Desktop")

    def _disc(self, painter: QPainter, n: int, box: QRectF) -> None:
        worn = theme.worn()
        reached = n <= self._now
        painter.setPen(worn.color("accent" if reached else "edge"))
        painter.setBrush(worn.color("accent" if reached else "surface"))
        painter.drawEllipse(box)
        painter.setPen(worn.color("on_accent" if reached else "quiet"))
        if n < self._done:
            side, inset = geometry.grown(16), geometry.grown(5)
            sign = icons.pixmap("check", "on_accent", side, self.devicePixelRatioF())
            painter.drawPixmap(int(box.left()) + inset, int(box.top()) + inset, sign)
        else:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(n + 1))


class Guide(QDialog):
    """Shows its pages one by one; ``advance`` may be overridden to do something between two."""

    def __init__(self, parent: QWidget | None, title: str, pages: Sequence[GuidePage]) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.pages = pages
        self._steps = Steps([page.name for page in pages])
        self.stack = QStackedWidget()
        for page in pages:
            self.stack.addWidget(page)
            page.changed.connect(self._on_page_changed)
        self.back = way_back(self.tr("Back"), self._on_back_clicked)
        self.next = button("", self._on_next_clicked, kind="first")
        self.next.setObjectName("guide.next")
        self.next.setDefault(True)
        agree_by_keys(self, self.next.click)
        self.next.setMinimumWidth(130)
        self.word = label("", "bad", wraps=True)
        ends = row(self.back, self.word, self.next)
        ends.setStretch(1, 1)
        ends.setContentsMargins(20, 10, 28, 12)
        right = column(self.stack, line(), ends, gap=0)
        right.setStretch(0, 1)
        self.setLayout(row(self._steps, right, gap=0))
        self.setMinimumSize(760, 400)
        fit(self, 860, 500)
        self.turn_to(0)

    @property
    def now(self) -> int:
        """Give the number of the step that is shown, from 0."""
        return self.stack.currentIndex()

    def turn_to(self, step: int) -> None:
        """Show a step and put the focus where it begins."""
        self.stack.setCurrentIndex(step)
        self._on_page_changed()
        self.pages[step].first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, tone: str = "bad") -> None:
        """Say beside the buttons what hinders the next step."""
        retone(self.word, tone, "role")
        self.word.setText(words)

    def wait(self, words: str) -> None:
        """While something is made, wait: nothing is asked for twice."""
        self.say(words, "quiet")
        self.next.setEnabled(False)
        self.back.setEnabled(False)

    def go_on(self) -> None:
        """What was made stands: the steps can be taken again."""
        self.back.setEnabled(True)
        self._on_page_changed()

    def fail(self, error: GpnError) -> None:
        """Say what was refused, and what to do; the step stays."""
        self.go_on()
        self.say(messages.whole(error))

    def advance(self) -> None:
        """Take the next step, or end."""
        if self.now + 1 < len(self.pages):
            self.turn_to(self.now + 1)
        else:
            self.accept()

    def may_go_back(self) -> bool:
        """Say whether there is a step to go back to."""
        return self.now > 0

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent."""
        super().showEvent(event)
        self.pages[self.now].first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_changed(self) -> None:
        page = self.pages[self.now]
        self._steps.set_now(self.now, is_done=page.is_done())
        last = self.now + 1 == len(self.pages)
        usual = self.tr("Begin to work") if last else self.tr("Next")
        is_first = page.is_next_first()
        key = ENTER if is_first and self._is_one_question() else WRITES
        words = page.next_words()
        self.next.setText(words if words and not is_first else keyed(words or usual, key))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(page.is_complete())
        self.say(missing_words(page.missing()), "quiet")
        retone(self.next, "first" if is_first else "", "kind")
        self.back.setVisible(self.may_go_back())
        self._fit_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit_back()

    def _fit_back(self) -> None:
        """Name the key of the way back, unless the word beside it would have too little room."""
        words = self.tr("Back")
        self.back.setText(keyed(words, GOES_BACK))
        taken = self.back.sizeHint().width() + self.next.sizeHint().width()
        if self.stack.width() - taken < geometry.grown(WORD_WIDTH):
            self.back.setText(words)
        self.back.setShortcut(GOES_BACK)  # Qt forgets it with the text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: Enter leads from box to box, then to the button."""
        page, step = self.pages[self.now], 0 if self._is_one_question() else step_of(event)
        if not turn_page(page.area, event) and not go_on(page, self.focusWidget(), self.next, step):
            super().keyPressEvent(event)

    def _is_one_question(self) -> bool:
        """Say whether a step asks no more than one thing: then Enter leads on at once."""
        return len(boxes(self.pages[self.now])) <= 1

    def _on_back_clicked(self) -> None:
        self.turn_to(self.now - 1)

    def _on_next_clicked(self) -> None:
        if self.pages[self.now].is_complete():
            self.advance()
