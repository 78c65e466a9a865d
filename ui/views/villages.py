"""The villages of the commune: the list every address hangs on; there is no official one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.places import Village
from gpn_desktop.services import joined_villages, village_undo, villages
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.joined_villages import Came, Joined, Parted
from gpn_desktop.services.village_undo import Back
from gpn_desktop.services.villages import Added, Corrected, Laid, VillageRow
from ui.counts import grouped
from ui.dialogs import joining, village_list, zones
from ui.look.blocks import said
from ui.look.parts import button, column, label, row, seen
from ui.look.states import Stage, Step
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.models.village_fields import titles_of
from ui.models.villages import DOUBTFUL, VILLAGES, called, figure_words, row_called, zone_words
from ui.tidings import looking_only, why_not
from ui.views.last_done import LastDone
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread
from ui.views.village import Steps, VillagePanel
from ui.views.village_unsaved import Unsaved
from ui.words import QT_TRANSLATE_NOOP, dotted, unbroken


class VillagesPage(Page):
    """The list, one village beside it, and what was done last with its way back."""

    shows = ("places", "households")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Villages")
        self._desk, self._ways = desk, ways
        self._rows: tuple[VillageRow, ...] = ()
        self._wanted = ""
        self._is_inside = self._is_covered = self._leads_in = False
        self.table = Table(
            RowTableModel(VILLAGES), self.tr("Villages"), self._on_open, self._on_choose
        )
        self.table.setObjectName("villages.table")
        self.add = button(self.tr("Add villages… (Ctrl+N)"), self._on_add, icon="add")
        self.add.setObjectName("villages.add")
        self.taking = ListActs.of_shown(self.table, self, desk, ways, "villages")
        self._list_acts = ActsButton(self.taking, "villages.acts")
        self.sum = said("", "villages.sum", "quiet", wraps=True)
        self.keys = label(self.tr("Esc: back to Households"), "small", wraps=True)
        self.panel = VillagePanel(
            Steps(self._on_save, self._on_zones, self._on_join, self._on_settle, self._part)
        )
        self._last = LastDone("villages")
        self.undo = self._last.undo
        self.unsaved = Unsaved(self.panel, self.table, self._last, self._go_into)
        self._arrange()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _arrange(self) -> None:
        head = row(column(self.sum, self.keys, gap=2), self._list_acts.button, self.add)
        head.setStretch(0, 1)
        self.spread = Spread(self.table, self.panel)
        self.spread.opened.connect(self._on_covered)
        self.stage = Stage(self.spread)
        whole = column(head, self._last, self.unsaved, self.stage, gap=10)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.table, self.panel)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+N takes a list of villages, Ctrl+Enter saves the one shown."""
        taking = {"print": self.taking.print} if self._list_acts.button.isVisible() else {}
        return {"add": self._on_add, "complete": self._on_save_wanted, **taking}

    def heard(self) -> Sequence[tuple[str, str]]:
        """Override Page.heard."""
        return (("Ctrl+Return", QT_TRANSLATE_NOOP("PageKeys", "Save the village")),)

    def _on_save_wanted(self) -> None:
        if self.panel.save.isVisible():
            self.panel.save.click()

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave: from a village to the list first."""
        is_inside = self.panel.isAncestorOf(self.focusWidget() or self)
        return self.spread.show_list() or is_inside

    def _on_covered(self, is_covered: bool) -> None:
        """Leave the room to the village, where it stands in the place of the list."""
        self._is_covered = is_covered
        seen(self.sum, not is_covered)
        seen(self.add, not is_covered and self._may_add and bool(self._rows))
        seen(self._list_acts.button, not is_covered and bool(self._rows))
        self._tell_keys()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._is_inside = self.panel.isAncestorOf(now)
            self._tell_keys()
            if not self._is_inside:  # nothing moves while the mouse is at a button in there
                self.unsaved.tell()

    def _tell_keys(self) -> None:
        """Say where Esc leads from the list; in a village the foot says it."""
        seen(self.keys, not (self._is_inside or self._is_covered))

    def open(self, goal: Goal) -> None:
        """Override Page.open: the village that is named, at the step that joins it, if one may."""
        if goal.kind != "village":
            return
        self._wanted, self._leads_in = goal.entity, True
        self.refresh()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.stage.show_loading(again=True)
        query = partial(villages.listed, self._desk)
        self._ways.workbench.look(self, query, self.show_villages, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    @property
    def _may(self) -> bool:
        return self._desk.may_write

    @property
    def _may_add(self) -> bool:
        """Whether the list is written here: at an office it comes from its communes."""
        return self._may and not self._desk.is_office

    def show_villages(self, found: Sequence[VillageRow]) -> None:
        """Show the villages; who stood on one stands there still."""
        before = self.table.chosen()
        wanted = self._wanted or (before.village.id if before else "")
        self._rows, self._wanted = tuple(found), ""
        self.unsaved.know(found)
        self.table.rows.set_rows(found)
        seen(self.add, not self._is_covered and self._may_add and bool(found))
        seen(self._list_acts.button, not self._is_covered and bool(found))
        why = why_not(self._desk) if self._desk.may("entry") else ""
        self.sum.setText(dotted(self._sum(), why) if found else "")
        if not found:
            words = self.tr(
                "Type or paste the list of villages first, then take in the households."
            )
            step = Step(self.add.text(), self._on_add, "add") if self._may_add else None
            about = words if self._may_add else why_not(self._desk) or looking_only()
            self.stage.show_empty(self.tr("No village is written down yet"), about, step)
            return
        self.stage.show_content()
        is_there = self.table.choose(lambda one: one.village.id == wanted)
        if not is_there:
            self.table.selectRow(0)
        if self._leads_in and is_there and self.panel.join.isEnabled():
            self.spread.show_detail()
            self._ways.go(Goal("villages"))  # a narrow window has the way back now
            self.panel.join.setFocus(Qt.FocusReason.OtherFocusReason)
        self._leads_in = False
        self.unsaved.tell()

    def _sum(self) -> str:
        count, unknown = len(self._rows), sum(one.zones is None for one in self._rows)
        words = [grouped(self.tr("%n village(s)", "", count), count)]
        if unknown:
            words[0] += "."
            text = self.tr(
                "Of %n it is not known in which zone they lie: line 3 needs it.", "", unknown
            )
            words.append(grouped(text, unknown))
        return " ".join(words)

    def _on_choose(self, one: VillageRow) -> None:
        self.panel.show_row(one, alone=not self._beside(one), may=self._may)

    def _beside(self, one: VillageRow) -> tuple[VillageRow, ...]:
        """Give the other villages of its commune."""
        same = (each for each in self._rows if each.commune == one.commune)
        return tuple(each for each in same if each.village.id != one.village.id)

    def _on_open(self, one: VillageRow) -> None:
        self._go_into(())

    def _go_into(self, fields: Collection[str]) -> None:
        """Show the village that is chosen, the hands in the first of these fields."""
        self.spread.show_detail()
        self._ways.go(Goal("villages"))  # a narrow window has the way back now
        self.panel.go_into(fields)

    def typed(self) -> Mapping[str, str]:
        """Override Page.typed."""
        return self.unsaved.texts()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Override Page.take_up."""
        self.unsaved.keep(typed)

    # what is done

    def _on_add(self) -> None:
        if self._may_add:
            village_list.ask(self, [one.village for one in self._rows], self._add)

    def _add(self, text: str, area: str) -> None:
        work = partial(villages.add, self._desk, text, area)
        self._ways.workbench.do(self, work, self._on_added)

    def _on_added(self, added: Added) -> None:
        count, known = len(added.villages), len(added.known)
        words = [grouped(self.tr("%n village(s) written down.", "", count), count)]
        if known:
            text = grouped(self.tr("%n were here already: {names}.", "", known), known)
            words.append(text.format(names=", ".join(added.known)))
        self._wanted = added.villages[0].id if added.villages else ""
        back = partial(village_undo.take_off, self._desk, added, self.tr("Added by mistake"))
        self._last.tell(
            " ".join(words), self._way_back(back, self._on_off) if added.villages else None
        )

    def _way_back(
        self, service: Callable[[], Done[Back]], then: Callable[[Back], object]
    ) -> Callable[[], object]:
        return partial(self._ways.workbench.do, self, service, then)

    def _on_off(self, back: Back) -> None:
        count = len(back.villages)
        words = grouped(self.tr("Undone: %n village(s) are off the list again.", "", count), count)
        told = self.tr("Named by records by now, so they stay: {names}.")
        self._tell_back(words, told, back)

    def _on_unlaid(self, back: Back) -> None:
        count = len(back.villages)
        words = grouped(self.tr("Undone: the zones of %n village(s) as before.", "", count), count)
        told = self.tr("Others wrote since, so these stay as they are: {names}.")
        self._tell_back(words, told, back)

    def _tell_back(self, words: str, told: str, back: Back) -> None:
        names = ", ".join(map(called, back.staying))
        self._last.tell(f"{words} {told.format(names=names)}" if names else words)
        self.table.setFocus()

    def _on_save(self, wanted: Village, shown: VillageRow) -> None:
        work = partial(villages.correct, self._desk, wanted, shown)
        self._ways.workbench.do(self, work, self._on_saved)

    def _on_saved(self, done: Corrected) -> None:
        self.panel.saved()
        is_odd = done.belongs in DOUBTFUL
        words = self.tr("Saved: {village}.")
        if is_odd:
            words = self.tr("{village} is saved; look again at its old commune.")
        words = words.format(village=called(done.village))
        back = partial(self._restore, done) if done.before else None
        self._last.tell(words, back, tone="warn" if is_odd else "good")

    def _restore(self, done: Corrected) -> None:
        self._wanted = done.village.id
        work = partial(villages.restore, self._desk, done)
        self._ways.workbench.do(self, work, partial(self._on_restored, called(done.village)))

    def _on_restored(self, name: str, stays: frozenset[str]) -> None:
        words = self.tr("Undone: {village} is written as before.").format(village=name)
        if stays:
            told = self.tr("Others wrote since, so these stay as they are: {fields}.")
            words = told.format(fields=titles_of(stays))
        self._last.tell(words)
        self.table.setFocus()

    def _on_zones(self) -> None:
        one, rows = self.table.chosen(), self._rows  # as they are seen before the sheet opens
        laid = zones.ask(self, one) if one is not None else None
        if one is None or laid is None:
            return
        rows = tuple(each for each in rows if each.commune == one.commune)
        wanted = rows if laid.is_for_all else (one,)
        work = partial(villages.lay_in, self._desk, wanted, laid.zones, laid.since)
        told = grouped(
            self.tr("Zones written down for %n village(s).", "", len(wanted)), len(wanted)
        )
        self._ways.workbench.do(self, work, partial(self._on_laid, told))

    def _on_laid(self, told: str, laid: Laid) -> None:
        back = self._way_back(partial(village_undo.unlay, self._desk, laid), self._on_unlaid)
        self._last.tell(told, back if laid.before else None)

    def _on_join(self) -> None:
        one = self.table.chosen()
        others = self._beside(one) if one is not None else ()
        if one is None or not others:
            return
        there = joining.ask(self, one, others)
        if there is not None:
            ids = (one.village.id, there.village.id)
            work = partial(joined_villages.join, self._desk, *ids, one.seen)
            self._ways.workbench.do(self, work, partial(self._on_joined, one, there))

    def _on_settle(self) -> None:
        self._ways.go(Goal("conflicts"))

    def _on_joined(self, gone: VillageRow, there: VillageRow, joined: Joined) -> None:
        count = len(joined.households)
        words = grouped(
            self.tr("{gone} is joined to {there}: %n household(s) moved.", "", count), count
        ).format(gone=row_called(gone), there=row_called(there))
        if count and gone.zones != there.zones:
            zone = self.tr("From now on their zone is that of {there}: {zones}.")
            zones_ = unbroken(zone_words(there.zones))
            told = zone.format(there=row_called(there), zones=zones_)
            words = f"{words} {told}"
        self._wanted = joined.into
        self._last.tell(words, partial(self._part, joined.came))
        self.table.setFocus()  # not on what undoes it: a second Enter may come by itself

    def _part(self, came: Came) -> None:
        self._wanted = came.village.id
        work = partial(joined_villages.part, self._desk, came)
        self._ways.workbench.do(self, work, self._on_parted)

    def _on_parted(self, parted: Parted) -> None:
        count = len(parted.households)
        words = grouped(self.tr("Undone: %n household(s) went back.", "", count), count)
        if parted.figures:
            told = self.tr("Written for both, enter anew: {figures}.")
            words += f" {told.format(figures=figure_words(parted.figures))}"
        self._last.tell(words)
        self.table.setFocus()
