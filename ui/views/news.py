"""What one must know of a survey being filled in: a strip above the form, and before it is done.

On the way: an ``Entry`` → returned, changed in the register, taken up again, or what went wrong,
one strip at a time; before completing, everything that will be left out, once.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import doubtful
from gpn_desktop.services.drafting import SUPPORT, SURVEY, Entry
from ui import messages
from ui.counts import moment_long
from ui.dialogs import telling
from ui.dialogs.telling import Group, Telling
from ui.form.page import FormPage
from ui.look.blocks import emptied, strip
from ui.look.laying import lay
from ui.look.states import Step
from ui.odd_clock import OddClock
from ui.views import differences
from ui.views.differences import Line
from ui.views.doubts import doubt_words
from ui.views.page import Goal, Ways
from ui.words import QT_TRANSLATE_NOOP, translate

NEWS, CLOCK = "paper.news", "paper.clock"
SHORT: Final = 20  # letters of a step that leave what is said its room
LIST_KEY: Final = "Alt+D"  # to the list, where nothing that is typed here counts


class News(QVBoxLayout):
    """The strip above the form; ``on_taken`` hears that answers were taken from the register."""

    def __init__(
        self, desk: Desk, ways: Ways, opened: Entry, form: FormPage, on_taken: Callable[[], object]
    ) -> None:
        super().__init__()
        self._ways = ways
        self._entry, self._form, self._on_taken = opened, form, on_taken
        self.kind = ""
        self.clock = OddClock(desk, ways.workbench, CLOCK)
        self._strip = QVBoxLayout()
        self._strip.setContentsMargins(0, 0, 0, 0)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(6)
        self.addWidget(self.clock)
        lay(self, self._strip)

    def clear(self) -> None:
        """Take the strip away; the clock stays doubtful."""
        emptied(self._strip)
        self.kind = ""

    def _say(
        self, kind: str, words: str, step: Step | None = None, *, tone: str = "warn", icon: str = ""
    ) -> None:
        self.clear()
        if self._entry.hindrance is not None:
            tone, icon = "bad", ""
            words = " ".join(filter(None, (messages.whole(self._entry.hindrance), words)))
        is_long = step is not None and len(step.text) > SHORT
        made = strip(words, step, tone=tone, icon=icon, name=NEWS, is_long=is_long)
        self._strip.addWidget(made)
        self.kind = kind

    def tell(self) -> None:
        """Say what one must know to go on: returned, changed outside, taken up again."""
        if self._entry.hindrance is not None:
            self._say("hindrance", "", self._to_list())
            return
        if self._entry.odd_clock is not None:
            words = self.tr(
                "If it is wrong, set it right in Windows (Date and time): its day goes into what "
                "is typed here."
            )
            self.clock.show_clock(self._entry.odd_clock, words)
        if self._entry.draft.is_correction:
            self._tell_correction()
        elif differences.newer(self._entry):
            self._tell_newer()
        elif self._entry.is_resumed and self._entry.odd_clock is None:
            self._say("resumed", self._resumed(), tone="accent", icon="draft")

    def take_focus(self) -> bool:
        """Take the focus where one is led away from the form; say whether it was taken."""
        page = self.parentWidget()
        step = page.findChild(QPushButton, f"{NEWS}.step") if page else None
        if self._entry.hindrance is None or step is None:
            return False
        step.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _to_list(self) -> Step | None:
        """Lead back to the list: nothing that is typed from now on counts."""
        lists = {
            SURVEY: ("review", "survey", self.tr("To the list")),
            SUPPORT: ("support", "support", self.tr("To the list")),
        }
        if self._entry.draft.kind not in lists:
            return None
        page, icon, words = lists[self._entry.draft.kind]
        go = partial(self._ways.go, Goal(page, "list"))
        return Step(words, go, icon, LIST_KEY, "first")

    def look_again(self, opened: Entry) -> None:
        """Take what the register says by now; where it changed meanwhile, say so."""
        self._entry = opened
        if differences.newer(opened):
            self._tell_newer()

    def _resumed(self) -> str:
        since = moment_long(datetime.fromisoformat(self._entry.draft.updated_at))
        return self.tr("Going on with the form that was left on {since}.").format(since=since)

    def _tell_newer(self) -> None:
        count = len(differences.newer(self._entry))
        words = self.tr("The register has %n change(s) since this form was begun.", "", count)
        if self._entry.is_resumed:
            words = f"{self._resumed()} {words}"
        step = Step(self.tr("&See what"), self._on_newer_wanted, "eye")
        self._say("newer", words, step)

    def _on_newer_wanted(self) -> None:
        newer = differences.newer(self._entry)
        takes = any(one.place for one in newer)
        told = Telling(
            self.tr("Changed in the register since this form was begun"),
            self.tr("What is changed in both is kept from both until somebody settles it."),
            [Group(self.tr("Now in the register"), _lines(newer))],
            self.tr("Back to the form"),
            self.tr("Take what the register says") if takes else "",
        )
        if telling.ask(self.parentWidget(), told):
            for one in newer:
                if one.place is not None:
                    self._form.take(one.place, one.text)
            self.clear()
            self._on_taken()

    def _tell_correction(self) -> None:
        general = " ".join(self._entry.general_comments)
        count = len(self._form.filling.frame.comments)
        words = self.tr("Returned: {comment}").format(comment=general) if general else ""
        if count:
            places = self.tr("%n question(s) have a comment (F3).", "", count)
            words = " ".join(part for part in (words, places) if part)
        words = words or self.tr("A correction of a completed form: its next revision.")
        self._say("correction", words, icon="return")

    def tell_error(self, error: GpnError, step: Step | None) -> None:
        """Say what went wrong, and the way out where there is one."""
        words = f"{messages.sentence(error)}\n{messages.remedy(error)} ({messages.number(error)})"
        self._say("error", words, step, tone="bad")


_SURVEY: Final = (
    QT_TRANSLATE_NOOP("News", "Before the form is completed"),
    QT_TRANSLATE_NOOP("News", "Back to the form"),
    QT_TRANSLATE_NOOP("News", "Complete"),
)
_SUPPORT: Final = (
    QT_TRANSLATE_NOOP("News", "Before the support is recorded"),
    QT_TRANSLATE_NOOP("News", "Back to the details"),
    QT_TRANSLATE_NOOP("News", "Record it"),
)


def is_agreed(parent: QWidget, opened: Entry, noted: Sequence[str] = ()) -> bool:
    """Tell what will be left out of a survey or support; say whether it is completed so.

    ``noted`` are questions that have a remark in place of an answer.
    """
    groups = [
        Group(heading, _lines(lines), tone)
        for heading, lines, tone in (
            (
                translate("News", "Answers that are asked no more and will not be written"),
                differences.dropped(opened),
                "warn",
            ),
            (
                translate("News", "People taken out of the form; the register keeps them"),
                differences.departures(opened),
                "plain",
            ),
            (
                translate("News", "Changed in the register meanwhile"),
                differences.newer(opened),
                "plain",
            ),
        )
        if lines
    ]
    odd = [one for one in doubtful(opened.session) if one.is_new]
    for heading, is_asked in (
        (translate("News", "Members who may stand there twice"), True),
        (translate("News", "Numbers that do not fit the person"), False),
    ):
        lines_ = [f"{one.whose}: {doubt_words(one)}" for one in odd if bool(one.other) == is_asked]
        groups += [Group(heading, lines_, "warn")] if lines_ else []
    if noted:
        heading = translate("News", "Noted in place of an answer: these count as not answered")
        groups.append(Group(heading, noted, "warn"))
    if not groups:
        return True
    about = translate("News", "Nothing of this hinders you; look at it once.")
    title, stay, go = _SUPPORT if opened.draft.kind == SUPPORT else _SURVEY
    title, stay, go = (translate("News", one) for one in (title, stay, go))
    return telling.ask(parent, Telling(title, about, groups, stay, go))


def _lines(lines: Sequence[Line]) -> list[str]:
    return [differences.words(one) for one in lines]
