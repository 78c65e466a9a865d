"""A clerk who keys Phiếu B from paper by the keyboard alone, errs and corrects; keys are counted.

The paper follows from a seed. One of a hundred letters and of a hundred choices is keyed wrong: a
letter is taken back at once, a wrong number is seen in the next cell and gone back for; a number
with a digit too many is held and keyed again.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gpn_desktop import chance
from gpn_desktop.engine.effects import Choice, Place, QuestionState
from gpn_desktop.engine.session import FormSession
from tests.ui.form.clerk import Answer, Paper, typed, where
from tests.ui.keyboard import focused, write
from ui.dialogs.telling import TellingSheet
from ui.form.cell import Cell
from ui.form.keying import KeyingPage
from ui.form.source import choices_of
from ui.main_window import MainWindow
from ui.views.rounds import ReviewPage

SLIPS = 0.01
SAME = 0.97  # of what the register says and the paper confirms
FEW = 3  # things that a poor household has
NAMED = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Down: "↓",
}


class Keys(QObject):
    """Counts every key that is pressed, by its kind, wherever it is heard."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()
        self._announced = 0

    def __enter__(self) -> "Keys":
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        return self

    def __exit__(self, *unused: object) -> None:
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)

    @property
    def count(self) -> int:
        return self.kinds.total()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a key once: where it is announced to who has the focus, else where it arrives."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and watched is QApplication.focusWidget():
            if kind is QEvent.Type.ShortcutOverride:
                self._announced += 1
                self._note(event)
            elif kind is QEvent.Type.KeyPress and self._announced:
                self._announced -= 1
            elif kind is QEvent.Type.KeyPress:
                self._note(event)
            elif kind is QEvent.Type.KeyRelease:
                self._announced = 0
        return False

    def _note(self, event: QKeyEvent) -> None:
        into = focused()
        named = NAMED.get(Qt.Key(event.key()))
        coded = isinstance(into, Cell) and into.is_coded
        if named is None and event.text() == "+" and coded:
            named = "+ (the same)"
        self.kinds[named or ("number of a choice" if coded else "text")] += 1


@dataclass
class Tally:
    """What one paper took: all its keys, the letters of its texts, its answers."""

    kinds: Counter[str] = field(default_factory=Counter)
    text: int = 0
    answers: int = 0
    slips: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.kinds + other.kinds,
            *(self.text + other.text, self.answers + other.answers, self.slips + other.slips),
        )

    @property
    def beyond(self) -> int:
        """Give the keys beyond the text that stands on paper: those of errors too."""
        return self.kinds.total() - self.text

    @property
    def ratio(self) -> float:
        return self.beyond / max(1, self.answers)


class Village(Paper):
    """A paper whose people belong together: one head, numbers that fit the person."""

    def answer(self, where: str, state: QuestionState, choices: Sequence[Choice]) -> Answer:
        """Give what stands on paper at a question."""
        first = where.startswith("person[1]")
        if where.endswith("/relation"):
            return Answer((1 if first else 3,))
        if where.endswith("/ethnicity"):
            return Answer((2,))
        if where.endswith("/birth_day"):
            year = "1969" if first else "1998"
            return Answer(words=f"0503{year}")
        given = super().answer(where, state, choices)
        return Answer(given.numbers[:FEW], given.words)


