"""A workbook on its way in: what is wrong with it, narrowed, ticked, read again, dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.services import installing
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.services.questionnaires import faulty, written
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around, words
from tests.ui.views.test_forms import CTRL, around, read, shown, titles
from ui.views.problem_list import MOST, ProblemList, lines_of

__all__ = ["around", "clock", "grown", "tree"]


def test_all_that_is_wrong_stands_there_errors_first_with_what_to_do(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path))
    view = page.workbook
    assert page.is_reading
    assert view.list.hasFocus()
    lines = view.list.shown()
    order = [list(Level).index(one.level) for one in lines]
    assert order == sorted(order)
    assert lines[0].level is Level.ERROR
    geo = next(one for one in lines if "geopoint" in one.so)
    assert "row 2" in geo.whole or "A2" in geo.whole
    assert "error(s)" in words(window, "forms.summary")
    assert not view.install.isEnabled()
    assert not view.preview.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert all(key[0] != "bien_ban" for key in titles(page))
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == lines[0].whole


def test_the_list_is_narrowed_copied_and_saved(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path))
    view = page.workbook
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    write("tuong")
    view._soon.timeout.emit()
    assert [one.so for one in view.list.shown()] == [view.list.shown()[0].so]
    assert "tường" in view.list.shown()[0].so
    write("không có gì như vậy")
    view._soon.timeout.emit()
    assert view.list.shown() == ()
    press(Qt.Key.Key_Return)
    assert view.filter.hasFocus()
    view.filter.clear()
    write("geopoint")
    press(Qt.Key.Key_Return)
    assert view.list.hasFocus()
    view.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.count("Error.") == len(view.looked.errors if view.looked else ())
    target = tmp_path / "danh sách.txt"
    for answer in ("", str(target), str(tmp_path)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=answer: (to, ""))
        view.save.click()
    assert target.read_text("utf-8-sig") == text
    assert "could not be written" in words(window, "forms.trouble")


def test_the_author_saves_and_the_file_is_read_again(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    file = faulty(tmp_path)
    read(around, page, monkeypatch, file)
    written(tmp_path).replace(file)
    page.workbook.filter.setText("geopoint")
    page.workbook._soon.timeout.emit()
    page.workbook.again.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "forms.summary") == "It can be installed."
    assert page.workbook.filter.text() == ""
    assert page.workbook.install.isEnabled()
    file.unlink()
    page.workbook.again.click()
    around.rest()
    assert page.workbook.looked is None
    assert page.workbook.isVisible()


WARNED = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | noi_dung | Nội dung |
| entity | |
| | x |
| choice | |
| | x |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | bien_ban | Biên bản | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | minutes |
| | status | trial |
"""


def test_each_warning_is_ticked_with_space_before_it_installs(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path, WARNED))
    view = page.workbook
    assert "2 warning(s)" in words(window, "forms.summary")
    assert not view.install.isEnabled()
    press(Qt.Key.Key_Space)
    assert not view.install.isEnabled()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert view.install.isEnabled()
    press(Qt.Key.Key_Space)
    assert not view.install.isEnabled()
    item = view.list.currentItem()
    box = view.list.visualItemRect(item)
    spot = QPoint(box.left() + 40, box.top() + 15)
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.install.isEnabled()
    view.filter.setText("choice")
    view._soon.timeout.emit()
    assert len(view.list.shown()) == 1
    assert len(view.list.accepted) == 2, "what is narrowed away stays accepted"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert tree.office.catalogue.offered.newest("bien_ban") == "2026112301"


def test_a_refusal_stands_above_the_list(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, written(tmp_path))

    def full(*_: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="D:/GPN")

    monkeypatch.setattr(installing, "install_form", full)
    page.workbook.install.click()
    around.rest()
    assert "GPN-122" in words(window, "forms.trouble")
    assert page.workbook.install.isEnabled()


def test_a_workbook_is_dropped_on_the_page(around: Around, tree: Tree, tmp_path: Path) -> None:
    _, page = shown(around, tree.office)
    file = written(tmp_path)
    for names, wanted in (([tmp_path / "units.csv"], False), ([file], True)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in names])
        entering = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering.ignore()
        QApplication.sendEvent(page, entering)
        assert entering.isAccepted() is wanted
        dropping = QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        page.dropEvent(dropping)
        around.rest()
        assert page.is_reading is wanted


def test_ten_thousand_problems_are_one_list(qtbot: QtBot) -> None:
    found = [
        FormProblem(
            ProblemCode.NAME_TWICE,
            Level.ERROR,
            Origin("choices", n, "name", "B"),
            {"name": "a", "other": "2"},
        )
        for n in range(3, 10_003)
    ]
    made = ProblemList()
    qtbot.addWidget(made)
    made.show_lines(lines_of(found))
    assert made.count() == MOST + 2
    assert "9,500" in made.item(made.count() - 1).text() or "9500" in (
        made.item(made.count() - 1).text()
    )
    made.show()
    press(Qt.Key.Key_Space) if made.hasFocus() else made.toggle(made.currentItem())
    assert made.accepted == frozenset()
