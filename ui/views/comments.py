"""What was said about a survey, by question: the office returns it, both ask and answer.

A panel that the page of a survey puts beside it. ``wanted`` names the question to turn to,
``judged`` says that the office returned or accepted the survey.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.comments import RETURNED
from gpn_desktop.services import comments
from gpn_desktop.services.changes import Done
from gpn_desktop.services.comments import CommentRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.vietnamese import tidy
from ui import messages
from ui.look.blocks import emptied, said
from ui.look.edge import Edges
from ui.look.going import keyed
from ui.look.laying import widgets
from ui.look.more import MoreBelow, turn_page
from ui.look.parts import button, card, column, label, named, row, scrolled, seen
from ui.look.states import Stage
from ui.views.page import Ways
from ui.views.remark import WHOLE, Remark, Shown, Writing
from ui.views.unsaid import Keeping, Unsaid, read

T = TypeVar("T")
ANSWER_KEY, SEE_KEY = "Alt+R", "Alt+Q"  # of the first remark, of the first question


class CommentsPanel(QWidget):
    """All remarks of a survey by question, and what can be said at this desk."""

    wanted = Signal(str)
    judged = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._shown: Shown | None = None
        self._remarks: list[tuple[str, str]] = []
        self._unsaid: dict[str, Unsaid] = {}
        self._see_key = SEE_KEY  # while no question has it
        self.setObjectName("comments")
        named(self, self.tr("Comments"))
        self.banner = said("", "comments.banner", wraps=True)
        self._banner = card(column(self.banner), "warn", margin=12)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._list, None))
        self.area = scrolled(inside, is_guarded=False)
        Edges(self.area, Remark)
        self.stage = Stage(self.area)
        self.more = MoreBelow(self.area, "comments.more", "Shift+Tab")
        self.word = said("", "comments.word", "bad", wraps=True)
        self.word.hide()
        self.writing = Writing(self._on_added, self._on_return_clicked, self._on_accept_clicked)
        self.keeping = Keeping(self.writing, desk, ways.workbench, self._stands)
        self.writing.text.textChanged.connect(self.keeping.rest.start)
        self.writing.at.activated.connect(self.keeping.rest.start)
        self.writing.text.installEventFilter(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_writing)
        self.head = label(self.tr("Comments"), "heading")
        whole = column(self.head, self._banner, self.stage, self.more, self.word, self.writing)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._banner.hide()
        self.setFocusProxy(self.writing.text)

    def show_survey(self, shown: Shown) -> None:
        """Show what was said about a survey; what was written about another one waits for it."""
        is_other = self._shown is None or self._shown.survey != shown.survey
        if is_other:
            self.keeping.keep()
            self._put_by()
            self._say_word("")
            emptied(self._list)
            self._banner.hide()
            self.stage.show_loading()
        self._shown = shown
        self.writing.show_survey(shown)
        if is_other:
            self._take_up(self._unsaid.pop(shown.survey, Unsaid()))
            self.keeping.find(shown.survey, self._on_unsaid)
        self._fit_writing()
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the field of few lines leaves turning pages to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return turn_page(self.area, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Page Down reads on."""
        if not turn_page(self.area, event):
            super().keyPressEvent(event)

    @Slot()
    def _fit_writing(self) -> None:
        """Show one field for words at a time: an answer is written at its remark."""
        is_answering = any(one.is_answered for one in self._told())
        is_free = self.may_return or bool(self.writing.words)  # a verdict, what is typed: they stay
        seen(self.writing, self.may_write and (is_free or not is_answering))

    def _on_turned(self) -> None:
        """Give the key to the next remark that can be answered; settle what is seen afterwards."""
        any(one.take_key(ANSWER_KEY) for one in self._told())
        self._later.start()  # the focus may go on from one field to the next

    def typed(self) -> dict[str, str]:
        """Give what is written and not said yet, by survey."""
        self.keeping.keep()
        self._put_by()
        return {survey: one.written() for survey, one in self._unsaid.items() if one.written()}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Go on with what was written before the lock, each when its survey is shown."""
        for survey, kept in typed.items():
            self._unsaid[survey] = read(kept)

    def _put_by(self) -> None:
        if self._shown is not None:
            survey, unsaid = self._stands()
            self._unsaid[survey] = unsaid

    def _stands(self) -> tuple[str, Unsaid]:
        """Give the survey that is shown, and what is written about it."""
        place, words = self.writing.place, self.writing.words
        unsaid = Unsaid(tuple(self._remarks), place if words else WHOLE, words)
        return (self._shown.survey if self._shown else "", unsaid)

    def _on_unsaid(self, unsaid: Unsaid) -> None:
        self._take_up(unsaid)
        self._fit_writing()
        self.refresh()  # what is gathered stands in the list

    def _take_up(self, unsaid: Unsaid) -> None:
        self._remarks = list(unsaid.remarks)
        self.writing.put(unsaid.place, unsaid.words, len(unsaid.remarks))

    @property
    def may_write(self) -> bool:
        """Say whether remarks can be made at this desk."""
        return self._desk.may_write

    @property
    def may_return(self) -> bool:
        """Say whether a survey can be returned and accepted at this desk."""
        return self.may_write and self._desk.is_office

    def complete(self) -> None:
        """Give the answer one is in, else take what is written as a remark, as Ctrl+Enter does."""
        if not any(one.answers() for one in self.findChildren(Remark)):
            self.writing.say()

    def write_at(self, place: str) -> None:
        """Begin a remark at a question."""
        self.writing.turn_to(place)

    def refresh(self) -> None:
        """Look up again what was said; call it after changes of comments."""
        if self._shown is None:
            return
        desk, survey = self._desk, self._shown.survey
        self._ways.workbench.look(
            self, lambda: comments.comments(desk, survey), self.show_comments, self._fail
        )

    def _fail(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def show_comments(self, found: Sequence[CommentRow]) -> None:
        """Show remarks by question, the whole survey first, what is not sent yet last."""
        begun = {one.id: one.begun for one in self.findChildren(Remark) if one.begun}
        emptied(self._list)
        self._see_key = SEE_KEY
        self._say_banner(found)
        for place in self._places(found):
            self._add_title(place)
            for one in (one for one in found if one.place == place):
                remark = Remark(one, self._answers(one), begun.get(one.id, ""))
                remark.turned.connect(self._on_turned)
                self._list.addWidget(remark)
            for at, text in self._remarks:
                if at == place:
                    self._list.addWidget(self._unsent(text))
        self._on_turned()
        if found or self._remarks:
            self.stage.show_content()
        else:
            self.stage.show_empty(self.tr("Nothing was said about this survey"), icon="comment")

    def _told(self) -> list[Remark]:
        """Give the remarks that are shown, from above."""
        return [one for one in widgets(self._list) if isinstance(one, Remark)]

    def _places(self, found: Sequence[CommentRow]) -> list[str]:
        asked = [one.place for one in self._shown.questions] if self._shown else []
        used = dict.fromkeys([*(one.place for one in found), *(at for at, _ in self._remarks)])
        known = [place for place in (WHOLE, *asked) if place in used]
        return [*known, *(place for place in used if place not in known)]

    def _add_title(self, place: str) -> None:
        if place == WHOLE:
            self._list.addWidget(label(self.tr("The whole survey"), "quiet"))
            return
        texts = {one.place: one.text for one in self._shown.questions} if self._shown else {}
        words = label(texts.get(place, place), "quiet", wraps=True)
        see = button(self.tr("See the answer"), partial(self.wanted.emit, place), kind="link")
        see.setObjectName(f"comments.at.{place}")
        named(see, f"{see.text()}: {words.text()}")
        seen(see, place in texts)
        if place in texts:
            see.setText(keyed(see.text(), self._see_key))
            see.setShortcut(self._see_key)
            self._see_key = ""
        title = row(words, see)
        title.setStretch(0, 1)
        title.setAlignment(see, Qt.AlignmentFlag.AlignTop)
        held = QWidget()
        held.setLayout(title)
        self._list.addWidget(held)

    def _answers(self, one: CommentRow) -> Callable[[str], object] | None:
        may = self._desk.may("entry") and not one.is_ours
        return partial(self._on_answered, one.id) if may else None

    def _unsent(self, text: str) -> QWidget:
        words = column(label(self.tr("Goes with the survey"), "small"), label(text, wraps=True))
        return card(words, "accent", margin=12)

    def _say_banner(self, found: Sequence[CommentRow]) -> None:
        shown = self._shown
        returned = shown is not None and shown.is_returned
        self._banner.setVisible(returned)
        if shown is None or not returned:
            return
        count = len({one.place for one in found if one.verdict == RETURNED and one.place})
        words = self.tr("The office returned this survey.")
        if count:
            words = self.tr("The office returned this survey: %n question(s) to see.", "", count)
        kept = self.tr("The old one is kept; once corrected it is revision {number}.")
        self.banner.setText(f"{words} {kept.format(number=shown.next_revision)}")

    def _on_added(self, place: str, text: str) -> None:
        """At an office remarks are gathered until it is returned; an officer's is said at once."""
        shown = self._shown
        if shown is None:
            return
        if shown.may_return:
            self._remarks.append((place, text))
            self.writing.clear(len(self._remarks))
            self.keeping.keep()
            self.refresh()
        else:
            self._do(lambda desk: comments.ask(desk, shown.survey, place, text), self._on_said)

    def _on_return_clicked(self) -> None:
        """Return it with what is gathered and with the words that still stand in the field."""
        last = [(self.writing.place, self.writing.words)] if self.writing.words else []
        shown, remarks = self._shown, (*self._remarks, *last)
        if shown is not None and remarks:
            words = self.tr("The survey is returned; the commune hears it with the next package.")
            self._do(
                lambda desk: comments.return_survey(desk, shown.survey, remarks),
                partial(self._on_judged, words),
            )

    def _on_accept_clicked(self) -> None:
        shown = self._shown
        if shown is not None:
            words = self.tr("The survey is accepted.")
            self._do(
                lambda desk: comments.accept_survey(desk, shown.survey),
                partial(self._on_judged, words),
            )

    def _on_answered(self, comment: str, text: str) -> None:
        if tidy(text):
            self._do(
                lambda desk: comments.answer(desk, comment, text),
                partial(self._on_answer_kept, comment),
            )

    def _on_answer_kept(self, comment: str) -> None:
        for one in self.findChildren(Remark):
            if one.id == comment:
                one.forget()
        self.refresh()

    def _do(self, service: Callable[[Desk], Done[T]], then: Callable[[], object]) -> None:
        desk = self._desk
        self._say_word("")
        self._ways.workbench.do(self, lambda: service(desk), lambda made: then(), self._on_refused)

    def _on_said(self) -> None:
        self._remarks = []
        self.writing.clear(0)
        self.keeping.keep()
        self.refresh()

    def _on_judged(self, words: str) -> None:
        self._on_said()
        self._ways.say(words)
        self.judged.emit()

    def _on_refused(self, error: GpnError) -> None:
        self._say_word(f"{messages.sentence(error)} {messages.remedy(error)}")

    def _say_word(self, words: str) -> None:
        self.word.setText(words)
        seen(self.word, bool(words))
