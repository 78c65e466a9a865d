"""The developer manual that runs: what it hands on to the program, what it measures and asks."""

import subprocess
from pathlib import Path

import pytest

import dev


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Give what is run, which is only noted."""
    heard: list[list[str]] = []

    def run(*command: str, **environment: str) -> int:
        heard.append([str(word) for word in command][1:])
        return 0

    monkeypatch.setattr(dev, "prepare", lambda *, tests: None)
    monkeypatch.setattr(dev, "run", run)
    return heard


@pytest.mark.parametrize(
    ("typed", "handed_on"),
    [
        (["run", "--data-dir", "here"], ["--data-dir", "here"]),
        (["run", "--", "--help"], ["--help"]),
        (["bench", "--", "store"], ["store"]),
    ],
)
def test_what_stands_behind_the_command_is_the_program_s(
    typed: list[str], handed_on: list[str], heard: list[list[str]]
) -> None:
    assert dev.main(typed) == 0
    assert heard[0][2:] == handed_on


def test_the_comparison_with_another_engine_is_asked_for_by_name(heard: list[list[str]]) -> None:
    words = ["--differential", "--interviews", "20", "--form", "big", "nested", "--mutants"]
    assert dev.main(["check", *words]) == 0
    handed_on = ["--mutants", "--interviews", "20", "--form", "big", "nested"]
    assert heard == [["-m", "tests.differential", *handed_on]]


def test_what_is_not_asked_for_is_not_measured(heard: list[list[str]]) -> None:
    assert dev.main(["test", "--only", "lint", "tests"]) == 0
    assert heard == [["-m", "ruff", "check", "."], [*dev.STEPS["tests"]]]


def test_tests_are_measured_first_and_their_coverage_is_judged_last(
    heard: list[list[str]],
) -> None:
    assert dev.main(["test", "--only", "coverage", "tests"]) == 0
    words = [line[2:] for line in heard]
    assert words[:2] == [["erase"], ["run", *dev.STEPS["tests"]]]
    assert words[2] == ["combine", "--quiet"]
    assert {line[0] for line in words[3:]} == {"report"}


TWO_WAYS = "import sys\nif len(sys.argv) > 1:\n    print('asked')\n"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a clone with two ways in each room."""
    config = (dev.ROOT / "pyproject.toml").read_text("utf-8")
    start = config.index("[tool.coverage.run]")
    (tmp_path / "pyproject.toml").write_text(config[start : config.index("[tool.importlinter]")])
    for room in ("gpn_desktop", "sync", "ui", "resources"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "ways.py").write_text(TWO_WAYS)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("half", "told"), [("", ""), ("sync", "2->exit"), ("ui", "3")])
def test_a_way_that_no_test_goes_is_named(
    clone: Path, half: str, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    for room in ("gpn_desktop", "sync", "ui"):
        ways = {"": ([], ["x"]), "sync": ([["x"]]), "ui": ([[]])}[half if room == half else ""]
        for words in ways:
            ask = f"import subprocess, sys; subprocess.run([sys.executable, '{room}/ways.py'"
            ask += f", *{words}], check=True)"
            (clone / "ask.py").write_text(ask)
            started = [str(dev.PYTHON), *dev.words_of("tests", measure=True)[:3], "ask.py"]
            subprocess.run(started, cwd=clone, check=True, capture_output=True)
    capfd.readouterr()
    assert dev.uncovered() == bool(half)
    lines = [line for line in capfd.readouterr().out.splitlines() if line.startswith(half or " ")]
    assert [line.split()[-1] for line in lines if "ways" in line] == ([told] if half else [])
