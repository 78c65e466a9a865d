"""The field that says where packages lie."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import press
from ui import drives, places
from ui.look.parts import column
from ui.places import PlaceField, amount


@pytest.fixture
def sticks(monkeypatch: pytest.MonkeyPatch) -> list[drives.Drive]:
    """Give the sticks that the system names; a test plugs them in."""
    found: list[drives.Drive] = []
    monkeypatch.setattr(drives, "plugged", lambda: tuple(found))
    monkeypatch.setattr(drives, "signature", lambda: len(found))
    return found


def field(qtbot: QtBot, folder: str = "") -> tuple[PlaceField, list[Path]]:
    chosen: list[Path] = []
    made = PlaceField("Stick", folder, chosen.append)
    qtbot.addWidget(made)
    return made, chosen


def said(made: PlaceField) -> str:
    label = made.findChild(QLabel, "place.state")
    assert label is not None
    return label.text()


def test_without_a_folder_a_stick_is_asked_for(qtbot: QtBot, sticks: list[drives.Drive]) -> None:
    made, _ = field(qtbot)
    assert made.folder() is None
    assert said(made) == "Plug in the stick, or choose a folder"


def cut(made: PlaceField) -> list[str]:
    """Give the words that have less room than they need."""
    shown = [one for one in made.findChildren(QLabel) if one.isVisible() and one.text()]
    outside = [one for one in shown if one.mapTo(made, one.rect().topRight()).x() >= made.width()]
    return [one.text() for one in shown if one.width() < one.sizeHint().width()] + [
        one.text() for one in outside
    ]


@pytest.mark.parametrize("width", [330, 480, 620, 900])
def test_its_words_are_whole_at_any_width(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path, width: int
) -> None:
    page = QWidget()
    fields = [field(qtbot, one)[0] for one in ("", "/gone/a/long/way", str(tmp_path))]
    page.setLayout(column(*fields))
    qtbot.addWidget(page)
    page.show()
    page.resize(width, 400)
    for made in fields:
        assert cut(made) == []
    assert not fields[0].box.isVisible(), "an empty list would take their room"
    assert fields[0].choose.width() < width / 2
    assert fields[1].box.isVisible()


def test_the_focus_stays_in_the_field_when_the_last_stick_goes(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path
) -> None:
    sticks.append(drives.Drive(tmp_path, "GPN"))
    made, _ = field(qtbot)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    assert made.box.hasFocus()
    sticks.clear()
    made.look()
    assert made.choose.hasFocus()
    made.setFocus()
    assert made.choose.hasFocus()


def test_the_only_stick_is_taken_once_it_is_plugged_in(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path
) -> None:
    made, _ = field(qtbot, str(tmp_path / "gone"))
    assert said(made) == "Not plugged in"
    made.show()
    with qtbot.waitSignal(made.changed, timeout=places.LOOK_MS + 2000):
        sticks.append(drives.Drive(tmp_path, "GPN"))
    assert made.folder() == tmp_path
    assert "GPN" in made.box.currentText()
    assert said(made).endswith("free")


def test_the_folder_of_last_time_stays_chosen_beside_a_stick(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path
) -> None:
    stick, remembered = tmp_path / "stick", tmp_path / "share"
    stick.mkdir()
    remembered.mkdir()
    sticks.append(drives.Drive(stick))
    made, chosen = field(qtbot, str(remembered))
    assert made.folder() == remembered
    made.box.setCurrentIndex(0)
    made.box.activated.emit(0)
    made.box.activated.emit(0)
    assert chosen == [stick]
    assert made.folder() == stick


def test_any_folder_can_be_chosen(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, chosen = field(qtbot)
    answers = iter(["", str(tmp_path)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: next(answers))
    made.choose.click()
    assert chosen == []
    made.choose.click()
    assert chosen == [tmp_path]
    assert made.folder() == tmp_path


@pytest.mark.parametrize(
    ("size", "words"),
    [(300, "1 KB"), (640_000, "640 KB"), (18_000_000, "18 MB"), (3_290_000_000, "3,2 GB")],
)
def test_amounts_are_said_as_people_do(size: int, words: str) -> None:
    assert amount(size) == words
    assert amount(120_000_000_000) == "120 GB"


def test_files_that_come_into_the_folder_are_heard_of(qtbot: QtBot, tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        folder.mkdir()
    made, _ = field(qtbot, str(before))
    made.set_folder(after)
    with qtbot.waitSignal(made.refilled):
        (after / "a.gpn").write_bytes(b"x")
    with qtbot.assertNotEmitted(made.refilled, wait=300):
        (before / "b.gpn").write_bytes(b"x")


def test_a_folder_is_chosen_by_a_key(
    qtbot: QtBot, sticks: list[drives.Drive], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, chosen = field(qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    with qtbot.waitActive(made):
        made.show()
    made.choose.setFocus()
    assert made.choose.text().endswith("(Alt+C)")
    press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: chosen == [tmp_path])
