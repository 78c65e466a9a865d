"""At the verdicts of a list the register's numbers are masked; a key shows those of a row."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import sheet as sheets
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import lists
from gpn_desktop.services.desk import Desk
from tests.commune import clock, commune_template, empty_desk
from tests.ui.keyboard import focused, press
from ui.dialogs.import_list import ImportSheet
from ui.dialogs.import_steps import ROWS
from ui.workbench import Workbench

__all__ = ["clock", "commune_template", "empty_desk"]
ALT = Qt.KeyboardModifier.AltModifier
TITLES = "Mã hộ;Họ và tên chủ hộ;Ngày sinh;Số CCCD;Điện thoại;Thôn"
PLANTED = (
    ("H1", "Vi Thị Lan", "020160000111", "0911111111"),
    ("H2", "Hà Văn Tú", "020160000222", "0922222222"),
)


@pytest.fixture
def planted(empty_desk: Desk) -> dict[str, tuple[str, str]]:
    """Give by code the ids of a household and of its head."""
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        village = Village(tx.new_entity(), "Nà Lúa")
        nouns: list[object] = [village]
        made = {}
        for code, name, number, phone in PLANTED:
            home = Household(tx.new_entity(), code, village=village.id, phone=phone)
            born = PartialDate(1960)
            head = Person(tx.new_entity(), home.id, name, "female", born, relation=HEAD)
            nouns += [home, replace(head, id_number=number)]
            made[code] = (home.id, head.id)
        tx.put_all(nouns)
    return made


def judged(
    qtbot: QtBot,
    workbench: Workbench,
    desk: Desk,
    *rows: tuple[str, str, str, str],
    titles: str = TITLES,
) -> ImportSheet:
    """Give the sheet with the verdicts of a list of heads: code, name, citizen number, phone."""
    sheet = ImportSheet(None, workbench, desk)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.activateWindow()
    text = [titles, *(f"{code};{name};1960;{no};{tel};Nà Lúa" for code, name, no, tel in rows)]
    sheet._on_read(sheets.read("\n".join(text).encode(), "moi.csv"))
    sheet._on_next()
    qtbot.waitUntil(lambda: sheet.step == ROWS and sheet._panel is None)
    return sheet


def logged(desk: Desk) -> list[str]:
    with desk.store.reading() as tx:
        return sorted(one.entity for one in tx.access.entries() if one.act == "reveal")


def shown(sheet: ImportSheet) -> str:
    """Give all that the rows and what is said below them tell."""
    model = sheet.judging.model
    places = [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return " ".join([sheet.judging.why.text(), *(str(model.data(one)) for one in places)])


def test_a_key_shows_the_numbers_of_one_row_and_that_is_written_down(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk, planted: dict[str, tuple[str, str]]
) -> None:
    sheet = judged(
        *(qtbot, workbench, empty_desk),
        ("H1", "Vi Thị Lan", "020160000111", "0912345678"),
        ("H2", "Hà Văn Tú", "020160000222", "0987654321"),
    )
    judging = sheet.judging
    assert "******1111 → ******5678" in judging.why.text()
    numbers = [phone for *_, phone in PLANTED]
    assert not any(number in shown(sheet) for number in numbers)
    ticked = set(judging.accepted)
    press(Qt.Key.Key_E, ALT)
    qtbot.waitUntil(lambda: "0911111111 → 0912345678" in judging.why.text())
    assert logged(empty_desk) == [planted["H1"][0]]
    assert judging.reveal.isHidden()
    assert "0922222222" not in shown(sheet), "another row"
    assert focused() is judging.table
    assert judging.accepted == ticked
    press(Qt.Key.Key_Down)
    assert judging.reveal.isVisible()
    assert "******2222 → ******4321" in judging.why.text()
    press(Qt.Key.Key_Up)
    assert "0911111111" in judging.why.text()
    assert judging.reveal.isHidden()
    assert sheet._preview is not None
    judging.show_preview(sheet._preview)  # judged again
    assert "0911111111" not in shown(sheet)
    sheet.judging.model.set_rows([])
    judging.table.clearSelection()
    judging._preview = None
    judging._on_reveal_clicked()
    assert len(logged(empty_desk)) == 1


def test_numbers_of_person_and_household_are_asked_for_together(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk, planted: dict[str, tuple[str, str]]
) -> None:
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        held = tx.households.persons.get(planted["H1"][1])
        tx.households.persons.put(replace(held, id_number="", insurance_number="0201860001"))
    sheet = judged(
        *(qtbot, workbench, empty_desk),
        ("H1", "Vi Thị Lan", "0201860002", "0912345678"),
        titles=TITLES.replace("Số CCCD", "Thẻ BHYT"),
    )
    assert "0201860001" not in shown(sheet)
    sheet.judging.reveal.click()
    qtbot.waitUntil(lambda: "0201860001 → 0201860002" in shown(sheet))
    assert "0911111111 → 0912345678" in shown(sheet)
    assert logged(empty_desk) == sorted(planted["H1"])


def test_where_it_cannot_be_written_down_the_numbers_stay_masked(
    qtbot: QtBot,
    workbench: Workbench,
    empty_desk: Desk,
    planted: dict[str, tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheet = judged(
        *(qtbot, workbench, empty_desk), ("H1", "Vi Thị Lan", "020160000111", "0912345678")
    )

    def full(*given: object) -> object:
        raise GpnError(ErrorCode.DISK_FULL, path="D:/")

    monkeypatch.setattr(lists, "reveal", full)
    sheet.judging.reveal.click()
    qtbot.waitUntil(lambda: sheet.news.count() == 1)
    assert "0911111111" not in shown(sheet)
    assert logged(empty_desk) == []


def test_a_row_that_changes_no_number_asks_for_none(
    qtbot: QtBot, workbench: Workbench, empty_desk: Desk, planted: dict[str, tuple[str, str]]
) -> None:
    sheet = judged(
        *(qtbot, workbench, empty_desk), ("H1", "Vi Thị Lan", "020160000111", "0911111111")
    )
    assert sheet.judging.reveal.isHidden()
