"""A survey keyed once more by keys, what differs settled by keys, rates, another person let in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import Choice, read
from gpn_desktop.services import access, blind, drafting, entry, error_rates, sampling, verifying
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sampling import Stage
from tests.commune import WORDS, clock, commune_template, desk, empty_desk
from tests.services.conftest import answer, surveyed
from tests.services.twice import ABSENT, HAI, beside, copied, keyed_again, settled
from tests.ui.keyboard import focused, in_dialog, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from tests.ui.views.papers import ALT, CTRL, home, shown
from ui.dialogs.person import PersonSheet
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.twice import TwicePage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk", "empty_desk", "home"]
WATER, TOTAL, PAPER = "b2/lack_water", "b1/b1_typed", "b1/b1_paper"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def survey(desk: Desk, home: str) -> Survey:
    settings.save(desk.paths.settings, replace(settings.Settings(), second_entry_percent=100))
    return surveyed(desk, home)


@pytest.fixture
def hai(desk: Desk, survey: Survey) -> Desk:
    return beside(desk)


def page_of(window: MainWindow) -> TwicePage:
    assert isinstance(window.page, TwicePage)
    return window.page


def stands(window: MainWindow) -> list[Stage]:
    rows = page_of(window).sampled.table.rows
    return [rows.row_at(rows.index(n, 0)).stage for n in range(rows.rowCount())]


def at_list(around: Around, desk: Desk) -> MainWindow:
    return around.show("twice", TwicePage, desk, "review")


def differing(around: Around, hai: Desk, survey: Survey, but: Mapping[str, str]) -> MainWindow:
    """Open what differs of a survey that was keyed again with these answers."""
    draft = keyed_again(hai, survey, but)
    window = at_list(around, hai)
    window.go(Goal("twice", "draft", draft))
    around.rest()
    return window


def test_the_list_of_the_round_leads_here(around: Around, desk: Desk, home: str) -> None:
    window = around.show("review", ReviewPage, desk)
    press(Qt.Key.Key_L, ALT)
    around.qtbot.waitUntil(lambda: window.place.page == "twice")
    assert went(window) == [Goal("twice", "list")]


def test_who_keyed_is_told_that_another_person_does(around: Around, desk: Desk, hai: Desk) -> None:
    window = at_list(around, desk)
    assert stands(window) == [Stage.TO_KEY]
    assert "another person keys them again" in words(window, "twice.other")
    press(Qt.Key.Key_Return)
    around.rest()
    assert any("would not be blind" in one for one in shown(window))
    press(Qt.Key.Key_Escape)
    around.rest()
    assert page_of(window).title == "Keyed twice"
    other = at_list(around, hai)
    assert other.findChild(QLabel, "twice.other") is None


def test_a_second_person_keys_blind_and_what_differs_follows(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = at_list(around, hai)
    press(Qt.Key.Key_Return)
    around.rest()
    page = page_of(window)
    paper = page.second.paper
    assert paper is not None
    home = paper.opened.household
    assert page.title == f"Keyed again {home.code}: {home.head_name}"
    session = paper.entry.session
    assert session.rows(session.place("person")) == []
    copied(session, survey, {WATER: "co"})
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert page.title == "What differs"
    assert words(window, "twice.left") == "1 to settle"
    assert words(window, "twice.asked") == "B2.9 Nguồn nước sinh hoạt"
    assert isinstance(focused(), QRadioButton)
    press(Qt.Key.Key_2)
    around.rest()
    assert words(window, "twice.left").startswith("All settled")
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "twice.settle"
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert stands(window) == [Stage.SETTLED]
    with hai.store.reading() as tx:
        made = tx.surveys.newest(survey.subject, survey.round)
    assert made is not None
    assert made.answers[WATER] == "co"
    assert read(made.verified).by == HAI.id
    assert page.sampled.rates.questions.rows.rowCount() == 1
    assert page.sampled.rates.keyers.rows.rowCount() == 2


def test_three_differences_by_digits_and_a_third_value(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112", PAPER: "Tập 3", WATER: "co"})
    page = page_of(window)
    assert words(window, "twice.count") == "Difference 1 of 3"
    press(Qt.Key.Key_3)
    write("99x")
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "twice.left") == "3 to settle"  # what is no number stays, and is told
    for _ in "99x":
        press(Qt.Key.Key_Backspace)
    write("121")
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "twice.left") == "2 to settle"
    assert words(window, "twice.count") == "Difference 2 of 3"
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, SHIFT)
    press(Qt.Key.Key_Return, SHIFT)
    around.rest()
    assert words(window, "twice.count") == "Difference 1 of 3"
    assert page.passes.says.cards["third"].choice.isChecked()
    press(Qt.Key.Key_Down)  # out of the field, or within the sides: nothing is chosen anew
    page.passes.step(1)
    page.passes.step(1)
    press(Qt.Key.Key_1)
    around.rest()
    with hai.store.reading() as tx:
        (kept,) = tx.drafts.all()
    assert verifying.chosen_of(kept) == {
        TOTAL: Choice("third", "121"),
        PAPER: Choice("second"),
        WATER: Choice("first"),
    }
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert stands(window) == [Stage.SETTLED]


def test_in_a_low_window_the_field_of_the_third_value_is_brought_into_sight(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112"})
    window.resize(NARROW)
    around.rest()
    field = focused()
    press(Qt.Key.Key_3)
    around.rest()
    assert focused() is not field
    assert focused().visibleRegion().boundingRect() == focused().rect()


def test_a_third_value_that_is_one_of_both_is_that_one(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112"})
    for value, choice in (("112", "second"), ("120", "first")):
        press(Qt.Key.Key_3)
        for _ in range(4):
            press(Qt.Key.Key_Backspace)
        write(value)
        press(Qt.Key.Key_Return)
        around.rest()
        with hai.store.reading() as tx:
            (kept,) = tx.drafts.all()
        assert verifying.chosen_of(kept) == {TOTAL: Choice(choice)}
        page_of(window).passes.says.take_focus()


def test_a_third_answer_of_a_list_is_chosen_by_its_digit(
    around: Around, hai: Desk, survey: Survey
) -> None:
    water = "b1/water_source"
    opened = entry.correct_survey(beside(hai), survey.id).value
    answer(hai, opened, water, "1")
    newer = entry.complete(hai, opened).value
    third = beside(hai, replace(HAI, id=HAI.id[:-1] + "7", name="Bế Thị Vân"))
    window = differing(around, third, newer, {water: "2"})
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_4)
    around.rest()
    with hai.store.reading() as tx:
        (kept,) = tx.drafts.all()
    assert verifying.chosen_of(kept)[water].choice == "third"
    assert words(window, "twice.left").startswith("All settled")


def test_somebody_whom_one_pass_lacks_is_asked_for(
    around: Around, hai: Desk, survey: Survey
) -> None:
    seat = blind.open_second(hai, survey.id).value
    session = seat.entry.session
    copied(session, survey)
    gone = session.rows(session.place("person"))[-1]
    name = session.state(session.place("person/full_name", gone.id)).value
    session.remove_row(gone, "nhầm")
    blind.finish(hai, seat.entry)
    window = at_list(around, hai)
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "twice.asked") == f"{name}: is this person on the paper?"
    page = page_of(window)
    assert [card.choice.text() for card in page.passes.says.cards.values()] == [
        "Yes, it is there",
        "No, it is not",
    ]
    press(Qt.Key.Key_3)  # there is no third
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert stands(window) == [Stage.SETTLED]


def test_what_is_alike_is_completed_at_once(around: Around, hai: Desk, survey: Survey) -> None:
    window = differing(around, hai, survey, {})
    assert stands(window) == [Stage.SETTLED]
    assert page_of(window).title == "Keyed twice"
    assert "Nothing was keyed wrong." in words(window, "twice.rates")
    press(Qt.Key.Key_Return)
    assert went(window)[-1].kind == "result"


def test_esc_leads_back_and_what_was_chosen_stays(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112", WATER: "co"})
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Escape)
    around.rest()
    assert page_of(window).title == "Keyed twice"
    assert stands(window) == [Stage.DIFFERING]
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "twice.left") == "1 to settle"
    assert words(window, "twice.count") == "Difference 2 of 2"
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert page_of(window).stands_at()[0] == "differences"


def test_what_does_not_go_together_opens_its_form(
    around: Around, hai: Desk, survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = differing(around, hai, survey, {TOTAL: "112"})
    with hai.store.reading() as tx:
        (kept,) = tx.drafts.all()
    verifying.choose(hai, kept.id, TOTAL, Choice("third"))
    window.go(Goal("twice", "differences", kept.id))
    around.rest()
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert went(window)[-1] == Goal("review", "survey", survey.subject)


def test_what_cannot_be_settled_now_says_why(around: Around, hai: Desk, survey: Survey) -> None:
    window = differing(around, hai, survey, {WATER: "co"})
    press(Qt.Key.Key_1)
    around.rest()
    entry.correct_survey(hai, survey.id)  # somebody corrects it meanwhile
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert "GPN-373" in words(window, "twice.failure")
    assert focused() is page_of(window).passes.correct
    press(Qt.Key.Key_M, ALT)
    around.qtbot.waitUntil(lambda: not isinstance(window.page, TwicePage))
    assert went(window)[-1] == Goal("review", "survey", survey.subject)
    with hai.store.reading() as tx:
        drafts = tx.drafts.all()
    for one in drafts:
        drafting.discard(hai, one.id, "thử")
    window.go(Goal("twice", "differences", drafts[0].id))
    around.rest()
    assert any("is no more" in one for one in shown(window))


def test_a_second_pass_is_left_taken_up_and_given_up(
    around: Around, hai: Desk, survey: Survey
) -> None:
    window = at_list(around, hai)
    press(Qt.Key.Key_Return)
    around.rest()
    assert page_of(window).stands_at() == ("survey", survey.id)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Escape)
    around.rest()
    assert stands(window) == [Stage.KEYING]
    press(Qt.Key.Key_Return)
    around.rest()
    in_dialog(WhySheet, _first_reason)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: stands(window) == [Stage.TO_KEY])
    around.come_back(window)
    blind.open_second(hai, survey.id)
    page_of(window).refresh()
    around.rest()
    assert page_of(window).sampled.taking.lines()[-1][0] == "Give up… (Alt+B)"
    in_dialog(WhySheet, _first_reason)
    press(Qt.Key.Key_B, ALT)
    around.qtbot.waitUntil(lambda: stands(window) == [Stage.TO_KEY])
    around.come_back(window)
    with hai.store.reading() as tx:
        assert tx.drafts.all() == ()


def test_a_second_pass_that_nobody_needs_is_given_up(
    around: Around, hai: Desk, survey: Survey
) -> None:
    draft = blind.open_second(hai, survey.id).value.entry.draft
    with hai.store.transaction(hai.actor) as tx:
        tx.households.take_off(survey.subject, reason="chuyển đi", on=survey_day(survey))
    window = at_list(around, hai)
    window.go(Goal("twice", "draft", draft.id))
    around.rest()
    assert "is of no use any more" in words(window, "twice.stray")
    in_dialog(WhySheet, _first_reason)
    press(Qt.Key.Key_I, ALT)
    around.qtbot.waitUntil(lambda: not kept(hai))
    around.come_back(window)
    assert window.findChild(QLabel, "twice.stray") is None


def survey_day(survey: Survey) -> date:
    assert survey.interviewed_on is not None
    return survey.interviewed_on


def kept(desk: Desk) -> tuple[object, ...]:
    with desk.store.reading() as tx:
        return tx.drafts.all()


def _first_reason(sheet: WhySheet) -> None:
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)


def test_another_person_is_let_in_here(around: Around, desk: Desk, survey: Survey) -> None:
    window = at_list(around, desk)
    mine = [WORDS + "!", WORDS]

    def agree(sheet: PersonSheet) -> None:
        if not sheet.name.text():
            write("Nông Văn Hải")
        for field in (sheet.new.once, sheet.new.twice):
            field.setFocus()
            write("đường lên bản Chuông")
        sheet.mine.setFocus()
        write(mine.pop(0))
        press(Qt.Key.Key_Return, CTRL)

    step = window.findChild(QPushButton, "twice.another")
    assert step is not None
    in_dialog(PersonSheet, agree)
    step.click()
    around.come_back(window)
    assert "GPN-101" in words(window, "twice.not_added")
    in_dialog(PersonSheet, agree)
    press(Qt.Key.Key_T, ALT)
    around.qtbot.waitUntil(lambda: window.findChild(QLabel, "twice.added") is not None)
    assert "Nông Văn Hải may open this computer now" in words(window, "twice.added")
    assert access.unlock(desk.paths, "đường lên bản Chuông").value.officer.name == "Nông Văn Hải"
    in_dialog(PersonSheet, lambda sheet: press(Qt.Key.Key_Escape))
    step.click()


EMPTY = {
    0: "No survey is keyed twice",
    10: "No survey is completed yet",
}


@pytest.mark.parametrize("percent", EMPTY)
def test_an_empty_list_says_why(around: Around, desk: Desk, home: str, percent: int) -> None:
    chosen = replace(settings.Settings(), second_entry_percent=percent)
    settings.save(desk.paths.settings, chosen)
    window = at_list(around, desk)
    assert EMPTY[percent] in shown(window)
    if percent:
        press(Qt.Key.Key_Return)
        assert went(window)[-1] == Goal("review")


def test_without_a_round_and_without_a_draw_it_says_so(
    around: Around, empty_desk: Desk, desk: Desk, home: str
) -> None:
    assert "No round of reviews is open" in shown(at_list(around, empty_desk))
    made = surveyed(desk, home)
    share = next(n for n in range(101) if sampling.is_drawn(made.id, n)) - 1
    chosen = replace(settings.Settings(), second_entry_percent=max(1, share))
    settings.save(desk.paths.settings, chosen)
    found = shown(at_list(around, desk))
    assert share < 1 or "None of the completed surveys is drawn yet" in found


def test_what_another_program_wrote_of_it_is_named(
    around: Around, hai: Desk, survey: Survey
) -> None:
    with hai.store.transaction(hai.actor) as tx:
        root = tx.surveys.roots([survey.id])[survey.id]
        told = replace(
            survey, id=tx.new_entity(), verified={"by": 7}, supersedes=((survey.id, root),)
        )
        tx.surveys.put(told)
    window = at_list(around, hai)
    assert "Not counted" in words(window, "twice.skipped")
    assert words(window, "twice.rates").startswith("Rates of error stand here")


def test_in_a_narrow_window_one_part_stands_at_a_time(
    qtbot: QtBot, workbench: Workbench, hai: Desk, survey: Survey
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window = differing(around, hai, survey, {WATER: "co"})
    press(Qt.Key.Key_Escape)
    around.rest()
    assert focused() is page_of(window).passes.table
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    press(Qt.Key.Key_R, ALT)
    around.qtbot.waitUntil(lambda: page_of(window).has_way_back())
    assert page_of(window).sampled.rates.keyers.isVisible()
    assert words(window, "title") == "Rates of error"
    assert "Esc: back to the list" in shown(window)
    press(Qt.Key.Key_Escape)
    assert not page_of(window).has_way_back()
    assert words(window, "title") == "Keyed twice"
    assert page_of(window).sampled.table.isVisible()


def test_what_fails_is_told_and_can_be_tried_again(
    around: Around, hai: Desk, survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="x")

    window = differing(around, hai, survey, {WATER: "co"})
    with monkeypatch.context() as broken:
        broken.setattr(verifying, "choose", full)
        press(Qt.Key.Key_1)
        around.rest()
        assert "GPN-122" in words(window, "twice.failure")
        broken.setattr(error_rates, "rates", full)
        press(Qt.Key.Key_Escape)
        around.rest()
        assert any("GPN-122" in one for one in shown(window))
    press(Qt.Key.Key_Return)
    around.rest()
    assert stands(window) == [Stage.DIFFERING]
    draft = keyed_draft(hai)
    assert settled(hai, draft, {WATER: Choice("first")}).answers[WATER] == "khong"
    assert ABSENT


def keyed_draft(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return tx.drafts.all()[0].id
