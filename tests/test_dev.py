"""The developer manual that runs: what it hands on to the program, what it measures and asks."""

import io
import shutil
import subprocess
import sys
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


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[dev.Job]:
    """Give the jobs that are done, which are only noted."""
    played: list[dev.Job] = []

    def done(job: dev.Job) -> int:
        played.append(job)
        return int(job.name == "tests/ui")

    monkeypatch.setattr(dev, "done", done)
    return played


def test_what_is_not_asked_for_is_not_measured(
    heard: list[list[str]], played: list[dev.Job]
) -> None:
    assert dev.main(["test", "--only", "lint", "tests"]) == 1
    assert heard == []
    assert played[0].words == ("-m", "ruff", "check", ".")
    assert {job.words[: len(dev.PYTEST)] for job in played[1:]} == {dev.PYTEST}


def test_tests_are_measured_and_their_coverage_is_judged_last(
    heard: list[list[str]], played: list[dev.Job]
) -> None:
    assert dev.main(["test", "--only", "coverage", "tests"]) == 1
    assert [line[2] for line in heard][:2] == ["erase", "combine"]
    assert {line[2] for line in heard[2:]} == {"report"}
    measured = ("-m", "coverage", "run", *dev.PYTEST, "-m", dev.PLAIN)
    plain = [job for job in played if job.name not in dev.BESIDES]
    assert {job.words[: len(measured)] for job in plain} == {measured}
    beside = [job for job in played if job.name in dev.BESIDES]
    assert {job.words[: len(dev.PYTEST)] for job in beside} == {dev.PYTEST}
    assert [job.name for job in beside] == [*dev.BESIDES]


def test_whatever_is_tested_is_done_by_one_job_and_the_longest_begins(
    heard: list[list[str]], played: list[dev.Job], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().out.endswith("failed: tests\n")
    assert {job.step for job in played} == {*dev.STEPS} - {dev.COVERAGE}
    assert played[0].step == "journeys"
    named = {word for job in played for word in job.words if word.startswith("tests/")}
    at_ease = {word for job in played if "at_ease and" in str(job.words) for word in job.words}
    named -= {word for word in at_ease if word not in dev.WHOLE}  # tried in part by both
    (others,) = (job for job in played if job.name == "other tests")
    assert set(others.words) >= {"tests", *(f"--ignore={folder}" for folder in named)}
    assert all((dev.ROOT / folder).exists() for folder in named)
    (of_screen,) = (job for job in played if job.name == "tests/ui")
    assert set(of_screen.words) >= {f"--ignore={file}" for file in dev.WHOLE}
    assert at_ease >= {line.partition("::")[0] for line in dev.AT_EASE}


def test_what_is_named_as_unmeasured_are_tests_that_are() -> None:
    lines = [line.partition("::") for line in dev.AT_EASE]
    texts = {file: (dev.ROOT / file).read_text("utf-8") for file, _, _ in lines}
    assert [name for file, _, name in lines if f"def {name or 'test_'}" not in texts[file]] == []


@pytest.mark.parametrize(("answers", "code"), [([0, 1], 0), ([1, 0], 0), ([1, 1], 1)])
def test_what_was_not_measured_is_measured_before_anything_is_called_unreached(
    answers: list[int],
    code: int,
    heard: list[list[str]],
    played: list[dev.Job],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged = iter(answers)
    monkeypatch.setattr(dev, "uncovered", lambda: next(judged))
    assert dev.main(["test", "--only", "coverage"]) == code
    late = [job.words for job in played]
    measured = ("-m", "coverage", "run", *dev.PYTEST)
    again = [(*measured, *dev.at_ease(of_screen=of_screen)) for of_screen in (True, False)]
    assert late == again * answers[0]


def test_a_law_and_what_is_at_ease_are_tried_by_jobs_that_are_not_measured(
    tmp_path: Path, played: list[dev.Job], heard: list[list[str]]
) -> None:
    law = "from hypothesis import given, strategies as st\n\n@given(st.integers())\n"
    plant = "import pytest\n\n@pytest.mark.planted\ndef test_plant(): pass\n\n"
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "unmeasured.txt").write_text("tests/test_it.py::test_plain\n", "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = planted\n  at_ease\n", "utf-8")
    folder = tmp_path / "tests"
    folder.mkdir()
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    (folder / "test_it.py").write_text(
        f"{law}def test_law(n): pass\n\n{plant}"
        "@pytest.mark.parametrize('n', [1])\ndef test_plain(n): pass\n\n"
        "def test_plain_too(): pass\n",
        "utf-8",
    )
    dev.main(["test", "--only", "tests"])
    marked = [job for job in played if "-m" in job.words[2:]]
    of_job = {job.name: job.words[job.words.index("-m", 2) + 1] for job in marked}
    told = {}
    for name in ("other tests", "laws", "unmeasured"):
        command = [sys.executable, *dev.PYTEST, "-m", of_job[name], "--co", str(tmp_path)]
        ask = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        told[name] = [line.split("::")[1] for line in ask.stdout.splitlines() if "::" in line]
    assert told == {
        "laws": ["test_law", "test_plant"],
        "unmeasured": ["test_plain[1]"],
        "other tests": ["test_plain_too"],
    }


def test_what_a_job_told_is_printed_in_one_piece(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    speak = "import sys; print('ộ', flush=True); sys.exit('tệ' if sys.argv[1:] else 0)"
    todo = [dev.Job("one", "one", ("-c", speak)), dev.Job("two", "two a", ("-c", speak, "x"))]
    assert dev.play([*todo, todo[1]]) == ["two"]
    lines = [line.split(",")[0] for line in capfd.readouterr().out.splitlines()]
    at = lines.index("== one")
    assert lines[at + 1] == "ộ"
    assert lines.count("== two a") == 2
    assert lines[lines.index("== two a") :][1:3] == ["ộ", "tệ"]


class Watched(io.TextIOWrapper):
    """Standard output that knows whether the right to tell was held at each write."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "utf-8")
        self.held: list[bool] = []

    def write(self, text: str) -> int:
        self.held.append(dev.TELLING.locked())
        return super().write(text)


def test_nothing_is_told_between_the_words_of_another_job(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Watched()
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.setattr(sys, "stdout", told)
    dev.done(dev.Job("one", "one", ("-c", "")))
    assert told.held
    assert all(told.held), "print writes the words, then the end of the line"


MEETING = """
import pathlib, sys, time
begun = pathlib.Path(sys.argv[1])
(begun / sys.argv[2]).touch()
late = time.monotonic() + 60
while len(list(begun.iterdir())) < 3 and time.monotonic() < late:
    time.sleep(0.01)
sys.exit(len(list(begun.iterdir())) < 3)
"""


def test_one_more_job_than_there_are_cores_is_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.setattr("dev.os.cpu_count", lambda: 2)
    todo = [dev.Job(name, name, ("-c", MEETING, str(tmp_path), name)) for name in "abc"]
    assert dev.play(todo) == [], "each of the three waits until the two others have begun"


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
