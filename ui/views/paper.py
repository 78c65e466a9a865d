"""A form while it is filled in: whose it is, what it comes to, saved at each answer.

On the way: an ``Entry`` → ``FormPage`` → each step through the one writer → «đã lưu»; Ctrl+Enter →
what will be left out is told → completed. Leaving keeps everything; giving up asks why.
"""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.errors import GpnError
from gpn_desktop.services import drafting, opening
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.doubting import doubtful
from gpn_desktop.services.last_time import LastTime
from gpn_desktop.services.since import changed_since
from gpn_desktop.services.world import Register
from ui.form.filling import Outside
from ui.form.keying import KeyingPage
from ui.form.keys import call_of
from ui.form.page import FormPage
from ui.form.paper_keys import TURN
from ui.look import geometry, why
from ui.look.parts import column, row, scrolled, seen
from ui.look.states import Step
from ui.views import verdict
from ui.views.beside import Beside, Shown, frame_of
from ui.views.details import LOST
from ui.views.doubts import DoubtLine, Doubts
from ui.views.entering import Entering, habits, remember
from ui.views.news import News, is_agreed
from ui.views.opened import Opened, Turns
from ui.views.page import Ways
from ui.views.paper_head import PaperHead
from ui.views.reckoning import Reckoning
from ui.views.row_twins import RowTwins
from ui.views.verdict import ToLookAt
from ui.views.versions import Moves, Versions
from ui.words import dotted

PANEL_FROM: Final = 900
SCROLL: Final = 14
BESIDE: Final = ("go_problem", "explain")  # keys that are written beside the form, and heard there


