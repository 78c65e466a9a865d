"""The tour in this window, by keys alone; a real process plays it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import focused, press
from tests.ui.touring import STEPS, begun, lost, once_active, played, until, whole, wrong
from ui.dialogs import tour
from ui.dialogs.tour import LargePicture, TourSheet
from ui.narration import verdict
from ui.showing import Showing

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
WAITING = [*STEPS[:3], begun(4, "mất điện"), "wait"]


@pytest.fixture
def running() -> Iterator[list[Showing]]:
    begun: list[Showing] = []
    yield begun
    for one in begun:
        one.end()


def opened(qtbot: QtBot, showing: Showing, running: list[Showing]) -> TourSheet:
    running.append(showing)
    sheet = TourSheet(None, showing)
    qtbot.addWidget(sheet)
    sheet.resize(1180, 656)
    with qtbot.waitActive(sheet):
        sheet.show()
    assert sheet.steps.width() >= sheet.steps.sizeHintForColumn(0) + 28, "signs take room"
    return sheet


def states(sheet: TourSheet) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [sheet.steps.item(n).data(role) for n in range(sheet.steps.count())]
    return [words.rpartition(": ")[2] for words in said]


def test_steps_words_and_pictures_come_while_it_plays(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    sheet = opened(qtbot, played(tmp_path, *WAITING), running)
    assert sheet.so.text() == "Not played yet."
    sheet.showing.play()
    assert "in a moment" in sheet.canvas.accessibleName()
    until(qtbot, lambda: len(sheet.showing.pictures) == 4)
    assert sheet.so.text() == "Step 4 of 11"
    assert states(sheet)[2:5] == ["done", "playing", "waiting"]
    assert sheet.words.toPlainText() == "Computer of the commune's officer: mất điện"
    assert sheet.caption.text().startswith("Picture 4 of 4 · 4. It is reviewed")
    assert sheet.steps.currentRow() == 3
    assert focused() is sheet.steps
    assert not sheet.opener.isEnabled()


def test_arrows_turn_pictures_and_steps_while_it_plays(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    sheet = opened(qtbot, played(tmp_path, *WAITING), running)
    sheet.showing.play()
    until(qtbot, lambda: len(sheet.showing.pictures) == 4)
    press(LEFT)
    assert (sheet.steps.currentRow(), sheet.words.toPlainText()[-6:]) == (2, "bước 3")
    press(UP)
    assert sheet.caption.text().startswith("Picture 2 of 4")
    press(Qt.Key.Key_Home)
    assert sheet.caption.text().startswith("Picture 1 of 4")
    press(RIGHT)
    assert sheet.caption.text().startswith("Picture 2 of 4")
    press(Qt.Key.Key_End)
    assert sheet.album.follows
    press(DOWN)
    assert (sheet.canvas.accessibleName(), sheet.caption.text()) == (
        "Nothing was shown of this step.",
        "",
    )
    assert not sheet.large.isEnabled()


def test_stop_is_heard_at_any_time(qtbot: QtBot, tmp_path: Path, running: list[Showing]) -> None:
    sheet = opened(qtbot, played(tmp_path, *WAITING), running)
    sheet.showing.play()
    until(qtbot, lambda: len(sheet.showing.pictures) == 4)
    assert sheet.halt.text() == "Stop (Alt+D)"
    assert sheet.close_.property("kind") == sheet.again.property("kind") == ""
    sheet.halt.setFocus()
    press(Qt.Key.Key_Return)
    assert sheet.again.property("kind") == "first", "what the words ask for is the next step"
    assert sheet.so.text() == "Stopped in step 4 of 11."
    assert states(sheet)[3] == "stopped"
    assert focused() is sheet.steps, "the button that was pressed is gone"
    assert str(sheet.showing.out) in sheet.folder.text()
    assert (sheet.halt.isVisible(), sheet.again.isVisible()) == (False, True)


def test_closed_it_plays_on_and_can_be_looked_at_again(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    sheet = opened(qtbot, played(tmp_path, *WAITING), running)
    sheet.showing.play()
    until(qtbot, lambda: len(sheet.showing.pictures) == 4)
    assert sheet.close_.text() == "Close; it plays on (Esc)"
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.showing.is_playing
    again = opened(qtbot, sheet.showing, running)
    assert again.so.text() == "Step 4 of 11"


class Folders(QObject):
    """Whatever opens folders on this computer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_at_the_end_it_says_what_was_found_and_opens_the_folder(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    sheet = opened(qtbot, played(tmp_path, *whole(asked=93)), running)
    sheet.showing.play()
    until(qtbot, lambda: not sheet.showing.is_playing)
    assert sheet.so.text() == "All 11 steps came to their end."
    assert sheet.about.text().startswith("93 values were read")
    assert set(states(sheet)) == {"done"}
    folders = Folders()
    QDesktopServices.setUrlHandler("file", folders, "open")  # type: ignore[arg-type] # stubs err
    sheet.opener.click()
    QDesktopServices.unsetUrlHandler("file")
    assert folders.opened == [str(tmp_path / "out")]
    sheet.opener.click()
    assert sheet.folder.text().startswith("It cannot be opened from here")


AGAIN = (
    "If playing it again does not help, give tour.txt in this folder (Alt+M) to whoever supports "
    "the program."
)
FAILURES = {
    "a wrong value": (
        [*whole(), wrong(2, "1500", "21"), "exit 1"],
        "1 value(s) on the screens were not as they should be.",
        "Its step says what was shown and what was right. "
        "If playing it again does not help, tell whoever supports the program.",
    ),
    "a step that did not end": (
        [*whole(), lost(11), "exit waited in vain: the end"],
        "Step 11 did not come to its end.",
        "What was awaited did not come in time. Close other programs first. " + AGAIN,
    ),
    "a full disk": (
        [*whole()[:-1], "exit no space left"],
        "The tour broke off in step 11 of 11.",
        "The program of the tour ended by itself. Look whether the disk still has room. " + AGAIN,
    ),
    "a wrong value before it broke off": (
        [STEPS[0], wrong(1, "20", "21"), *STEPS[1:5], "exit no space left"],
        "The tour broke off in step 5 of 11.",
        f"The program of the tour ended by itself. Look whether the disk still has room. {AGAIN} "
        "Besides, 1 value(s) on the screens were not as they should be.",
    ),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_tour_that_fails_is_told_as_failed(
    qtbot: QtBot, tmp_path: Path, running: list[Showing], failure: str
) -> None:
    said, so, about = FAILURES[failure]
    sheet = opened(qtbot, played(tmp_path, *said), running)
    sheet.showing.play()
    until(qtbot, lambda: not sheet.showing.is_playing)
    assert (sheet.so.text(), sheet.about.text()) == (so, about)
    assert sheet._card.property("card") == "bad"
    assert {"wrong", "broken off"} & set(states(sheet))
    sheet.album.open_step(next(n for n in range(1, 12) if sheet.showing.lines_of(n)[1:]))
    assert sheet.words.toPlainText().startswith("✗"), "what went wrong stands first"
    assert sheet.words.verticalScrollBar().value() == 0
    assert str(sheet.showing.out) in sheet.folder.text(), "where tour.txt lies"


def test_a_picture_can_be_seen_on_the_whole_screen(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    sheet = opened(qtbot, played(tmp_path, *WAITING), running)
    sheet.enlarge()  # there is none yet
    sheet.showing.play()
    until(qtbot, lambda: len(sheet.showing.pictures) == 4)
    seen: list[str] = []

    def look(large: LargePicture) -> None:
        press(LEFT)
        seen.append(large.caption.text())
        press(Qt.Key.Key_Space)
        assert not large.isVisible()

    once_active(LargePicture, look)
    press(Qt.Key.Key_Return)
    assert seen[0].startswith("Picture 3 of 4")
    assert sheet.caption.text().startswith("Picture 3 of 4")


def test_shown_for_the_first_time_it_begins(
    qtbot: QtBot, tmp_path: Path, running: list[Showing]
) -> None:
    showing = played(tmp_path, *WAITING)
    running.append(showing)

    for _ in range(2):
        once_active(TourSheet, lambda sheet: None)
        tour.show(None, showing)
        assert showing.is_playing
        assert verdict(showing).so.startswith("Step ")
