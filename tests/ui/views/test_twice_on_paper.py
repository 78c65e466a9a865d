"""A paper keyed a second time in the paper form, by real keys, blind; then the next one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import households, rounds, sampling, verifying
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.sampling import Stage
from gpn_desktop.services.verifying import Settlement
from tests.commune import clock, commune_template, desk
from tests.services.conftest import surveyed
from tests.services.twice import beside, copied
from tests.ui.form.clerk import Answer, Paper, key_on_paper
from tests.ui.keyboard import focused, press, write
from tests.ui.views.desks import WIDE, Around, went
from tests.ui.views.papers import ALT, CTRL, shown
from tests.ui.views.test_twice import page_of
from ui.dialogs import telling
from ui.form.keying import KeyingPage
from ui.main_window import MainWindow
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.views.twice import TwicePage
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "desk"]
WATER = "b2/lack_water"


class Otherwise(Paper):
    """The same paper, on which one indicator is read otherwise."""

    def answer(self, where: str, state: QuestionState, choices: Sequence[Choice]) -> Answer:
        given = super().answer(where, state, choices)
        return Answer((3 - given.numbers[0],)) if where == WATER else given


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


@pytest.fixture
def homes(desk: Desk) -> tuple[str, str]:
    """Give two households of the round, whose surveys are all drawn; forms are keyed from paper."""
    kept = replace(settings.Settings(), second_entry_percent=100, keys_from_paper=True)
    settings.save(desk.paths.settings, kept)
    rounds.open_round(desk)
    first, second, *_ = households.order(desk, Sought(poverty_class="poor"))
    return first, second


def paper(window: MainWindow) -> KeyingPage:
    page = window.page
    assert isinstance(page, ReviewPage | TwicePage)
    holder = page.survey if isinstance(page, ReviewPage) else page.second
    assert holder.paper is not None
    assert isinstance(holder.paper.view, KeyingPage)
    return holder.paper.view


def key(around: Around, window: MainWindow, by: Paper, people: int) -> None:
    """Key the paper that is open to its end, and complete it."""
    key_on_paper(paper(window), by, people)
    with pytest.MonkeyPatch.context() as told:
        told.setattr(telling, "ask", lambda *_: True)
        press(Qt.Key.Key_Return, CTRL)
        around.rest()
        around.rest()


def keyed_first(around: Around, desk: Desk, homes: Sequence[str]) -> list[Survey]:
    """Key papers from their numbers to the end, as the first person does; give the surveys."""
    window = around.show("review", ReviewPage, desk)
    for n, home in enumerate(homes):
        window.go(Goal("review", "survey", home))
        around.rest()
        key(around, window, Paper(n, empty=0), people_of(desk, home))
    return [newest(desk, home) for home in homes]


def newest(desk: Desk, home: str) -> Survey:
    with desk.store.reading() as tx:
        (found,) = tx.surveys.rows(household=home)
        return tx.surveys.get(found.id)


def people_of(desk: Desk, home: str) -> int:
    with desk.store.reading() as tx:
        return len(tx.households.members(home))


def answered(view: KeyingPage) -> list[str]:
    """Give what stands in cells that a person answers."""
    walk, session = view.shown.walk, view.filling.session
    cells = (one for number in range(len(walk.leaves)) for one in walk.cells(number))
    places = [walk.place(one) for one in cells if walk.is_open(one)]
    return [session.path(one) for one in places if one is not None and session.state(one).value]


def at_number(around: Around, hai: Desk) -> MainWindow:
    window = around.show("twice", TwicePage, hai, "review")
    press(Qt.Key.Key_F12)
    around.rest()
    return window


def code_of(desk: Desk, home: str) -> str:
    return next(one.code for one in rounds.to_key(desk) if one.household == home)


def test_it_is_keyed_from_number_to_number_and_what_differs_waits(
    around: Around, desk: Desk, homes: tuple[str, str]
) -> None:
    first, second = keyed_first(around, desk, homes)
    hai = beside(desk)
    window = at_number(around, hai)
    page = page_of(window)
    assert page.title == "Keying again from paper"
    assert page.stands_at() == ("keying", "")
    assert page.second.asking is not None
    assert focused() is page.second.asking.line
    write(code_of(desk, homes[0]))
    press(Qt.Key.Key_Return)
    around.rest()
    blind = paper(window)
    assert answered(blind) == []
    assert (dict(blind.filling.frame.last), blind.filling.remarks) == ({}, {})
    press(Qt.Key.Key_F11)
    press(Qt.Key.Key_D, CTRL)
    assert answered(blind) == [], "nothing of the first pass is at hand"
    key(around, window, Otherwise(0, empty=0), people_of(hai, homes[0]))
    assert stages(hai) == {homes[0]: Stage.DIFFERING, homes[1]: Stage.TO_KEY}
    assert page.second.asking is not None
    assert focused() is page.second.asking.line
    assert any("1 answer(s) differ" in one for one in shown(window))
    press(Qt.Key.Key_Return)  # the next of the sample
    around.rest()
    assert page.second.wanted == second.id
    key(around, window, Paper(1, empty=0), people_of(hai, homes[1]))
    assert any("Both passes are alike" in one for one in shown(window))
    assert "No paper of the sample waits for you to key it again." in shown(window)
    press(Qt.Key.Key_Escape)
    around.rest()
    assert stages(hai) == {homes[0]: Stage.DIFFERING, homes[1]: Stage.SETTLED}
    page.sampled.table.choose(lambda one: one.household == homes[0])
    press(Qt.Key.Key_Return)
    around.rest()
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    assert {newest(hai, homes[0]).answers[WATER], first.answers[WATER]} == {"co", "khong"}


def stages(desk: Desk) -> dict[str, Stage]:
    return {one.household: one.stage for one in sampling.sample(desk, 100).rows}


@pytest.fixture
def begun(around: Around, desk: Desk, homes: tuple[str, str]) -> MainWindow:
    """Give the window of a second person in the paper of the first household, all of it keyed."""
    survey = surveyed(desk, homes[0])
    hai = beside(desk)
    window = at_number(around, hai)
    write(code_of(desk, homes[0]))
    press(Qt.Key.Key_Return)
    around.rest()
    copied(paper(window).filling.session, survey)
    return window


def complete(around: Around, window: MainWindow) -> str:
    """Complete what is keyed; give what is told above the next number."""
    press(Qt.Key.Key_Return, CTRL)
    around.rest()
    around.rest()
    asking = page_of(window).second.asking
    assert asking is not None
    assert focused() is asking.line
    return "\n".join(shown(window))


def test_what_cannot_be_compared_or_settled_is_told_above_the_next_number(
    around: Around, desk: Desk, begun: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="x")

    with monkeypatch.context() as broken:
        broken.setattr(verifying, "settling", full)
        assert "GPN-122" in complete(around, begun)
    page = page_of(begun)
    with desk.store.reading() as tx:
        (draft,) = tx.drafts.all()
    monkeypatch.setattr(verifying, "settle", full)
    page._on_keyed(draft.id, draft.subject)
    around.rest()
    assert "GPN-122" in "\n".join(shown(begun))
    assert page.passes.isEnabled()


def test_what_does_not_go_together_leads_to_its_form(
    around: Around, desk: Desk, begun: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(hai: Desk, draft: str, absent: str) -> Done[Settlement]:
        with hai.store.reading() as tx:
            return Done(Settlement(tx.drafts.get(draft).subject), Changes(drafts=True))

    monkeypatch.setattr(verifying, "settle", odd)
    assert "does not go together" in complete(around, begun)
    press(Qt.Key.Key_O, ALT)
    around.qtbot.waitUntil(lambda: begun.place.page == "review")
    (goal,) = went(begun)
    assert goal.kind == "survey"


def test_what_differs_is_seen_by_a_key_and_the_list_has_a_way_to_the_numbers(
    around: Around, begun: MainWindow
) -> None:
    session = paper(begun).filling.session
    session.answer(session.at(WATER), "co")
    page = page_of(begun)
    assert page.parts() == (paper(begun),)
    assert "1 answer(s) differ" in complete(around, begun)
    assert page.parts() == (page.second.asking,)
    press(Qt.Key.Key_S, ALT)
    around.qtbot.waitUntil(lambda: page.title == "What differs")
    around.rest()
    press(Qt.Key.Key_Escape)
    around.rest()
    press(Qt.Key.Key_F12)  # nobody's paper waits any more
    around.rest()
    assert page.stands_at() == ("list", "")
    assert not page.sampled.key.isVisible()
