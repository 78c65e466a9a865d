"""The tour, whole: every desk a process of its own, every value asked anew."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from resources import build
from tests.reports.test_workbook import recalculated
from ui.tour.script import acts

ROOT = Path(__file__).parents[2]
SIZE = "150"  # households; every value is compared with what there is, whatever its number
STEPS = sorted({act.step for act in acts(training=True)})


@pytest.fixture(scope="module", autouse=True)
def catalogues() -> None:
    build.build_qm(only_stale=True)


def tour(out: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, "-m", "gpn_desktop", "--tour", "--out", str(out), *words]
    return subprocess.run(
        program, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=1500
    )


def said_by_step(printed: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for line in printed.splitlines():
        if re.match(r"[ \d]\d ", line):
            found.setdefault(int(line[:2]), []).append(line[13:])
    return found


def numbers(words: str, pattern: str) -> list[str]:
    found = re.search(pattern, words)
    assert found, words
    return [one.replace(".", "") for one in found.groups()]


LINE_7, TOTALS = r"mục tiêu 7 \D*([\d.]+)", r"([\d.]+) hộ nghèo, ([\d.]+) hộ cận nghèo"


def test_every_step_of_the_tour_is_as_it_should_be(tmp_path: Path) -> None:
    played = tour(tmp_path / "out", "--size", SIZE)
    assert played.returncode == 0, played.stdout + played.stderr[-2000:]
    said = said_by_step(played.stdout)
    assert sorted(said) == STEPS
    pictures = {int(file.name[:2]) for file in (tmp_path / "out" / "pictures").glob("*.png")}
    assert sorted(pictures) == STEPS
    files = sorted(file.name for file in (tmp_path / "out" / "usb").glob("*.gpn"))
    assert [name.split("-")[1] for name in files].count("DinhLap") >= 3
    (before,), (after,) = numbers(said[5][0], LINE_7), numbers(said[6][0], LINE_7)
    assert int(after) == int(before) + 1, "the cow moves line 7"
    summary, listing = (
        recalculated(tmp_path / "out" / f"{name}.xlsx")
        for name in ("mau-7-1", "danh-sach-ho-ngheo")
    )
    assert not [cell for row in summary + listing for cell in row if cell.startswith(("#", "Err:"))]
    (total,) = (row for row in summary if row[1].startswith("Tổng cộng"))
    listed = [row[6] for row in listing if row[0].isdecimal()]
    told = numbers(said[10][0], TOTALS)
    assert [total[4].replace(",", ""), total[8].replace(",", "")] == told
    assert [str(listed.count(one)) for one in ("Hộ nghèo", "Hộ cận nghèo")] == told


def test_every_step_is_as_it_should_be_with_a_root_and_keys_of_its_own(tmp_path: Path) -> None:
    played = tour(tmp_path / "out", "--real")
    assert played.returncode == 0, played.stdout + played.stderr[-2000:]
    said = said_by_step(played.stdout)
    assert sorted(said) == STEPS
    assert "Chưa có số liệu" in said[5][0]
    assert numbers(said[6][0], LINE_7) == ["1"], "the cow moves line 7"
    keys = [file.name for file in (tmp_path / "out").glob("stick-*/*.gpnkey")]
    assert len(set(keys)) == 3
    assert numbers(said[10][0], TOTALS) == ["0", "0"], "nobody is decided, so nobody is counted"


def test_a_wrong_value_planted_in_any_step_is_found_and_turns_the_tour_red(tmp_path: Path) -> None:
    played = tour(tmp_path / "out", "--real", "--plant")
    assert played.returncode == 1
    wrong = re.findall(r"^WRONG step (\d+)", played.stdout, flags=re.MULTILINE)
    assert sorted({int(step) for step in wrong}) == STEPS
