"""A list follows a word letter by letter while it is composed; nothing is rewritten meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.effects import Choice
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.services import households, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.commune import clock, commune_template, desk
from tests.ui.form.test_fields import a_state
from tests.ui.keyboard import compose, focused, press
from tests.ui.views.desks import Around
from tests.ui.views.register import around, names, page_of, window
from tests.ui.views.test_changing import begin, card, detail, families
from ui.dialogs.doors import PlaceHit
from ui.dialogs.first_start import PlacePage
from ui.form.search_field import SearchField
from ui.look.typed import TypedLine
from ui.main_window import MainWindow
from ui.models.table import Table
from ui.views.household import HouseholdView
from ui.views.household_field import HouseholdField
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.support import SupportPage

__all__ = ["around", "clock", "commune_template", "desk", "detail", "families", "window"]
NOBODY, CTRL = "Khôngai", Qt.KeyboardModifier.ControlModifier


def words_of(shown: QListWidget) -> list[str]:
    return [shown.item(n).text() for n in range(shown.count())]


def count_of(page: QWidget, name: str) -> Callable[[], int]:
    """Give what counts the lines of a table."""
    table = page.findChild(Table, name)
    assert table is not None
    return lambda: int(table.model().rowCount())


def narrowed(around: Around, line: QWidget, count: Callable[[], int]) -> None:
    """Compose what nobody is called: no line is left; taken back, all are there again."""
    assert isinstance(line, TypedLine)
    line.setFocus()
    around.rest()
    before = count()
    compose(NOBODY)
    around.qtbot.waitUntil(lambda: count() == 0)
    assert line.text() == ""
    compose("")
    around.qtbot.waitUntil(lambda: count() == before > 0)


def test_the_list_of_households_and_whom_it_is_like_follow(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    head = names(page)[0]
    narrowed(around, page.filter.words, page.model.rowCount)
    press(Qt.Key.Key_N, CTRL)
    compose(head)
    around.qtbot.waitUntil(lambda: any(one.isVisible() for one in like(page.adding, head)))
    assert page.adding.texts["full_name"].text() == ""
    compose("", head)
    page.adding.village.line.setFocus()
    compose("Nà Mới")
    assert (page.adding.newcomer().full_name, page.adding.newcomer().village) == (head, "Nà Mới")
    assert page.adding.lists["village"].currentText() == ""


def like(adding: QWidget, head: str) -> list[QWidget]:
    told = adding.findChildren(QWidget, "alike")
    return [one for one in told if str(one.property("text")).startswith(head)]


def test_another_household_is_found_and_taken_while_its_name_is_composed(
    detail: HouseholdView, around: Around
) -> None:
    begin(around, "2")
    field = card(detail).fields.parts["household"]
    assert isinstance(field, HouseholdField)
    compose("Vi")
    around.qtbot.waitUntil(field.found.isVisible)
    assert (field.line.text(), field.found.count() > 1) == ("", True)
    compose("", "Vi")
    assert not field._is_behind(), "the same word is looked for once"
    press(Qt.Key.Key_Return)
    around.rest()
    assert field.household != ""
    compose("")
    assert field.household != "", "an input method that says nothing types nothing"
    compose("x")
    assert field.household == "", "another is meant"


def test_the_list_of_a_round_and_the_next_paper_follow(around: Around, desk: Desk) -> None:
    rounds.open_round(desk)
    window = around.show("review", ReviewPage, desk)
    page = window.page
    assert isinstance(page, ReviewPage)
    narrowed(around, page.narrowing.words, page.table.rows.rowCount)
    window.go(Goal("review", "keying"))
    around.rest()
    narrowed(around, focused(), count_of(page, "next.found"))


def test_the_types_of_support_follow(around: Around, desk: Desk) -> None:
    window = around.show("support", SupportPage, desk)
    poor = households.order(desk, Sought(poverty_class="poor"))[0]
    window.go(Goal("support", "new", poor))
    around.rest()
    page = window.page
    assert isinstance(page, SupportPage)
    narrowed(around, page.giving.choice.words, count_of(page, "support.types"))
    heard: list[str] = []
    page.narrowing.words.sought_changed.connect(lambda: heard.append(page.narrowing.words.sought))
    window.go(Goal("support"))
    around.rest()
    page.narrowing.words.setFocus()
    compose(NOBODY)
    assert (page.narrowing.filters(), page.narrowing.is_open) == ({"words": NOBODY}, False)


def test_the_choices_of_a_question_follow_and_one_is_chosen_by_name(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show_state(
        a_state(QuestionKind.SELECT_ONE), [Choice("a", "Tày", 1), Choice("b", "Sán Dìu", 2)]
    )
    field.show()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    compose("sán")
    qtbot.waitUntil(field.list.isVisible)
    assert (words_of(field.list), field.line.text()) == (["Sán Dìu"], "")
    compose("", "sán")
    with qtbot.waitSignal(field.committed) as taken:
        field.list.itemActivated.emit(field.list.item(0))
    assert (taken.args, field.line.text()) == (["b"], "Sán Dìu")


PLACES = [PlaceHit("s1", "xã Đình Lập"), PlaceHit("s2", "xã Châu Sơn")]


@pytest.mark.parametrize("word", ["Châu", NOBODY])
def test_the_place_of_a_computer_is_found_while_it_is_composed(qtbot: QtBot, word: str) -> None:
    page = PlacePage(lambda role, text: [one for one in PLACES if text in one.name])
    qtbot.addWidget(page)
    page.ask_for("trainer")
    page.show()
    page.typed.setFocus()
    qtbot.waitUntil(page.typed.hasFocus)
    assert page.found.count() == 2
    compose(word)
    assert words_of(page.found) == (["xã Châu Sơn"] if word == "Châu" else [])
    assert page.typed.text() == ""
