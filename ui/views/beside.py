"""What goes from an open form to the desk and back: each step kept, replies said, the past asked.

On the way: ``Outside`` of the form → the one writer → «đã lưu», or why not and how to try again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.services import comments, drafting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry, Was
from gpn_desktop.services.entry import REPLY
from gpn_desktop.services.last_time import LastTime
from ui.counts import moment
from ui.form.filling import Filling, Frame, Kept, Then
from ui.look.states import Step
from ui.views.details import HOUSEHOLD, has
from ui.views.news import News
from ui.views.page import Ways
from ui.views.saved import Saved
from ui.words import translate


def frame_of(opened: Entry, last: LastTime) -> Frame:
    """Give what stands around a form: what the office asks, what was answered the last time."""
    launched = [one for one in (HOUSEHOLD,) if has(opened, one)]
    asked = {path: text for path, text in opened.comments.items() if has(opened, path)}
    day = vietnamese.show_date(last.on) if last.on else ""
    words = translate("Paper", "Last time, {day}").format(day=day)
    return Frame(
        "",
        tuple(launched),
        opened.remarks,
        asked,
        last=last.answers,
        last_words=words,
        is_read=opened.hindrance is not None,
    )


class Shown(Protocol):
    """The view a form is filled in by now."""

    @property
    def filling(self) -> Filling:
        """Give what is filled in."""

    def show_reply(self, path: str) -> None:
        """Show what was answered to the office."""

    def ask_reply_again(self, path: str) -> None:
        """Give back what could not be said."""


class Beside:
    """Guards what was handed over and is not kept yet; ``news`` is told what went wrong."""

    news: News

    def __init__(
        self,
        page: QWidget,
        shown: Callable[[], Shown],
        desk: Desk,
        ways: Ways,
        opened: Entry,
        way_back: Callable[[GpnError], Step | None],
    ) -> None:
        self._page, self._shown, self._desk, self._ways = page, shown, desk, ways
        self._opened, self._way_back = opened, way_back
        self._waiting, self._is_behind = 0, False
        self.saved = Saved(ways.workbench)

    # what was typed is kept

    def keep(self, kept: Kept) -> None:
        """Keep a step; the writer takes them one after the other."""
        self._waiting += 1
        work = partial(drafting.keep, self._desk, self._opened, kept.values, kept.state)
        self._ways.workbench.do(self._page, work, self._on_kept, self._on_failed)

    def _on_kept(self, _: None) -> None:
        self._waiting -= 1
        if self._is_behind:
            self._is_behind = False
            self.news.clear()
        if not self._waiting:
            self.saved.show_saved()

    def _on_failed(self, error: GpnError) -> None:
        self._waiting -= 1
        again = self._way_back(error)
        if again is None:
            self.tell_not_saved(error)
            return
        self.saved.show_not_saved()
        self.news.tell_error(error, again)

    def tell_not_saved(self, error: GpnError) -> None:
        """Say what is not saved, and offer to save it again."""
        self._is_behind = True
        self.saved.show_not_saved()
        again = Step(translate("Paper", "&Save again"), partial(self.keep, Kept({})))
        self.news.tell_error(error, again)

    # what is asked

    def reply(self, path: str, text: str) -> None:
        """Answer the comment of the office at a question; what is refused is given back."""
        work = partial(comments.answer, self._desk, self._opened.asked[path], text)
        self._ways.workbench.do(
            self._page, work, partial(self._on_said, path), partial(self._on_unsaid, path, text)
        )

    def _on_said(self, path: str, said: CommentRow) -> None:
        self._shown().filling.replied(path, f"{REPLY}{said.text}")
        self._shown().show_reply(path)

    def _on_unsaid(self, path: str, text: str, error: GpnError) -> None:
        self.news.tell_error(error, self._way_back(error))
        self._shown().filling.unsaid[path] = text
        self._shown().ask_reply_again(path)

    def ask_past(self, path: str, then: Then) -> None:
        """Look up what stood at a question before, after all that waits to be kept."""

        def told(found: Sequence[Was]) -> None:
            then([(one.text, moment(one.at)) for one in found])

        look = partial(_past, self._desk, self._opened, path)
        self._ways.workbench.do(self._page, look, told, self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        self.news.tell_error(error, self._way_back(error))


def _past(desk: Desk, opened: Entry, path: str) -> Done[tuple[Was, ...]]:
    return Done(drafting.past(desk, opened, path))
