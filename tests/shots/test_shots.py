"""Every page in every state, theme and scale: no clipped word, no nameless control, room enough."""

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


@pytest.fixture(scope="module")
def running() -> Iterator[dict[str, subprocess.Popen[str]]]:
    """Begin every run at once: Qt reads the scale when a process starts."""
    build.build_qm(only_stale=True)
    take = [sys.executable, "-m", "tests.shots.take"]
    begun = {
        name: subprocess.Popen(
            [*take, *arguments],
            cwd=ROOT,
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
