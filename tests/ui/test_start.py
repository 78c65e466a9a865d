"""The program from its command line: desks of the tour, a question, folders that cannot be used."""

import json
import subprocess
import sys
from pathlib import Path

import psutil

from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths

ROOT = Path(__file__).parents[2]
WORDS = "mùa xuân ở Đình Lập"
PROGRAM = (sys.executable, "-m", "gpn_desktop")


def run(*words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*PROGRAM, *words], cwd=ROOT, input=typed, capture_output=True, encoding="utf-8",
        check=False, timeout=120,
    )  # fmt: skip


def begin(folder: Path) -> None:
    """Make a first start in a folder."""
    application = Application(Paths(folder))
    application.begin_log()
    place = find_places("officer", "06613")[0]
    application.begin("officer", place.id, "Hoàng Thị Lan", WORDS)
    application.close()
    application.end_log()


SOMEBODY = """
import sys
from PySide6.QtCore import QTimer
from gpn_desktop.__main__ import main
from ui import app
from ui.tour.eyes import has_focus
from ui.tour.player import press

def look():
    if has_focus("passphrase"):
        print("asked", flush=True)
        press("Escape")

application = app.make_application(["gpn-desktop"])
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_an_ordinary_start_asks_for_the_passphrase_and_can_be_left(tmp_path: Path) -> None:
    begin(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SOMEBODY, str(tmp_path)], cwd=ROOT, capture_output=True,
        encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "asked\n"), done.stderr


def test_questions_are_answered_by_a_fresh_process(tmp_path: Path) -> None:
    begin(tmp_path)
    questions = '["place"]\n["person"]\n'
    asked = run("--data-dir", str(tmp_path), "--ask", typed=f"{WORDS}\n{questions}")
    assert (asked.returncode, asked.stdout) == (0, '"Xã Đình Lập"\n"Hoàng Thị Lan"\n')
    wrong = run("--data-dir", str(tmp_path), "--ask", typed=f"sai mật khẩu rồi\n{questions}")
    assert (wrong.returncode, wrong.stderr.strip()) == (2, "GPN-101")


def at_work(folder: Path) -> "list[psutil.Process]":
    """Give the processes whose command line names the folder."""
    found = psutil.process_iter(["cmdline"])
    return [one for one in found if any(str(folder) in word for word in one.info["cmdline"] or ())]


def test_no_process_of_a_tour_outlives_who_watches_it(tmp_path: Path) -> None:
    words = ["--tour", "--watched", "--size", "60", "--out", str(tmp_path / "out")]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [*PROGRAM, *words], cwd=ROOT, stdin=pipe, stdout=pipe, encoding="utf-8"
    )
    assert process.stdin is not None
    assert process.stdout is not None
    wanted = {"event": "begin", "step": 2, "desk": "officer"}
    assert next(line for line in process.stdout if json.loads(line) == wanted), "events alone"
    assert "Hoàng Thị Lan" in (tmp_path / "out" / "tour.txt").read_text("utf-8")
    playing = at_work(tmp_path)
    assert len(playing) >= 2, "the tour and a desk in the middle of a step"
    process.stdin.close()
    assert process.wait(timeout=60) != 0
    _, left = psutil.wait_procs(playing, timeout=60)
    assert left == []
    assert at_work(tmp_path) == []
    process.stdout.close()


def test_a_desk_of_the_tour_starts_for_the_first_time_by_keys_alone(tmp_path: Path) -> None:
    words = ["--data-dir", str(tmp_path / "data"), "--desk", "officer", "--training"]
    played = run(*words, "--pictures", str(tmp_path / "pictures"), typed="1 first_start\n")
    events = [json.loads(line) for line in played.stdout.splitlines()]
    assert events[-1]["ended"] == "", played.stderr[-2000:]
    assert [event["read"]["value"] for event in events if "read" in event] == [
        "Xã Đình Lập",
        "Hoàng Thị Lan",
    ]
    assert (tmp_path / "pictures" / "01-officer-window.png").stat().st_size > 0
