"""Every page in every state, theme and scale: no clipped word, no nameless control, room enough."""

import subprocess
import sys

import pytest

from tests.shots.take import ROOT, SIZES


def faults_of(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "tests.shots.take", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("scale", SIZES)
def test_every_page_can_be_read_at_every_scale(scale: str) -> None:
    assert faults_of("--scale", scale) == []


@pytest.mark.parametrize("language", ["en", "double"])
def test_every_page_holds_other_words(language: str) -> None:
    assert faults_of("--scale", "1.5", "--language", language, "--themes", "light") == []
