"""What tests of the screen stand on: one font, one theme, words of English sources."""

import gc
from collections.abc import Callable, Generator, Iterator
from itertools import count

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import dump, getAllValidWrappers

from gpn_desktop.errors import GpnError
from resources import build
from ui import app
from ui.look import theme
from ui.workbench import Workbench

TURNS = count(1)
WHOLE = 40  # tests after which all generations are swept


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Sweep between tests, as ``ui.sweeping`` does between strokes: never while Qt is drawing.

    A worker that began to seek cycles took away widgets under the thread of the window.
    """
    gc.disable()
    yield
    gc.collect(2 if next(TURNS) % WHOLE == 0 else 1)
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, None, None]:
    """After a test Python holds no item of a layout of Qt's: why, ``ui.look.laying`` tells.

    Those that ``Flow`` holds itself have no parent; it gives them away before Qt deletes them.
    """
    yield
    known = getAllValidWrappers()
    items = [one for one in known if isinstance(one, QLayoutItem) and not isinstance(one, QLayout)]
    assert [told for told in map(dump, items) if "\nparent" in told] == []


@pytest.fixture(scope="session", autouse=True)
def catalogues() -> None:
    build.build_qm(only_stale=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["gpn"]


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing in the clipboard: without a screen Qt destroys it after Python has ended."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> None:
    for left in qapp.findChildren(QTranslator):  # of a test that opened the program
        qapp.removeTranslator(left)
        left.deleteLater()
    if theme.worn().name != "light" or not theme.sheet():
        theme.wear(qapp, "light")


class Dressed(QtBot):
    """Shows what it is given as a window of the program does, also a page that stands alone."""

    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        """Override QtBot.addWidget."""
        theme.dress(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return Dressed(request)


@pytest.fixture
def vietnamese(qapp: QApplication) -> None:
    app.speak(qapp, "vi")


@pytest.fixture
def failed() -> list[GpnError]:
    return []


@pytest.fixture
def workbench(qtbot: QtBot, failed: list[GpnError]) -> Iterator[Workbench]:
    made = Workbench(lambda error, owner: failed.append(error))
    yield made
    made.close()
    QApplication.processEvents()  # what was under way is delivered before the test ends
