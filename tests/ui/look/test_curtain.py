"""At the edges of what scrolls a card is whole or not there; what lies below is counted."""

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look.cards import CardButton
from ui.look.curtain import Curtain, curtained
from ui.look.parts import label, row, scrolled

TALL, GAP, CARDS = 60, 10, 5


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    content = QWidget()
    box = QVBoxLayout(content)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(GAP)
    for n in range(CARDS):
        words = label(str(n), wraps=True)
        words.setFixedHeight(TALL - 20)  # a card has air above it and below
        box.addWidget(CardButton(str(n), row(words), lambda: None))
    box.addStretch(1)
    made = curtained(scrolled(content))
    qtbot.addWidget(made)
    made.show()
    return made


def seen(area: QScrollArea, tall: int, scrolled_to: int = 0) -> list[tuple[int, int]]:
    """Give how much is seen of each card in part, and how many lines are said to lie below."""
    area.resize(300, tall + area.height() - area.viewport().height())
    area.verticalScrollBar().setValue(scrolled_to)
    curtain = area.findChild(Curtain)
    assert curtain is not None
    assert curtain.size() == area.viewport().size()
    area.grab()  # what is drawn there is no error
    return [(box.height(), below) for box, below in curtain.cut()]


@pytest.mark.parametrize(
    ("tall", "at", "found"),
    [
        (3 * (TALL + GAP), 0, [(TALL, 3)]),  # else nothing would say that it goes on
        (3 * (TALL + GAP) + 20, 0, [(20, 2)]),
        (3 * (TALL + GAP) + 2, 0, [(2, 2), (TALL, 3)]),
        (3 * (TALL + GAP), 25, [(35, 0), (25, 2)]),
        (CARDS * (TALL + GAP), 0, []),
    ],
)
def test_what_an_edge_cuts_is_covered_and_counted(
    area: QScrollArea, tall: int, at: int, found: list[tuple[int, int]]
) -> None:
    assert seen(area, tall, at) == found
