"""The card that sends: what waits, the passphrase, how far, and that the stick may be taken out.

The daily act is one shortcut, the passphrase, Enter; each state stands in the same place.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QStackedLayout, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import sending
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.posted import Post
from gpn_desktop.services.sending import Dispatch
from ui import messages
from ui.counts import grouped
from ui.dialogs.passphrase import PassphraseField
from ui.look import geometry
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import ENTER, keyed
from ui.look.parts import ENTERS, button, column, label, named, retone, seen
from ui.tidings import Tidings, looking_only
from ui.views.ended import Ended
from ui.watch import WatchPanel, unless_stopped
from ui.workbench import Workbench

IDLE, ASKING, WORKING, ENDED = range(4)
SEND_KEY: Final = "Ctrl+G"
COPY_KEY: Final = "Alt+U"  # while Ctrl+G is for what waits; Alt+L is that of the package chosen
OPEN: Final = (Enrolled.NOT_ASKED, Enrolled.ASKED)


class SendCard(QFrame):
    """Says what waits to be sent, and sends it; ``enrol`` is emitted where it is to be enrolled.

    ``place`` gives the folder that is chosen, or None.
    """

    enrol = Signal()

    def __init__(self, desk: Desk, workbench: Workbench, place: Callable[[], Path | None]) -> None:
        super().__init__()
        self._desk, self._workbench, self._place = desk, workbench, place
        self._tidings = Tidings(self, is_office=desk.is_office)
        self._post: Post | None = None
        self._again: tuple[str, ...] = ()
        self.setProperty("card", "plain")
        named(self, self.tr("Send"))
        self._stack = QStackedLayout(self)  # else what is added first is a window of its own
        self._end = Ended(self.rest, self._on_retry_clicked)
        ended = column(self._end)
        for box in (self._idle(), self._asking(), self._working(), ended):
            box.setContentsMargins(16, 10, 16, 12)
            self._stack.addWidget(_page(box))

    def _idle(self) -> QLayout:
        self.waiting = said("", "exchange.waiting", "heading", wraps=True)
        self.about = said("", "exchange.enrolment", "quiet", wraps=True)
        self.send = button(self.tr("Send… (Ctrl+G)"), self.begin, icon="export", kind="first")
        self.send.setObjectName("exchange.send")
        self.ask = button("", self.enrol.emit, icon="key", kind="first")
        self.ask.setObjectName("exchange.enrol")
        self.copy = button("", self._on_copy_clicked, icon="copy")
        self.copy.setObjectName("exchange.copy_again")
        self._title = label(self.tr("To send"), "quiet")
        ends = flowing(self.send, self.ask, self.copy)
        return column(self._title, self.waiting, self.about, None, ends, gap=6)

    def _asking(self) -> QLayout:
        self.question = said("", "exchange.question", "heading", wraps=True)
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.setObjectName("exchange.passphrase")
        self.field.returnPressed.connect(self._on_sign_clicked)
        self.word = said("", "exchange.word", "bad", wraps=True)
        words = keyed(self.tr("Sign and copy"), ENTER)
        self.sign = button(words, self._on_sign_clicked, kind="first")
        self.sign.setObjectName("exchange.sign")
        cancel = button(self.tr("Cancel"), self.rest, kind="flat")
        ends = flowing(self.sign, cancel)
        return column(self.question, self.field, self.word, None, ends, gap=6)

    def _working(self) -> QLayout:
        self._room = column()
        return self._room

    @property
    def is_resting(self) -> bool:
        """Say whether nothing is asked for and nothing is under way."""
        return self._stack.currentIndex() == IDLE

    @property
    def may_send(self) -> bool:
        """Say whether this computer is listed, and whether this person may send."""
        listed = self._post is not None and self._post.enrolment.may_send
        return listed and self._desk.may("entry")

    @property
    def has_something(self) -> bool:
        """Say whether a package made now would carry anything."""
        return self._post is not None and any(one.is_due for one in self._post.waiting)

    @property
    def has_step(self) -> bool:
        """Say whether there is something to do here."""
        able = (self.send, self.copy, self.ask)
        return any(not one.isHidden() and one.isEnabled() for one in able)

    def show_post(self, post: Post) -> None:
        """Say what waits now; what is being done goes on."""
        self._post = post
        found = post.enrolment
        listed = bool(found.list_version)
        self._say_waiting()
        words = self._tidings.concern(post)
        self.about.setText(words if self._desk.may("entry") else looking_only())
        self.about.setVisible(bool(self.about.text()))
        tones = {Enrolled.REVOKED: "bad"}
        retone(self.about, tones.get(found.state, "warn" if found.may_send else "normal"), "role")
        self.ask.setVisible(found.state in OPEN)
        asked = found.state is Enrolled.ASKED
        words = self.tr("Go on with the enrolment…") if asked else self.tr("Enrol this computer…")
        if self._desk.is_office and not listed:
            words = self.tr("To the first ceremony…")
        self.ask.setText(words)
        self.ask.setAccessibleName(words)
        count = len(self._undelivered())
        self.copy.setVisible(count > 0 and self.may_send)
        self.send.setEnabled(self.has_something)
        words = grouped(self.tr("Copy %n package(s) to the stick", "", count), count)
        self.copy.setText(keyed(words, COPY_KEY if self.has_something else SEND_KEY))
        self.copy.setAccessibleName(self.copy.text())
        if self.has_something:
            self.copy.setShortcut(COPY_KEY)  # words that are set take it away
        retone(self.copy, "" if self.has_something else "first", "kind")
        seen(self.send, self.may_send and (self.has_something or not count))

    def _say_waiting(self) -> None:
        """Say what waits; where the title has no room the words say that it is to be sent."""
        if self._post is None:
            return
        waiting = self._post.waiting
        words = self._tidings.waiting(waiting)
        if not self._post.enrolment.list_version:
            words = self.tr("Not enrolled yet")
        elif self._title.isHidden() and any(one.is_due and one.fresh for one in waiting):
            words = self.tr("To send: {what}").format(what=words)
        self.waiting.setText(words)

    def begin(self) -> None:
        """Ask for the passphrase, if there is something to send; where it is typed, sign."""
        if self._stack.currentIndex() == ASKING:
            self._on_sign_clicked()
            return
        if self._stack.currentIndex() == ENDED:
            self.rest()
        if self._post is None or not (self.may_send and self.is_resting):
            return
        if not self.has_something:
            self.begin_again(self._undelivered())
            return
        self._again = ()
        self.question.setText(self._tidings.to_sign(self._post.waiting))
        self._say("")
        self._turn_to(ASKING, self.field)

    def _on_copy_clicked(self) -> None:
        self.begin_again(self._undelivered())

    def _undelivered(self) -> tuple[str, ...]:
        rows = self._post.packages if self._post is not None else ()
        return tuple(one.identity for one in rows if one.is_undelivered)

    def begin_again(self, identities: tuple[str, ...]) -> None:
        """Copy packages once more: they are signed already, nothing is asked for."""
        if self.is_resting and identities:
            self._again = identities
            self._go("")

    def _on_sign_clicked(self) -> None:
        if self.field.text():
            self._go(self.field.text())

    def _go(self, passphrase: str) -> None:
        folder = self._place()
        if folder is None:
            self._no_place(self.tr("Plug in the stick or choose a folder first."))
            return
        words = self.tr("Copying…") if self._again else self.tr("Making, signing, copying…")
        panel = self._put(WatchPanel(words))
        desk, again = self._desk, self._again

        def act() -> Done[Dispatch]:
            if again:
                return sending.copy_again(desk, again, folder, panel.watch)
            return sending.send(desk, folder, passphrase, panel.watch)

        self._turn_to(WORKING, panel)
        self._workbench.do(self, unless_stopped(act), self._on_sent, self._on_failed)

    def _no_place(self, words: str) -> None:
        if self._again:
            self._show_end("warn", words, "")
        else:
            self._say(words)

    def _say(self, words: str) -> None:
        self.word.setText(words)
        self.word.setVisible(bool(words))

    def _put(self, panel: WatchPanel) -> WatchPanel:
        while (old := self._room.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        self._room.addWidget(panel)
        self._room.addStretch(1)
        self._panel = panel
        return panel

    def _on_sent(self, dispatch: Dispatch | None) -> None:
        self._panel.finish()
        self.field.clear()
        if dispatch is None or dispatch.is_stopped:
            self.rest()
        elif dispatch.hindrance is not None:
            self.show_failure(dispatch.hindrance, dispatch.names)
        else:
            self.show_sent(dispatch)

    def show_sent(self, dispatch: Dispatch) -> None:
        """Say that the stick may be taken out, and what is still open."""
        so = self.tr("Copied and checked. The stick can be taken out now.")
        more = self.tr(
            "{names} in {place}. A package counts as delivered once its receipt is here."
        )
        names = ", ".join(dispatch.names)
        self._show_end("good", so, more.format(names=names, place=dispatch.place))

    def _on_failed(self, error: GpnError) -> None:
        self._panel.finish()
        if error.code is ErrorCode.PASSPHRASE_WRONG:
            self._say(messages.sentence(error))
            self.field.selectAll()
            self._turn_to(ASKING, self.field)
            return
        self.show_failure(error)

    def show_failure(self, error: GpnError, lying: Sequence[str] = ()) -> None:
        """Say what hindered it, which files lie there all the same, and what to do."""
        self.field.clear()
        words = f"{messages.remedy(error)} ({messages.number(error)})"
        if lying:
            before = self.tr("Copied before that: {names}.").format(names=", ".join(lying))
            words = f"{before} {words}"
        self._show_end("bad", messages.sentence(error), words)

    def _show_end(self, tone: str, so: str, more: str) -> None:
        self._end.show_end(tone, so, more)
        retone(self, tone, "card")
        self._turn_to(ENDED, self._end.landing)

    def _on_retry_clicked(self) -> None:
        again = self._again
        self.rest()
        if again:
            self.begin_again(again)
        else:
            self.begin()

    def rest(self) -> None:
        """Show again what waits; the passphrase is forgotten."""
        self.field.clear()
        retone(self, "plain", "card")
        self._stack.setCurrentIndex(IDLE)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on what comes next here."""
        able = (self.send, self.copy, self.ask)
        idle = next((one for one in able if one.isVisibleTo(self) and one.isEnabled()), self.send)
        where = {IDLE: idle, ASKING: self.field, WORKING: self, ENDED: self._end.landing}
        where[self._stack.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, number: int, focus: QWidget) -> None:
        self._stack.setCurrentIndex(number)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: where there is little room the words say what it is."""
        super().resizeEvent(event)
        self._title.setVisible(not geometry.is_low(self.window().height()))
        self._say_waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc gives up what is asked for, Enter ends."""
        now, key = self._stack.currentIndex(), event.key()
        gives_up = key == Qt.Key.Key_Escape and now in (ASKING, ENDED)
        ends = key in ENTERS and now == ENDED and not self._end.retry.isVisible()
        if gives_up or ends:
            self.rest()
        else:
            super().keyPressEvent(event)


def _page(box: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(box)
    return made
