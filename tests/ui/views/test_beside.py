"""A form begun anew and the correction of another one of it, beside each other in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gpn_desktop.services import filled
from gpn_desktop.services.desk import Desk
from tests.services.forms import VISIT
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.others import VERSION
from tests.ui.views.test_filling import (
    ALT,
    CTRL,
    around,
    clock,
    commune_template,
    completed,
    desk,
    home,
    view_of,
    window,
)
from ui.main_window import MainWindow
from ui.views.page import Goal, form_goal

__all__ = ["around", "clock", "commune_template", "desk", "home", "window"]


def test_a_second_one_that_was_begun_hinders_no_correction_of_the_first(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    completed(window, around)
    first = filled.rows(desk, home)[0].id
    press(Qt.Key.Key_N, CTRL)
    around.rest()
    write("Người thứ hai")
    press(Qt.Key.Key_Return)
    window.go(Goal("filling", "read", first))
    around.rest()
    press(Qt.Key.Key_C, ALT)
    around.qtbot.waitUntil(lambda: view_of(window).paper is not None)
    around.rest()
    correction = window.place
    assert words(window, "paper.news").startswith("A correction of a completed form")
    window.go(Goal("households", "household", home))
    around.rest()
    begun = [words(window, f"household.form.{one}") for one in (1, 2)]
    assert sorted(one.partition(":")[0] for one in begun) == [
        "Begun and not completed",
        "Being corrected, not completed",
    ]
    window.go(form_goal(VISIT, home))
    around.rest()
    assert typed_of(window) == "Người thứ hai"
    window.go(correction)
    around.rest()
    paper = view_of(window).paper
    assert paper is not None
    assert paper.entry.draft.is_correction
    assert window.place == correction != form_goal(VISIT, home)
    window.go(Goal("today"))
    around.rest()
    said = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert [any(one.startswith(begins) for one in said) for begins in BEGUN] == [True, True]


BEGUN = ("Form begun: ", "Form being corrected: ")


def typed_of(window: MainWindow) -> str:
    paper = view_of(window).paper
    assert paper is not None
    session = paper.entry.session
    return session.state(session.at("visitor")).value


def test_a_list_says_how_many_are_filled_in_and_how_many_withdrawn(
    window: MainWindow, around: Around, desk: Desk, home: str
) -> None:
    completed(window, around)
    window.go(Goal("forms", "form", f"{VISIT} {VERSION}"))
    around.rest()
    title = "Filled in (1)"
    assert title in [one.text() for one in window.page.findChildren(QLabel)]
    (row,) = filled.rows(desk, home)
    around.workbench.do(window, lambda: filled.withdraw(desk, row.id, "nhầm"), lambda gone: None)
    around.rest()
    said = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert "Filled in (0), withdrawn (1)" in said
