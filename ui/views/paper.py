"""A survey while it is filled in: whose it is, the form, what it comes to, saved at each answer.

On the way: an ``Entry`` → ``FormPage`` → each step through the one writer → «đã lưu»; Ctrl+Enter →
what will be left out is told → completed. Leaving keeps everything; giving up asks why.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import drafting, entry, opening
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import doubtful
from gpn_desktop.services.since import changed_since
from gpn_desktop.services.surveying import Sitting, beside_earlier
from gpn_desktop.services.world import Register
from ui import verdicts
from ui.bars import Elided
from ui.dialogs import points
from ui.form.filling import Frame, Kept, Outside
from ui.form.keys import call_of
from ui.form.page import FormPage
from ui.look import why
from ui.look.blocks import said
from ui.look.parts import button, column, row, scrolled, seen, sign
from ui.look.states import Step
from ui.views import verdict
from ui.views.details import HOUSEHOLD, LOST, has
from ui.views.news import News, is_agreed
from ui.views.page import Ways
from ui.views.verdict import Doubts, ToLookAt, Verdict, VerdictLine
from ui.views.versions import Moves, Versions
from ui.words import QT_TRANSLATE_NOOP, translate

PANEL_FROM: Final = 900
SCROLL: Final = 14
FOLLOWED: Final = (
    ErrorCode.SURVEY_ALREADY_COMPLETED,
    ErrorCode.SURVEY_WAS_RETURNED,
    ErrorCode.SURVEY_WITHDRAWN,
)
BESIDE: Final = ("go_problem", "explain")  # keys that are written beside the form, and heard there
WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "The household is not reviewed this time"),
    QT_TRANSLATE_NOOP("GivingUp", "To begin anew from the register"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)


@dataclass(frozen=True)
class Turns:
    """Where it goes on from here."""

    completed: Callable[[Survey], object]
    given_up: Callable[[], object]
    opened_again: Callable[[], object]
    made_correction: Callable[[], object]


class Saved(QWidget):
    """Says that everything is saved, and when; or that something is not."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = sign("check", "good", 16)
        self._words = said("", "survey.saved", "small")
        self.setLayout(row(self._sign, self._words, gap=4))
        self._sign.hide()

    def show_saved(self) -> None:
        """Say when the last answer was saved."""
        self._sign.show()
        self._words.setText(self.tr("Saved {time}").format(time=f"{chance.now():%H:%M}"))

    def show_not_saved(self) -> None:
        """Say that the last answer is not saved yet."""
        self._sign.hide()
        self._words.setText(self.tr("Not saved yet"))


