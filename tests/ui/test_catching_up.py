"""What waits is caught up in pieces, until nothing is left or the bench is closed."""

from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.changes import Changes, Done
from ui.catching_up import CatchingUp
from ui.workbench import Workbench


def test_it_asks_until_nothing_is_left_and_again_after_a_change(
    workbench: Workbench, qtbot: QtBot
) -> None:
    left = [2, 1, 0, 0]
    asked: list[int] = []

    def some_more() -> Done[int]:
        asked.append(left[len(asked)])
        return Done(asked[-1])

    catching = CatchingUp(workbench, some_more)
    qtbot.addWidget(catching)
    assert asked == []
    catching.soon.start(0)
    qtbot.waitUntil(lambda: asked == [2, 1, 0])
    workbench.changed.emit(Changes(surveys=True))
    assert not catching.soon.isActive()
    workbench.changed.emit(Changes(findings=True))
    assert catching.soon.isActive()
    catching.soon.start(0)
    qtbot.waitUntil(lambda: len(asked) == 4)


def test_a_fault_ends_it_in_silence_and_a_closed_bench_is_not_asked(
    workbench: Workbench, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def full() -> Done[int]:
        asked.append("once")
        raise GpnError(ErrorCode.DISK_FULL, path="gpn.db")

    catching = CatchingUp(workbench, full)
    qtbot.addWidget(catching)
    catching.soon.start(0)
    qtbot.waitUntil(lambda: asked == ["once"])
    workbench.close()
    catching.soon.start(0)
    qtbot.waitUntil(lambda: not catching.soon.isActive())
    assert asked == ["once"]
