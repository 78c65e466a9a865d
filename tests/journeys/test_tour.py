"""The tour, whole: every desk a process of its own, every value asked anew."""

import re
import subprocess
import sys
from pathlib import Path

from tests.reports.test_workbook import recalculated
from ui.tour.script import ACTS

ROOT = Path(__file__).parents[2]
STEPS = sorted({act.step for act in ACTS})


def tour(out: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, "-m", "gpn_desktop", "--tour", "--out", str(out), *words]
    return subprocess.run(
        program, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=1500
    )


def test_every_step_of_the_tour_is_as_it_should_be(tmp_path: Path) -> None:
    played = tour(tmp_path / "out")
    assert played.returncode == 0, played.stdout + played.stderr[-2000:]
    said = {int(line[:2]) for line in played.stdout.splitlines() if re.match(r"[ \d]\d ", line)}
    assert sorted(said) == STEPS
    pictures = {int(file.name[:2]) for file in (tmp_path / "out" / "pictures").glob("*.png")}
    assert sorted(pictures) == STEPS
    files = sorted(file.name for file in (tmp_path / "out" / "usb").glob("*.gpn"))
    assert [name.split("-")[1] for name in files].count("DinhLap") >= 3
    for name in ("mau-7-1", "danh-sach-ho-ngheo"):
        rows = recalculated(tmp_path / "out" / f"{name}.xlsx")
        assert not [cell for row in rows for cell in row if cell.startswith(("#", "Err:"))]
        assert any(re.search(r"[A-ZĐ]", cell) for row in rows for cell in row)


def test_a_wrong_value_planted_in_any_step_is_found_and_turns_the_tour_red(tmp_path: Path) -> None:
    played = tour(tmp_path / "out", "--plant")
    assert played.returncode == 1
    wrong = re.findall(r"^WRONG step (\d+)", played.stdout, flags=re.MULTILINE)
    assert sorted({int(step) for step in wrong}) == STEPS
