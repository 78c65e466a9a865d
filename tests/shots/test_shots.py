"""Every page in every state, theme and scale: no clipped word, no nameless control, room enough."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from resources import build
from tests.shots.take import ROOT

LIGHT, DARK = ("--themes", "light"), ("--themes", "dark")
RUNS = {
    "scale 1": ("--scale", "1", *LIGHT),
    "scale 1.25": ("--scale", "1.25", *DARK),
    "scale 1.5": ("--scale", "1.5", *LIGHT),
    "language en": ("--scale", "1.5", "--language", "en", *DARK),
    "language double": ("--scale", "1.5", "--language", "double", *LIGHT),
    "letters 200": ("--letters", "200", "--themes", "contrast"),
    "beside vi": ("--beside", *LIGHT),
    "beside en": ("--beside", "--language", "en", *DARK),
}
"""Every scene in each size, each language and each theme, not in all of them at once.

What is looked for is measured, and no colour changes a measure; a theme is worn in one run, so that
whatever paints in it is run.
"""

MEASURED = "COVERAGE_PROCESS_CONFIG"  # by this coverage comes into a process that a test starts


@pytest.fixture(scope="module")
def running() -> Iterator[dict[str, subprocess.Popen[str]]]:
    """Begin every run at once: Qt reads the scale when a process starts.

    None is measured: a page that is drawn was not tried yet, and drawing all would cost minutes.
    """
    build.build_qm(only_stale=True)
    places = {name: text for name, text in os.environ.items() if name != MEASURED}
    take = [sys.executable, "-m", "tests.shots.take"]
    begun = {
        name: subprocess.Popen(
            [*take, "--faults", *arguments],
            cwd=ROOT,
            env=places,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for name, arguments in RUNS.items()
    }
    yield begun
    for run in begun.values():
        run.kill()
        run.communicate()


@pytest.mark.parametrize("name", RUNS)
def test_every_page_can_be_read(running: dict[str, subprocess.Popen[str]], name: str) -> None:
    found, trouble = running[name].communicate(timeout=900)
    assert running[name].returncode in (0, 1), trouble
    assert "QObject::" not in trouble
    assert found.splitlines() == []
