"""An office that takes what a page hands over, and what a person sees on that page."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.session import FormSession
from tests.ui.keyboard import focused
from ui.form.filling import Frame, Kept, Outside
from ui.form.page import FormPage
from ui.form.question import QuestionBox
from ui.form.repeats import Roster

MIXED = Path(__file__).with_name("mixed.md").read_text("utf-8")


class Office:
    """Takes what the page hands over."""

    def __init__(self) -> None:
        self.kept: list[Kept] = []
        self.completed = 0
        self.explained = 0

    def outside(self) -> Outside:
        return Outside(self.kept.append, self.complete, self.explain)

    def complete(self) -> None:
        self.completed += 1

    def explain(self) -> None:
        self.explained += 1

    @property
    def values(self) -> Mapping[str, str]:
        """Give the last value of each path, as a draft would hold it."""
        return {path: value for kept in self.kept for path, value in kept.values.items()}


def shown(
    qtbot: QtBot, session: FormSession, office: Office, frame: Frame | None = None
) -> FormPage:
    page = FormPage(session, frame or Frame("Hộ Đặng Thị Hường"), office.outside())
    qtbot.addWidget(page)
    page.resize(1100, 620)
    with qtbot.waitActive(page):
        page.show()
    first = page.questions()[0].field.focus_target()
    first.setFocus()
    return page


def to_people(page: FormPage) -> Roster:
    """Turn to the people of a form, wherever the paper has them; give their list."""
    page.turn_to(next(n for n, one in enumerate(page.shown.sections) if one.roster))
    assert isinstance(page.body, Roster)
    return page.body


def at(page: FormPage) -> str:
    box = page.current()
    assert box is not None, type(QApplication.focusWidget())
    return page.filling.session.path(box.place)


def value(page: FormPage, path: str) -> str:
    return page.filling.session.state(page.filling.session.at(path)).value


def go(page: FormPage, path: str) -> None:
    page.show_place(page.filling.session.at(path))


def line_text(page: FormPage) -> str:
    return str(focused().property("text"))


def said(box: QuestionBox) -> str:
    return box.said
