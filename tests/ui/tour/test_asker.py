"""The asker and who answers it: children of a process that has opened nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop.application import Application, find_places
from gpn_desktop.paths import Paths
from ui.tour.asker import Answers, Asker

WORDS = "mùa xuân ở Đình Lập"
PLACE, PERSON, UNKNOWN = ["place"], ["person"], ["no such question"]


@pytest.fixture
def asker() -> Iterator[Asker]:
    made = Asker((sys.executable, "-m", "gpn_desktop"), divides=True)
    yield made
    made.close()


def begin(folder: Path, person: str) -> None:
    application = Application(Paths(folder))
    application.begin_log()
    application.begin("officer", find_places("officer", "06613")[0].id, person, WORDS)
    application.close()
    application.end_log()


def test_each_asking_opens_the_data_anew(tmp_path: Path, asker: Asker) -> None:
    for person in ("Hoàng Thị Lan", "Nông Văn Hải"):
        begin(tmp_path / person, person)
        found = asker.ask(tmp_path / person, WORDS, [PLACE, PERSON])
        assert found == Answers(("Xã Đình Lập", person))
    assert asker.ask(tmp_path / "Hoàng Thị Lan", "sai mật khẩu rồi", [PLACE]).failure == "GPN-101"
    broken = asker.ask(tmp_path / "Hoàng Thị Lan", WORDS, [PLACE, UNKNOWN, PERSON])
    assert broken.found == ("Xã Đình Lập",), "what was found before it stays"
    assert broken.failure.endswith("KeyError: 'no such question'")
    assert asker.ask(tmp_path / "Nông Văn Hải", WORDS, [PERSON]).found == ("Nông Văn Hải",)


def test_a_child_that_was_ended_is_told_and_the_next_one_answers(tmp_path: Path) -> None:
    begin(tmp_path, "Hoàng Thị Lan")
    dying = (
        "import os\n"
        "from gpn_desktop.services.questions import QUESTIONS\n"
        "QUESTIONS['die'] = lambda desk: os.kill(os.getpid(), 9)\n"
        "from gpn_desktop.__main__ import main\n"
        "raise SystemExit(main())"
    )
    asker = Asker((sys.executable, "-c", dying), divides=True)
    assert asker.ask(tmp_path, WORDS, [["die"]]) == Answers((), "the program ended with -9")
    assert asker.ask(tmp_path, WORDS, [PERSON]) == Answers(("Hoàng Thị Lan",))
    asker.close()
