"""A window wears the style sheet, so that what is built beforehand is measured and worn once."""

import ast
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import HouseholdRow
from ui.look import theme
from ui.look.notice import WarningSheet
from ui.look.parts import column, label
from ui.models.columns import HOUSEHOLDS
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.act_parts import PeopleList
from ui.views.verdict import VerdictLine

ROOT = Path(__file__).resolve().parents[3]


def test_what_comes_into_a_window_or_above_it_wears_its_style(qtbot: QtBot) -> None:
    title, window = label("Hộ dân", "title"), QWidget()
    bare = title.sizeHint().height()
    theme.dress(window)
    qtbot.addWidget(window)
    window.setLayout(column(title))
    assert title.sizeHint().height() > bare
    above = WarningSheet(window, "Một", "Hai", "GPN-1")
    assert not above.styleSheet()
    assert above.findChildren(QPushButton)[0].sizeHint().height() >= 32


def test_the_program_lays_no_style_sheet_on_all_widgets(qapp: QApplication) -> None:
    """On the application it would be worn anew by all parts of a part that comes into a place."""
    assert not qapp.styleSheet()
    assert "QPushButton" in theme.sheet()


def test_every_window_of_the_program_is_dressed() -> None:
    """What stands by itself and is not dressed would be drawn in the style of the system."""
    classes = [
        one
        for file in sorted((ROOT / "ui").rglob("*.py"))
        for one in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(one, ast.ClassDef)
    ]
    found = {"QDialog", "QMainWindow"}
    windows = [one for one in classes if found & {ast.unparse(base) for base in one.bases}]
    assert len(windows) > 6
    for one in windows:
        assert "theme.dress(self)" in ast.unparse(one), one.name


def _dressed(qtbot: QtBot, part: QWidget) -> QWidget:
    """Put a part that was built and measured before into a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayout(column(part))
    window.resize(900, 400)
    window.show()
    return window


def test_a_table_that_was_measured_before_has_room_for_its_titles(qtbot: QtBot) -> None:
    model: RowTableModel[HouseholdRow] = RowTableModel(HOUSEHOLDS)
    table = Table(model, "Households", lambda row: None)
    model.set_rows([HouseholdRow("1", "06613-1", "Hoàng Thị Sen", "v", "Bản Chuông", size=4)])
    header = table.horizontalHeader()
    bare = [header.sectionSizeFromContents(n).width() for n in range(len(HOUSEHOLDS))]
    window = _dressed(qtbot, table)
    for n in range(len(HOUSEHOLDS)):
        needs = header.sectionSizeFromContents(n).width()
        assert needs > bare[n]
        assert table.isColumnHidden(n) or table.columnWidth(n) >= needs
    window.hide()


def test_a_list_that_was_measured_before_shows_all_its_lines(qtbot: QtBot) -> None:
    people = PeopleList("People")
    people.offer([(str(n), f"Vi Thị {n}") for n in range(3)])
    window = _dressed(qtbot, people)
    assert people.height() >= 3 * QListWidget.sizeHintForRow(people, 0)
    window.hide()


def test_the_line_of_totals_knows_what_its_step_needs(qtbot: QtBot) -> None:
    line = VerdictLine(lambda: None)
    window = _dressed(qtbot, line)
    step = line.findChild(QPushButton, "survey.explain")
    assert isinstance(step, QPushButton)
    assert step.text() == "Points (F4)"
    assert line._steps[step.text()] == step.sizeHint().width()
    line.resize(20, 30)
    assert not step.text()
    window.hide()
