"""The tour that is watched: another process, what it tells, each of its ends, none left behind."""

from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.touring import STEPS, lost, played, told, until, whole, wrong
from ui import showing as module
from ui.showing import RAW, Break, Line, Outcome, Play, Reason, Showing, Wrong, unused
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
    assert showing.lines_of(4) == [Line(4, "officer", "bước 4")]
    assert [one.file.name for one in showing.pictures_of(4)] == ["04.png"]


def test_while_it_plays_each_step_says_how_far_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    last = {"step": 4, "desk": "laptop"}
    shown = (told("begin", **last), told("picture", **last, file="08.png"))
    showing = played(tmp_path, *STEPS[:3], *shown, "wait")
    assert showing.outcome is Outcome.UNPLAYED
    showing.play()
    assert states(showing)[:2] == [Play.PLAYING, Play.WAITING]
    until(qtbot, lambda: len(showing.pictures) == 4)
    assert states(showing)[:5] == [*[Play.DONE] * 3, Play.PLAYING, Play.WAITING]
    picture = showing.pictures[-1]
    assert (picture.step, picture.desk) == (4, "laptop"), "whatever its name says"
    process = showing._process
    showing.play()
    assert showing._process is process, "one at a time"
    showing.end()


def test_a_wrong_value_is_told_as_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    said = [*STEPS[:3], wrong(3, "Hoa", "Hòa"), *STEPS[3:], told("ended", asked=93)]
    showing = ended(qtbot, played(tmp_path, *said, "exit 1"))
    assert (showing.outcome, showing.broken) == (Outcome.WRONG, None)
    assert [n for n, one in enumerate(states(showing), 1) if one is Play.WRONG] == [3]
    assert showing.lines_of(3)[-1] == Wrong(3, "head", "Hoa", "Hòa", "found")


@pytest.mark.parametrize("end", ["exit 1", "exit no space left"])
def test_a_tour_that_breaks_off_after_a_wrong_value_is_told_as_broken_off(
    qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    said = [STEPS[0], wrong(1, "20", "21"), *STEPS[1:5], end]
    showing = ended(qtbot, played(tmp_path, *said))
    assert showing.outcome is Outcome.BROKEN
    assert showing.broken == Break(5, "", Reason.BROKEN)
    assert states(showing)[:6] == [
        *(Play.WRONG, Play.DONE, Play.DONE, Play.DONE, Play.BROKEN, Play.WAITING)
    ]
    assert [one.step for one in showing.wrong] == [1]


def test_a_tour_that_ends_in_its_last_step_before_its_end_is_told_as_broken_off(
    qtbot: QtBot, tmp_path: Path
) -> None:
    showing = ended(qtbot, played(tmp_path, *STEPS, wrong(11, "20", "21"), "exit 1"))
    assert (showing.outcome, states(showing)[-1]) == (Outcome.BROKEN, Play.BROKEN)


def test_what_is_no_event_is_let_pass(qtbot: QtBot, tmp_path: Path) -> None:
    noise = ["a warning of a library", "[1, 2]", told("unheard of")]
    showing = ended(qtbot, played(tmp_path, *noise, *whole()))
    assert showing.outcome is Outcome.GOOD


def test_a_step_that_did_not_end_is_told_as_broken_off(qtbot: QtBot, tmp_path: Path) -> None:
    said = [*STEPS[:4], lost(4), told("ended", asked=30)]
    showing = ended(qtbot, played(tmp_path, *said, "exit 1"))
    assert showing.outcome is Outcome.BROKEN
    assert states(showing)[3:5] == [Play.BROKEN, Play.WAITING]
    assert showing.lines_of(4)[-1] == Break(4, "officer", Reason.WAITED)


@pytest.mark.parametrize("end", ["exit 1", "exit no space left", "exit 0"])
def test_a_program_that_ends_before_the_last_step_is_never_good(
    qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    showing = ended(qtbot, played(tmp_path, *STEPS[:5], end))
    assert showing.outcome is Outcome.BROKEN
    assert states(showing)[4:6] == [Play.BROKEN, Play.WAITING]
    kept = (showing.out / RAW).read_text("utf-8") if showing.raw else ""
    assert kept.strip() == end[5:].strip("01"), "word for word, in a file"


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
    assert (showing.outcome, showing.broken) == (
        Outcome.BROKEN,
        Break(1, "", Reason.UNSTARTED),
    )
    assert showing.raw is not None
    assert showing.raw.read_text("utf-8")


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
    here = {"step": 3, "desk": "officer"}
    again = (told("begin", **here), told("picture", **here, file="01.png"))
    showing = ended(qtbot, played(tmp_path, *STEPS[:2], *again))
    assert [(one.step, one.file.name) for one in showing.pictures] == [(2, "02.png"), (3, "01.png")]
