"""Rows of a list that are written together are ticked together; what is not shown is counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop.services import households, lists
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, empty_desk
from tests.services.families import put_families
from tests.services.test_heads_listed import AFTER, listed, relations
from tests.ui.keyboard import press
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import DONE, ROWS
from ui.dialogs.judging import Judging
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "empty_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def stands(qtbot: QtBot, sheet: ImportSheet, step: int) -> None:
    qtbot.waitUntil(lambda: sheet.step == step and sheet._panel is None)


@pytest.fixture
def sheet(qtbot: QtBot, workbench: Workbench, empty_desk: Desk) -> ImportSheet:
    found = ImportSheet(None, workbench, empty_desk)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    return found


def test_a_head_is_ticked_with_the_relations_to_it_or_not_at_all(
    qtbot: QtBot, sheet: ImportSheet, empty_desk: Desk, tmp_path: Path
) -> None:
    family = put_families(empty_desk)
    sheet._on_read(lists.open_list(listed(tmp_path / "ds.xlsx")))
    sheet._on_next()
    stands(qtbot, sheet, ROWS)
    judging = sheet.judging
    assert judging.accepted == set()
    assert judging.count.text().startswith("0 of 4 row(s) will be written. Left out: to look at 4.")
    for row in (2, 3, 5):
        judging.show_row(row)
        others = ", ".join(str(one) for one in (2, 3, 4, 5) if one != row)
        words = f"Space: tick this row or not, with rows {others} of this household"
        assert judging.keys.text() == words
        press(Qt.Key.Key_Space)
        assert judging.accepted == {2, 3, 4, 5}
        press(Qt.Key.Key_Space)
        assert judging.accepted == set()
    assert judging.why.text().startswith("Cell C5: The list names another head: Vi Văn Nam;")
    judging.doubtful.click()
    assert judging.accepted == {2, 3, 4, 5}
    judging.table.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    stands(qtbot, sheet, DONE)
    assert relations(empty_desk, family) == AFTER


def test_rows_that_will_be_written_are_counted_also_where_they_are_not_shown(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk, tmp_path: Path
) -> None:
    put_families(empty_desk)
    file = tmp_path / "ds.csv"
    lines = (
        "Mã hộ,Họ và tên,Quan hệ với chủ hộ,Ngày sinh,Thôn",
        "01,Vi Văn Ba,Chủ hộ,1960,Nà Pá",
        "01,Vi Thị Mai,Vợ,1963,Nà Pá",
        "01,Vi Thị Con,Cháu,2015,Nà Pá",
        "02,Hà Văn Tú,Con,1980,Nà Pá",
        "02,Hà Thị Bé,Chủ hộ,2010,Nà Pá",
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    book = lists.open_list(file)
    seen = lists.preview(empty_desk, book, lists.proposed(empty_desk, book.sheets[0]))
    judging = Judging(lambda _: None, lambda *_: None)
    qtbot.addWidget(judging)
    judging.show_preview(seen)
    assert judging.model.rowCount() == 2
    assert judging.count.text().startswith(
        "2 of 5 row(s) will be written: new 1, changed 1. "
        "2 of them are not among the rows shown below. "
    )
    judging.show_row(3)
    assert "not among" not in judging.count.text()
    judging._on_whole()
    assert judging.accepted == {3, 4, 5, 6}
    assert len(households.order(empty_desk, households.Sought())) == 2
