"""A season in a commune that begins empty, by typed keys alone; prints what came of it as JSON.

Runs in a D-Bus session and on a screen of its own: ``python -m tests.journeys.season FOLDER``.
It is the real program: first start, villages, last year's list from Excel, a household written by
hand, found, split; both papers keyed number by number, one in Telex, one in VNI; another person
with a passphrase of her own keys one of them once more, and what differs is settled from paper.
"""

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

import openpyxl
from PySide6.QtWidgets import QApplication, QRadioButton

from gpn_desktop import settings
from gpn_desktop.application import Application
from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.paths import Paths
from tests.journeys.test_start import OTHER, WORDS
from tests.journeys.typing_clerk import Clerk, Eyes, focus, shown, words_of
from tests.journeys.unikey import Watch, choose, ibus
from tests.ui.form.clerk import Answer, Paper, typed, where
from tests.ui.typist import Village
from ui import app, start
from ui.dialogs.telling import TellingSheet
from ui.form.keying import KeyingPage
from ui.form.source import choices_of

OFFICER, SECOND = "Hoàng Thị Lan", "Nông Thị Huệ"
HEAD, WIFE, SON = "Đặng Văn Tưởng", "Nông Thị Hường", "Đặng Văn Khánh"
VILLAGES = ("Nà Lúa", "Pò Mầy")
CODE = "01-0001"
LISTED = (
    ("STT", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Thôn"),
    (1, "Lý A Sủng", "Chủ hộ", "05/03/1975", "Nam", "Pò Mầy"),
    (None, "Triệu Mùi Khé", "Vợ", "1978", "Nữ", "Pò Mầy"),
    (2, "Vi Thị Ngọc Ánh", "Chủ hộ", "02/09/1981", "Nữ", "Nà Lúa"),
)


# day one


def first_start(by: Clerk) -> None:
    """Say who works where, and choose a passphrase."""
    by.at("role_officer")
    by.press("Return")
    by.at("first_name")
    by.write(OFFICER)
    by.press("Tab")
    by.type("dinh lap")
    by.end_word()
    by.press("ctrl+Return")
    by.at("new_passphrase")
    by.type(WORDS)
    by.press("Return")
    by.type(WORDS)
    by.press("ctrl+Return")
    by.sees("make_code")
    by.press("Escape")


def villages(by: Clerk) -> None:
    """Write the villages down where Today leads."""
    by.at("today.villages.line")
    by.press("Return")
    by.at("stage.step")
    by.press("Return")
    by.at("villages.list.text")
    for village in VILLAGES:
        by.write(village)
        by.press("Return")
    by.reach("villages.list.agree")
    by.press("Return")
    by.sees("villages.table")


def last_years_list(by: Clerk, file: Path) -> None:
    """Take last year's list in."""
    by.press("ctrl+2")
    by.at("stage.step")
    by.press("ctrl+i")
    by.at("import.path")
    by.type(str(file))
    by.press("Return")
    by.sees("import.profile")
    by.press("ctrl+Return")
    by.at("import.rows")
    by.press("ctrl+Return")
    by.sees("import.undo")
    by.press("Return")


def a_new_household(by: Clerk) -> None:
    """Write a household down by hand, with the people who live in it."""
    by.at("households.list")
    by.press("ctrl+n")
    by.at("households.add.full_name")
    by.write(HEAD)
    by.press("Return")
    by.type("1969")
    by.press("Return", "Down", "Down", "Return", "Down", "Return", "Return")
    by.at("households.add.village")
    by.write(VILLAGES[0])
    by.press("Return", "Return", "Return", "Return")
    by.at("households.add.code")
    by.type(CODE)
    by.press("ctrl+Return")
    by.sees("household.name")
    for name, born, sex, relation in ((WIFE, "1971", "2", "2"), (SON, "1998", "1", "3")):
        comes(by, name, born, sex, relation)


def comes(by: Clerk, name: str, born: str, sex: str, relation: str) -> None:
    """Somebody came to the household."""
    act(by, "8", "act.full_name")
    by.write(name)
    by.press("Return")
    by.type(born)
    by.press("Return")
    by.type(sex)
    by.press("Return")
    by.type(relation)
    by.press("Return")
    give_reason(by, "về ở cùng")


def act(by: Clerk, digit: str, first: str) -> None:
    by.press("alt+t")
    by.at("act.list")
    by.type(digit)
    by.at(first)


def give_reason(by: Clerk, reason: str) -> None:
    """Go on to the reason, say it, and write the act down."""
    by.reach("act.reason", "Return")
    by.press("ctrl+a")
    by.write(reason)
    by.press("Return")
    by.at("act.save")
    by.press("Return")
    by.until("the act to be written", lambda: not shown("act.save"))
    by.sees("household.done")


def split(by: Clerk) -> None:
    """Find the household by words in another order without marks, and split the son off."""
    by.press("ctrl+1")
    by.press("ctrl+k")
    by.type("tuong dang")
    by.until("the hit", lambda: shown("search_found"))
    by.press("Return")
    by.sees("household.name")
    act(by, "1", "act.people")
    by.type("3")
    by.press("Return")
    give_reason(by, "ra ở riêng")


# the papers


class Noted(Paper):
    """A paper that was keyed once, as it lies on the table; at ``slip`` another number is read."""

    def __init__(self, notes: Mapping[str, Answer]) -> None:
        super().__init__(0)
        self._notes = notes
        one = (path for path, said in notes.items() if len(said.numbers) == 1)
        self.slip = next(path for path in one if path.startswith("b2/"))

    def answer(self, where: str, state: QuestionState, choices: Sequence[Choice]) -> Answer:
        """Override Paper.answer."""
        noted = self._notes.get(where, Answer())
        if where != self.slip:
            return noted
        return Answer((next(one.paper for one in choices if one.paper not in noted.numbers),))

    def name(self, where: str) -> str:
        """Override Paper.name."""
        return self._notes[where].words


def noted(state: QuestionState, choices: Sequence[Choice]) -> Answer:
    """Give what stands on paper where the register says it already."""
    if choices:
        return Answer(tuple(one.paper for one in choices if one.code in state.value.split()))
    is_day = state.kind is QuestionKind.DATE
    return Answer(words="".join(reversed(state.value.split("-"))) if is_day else state.value)


@dataclass(frozen=True)
class Cell:
    """The cell one is in: what is typed there, where it is, and whether it is the line for more."""

    keys: str = ""
    spot: object = None
    is_text: bool = False
    more: int = 0
    is_end: bool = False


def cell(paper: Paper, notes: dict[str, Answer]) -> Cell:
    """Say what is to be typed now, and note what stands on paper."""
    view = keying()
    assert view is not None
    if QApplication.focusWidget() is view.foot.done:
        return Cell(is_end=True)
    session, place = view.filling.session, view.place
    if place is None:
        repeat = view.shown.page.leaf.repeat
        assert repeat is not None
        return Cell(spot=view.shown.at, more=len(session.rows(repeat)) + 1)
    state = session.state(place)
    path, choices = where(session, place), choices_of(session, state)
    if state.value:  # the register says what the paper says
        notes[path] = noted(state, choices)
        return Cell(spot=view.shown.at)
    given = notes[path] = paper.answer(path, state, choices)
    is_text = view.shown.asked_now()[1] is None and state.kind is QuestionKind.TEXT
    return Cell(typed(given, view), view.shown.at, is_text)


def keying() -> KeyingPage | None:
    """Give the paper form that is shown."""
    window = QApplication.activeWindow()
    found = window.findChildren(KeyingPage) if window is not None else []
    return next((one for one in found if one.isVisible()), None)


def key_paper(by: Clerk, paper: Paper, people: int = 0) -> dict[str, Answer]:
    """Key the paper that is open from the cell one is in to its end; give what stands on it."""
    notes: dict[str, Answer] = {}
    by.until("the paper form", keying)
    while not (here := by.eyes.ask(lambda: cell(paper, notes))).is_end:
        if here.more and here.more <= people:
            by.write(paper.name(f"person[{here.more}]/full_name"))
        elif here.is_text and here.keys:
            by.write(here.keys)
        elif here.keys:
            by.type(here.keys)
            by.until("the last digit", lambda here=here: heard(by, here.keys))  # type: ignore[misc]
        if by.eyes.ask(lambda here=here: stays(here)):  # type: ignore[misc]
            by.press("Return")
    by.press("Return")
    return notes


def heard(by: Clerk, keys: str) -> bool:
    return ord(keys[-1]) in by.watch.heard


def stays(here: Cell) -> bool:
    view = keying()
    at_end = view is None or QApplication.focusWidget() is view.foot.done
    return not at_end and view is not None and view.shown.at == here.spot


def agree(by: Clerk, done: Callable[[], object]) -> None:
    """Agree to what is told before a survey is completed, if it is told."""
    by.until(
        "the end", lambda: done() or isinstance(QApplication.activeModalWidget(), TellingSheet)
    )
    if not by.eyes.ask(done):
        by.press("Return")
        by.until("the end", done)


def review(by: Clerk) -> dict[str, Answer]:
    """Open the round and key both papers, one in Telex, one in VNI; give what the first says."""
    papers = []
    by.press("ctrl+3")
    by.at("stage.step")
    by.press("Return")
    by.sees("review.when")
    by.press("F12")
    for number, (sought, method) in enumerate(((HEAD, "telex"), (SON, "vni"))):
        by.at("next.number")
        by.turn_to(method)
        by.write(sought)
        by.until("one household", lambda: keying() is None)
        by.press("Return")
        papers.append(key_paper(by, Village(number, empty=0.4)))
        agree(by, lambda: "next.number" in focus())
    return papers[0]


# the second person


def another_person(by: Clerk) -> None:
    """Let somebody else in, with a passphrase of her own, and lock the program."""
    by.press("Escape")
    by.at("review.list")
    by.press("alt+l")
    by.at("twice.list")
    by.reach("twice.another")
    by.press("Return")
    by.at("person.name")
    by.write(SECOND)
    for words in (OTHER, OTHER, WORDS):
        by.press("Return")
        by.type(words)
    by.press("ctrl+Return")
    by.at("twice.another")
    by.press("ctrl+l")
    by.at("passphrase")
    by.type(OTHER)
    by.press("Return")


def twice(by: Clerk, paper: Mapping[str, Answer]) -> None:
    """Key a survey once more from its paper, and settle what differs."""
    by.until("the window", lambda: words_of("today.day"))
    by.press("ctrl+3")
    by.at("review.list")
    by.press("alt+l")
    by.at("twice.list")
    by.sees("twice.key")
    by.press("F12")
    by.at("next.number")
    by.write(HEAD)
    by.press("Return")
    key_paper(by, Noted(paper), sum(1 for one in paper if one.endswith("/full_name")))
    agree(by, lambda: "next.number" in focus())
    by.press("alt+x")
    by.until("a side", lambda: isinstance(QApplication.focusWidget(), QRadioButton))
    by.type("1")
    by.until("all settled", _may_settle)  # the choice is kept by another thread
    by.press("ctrl+Return")
    by.at("twice.list")


def _may_settle() -> bool:
    step = shown("twice.settle")
    return step is not None and step.isEnabled()


def play(by: Clerk) -> None:
    """Play the season."""
    file = Path(tempfile.gettempdir(), f"gpn-{os.getpid()}.xlsx")  # Telex leaves it as it is
    book = openpyxl.Workbook()
    for line in LISTED:
        book.active.append(line)  # type: ignore[union-attr]
    book.save(file)
    first_start(by)
    villages(by)
    last_years_list(by, file)
    file.unlink()
    a_new_household(by)
    split(by)
    paper = review(by)
    another_person(by)
    twice(by, paper)


def seen(file: Path) -> None:
    """Keep what the screen shows."""
    QApplication.primaryScreen().grabWindow(0).save(str(file))


def main(words: list[str]) -> None:
    """Start the program over an empty folder, with Unikey as its input method."""
    folder = Path(words[0])
    os.environ |= {"QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb"}
    with ibus():
        choose("telex")  # the program asks for an input method when it starts
        made = app.make_application(["gpn"])
        eyes, watch = Eyes(), Watch()
        made.installEventFilter(watch)
        by = Clerk(eyes, watch)
        folders = Paths(folder / "data")
        folders.data.mkdir(parents=True)
        settings.save(folders.settings, replace(settings.Settings(), second_entry_percent=100))

        def live() -> None:
            try:
                play(by)
            except BaseException:
                eyes.ask(lambda: seen(folder / "lost.png"))
                tell(failed=traceback.format_exc(), told=by.told)
                os._exit(1)  # it may wait in a sheet
            eyes.ask(QApplication.quit)

        Thread(target=live, daemon=True).start()
        start.window(Application(folders))
    tell(told=by.told)
    os._exit(0)


def tell(**said: object) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
