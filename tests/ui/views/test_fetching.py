"""Rows that come in sight are looked up in one look, and those of the newest list alone."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Event
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.listed import HOUSEHOLDS
from gpn_desktop.services.desk import Desk
from ui.models.paged import Wanted
from ui.models.register import KINDS
from ui.views.fetching import Fetching
from ui.workbench import Workbench

IDS = tuple("abcdef")
ASKED: list[Sequence[str]] = []
MAY_ANSWER = Event()


def rows(_: Desk, ids: Sequence[str]) -> list[HouseholdRow]:
    ASKED.append(ids)
    MAY_ANSWER.wait(5)
    return [HouseholdRow(one, head_name=f"Nông Thị {one}") for one in ids if one != "c"]


KIND = replace(KINDS[HOUSEHOLDS], rows=rows)


def page(first: int) -> Wanted:
    return Wanted(first, 2, -1, ascending=True)


@pytest.fixture
def came() -> dict[int, list[str]]:
    ASKED.clear()
    MAY_ANSWER.set()
    return {}


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def fetching(owner: QWidget, workbench: Workbench, came: dict[int, list[str]]) -> Fetching:
    def put(wanted: Wanted, found: Sequence[Any]) -> None:
        came[wanted.first] = [f"{one.id} {one.head_name}".strip() for one in found]

    return Fetching(owner, cast(Desk, None), workbench, put)


def test_all_pages_that_are_waited_for_are_one_look(
    fetching: Fetching, came: dict[int, list[str]], qtbot: QtBot
) -> None:
    fetching.begin(KIND, IDS)
    fetching.want(page(0))
    fetching.want(page(4))
    qtbot.waitUntil(lambda: len(came) == 2)
    assert ASKED == [["a", "b", "e", "f"]]
    assert came == {0: ["a Nông Thị a", "b Nông Thị b"], 4: ["e Nông Thị e", "f Nông Thị f"]}


def test_a_row_that_is_gone_stands_blank(
    fetching: Fetching, came: dict[int, list[str]], qtbot: QtBot
) -> None:
    fetching.begin(KIND, IDS)
    fetching.want(page(2))
    qtbot.waitUntil(lambda: bool(came))
    assert came == {2: ["c", "d Nông Thị d"]}


def test_rows_of_a_list_that_stands_no_more_are_not_handed_over(
    fetching: Fetching, came: dict[int, list[str]], workbench: Workbench, qtbot: QtBot
) -> None:
    MAY_ANSWER.clear()
    fetching.begin(KIND, IDS)
    fetching.want(page(0))
    qtbot.waitUntil(lambda: bool(ASKED))
    fetching.begin(KIND, ("x", "y"))
    MAY_ANSWER.set()
    with qtbot.waitSignal(workbench.reading, check_params_cb=lambda is_reading: not is_reading):
        pass
    assert came == {}
    fetching.want(page(0))
    qtbot.waitUntil(lambda: bool(came))
    assert came == {0: ["x Nông Thị x", "y Nông Thị y"]}
