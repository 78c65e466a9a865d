"""Send and receive: what waits, where it goes, what has no receipt yet, what came in.

The first page of the officer's end of day: plug in, Ctrl+G, passphrase, Enter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services import exchange, lying
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lying import Lying
from gpn_desktop.services.posted import Post
from ui.dialogs import arrival, enrol
from ui.look import geometry
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, label, named, retone, row, scrolled
from ui.look.states import Stage
from ui.places import PlaceField
from ui.views.packages import PackageLists
from ui.views.page import Goal, Page, Ways
from ui.views.sending import SendCard
from ui.workbench import Workbench

WRITTEN: Final = (
    *("packages", "devices", "conflicts", "households", "rounds", "surveys", "comments"),
    *("decisions", "support", "plans", "places", "officials"),
)
ENDINGS: Final = "*.gpn *.gpntrust *.gpn.001"
TAKEN: Final = ("package", "trust_list")
SEND: Final = "send"
RECEIVE_KEY, QUARRELS_KEY, MACHINES_KEY = "Alt+N", "Alt+X", "Alt+M"
FILES_KEY: Final = "Ctrl+N"


class ReceiveCard(QFrame):
    """Says what lies in the folder, and lets it be looked at before it is received."""

    def __init__(self, preview: Callable[[], object], choose: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        named(self, self.tr("Receive"))
        self.lying = said("", "exchange.lying", "heading", wraps=True)
        words = keyed(self.tr("Look and receive…"), RECEIVE_KEY)
        self.preview = button(words, preview, icon="import")
        self.preview.setShortcut(RECEIVE_KEY)
        self.preview.setObjectName("exchange.preview")
        words = keyed(self.tr("Other files…"), FILES_KEY)  # the act of the page hears it
        self.choose = button(words, choose, kind="flat")
        self.choose.setObjectName("exchange.choose")
        ends = flowing(self.preview, self.choose)
        self._title = label(self.tr("To receive"), "quiet")
        box = column(self._title, self.lying, None, ends, gap=6)
        box.setContentsMargins(16, 10, 16, 12)
        self.setLayout(box)
        self.show_lying(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: where there is little room the buttons say what it is."""
        super().resizeEvent(event)
        self._title.setVisible(not geometry.is_low(self.window().height()))

    def take_focus(self) -> None:
        """Put the focus on what can be done here."""
        able = self.preview if self.preview.isEnabled() else self.choose
        able.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lying(self, found: Sequence[Lying] | None) -> None:
        """Say how many files wait here; None while there is no folder."""
        count = len(found or ())
        words = self.tr("%n new file(s) lie in the folder", "", count)
        if not count:
            words = self.tr("Nothing new here") if found is not None else self.tr("No folder yet")
        self.lying.setText(words)
        self.preview.setEnabled(count > 0)


