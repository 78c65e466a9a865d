"""A real screen and a real keyboard: Xvfb and xdotool, as a person at a desk without a mouse."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.journeys.test_start import ROOT, WORDS, answer

PICTURES = ROOT / "build" / "shots"
PAUSE = 0.4  # seconds that a person takes between two fields
pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)


@dataclass(frozen=True)
class Screen:
    """An X server; windows are found by their titles, keys go to the focused one."""

    display: str

    def do(self, *words: str) -> str:
        """Let xdotool do something."""
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(
            ["xdotool", *words],
            env=environment, capture_output=True, encoding="utf-8", check=True, timeout=240,
        )  # fmt: skip
        return done.stdout.strip()

    def face(self, title: str) -> None:
        """Wait for a window of this title and give it the keyboard: there is no window manager."""
        found = self.do("search", "--sync", "--onlyvisible", "--name", title).splitlines()
        self.do("windowfocus", "--sync", found[-1])
        time.sleep(PAUSE)

    def keys(self, *keys: str) -> None:
        self.do("key", "--delay", "60", *keys)
        time.sleep(PAUSE)

    def type(self, text: str) -> None:
        self.do("type", "--delay", "40", text)
        time.sleep(PAUSE)


@contextmanager
def a_screen() -> Iterator[Screen]:
    """Give a screen of a laptop of the communes."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = told.readline().strip()
    try:
        yield Screen(f":{display}")
    finally:
        server.terminate()
        server.wait()


@contextmanager
def the_program(screen: Screen, folder: Path, *more: str) -> Iterator["subprocess.Popen[bytes]"]:
    environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
    words = [sys.executable, "-m", "gpn_desktop", "--data-dir", str(folder), *more]
    process = subprocess.Popen(words, cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


SEEING = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
sys.exit(not application.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


def picture(screen: Screen, name: str) -> None:
    """Keep what the screen shows, for a person to look at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
    words = [sys.executable, "-c", SEEING, str(PICTURES / f"{name}.png")]
    subprocess.run(words, env=environment, check=True)


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait as long as a busy machine may need, then as long as a person."""
    end = time.monotonic() + 240
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)
    time.sleep(4 * PAUSE)


def log_of(folder: Path) -> str:
    file = folder / "logs" / "gpn.log"
    return file.read_text("utf-8") if file.exists() else ""


def at_work(folder: Path) -> "list[psutil.Process]":
    """Give the processes whose command line names something below the folder."""
    found = psutil.process_iter(["cmdline"])
    return [one for one in found if any(str(folder) in word for word in one.info["cmdline"] or ())]


def test_the_demo_offers_the_tour_and_closed_in_the_middle_leaves_no_process(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    told = folder / "tour" / "tour.txt"
    with a_screen() as screen, the_program(screen, folder, "--demo", "--size", "60") as program:
        screen.face("Xã Đình Lập")
        wait_until(lambda: "opened" in log_of(folder))
        screen.keys("Return")
        screen.face("11 bước")
        wait_until(lambda: told.exists() and " 2 officer" in told.read_text("utf-8"))
        picture(screen, "screen-7-tour")
        screen.keys("Escape")
        screen.face("Xã Đình Lập")
        picture(screen, "screen-8-tour-plays-on")
        playing = at_work(folder)
        assert len(playing) >= 3, "the window, the tour and a desk of it"
        screen.keys("ctrl+l")
        screen.face("^GPN Desktop")
        assert program.poll() is None
        screen.keys("Escape")
        assert program.wait(timeout=240) == 0
        _, left = psutil.wait_procs(playing, timeout=60)
        assert left == []
        wait_until(lambda: at_work(folder) == [])  # whom the tour had just begun


def test_a_first_start_and_an_unlock_by_the_keys_of_a_real_keyboard(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with a_screen() as screen:
        with the_program(screen, folder):
            screen.face("Lần đầu")
            picture(screen, "screen-1-role")
            screen.keys("Return")
            screen.type("Hoang Thi Lan")  # xdotool loses letters that no key of the layout has
            screen.keys("Tab")
            screen.type("dinh lap")
            picture(screen, "screen-2-place")
            screen.keys("ctrl+Return")
            screen.type(WORDS)
            screen.keys("Tab")
            screen.type(WORDS)
            screen.keys("ctrl+Return")
            wait_until(lambda: "opened" in log_of(folder))
            picture(screen, "screen-3-code")
            screen.keys("Escape")
            screen.face("Xã Đình Lập")
            picture(screen, "screen-4-window")
        assert answer(folder, "person") == "Hoang Thi Lan"
        with the_program(screen, folder) as again:
            screen.face("GPN Desktop")
            screen.type(WORDS)
            screen.keys("Return")
            screen.face("Xã Đình Lập")
            time.sleep(2)
            picture(screen, "screen-5-unlocked")
            screen.keys("ctrl+l")
            screen.face("GPN Desktop")
            picture(screen, "screen-6-locked")
            screen.keys("Escape")
            assert again.wait(timeout=240) == 0
