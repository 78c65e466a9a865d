"""The window's house: what is slow is loaded while the passphrase is typed, not before."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.application import Application
from gpn_desktop.paths import Paths
from ui import house
from ui.house import Home
from ui.workbench import Workbench


def test_what_opens_the_data_is_loaded_while_the_passphrase_is_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def typing(*words: object, **more: object) -> None:
        assert loaded == [], "the first window is painted first"
        qtbot.waitUntil(lambda: loaded == ["store"], timeout=2000)

    monkeypatch.setattr(house, "_load", lambda: loaded.append("store"))
    monkeypatch.setattr("ui.dialogs.unlock.ask", typing)
    bench = Workbench(lambda error, owner: None)
    assert not Home(Application(Paths(tmp_path))).let_in(bench)
    bench.close()


def test_what_is_loaded_is_there() -> None:
    house._load()
