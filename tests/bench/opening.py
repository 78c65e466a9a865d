"""One start of a program, told to whoever started it: a line for each moment, with the memory.

``python -m tests.bench.opening bare`` opens an empty window of Qt; with a data folder and its
passphrase instead it starts the real program there, opens the data as a person would, and tells
when the window was painted, when its first page had looked everything up, and when the data was
checked, so that it may be written to.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TYPING = 2_000  # ms that a person takes for a passphrase of twenty letters, and more


def tell(moment: str) -> None:
    import psutil  # after the moment it tells of, so that it costs the program nothing

    memory = psutil.Process().memory_info().rss
    print(f"{moment} {memory}", flush=True)


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    window = QWidget()
    window.resize(1180, 700)
    window.show()
    application.processEvents()
    window.grab()
    tell("painted")


def program(folder: Path, words: str) -> None:
    from gpn_desktop.application import Application, seek_cycles_seldom
    from gpn_desktop.paths import Paths
    from ui import start

    seek_cycles_seldom()
    application = Application(Paths(folder))
    start.window(application, lambda: _play(words))


def _play(words: str) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: _when(_asks, lambda: _unlock(words)))


def _asks() -> bool:
    from PySide6.QtWidgets import QApplication, QLineEdit

    field = QApplication.focusWidget()
    return isinstance(field, QLineEdit) and field.objectName() == "passphrase"


def _unlock(words: str) -> None:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.window().grab()
    tell("asked")

    def enter() -> None:
        tell("typed")
        QTest.keyClick(field, Qt.Key.Key_Return)
        _when(_works, _end)

    field.setText(words)
    QTimer.singleShot(TYPING, enter)


def _works() -> bool:
    from PySide6.QtWidgets import QApplication, QMainWindow

    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    return bool(shown) and shown[0].isVisible() and not _is_looking(shown[0])


def _is_looking(window: object) -> bool:
    return bool(window._ways.workbench._looks)  # type: ignore[attr-defined]


def _end() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
    window.grab()
    tell("working")
    checked = window._ways.workbench._writer.submit(int)  # type: ignore[attr-defined]
    _when(checked.done, lambda: _leave(window))


def _leave(window: "QWidget") -> None:
    tell("checked")
    window.close()


def _when(holds: Callable[[], bool], then: Callable[[], object]) -> None:
    from PySide6.QtCore import QTimer

    if holds():
        then()
    else:
        QTimer.singleShot(2, lambda: _when(holds, then))


if __name__ == "__main__":
    if sys.argv[1:] == ["bare"]:
        bare()
    else:
        program(Path(sys.argv[1]), sys.argv[2])
