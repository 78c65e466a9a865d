"""The window: rail, pages made when visited, keys from anywhere, what waits and who works."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services.changes import Changes, Done
from tests.fakes import FixedSource
from ui.actions import PAGES
from ui.bars import SLOW_MS, Standing
from ui.furniture import Furniture
from ui.look.states import Stage, Step
from ui.main_window import MainWindow
from ui.views.page import Entry, Goal, Page
from ui.workbench import Workbench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Leaf(Page):
    """A page with two fields and a step to go back."""

    shows = ("households",)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = f"Page {name}"
        self.list, self.detail = QLineEdit(), QLineEdit()
        box = QVBoxLayout(self)
        box.addWidget(self.list)
        box.addWidget(self.detail)
        self.refreshed, self.deep = 0, False
        self.goals: list[Goal] = []
        self.added = 0

    def parts(self) -> Sequence[QWidget]:
        return (self.list, self.detail)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        return {"add": self.add}

    def add(self) -> None:
        self.added += 1

    def refresh(self) -> None:
        self.refreshed += 1

    def open(self, goal: Goal) -> None:
        self.goals.append(goal)

    def has_way_back(self) -> bool:
        return self.deep

    def leave(self) -> bool:
        was, self.deep = self.deep, False
        return was


class Around:
    """Writes down what the window asks of the program."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def show_settings(self) -> None:
        self.asked.append("settings")

    def zoom(self, step: int) -> None:
        self.asked.append(f"zoom {step}")

    def show_help(self, topic: str, here: str = "") -> None:
        self.asked.append(f"help {topic}")

    def show_about(self) -> None:
        self.asked.append("about")

    def lock(self) -> None:
        self.asked.append("lock")

    def leave(self) -> None:
        self.asked.append("leave")


@pytest.fixture
def around() -> Around:
    return Around()


def hits(text: str) -> list[SearchHit]:
    found = [SearchHit("h1", "p1", "Đặng Thị Hường", 1980, "head", "Đặng Thị Hường", "Nà Thuộc")]
    return found if "dang" in text else []


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench, around: Around) -> MainWindow:
    def entry(name: str) -> Entry:
        return Entry(name, lambda ways: Leaf(name))

    standing = Standing("xã Đình Lập", "Hoàng Thị Lan", "cán bộ xã")
    furniture = Furniture([entry(name) for name in PAGES], hits, workbench, standing)
    made = MainWindow(around, furniture)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def leaf(window: MainWindow) -> Leaf:
    assert isinstance(window.page, Leaf)
    return window.page


def test_pages_are_made_when_they_are_first_visited(window: MainWindow) -> None:
    assert list(window.pages) == ["today"]
    QTest.keyClick(window, Qt.Key.Key_4, CTRL)
    assert list(window.pages) == ["today", "support"]
    assert window.rail.buttons["support"].isChecked()
    assert leaf(window).list.hasFocus()
    window.go(Goal("nowhere"))
    assert window.place == Goal("support")


def test_work_begins_on_the_page_and_f6_goes_round(window: MainWindow) -> None:
    page = leaf(window)
    assert page.list.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert page.detail.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.rail.buttons["today"].hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6, SHIFT)
    assert page.detail.hasFocus()


def test_enter_on_the_rail_goes_into_the_page(window: MainWindow) -> None:
    window.rail.buttons["plans"].setFocus()
    QTest.keyClick(window.rail.buttons["plans"], Qt.Key.Key_Return)
    assert window.place == Goal("plans")
    assert leaf(window).list.hasFocus()


def test_f6_finds_the_step_where_nothing_else_is(window: MainWindow) -> None:
    page = leaf(window)
    page.list.hide()
    page.detail.hide()
    stage = Stage(QWidget())
    stage.show_empty("Nobody is here", "Begin with one.", Step("Begin", page.add))
    box = page.layout()
    assert box is not None
    box.addWidget(stage)
    stage.show()
    step = page.findChild(QPushButton, "stage.step")
    window.rail.focus_lit()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert step is not None
    assert step.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.rail.buttons["today"].hasFocus()


