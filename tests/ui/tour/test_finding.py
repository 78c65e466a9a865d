"""The household that the tour follows is found in any commune, by a name that leads to one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gpn_desktop.registry.households import SearchHit
from tests.ui.tour.test_player import play
from ui.search import SearchField
from ui.tour.eyes import has_focus
from ui.tour.finding import search
from ui.tour.moves import Script, Until
from ui.tour.seats import OFFICER, Setting
from ui.workbench import Workbench

FOUND = {
    "dang thi": [SearchHit("p1", "Đặng Thị Mai", "h1", class_now="not_poor")],
    "nong thi": [SearchHit("p2", "Nông Thị Hoa", "h2", class_now="poor")],
}


def test_the_next_name_is_tried_where_one_finds_nobody_poor(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path
) -> None:
    asked: list[str] = []

    def look(text: str) -> Sequence[SearchHit]:
        asked.append(text)
        return FOUND.get(text, [])

    page = QWidget()
    field = SearchField(workbench, look, lambda hit: None)
    QVBoxLayout(page).addWidget(field)
    qtbot.addWidget(page)
    page.resize(600, 400)
    with qtbot.waitActive(page):
        page.show()
    said: list[str] = []

    def script() -> Script:
        field.setFocus()
        yield Until("the search", lambda: has_focus("search"))
        said.append((yield from search(Setting(OFFICER, tmp_path, training=True))))

    assert play(qtbot, script(), tmp_path).lost == ""
    assert said == ["nong thi"]
    assert [one for one in asked if one in FOUND or one == "hoang thi"] == [
        *("dang thi", "hoang thi", "nong thi")
    ]
