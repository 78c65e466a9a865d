"""What is told before something is completed or given: without whole numbers, with how often."""

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.households import Sought
from gpn_desktop.services.since import Newer, Since
from gpn_desktop.support.records import SupportRecord
from tests.builders import a_session
from tests.commune import clock, commune_template, desk
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from ui.views import differences
from ui.views.page import Goal
from ui.views.support import SupportPage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
NUMBER = "024185001234"
FORM = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant | save_to |
| | select_one_from_file households.csv | household | Hộ | | |
| | text | gate | Cổng | | |
| | text | number | Số | ${gate} = 'co' | households#NAME |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | households | 'Hộ' | ${household} | | ${gate} != 'khong' |
"""


def left_out(name: str, text: str) -> str:
    """Give how an answer is told that nobody asks for any more."""
    session = a_session(FORM.replace("NAME", name))
    for place, said in (("gate", "co"), ("number", text), ("gate", "khong")):
        session.answer(session.place(place), said)
    found = differences.dropped(cast(Entry, SimpleNamespace(session=session)))
    (line,) = found
    return differences.words(line)


@pytest.mark.parametrize("name", ["id_number", "old_id_number", "insurance_number"])
def test_a_number_of_somebody_is_told_by_its_last_digits(name: str) -> None:
    assert left_out(name, NUMBER) == "Số: ******1234"


def changed(name: str, asked: str) -> str:
    """Give how it is told that the register says another number than a form that asks ``asked``."""
    session = a_session(FORM.replace("NAME", asked))
    session.answer(session.place("gate"), "co")
    session.answer(session.place("number"), "024185009999")
    newer = Newer("h1", "Vi Thị Lan", name, "024185009999", NUMBER)
    entry = SimpleNamespace(session=session, household="h1", since=Since((newer,)))
    (line,) = differences.newer(cast(Entry, entry))
    assert line.text in (NUMBER, "")
    return differences.words(line)


@pytest.mark.parametrize("asked", ["id_number", "full_name"])
def test_a_number_that_changed_in_the_register_is_told_by_its_last_digits(asked: str) -> None:
    told = changed("id_number", asked)
    assert "“******9999” here, “******1234” in the register" in told
    assert NUMBER not in told
    assert NUMBER not in changed("phone", "phone")


def test_what_is_no_number_of_somebody_is_told_whole() -> None:
    assert left_out("full_name", NUMBER) == f"Số: {NUMBER}"


def given(desk: Desk, household: str, times: int) -> None:
    with desk.store.transaction(desk.actor) as tx:
        for _ in range(times):
            day = date(2026, 3, 2)
            one = SupportRecord(tx.new_entity(), household, "household", "SX_DUAN", decided_on=day)
            tx.support.put(one)


def choosing(qtbot: QtBot, workbench: Workbench, desk: Desk, household: str) -> QWidget:
    """Show which supports a household may get, with the one chosen that was given."""
    around = Around(qtbot, workbench)
    window = around.show("support", SupportPage, desk)
    window.go(Goal("support", "new", household))
    around.rest()
    write("bo cai")
    around.rest()
    return window


def test_how_often_it_was_recorded_before_is_counted_for_one_receiver(
    desk: Desk, qtbot: QtBot, workbench: Workbench
) -> None:
    first, second, *_ = households.order(desk, Sought(poverty_class="poor"))
    given(desk, first, 2)
    given(desk, second, 3)
    window = choosing(qtbot, workbench, desk, first)
    band = window.findChild(QWidget, "support.earlier")
    assert band is not None
    (told,) = {one.text() for one in band.findChildren(QLabel) if one.text()}
    assert told == "Recorded before for this receiver: 2"
    press(Qt.Key.Key_Return)
    assert told in words(window, "support.brief")


def test_of_a_first_support_nothing_is_said(desk: Desk, qtbot: QtBot, workbench: Workbench) -> None:
    first, second, *_ = households.order(desk, Sought(poverty_class="poor"))
    given(desk, second, 1)
    window = choosing(qtbot, workbench, desk, first)
    assert window.findChild(QWidget, "support.earlier") is None
