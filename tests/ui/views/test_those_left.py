"""Who left or died, named while typed again: by keys the old record is opened, or he comes back."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from gpn_desktop import chance, vietnamese
from gpn_desktop.registry import acts
from gpn_desktop.services import households, newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from tests.commune import clock, commune_template, desk
from tests.services.families import Families, acted, living
from tests.ui.keyboard import focused, press, write
from tests.ui.views.alike import at_rest, by_key, told
from tests.ui.views.desks import Around, words
from tests.ui.views.register import around, page_of, window
from tests.ui.views.test_changing import begin, detail, enter, families
from ui.main_window import MainWindow
from ui.views.act_parts import PeopleList
from ui.views.household import HouseholdView
from ui.views.household_field import HouseholdField
from ui.views.households import HouseholdsPage
from ui.views.page import Goal

__all__ = ["around", "clock", "commune_template", "desk", "detail", "families", "window"]
CTRL, TU = Qt.KeyboardModifier.ControlModifier, "020186000004"


@pytest.fixture
def left(desk: Desk, families: Families) -> Families:
    """The wife of the first family died, all of the second one left."""
    acted(desk, families, acts.DEATH, "mai")
    acted(desk, families, acts.DEPARTURE, "tu", "be", of=families.o)
    return families


def today() -> str:
    return vietnamese.show_date(chance.today())


def typed_anew(window: MainWindow, around: Around, name: str, birth: str) -> None:
    """Type a new household by keys."""
    press(Qt.Key.Key_N, CTRL)
    for text in (name, birth):
        write(text)
        press(Qt.Key.Key_Return)
    adding = page_of(window).adding
    adding.lists["village"].setEditText("Nà Pá")
    at_rest(around, adding.twins)


def marked(detail: HouseholdView) -> list[str]:
    """Give who is marked among those who may come back."""
    part = detail.changing.fields.parts["gone"]
    assert isinstance(part, PeopleList)
    return list(part.chosen())


def test_a_new_head_who_left_comes_back_by_keys_instead(
    window: MainWindow, around: Around, desk: Desk, left: Families
) -> None:
    typed_anew(window, around, "Hà Văn Tú", "1980")
    adding, detail = page_of(window).adding, page_of(window).detail
    (said,) = told(window)
    assert said.startswith(
        f"Hà Văn Tú (1980) left the commune on {today()}: household of Hà Văn Tú, Nà Pá."
    )
    step = adding.findChild(QPushButton, "alike.step")
    assert step is not None
    assert (step.property("kind"), adding.save.property("kind")) == ("first", "")
    by_key(around, Qt.Key.Key_Y)
    around.qtbot.waitUntil(lambda: "gone" in detail.changing.fields.parts)
    around.rest()
    assert detail.household == left.o
    assert (detail.changing.sort, marked(detail)) == (acts.RETURN, [left["tu"]])
    assert focused().objectName() == "act.day"
    enter(around)
    write("trở về quê")
    around.rest()
    enter(around, 2)
    around.rest()
    assert set(living(desk, left.o)) == {left["tu"]}
    press(Qt.Key.Key_N, CTRL)
    assert adding.texts["full_name"].text() == "Hà Văn Tú", "what was typed is still there"


def test_the_record_of_who_died_is_opened_and_nothing_else_is_offered(
    window: MainWindow, around: Around, left: Families
) -> None:
    typed_anew(window, around, "Vi Thị Mai", "1962")
    (said,) = told(window)
    assert said.startswith(f"Vi Thị Mai (1962) died on {today()}: household of Vi Văn Ba, Nà Pá.")
    steps = [one.text() for one in page_of(window).adding.findChildren(QPushButton, "alike.step")]
    assert [one.split(" (")[0] for one in steps] == ["Open it"]
    by_key(around, Qt.Key.Key_I)
    around.qtbot.waitUntil(lambda: page_of(window).detail.household == left.h)
    assert not page_of(window).detail.changing.isVisible()


def test_who_comes_back_to_his_own_household_is_asked_about_there(
    detail: HouseholdView, window: MainWindow, around: Around, desk: Desk, families: Families
) -> None:
    acted(desk, families, acts.DEPARTURE, "nam")
    begin(around, "8")
    write("Vi Văn Nam")
    enter(around)
    write("1990")
    at_rest(around, detail.changing.twins)
    assert told(window)[0].startswith("Vi Văn Nam (1990) left the commune on")
    by_key(around, Qt.Key.Key_Y)
    around.qtbot.waitUntil(lambda: "gone" in detail.changing.fields.parts)
    around.rest()
    assert (detail.changing.sort, marked(detail)) == (acts.RETURN, [families["nam"]])
    done = [one.text() for one in window.findChildren(QLabel, "household.done")]
    assert done == ["Not written: Somebody came"], "what was typed is taken up by one key"


def test_the_search_a_second_record_and_who_may_only_look_lead_to_the_old_record(
    around: Around, desk: Desk, left: Families, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = partial(households.search, desk)
    window = around.show("households", HouseholdsPage, desk, search=search)
    for number, said in (("020186000001", "Vi Thị Mai · has died"), (TU, "has left the commune")):
        press(Qt.Key.Key_K, CTRL)
        write(number)
        around.qtbot.waitUntil(window.search.panel.isVisible)
        window.search.panel.grab()  # both lines of it
        shown = window.search.panel.findChild(QListWidget, "search_found")
        assert shown is not None
        (text,) = (shown.item(n).text() for n in range(shown.count()))
        assert said in text.replace("\xa0", " ")
        press(Qt.Key.Key_Return)
        around.rest()
    detail = page_of(window).detail
    assert detail.household == left.o
    assert words(window, "household.closed").startswith("Household 02 left the list on")
    new = Newcomer("Hà Văn Tú", "Nà Pá", birth="1980", id_number=TU)
    home = newcomers.add_household(desk, new).value
    window.go(Goal("households", "household", home.id))
    around.rest()
    told = words(window, "household.finding.number_of_who_left")
    assert told.startswith(
        "Somebody who died or left the commune has the citizen number of Hà Văn Tú. Open the old"
    )
    step = window.findChild(QPushButton, "household.finding.number_of_who_left.step")
    assert step is not None
    step.click()
    around.rest()
    assert detail.household == left.o
    window.go(Goal("households", "household", home.id))
    around.rest()
    monkeypatch.setattr(Desk, "may", lambda desk, right: right != "entry")
    window.go(Goal("households", "return", f"{left.o} {left['tu']}"))
    around.rest()
    assert detail.household == left.o
    assert not detail.changing.isVisible()
    assert words(window, "household.closed").startswith("Household 02 left the list on")


def test_no_household_that_left_is_offered_to_be_joined(
    detail: HouseholdView, around: Around, left: Families
) -> None:
    begin(around, "2")
    field = detail.changing.fields.parts["household"]
    assert isinstance(field, HouseholdField)
    write(TU)
    field._on_pause_timeout()
    around.rest()
    assert field.found.count() == 0