def test_only_pages_that_show_what_changed_look_again(
    window: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    today = leaf(window)
    window.go(Goal("plans"))
    plans = leaf(window)
    with qtbot.waitSignal(workbench.changed):
        workbench.do(window, lambda: Done(1, Changes(packages=True)), lambda value: None)
    assert (today.refreshed, plans.refreshed) == (1, 1)
    with qtbot.waitSignal(workbench.changed):
        workbench.do(window, lambda: Done(1, Changes(households=True)), lambda value: None)
    assert (today.refreshed, plans.refreshed) == (1, 2)
    window.go(Goal("today"))
    window.go(Goal("plans"))
    assert (today.refreshed, plans.refreshed) == (2, 2)


def test_the_bar_says_when_something_was_saved(window: MainWindow) -> None:
    with chance.using(FixedSource()):
        window.hear(Changes())
        assert saved(window) == ""
        window.hear(Changes(support=True))
    assert saved(window) == "Saved 08:30"


def test_a_word_about_what_was_done_goes_when_it_is_old(window: MainWindow) -> None:
    word = window.status.findChild(QLabel, "word")
    assert word is not None
    window.status.say("The household is corrected.")
    assert word.text() == "The household is corrected."
    window.status._worn_off.timeout.emit()
    assert word.text() == ""


def test_the_bar_says_when_what_is_shown_may_be_old(window: MainWindow, qtbot: QtBot) -> None:
    sign = window.status.findChild(QWidget, "reading")
    assert sign is not None
    window.status.set_reading(True)
    assert not sign.isVisible(), "a moment needs no words"
    qtbot.waitUntil(sign.isVisible)
    window.status.set_reading(False)
    assert not sign.isVisible()
    window.status.set_reading(True)
    window.status.set_reading(False)
    qtbot.wait(2 * SLOW_MS)
    assert not sign.isVisible()


def saved(window: MainWindow) -> str:
    label = window.status.findChild(QWidget, "saved")
    return str(label.property("text")) if label is not None else "?"


def test_what_is_not_delivered_is_said_and_leads_to_the_exchange(window: MainWindow) -> None:
    window.status.set_undelivered(0, 0)
    button = window.status.findChild(QWidget, "undelivered")
    assert button is not None
    assert not button.isVisible()
    window.status.set_undelivered(3, 12)
    assert button.isVisible()
    assert "3 package" in button.accessibleName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.place == Goal("exchange")


def test_esc_leads_one_step_back(window: MainWindow) -> None:
    page = leaf(window)
    page.deep = True
    window.retitle()
    back = window.top.findChild(QWidget, "back")
    assert back is not None
    assert back.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.deep
    assert not back.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)


def test_the_page_does_what_it_can(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    assert leaf(window).added == 1


def test_keys_reach_the_program_from_anywhere(window: MainWindow, around: Around) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    window.actions_by_id["about"].trigger()
    window.rail.buttons["help"].click()
    window.rail.buttons["settings"].click()
    window.rail.buttons["reports"].click()
    assert around.asked == ["help today", "settings", "lock", "about", "help today", "settings"]
    assert window.place == Goal("reports")
    window.close()
    assert around.asked[-1] == "leave"


def test_training_is_worn_on_every_page(window: MainWindow) -> None:
    assert "TRAINING" not in window.windowTitle()
    window.set_standing(Standing("xã Đình Lập", training=True))
    assert window.windowTitle().startswith("TRAINING – xã Đình Lập")


def test_a_count_on_the_rail_is_said(window: MainWindow) -> None:
    button = window.rail.buttons["exchange"]
    button.set_count(120)
    assert button.accessibleName() == "Send / Receive, 120 waiting"
    button.grab()
    button.set_count(0)
    assert button.accessibleName() == "Send / Receive"


def test_search_finds_while_typing_and_enter_opens(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "dang")
    qtbot.waitUntil(window.search.panel.isVisible, timeout=2000)
    assert window.search.hasFocus()
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    found = window.focusWidget()
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_Up)
    assert window.search.hasFocus()
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert leaf(window).goals[-1] == Goal("households", "household", "h1")
    assert not window.search.panel.isVisible()
    assert window.search.text() == ""


def test_search_opens_the_first_by_enter_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.search.take_focus()
    QTest.keyClicks(window.search, "dang")
    qtbot.waitUntil(window.search.panel.isVisible, timeout=2000)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.place == Goal("households")


def test_search_says_that_nothing_was_found_and_esc_goes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.search.take_focus()
    QTest.keyClicks(window.search, "zz")
    qtbot.waitUntil(window.search.panel.isVisible, timeout=2000)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert window.place == Goal("today")
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert leaf(window).list.hasFocus()
    assert window.search.text() == ""


def test_search_leaves_when_the_user_goes_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    window.search.take_focus()
    QTest.keyClicks(window.search, "dang")
    qtbot.waitUntil(window.search.panel.isVisible, timeout=2000)
    leaf(window).detail.setFocus()
    qtbot.waitUntil(lambda: not window.search.panel.isVisible(), timeout=1000)


def test_one_letter_asks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.search.take_focus()
    QTest.keyClicks(window.search, "d")
    qtbot.wait(250)
    assert not window.search.panel.isVisible()


def test_everything_is_drawn_at_the_smallest_size(window: MainWindow) -> None:
    window.resize(900, 430)
    window.rail.buttons["today"].setFocus()
    assert not window.grab().isNull()
    window.rail.focus_lit()
    window.search.panel.show_hits(hits("dang"), "dang")
    assert not window.grab().isNull()


@pytest.fixture
def below(qtbot: QtBot, workbench: Workbench, around: Around) -> MainWindow:
    """Give a window with a page under another, and packages without a receipt."""
    pages = [Entry("exchange", lambda ways: Leaf("exchange"))]
    pages += [Entry("today", lambda ways: Leaf("today"))]
    pages += [Entry("conflicts", lambda ways: Leaf("conflicts"), "exchange")]
    furniture = Furniture(pages, hits, workbench, Standing(), lambda: (3, 12))
    made = MainWindow(around, furniture)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    return made