class Paper(QWidget):
    """One open form; ``sums`` are what its answers come to, where they come to a class.

    ``last`` is what was answered the last time.
    """

    left = Signal(object)  # this paper: everything is kept, it can go
    stayed = Signal(object)  # this paper: something of it could not be kept

    def __init__(
        self,
        desk: Desk,
        ways: Ways,
        opened: Opened,
        turns: Turns,
        *,
        sums: Reckoning | None = None,
        last: LastTime | None = None,
    ) -> None:
        super().__init__()
        assert opened.entry is not None  # noqa: S101 - who makes a paper has one
        self._desk, self._ways, self._turns = desk, ways, turns
        self.opened, self.entry, self.sums = opened, opened.entry, sums
        self._has_landed = False
        self.to_look_at = ToLookAt(self._on_place_wanted)
        self.doubts = Doubts(self._on_place_wanted)
        self.doubt_line = DoubtLine(self._on_place_wanted)
        self.beside = Beside(self, self._shown, desk, ways, self.entry, self._way_back)
        frame = frame_of(self.entry, last or LastTime())
        self.form = FormPage(self.entry.session, frame, self._outside())
        kept = habits(desk)
        self.entering = Entering(self.form, turns.memory, sounds=kept.paper_sound)
        self.twins = RowTwins(desk, ways, self.entry)
        self.news = self.beside.news = News(desk, ways, self.entry, self.form, self.show_verdict)
        moves = Moves(self.entering.commit, turns.opened_again, self.news.tell_error)
        self.versions = Versions(desk, ways.workbench, self.entry.draft.id, moves)
        self._whose, where = turns.kind.heading(opened)
        self._where = where
        who = "" if turns.kind.is_in_title else self._whose
        line = sums.line if sums else None
        self._head = PaperHead(who, where, line, self.beside.saved, self.give_up, turns.kind.drop)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_verdict)
        self._arrange()
        if kept.keys_from_paper:
            self.entering.to_paper()
        self.entering.turned.connect(self._on_turned)
        self.show_verdict()
        self.news.tell()
        self.versions.tell(opened.versions if self.entry.hindrance is None else None)
        if self.versions.count() and self.news.kind == "resumed":
            self.news.clear()  # one strip leaves room for the form

    @property
    def view(self) -> FormPage | KeyingPage:
        """Give the view in which the form is filled in now."""
        return self.entering.view

    def _shown(self) -> Shown:
        return self.view.shown

    def _outside(self) -> Outside:
        explain = self.sums.explain if self.sums else None
        keep, past, reply = self.beside.keep, self.beside.ask_past, self.beside.reply
        return Outside(keep, self.complete, explain, self._on_changed, past, reply)

    def _arrange(self) -> None:
        panel = [self.sums.panel] if self.sums else []
        beside = QWidget()
        beside.setLayout(column(*panel, self.doubts, self.to_look_at, None, gap=10))
        self._side = scrolled(beside)
        self._side.setFixedWidth(geometry.grown(verdict.PANEL_WIDTH) + SCROLL)
        left = column(self.entering, self.twins, gap=6)
        left.setStretch(0, 1)
        middle: QHBoxLayout = row(left, self._side, gap=10)
        middle.setStretch(0, 1)
        whole = column(self._head, self.versions, self.news, self.doubt_line, middle, gap=6)
        whole.setStretch(4, 1)
        self.setLayout(whole)

    def _way_back(self, error: GpnError) -> Step | None:
        """Give the step where the draft is somebody else's by now, or gone."""
        if error.code not in LOST:
            return None
        return Step(self.tr("&Open it here again"), self._turns.opened_again, "undo")

    # what it comes to

    def _on_changed(self, effects: Effects) -> None:
        self._soon.start()
        self.entering.hear(effects)
        if not self._turns.kind.is_blind:
            self.twins.hear(self.entering.place, is_fewer=bool(effects.rows))
        self.versions.settle()
        if self.news.kind == "resumed":
            self.news.clear()

    def show_verdict(self) -> None:
        """Say anew what the answers come to, and what needs a look."""
        if self.sums:
            self.sums.reckon()
        self.to_look_at.show_places(self.entry.session, self.form.filling.to_look_at())
        doubts = doubtful(self.entry.session)
        self.doubts.show_doubts(doubts)
        self.doubt_line.show_doubts(doubts)
        self.form.shown.doubt(frozenset(one.place.rows[-1] for one in doubts))
        self._fit()

    def _on_place_wanted(self, place: Place) -> None:
        self.entering.show_place(place)

    # completing, leaving, giving up

    def complete(self) -> None:
        """Look whether the register changed meanwhile, then complete the form."""
        look = partial(opening.register_now, self._desk, self.entry)
        self._ways.workbench.look(self, look, self._on_register, self._on_refused)

    def _on_register(self, register: Register) -> None:
        """Complete the form, once what will be left out and what is newer was told."""
        session, household = self.entry.session, self.entry.household
        self.entry = replace(self.entry, since=changed_since(session, household, register))
        filling = self.form.filling
        noted = [f"{filling.whereabouts(one)}: {text}" for one, text in filling.unanswered()]
        if not is_agreed(self, self.entry, noted):
            self.news.look_again(self.entry)
            return
        try:
            finished = self.entry.session.finalise()
        except GpnError as error:
            self.news.tell_error(error, None)
            return
        self._stand_still(still=True)
        work = partial(self._turns.kind.complete, self._desk, self.entry, finished)
        self._ways.workbench.do(self, work, self._turns.completed, self._on_completing_failed)

    def _stand_still(self, *, still: bool) -> None:
        """Take no answers while the form is completed; the focus waits here, not on the rail."""
        if still:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.setDisabled(still)

    def _on_completing_failed(self, error: GpnError) -> None:
        self._stand_still(still=False)
        step = self._way_back(error)
        if error.code in self._turns.kind.followed:
            step = Step(self.tr("&Make it a correction"), self._turns.made_correction, "edit")
        self.news.tell_error(error, step)
        self.take_focus()

    def leave(self) -> None:
        """Hand everything over and close the draft; ``left`` or ``stayed`` tells how it went."""
        self.entering.commit()
        work = partial(drafting.leave, self._desk, self.entry)
        self._ways.workbench.do(self, work, self._on_left, self._on_leaving_failed)

    def _on_left(self, _: None) -> None:
        self.left.emit(self)

    def _on_leaving_failed(self, error: GpnError) -> None:
        if error.code in LOST:  # somebody else's, or gone: nothing is left to close
            self.left.emit(self)
            return
        self.beside.tell_not_saved(error)
        self.stayed.emit(self)

    def give_up(self) -> None:
        """Give the form up, for a reason."""
        code = self.opened.household.code
        which = dotted(self._whose, self._where, "" if code in self._where else code)
        because = why.ask(self, self._turns.kind.giving_up(which))
        if because:
            work = partial(drafting.discard, self._desk, self.entry.draft.id, because)
            self._ways.workbench.do(self, work, lambda _: self._turns.given_up(), self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        self.news.tell_error(error, self._way_back(error))

    # where work begins

    def take_focus(self) -> None:
        """Go to where one was; first to what was returned, or to where the draft was left."""
        if not self._has_landed and self.news.take_focus():
            self._has_landed = True
            return
        if self.entering.is_keyed:
            self._land_on_paper()
            return
        last = self.form.focusWidget()
        if self._has_landed and last is not None and last.isVisible():
            last.setFocus()
            return
        self._has_landed = True
        wanted = self._first_commented() or self.opened.left_at
        if wanted:
            self.form.show_place(self.entry.session.at(wanted))
        else:
            self.form.turn_to(0)
            self.form.go_next()

    def _land_on_paper(self) -> None:
        wanted = "" if self._has_landed else self._first_commented() or self.opened.left_at
        self._has_landed = True
        if wanted:
            self.view.show_place(self.entry.session.at(wanted))
        self.entering.take_focus()

    def _on_turned(self) -> None:
        self._has_landed = True
        self._fit()
        try:
            remember(self._desk, keyed=self.entering.is_keyed)
        except GpnError as error:
            self.news.tell_error(error, None)

    def _first_commented(self) -> str:
        filling, path = self.form.filling, self.entry.session.path
        paths = (path(one) for one in filling.to_look_at())
        return next((one for one in paths if one in filling.frame.comments), "")

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the panel goes where there is no room for it."""
        least = self.entering.minimumSizeHint()
        return least + QSize(0, self._head.minimumSizeHint().height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: F12; F3 and F4 are heard beside the form too."""
        call = call_of(event)
        if event.key() == TURN:
            self.entering.turn()
        elif call in BESIDE:
            getattr(self.view, call)()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _is_wide(self) -> bool:
        return self.width() >= geometry.grown(PANEL_FROM)

    def _fit(self) -> None:
        """Where there is room whose form it is, and beside it what there is to say."""
        wide = self._is_wide() and not self.entering.is_keyed
        has_news = self.sums or not (self.doubts.isHidden() and self.to_look_at.isHidden())
        seen(self._side, wide and bool(has_news))
        seen(self.doubt_line, not wide and self.doubt_line.has_doubts)
        if self.sums:
            seen(self.sums.line, not wide)
        self._head.fit()
