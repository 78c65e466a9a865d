"""A form in the real window, as a survey stands in it: F1, F6, Ctrl+N, Ctrl+Enter are its keys."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.ui.form.office import Office
from ui.bars import Standing
from ui.form.filling import Frame
from ui.form.page import FormPage
from ui.form.question import QuestionBox
from ui.furniture import Furniture
from ui.look.parts import column
from ui.main_window import MainWindow
from ui.views.page import Entry, Page
from ui.workbench import Workbench


class FormHost(Page):
    """A page that is nothing but its form."""

    title = "Phiếu"

    def __init__(self, form: FormPage) -> None:
        super().__init__()
        self.form = form
        self.setLayout(column(form))

    def parts(self) -> Sequence[QWidget]:
        return (self.form,)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        return {"add": self.form.add, "complete": self.form.complete}

    def cycle(self, step: int) -> bool:
        self.form.next_section(step)
        return True

    def help_here(self) -> str:
        return self.form.help_here()


class Desk:
    """The program around the window: it writes down which help was asked for."""

    def __init__(self) -> None:
        self.help: list[str] = []

    def show_settings(self) -> None:
        """Do nothing."""

    def zoom(self, step: int) -> None:
        """Do nothing."""

    def show_help(self, topic: str, here: str = "") -> None:
        self.help.append(here)

    def show_about(self) -> None:
        """Do nothing."""

    def lock(self) -> None:
        """Do nothing."""

    def leave(self) -> None:
        """Do nothing."""


class Sitting:
    """An officer before the window with one form in it."""

    def __init__(
        self, qtbot: QtBot, workbench: Workbench, session: FormSession, frame: Frame | None = None
    ) -> None:
        self.session, self.office, self.desk = session, Office(), Desk()
        self.form = FormPage(session, frame or Frame(), self.office.outside())
        entries = [Entry("review", lambda ways: FormHost(self.form))]
        furniture = Furniture(entries, lambda text: [], workbench, Standing("xã", "Lan", "cán bộ"))
        self.window = MainWindow(self.desk, furniture)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 688)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.form.shown.to_edge(self.form.questions(), 1)


def sat(qtbot: QtBot, workbench: Workbench, form: str) -> Sitting:
    return Sitting(qtbot, workbench, a_session(form))


def box_at(sitting: Sitting, path: str) -> QuestionBox:
    box = sitting.form.shown.inner().boxes[sitting.session.at(path)]
    assert isinstance(box, QuestionBox)
    return box


def buttons(sitting: Sitting) -> list[str]:
    return [one.text() for one in sitting.form.findChildren(QPushButton) if one.isVisible()]


def words(sitting: Sitting) -> list[str]:
    return [one.text() for one in sitting.form.findChildren(QLabel) if one.isVisible()]
