"""What is seen where a survey is keyed twice: what Enter does with a row, where a third goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import blind
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.twice import keyed_again, settled
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, Around, words
from tests.ui.views.papers import home
from tests.ui.views.test_twice import TOTAL, around, at_list, differing, hai, page_of, survey

__all__ = ["around", "clock", "commune_template", "desk", "hai", "home", "survey"]


def is_whole(part: QWidget | None) -> bool:
    """Say whether all of a part is in sight, and none of it scrolled away."""
    return part is not None and part.visibleRegion().boundingRect() == part.rect()


def test_what_enter_does_is_said_by_how_far_a_survey_is(
    around: Around, desk: Desk, hai: Desk, survey: Survey
) -> None:
    assert "Enter" not in words(at_list(around, desk), "twice.about"), "of no use to who keyed it"
    told = "1 survey(s) (100 %) are drawn to be keyed again by another person. Enter: "
    assert words(at_list(around, hai), "twice.about") == f"{told}key the one marked again."
    draft = blind.open_second(hai, survey.id).value.entry.draft.id
    assert words(at_list(around, hai), "twice.about") == f"{told}go on keying the one marked."
    assert draft == keyed_again(hai, survey, {})
    said = f"{told}see what differs in the one marked."
    assert words(at_list(around, hai), "twice.about") == said
    settled(hai, draft, {})
    said = f"{told}see the result of the one marked."
    assert words(at_list(around, hai), "twice.about") == said


def test_a_third_value_and_what_is_said_of_it_are_in_sight(
    around: Around, hai: Desk, survey: Survey
) -> None:
    around.size = NARROW
    window = differing(around, hai, survey, {TOTAL: "112"})
    says = page_of(window).passes.says
    assert not is_whole(says.cards["third"]), "there is room for the two sides only"
    press(Qt.Key.Key_3)
    around.rest()
    assert is_whole(focused())
    write("9999")
    press(Qt.Key.Key_Return)
    around.rest()
    assert is_whole(focused())
    assert is_whole(says.box)
    window.resize(window.width(), window.height() - 30)
    around.rest()
    assert is_whole(focused())
