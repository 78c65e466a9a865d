"""Bad starts of the real program, each a process: a sentence with its number, and nothing lost."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths
from gpn_desktop.store.machine import Migration
from gpn_desktop.vietnamese import fold

ROOT = Path(__file__).parents[2]
WORDS, OTHER = "nuoc suoi khe vap", "khong phai cau nay"
needs_mounts = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount a file system"
)


def person(
    folder: Path, *words: str, places: Mapping[str, str] | None = None
) -> tuple[int, list[dict[str, Any]]]:
    """Let somebody sit down before the program; give its exit code and all that was told."""
    module = ("-X", "faulthandler", "-m", "tests.journeys.starting")
    done = subprocess.run(
        [sys.executable, *module, str(folder), *words],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=300,
        env={**os.environ, **(places or {})},
    )  # fmt: skip
    assert done.stdout, (done.returncode, done.stderr)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def answer(folder: Path, question: str, words: str = WORDS) -> str:
    """Ask a fresh process; a refusal is its number."""
    command = [sys.executable, "-m", "gpn_desktop", "--data-dir", str(folder), "--ask"]
    typed = f"{words}\n{json.dumps([question])}\n"
    done = subprocess.run(
        command, cwd=ROOT, input=typed, capture_output=True, encoding="utf-8", check=False
    )
    return str(json.loads(done.stdout)) if done.stdout else done.stderr.strip()


def begin(folder: Path) -> None:
    """Make a first start in a folder."""
    application = Application(Paths(folder))
    application.begin_log()
    (place,) = find_places("officer", "06613")
    application.begin("officer", place.id, "Hoàng Thị Lan", WORDS)
    application.close()
    application.end_log()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    begin(tmp_path / "data")
    return tmp_path / "data"


def content(folder: Path) -> dict[str, bytes]:
    """Give the files that hold what the officer has: database and keys."""
    return {name: (folder / name).read_bytes() for name in ("gpn.db", "vault.json")}


@contextmanager
def mounted(at: Path, *words: str) -> Iterator[None]:
    """Mount something and take it away again."""
    at.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *words, str(at)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(at)], check=True)


def small_disk(at: Path, size: str) -> Any:
    return mounted(at, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")


# a folder of one's own


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says by variables where things lie")
def test_a_run_with_its_own_folder_leaves_nothing_anywhere_else(tmp_path: Path) -> None:
    home, temp = tmp_path / "home", tmp_path / "temp"
    for place in (home, temp):
        place.mkdir()
    kept = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    places = {name: str(home / name) for name in kept} | {"HOME": str(home), "TMPDIR": str(temp)}
    for words in (("first", WORDS), (WORDS,)):
        assert person(tmp_path / "data", *words, places=places)[1][-1] == {"open": True}
    assert sorted(tmp_path.iterdir()) == [tmp_path / "data", home, temp]
    assert list(home.rglob("*")) == list(temp.rglob("*")) == []
    assert {one.name for one in (tmp_path / "data").iterdir()} >= {"gpn.db", "vault.json", "logs"}


# the passphrase


def test_a_wrong_passphrase_is_told_apart_and_the_right_one_opens(folder: Path) -> None:
    code, told = person(folder, OTHER, WORDS)
    assert code == 0
    assert "Mật khẩu chưa đúng" in told[0]["said"]
    assert "(GPN-101)" in told[0]["said"]
    assert told[1] == {"open": True}


# files that are not as they should be


def damage(folder: Path) -> None:
    with (folder / "gpn.db").open("r+b") as file:
        file.seek(3 * 4096)
        file.write(bytes(4096))


def cut_off(folder: Path) -> None:
    with (folder / "gpn.db").open("r+b") as file:
        file.truncate(5000)


def make_newer(folder: Path) -> None:
    application = Application(Paths(folder))
    store = application.unlock(WORDS).value.store
    with store._writer.begin() as connection:
        connection.execute(insert(Migration).values(step="2031-01 later", at="2031-01-01"))
    application.close()


def lose_vault(folder: Path) -> None:
    (folder / "vault.json").unlink()


def damage_vault(folder: Path) -> None:
    file = folder / "vault.json"
    file.write_bytes(file.read_bytes().replace(b"passphrase", b"passphrasE"))


@pytest.mark.parametrize(
    ("spoil", "number", "words"),
    [
        (damage, "GPN-124", "hỏng"),
        (cut_off, "GPN-124", "hỏng"),
        (make_newer, "GPN-121", "mới hơn"),
        (lose_vault, "GPN-106", "khoá"),
        (damage_vault, "GPN-107", "khoá"),
    ],
    ids=["page", "cut", "newer", "no vault", "vault"],
)
def test_what_cannot_be_opened_is_named_and_left_as_it_is(
    folder: Path, spoil: Callable[[Path], None], number: str, words: str
) -> None:
    spoil(folder)
    before = {file.name: file.read_bytes() for file in folder.glob("*.*")}
    code, told = person(folder, WORDS)
    assert code == 0
    assert f"({number}" in told[0]["said"]
    assert fold(words) in fold(told[0]["said"])
    for name, data in before.items():
        assert (folder / name).read_bytes() == data, name


# disks that take nothing


@needs_mounts
def test_a_read_only_folder_is_told_before_anything_is_asked(folder: Path) -> None:
    before = content(folder)
    with mounted(folder, "--bind", str(folder)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        code, told = person(folder, WORDS)
    assert code == 2
    assert "GPN-103" in told[0]["said"]
    assert str(folder) in told[0]["said"]
    assert content(folder) == before
    assert answer(folder, "place") == "Xã Đình Lập"


@needs_mounts
def test_a_first_start_needs_room_and_is_made_once_there_is(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with small_disk(disk, "600k"):
        code, told = person(disk / "data", "first", WORDS)
        assert code == 0
        assert told[0] == {"begun": True}
        assert "(GPN-122)" in told[1]["said"]
        assert not (disk / "data" / "gpn.db").exists()
        subprocess.run(["mount", "-o", "remount,size=16m", str(disk)], check=True)
        assert person(disk / "data", "first", WORDS)[1][-1] == {"open": True}
        assert answer(disk / "data", "place") == "Xã Đình Lập"


SAVING = """
import sys
from pathlib import Path
from gpn_desktop.application import Application
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import drafting, entry

