"""What differs between two passes, when an answer comes late."""

from dataclasses import replace

from PySide6.QtCore import Qt

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import verifying
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import press
from tests.ui.views.desks import Around, words
from tests.ui.views.papers import home
from tests.ui.views.test_twice import (
    TOTAL,
    WATER,
    around,
    differing,
    hai,
    keyed_draft,
    page_of,
    survey,
)
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "hai", "home", "survey"]


def test_an_answer_that_is_older_than_a_choice_does_not_take_it_back(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112", WATER: "co"})
    page = page_of(window)
    before = verifying.settling(hai, keyed_draft(hai))
    press(Qt.Key.Key_1)
    around.rest()
    page.passes.show_settling(before)
    assert words(window, "twice.left") == "1 to settle"
    page.passes.show_settling(replace(before, draft=replace(before.draft, id="another")))
    assert words(window, "twice.left") == "2 to settle"


def test_until_what_differs_is_looked_up_that_of_another_pass_takes_no_digit(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {WATER: "co"})
    page = page_of(window)
    shown_before = verifying.settling(hai, keyed_draft(hai))
    page.passes.show_settling(replace(shown_before, draft=replace(shown_before.draft, id="x")))
    window.go(Goal("twice", "differences", keyed_draft(hai)))
    assert not page.passes.isEnabled()
    press(Qt.Key.Key_1)
    around.rest()
    assert words(window, "twice.left") == "1 to settle"
    press(Qt.Key.Key_1)
    around.rest()
    assert words(window, "twice.left") == "All settled: Ctrl+Enter completes"
