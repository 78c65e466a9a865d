"""Services off the main thread: one worker that writes, one that reads."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor as Pool
from dataclasses import dataclass
from itertools import count
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


@dataclass
class _Errand:
    """What a worker runs and who waits for it, from the call to its answer."""

    call: Call[Any]
    owner: QWidget
    settle: Then[Any]
    on_error: Callable[[GpnError], object] | None
    value: Any = None
    error: BaseException | None = None
    future: Future[None] | None = None


class Workbench(QObject):
    """One worker that writes and one that reads; answers come back on the main thread.

    Never touch a widget inside `service` or `query`: they run on another thread.
    """

    changed = Signal(object)  # Changes, once after each service that succeeded
    reading = Signal(bool)  # whether what is shown is being looked up
    saved = Signal()  # everything that was typed into a form is saved
    unsaved = Signal()  # something that was typed could not be saved
    _arrived = Signal(int)  # the number of an errand

    def __init__(self, show_error: ShowError) -> None:
        super().__init__()
        self._show_error = show_error
        self._writer, self._reader = Pool(1, "writer"), Pool(1, "reader")
        self._numbers = count()
        self._errands: dict[int, _Errand] = {}
        self._latest: WeakKeyDictionary[QWidget, int] = WeakKeyDictionary()
        self._looks: set[int] = set()
        self._is_closed = False
        self._sweeper = Sweeper(self)
        # queued: a call that ends at once would else be answered before it is known as the latest
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

        errand = _Errand(service, owner, settle, on_error)
        self._submit(self._writer, next(self._numbers), errand)

    def look(
        self,
        owner: QWidget,
        query: Call[T],
        on_done: Then[T],
        on_error: Callable[[GpnError], object] | None = None,
    ) -> None:
        """Run a read; only the newest look of an owner is answered, so typing never queues up."""
        if self._is_closed:
            return
        self.forget(owner)
        number = next(self._numbers)

        def settle(value: T) -> None:
            if isValid(owner) and self._latest.get(owner) == number:
                on_done(value)

        self._latest[owner] = number
        self._looks.add(number)
        self._submit(self._reader, number, _Errand(query, owner, settle, on_error))
        self.reading.emit(True)

    def tell(self, error: GpnError, owner: QWidget) -> None:
        """Show an error that its owner shows in no place of its own."""
        self._show_error(error, owner)

    def forget(self, owner: QWidget) -> None:
        """Give up the look that an owner waits for: its Stop was pressed."""
        errand = self._errands.get(self._latest.pop(owner, -1))
        if errand is not None and errand.future is not None:
            errand.future.cancel()

    def _submit(self, worker: Pool, number: int, errand: _Errand) -> None:
        """Let a worker run an errand.

        It is held here alone: what a worker let go of last, a widget perhaps, would be destroyed on
        the worker's thread.
        """
        self._errands[number] = errand
        errand.future = worker.submit(_run, self._errands, number)
        errand.future.add_done_callback(lambda _: self._arrived.emit(number))

    @Slot(int)
    def _deliver(self, number: int) -> None:
        errand = self._errands.pop(number)
        self._tell_read(number)
        if errand.future is None or errand.future.cancelled():
            return
        if errand.error is None:
            errand.settle(errand.value)
        elif isinstance(errand.error, GpnError):
            self._fail(errand.error, errand.owner, errand.on_error)
        elif not isinstance(errand.error, Cancelled):  # which has rolled back, as was asked for
            raise errand.error  # to sys.excepthook: it is ours

    def _tell_read(self, number: int) -> None:
        if number in self._looks:
            self._looks.remove(number)
            self.reading.emit(bool(self._looks))

    def _fail(
        self, error: GpnError, owner: QWidget, on_error: Callable[[GpnError], object] | None
    ) -> None:
        there = isValid(owner)
        if on_error is not None and there:
            on_error(error)
        else:
            self._show_error(error, owner if there else None)


def _run(errands: dict[int, _Errand], number: int) -> None:
    """Run an errand; its thread keeps nothing of it, whatever comes out."""
    errand = errands[number]
    try:
        errand.value = errand.call()
    except BaseException as error:
        errand.error = error
    finally:
        del errand  # of which an error's traceback would keep hold
