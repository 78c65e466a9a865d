"""A whole Phiếu B through the real window without a mouse; killed in the middle, taken up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, outcomes, rounds
from gpn_desktop.services.desk import Desk
from sync import vault
from tests.commune import clock, commune_template, desk
from tests.fakes import FixedSource
from tests.ui.conftest import catalogues, qapp_args, worn
from tests.ui.keyboard import press, write
from tests.ui.views.desks import NARROW, WIDE, Around
from ui.form.page import FormPage
from ui.main_window import MainWindow
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

__all__ = ["catalogues", "clock", "commune_template", "desk", "qapp_args", "worn"]
CTRL = Qt.KeyboardModifier.ControlModifier
LACKING = (2, 4, 9, 10)
CHOSEN = {  # digits that choose, by question
    "b1/no_labour": "2",
    "b1/dependants": "2",
    "b1/house_parts": "1",
}
TYPED = {"b1/house_area_m2": "48", "b1/electricity_kwh": "1.500", "b1/b1_typed": "120"}
INDICATORS = (
    *("lack_job", "lack_dependants", "lack_nutrition", "lack_insurance"),
    *("lack_adult_education", "lack_child_schooling", "lack_house_quality", "lack_house_area"),
    *("lack_water", "lack_toilet", "lack_telecom", "lack_information"),
)


@pytest.fixture
def failed() -> list[GpnError]:
    return []


@pytest.fixture
def benches(failed: list[GpnError]) -> Iterator[list[Workbench]]:
    made: list[Workbench] = []
    yield made
    for one in made:
        one.close()


def shown(qtbot: QtBot, benches: list[Workbench], at: Desk, size: QSize) -> MainWindow:
    bench = Workbench(lambda error, owner: pytest.fail(str(error)))
    benches.append(bench)
    around = Around(qtbot, bench, size)
    window = around.show("review", ReviewPage, at)
    window.around = around  # type: ignore[attr-defined]
    return window


def rest(window: MainWindow) -> None:
    window.around.rest()  # type: ignore[attr-defined]


def form_of(window: MainWindow) -> FormPage:
    page = window.page
    assert isinstance(page, ReviewPage)
    assert page.survey.paper is not None
    return page.survey.paper.form


def path(form: FormPage) -> str:
    """Give where one is, as a person sees it by the bar beside the question."""
    box = form.current()
    return form.filling.session.path(box.place) if box else ""


def said(window: QWidget, name: str) -> str:
    """Give what the visible label of a name says."""
    found = [one for one in window.findChildren(QLabel, name) if one.isVisible()]
    assert found, name
    return found[0].text()


def go_through(window: MainWindow, last: str, clock: FixedSource) -> list[str]:
    """Answer question after question by keys, Enter by Enter, up to the last one named."""
    form = form_of(window)
    visited: list[str] = []
    while True:
        here = path(form)
        assert here, visited
        visited.append(here)
        clock.pass_time(seconds=5)
        answer(here)
        if here == last:
            return visited
        press(Qt.Key.Key_Return)
        assert len(visited) < 400


def answer(here: str) -> None:
    name = here.removeprefix("b2/")
    if name in INDICATORS:
        write("1" if INDICATORS.index(name) + 1 in LACKING else "2")
    elif here in CHOSEN:
        write(CHOSEN[here])
    elif here in TYPED:
        press(Qt.Key.Key_A, CTRL)
        write(TYPED[here])


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_survey_is_entered_by_keys_killed_and_completed(
    qtbot: QtBot,
    benches: list[Workbench],
    desk: Desk,
    clock: FixedSource,
    size: QSize,
    commune_template: tuple[Path, vault.Secrets],
) -> None:
    wanted = next(row for row in rounds.round_list(desk).rows if row.ground)
    window = shown(qtbot, benches, desk, size)
    sought(window, qtbot, wanted.head_name)
    visited = half_entered(window, clock)

    # killed: nobody leaves, nobody closes the draft
    clock.pass_time(hours=2)
    kept = form_of(window).filling.session.answers()
    window.hide()
    benches.pop().close()
    folder = desk.paths.data
    desk.store.close()
    again = access.opened(Paths(folder), commune_template[1]).value
    window = shown(qtbot, benches, again, size)
    taken_up_again(window, wanted.household)
    form = form_of(window)
    assert form.filling.session.answers() == kept
    assert path(form) == visited[-1]
    completed(window, clock)
    found_by(window, again, wanted.household)
    window.hide()
    benches.pop().close()
    again.close()


def sought(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """Look for a household by its head and open the form of its survey."""
    press(Qt.Key.Key_F, CTRL)
    write(vietnamese.fold(name))
    qtbot.wait(250)
    rest(window)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    rest(window)


def half_entered(window: MainWindow, clock: FixedSource) -> list[str]:
    """Answer up to the middle of the indicators; give what was visited."""
    assert "TRIAL" in form_of(window).band.text()
    assert form_of(window).band.isVisible()
    visited = go_through(window, "b2/lack_adult_education", clock)
    assert visited[0] == "general/interview_day"
    rest(window)
    assert said(window, "survey.b1") == "120"
    assert said(window, "survey.b2") == "–"
    return visited


def taken_up_again(window: MainWindow, household: str) -> None:
    """Choose the household, which the list says is being filled in, and go on."""
    page = window.page
    assert isinstance(page, ReviewPage)
    assert page.table.choose(lambda row: row.household == household)
    line, columns = page.table.currentIndex().row(), page.table.rows.columnCount()
    shown = [str(page.table.rows.index(line, n).data()) for n in range(columns)]
    assert any("Being filled in" in one for one in shown), shown
    press(Qt.Key.Key_Return)
    rest(window)
    assert said(window, "paper.news").startswith(
        "Going on with the form that was left on 25/11/2026"
    )


def completed(window: MainWindow, clock: FixedSource) -> None:
    """Go on at what is missing, to the end, and complete."""
    press(Qt.Key.Key_F3)
    assert path(form_of(window)) == "b2/lack_child_schooling"
    visited = go_through(window, "result/remarks", clock)
    assert any(one.endswith("]/full_name") for one in visited)
    write("Hộ thuần nông")
    press(Qt.Key.Key_Return, CTRL)
    rest(window)


def found_by(window: MainWindow, desk: Desk, household: str) -> None:
    """Compare what is kept with what is shown."""
    (row,) = outcomes.surveys(desk, household)
    found = outcomes.result(desk, row.id)
    assert (found.b1, found.b2, found.indicators) == (120, 40, LACKING)
    assert said(window, "result.computed") == "◇ Poor"
    assert said(window, "result.b1") == str(found.b1)
    assert said(window, "result.b2") == str(found.b2)
    assert "indicators 2, 4, 9, 10" in said(window, "result.reasons")
    assert said(window, "result.decided") == "Not decided yet"
    assert "secondary source" in said(window, "result.marks")
    assert found.survey.answers["result/remarks"] == "Hộ thuần nông"
