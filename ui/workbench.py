"""Services off the main thread: one worker that writes, one that reads."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor as Pool
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gpn_desktop.errors import Cancelled, GpnError
from gpn_desktop.services.changes import Done
from ui.sweeping import Sweeper

T = TypeVar("T")
Call = Callable[[], T]
Then = Callable[[T], object]
ShowError = Callable[[GpnError, QWidget | None], object]


class Workbench(QObject):
    """One worker that writes and one that reads; answers come back on the main thread.

    Never touch a widget inside `service` or `query`: they run on another thread.
    """

    changed = Signal(object)  # Changes, once after each service that succeeded
    reading = Signal(bool)  # whether what is shown is being looked up
    saved = Signal()  # everything that was typed into a form is saved
    unsaved = Signal()  # something that was typed could not be saved
    _arrived = Signal(object)

    def __init__(self, show_error: ShowError) -> None:
        super().__init__()
        self._show_error = show_error
        self._writer, self._reader = Pool(1, "writer"), Pool(1, "reader")
        self._latest: WeakKeyDictionary[QWidget, Future[Any]] = WeakKeyDictionary()
        self._looks: set[Future[Any]] = set()
        self._is_closed = False
        self._sweeper = Sweeper(self)
        # queued: a call that ends at once would else be answered inside `look`, before `future` is
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Finish what is being written, forget what is being read; later looks go nowhere."""
        self._is_closed = True
        self._reader.shutdown(cancel_futures=True)
        self._writer.shutdown()
        self._sweeper.put_away()

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is taken."""
        return self._is_closed

    def do(
        self,
        owner: QWidget,
        service: Call[Done[T]],
        on_done: Then[T],
        on_error: Callable[[GpnError], object] | None = None,
    ) -> None:
        """Run a service that writes; then hand its value to `on_done` and tell `changed`.

        An error goes to `on_error` where the owner shows it in its own place.
        """

        def settle(done: Done[T]) -> None:
            try:
                if isValid(owner):
                    on_done(done.value)
            finally:
                self.changed.emit(done.changes)

        self._submit(self._writer, owner, service, settle, on_error)

    def look(
        self,
        owner: QWidget,
        query: Call[T],
        on_done: Then[T],
        on_error: Callable[[GpnError], object] | None = None,
    ) -> None:
        """Run a read; only the newest look of an owner is answered, so typing never queues up."""

        def settle(value: T) -> None:
            if isValid(owner) and self._latest.get(owner) is future:
                on_done(value)

        if self._is_closed:
            return
        if owner in self._latest:
            self._latest[owner].cancel()
        future = self._latest[owner] = self._submit(self._reader, owner, query, settle, on_error)
        self._looks.add(future)
        self.reading.emit(True)

    def tell(self, error: GpnError, owner: QWidget) -> None:
        """Show an error that its owner shows in no place of its own."""
        self._show_error(error, owner)

    def forget(self, owner: QWidget) -> None:
        """Give up the look that an owner waits for: its Stop was pressed."""
        future = self._latest.pop(owner, None)
        if future is not None:
            future.cancel()

    def _submit(
        self,
        worker: Pool,
        owner: QWidget,
        call: Call[T],
        settle: Then[T],
        on_error: Callable[[GpnError], object] | None,
    ) -> Future[T]:
        future = worker.submit(call)
        future.add_done_callback(lambda f: self._arrived.emit((f, owner, settle, on_error)))
        return future

    @Slot(object)
    def _deliver(
        self,
        parcel: tuple[Future[Any], QWidget, Then[Any], Callable[[GpnError], object] | None],
    ) -> None:
        future, owner, settle, on_error = parcel
        self._tell_read(future)
        if future.cancelled():
            return
        try:
            value = future.result()
        except Cancelled:
            return  # the user asked for it; the transaction has rolled back
        except GpnError as error:
            self._fail(error, owner, on_error)
        else:
            settle(value)  # any other error rises to sys.excepthook: it is ours

    def _tell_read(self, future: Future[Any]) -> None:
        if future in self._looks:
            self._looks.remove(future)
            self.reading.emit(bool(self._looks))

    def _fail(
        self, error: GpnError, owner: QWidget, on_error: Callable[[GpnError], object] | None
    ) -> None:
        there = isValid(owner)
        if on_error is not None and there:
            on_error(error)
        else:
            self._show_error(error, owner if there else None)
