"""Types Vietnamese through ibus-unikey into the program, and prints what came of it as JSON lines.

Runs in a D-Bus session and on a screen of its own: ``python -m tests.journeys.unikey``.
Keys come from xdotool, through the X server and the input method, as from a keyboard. Each line
names an editor, what stands in it, whether letters were seen in composition, and how often the
focus moved or the text that was whole already changed while they were.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gpn_desktop import chance
from gpn_desktop.engine.effects import Place
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.services import households, rounds, training
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from tests.bench.keys import Bot
from tests.fakes import FixedSource
from tests.services.conftest import DAY, made
from tests.shots.typed_into import kind_of
from tests.ui.views.desks import WIDE, Around
from ui.form.keying import KeyingPage
from ui.form.page import FormPage
from ui.look import theme
from ui.main_window import MainWindow
from ui.views.households import HouseholdsPage
from ui.views.page import Goal
from ui.views.rounds import ReviewPage
from ui.workbench import Workbench

NAME = "Nguyễn Thị Hường"
KEYS = {"telex": "Nguyeenx Thij Huwowngf", "vni": "Nguye6n4 Thi5 Hu7o7ng2"}
SCHEMA = "org.freedesktop.ibus.engine.unikey"
DELAY = "12"  # milliseconds between two keys
KEYS_NAMED = {
    **{
        one: Qt.Key[f"Key_{one}"]
        for one in ("Return", "Escape", "Tab", "Down", "Up", "End", "F2", "F12")
    },
    "BackSpace": Qt.Key.Key_Backspace,
}


@contextmanager
def ibus() -> Iterator[None]:
    """Let ibus be the input method of this session."""
    words = ["ibus-daemon", "--panel=disable", "--emoji-extension=disable"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*words, "--config=/usr/libexec/ibus-memconf"], **quiet) as daemon:  # type: ignore[call-overload]
        try:
            yield
        finally:
            daemon.terminate()


def choose(method: str) -> str:
    """Choose Unikey in this method, as soon as the daemon answers; give what engine ibus names."""
    subprocess.run(["gsettings", "set", SCHEMA, "input-method", method], check=True)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        subprocess.run(["ibus", "engine", "Unikey"], capture_output=True, check=False)
        told = subprocess.run(
            ["ibus", "engine"], capture_output=True, encoding="utf-8", check=False
        )
        if told.stdout.strip() == "Unikey":
            return "Unikey"
        time.sleep(0.2)
    return told.stdout + told.stderr


class Watch(QObject):
    """Sees what an input method does to whoever has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.begin()

    def begin(self) -> None:
        """Look anew, at what is typed into now."""
        at = QApplication.focusWidget()
        self.kind = kind_of(at) if at is not None else ""
        self.composed: list[str] = []
        self.heard: list[int] = []
        self.jumps = self.rewritten = 0
        self._at: QObject | None = None
        self._whole = ""

    def shown(self) -> str:
        """Give what stands where the focus is, with what is still in composition."""
        return text_of(QApplication.focusWidget()) + self.in_hand()

    def in_hand(self) -> str:
        """Give what is in composition."""
        return self.composed[-1] if self.composed else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self.heard.append(cast(QKeyEvent, event).key())
        if isinstance(event, QInputMethodEvent) and watched is QApplication.focusWidget():
            if event.preeditString():
                if all(self.composed[-2:]) and len(self.composed) > 1:  # the first takes the place
                    self.jumps += watched is not self._at  # of what was marked
                    self.rewritten += text_of(watched) != self._whole
                self._at, self._whole = watched, text_of(watched)
            self.composed.append(event.preeditString())
        return False


def text_of(editor: QObject | None) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


