"""The driver: processes, values asked anew, a kill; with a small program in place of ours."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from ui.tour import driver
from ui.tour.asker import Asker
from ui.tour.driver import Act, Reading, Stage, Tour

PROGRAM = """
import json, pathlib, sys
words = sys.argv[1:]
tell = lambda **event: print(json.dumps(event), flush=True)
def answer(data, key, *lines):
    assert key == "mat khau"
    for line in lines:
        (question,) = json.loads(line)
        if question == "broken":
            return "no such"
        found.append((pathlib.Path(data) / question).read_text("utf-8"))
    return ""
if words == ["--ask", "--watched"]:
    for line in sys.stdin:
        found = []
        failure = answer(*json.loads(line))
        tell(found=found, failure=failure)
    sys.exit(0)
data = pathlib.Path(words[words.index("--data-dir") + 1])
if "--ask" in words:
    found = []
    failure = answer(data, *sys.stdin.read().splitlines())
    for one in found:
        print(json.dumps(one))
    sys.exit(failure)
data.mkdir(parents=True, exist_ok=True)
for line in sys.stdin:
    _, script, heard = (line.strip() + "  ").split(" ", 2)
    heard = heard.strip()
    if script == "call":
        tell(aloud={"digits": "12345"})
        tell(ended="")
    elif script == "lost":
        tell(ended="no widget 'x'", reason="missing")
    elif script == "die":
        sys.exit(3)
    else:
        (data / "name").write_text("Đặng Thị Hoa", "utf-8")
        value = "Hoa" if "--plant" in words or script == "lie" else "Đặng Thị Hoa"
        for question in ("name", "broken") if script == "ask" else ("name",):
            tell(read={"question": question, "words": [], "value": value})
        tell(said=f"{script} {value}{heard}")
        tell(shown=f"{script}.png")
        tell(ended="")
"""


asides: list[Mapping[str, object]] = []


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    file = tmp_path / "program.py"
    file.write_text(PROGRAM, "utf-8")
    return Stage(out=tmp_path / "out", program=(sys.executable, str(file)))


@pytest.fixture(autouse=True, params=[True, False], ids=["divided", "started"])
def dividing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask in both ways: a tour tells nobody which it was."""
    monkeypatch.setattr(driver, "Asker", partial(Asker, divides=request.param))


def run(stage: Stage, said: list[str], *acts: Act) -> tuple[int, Tour]:
    passphrases = {"officer": "mat khau", "office": "mat khau"}
    asides.clear()
    tour = Tour(stage, passphrases, said.append, asides.append)
    return tour.run(acts), tour


def test_a_tour_in_which_all_is_as_shown_is_green(stage: Stage, said: list[str]) -> None:
    code, _ = run(stage, said, Act(1, "officer", "start"), Act(3, "office", "find"))
    assert code == 0
    officer, office = {"step": 1, "desk": "officer"}, {"step": 3, "desk": "office"}
    assert asides == [
        {"event": "begin", **officer},
        {"event": "said", **officer, "words": "start Đặng Thị Hoa"},
        {"event": "picture", **officer, "file": "start.png"},
        {"event": "begin", **office},
        {"event": "said", **office, "words": "find Đặng Thị Hoa"},
        {"event": "picture", **office, "file": "find.png"},
        {"event": "ended", "asked": 2},
    ]
    assert said == [" 1 officer   start Đặng Thị Hoa", " 3 office    find Đặng Thị Hoa"]
    assert stage.exchange.is_dir()
    assert stage.data("office").is_dir()


def test_a_value_that_a_fresh_process_does_not_find_is_red(stage: Stage, said: list[str]) -> None:
    code, tour = run(stage, said, Act(3, "officer", "lie"), Act(4, "officer", "find"))
    assert code == 1
    assert [(wrong.step, wrong.shown) for wrong in tour.wrong] == [(3, "Hoa")]
    assert said[1].startswith("WRONG step 3")  # told at the end of its act
    wrong = {"step": 3, "question": "name", "shown": "Hoa", "right": "Đặng Thị Hoa", "by": "found"}
    assert {"event": "wrong", **wrong} in asides


def test_a_question_that_cannot_be_answered_is_red(stage: Stage, said: list[str]) -> None:
    code, tour = run(stage, said, Act(3, "officer", "ask"))
    assert (code, [one.question for one in tour.wrong]) == (1, ["broken"])
    assert (tour.wrong[0].right, tour.wrong[0].by) == ("", "unanswered")
    assert said[-1].endswith("no such"), "word for word for whoever supports the program"


@pytest.mark.parametrize(("script", "reason"), [("lost", "missing"), ("die", "ended")])
def test_a_script_that_does_not_end_well_stops_the_tour(
    stage: Stage, said: list[str], script: str, reason: str
) -> None:
    code, tour = run(stage, said, Act(5, "officer", script), Act(6, "officer", "find"))
    assert code == 1
    assert len(tour.lost) == 1
    assert said[-1].startswith(f"LOST step 5 ({script})")
    assert {"event": "lost", "step": 5, "desk": "officer", "reason": reason} in asides


def test_a_desk_that_was_killed_starts_again(stage: Stage, said: list[str]) -> None:
    acts = (Act(4, "officer", "enter"), Act(4, "officer", driver.KILL), Act(4, "officer", "resume"))
    code, _ = run(stage, said, *acts)
    assert (code, len(said)) == (0, 2)


def test_the_command_line_of_a_desk_names_all_it_needs(stage: Stage) -> None:
    words = driver.desk_words(stage, "laptop")
    assert words[2:4] == ["--data-dir", str(stage.data("laptop"))]
    assert "--training" in words
    assert "--plant" not in words
    assert "--watched" in words
    assert "--date" not in words
    assert driver.program()[0] == sys.executable


def test_every_desk_is_told_how_the_commune_is_made(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ("gpn",), size=80, seed="khe va", day=date(2026, 11, 25))
    words = driver.desk_words(stage, "second")
    told = words[words.index("--size") :]
    assert told[:6] == ["--size", "80", "--seed", "khe va", "--date", "2026-11-25"]


def test_what_is_read_aloud_is_heard_by_those_who_play_later(stage: Stage, said: list[str]) -> None:
    code, _ = run(stage, said, Act(7, "officer", "call"), Act(7, "office", "admit"))
    assert code == 0
    assert said == [' 7 office    admit Đặng Thị Hoa{"digits": "12345"}']


def test_a_value_that_is_true_and_not_what_the_story_leads_to_is_red(
    stage: Stage, said: list[str]
) -> None:
    def expected(_: Stage, now: Reading, before: Sequence[Reading]) -> str | None:
        return "Đặng Thị Mai" if before else None

    tour = Tour(stage, {"officer": "mat khau"}, said.append, expected=expected)
    assert tour.run((Act(3, "officer", "find"), Act(4, "officer", "find"))) == 1
    assert [(one.step, one.right, one.by) for one in tour.wrong] == [
        (4, "Đặng Thị Mai", "expected")
    ]
    assert (len(tour.readings), tour.found) == (2, 2)
