"""Esc gives the field of a card back as it was when one came to it, once; every kind of field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press, write
from ui.enter_line import said_ways
from ui.look.giving_back import ESCAPES, GivingBack

ESC, CTRL = Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


class Card(QWidget):
    """A card with a field of each kind; it counts how often Esc would leave it."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.given = 0, 0
        self.line, self.text = QLineEdit("cũ"), QPlainTextEdit("cũ")
        self.box, self.list, self.save = QComboBox(), QListWidget(), QPushButton("Save")
        self.box.addItems(["một", "hai", "ba"])
        self.list.addItems(["Ba", "Mai"])
        for n in range(2):
            self.list.item(n).setCheckState(Qt.CheckState.Unchecked)
        box = QVBoxLayout(self)
        for one in (self.line, self.text, self.box, self.list, self.save):
            box.addWidget(one)
        self.back = GivingBack(self, self._on_given)

    def _on_given(self) -> None:
        self.given += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.back.hears(event) and event.key() == ESC:
            self.left += 1


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    made = Card()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    made.save.setFocus()
    return made


def by_letters(card: Card) -> None:
    write("mới")


def by_arrow(card: Card) -> None:
    press(Qt.Key.Key_Down)


def by_space(card: Card) -> None:
    card.list.setCurrentRow(1)
    press(Qt.Key.Key_Space)


def stands(card: Card) -> tuple[object, ...]:
    marks = [card.list.item(n).checkState() for n in range(2)]
    return card.line.text(), card.text.toPlainText(), card.box.currentText(), marks


@pytest.mark.parametrize(
    ("field", "change"),
    [("line", by_letters), ("text", by_letters), ("box", by_arrow), ("list", by_space)],
)
def test_the_first_esc_gives_back_and_the_second_leaves(
    card: Card, field: str, change: Callable[[Card], None]
) -> None:
    before = stands(card)
    getattr(card, field).setFocus()
    change(card)
    changed = stands(card)
    assert changed != before
    press(ESC)
    assert (stands(card), card.left, card.given) == (before, 0, 1)
    press(ESC)
    assert (stands(card), card.left, card.given) == (before, 1, 1)
    if field in ("line", "text"):
        press(Qt.Key.Key_Z, CTRL)
        assert stands(card) == changed, "Ctrl+Z in the field brings it again"


def test_what_was_there_is_what_was_there_when_one_came(card: Card) -> None:
    card.line.setFocus()
    write("một")
    card.box.setFocus()
    kept = card.line.text()
    press(ESC)
    assert (card.line.text(), card.left) == (kept, 1)
    card.line.setFocus()
    write("hai")
    press(ESC)
    assert (card.line.text(), card.left) == (kept, 1)
    card.line.setText("máy khác")
    card.back.begin()  # the program wrote it
    press(ESC)
    assert (card.line.text(), card.left) == ("máy khác", 2)


def test_on_a_button_and_outside_nothing_is_given_back(card: Card, qtbot: QtBot) -> None:
    press(ESC)
    assert (card.left, card.given) == (1, 0)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitActive(other)
    other.setFocus()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ESC, Qt.KeyboardModifier.NoModifier)
    assert not card.back.hears(event)


def test_the_foot_says_what_esc_does(card: Card) -> None:
    told = card.property(ESCAPES)
    assert said_ways(card.line) == (told, "")
    assert said_ways(card.save) == (f"Enter: Save\u00a0· {told}", "Enter: Save")
    assert said_ways(QLineEdit()) == ("",)
