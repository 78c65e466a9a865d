"""What lies in a cycle is swept up on the main thread, whoever makes values."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui import sweeping
from ui.workbench import Workbench


class Left:
    """Something in a cycle that writes down who swept it up."""

    def __init__(self, swept: list[str]) -> None:
        self.me, self._swept = self, swept

    def __del__(self) -> None:
        self._swept.append(threading.current_thread().name)


def made() -> int:
    """Make so many values that Python would sweep."""
    return len([[n] for n in range(400_000)])


def test_a_worker_sweeps_up_nothing(
    qtbot: QtBot, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, swept, answers = QWidget(), list[str](), list[int]()
    qtbot.addWidget(owner)
    Left(swept)
    workbench.look(owner, made, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert swept == []
    monkeypatch.setattr(sweeping, "YOUNG", 0)
    sweeping.sweep()
    gc.collect()
    assert swept == [threading.main_thread().name]


def test_python_sweeps_again_when_the_bench_is_closed(workbench: Workbench) -> None:
    assert not gc.isenabled()
    workbench.close()
    assert gc.isenabled()


def test_what_was_loaded_is_let_be_once(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen, owner = list[str](), QObject()
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append("once"))
    sweeping.let_stay.cache_clear()
    for _ in range(2):
        sweeping.Sweeper(owner).put_away()
    assert frozen == ["once"]