folder, words = sys.argv[1:]
desk = Application(Paths(Path(folder))).unlock(words).value
with desk.store.reading() as tx:
    home = tx.households.all()[0].id
opened = entry.open_survey(desk, home).value
place = opened.session.place("b1/b1_typed")
filler = Path(folder).parent / "filler"
for number in range(10, 150):
    try:
        drafting.save_answer(desk, opened, place, str(number))
    except GpnError as error:
        print(error, number - 1, flush=True)
        filler.unlink()
        drafting.save_answer(desk, opened, place, str(number))
        print("kept", number, flush=True)
        break
    if number == 20:
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)):
                    pass
            except OSError:
                pass
"""

READING = """
import sys
from pathlib import Path
from gpn_desktop.application import Application
from gpn_desktop.paths import Paths

desk = Application(Paths(Path(sys.argv[1]))).unlock(sys.argv[2]).value
with desk.store.reading() as tx:
    (draft,) = tx.drafts.all()
    print(tx.drafts.answers(draft.id)["b1/b1_typed"].text)
"""


def script(text: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", text, *words],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@needs_mounts
def test_a_disk_that_fills_up_while_saving_loses_no_answer(tmp_path: Path) -> None:
    from gpn_desktop.services import training

    disk = tmp_path / "disk"
    with small_disk(disk, "24m"):
        folder = disk / "data"
        application = Application(Paths(folder), training=True)
        application.begin_log()
        (place,) = find_places("officer", "06613")
        desk = application.begin("officer", place.id, "Hoàng Thị Lan", WORDS).value
        training.make(desk, size=20)
        application.close()
        application.end_log()
        said = script(SAVING, str(folder), WORDS).split()
        assert said[0] == "GPN-122"
        assert said[2:] == ["kept", str(int(said[1]) + 1)]
        assert script(READING, str(folder), WORDS).strip() == said[3]


# the power goes


SIGNS: dict[str, Callable[[Path], bool]] = {
    "keys are made": lambda folder: bool(list(folder.glob("vault.json*"))),
    "vault is there": lambda folder: (folder / "vault.json").exists(),
    "database is begun": lambda folder: bool(list(folder.glob("*gpn.db*"))),
    "database is there": lambda folder: (folder / "gpn.db").exists(),
}


@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
@pytest.mark.parametrize("sign", SIGNS)
def test_a_first_start_that_was_killed_is_made_anew_or_is_whole(tmp_path: Path, sign: str) -> None:
    folder = tmp_path / "data"
    command = [sys.executable, "-m", "tests.journeys.starting", str(folder), "first", WORDS]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not SIGNS[sign](folder) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    if not (folder / "gpn.db").exists():
        assert person(folder, "first", WORDS)[1][-1] == {"open": True}
    assert answer(folder, "place") == "Xã Đình Lập"
    assert answer(folder, "place", OTHER) == "GPN-101"
