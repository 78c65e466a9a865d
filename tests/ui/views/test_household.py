"""One household by keyboard, over a real store: what it shows, corrections, ways on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollBar, QWidget

from gpn_desktop.registry.identity import masked
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import households
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.store.drafts import Draft
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import press, write
from tests.ui.views.desks import NARROW, Around, went, words
from tests.ui.views.register import around, page_of, poor, window
from ui.main_window import MainWindow
from ui.views.household import HouseholdView
from ui.views.page import Goal

CTRL = Qt.KeyboardModifier.ControlModifier
__all__ = ["around", "clock", "commune_template", "desk", "window"]


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
    assert page.detail.records.supports.table.rows.rowCount() == len(known.supports)
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


def test_a_correction_is_saved_by_keys_and_shown(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    detail = page_of(window).detail
    detail.steps.correct.click()
    assert detail.correcting.fields["phone"].hasFocus()
    detail.correcting.fields["phone"].selectAll()
    write("0912 345 678")
    press(Qt.Key.Key_Return)
    assert detail.correcting.fields["address"].hasFocus(), "Enter leads on, as in every form"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "household.phone") == masked("0912 345 678")
    assert detail.steps.correct.hasFocus()
    assert words(window, "household.done") == "Written down: Household corrected"
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(lambda: words(window, "household.done").endswith("Taken back"))
    around.rest()
    assert window.findChild(QLabel, "household.phone") is None
    detail.steps.correct.click()
    press(Qt.Key.Key_Escape)
    assert not detail.correcting.isVisible()
    detail.steps.correct.click()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    word = window.findChild(QLabel, "word")
    assert word is not None
    assert word.text() == "Nothing differs: nothing was written."


def test_esc_gives_a_field_back_then_leaves_and_what_was_typed_is_taken_up_again(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    card = page_of(window).detail.correcting
    page_of(window).detail.steps.correct.click()
    stood = card.fields["address"].text()
    card.fields["phone"].selectAll()
    write("0912 345 678")
    press(Qt.Key.Key_Return)
    write("nhầm")
    press(Qt.Key.Key_Escape)
    assert (card.fields["address"].text(), card.isVisible()) == (stood, True)
    comes(around, desk, poor(desk), address="Đầu bản")
    press(Qt.Key.Key_Escape)
    assert not card.isVisible(), "what another wrote there is what stands now"
    assert words(window, "household.done") == "Not saved: Telephone"
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(card.isVisible)
    around.rest()
    assert card.fields["phone"].text() == "0912 345 678"
    assert card.fields["address"].text() == "Đầu bản"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert words(window, "household.phone") == masked("0912 345 678")


def with_telephone(window: MainWindow, around: Around, desk: Desk) -> str:
    """Show a household with a telephone; give which."""
    chosen = poor(desk)
    households.correct_household(desk, chosen, {"phone": "0912345678"})
    window.go(Goal("households", "household", chosen))
    around.rest()
    return chosen


def test_the_telephone_is_masked_until_its_key_and_only_then_can_be_taken_out(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = with_telephone(window, around, desk)
    detail = page_of(window).detail
    phone = detail.correcting.fields["phone"]
    assert words(window, "household.phone") == "******5678"
    detail.steps.correct.click()
    assert (phone.text(), phone.placeholderText()) == ("", "******5678 (left empty: it stays)")
    assert detail.correcting.changed() == {}, "what is not typed anew stays"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(lambda: words(window, "household.phone") == "0912345678")
    assert detail._head.reveal.isHidden()
    with desk.store.reading() as tx:
        assert (tx.access.entries()[0].act, tx.access.entries()[0].entity) == ("reveal", chosen)
    detail.steps.correct.click()
    assert phone.text() == "0912345678"
    phone.clear()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.households.get(chosen).phone == ""
    assert detail._head.reveal.isHidden()


@pytest.mark.parametrize("typed", ["******5678", "abc"])
def test_what_is_no_telephone_is_told_at_its_field_and_written_nowhere(
    window: MainWindow, around: Around, desk: Desk, typed: str
) -> None:
    chosen = with_telephone(window, around, desk)
    card = page_of(window).detail.correcting
    page_of(window).detail.steps.correct.click()
    write(typed)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert card.fields["phone"].hasFocus()
    assert f"“{typed}”" in words(window, "household.correct.refused")
    with desk.store.reading() as tx:
        assert tx.households.get(chosen).phone == "0912345678"
    card.fields["phone"].setText("0333444555 (con)")
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    with desk.store.reading() as tx:
        assert tx.households.get(chosen).phone == "0333444555 (con)"
    page_of(window).detail.steps.correct.click()
    assert card.refused.isHidden()


def test_a_number_that_came_meanwhile_is_never_taken_for_the_one_that_was_shown(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = with_telephone(window, around, desk)
    detail = page_of(window).detail
    detail._head.reveal.click()
    around.rest()
    detail.steps.correct.click()
    comes(around, desk, chosen, phone="0333444555")
    phone = detail.correcting.fields["phone"]
    assert (phone.text(), phone.placeholderText()) == ("", "******4555 (left empty: it stays)")
    assert detail.correcting.changed() == {}
    other = next(one for one in households.order(desk, Sought()) if one != chosen)
    detail._on_revealed(other, "0900000000")  # of the household before
    assert words(window, "household.phone") == "******4555"


def test_the_correction_is_in_sight_also_in_a_low_window(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    window.resize(NARROW)
    window.go(Goal("households", "household", poor(desk)))
    around.rest()
    detail = page_of(window).detail
    detail._area.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    detail.steps.correct.click()
    around.rest()
    phone = detail.correcting.fields["phone"]
    assert phone.hasFocus()
    assert phone.visibleRegion().boundingRect().height() == phone.height()


def comes(around: Around, desk: Desk, of: str, **fields: str) -> None:
    """Let a package write of a household, and the page hear of it."""
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(of), **fields))  # type: ignore[arg-type]
    around.workbench.changed.emit(Changes(households=True))
    around.rest()


def test_what_comes_while_it_is_corrected_is_not_written_over(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    window.go(Goal("households", "household", chosen))
    around.rest()
    detail = page_of(window).detail
    detail.steps.correct.click()
    comes(around, desk, chosen, address="Đầu bản")
    detail.correcting.fields["phone"].setText("0912 345 678")
    detail.correcting.save.click()
    around.rest()
    with desk.store.reading() as tx:
        kept = tx.households.get(chosen)
    assert (kept.phone, kept.address) == ("0912 345 678", "Đầu bản"), "nobody touched the address"


def test_what_another_writes_of_a_field_that_is_typed_in_is_told_and_both_stand(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    window.go(Goal("households", "household", chosen))
    around.rest()
    detail = page_of(window).detail
    card = detail.correcting
    comes(around, desk, chosen, note="chưa sửa")
    detail.steps.correct.click()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("0912")
    village = next(one for one in households.villages(desk) if one.id != card.village.currentData())
    stood, other_area = card.area.currentData(), {"rural": "urban", "urban": "rural"}
    card.area.setCurrentIndex(card.area.findData(other_area[stood]))
    comes(around, desk, chosen, phone="0333 444 555", village=village.id, area=other_area[stood])
    told = words(window, "household.correct.meanwhile")
    assert f"Telephone: {masked('0333 444 555')}" in told
    assert "Village" not in told, "nobody typed there: it is shown in its list"
    assert "Area" not in told, "both wrote the same"
    assert card.village.currentText() == village.name
    write(" 345 678")  # where the cursor was left
    comes(around, desk, chosen, address="Đầu bản")
    assert words(window, "household.correct.meanwhile") == told, "it is said until it is saved"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    page = households.household_page(desk, chosen)
    assert {one.field for one in page.disputes} == {"phone"}
    assert (page.household.address, page.household.village) == ("Đầu bản", village.id)
    detail.steps.correct.click()
    assert not card.meanwhile.isVisible()


def test_of_a_list_and_of_what_was_emptied_it_is_told_in_words(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(chosen), note="cũ"))
    window.go(Goal("households", "household", chosen))
    around.rest()
    detail = page_of(window).detail
    detail.steps.correct.click()
    stands = detail.correcting.village.currentIndex()
    first, second = [one for one in (0, 1, 2) if one != stands][:2]
    detail.correcting.village.setCurrentIndex(first)
    detail.correcting.fields["note"].setText("mới")
    other = households.villages(desk)[second]
    comes(around, desk, chosen, village=other.id, note="")
    told = words(window, "household.correct.meanwhile")
    assert f"Village: {other.name}" in told
    assert "Note: –" in told


def test_the_survey_of_the_first_remark_is_seen_by_a_key(
    window: MainWindow, around: Around, desk: Desk
) -> None:
    chosen = poor(desk)
    with desk.store.transaction(desk.actor) as tx:
        computed = {"P2022": Computed("near_poor")}
        survey = Survey(tx.new_entity(), subject=chosen, answers={"q": "1"}, computed=computed)
        tx.surveys.put(survey)
        tx.comments.put(Comment(tx.new_entity(), survey.id, text="B1?"))
    window.go(Goal("households", "household", chosen))
    around.rest()
    assert window.findChild(QPushButton, "household.returned.step") is None
    press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    around.qtbot.waitUntil(lambda: not window.page.findChildren(HouseholdView))
    assert went(window) == [Goal("review", "result", survey.id)]


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
    assert detail.steps.review.text() == "Go on with the draft (Alt+S)"
    assert words(window, "household.comment") == "B1?"
    assert "See the survey (Alt+V)" in [one.text() for one in window.findChildren(QPushButton)]
    strip = window.findChild(QWidget, "household.disputes")
    assert strip is not None
    strip.findChild(QPushButton).click()  # type: ignore[union-attr]
    assert went(window)[-1] == Goal("conflicts", "household", chosen)
    detail.steps.correct.click()
    marked = [name for name, one in detail.correcting._disputed.items() if not one.isHidden()]
    assert marked == ["village"]
    choose = window.findChild(QPushButton, "household.correct.village.choose")
    assert choose is not None
    choose.click()
    assert went(window)[-2:] == [Goal("conflicts", "household", chosen)] * 2
    detail._on_correct_left()
    surveys = detail.records.surveys.table.rows
    detail.records._on_survey_opened(surveys.row_at(surveys.index(0, 0)))
    assert went(window)[-1] == Goal("review", "result", survey.id)
    detail.steps.review.click()
    assert went(window)[-1] == Goal("review", "survey", chosen)
    detail.steps.support.click()
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
    assert words(window, "household.phone") == masked("0900 000 000")
