"""The tour, whole: every desk a process of its own, every value asked anew."""

import re
import subprocess
import sys
from pathlib import Path

from ui.tour.script import ACTS

ROOT = Path(__file__).parents[2]
STEPS = sorted({act.step for act in ACTS})


def tour(out: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, "-m", "gpn_desktop", "--tour", "--out", str(out), *words]
    return subprocess.run(
        program, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=600
    )


def test_every_step_of_the_tour_is_as_it_should_be(tmp_path: Path) -> None:
    played = tour(tmp_path / "out")
    assert played.returncode == 0, played.stdout + played.stderr[-2000:]
    said = {int(line[:2]) for line in played.stdout.splitlines() if re.match(r"[ \d]\d ", line)}
    assert sorted(said) == STEPS
    pictures = {int(file.name[:2]) for file in (tmp_path / "out" / "pictures").glob("*.png")}
    assert sorted(pictures) == STEPS


def test_a_wrong_value_planted_in_any_step_is_found_and_turns_the_tour_red(tmp_path: Path) -> None:
    played = tour(tmp_path / "out", "--plant")
    assert played.returncode == 1
    wrong = re.findall(r"^WRONG step (\d+)", played.stdout, flags=re.MULTILINE)
    assert sorted({int(step) for step in wrong}) == STEPS
