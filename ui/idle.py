"""The lock after idle: whoever touches keys or mouse is there, and is not asked again at once.

What Python hears of all events costs 4 µs each, and a household that is opened makes 344 of them:
so after a sign of life nobody listens for a second.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

SIGNS_OF_LIFE: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
}
PAUSE: Final = 1_000  # ms


class Idle(QObject):
    """Calls ``on_idle`` once nobody has touched keys or mouse for some minutes.

    The minutes begin anew with a sign of life and again after the pause: who works on in it is
    locked out no earlier than was promised, and at most the pause later.
    """

    def __init__(self, app: QCoreApplication, minutes: int, on_idle: Callable[[], object]) -> None:
        super().__init__()
        self._app = app
        self._left = QTimer(self, singleShot=True, interval=minutes * 60_000)
        self._left.timeout.connect(on_idle)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._listen)
        self._listen()

    def _listen(self) -> None:
        self._left.start()
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        if event.type() in SIGNS_OF_LIFE:
            self._app.removeEventFilter(self)
            self._left.start()
            self._pause.start()
        return False

    def end(self) -> None:
        """Listen no more and call nobody."""
        self._app.removeEventFilter(self)
        self._left.stop()
        self._pause.stop()
