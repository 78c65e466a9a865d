"""An open survey for tests: the review page of a small commune, on one household's form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.persons import Person
from gpn_desktop.services import households, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.services.conftest import LACKS
from tests.ui.keyboard import press
from tests.ui.views.desks import WIDE, Around, words
from ui.look.edge import Cover
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.paper import Paper
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def home(desk: Desk) -> str:
    rounds.open_round(desk)
    return households.order(desk, Sought(poverty_class="poor"))[0]


@pytest.fixture
def window(around: Around, desk: Desk, home: str) -> MainWindow:
    made = around.show("review", ReviewPage, desk)
    made.go(Goal("review", "survey", home))
    around.rest()
    return made


def page_of(window: MainWindow) -> ReviewPage:
    assert isinstance(window.page, ReviewPage)
    return window.page


def paper_of(window: MainWindow) -> Paper:
    paper = page_of(window).survey.paper
    assert paper is not None
    return paper


def is_unsaved(window: MainWindow) -> bool:
    """Say whether the open survey tells that something of it is not saved."""
    told = paper_of(window).findChild(QLabel, "paper.unsaved")
    assert told is not None
    return told.isVisible()


def at(window: MainWindow, path: str) -> None:
    """Go to a question."""
    form = paper_of(window).form
    form.show_place(form.filling.session.at(path))


def head_of(desk: Desk, home: str) -> Person:
    return members(desk, home)[0]


def shown(window: QWidget) -> list[str]:
    """Give the words that are seen, but for those of an edge, which come when it is at rest."""
    labels = (one for one in window.findChildren(QLabel) if not isinstance(one, Cover))
    return [one.text() for one in labels if one.isVisible()]


def news_step(window: MainWindow) -> QPushButton:
    """Give the step of the strip above the form."""
    words(paper_of(window), "paper.news")
    step = window.findChild(QPushButton, "paper.news.step")
    assert step is not None
    return step


def fill_lacks(window: MainWindow) -> None:
    for name in LACKS:
        at(window, f"b2/{name}")
        press(Qt.Key.Key_1)


def told_of(window: MainWindow) -> str:
    paper = page_of(window).survey.paper
    told = paper.findChild(QLabel, "paper.news") if paper else None
    return told.text() if told else ""


def members(desk: Desk, home: str) -> list[Person]:
    with desk.store.reading() as tx:
        return list(tx.households.members(home))
