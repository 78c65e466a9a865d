"""What can be typed into is found on a page, by its kind, with whether an input method is asked."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.journeys import fields
from tests.shots.typed_into import untyped
from ui.dialogs.groups import GroupField
from ui.dialogs.passphrase import PassphraseField
from ui.look.parts import named, row
from ui.look.typed import LiteralText, TypedLine


def called(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


def _locked() -> QWidget:
    made = QLineEdit()
    made.setReadOnly(True)
    return made


def _off() -> QWidget:
    made = QLineEdit()
    made.setEnabled(False)
    return made


def _open_list(name: str) -> QWidget:
    made = QComboBox()
    made.setEditable(True)
    made.setLineEdit(TypedLine())
    return called(made, name)


def _shown_letters() -> QWidget:
    made = PassphraseField("Mật khẩu")
    made._on_eye_toggled(True)
    return made


def _table(*, is_edited: bool) -> QWidget:
    made, model, cell = QTableView(), QStandardItemModel(1, 1), QStandardItem("Lan")
    cell.setEditable(is_edited)
    model.setItem(0, 0, cell)
    model.setParent(made)
    made.setModel(model)
    return called(made, "a table")


ASKS = "{} asks {} input method, and tests/journeys/fields.py knows of none such"
FOUND: dict[str, tuple[Callable[[], QWidget], list[str]]] = {
    "a line that is known": (lambda: called(TypedLine(), "act.reason"), []),
    "a new line": (lambda: called(TypedLine(), "new"), [ASKS.format("new", "an")]),
    "one of several": (lambda: called(TypedLine(), "new.12"), [ASKS.format("new.n", "an")]),
    "several lines": (lambda: called(QPlainTextEdit(), "new"), [ASKS.format("new", "an")]),
    "digits that are known": (lambda: called(TypedLine(is_worded=False), "act.phone"), []),
    "new digits": (
        lambda: called(TypedLine(is_worded=False), "new"),
        [ASKS.format("new", "no")],
    ),
    "digits that ask an input method": (
        lambda: called(TypedLine(), "act.phone"),
        [ASKS.format("act.phone", "an")],
    ),
    "words that ask none": (
        lambda: called(TypedLine(is_worded=False), "act.reason"),
        [ASKS.format("act.reason", "no")],
    ),
    "lines of digits": (lambda: called(LiteralText(), "unlock_groups"), []),
    "a group": (lambda: GroupField(3), []),
    "a passphrase": (lambda: PassphraseField("Mật khẩu"), []),
    "a passphrase that is seen": (_shown_letters, []),
    "a line of Qt": (
        lambda: called(QLineEdit(), "act.reason"),
        ["act.reason is no TypedLine: nobody hears what is composed there"],
    ),
    "a list with words": (lambda: _open_list("households.add.village"), []),
    "a new list with words": (lambda: _open_list("new"), [ASKS.format("new", "an")]),
    "what is read": (_locked, []),
    "what is off": (_off, []),
    "a page of help": (QTextBrowser, []),
    "a table": (lambda: _table(is_edited=False), []),
    "a table that is edited": (
        lambda: _table(is_edited=True),
        ["a table is edited in its cells, and no journey types there"],
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_no_journey_types_into_is_found(qtbot: QtBot, name: str) -> None:
    make, wanted = FOUND[name]
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(row(named(make(), "it")))
    page.show()
    assert list(untyped(page)) == wanted


def test_each_kind_is_typed_into_once() -> None:
    words = [*fields.of(fields.FIELDS), *fields.IN_THE_WINDOW]
    literal = [kind for scenes in fields.LITERAL.values() for kind in fields.of(scenes)]
    for kinds in (words, [*literal, *fields.LITERAL_IN_THE_WINDOW, fields.DIGITS[1]]):
        assert len(kinds) == len(set(kinds))
