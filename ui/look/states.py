"""What stands where content is not: empty, loading, error, locked; the rest of the page lives.

A ``Stage`` wraps one part of a page. Nothing moves for 150 ms of loading, then a still placeholder
stands there; after 2 s it can be cancelled.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gpn_desktop.errors import GpnError
from ui import messages
from ui.look import geometry, theme
from ui.look.going import keyed
from ui.look.laying import lay
from ui.look.parts import button, column, label, named, row, sign

PATIENCE_MS = 150
CANCEL_MS = 2000
LEAST_WORDS = 330
MEDAL = 52
STOP_KEY = "Alt+D"
BARS = 0.4  # of the placeholder: seen, and no line of its own


@dataclass(frozen=True)
class Step:
    """The thing to do from here: the words of its button, and what the button does.

    ``key`` is its key, where no letter of the words is marked with & for it; ``kind`` that of its
    button.
    """

    text: str
    call: Callable[[], object]
    icon: str = ""
    key: str = ""
    kind: str = ""


class Notice(QWidget):
    """A sign, what is so, what can be done, and the buttons for it."""

    def __init__(self, sign_name: str, tone: str, so: str, do: str = "", small: str = "") -> None:
        super().__init__()
        words = column(_centred(label(so, "heading", wraps=True)), gap=6)
        if do:
            words.addWidget(_centred(label(do, "quiet", wraps=True)))
        self._steps = column(gap=geometry.GAP)
        inner = column(Medal(sign_name, tone), words, gap=10)
        inner.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(4)
        lay(inner, self._steps)
        if small:
            inner.addWidget(_centred(label(small, "small")))
        narrow = QWidget()
        narrow.setLayout(inner)
        narrow.setMaximumWidth(geometry.LINE_LENGTH)
        around = QVBoxLayout(self)
        around.addStretch(2)
        middle = row(1, narrow, 1)
        middle.setStretch(1, 10)
        lay(around, middle)
        around.addStretch(3)
        self.setAccessibleName(so)

    def add_step(self, step: Step, kind: str = "first") -> None:
        """Add a button below the words; they stay in the middle."""
        is_told = step.key and not geometry.is_huge()  # huge letters leave no room for both
        words = keyed(step.text, step.key) if is_told else step.text
        made = button(words, step.call, icon=step.icon, kind=kind)
        if step.key:
            made.setShortcut(step.key)
        if not self._steps.count():
            made.setObjectName("stage.step")
        lay(self._steps, row(None, made, None))


def _centred(words: QLabel) -> QLabel:
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    words.setMinimumWidth(LEAST_WORDS)
    return words


class Medal(QWidget):
    """An icon on a round ground in its tone."""

    def __init__(self, name: str, tone: str, size: int = MEDAL) -> None:
        super().__init__()
        self._tone, self._size = tone, size
        self.setFixedHeight(size)
        self.setLayout(row(1, sign(name, tone, size // 2), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = theme.worn().raised if self._tone == "quiet" else theme.worn().tint(self._tone)
        painter.setBrush(QColor(ground))
        size = self._size
        painter.drawEllipse(QRectF((self.width() - size) / 2, 0, size, size))


class Placeholder(QWidget):
    """Still grey bars where rows will stand."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bars = theme.worn().color("edge")
        bars.setAlphaF(BARS)
        painter.setBrush(bars)
        widths = (0.62, 0.44, 0.55, 0.38, 0.5)
        step = geometry.ROW
        for n in range(min(8, max(1, (self.height() - 20) // step))):
            wide = min(self.width() - 40, 760) * widths[n % len(widths)]
            painter.drawRoundedRect(QRectF(20, 20 + n * step, wide, 12), 6, 6)


class Stage(QWidget):
    """Shows its content, or the state that stands in its place."""

    waits = Signal(bool)  # a placeholder stands here, or no more

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self._standing: list[QWidget] = []  # what stands in the place of the content
        self._stack = QStackedLayout(self)
        self._stack.addWidget(content)
        self._soon, self._late = QTimer(self), QTimer(self)
        for timer, wait in ((self._soon, PATIENCE_MS), (self._late, CANCEL_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._soon.timeout.connect(self._on_soon_timeout)
        self._late.timeout.connect(self._on_late_timeout)
        self._cancel: Callable[[], object] | None = None
        self._is_settled = False  # what stands here is an answer, not a wait or a failure

    def show_content(self) -> None:
        """Show the content again."""
        self._rest()
        self._is_settled = True
        self.waits.emit(False)
        self._stack.setCurrentWidget(self.content)
        for old in self._standing:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._standing.clear()

    def show_empty(
        self,
        why: str,
        do: str = "",
        step: Step | None = None,
        icon: str = "info",
        other: Step | None = None,
    ) -> None:
        """Say why nothing is here and offer the first thing to do, and another one beside it."""
        notice = _with(Notice(icon, "accent", why, do), step)
        if other is not None:
            notice.add_step(other, "")
        self._show(notice)

    def show_loading(
        self, cancel: Callable[[], object] | None = None, *, again: bool = False
    ) -> None:
        """Keep still for 150 ms, then show a placeholder; after 2 s offer to cancel.

        ``again``: the same is looked up anew; an answer that stands here stays, with its focus.
        """
        if again and self._is_settled:
            return
        self._is_settled = False
        self._cancel = cancel
        self._soon.start()
        self._late.start()

    def show_error(self, error: GpnError, again: Callable[[], object] | None = None) -> None:
        """Say what failed and what to do, with the number for the telephone."""
        notice = Notice(
            "warning",
            "bad",
            messages.sentence(error),
            messages.remedy(error),
            messages.number(error),
        )
        self._show(_with(notice, Step(self.tr("Try again"), again, "restore") if again else None))
        self._is_settled = False
        if self._has_nothing_else():
            self.take_step()

    def take_step(self) -> bool:
        """Put the focus on the step that is offered; say whether one is."""
        last = self._standing[-1] if self._standing else None
        step = last.findChild(QPushButton, "stage.step") if last is not None else None
        if step is not None:
            step.setFocus(Qt.FocusReason.OtherFocusReason)
        return step is not None

    def _has_nothing_else(self) -> bool:
        """Say whether the keyboard speaks to this place, or to nothing that could hear it."""
        focused = QApplication.focusWidget()
        return focused is None or focused.isAncestorOf(self) or self.isAncestorOf(focused)

    def show_locked(
        self, why: str, who: str, step: Step | None = None, other: Step | None = None
    ) -> None:
        """Say what forbids it, and who may; offer where to go instead, or something beside it."""
        notice = _with(Notice("lock", "quiet", why, who), step)
        if other is not None:
            notice.add_step(other, "")
        self._show(notice)

    def _rest(self) -> None:
        self._soon.stop()
        self._late.stop()

    def _show(self, notice: QWidget) -> None:
        self.show_content()
        self._stand(notice)

    def _stand(self, widget: QWidget) -> None:
        self._standing.append(widget)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _on_soon_timeout(self) -> None:
        waiting = QWidget()
        self._waiting = QVBoxLayout(waiting)
        self._waiting.addWidget(named(Placeholder(), self.tr("Loading")), 1)
        self._stand(waiting)
        self.waits.emit(True)

    def _on_late_timeout(self) -> None:
        words = label(self.tr("This takes longer than usual."), "quiet")
        line = row(words, None)
        if self._cancel is not None:
            stop = button(keyed(self.tr("Cancel"), STOP_KEY), self._cancel)
            stop.setShortcut(QKeySequence(STOP_KEY))
            line.insertWidget(1, stop)
        line.setContentsMargins(20, 0, 20, 16)
        lay(self._waiting, line)


def _with(notice: Notice, step: Step | None) -> Notice:
    if step is not None:
        notice.add_step(step)
    return notice
