"""Every page in every state, theme and scale: no clipped word, no nameless control, room enough."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from resources import build
from tests.shots.take import ROOT, SIZES

RUNS = {
    **{f"scale {scale}": ("--scale", scale) for scale in SIZES},
    **{
        f"language {language}": ("--scale", "1.5", "--language", language, "--themes", "light")
        for language in ("en", "double")
    },
    **{
        f"beside {language}": ("--beside", "--language", language, "--themes", "light")
        for language in ("vi", "en")
    },
}

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
            [*take, *arguments],
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
    assert found.splitlines() == []
