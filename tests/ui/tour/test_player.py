"""The player is a person at the keyboard: keys in, eyes on widgets."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.showing import Reason
from ui.tour import eyes, player
from ui.tour.moves import Press, Read, Report, Say, Script, Shot, Type, Until


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    page = QWidget()
    field, label, table = QLineEdit(), QLabel("40"), QTableView()
    model = QStandardItemModel(2, 2, table)
    for row, (name, village) in enumerate([("Đặng Thị Hoa", "Nà Pá"), ("Lý A", "Khe Váp")]):
        model.setItem(row, 0, QStandardItem(name))
        model.setItem(row, 1, QStandardItem(village))
    table.setModel(model)
    for name, widget in (("field", field), ("label", label), ("table", table)):
        widget.setObjectName(name)
    layout = QVBoxLayout(page)
    for widget in (field, label, table):
        layout.addWidget(widget)
    QShortcut(QKeySequence("Ctrl+K"), page, field.setFocus)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitActive(page).__enter__()
    table.setFocus()
    return page


def play(qtbot: QtBot, script: Script, pictures: Path, *, plant: bool = False) -> Report:
    played = player.Player(script, pictures, step=3, plant=plant)
    with qtbot.waitSignal(played.finished, timeout=20_000) as done:
        played.start()
    assert done.args is not None
    report = done.args[0]
    assert isinstance(report, Report)
    return report


def search() -> Script:
    yield Press("Ctrl+K")
    yield Until("search has the keyboard", lambda: eyes.has_focus("field"))
    yield Type("dang thị")
    yield Read("field", "typed")
    yield Read("label", "score", ("b2",), r"(\d+)")
    yield Say("Đã gõ {0}, điểm {1}.")
    yield Shot("search")


@pytest.mark.usefixtures("window")
def test_a_script_types_reads_says_and_takes_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    report = play(qtbot, search(), tmp_path)
    assert report.lost == ""
    assert report.said == ["Đã gõ dang thị, điểm 40."]
    assert [one["value"] for one in report.read] == ["dang thị", "40"]
    assert report.read[1]["question"] == "score"
    assert report.keys == 9
    assert (tmp_path / "03-search.png").stat().st_size > 0


@pytest.mark.usefixtures("window")
def test_a_planted_value_is_read_and_put_right_again(qtbot: QtBot, tmp_path: Path) -> None:
    report = play(qtbot, search(), tmp_path, plant=True)
    assert [one["value"] for one in report.read] == ["ịht gnad7", "047"]
    assert eyes.shown_text(eyes.found("label")) == "40"


def rows() -> Script:
    yield Press("Down")
    yield Read("table", "row")
    yield Say("{0}")


def test_a_list_is_read_at_its_current_row(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    table = eyes.found("table")
    assert isinstance(table, QTableView)
    table.setCurrentIndex(table.model().index(0, 0))
    assert play(qtbot, rows(), tmp_path).said == ["Lý A | Khe Váp"]
    planted = play(qtbot, rows(), tmp_path, plant=True)
    assert planted.read[0]["value"] == "7 | 7"
    assert eyes.row_count("table") == 2
    assert eyes.row_count("nothing") == 0
    assert window.isVisible()


def dialog() -> Script:
    yield Press("Ctrl+O")
    yield Until("the dialog is there", lambda: eyes.is_shown("inside"))
    yield Read("inside", "text")
    yield Press("Escape")
    yield Until("the dialog is gone", lambda: not eyes.is_shown("inside"))


def test_a_script_goes_on_inside_a_dialog_that_a_key_opened(
    qtbot: QtBot, tmp_path: Path, window: QWidget
) -> None:
    def ask() -> None:
        box = QDialog(window)
        label = QLabel("mật khẩu", box)
        label.setObjectName("inside")
        box.exec()

    QShortcut(QKeySequence("Ctrl+O"), window, ask, context=Qt.ShortcutContext.WindowShortcut)
    report = play(qtbot, dialog(), tmp_path)
    assert (report.lost, report.read[0]["value"]) == ("", "mật khẩu")


@pytest.mark.usefixtures("window")
def test_a_script_that_waits_in_vain_says_for_what(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vain() -> Script:
        yield Until("snow in Đình Lập", lambda: False)

    monkeypatch.setattr(player, "PATIENCE", 50)
    report = play(qtbot, vain(), tmp_path)
    assert (report.lost, report.reason) == (
        "waited in vain: snow in Đình Lập",
        Reason.WAITED,
    )


def test_what_is_not_yet_filled_is_waited_for(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    label = window.findChild(QLabel, "label")
    assert label is not None
    label.clear()
    QTimer.singleShot(200, partial(label.setText, "41"))

    def early() -> Script:
        yield Read("label", "score")

    assert [one["value"] for one in play(qtbot, early(), tmp_path).read] == ["41"]


@pytest.mark.usefixtures("window")
def test_a_widget_that_is_not_there_ends_the_script(qtbot: QtBot, tmp_path: Path) -> None:
    def missing() -> Script:
        yield Read("nothing", "x")

    report = play(qtbot, missing(), tmp_path)
    assert ("nothing" in report.lost, report.reason) == (True, Reason.MISSING)
