"""The workbench: answers on the main thread, newest look only, errors to one place."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.services.changes import Changes, Done
from ui.workbench import Workbench


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_service_runs_elsewhere_and_answers_here(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    threads: list[threading.Thread] = []
    values: list[int] = []

    def service() -> Done[int]:
        threads.append(threading.current_thread())
        return Done(7, Changes(support=True))

    def take(value: int) -> None:
        threads.append(threading.current_thread())
        values.append(value)

    with qtbot.waitSignal(workbench.changed, timeout=2000) as heard:
        workbench.do(owner, service, take)
    assert values == [7]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert heard.args == [Changes(support=True)]


def test_changes_are_told_even_when_the_owner_is_gone(workbench: Workbench, qtbot: QtBot) -> None:
    owner = QWidget()
    values: list[int] = []
    with qtbot.waitSignal(workbench.changed, timeout=2000):
        workbench.do(owner, lambda: Done(1, Changes(plans=True)), values.append)
        delete(owner)
    assert values == []


def test_changes_are_told_even_when_taking_the_value_fails(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    def take(value: int) -> None:
        raise ValueError(value)

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(workbench.changed, timeout=2000):
        workbench.do(owner, lambda: Done(1), take)
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_only_the_newest_look_is_answered(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    gate, found = threading.Event(), list[str]()

    def slow() -> str:
        gate.wait(2)
        return "slow"

    workbench.look(owner, slow, found.append)
    workbench.look(owner, lambda: "between", found.append)
    workbench.look(owner, lambda: "newest", found.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(found), timeout=2000)
    qtbot.wait(30)
    assert found == ["newest"]


def test_a_look_can_be_given_up(workbench: Workbench, owner: QWidget, qtbot: QtBot) -> None:
    gate, found = threading.Event(), list[str]()

    def slow() -> str:
        gate.wait(2)
        return "slow"

    workbench.look(owner, slow, found.append)
    workbench.forget(owner)
    workbench.forget(owner)
    gate.set()
    qtbot.wait(50)
    assert found == []


def test_an_error_is_shown_and_nothing_is_told(
    workbench: Workbench, owner: QWidget, qtbot: QtBot, failed: list[GpnError]
) -> None:
    def service() -> Done[int]:
        raise GpnError(ErrorCode.PASSPHRASE_WRONG)

    with qtbot.assertNotEmitted(workbench.changed, wait=80):
        workbench.do(owner, service, lambda value: None)
    assert [error.code for error in failed] == [ErrorCode.PASSPHRASE_WRONG]


def test_an_owner_may_show_the_error_in_its_own_place(
    workbench: Workbench, qtbot: QtBot, failed: list[GpnError]
) -> None:
    owner = QWidget()

    def query() -> int:
        raise GpnError(ErrorCode.PASSPHRASE_WRONG)

    mine: list[GpnError] = []
    workbench.look(owner, query, lambda value: None, mine.append)
    qtbot.waitUntil(lambda: bool(mine), timeout=2000)
    assert failed == []
    workbench.look(owner, query, lambda value: None, mine.append)
    delete(owner)
    qtbot.waitUntil(lambda: bool(failed), timeout=2000)
    assert len(mine) == 1


def test_stop_is_no_error(
    workbench: Workbench, owner: QWidget, qtbot: QtBot, failed: list[GpnError]
) -> None:
    def service() -> Done[int]:
        raise Cancelled

    with qtbot.assertNotEmitted(workbench.changed, wait=80):
        workbench.do(owner, service, lambda value: None)
    assert failed == []


def test_a_mistake_of_ours_rises_to_the_hook(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    def query() -> int:
        raise KeyError("ours")

    with qtbot.captureExceptions() as caught:
        workbench.look(owner, query, lambda value: None)
        qtbot.waitUntil(lambda: len(caught) > 0, timeout=2000)
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_it_tells_while_something_is_being_looked_up(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    told: list[bool] = []
    workbench.reading.connect(told.append)
    free = threading.Event()
    workbench.look(owner, free.wait, lambda value: None)
    workbench.look(owner, lambda: 2, lambda value: None)
    assert told == [True, True]
    free.set()
    qtbot.waitUntil(lambda: told[-1] is False)
    assert told.count(False) == 1, "both looks have ended"


def test_a_look_that_was_given_up_is_no_longer_waited_for(
    workbench: Workbench, owner: QWidget, qtbot: QtBot
) -> None:
    free = threading.Event()
    other = QWidget()
    qtbot.addWidget(other)
    workbench.look(other, free.wait, lambda value: None)
    workbench.look(owner, lambda: 2, lambda value: None)
    workbench.forget(owner)
    with qtbot.waitSignal(workbench.reading, check_params_cb=lambda reading: not reading):
        free.set()


class Held:
    """What a widget holds; it writes down on which thread it is let go."""

    def __init__(self, let_go: list[threading.Thread]) -> None:
        self._let_go = let_go

    def __del__(self) -> None:
        self._let_go.append(threading.current_thread())


def held_until(gate: threading.Event, is_failing: bool, held: Held) -> Done[Held]:
    gate.wait()
    if is_failing:
        raise GpnError(ErrorCode.PASSPHRASE_WRONG)
    return Done(held)


@pytest.mark.parametrize("is_failing", [False, True])
def test_what_an_errand_held_is_let_go_on_the_main_thread(
    workbench: Workbench,
    owner: QWidget,
    failed: list[GpnError],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    is_failing: bool,
) -> None:
    """A worker that has not come to its end when its errand was delivered holds nothing of it."""
    let_go, add = list[threading.Thread](), Future.add_done_callback
    gate, free = threading.Event(), threading.Event()

    def lingering(future: Future[object], tell: Callable[[Future[object]], object]) -> None:
        add(future, tell)
        add(future, lambda _: free.wait())

    monkeypatch.setattr(Future, "add_done_callback", lingering)
    query = partial(held_until, gate, is_failing, Held(let_go))
    workbench.look(owner, query, lambda _: None, failed.append)
    del query
    with qtbot.waitSignal(workbench.reading, check_params_cb=lambda reading: not reading):
        gate.set()
    failed.clear()  # the traceback of an error holds what it went through
    free.set()
    qtbot.waitUntil(lambda: bool(let_go))
    assert let_go == [threading.main_thread()]
