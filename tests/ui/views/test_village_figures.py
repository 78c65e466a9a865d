"""Totals and targets of joined villages: told in the sheet and beside the one that stays."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from gpn_desktop import chance
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.plans.plan import Target
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.services import joined_villages, reporting, rounds, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.village_figures import Figures, YearTotals
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import focused, in_dialog, press
from tests.ui.views.desks import Around, words
from tests.ui.views.test_villages import around, shown
from ui import measures
from ui.dialogs.joining import JoiningSheet
from ui.models.villages import called, figure_words

__all__ = ["around", "clock", "commune_template", "desk"]


def called_of(desk: Desk, village: str) -> str:
    with desk.store.reading() as tx:
        found = tx.places.villages.get(village)
        assert found is not None
        return called(found)


def test_what_was_written_for_both_is_told_before_and_after(around: Around, desk: Desk) -> None:
    there, gone, *_ = (one.village.id for one in villages.listed(desk))
    rounds.open_round(desk)
    year = chance.today().year
    reporting.enter_totals(desk, year, gone, Totals(80, None))
    joined_villages.join(desk, gone, there)
    window, page = shown(around, desk)
    lines = words(window, "villages.came.0").splitlines()
    own = f"{year} (80 households, – persons)."
    assert len(lines) == 2
    assert lines[1].startswith(
        f"Go back to {called_of(desk, gone)} too: totals of … – 2024, 2025 ("
    )
    assert lines[1].endswith(own)
    reporting.enter_totals(desk, year, there, Totals(900, 3_600))
    page.refresh()
    both = f"totals of {year} (900 households, 3.600 persons)."
    said = f"To be written anew for each of both: {both}"
    around.qtbot.waitUntil(lambda: words(window, "villages.came.0").endswith(said))
    *_, own_line, replaced, _ = words(window, "villages.came.0").splitlines()
    assert own not in own_line
    assert replaced == (
        f"Go back to {called_of(desk, gone)} too, not counted here now: totals of {own}"
    )
    step = window.findChild(QPushButton, "villages.came.0.step")
    assert step is not None
    step.click()
    around.rest()
    told = f"Written for both, enter anew: {both}"
    assert words(window, "villages.done").endswith(told)


def test_what_comes_above_a_field_one_is_in_does_not_push_it_out_of_sight(
    around: Around, desk: Desk
) -> None:
    there, *gone = (one.village.id for one in villages.listed(desk))
    window, page = shown(around, desk)
    press(Qt.Key.Key_Return)
    window.resize(910, 432)
    around.rest()
    field = focused()
    assert page.panel.entries.isAncestorOf(field)
    for one in gone[:3]:
        joined_villages.join(desk, one, there)  # as another window does
    page.refresh()
    around.qtbot.waitUntil(lambda: window.findChild(QLabel, "villages.came.2") is not None)
    (area,) = page.panel.findChildren(QScrollArea)
    below = field.rect().bottomLeft()
    around.qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    seat = area.viewport()
    around.qtbot.waitUntil(lambda: 0 < field.mapTo(seat, below).y() < seat.height())
    assert focused() is field


def test_targets_are_named_with_their_number() -> None:
    totals = (YearTotals(2026, Totals(1_200, 4_800)),)
    known = Target("", indicator="3a", value="97.5"), Target("", indicator="new", value="2")
    assert figure_words(Figures(totals, known)) == (
        "totals of 2026 (1.200 households, 4.800 persons)\u00a0· targets of plans: "
        f"{measures.name_of(indicators()['3a'])}: 97,5 % of persons; 2"
    )


def test_what_is_written_of_both_is_told_before_they_are_joined(around: Around, desk: Desk) -> None:
    there, gone, *_ = villages.listed(desk)
    year = chance.today().year
    rounds.open_round(desk)
    reporting.enter_totals(desk, year, gone.village.id, Totals(80, 320))
    with desk.store.transaction(desk.actor) as tx:
        one = Target(tx.new_entity(), "p", indicator="3a", value="95", village=gone.village.id)
        tx.put_all([one])
    _, page = shown(around, desk)
    told: list[str] = []

    def read(sheet: JoiningSheet) -> None:
        sheet.list.setCurrentRow(0)
        told.append(sheet.figures.text())
        sheet.reject()

    in_dialog(JoiningSheet, read)
    page.table.choose(lambda one: one.village.id == gone.village.id)
    page.panel.join.click()
    (text,) = told
    totals, targets = text.splitlines()
    assert totals.startswith(f"· {called(gone.village)} has totals of … – 2024")
    assert totals.endswith(
        f"{year} (80 households, 320 persons): that counts for {called(there.village)} then."
    )
    assert targets.startswith(f"· {called(gone.village)} has targets of plans: ")
    assert targets.endswith("95 % of persons: nothing is measured by that then.")
    both = Figures((YearTotals(year, Totals(80, 320)),))
    sheet = JoiningSheet(None, replace(there, figures=Figures()), [replace(gone, figures=both)])
    assert not sheet.figures.text(), "nothing is chosen yet"
    sheet.list.setCurrentRow(0)
    assert not sheet.figures.text(), "nothing of the one that goes"
    (alone,) = sheet.anew.text().splitlines()
    assert alone == (
        f"· {called(gone.village)} has totals of {year} (80 households, 320 persons), "
        f"{called(there.village)} none: enter it anew for both then."
    )