def test_a_page_under_another_is_not_in_the_rail_and_esc_leads_back(below: MainWindow) -> None:
    assert list(below.rail.buttons) == ["exchange", "today", "settings", "help"]
    below.go(Goal("today"))
    below.go(Goal("conflicts"))
    below.go(Goal("conflicts"))
    assert below.rail.buttons["exchange"].isChecked()
    back = below.top.findChild(QWidget, "back")
    assert back is not None
    assert back.isVisible()
    QTest.keyClick(below, Qt.Key.Key_Escape)
    assert below.place == Goal("today")
    assert not back.isVisible()


def test_what_is_not_delivered_is_counted_anew_after_packages(
    below: MainWindow, qtbot: QtBot
) -> None:
    button = below.status.findChild(QWidget, "undelivered")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    assert below.rail.buttons["exchange"].accessibleName() == "Send / Receive, 3 waiting"
    below.status.set_undelivered(0, 0)
    below.hear(Changes(packages=True))
    qtbot.waitUntil(button.isVisible)
    below.status.set_undelivered(1, None)
    assert "oldest" not in button.accessibleName()


def test_one_key_asks_to_send_from_anywhere(below: MainWindow) -> None:
    below.go(Goal("today"))
    QTest.keyClick(below, Qt.Key.Key_G, CTRL)
    assert leaf(below).goals[-1] == Goal("exchange", "send")


@pytest.mark.parametrize("goes", [QWidget.hide, lambda part: part.setEnabled(False)])
def test_who_stood_on_what_went_works_on_in_the_page(
    qtbot: QtBot, window: MainWindow, goes: Callable[[QWidget], None]
) -> None:
    page = leaf(window)
    page.detail.setFocus()
    goes(page.detail)
    assert not page.list.hasFocus()
    qtbot.waitUntil(page.list.hasFocus)


def test_a_page_that_is_left_takes_no_focus_with_a_late_answer(
    qtbot: QtBot, window: MainWindow
) -> None:
    left = window.page
    assert isinstance(left, Leaf)
    window.go(Goal("households"))
    page = window.page
    assert isinstance(page, Leaf)
    page.detail.setFocus()
    left.list.setFocus()
    assert window.focusWidget() is page.detail
    window.search.setFocus()
    left.list.setFocus()
    assert window.search.hasFocus()
    window.search.clearFocus()
    left.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)


@pytest.mark.parametrize("by_key", [False, True])
def test_who_comes_back_from_a_sheet_works_on_where_he_was(
    qtbot: QtBot, window: MainWindow, *, by_key: bool
) -> None:
    page = leaf(window)
    page.detail.setFocus()
    if by_key:
        QTest.keyClick(window, Qt.Key.Key_F6)
    sheet = QLineEdit()
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    page.detail.hide()  # what stood there went while nobody had the focus
    window.rail.focus_lit()
    with qtbot.waitActive(window):
        window.activateWindow()
    lit = window.rail.buttons["today"]
    window.go(Goal("today"))  # as a page does that shows something else now
    qtbot.waitUntil(lit.hasFocus if by_key else page.list.hasFocus)


def test_who_comes_back_before_the_next_part_is_shown_works_on_in_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = leaf(window)
    page.detail.setFocus()
    sheet = QWidget()
    qtbot.addWidget(sheet)
    agreed = QPushButton("Agreed", sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    agreed.setFocus()
    qtbot.waitUntil(agreed.hasFocus)
    page.detail.hide()
    page.detail.setFocus()  # as what comes after a form, which is laid out later
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(page.list.hasFocus)


@pytest.mark.parametrize("moves_on", [False, True])
def test_who_waits_for_a_page_works_on_it_once_something_stands_there(
    qtbot: QtBot,
    window: MainWindow,
    workbench: Workbench,
    monkeypatch: pytest.MonkeyPatch,
    *,
    moves_on: bool,
) -> None:
    page = leaf(window)
    monkeypatch.setattr(page, "enter", lambda part: part.isVisible() and part.setFocus())
    page.list.hide()
    page.detail.hide()
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    qtbot.wait(20)
    assert window.rail.isAncestorOf(window.focusWidget())
    if moves_on:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    stood = window.focusWidget()
    page.list.show()
    with qtbot.waitSignal(workbench.reading):
        workbench.look(page, lambda: None, lambda _: None)
    if moves_on:
        qtbot.wait(20)
        assert window.focusWidget() is stood
    else:
        qtbot.waitUntil(page.list.hasFocus)


def test_what_is_held_with_the_digits_stands_with_the_first(window: MainWindow) -> None:
    made = window.rail.buttons
    window.resize(900, 430)
    pages = [one.key for name, one in made.items() if name not in ("settings", "help")]
    assert pages == ["Ctrl+1", *"23456789"[: len(pages) - 1]]
    assert (made["settings"].key, made["help"].key) == ("Ctrl+,", "F1")
    assert all(one.width() >= one.sizeHint().width() for one in made.values())
