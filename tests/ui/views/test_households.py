"""The list of households and one of them, by keyboard, over a real store."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import households
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.store.drafts import Draft
from tests.commune import SIZE, clock, commune_template, desk, empty_desk
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import NARROW, Around, went, words
from ui.look import geometry
from ui.main_window import MainWindow
from ui.models.paged import WAITING
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def window(around: Around, desk: Desk) -> MainWindow:
    return around.show("households", HouseholdsPage, desk)


def page_of(window: MainWindow) -> HouseholdsPage:
    page = window.pages["households"]
    assert isinstance(page, HouseholdsPage)
    return page


def names(page: HouseholdsPage) -> list[str]:
    model = page.model
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def poor(desk: Desk) -> str:
    return households.order(desk, Sought(poverty_class="poor"))[0]


def test_the_list_has_everybody_by_given_name(window: MainWindow) -> None:
    found = names(page_of(window))
    assert len(found) == SIZE
    assert found == sorted(found, key=vietnamese.name_key)
    assert page_of(window).table.hasFocus()
    assert words(window, "households.count").startswith(str(SIZE))


def test_typing_narrows_the_list_and_enter_goes_into_it(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    head = vietnamese.fold(names(page)[0])
    press(Qt.Key.Key_F, CTRL)
    assert page.filter.words.hasFocus()
    write(head)
    qtbot.waitUntil(lambda: page.model.rowCount() < SIZE)
    around.rest()
    assert any(vietnamese.fold(name) == head for name in names(page))
    press(Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_a_class_and_a_village_narrow_it_too_and_nothing_says_so(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    page.filter.poverty_class.setCurrentIndex(1)
    page.filter.poverty_class.activated.emit(1)
    around.rest()
    assert 0 < page.model.rowCount() < SIZE
    page.filter.words.setText("khong ai ten the nay")
    page.look_up()
    around.rest()
    heading = [one.text() for one in page.findChildren(QLabel) if one.property("role") == "heading"]
    assert "No household fits" in heading
    page._on_all_wanted()
    around.rest()
    assert page.model.rowCount() == SIZE


def test_a_column_orders_the_whole_list(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    around.rest()
    sizes = [int(page.model.index(n, 2).data()) for n in range(page.model.rowCount())]
    assert sizes == sorted(sizes, reverse=True)


def test_enter_opens_a_household_and_escape_leads_back(window: MainWindow, around: Around) -> None:
    page = page_of(window)
    first = names(page)[0]
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.name") == first
    assert page.detail.review.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_in_a_narrow_window_the_household_covers_the_list(
    qtbot: QtBot, workbench: Workbench, desk: Desk
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = around.show("households", HouseholdsPage, desk)
    page = page_of(window)
    press(Qt.Key.Key_Return)
    around.rest()
    assert page.has_way_back()
    assert not page.table.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page.has_way_back()


def test_a_refresh_takes_neither_what_is_shown_nor_the_focus(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(window)
    goal = Goal("households", "household", poor(desk))
    around.workbench._reader.submit(time.sleep, 0.4)
    page.refresh()
    qtbot.wait(250)
    assert page.table.hasFocus()
    around.rest()
    window.go(goal)
    around.rest()
    around.workbench._reader.submit(time.sleep, 0.4)
    window.go(goal)
    page.refresh()
    qtbot.wait(250)
    assert page.table.isVisible()
    assert page.detail.review.isVisible()
    assert page.detail.review.hasFocus()
    around.rest()
    assert page.detail.review.hasFocus()


def test_rows_stay_while_they_are_looked_up_again(
    window: MainWindow, around: Around, qtbot: QtBot
) -> None:
    page = page_of(window)
    names(page)
    around.rest()
    before = names(page)
    assert WAITING not in before
    page.refresh()
    around.workbench._reader.submit(int).result()
    QApplication.processEvents()
    assert names(page) == before
    around.rest()
    assert names(page) == before


def test_an_empty_register_says_one_thing_over_the_whole_width(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk
) -> None:
    around = Around(qtbot, workbench)
    window = around.show("households", HouseholdsPage, empty_desk)
    page = page_of(window)
    assert not page._details.isVisible()
    assert not page.filter.words.isVisible()
    assert page.filter.add.width() == page.filter.add.sizeHint().width()
    assert page._listing.width() > geometry.NARROW
    press(Qt.Key.Key_F, CTRL)
    assert page._listing.isAncestorOf(focused())
    press(Qt.Key.Key_N, CTRL)
    assert page.adding.isVisible()
    assert not page._listing.isVisible()
    press(Qt.Key.Key_Escape)
    assert page._listing.isVisible()
    assert not page._details.isVisible()


@pytest.mark.parametrize("size", [QSize(1180, 700), QSize(1366, 768), NARROW], ids=str)
def test_nothing_is_cut_off_at_the_right(
    qtbot: QtBot, workbench: Workbench, desk: Desk, size: QSize
) -> None:
    around = Around(qtbot, workbench, size)
    window = around.show("households", HouseholdsPage, desk)
    page = page_of(window)
    page.filter.show_count(1500)
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    page.detail.people._on_open(
        page.detail.people.model.row_at(page.detail.people.model.index(0, 0))
    )
    around.rest()
    area = page.detail._area
    content = area.widget()
    assert content is not None
    assert content.width() <= area.viewport().width()
    page.leave()
    page.leave()
    around.rest()
    page.filter.show_count(1500)
    around.rest()
    assert page.filter.count.isVisible()
    assert page.filter.count.width() >= page.filter.count.sizeHint().width()
    assert page.filter.count.geometry().right() < page._listing.width()


def test_a_household_shows_people_results_and_supports(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    known = households.household_page(desk, poor(desk))
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    page = page_of(window)
    assert words(window, "household.class") == "● Poor"
    assert words(window, "household.history.2025.decided") == "● Poor"
    assert known.results[0].decided is not None
    assert known.results[0].decided.number in words(window, "household.history.2025.decision")
    assert page.detail.people.model.rowCount() == len(known.people)
    assert page.detail.supports.rows.rowCount() == len(known.supports)
    assert page.table.chosen() is not None
    with desk.store.reading() as tx:
        assert tx.access.entries()[0].act == "open"


def test_numbers_are_masked_until_somebody_asks(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    people = page_of(window).detail.people
    people.table.setFocus()
    press(Qt.Key.Key_Return)
    assert words(window, "household.person.id_number").startswith("*")
    press(Qt.Key.Key_Space)
    around.rest()
    assert words(window, "household.person.id_number").isdigit()
    with desk.store.reading() as tx:
        assert tx.access.entries()[0].act == "reveal"
    press(Qt.Key.Key_Escape)
    assert people.table.hasFocus()
    assert not people.card.isVisible()


def test_a_correction_is_saved_by_enter_and_shown(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    detail = page_of(window).detail
    detail.correct.click()
    assert detail.correcting.fields["phone"].hasFocus()
    detail.correcting.fields["phone"].selectAll()
    write("0912 345 678")
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.phone") == "0912 345 678"
    assert detail.correct.hasFocus()
    assert window.findChild(QLabel, "word").text() == "The household is corrected."  # type: ignore[union-attr]
    detail.correct.click()
    press(Qt.Key.Key_Escape)
    assert not detail.correcting.isVisible()


def test_what_comes_while_it_is_corrected_is_not_written_over(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    window.go(Goal("households", "household", chosen))
    around.rest()
    detail = page_of(window).detail
    detail.correct.click()
    with desk.store.transaction(desk.actor) as tx:
        other = replace(tx.households.get(chosen), address="Đầu bản")
        tx.households.put(other)
    around.workbench.changed.emit(Changes(households=True))
    around.rest()
    detail.correcting.fields["phone"].setText("0912 345 678")
    detail.correcting.save.click()
    around.rest()
    with desk.store.reading() as tx:
        kept = tx.households.get(chosen)
    assert (kept.phone, kept.address) == ("0912 345 678", "Đầu bản"), "nobody touched the address"


def test_drafts_disputes_and_comments_lead_to_their_places(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    old = households.household_page(desk, chosen)
    places = [one.id for one in households.villages(desk)[:2]]
    for village in places:
        households.correct_household(desk, chosen, {"village": village}, old.seen)
    with desk.store.transaction(desk.actor) as tx:
        computed = {"P2022": Computed("near_poor")}
        survey = Survey(tx.new_entity(), subject=chosen, answers={"q": "1"}, computed=computed)
        tx.surveys.put(survey)
        tx.comments.put(Comment(tx.new_entity(), survey.id, text="B1?", verdict=RETURNED))
        tx.drafts.start(Draft("d1", "survey", chosen, "phieu_b", "1"))
    window.go(Goal("households", "household", chosen))
    around.rest()
    detail = page_of(window).detail
    assert detail.review.text() == "Go on with the draft"
    assert words(window, "household.comment") == "B1?"
    detail._on_disputes_wanted()
    assert went(window)[-1] == Goal("conflicts", "household", chosen)
    detail._on_survey_opened(detail.surveys.rows.row_at(detail.surveys.rows.index(0, 0)))
    assert went(window)[-1] == Goal("review", "result", survey.id)
    detail.review.click()
    assert went(window)[-1] == Goal("review", "survey", chosen)
    detail.support.click()
    assert went(window)[-1] == Goal("support", "new", chosen)


def test_a_decision_otherwise_than_computed_says_so(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    known = households.household_page(desk, chosen)
    with desk.store.transaction(desk.actor) as tx:
        decided = known.results[0].decided
        assert decided is not None
        computed = {"P2022": Computed("near_poor")}
        survey = Survey(
            tx.new_entity(),
            subject=chosen,
            answers={"q": "1"},
            interviewed_on=decided.result_date,
            computed=computed,
        )
        tx.surveys.put(survey)
    window.go(Goal("households", "household", chosen))
    around.rest()
    assert "Near poor" in words(window, "household.history.2025.computed")
    told = [one.text() for one in page_of(window).detail.findChildren(QLabel)]
    assert any(text.startswith("Decided otherwise") for text in told)


def test_changes_are_heard_and_the_household_stays_open(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    households.correct_household(desk, poor(desk), {"phone": "0900 000 000"})
    window.hear(Changes(households=True))
    around.rest()
    assert words(window, "household.phone") == "0900 000 000"


def test_a_village_can_be_asked_for_from_another_page(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    village = households.villages(desk)[0]
    window.go(Goal("households", "village", village.id))
    around.rest()
    page = page_of(window)
    assert page.filter.village.currentText() == village.name
    assert page.model.rowCount() == len(households.order(desk, Sought(village=village.id)))


def test_the_first_household_can_be_asked_for_from_another_page(
    window: MainWindow, around: Around
) -> None:
    window.go(Goal("households", "add"))
    around.rest()
    assert page_of(window).adding.texts["full_name"].hasFocus()


def test_an_empty_store_says_what_to_do_first(around: Around, empty_desk: Desk) -> None:
    window = around.show("households", HouseholdsPage, empty_desk)
    told = [one.text() for one in page_of(window).findChildren(QLabel)]
    assert "No household is kept here yet" in told


def test_a_household_is_added_by_keys_alone(
    window: MainWindow, around: Around, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CTRL)
    assert page.adding.texts["full_name"].hasFocus()
    write("Đặng Thị Hường")
    press(Qt.Key.Key_Return)
    write("mùng năm")
    press(Qt.Key.Key_Return)
    for name in ("sex", "ethnicity"):
        assert page.adding.lists[name].hasFocus()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)  # no citizen number
    write("Nà Mới")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)  # the area stays as the village has it
    for _ in range(3):
        press(Qt.Key.Key_Return)
    around.rest()
    assert page.adding._word.isVisible()
    page.adding.texts["birth"].setText("1987")
    page.adding.texts["code"].setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "household.name") == "Đặng Thị Hường"
    assert "Nà Mới" in words(window, "household.where")
    assert page.detail.review.hasFocus()
    assert page.model.rowCount() == SIZE + 1


def test_enter_goes_on_from_a_list_and_takes_what_stood_in_a_text(
    window: MainWindow, around: Around
) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    adding.texts["birth"].setText("1985")
    press(Qt.Key.Key_Return)
    assert adding.texts["birth"].selectedText() == "1985"
    for name in ("sex", "ethnicity"):
        press(Qt.Key.Key_Return)
        assert adding.lists[name].hasFocus()
    press(Qt.Key.Key_Return)
    assert adding.texts["id_number"].hasFocus()


def test_what_is_missing_is_told_and_the_focus_is_there(window: MainWindow, around: Around) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    for name, field, typed in (
        ("full_name", adding.texts["full_name"], "Lý Văn Thử"),
        ("village", adding.lists["village"], "Khe Thử"),
        ("birth", adding.texts["birth"], "1985"),
    ):
        if name == "full_name":
            adding.texts["birth"].setText("mùng năm")
        adding.save.setFocus()
        press(Qt.Key.Key_Return)
        around.rest()
        assert field.hasFocus()
        write(typed)
    assert adding.texts["birth"].text() == "1985"


def test_a_birth_nobody_can_read_is_told_when_it_was_typed(
    window: MainWindow, around: Around
) -> None:
    adding = page_of(window).adding
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_Return)
    write("mùng năm")
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.unread").startswith("“mùng năm” is no date of birth")
    adding.texts["birth"].setText("05/03/1985")
    adding.texts["birth"].setFocus()
    press(Qt.Key.Key_Return)
    assert words(adding, "households.add.unread") == ""


def test_who_is_here_already_is_told_while_the_name_is_typed(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    head = names(page)[0]
    page.filter.add.click()
    write(head)
    page.adding._on_pause_timeout()
    around.rest()
    told = [one.text() for one in page.adding.findChildren(QLabel)]
    assert any(text.startswith(head) and "is here already" in text for text in told)
    press(Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page._is_adding


def test_who_leaves_a_household_that_is_not_saved_finds_it_again(
    window: MainWindow, around: Around
) -> None:
    page = page_of(window)
    page.filter.add.click()
    write("Vi Thi Hoa")
    page.adding.lists["village"].setEditText("Nà Mới")
    press(Qt.Key.Key_Escape)
    assert not page._is_adding
    page.filter.add.click()
    around.rest()
    assert page.adding.texts["full_name"].text() == "Vi Thi Hoa"
    assert page.adding.lists["village"].currentText() == "Nà Mới"
    page.adding._on_leave()
    page.filter.add.click()
    assert page.adding.texts["full_name"].text() == ""


def test_who_may_only_look_sees_what_is_locked(around: Around, desk: Desk) -> None:
    reader = replace(desk, officer=replace(desk.officer, rights=("view",)))
    window = around.show("households", HouseholdsPage, reader)
    page = page_of(window)
    assert "add" not in page.acts()
    assert not page.filter.add.isEnabled()
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    assert not page.detail.support.isEnabled()
    assert page.detail.support.toolTip()
    assert page.detail.review.text() == "Read its survey"


def test_a_failure_stands_in_its_place_and_can_be_tried_again(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    page = page_of(window)
    error = GpnError(ErrorCode.DATABASE_BUSY, path="x")
    page._on_failed(error)
    assert not page.table.isVisible()
    page.look_up()
    around.rest()
    assert page.table.isVisible()
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    page.detail._on_failed(error)
    page.detail.refresh()
    around.rest()
    assert page.detail.review.isVisible()
