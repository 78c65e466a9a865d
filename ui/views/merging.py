"""Merging, at the office: who sent, who is silent, what is missing, what quarrels."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services import communes, lying
from gpn_desktop.services.communes import CommuneRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lying import Lying
from ui.counts import LONG
from ui.dialogs import arrival
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, retone, row
from ui.look.states import Stage, Step
from ui.models.machines import COMMUNES
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.places import PlaceField
from ui.tidings import looking_only
from ui.views.commune import CommunePanel
from ui.views.exchange import ENDINGS, may_be_taken, remember_place
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread

SHOWN: Final = ("packages", "devices", "conflicts", "households")
FILES_KEY, LOOK_KEY = "Ctrl+N", "Alt+X"


class MergingPage(Page):
    """The page: what lies in the folder, the communes, and one of them beside."""

    shows = SHOWN

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Merging")
        self._desk, self._ways = desk, ways
        self._rows: tuple[CommuneRow, ...] | None = None
        self._lying: list[Lying] | None = None
        self._others: set[Lying] = set()  # opened before, and sealed for other computers
        remembered = settings.load(desk.paths.settings).exchange_folder
        self.place = PlaceField(self.tr("Stick or folder"), remembered, self._on_place_chosen)
        self.receive = button("", self._on_receive_clicked, icon="merging", kind="first")
        self.receive.setObjectName("merging.receive")
        self.receive.setEnabled(False)
        words = keyed(self.tr("Other files…"), FILES_KEY)  # the act of the page hears it
        self.choose = button(words, self._on_choose_clicked)
        self.choose.setObjectName("merging.choose")
        self.sum = said("", "merging.sum", "strong", wraps=True)
        words = keyed(self.tr("Look at all conflicts"), LOOK_KEY)
        self.look = button(words, self._on_look_clicked, icon="conflict")
        self.look.setShortcut(LOOK_KEY)
        self.look.setObjectName("merging.look")
        self.table = Table(
            RowTableModel(COMMUNES), self.tr("Communes"), self._on_open, self._on_choose
        )
        self.table.setObjectName("merging.table")
        self.panel = CommunePanel(
            self._on_conflicts_wanted, self._on_devices_wanted, self._on_send_wanted
        )
        self._arrange()
        self.place.changed.connect(self._look_into_folder)
        self.place.refilled.connect(self._look_into_folder)

    def _arrange(self) -> None:
        self.spread = Spread(self.table, self.panel)
        acts = flowing(self.receive, self.choose)
        line = row(self.sum, self.look)
        line.setStretch(0, 1)
        content = QWidget()
        self.stage = Stage(self.spread)
        box = column(self.place, acts, line, self.stage, gap=10)
        box.setStretch(3, 1)
        content.setLayout(box)
        self.whole = Stage(content)
        self.setLayout(column(self.whole))

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.receive, self.table, self.panel)

    def landing(self) -> QWidget:
        """Override Page.landing: work begins at what came, or at the communes."""
        return self.receive if self.receive.isEnabled() else self.table

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+Enter looks at what came, Ctrl+N takes other files."""
        return {"complete": self._on_receive_clicked, "add": self._on_choose_clicked}

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave."""
        return self.spread.show_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        desk = self._desk
        if self._rows is None:
            self.whole.show_loading()
        self._ways.workbench.look(
            self, lambda: communes.communes(desk), self.show_communes, self._fail
        )
        self._look_into_folder()

    def _fail(self, error: GpnError) -> None:
        self.whole.show_error(error, self.refresh)

    def show_communes(self, found: Sequence[CommuneRow]) -> None:
        """Show the communes; who stood on one stands there still."""
        first = self._rows is None
        self._rows = tuple(found)
        self.whole.show_content()
        before = self.table.chosen()
        self.table.rows.set_rows(found)
        looking = "" if self._desk.may("entry") else looking_only()
        self.sum.setText(looking or (self._sum(found) if found else ""))
        self.look.setVisible(any(one.conflicts for one in found))
        if not found:
            step = Step(self.tr("To the computers"), self._on_devices_wanted, "device")
            words = self.tr("Enrol the computers of the communes; then their packages can be read.")
            self.stage.show_empty(self.tr("No commune is enrolled yet"), words, step, "merging")
            return
        self.stage.show_content()
        if before is None or not self.table.choose(lambda one: one.scope == before.scope):
            self.table.selectRow(0)
        if first:
            self._weigh()

    def _sum(self, found: Sequence[CommuneRow]) -> str:
        fresh = sum(1 for one in found if one.days_silent is not None and one.days_silent <= LONG)
        conflicts = sum(one.conflicts for one in found)
        words = self.tr("{fresh} of {all} communes sent in the last {days} days.")
        said_ = [words.format(fresh=fresh, all=len(found), days=LONG)]
        if conflicts:
            said_.append(self.tr("%n conflict(s) to settle.", "", conflicts))
        return " ".join(said_)

    def _look_into_folder(self) -> None:
        desk, folder = self._desk, self.place.folder()
        if folder is None:
            self._show_lying(())
            return
        self._ways.workbench.look(
            self.place, lambda: lying.lying(desk, folder), self._show_lying, self._no_folder
        )

    def _no_folder(self, error: GpnError) -> None:
        self._show_lying(())

    def _show_lying(self, found: Sequence[Lying]) -> None:
        is_first = self._lying is None
        self._lying = [one for one in found if may_be_taken(one) and one not in self._others]
        count = len(self._lying)
        words = self.tr("Look at %n new file(s)…", "", count)
        self.receive.setText(words if count else self.tr("No new file"))
        self.receive.setAccessibleName(self.receive.text())
        self._weigh()
        if is_first and self.receive.isEnabled() and self.table.hasFocus():
            self.receive.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        self.receive.setEnabled(bool(self._lying) and self._desk.may("entry"))
        retone(self.receive, "first" if self._lying else "", "kind")

    def _on_place_chosen(self, folder: Path) -> None:
        remember_place(self, self._desk, self._ways.workbench, folder)

    def _on_receive_clicked(self) -> None:
        if self.receive.isEnabled():
            self._receive([one.path for one in self._lying or ()], is_folder=True)

    def _on_choose_clicked(self) -> None:
        start = str(self.place.folder() or Path.home())
        words = self.tr("Packages and trust lists ({endings})").format(endings=ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Other files"), start, words)
        if chosen:
            self._receive([Path(one) for one in chosen])

    def _receive(self, files: Sequence[Path], *, is_folder: bool = False) -> None:
        sheet = arrival.ask(self, self._desk, self._ways.workbench, files, is_folder=is_folder)
        self._others |= {one for one in self._lying or () if one.path in sheet.others}
        self._look_into_folder()
        if sheet.wants_conflicts:
            self._ways.go(Goal("conflicts"))

    def _on_choose(self, one: CommuneRow) -> None:
        self.panel.show_commune(one)

    def _on_open(self, one: CommuneRow) -> None:
        self.spread.show_detail()

    def _on_look_clicked(self) -> None:
        self._ways.go(Goal("conflicts"))

    def _on_conflicts_wanted(self, scope: str) -> None:
        self._ways.go(Goal("conflicts", "scope", scope))

    def _on_devices_wanted(self) -> None:
        self._ways.go(Goal("devices"))

    def _on_send_wanted(self) -> None:
        self._ways.go(Goal("exchange", "send"))