class ExchangePage(Page):
    """The page: the place, the two cards, the lists."""

    shows = WRITTEN

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Send / Receive")
        self._desk, self._ways = desk, ways
        self._wants_to_send = False
        self._post: Post | None = None
        self._lying: list[Lying] = []
        self._others: set[Lying] = set()  # opened before, and sealed for other computers
        remembered = settings.load(desk.paths.settings).exchange_folder
        self.place = PlaceField(self.tr("Stick or folder"), remembered, self._on_place_chosen)
        self.send = SendCard(desk, ways.workbench, self.place.folder)
        self.receive = ReceiveCard(self._on_preview_wanted, self._on_choose_wanted)
        again, is_office = self.send.begin_again, desk.is_office
        self.lists = PackageLists(again, self._corner(), is_office=is_office)
        cards = row(self.send, self.receive, gap=geometry.WIDE_GAP)
        cards.setStretch(0, 3)
        cards.setStretch(1, 2)
        box = column(self.place, cards, self.lists, gap=10)
        box.setStretch(2, 1)
        content = QWidget()
        content.setLayout(box)
        self.stage = Stage(scrolled(content))
        self.setLayout(column(self.stage))
        self.place.changed.connect(self._look_into_folder)
        self.place.refilled.connect(self._look_into_folder)
        self.send.enrol.connect(self._on_enrol_wanted)

    def _corner(self) -> QWidget:
        """Give the ways to the pages below this one."""
        words = keyed(self.tr("Conflicts"), QUARRELS_KEY)
        self.quarrels = button(words, self._on_quarrels_clicked, kind="link")
        self.quarrels.setShortcut(QUARRELS_KEY)
        self.quarrels.setObjectName("exchange.conflicts")
        words = keyed(self.tr("Computers"), MACHINES_KEY)
        self.machines = button(words, self._on_machines_clicked, kind="link")
        self.machines.setShortcut(MACHINES_KEY)
        self.machines.setObjectName("exchange.devices")
        made = QWidget()
        made.setLayout(row(self.quarrels, self.machines))
        return made

    def _on_quarrels_clicked(self) -> None:
        self._ways.go(Goal("conflicts"))

    def _on_machines_clicked(self) -> None:
        self._ways.go(Goal("devices"))

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.send, self.receive, self.lists)

    def landing(self) -> QWidget:
        """Override Page.landing: what was sent, where the office comes before sending."""
        is_next = self.send.has_step and not self._is_alarmed()
        return self.send if is_next else self.lists

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self.send:
            self.send.take_focus()
        elif part is self.receive:
            self.receive.take_focus()
        else:
            self.lists.list_shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+Enter sends, Ctrl+N takes other files."""
        return {"complete": self.send.begin, "add": self._on_choose_wanted}

    def open(self, goal: Goal) -> None:
        """Override Page.open: Ctrl+G brings here and asks for the passphrase."""
        self._wants_to_send = goal.kind == SEND
        if self._wants_to_send:
            self.refresh()  # what was shown before may be older than the last writing

    def refresh(self) -> None:
        """Override Page.refresh."""
        desk = self._desk
        if self._post is None:
            self.stage.show_loading()
        self._ways.workbench.look(self, lambda: exchange.post(desk), self.show_post, self._fail)
        self._look_into_folder()

    def show_post(self, post: Post) -> None:
        """Show what was found."""
        self._post = post
        self.stage.show_content()
        self.send.show_post(post)
        self.receive.setVisible(self.send.may_send)
        self.lists.made.may_copy = self.send.may_send
        self.lists.show_post(post)
        self._weigh()
        if self._is_alarmed() and self.send.send.hasFocus():
            self.enter(self.lists)
        if self._wants_to_send:
            self._begin()

    def _begin(self) -> None:
        self._wants_to_send = False
        self.send.begin()

    def _fail(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def _weigh(self) -> None:
        """Send is the next step while something waits, else what lies in the folder is."""
        receives = self.receive.preview.isEnabled()
        waits = self.send.has_something or not receives
        retone(self.send.send, "first" if waits and not self._is_alarmed() else "", "kind")
        retone(self.receive.preview, "first" if receives and not waits else "", "kind")

    def _is_alarmed(self) -> bool:
        """Say whether this computer goes on in two ways: the office comes before sending."""
        return self._post is not None and any(one.is_us for one in self._post.alarms)

    def _look_into_folder(self) -> None:
        desk, folder = self._desk, self.place.folder()
        if folder is None:
            self._show_lying(None)
            return
        self._ways.workbench.look(
            self.receive, lambda: lying.lying(desk, folder), self._show_lying, self._no_folder
        )

    def _no_folder(self, error: GpnError) -> None:
        self._show_lying(None)

    def _show_lying(self, found: Sequence[Lying] | None) -> None:
        wanted = [one for one in found or () if may_be_taken(one) and one not in self._others]
        self._lying = wanted
        self.receive.show_lying(None if found is None else wanted)
        self._weigh()

    def _on_place_chosen(self, folder: Path) -> None:
        remember_place(self, self._desk, self._ways.workbench, folder)

    def _on_preview_wanted(self) -> None:
        self._receive([one.path for one in self._lying], is_folder=True)

    def _on_choose_wanted(self) -> None:
        start = str(self.place.folder() or Path.home())
        words = self.tr("Packages and trust lists ({endings})").format(endings=ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Other files"), start, words)
        if chosen:
            self._receive([Path(one) for one in chosen])

    def _receive(self, files: Sequence[Path], *, is_folder: bool = False) -> None:
        sheet = arrival.ask(self, self._desk, self._ways.workbench, files, is_folder=is_folder)
        self._others |= {one for one in self._lying if one.path in sheet.others}
        self._look_into_folder()
        if sheet.wants_conflicts:
            self._ways.go(Goal("conflicts"))

    def _on_enrol_wanted(self) -> None:
        if self._post is None:
            return
        if self._desk.is_office:
            self._ways.go(Goal("devices"))
            return
        if enrol.ask(self, self._desk, self._ways.workbench, self._post.enrolment):
            self._ways.say(self.tr("The trust list was taken in."))
        self.refresh()


def may_be_taken(one: Lying) -> bool:
    """Say whether a file that lies in a folder may bring something new."""
    return one.sort in TAKEN and not one.is_known


def remember_place(owner: QWidget, desk: Desk, workbench: Workbench, folder: Path) -> None:
    """Keep the folder that was chosen as the one to begin with next time.

    At once: a sheet that is opened in the next moment begins with it.
    """
    file = desk.paths.settings
    try:
        settings.save(file, replace(settings.load(file), exchange_folder=str(folder)))
    except GpnError as error:
        workbench.tell(error, owner)