class Typist:
    """Keys one paper after the other."""

    def __init__(self, seed: int, people: int) -> None:
        self._dice = chance.dice(f"typist {seed}")
        self.paper, self.people = Village(seed, empty=0.05), people
        self.text = self.slips = 0

    def write(self, words: str) -> None:
        """Type a text, now and then with a letter that is taken back."""
        self.text += len(words)
        for letter in words:
            if self._dice.random() < SLIPS:
                self.slips += 1
                _strike("x")
                _press(Qt.Key.Key_Backspace)
            _strike(letter)

    def key(self, page: KeyingPage) -> None:
        """Key a paper from the cell one is in to the last."""
        for _ in range(2000):
            if focused() is page.foot.done:
                return
            if page.place is None:
                self._more(page)
            else:
                self._cell(page, page.place)
        raise AssertionError("the paper never ended")

    def _more(self, page: KeyingPage) -> None:
        repeat = page.shown.page.leaf.repeat
        assert repeat is not None
        number = len(page.filling.session.rows(repeat)) + 1
        if number <= self.people:
            self.write(self.paper.name(f"person[{number}]/full_name"))
        _press(Qt.Key.Key_Return)

    def _cell(self, page: KeyingPage, place: Place) -> None:
        session, spot = page.filling.session, page.shown.at
        state, (_, codes) = session.state(place), page.shown.asked_now()
        given = self._given(session, place, state)
        above = page.shown.walk.above(spot)
        if codes is not None and given.numbers:
            keys = typed(given, page)
            if len(codes.choices) > 9 and above and codes.read(keys) == session.state(above).value:
                _strike("+")
            else:
                self._choose(page, keys, len(codes.choices))
        elif given.words:
            self._number(page, given.words, state)
        if page.shown.at == spot and focused() is page.shown.sheet.cell:
            _press(Qt.Key.Key_Return)

    def _given(self, session: FormSession, place: Place, state: QuestionState) -> Answer:
        if state.value and self._dice.random() < SAME:
            return Answer()
        at = where(session, place)
        given = self.paper.answer(at, state, choices_of(session, state))
        return Answer(words=_identity(session, place)) if at.endswith("/id_number") else given

    def _choose(self, page: KeyingPage, keys: str, count: int) -> None:
        spot = page.shown.at
        if self._dice.random() < SLIPS:
            self.slips += 1
            _strike("2" if keys[0] == "1" or count < 2 else "1")
            if page.shown.at != spot:
                empty = not focused().property("text")
                _press(Qt.Key.Key_Backspace) if empty else _back()
            else:
                _press(Qt.Key.Key_Backspace)
        for key in keys:
            _strike(key)

    def _number(self, page: KeyingPage, words: str, state: QuestionState) -> None:
        """Type a text; of a number that has bounds now and then a digit too many, which is held."""
        spot = page.shown.at
        if words.isdigit() and len(words) < 4 and self._dice.random() < SLIPS:
            self.slips += 1
            for letter in f"{words}000000":
                _strike(letter)
            _press(Qt.Key.Key_Return)
            if page.shown.at != spot:  # it has no bounds: seen on paper, gone back for
                _back()
        self.write(words)


def _identity(session: FormSession, place: Place) -> str:
    """Give a personal number that fits sex and birth of its row."""
    path = session.path(place).rpartition("/")[0]
    sex = session.state(session.at(f"{path}/sex")).value
    born = session.state(session.at(f"{path}/birth_date")).value or "1980"
    century = 0 if born < "2000" else 2
    return f"020{century + (sex == 'nu')}{born[2:4]}{chance.dice(path).randint(0, 999999):06}"


def _strike(letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(focused(), letter)
    else:
        write(letter)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def _back() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def key_household(window: MainWindow, rest: Callable[[], object], number: str, by: Typist) -> Tally:
    """Key one paper from the number of its household to “completed”; give what it took."""
    review = window.page
    assert isinstance(review, ReviewPage)
    with Keys() as keys, _agreeing():
        by.write(number)
        _press(Qt.Key.Key_Return)
        rest()
        assert review.survey.paper is not None, number
        page = review.survey.paper.view
        assert isinstance(page, KeyingPage)
        by.key(page)
        answers = _answered(page)
        _press(Qt.Key.Key_Return)  # behind the last cell stands “Complete”
        for _ in range(100):
            rest()
            if QApplication.focusWidget() is None:
                window.activateWindow()  # as a desktop does once a dialog is left
            elif review.survey.asking is not None:
                return Tally(keys.kinds, by.text, answers, by.slips)
    raise AssertionError(f"{number} was not completed: {page.foot.told}")


def _answered(page: KeyingPage) -> int:
    """Count the questions that are asked and answered."""
    walk, session = page.shown.walk, page.filling.session
    cells = (one for number in range(len(walk.leaves)) for one in walk.cells(number))
    states = [session.state(place) for place in map(walk.place, cells) if place is not None]
    return sum(1 for one in states if one.relevant and one.value)


@contextmanager
def _agreeing() -> Iterator[None]:
    """Press Enter in what is told before a survey is completed, where it is told."""
    watch = QTimer(interval=5)

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, TellingSheet) and sheet.isActiveWindow():
            _press(Qt.Key.Key_Return)

    watch.timeout.connect(look)
    watch.start()
    try:
        yield
    finally:
        watch.stop()
