"""The first pass of a survey, looked for in the window by who is keying it a second time."""

from PySide6.QtWidgets import QLabel, QTableView

from gpn_desktop.services import blind, drafting
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, desk
from tests.services.conftest import surveyed
from tests.services.twice import beside
from tests.ui.views.desks import Around
from tests.ui.views.papers import around, home
from ui.bars import Elided
from ui.views.household_list import HouseholdList
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "home"]


def test_the_first_pass_is_not_read_while_the_second_is_keyed(
    around: Around, desk: Desk, home: str, vietnamese: None
) -> None:
    survey, hai = surveyed(desk, home), beside(desk)
    drafting.leave(hai, blind.open_second(hai, survey.id).value.entry)
    window = around.whole(hai)
    window.go(Goal("households", "household", survey.subject))
    around.rest()
    table = window.page.findChild(QTableView, "household.surveys")
    assert table is not None
    state = table.model().index(0, 1).data()
    assert state == "Đang nhập lại lần hai: xem sau khi nhập xong"
    window.go(Goal("review", "result", survey.id))
    around.rest()
    said = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert any("GPN-218" in one for one in said)
    assert not window.page.findChildren(QTableView, "result.answers")
    with hai.store.reading() as tx:
        assert not tx.access.entries(act="survey_read")


def test_a_list_by_class_says_that_it_leaves_out_who_is_keyed_again(
    around: Around, desk: Desk, home: str, vietnamese: None
) -> None:
    survey, hai = surveyed(desk, home), beside(desk)
    drafting.leave(hai, blind.open_second(hai, survey.id).value.entry)
    window = around.whole(hai)
    window.go(Goal("households"))
    around.rest()
    told = window.page.findChild(Elided, "households.told")
    list_ = window.page.findChild(HouseholdList)
    assert told is not None
    assert list_ is not None
    for wanted, said in (("computed", True), ("reviewed", False)):
        list_.filter.narrow({wanted: "near_poor" if said else "yes"})
        list_.look_up()
        around.rest()
        assert told.isVisible()
        assert ("Chưa kể 1 hộ anh/chị đang nhập lại lần hai" in told.text()) == said
