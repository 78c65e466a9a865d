"""What makes all writing doubtful, named before it: a clock that may be wrong, a revoked computer.

On the way: a card or sheet is opened → ``foreseeing.doubted_clock`` → a band that names both days,
with the way to say that the clock is right and to take that back; or that nothing written here
counts any more; or nothing.
"""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import foreseeing
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.look.blocks import emptied, strip
from ui.look.parts import column, seen
from ui.look.states import Step
from ui.words import translate
from ui.workbench import Workbench

RIGHT_KEY: Final = "Alt+R"  # the clock is right
SHORT: Final = 24  # letters of a step that leave what is said its room


class OddClock(QWidget):
    """The band; ``judged`` says that the clock was said to be right, or that this was undone."""

    judged = Signal()

    def __init__(self, desk: Desk, workbench: Workbench, name: str) -> None:
        super().__init__()
        self._desk, self._workbench, self._name = desk, workbench, name
        self._is_held = False
        self.is_right = False  # somebody said so here
        self._band = QVBoxLayout()
        self._band.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(self._band))
        self.hide()

    def look_up(self) -> None:
        """Name the clock if it is odd at this moment."""
        query = partial(foreseeing.doubted_clock, self._desk)
        self._workbench.look(self, query, self.show_clock, lambda _: self.show_clock(None))

    def show_clock(self, latest: date | None, more: str = "") -> None:
        """Name both days, the last one that is known and today.

        ``more`` is what follows from it here; how it is mended was said before.
        """
        self._workbench.forget(self)  # what was asked before is answered too late
        emptied(self._band)
        self.is_right = False
        unheard = self._desk.unheard
        seen(self, latest is not None or unheard is not None)
        if unheard is not None:
            self._band.addWidget(strip(messages.whole(unheard), tone="bad", name=self._name))
        elif latest is not None:
            self._tell_odd(latest, more)

    def _tell_odd(self, latest: date, more: str) -> None:
        odd = GpnError(ErrorCode.CLOCK_ODD, today=chance.today(), latest=latest)
        short = f"{messages.sentence(odd)} {more} ({messages.number(odd)})"
        words = short if more else messages.whole(odd)
        step = self._right()
        is_long = not more or (step is not None and len(step.text) > SHORT)
        band = strip(words, step, name=self._name, icon="clock", is_long=is_long)
        self._band.addWidget(band)

    def _right(self) -> Step | None:
        if not self._desk.may("entry"):
            return None
        words = translate("RoundListing", "The clock is right")
        return Step(words, self._on_right, "check", RIGHT_KEY)

    def _on_right(self) -> None:
        self._judge(trusted=True)

    def _judge(self, *, trusted: bool) -> None:
        self._is_held = self.isAncestorOf(QApplication.focusWidget() or self)
        call = partial(foreseeing.trust_clock, self._desk, trusted=trusted)
        self._workbench.do(self, call, partial(self._on_judged, trusted))

    def _on_judged(self, trusted: bool, _: None) -> None:
        self.is_right = trusted
        if trusted:
            self._tell_right()
        else:
            self.look_up()
        self.judged.emit()

    def _tell_right(self) -> None:
        """Say that it is kept, and offer to take it back; who pressed the button stands there."""
        emptied(self._band)
        words = translate(
            "TodayPage", "The clock is taken to be right from now on; the log keeps that."
        )
        undo = Step(translate("TodayPage", "Undo"), partial(self._judge, trusted=False), "undo")
        name = f"{self._name}.right"
        band = strip(words, undo, tone="good", name=name)
        self._band.addWidget(band)
        step = band.findChild(QPushButton, f"{name}.step")
        if self._is_held and step is not None:
            step.setFocus(Qt.FocusReason.OtherFocusReason)
