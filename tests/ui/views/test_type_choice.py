"""Which support: what is said of the one that is marked where its panel has no room."""

from pytestqt.qtbot import QtBot

from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import clock, commune_template, desk, empty_desk
from tests.ui.keyboard import write
from tests.ui.views.desks import NARROW, Around, words
from ui.views.page import Goal
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]


def test_below_a_narrow_list_it_is_said_first_that_it_was_recorded_before(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    narrow = Around(qtbot, workbench, NARROW)
    window = narrow.show("support", SupportPage, desk)
    poor = households.order(desk, Sought(poverty_class="poor"))[0]
    window.go(Goal("support", "new", poor))
    narrow.rest()
    write("tet")
    assert words(window, "support.type.why").startswith(
        "⚠ Recorded before for this receiver: 2\xa0·"
    )