class Paper(QWidget):
    """One open survey."""

    left = Signal(object)  # this paper: everything is kept, it can go
    stayed = Signal(object)  # this paper: something of it could not be kept

    def __init__(self, desk: Desk, ways: Ways, sitting: Sitting, turns: Turns) -> None:
        super().__init__()
        assert sitting.entry is not None  # noqa: S101 - who makes a paper has one
        self._desk, self._ways, self._turns = desk, ways, turns
        self.sitting, self.entry = sitting, sitting.entry
        self._waiting, self.is_behind = 0, False
        self._has_landed = False
        self.saved = Saved()
        self.panel, self.line = Verdict(self.explain), VerdictLine(self.explain)
        self.to_look_at = ToLookAt(self._on_place_wanted)
        self.doubts = Doubts(self._on_place_wanted)
        self.form = FormPage(self.entry.session, self._frame(), self._outside())
        self.news = News(self.entry, self.form, self.show_verdict)
        moves = Moves(self.form.commit, turns.opened_again, self.news.tell_error)
        self.versions = Versions(desk, ways.workbench, self.entry.draft.id, moves)
        self._who = Elided(sitting.household.head_name, "strong")
        self._who.setObjectName("survey.who")
        self._where = Elided(self._where_words(), "quiet")
        self._where.setObjectName("survey.where")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_verdict)
        self._arrange()
        self.show_verdict()
        self.saved.show_saved()
        self.news.tell()
        self.versions.tell(sitting.versions)
        if self.versions.count() and self.news.kind == "resumed":
            self.news.clear()  # one strip leaves room for the form

    def _frame(self) -> Frame:
        launched = [one for one in (HOUSEHOLD,) if has(self.entry, one)]
        told = self.entry.comments.items()
        comments = {path: text for path, text in told if has(self.entry, path)}
        return Frame("", tuple(launched), self.entry.remarks, comments)

    def _outside(self) -> Outside:
        return Outside(self.keep, self.complete, self.explain, self._on_changed)

    def _where_words(self) -> str:
        home = self.sitting.household
        return " · ".join(part for part in (home.village_name, home.code) if part)

    def _arrange(self) -> None:
        self._give_up = button(self.tr("Give up…"), self.give_up, icon="delete", kind="flat")
        self._give_up.setObjectName("survey.discard")
        self._give_up.setToolTip(self.tr("Give this survey up (Alt+B)"))
        self._give_up.setShortcut("Alt+B")
        self._head = row(self._who, self._where, self.line, None, self.saved, self._give_up, gap=10)
        beside = QWidget()
        beside.setLayout(column(self.panel, self.doubts, self.to_look_at, None, gap=10))
        self._side = scrolled(beside)
        self._side.setFixedWidth(verdict.PANEL_WIDTH + SCROLL)
        middle: QHBoxLayout = row(self.form, self._side, gap=10)
        middle.setStretch(0, 1)
        whole = column(self._head, self.versions, self.news, middle, gap=6)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    # what was typed is kept

    def keep(self, kept: Kept) -> None:
        """Keep a step; the writer takes them one after the other."""
        self._waiting += 1
        work = partial(drafting.keep, self._desk, self.entry, kept.values, kept.state)
        self._ways.workbench.do(self, work, self._on_kept, self._on_keeping_failed)

    def _on_kept(self, _: None) -> None:
        self._waiting -= 1
        if self.is_behind:
            self.is_behind = False
            self.news.clear()
        if not self._waiting:
            self.saved.show_saved()

    def _on_keeping_failed(self, error: GpnError) -> None:
        self._waiting -= 1
        self.saved.show_not_saved()
        again = self._way_back(error)
        if again is None:
            self.is_behind = True
            again = Step(self.tr("&Save again"), self._on_save_wanted, "undo")
        self.news.tell_error(error, again)

    def _way_back(self, error: GpnError) -> Step | None:
        """Give the step where the draft is somebody else's by now, or gone."""
        if error.code not in LOST:
            return None
        return Step(self.tr("&Open it here again"), self._turns.opened_again, "undo")

    def _on_save_wanted(self) -> None:
        self.keep(Kept({}))

    # what it comes to

    def _on_changed(self, effects: Effects) -> None:
        self._soon.start()
        self.versions.settle()
        if self.news.kind == "resumed":
            self.news.clear()

    def show_verdict(self) -> None:
        """Compute the totals and the class anew."""
        sitting = self.sitting
        self.found = verdicts.of_session(self.entry.session, sitting.last_year, sitting.year)
        self.panel.show_result(self.found, sitting.last_year, sitting.year)
        self.line.show_result(self.found)
        self.to_look_at.show_places(self.entry.session, self.form.filling.to_look_at())
        self.doubts.show_doubts(doubtful(self.entry.session))

    def _on_place_wanted(self, place: Place) -> None:
        self.form.show_place(place)

    def explain(self) -> None:
        """F4: where the points come from."""
        last = verdicts.last_year_words(self.sitting.last_year, self.sitting.year)
        found = beside_earlier(self._desk, self.sitting, self.found)
        points.show(self, found, last, self.sitting.form)

    # completing, leaving, giving up

    def complete(self) -> None:
        """Look whether the register changed meanwhile, then complete the survey."""
        look = partial(opening.register_now, self._desk, self.entry)
        self._ways.workbench.look(self, look, self._on_register, self._on_refused)

    def _on_register(self, register: Register) -> None:
        """Complete the survey, once what will be left out and what is newer was told."""
        session, household = self.entry.session, self.entry.household
        self.entry = replace(self.entry, since=changed_since(session, household, register))
        if not is_agreed(self, self.entry):
            self.news.look_again(self.entry)
            return
        try:
            finished = self.entry.session.finalise()
        except GpnError as error:
            self.news.tell_error(error, None)
            return
        self.setEnabled(False)
        work = partial(entry.complete, self._desk, self.entry, finished)
        self._ways.workbench.do(self, work, self._turns.completed, self._on_completing_failed)

    def _on_completing_failed(self, error: GpnError) -> None:
        self.setEnabled(True)
        step = self._way_back(error)
        if error.code in FOLLOWED:
            step = Step(self.tr("&Make it a correction"), self._turns.made_correction, "edit")
        self.news.tell_error(error, step)
        self.take_focus()

    def leave(self) -> None:
        """Hand everything over and close the draft; ``left`` or ``stayed`` tells how it went."""
        self.form.commit()
        work = partial(drafting.leave, self._desk, self.entry)
        self._ways.workbench.do(self, work, self._on_left, self._on_leaving_failed)

    def _on_left(self, _: None) -> None:
        self.left.emit(self)

    def _on_leaving_failed(self, error: GpnError) -> None:
        if error.code in LOST:  # somebody else's, or gone: nothing is left to close
            self.left.emit(self)
            return
        self.is_behind = True
        self.saved.show_not_saved()
        self.news.tell_error(error, Step(self.tr("&Save again"), self._on_save_wanted, "undo"))
        self.stayed.emit(self)

    def give_up(self) -> None:
        """Give the survey up, for a reason."""
        asked = why.Question(
            self.tr("Give the survey of {who} up").format(who=self.sitting.household.head_name),
            self.tr("Its answers go; the register and earlier surveys stay as they are."),
            [translate("GivingUp", one) for one in WHY_GIVEN_UP],
            self.tr("Go on filling in"),
            self.tr("Give up"),
        )
        because = why.ask(self, asked)
        if because:
            work = partial(drafting.discard, self._desk, self.entry.draft.id, because)
            self._ways.workbench.do(self, work, lambda _: self._turns.given_up(), self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        self.news.tell_error(error, self._way_back(error))

    # where work begins

    def take_focus(self) -> None:
        """Go to where one was; first to what was returned, or to where the draft was left."""
        last = self.form.focusWidget()
        if self._has_landed and last is not None and last.isVisible():
            last.setFocus()
            return
        self._has_landed = True
        wanted = self._first_commented() or self.sitting.left_at
        if wanted:
            self.form.show_place(self.entry.session.at(wanted))
        else:
            self.form.turn_to(0)
            self.form.go_next()

    def _first_commented(self) -> str:
        filling, path = self.form.filling, self.entry.session.path
        paths = (path(one) for one in filling.to_look_at())
        return next((one for one in paths if one in filling.frame.comments), "")

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the panel goes where there is no room for it."""
        least = self.form.minimumSizeHint()
        return least + QSize(0, self._head.minimumSize().height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F3 and F4 are heard beside the form too."""
        call = call_of(event)
        if call in BESIDE:
            getattr(self.form, call)()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        wide = self.width() >= PANEL_FROM
        for part in (self._side, self._who, self._where):
            seen(part, wide)
        seen(self.line, not wide)
        self._give_up.setText(self._give_up.accessibleName() if wide else "")
        self._give_up.setShortcut("Alt+B")  # Qt forgets it with the text
