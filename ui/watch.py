"""Progress and stop of long work: the worker calls the watch, the panel shows it.

``watch(done, of)`` runs on the worker's thread; it only hands numbers over and, once Stop was
pressed, raises ``Cancelled`` there.
"""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import Cancelled
from gpn_desktop.services.changes import Done, Watch
from ui.look.going import keyed
from ui.look.parts import button, column, label, named, row

PATIENCE_MS = 500
T = TypeVar("T")


class Stopper(QObject):
    """A watch that can be handed to a service, and its Stop."""

    moved = Signal(int, int)
    stopped = Signal()  # the work heard Stop and has given up

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def __call__(self, done: int, of: int) -> None:
        """Tell how far the work is.

        Raises:
            Cancelled: Stop was pressed, or the window that showed it is gone.
        """
        try:
            if not self._stop.is_set():
                self.moved.emit(done, of)
                return
            self.stopped.emit()
        except RuntimeError as gone:  # deleted with its panel, as by the lock
            raise Cancelled from gone
        raise Cancelled

    def stop(self) -> None:
        """Ask the work to stop at its next piece."""
        self._stop.set()


class WatchPanel(QWidget):
    """What is being done, how far it is, and Stop; hidden until the work lasts half a second.

    ``key`` is said on Stop, where whoever shows the panel lets that key stop the work;
    ``shortcut`` is a key that Stop hears itself. It counts pieces, or, where these are nothing that
    anybody knows, says the share that is done.
    """

    def __init__(
        self, what: str, key: str = "", *, shortcut: str = "", is_share: bool = False
    ) -> None:
        super().__init__()
        self._is_share = is_share
        self.watch = Stopper(self)
        self._bar = named(QProgressBar(), what)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._far = label("", "quiet")
        stop = self.tr("Stop")
        self._stop = button(keyed(stop, key or shortcut), self._on_stop_clicked)
        self._stop.setShortcut(shortcut)
        line = row(label(what, "strong"), None, self._far, self._stop)
        self.setLayout(column(line, self._bar))
        self.watch.moved.connect(self._on_watch_moved, Qt.ConnectionType.QueuedConnection)
        self.setVisible(False)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._soon.timeout.connect(self.show)
        self._soon.start()

    def finish(self) -> None:
        """Take the panel away: the work has ended."""
        self._soon.stop()
        self.hide()

    def _on_watch_moved(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if of and self._is_share:
            self._far.setText(f"{100 * done // of} %")
        elif of:
            far = self.tr("{done} of {of}")
            self._far.setText(
                far.format(done=vietnamese.show_int(done), of=vietnamese.show_int(of))
            )

    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.watch.stop()


def unless_stopped(work: Callable[[], Done[T]]) -> Callable[[], Done[T | None]]:
    """Make a work give None where it heard Stop: whoever waits for it is told so."""

    def act() -> Done[T | None]:
        try:
            done = work()
        except Cancelled:
            return Done(None)
        return Done(done.value, done.changes)

    return act


def stoppable(query: Callable[..., T], watch: Watch) -> T | None:
    """Ask with a watch; where it heard Stop, give None."""
    try:
        return query(watch=watch)
    except Cancelled:
        return None