class Hands:
    """Somebody at the keyboard."""

    def __init__(self, method: str, watch: Watch) -> None:
        self.method, self.watch = method, watch

    def _do(self, *words: str) -> None:
        process = subprocess.Popen(["xdotool", *words])
        while process.poll() is None:
            QTest.qWait(5)
        QTest.qWait(60)

    def type(self, words: str) -> None:
        self._do("type", "--delay", DELAY, words)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the program has heard the one before."""
        for key in keys:
            self.watch.heard.clear()
            self._do("key", key)
            last = key.rpartition("+")[2]
            if last != "space":  # an input method may keep it for itself
                wanted = KEYS_NAMED.get(last) or Qt.Key(ord(last.upper()))
                self.await_it(lambda wanted=wanted: wanted in self.watch.heard)  # type: ignore[misc]

    def face(self, window: QWidget) -> None:
        self._do("windowfocus", "--sync", str(int(window.winId())))
        window.activateWindow()
        QTest.qWait(100)

    def write(self, editor: str, look: Callable[[], str], leave: str) -> None:
        """Type the name into who has the focus, leave by a key, and tell what stands there.

        A space ends the last word: on a busy machine ibus hands over a word that a key ends which
        it does not need itself only after that key, and Qt then writes it into the next field.
        """
        watch = self.watch
        watch.begin()
        self.type(KEYS[self.method])
        self.await_it(lambda: watch.shown().endswith(NAME.split()[-1]))
        composing = bool(watch.in_hand())
        self._do("key", "space")
        self.await_it(lambda: not watch.in_hand() and watch.shown().endswith(" "))
        if leave != "space":
            self.press("BackSpace", leave)
        self.await_it(lambda: look().strip() == NAME)
        self.tell(editor, look(), is_composing=composing)

    def await_it(self, holds: Callable[[], bool]) -> None:
        """Wait as long as a busy machine may need; the test judges what is told afterwards."""
        end = time.monotonic() + 15
        while not holds() and time.monotonic() < end:
            QTest.qWait(20)

    def tell(self, editor: str, text: str, **more: object) -> None:
        watch = self.watch
        told = {
            "method": self.method,
            "editor": editor,
            "kind": watch.kind,
            "text": text,
            "is_nfc": unicodedata.is_normalized("NFC", text),
            "composed": sum(1 for one in watch.composed if one),
            "jumps": watch.jumps,
            "rewritten": watch.rewritten,
            **more,
        }
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _window(desk: Desk) -> tuple[MainWindow, Around]:
    workbench = Workbench(_fail)
    around = Around(cast(Any, Bot()), workbench, WIDE)
    return around.whole(desk), around


def _fail(error: Exception, owner: object) -> None:
    raise error


def play(app: QApplication, desk: Desk) -> None:
    """Type into every kind of text field of the program, in each method."""
    watch = Watch()
    app.installEventFilter(watch)
    window, around = _window(desk)
    rounds.open_round(desk)
    homes = households.rows(desk, households.order(desk, Sought(poverty_class="poor")))
    for method, home in zip(KEYS, homes, strict=False):
        hands = Hands(method, watch)
        hands.face(window)
        watch.begin()
        hands.tell("engine", choose(method))
        _search_and_adding(window, around, hands)
        _paper(window, around, hands, home)
        _page(window, around, hands)


def _search_and_adding(window: MainWindow, around: Around, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.write("search", window.search.text, "space")
    hands.press("Escape")
    window.go(Goal("households"))
    around.rest()
    page = window.page
    assert isinstance(page, HouseholdsPage)
    page.acts()["add"]()
    around.rest()
    name = page.adding.texts["full_name"]
    name.clear()
    name.setFocus()
    hands.write("adding", name.text, "Tab")
    hands.press("Escape")


def _paper(window: MainWindow, around: Around, hands: Hands, home: HouseholdRow) -> None:
    window.go(Goal("review", "keying"))
    around.rest()
    page = window.page
    assert isinstance(page, ReviewPage)
    assert page.survey.asking is not None
    hands.write("next paper", page.survey.asking.line.text, "space")
    hands.press("ctrl+a")
    hands.type(home.code)
    before = page.survey.paper
    hands.press("Return")  # what is in composition becomes whole, then it opens
    hands.await_it(lambda: page.survey.paper not in (None, before))
    around.rest()
    view = _view(page)
    cell = view.shown.sheet.cell
    hands.await_it(cell.hasFocus)
    session = view.filling.session
    people = session.place("person")
    first = f"person[{session.rows(people)[0].id}]"
    name = session.at(f"{first}/full_name")
    view.show_place(name)
    hands.await_it(lambda: cell.hasFocus() and view.place == name)
    hands.write("paper cell", lambda: session.state(name).value, "Return")
    hands.await_it(lambda: view.place != name and not cell.is_composing)
    before_add = {"was": str(view.place), "held": cell.text(), "composed": cell.composed}
    view.add()
    hands.await_it(lambda: cell.hasFocus() and view.place is None)
    hands.tell("line for one more", cell.text(), **before_add, is_there=view.place is None)
    hands.write("paper line for one more", lambda: _last_name(view), "Return")
    sex = session.at(f"{first}/sex")
    view.show_place(sex)
    hands.watch.begin()
    hands.type("2")
    hands.await_it(lambda: view.place != sex)
    moved = view.place != sex
    hands.tell("paper number", session.state(sex).value, is_left=moved)
    view.show_place(session.at(f"{first}/birth_day"))
    hands.type("05031975")
    hands.await_it(lambda: view.place != session.at(f"{first}/birth_day"))
    born = session.state(session.at(f"{first}/birth_day")).value
    hands.tell("paper day", born, is_left=view.place != session.at(f"{first}/birth_day"))
    pasted = unicodedata.normalize("NFD", NAME)
    QApplication.clipboard().setText(pasted)
    view.show_place(name)
    hands.press("ctrl+v", "Return")
    hands.await_it(lambda: session.state(name).value == NAME)
    hands.tell("paper pasted", session.state(name).value)


def _last_name(view: KeyingPage) -> str:
    session = view.filling.session
    row = session.rows(session.place("person"))[-1]
    return session.state(session.at(f"person[{row.id}]/full_name")).value


def _stand(form: FormPage, hands: Hands, path: str) -> Place:
    """Go to a question, and wait until it has the keyboard."""
    place = form.filling.session.at(path)
    form.show_place(place)
    hands.await_it(
        lambda: any(
            one.place == place and one.field.focus_target().hasFocus() for one in form.questions()
        )
    )
    return place


def _view(page: ReviewPage) -> KeyingPage:
    assert page.survey.paper is not None
    view = page.survey.paper.view
    assert isinstance(view, KeyingPage)
    return view


def _page(window: MainWindow, around: Around, hands: Hands) -> None:
    """Turn to the usual page of the same form."""
    page = window.page
    assert isinstance(page, ReviewPage)
    paper = page.survey.paper
    assert paper is not None
    hands.press("F12")
    around.rest()
    form, session = paper.form, paper.form.filling.session
    for editor, path, leave in (
        ("form line", "b1/b1_paper", "Return"),
        ("form text", "result/remarks", "Tab"),
    ):
        if path == "b1/b1_paper":
            form.take(session.at("b1/b1_typed"), "120")
        place = _stand(form, hands, path)
        hands.write(editor, lambda place=place: session.state(place).value, leave)  # type: ignore[misc]
    land = _stand(form, hands, "b1/land_m2")
    hands.press("F2")
    hands.await_it(lambda: isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit))
    hands.await_it(lambda: not any(one.field.focus_target().hasFocus() for one in form.questions()))
    hands.write("remark", lambda: form.filling.remarks.get("b1/land_m2", ""), "Return")
    _stand(form, hands, "b1/land_m2")
    hands.watch.begin()
    hands.type("1500")
    hands.press("Return")
    hands.await_it(lambda: session.state(land).value == "1500")
    hands.tell("form number", session.state(land).value)


def main() -> None:
    """Start the program over a small commune, with Unikey as its input method."""
    os.environ |= {"QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb"}
    with ibus(), tempfile.TemporaryDirectory() as folder, chance.using(FixedSource()):
        choose("telex")  # the program asks for an input method when it starts
        app = QApplication(["gpn"])
        theme.wear(app, "light")
        desk = made(Path(folder) / "data")
        training.make(desk, size=20, day=DAY)
        play(app, desk)
        desk.close()
    os._exit(0)  # the window is of no more use


if __name__ == "__main__":
    main()
