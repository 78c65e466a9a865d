"""What a screen reader is told of a page is looked for: each kind of silence is found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.shots.spoken import unspoken
from ui.charts import BarLine
from ui.look.parts import label, named, row, sign
from ui.look.states import Medal


def _silent_reached() -> QWidget:
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _combo(name: str) -> QWidget:
    made = QComboBox()
    made.addItem("Nà Thuộc")
    return named(made, name)


def _table(title: str, cell: QStandardItem) -> QWidget:
    made, model = QTableView(), QStandardItemModel(1, 1)
    model.setHorizontalHeaderLabels([title])
    model.setItem(0, 0, cell)
    model.setParent(made)
    made.setModel(model)
    return named(made, "Households")


def _ticked(words: str) -> QStandardItem:
    made = QStandardItem(words)
    made.setCheckable(True)
    return made


def _tabs(title: str) -> QWidget:
    made = QTabWidget()
    made.addTab(QWidget(), title)
    return made


def _image() -> QLabel:
    made, drawn = QLabel(), QPixmap(8, 8)
    drawn.fill(Qt.GlobalColor.red)
    made.setPixmap(drawn)
    return made


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row(*parts))
    return made


def _with_menu(line: str) -> QWidget:
    made = QToolButton()
    made.setText("More")
    menu = QMenu(made)
    menu.setObjectName("menu")
    menu.addAction(line)
    return made


FOUND: dict[str, tuple[Callable[[], QWidget], list[str]]] = {
    "what takes a key": (_silent_reached, ["QWidget 'it' has no name"]),
    "a button of an icon alone": (QToolButton, ["QToolButton 'it' has no name"]),
    "a line": (QLineEdit, ["QLineEdit 'it' has no name"]),
    "a list that only says what is chosen": (
        lambda: _combo(""),
        ["QComboBox 'it' has no name"],
    ),
    "a list": (lambda: _combo("Village"), []),
    "a button with words": (lambda: QPushButton("Add"), []),
    "a column": (
        lambda: _table(" ", QStandardItem("1")),
        ["QTableView 'it': column 1 has no title"],
    ),
    "a box without words": (
        lambda: _table("Chosen", _ticked("")),
        ["QTableView 'it': row 1, column 1 shows a sign without words"],
    ),
    "a table": (lambda: _table("Chosen", _ticked("yes")), []),
    "a tab": (lambda: _tabs(""), ["QTabWidget 'it': tab 1 has no name"]),
    "tabs": (lambda: _tabs("Villages"), []),
    "an image alone": (_image, ["QLabel 'it' has no name"]),
    "an image with a name": (lambda: named(_image(), "A map"), []),
    "an image beside words": (lambda: _beside(_image(), label("Saved")), []),
    "images among themselves": (
        lambda: _beside(Medal("list", "accent"), sign("list")),
        ["Sign '' has no name", "Sign '' has no name"],
    ),
    "what we paint": (BarLine, ["BarLine 'it' has no name"]),
    "a line of a menu": (
        lambda: _with_menu(""),
        ["a line of QMenu 'menu' has no name"],
    ),
    "a menu": (lambda: _with_menu("Print"), []),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_would_be_read_as_nothing_is_found(qtbot: QtBot, name: str) -> None:
    make, wanted = FOUND[name]
    page, part = QWidget(), make()
    qtbot.addWidget(page)
    page.setWindowTitle("A page")
    part.setObjectName("it")
    page.setLayout(row(part))
    page.show()
    assert list(unspoken(page)) == wanted


def test_a_window_has_a_title(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    assert list(unspoken(page)) == ["QWidget '' is a window without a title"]


def test_a_menu_takes_its_title_from_its_button(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Print")
    assert list(unspoken(menu)) == []
    menu.addAction("")
    assert list(unspoken(menu)) == ["a line of QMenu '' has no name"]
