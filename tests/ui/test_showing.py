"""The tour that is watched: another process, what it tells, each of its ends, none left behind."""

from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.touring import STEPS, played, until, whole
from ui import showing as module
from ui.showing import Outcome, Play, Showing, unused
from ui.tour.script import STEPS as HOW_MANY
from ui.tour.seats import SEATS


def ended(qtbot: QtBot, showing: Showing) -> Showing:
    showing.play()
    until(qtbot, lambda: not showing.is_playing)
    return showing


def states(showing: Showing) -> list[Play]:
    return [showing.state(step) for step in range(1, 12)]


def test_the_table_of_steps_and_desks_is_that_of_the_tour() -> None:
    assert len(module.STEPS) == HOW_MANY
    assert set(module.DESKS) == set(SEATS)


def test_a_tour_in_which_all_is_as_it_should_be(qtbot: QtBot, tmp_path: Path) -> None:
    showing = ended(qtbot, played(tmp_path, *whole()))
    assert showing.outcome is Outcome.GOOD
    assert set(states(showing)) == {Play.DONE}
    assert (showing.asked, len(showing.lines)) == (93, 11)
    assert [one.step for one in showing.pictures] == list(range(1, 12))
    assert [line.words for line in showing.lines_of(4)] == ["bước 4"]
    assert [one.file.name for one in showing.pictures_of(4)] == ["04.png"]


def test_while_it_plays_each_step_says_how_far_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    showing = played(tmp_path, *STEPS[:3], "BEGIN 4 laptop", "picture 08.png", "wait")
    assert showing.outcome is Outcome.UNPLAYED
    showing.play()
    assert states(showing)[:2] == [Play.PLAYING, Play.WAITING]
    until(qtbot, lambda: len(showing.pictures) == 4)
    assert states(showing)[:5] == [*[Play.DONE] * 3, Play.PLAYING, Play.WAITING]
    last = showing.pictures[-1]
    assert (last.step, last.desk) == (4, "laptop"), "whatever its name says"
    process = showing._process
    showing.play()
    assert showing._process is process, "one at a time"
    showing.end()


def test_a_wrong_value_is_told_as_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    wrong = "WRONG step 3: head: 'Hoa' on the screen, 'Hòa' found"
    showing = ended(qtbot, played(tmp_path, *STEPS[:3], wrong, *STEPS[3:], "exit 1"))
    assert (showing.outcome, showing.was_lost) == (Outcome.WRONG, False)
    assert [n for n, one in enumerate(states(showing), 1) if one is Play.WRONG] == [3]
    assert showing.lines_of(3)[-1].words == "head: 'Hoa' on the screen, 'Hòa' found"


def test_a_step_that_did_not_end_is_told_as_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    lost = "LOST step 4 (resume_survey): waited in vain: the survey again"
    showing = ended(qtbot, played(tmp_path, *STEPS[:4], lost, "exit 1"))
    assert (showing.outcome, showing.was_lost) == (Outcome.WRONG, True)
    assert states(showing)[3:5] == [Play.WRONG, Play.WAITING]
    assert showing.wrong[0].words == "waited in vain: the survey again"


@pytest.mark.parametrize("end", ["exit 1", "exit no space left", "exit 0"])
def test_a_program_that_ends_before_the_last_step_is_never_good(
    qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    showing = ended(qtbot, played(tmp_path, *STEPS[:5], end))
    assert showing.outcome is Outcome.BROKEN
    assert states(showing)[4:6] == [Play.WRONG, Play.WAITING]
    assert ("no space left" in showing.remark) == (end == "exit no space left")


def test_a_program_that_is_killed_is_never_good(qtbot: QtBot, tmp_path: Path) -> None:
    showing = played(tmp_path, *whole(), "wait")
    showing.play()
    until(qtbot, lambda: showing.asked > 0)
    assert showing._process is not None
    psutil.Process(showing._process.processId()).kill()
    until(qtbot, lambda: not showing.is_playing)
    assert showing.outcome is Outcome.BROKEN


def test_a_program_that_is_not_there_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    showing = Showing((str(tmp_path / "nowhere"),), tmp_path / "out")
    showing.play()
    until(qtbot, lambda: not showing.is_playing)
    assert showing.outcome is Outcome.BROKEN
    assert showing.remark


def test_stopped_in_the_middle_no_process_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    showing = played(tmp_path, *STEPS[:3], "wait")
    showing.play()
    until(qtbot, lambda: len(showing.pictures) == 3)
    assert showing._process is not None
    process = psutil.Process(showing._process.processId())
    showing.stop()
    assert showing.outcome is Outcome.STOPPED
    assert states(showing)[2:4] == [Play.STOPPED, Play.WAITING]
    showing.end()
    assert not process.is_running()
    showing.stop()
    assert showing.outcome is Outcome.STOPPED


def test_it_can_be_played_again_in_another_folder(qtbot: QtBot, tmp_path: Path) -> None:
    showing = ended(qtbot, played(tmp_path, *whole()))
    first = showing.out
    ended(qtbot, showing)
    assert showing.outcome is Outcome.GOOD
    assert (first.name, showing.out.name) == ("out", "out-2")
    assert len(showing.lines) == 11
    assert unused(first).name == "out-3"


def test_a_picture_of_the_same_name_stands_for_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    showing = ended(qtbot, played(tmp_path, *STEPS[:2], "BEGIN 3 officer", "picture 01.png"))
    assert [(one.step, one.file.name) for one in showing.pictures] == [(2, "02.png"), (3, "01.png")]
