"""Questionnaires: every version at this desk; an office installs one from Excel and publishes it.

A list beside its detail; the workbook that is being installed stands in their place.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import answers_out, installing, versions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.versions import FormRow
from ui.drives import documents
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, retone, row, seen
from ui.look.states import Stage
from ui.models.forms import FORMS
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.edition import EditionPanel
from ui.views.edition_acts import EditionActs
from ui.views.filled import ADD_KEY, Filled
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread
from ui.views.workbook import ENDINGS, WorkbookView

EXCEL: Final = (".xlsx", ".xlsm", ".xls")
LIST, WORKBOOK = range(2)
LEAST_WORDS: Final = 160  # narrower, a sentence becomes a column of words
HERE: Final = "here"


class FormsPage(Page):
    """The page of all versions."""

    shows = ("catalogue", "packages", "surveys", "support", "devices", "submissions")

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Forms")
        self._desk, self._ways = desk, ways
        self.may = desk.is_office and desk.may(installing.PUBLISH)
        self._wanted: tuple[str, str] | None = None
        self.table: Table[FormRow] = Table(
            RowTableModel(FORMS), self.tr("Forms"), self._on_open, self._on_choose
        )
        self.table.setObjectName("forms.table")
        self.table.take_room()
        self._edition = EditionActs(desk, ways, self.table)
        self.panel = EditionPanel(
            self._on_publish_clicked,
            self._edition.withdraw,
            self._edition.save,
            self._on_export_clicked,
            Filled(desk, ways),
            partial(ways.go, Goal("exchange", "send")),
            may=self.may,
        )
        self.workbook = WorkbookView(desk, ways)
        self.workbook.installed.connect(self._on_installed)
        self.workbook.other_wanted.connect(self.choose_file)
        words = keyed(self.tr("Install from Excel…"), ADD_KEY)
        self.choose = button(words, self.choose_file, icon="import", kind="first")
        self.choose.setObjectName("forms.choose")
        self.choose.setToolTip(self.tr("Choose a workbook, or drop one here (Ctrl+N)"))
        self.sample = button(self.tr("Save a sample workbook…"), self._edition.save_sample)
        self.sample.setObjectName("forms.sample")
        self.about = said("", "forms.about", "quiet", wraps=True)
        self._arrange()
        self.setAcceptDrops(self.may)

    def _arrange(self) -> None:
        self.spread = Spread(self.table, self.panel)
        self.about.setMinimumWidth(LEAST_WORDS)
        acts = flowing(self.sample, self.choose)
        head = row(self.about, acts, gap=10)
        head.setStretch(0, 1)
        seen(acts, self.may)
        self.about.setText(
            self.tr("Drop a workbook here, or choose one.")
            if self.may
            else self.tr(
                "Questionnaires come from the merging office, or were installed on this computer."
            )
        )
        self._list = Stage(self.spread)
        whole = column(head, self._list, gap=10)
        whole.setStretch(1, 1)
        first = QWidget()
        first.setLayout(whole)
        held = QWidget()
        self._stack = QStackedLayout(held)  # else what is added first is a window of its own
        self._stack.addWidget(first)
        self._stack.addWidget(self.workbook)
        self.stage = Stage(held)
        self.setLayout(column(self.stage))

    # what the window asks

    @property
    def is_reading(self) -> bool:
        """Say whether a workbook stands in the place of the list."""
        return self._stack.currentIndex() == WORKBOOK

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        if self.is_reading:
            view = self.workbook
            return (view.tryout.form,) if view.tryout else (view.filter, view.list, view.preview)
        return (self.table, self.panel, *([self.choose] if self.may else []))

    def landing(self) -> QWidget:
        """Override Page.landing."""
        return self.workbook.list if self.is_reading else self.table

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if self.is_reading and part in (self.workbook.list, self):
            self.workbook.take_focus()
        elif part is self.table and self.may and not self.table.rows.rowCount():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts: Ctrl+N takes a workbook, Ctrl+Enter installs or publishes it."""
        view = self.workbook
        if self.is_reading and view.tryout is not None:
            return {"add": view.tryout.form.add, "complete": view.tryout.form.complete}
        if self.is_reading:
            acts = {"add": self.choose_file, "complete": view.begin_install}
            return {**acts, "find": view.filter.setFocus}
        if not self.may:
            filled = self.panel.filled
            return {"add": filled.begin} if filled.may_begin else {}
        return {"add": self.choose_file, "complete": self._on_publish_clicked}

    def cycle(self, step: int) -> bool:
        """Override Page.cycle: the sections of a form that is tried out."""
        if not (self.is_reading and self.workbook.tryout):
            return False
        self.workbook.tryout.form.next_section(step)
        return True

    def help_here(self) -> str:
        """Override Page.help_here."""
        tryout = self.workbook.tryout if self.is_reading else None
        return tryout.form.help_here() if tryout else ""

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.is_reading or self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave: from the try-out to the workbook, from there to the list."""
        if not self.is_reading:
            return self.spread.show_list()
        if not self.workbook.back_to_list():
            self._show_list()
            self.title = self.tr("Forms")
        return True

    def stands_at(self) -> tuple[str, str]:
        """Override Page.stands_at."""
        chosen = self.table.chosen()
        return ("form", " ".join(chosen.key)) if chosen else ("", "")

    def open(self, goal: Goal) -> None:
        """Override Page.open: ``("forms", "form", "<id> <version>")``."""
        if goal.kind == "form":
            form_id, _, version = goal.entity.partition(" ")
            self._wanted = (form_id, version)
            self._choose_wanted()

    # the list

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.stage.show_loading(again=True)
        query = partial(versions.listed, self._desk)
        self._ways.workbench.look(self, query, self.show_forms, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    def show_forms(self, found: Sequence[FormRow]) -> None:
        """Show every version; who stood on one stands there still."""
        self.stage.show_content()
        before = self.table.chosen()
        self.table.rows.set_rows(found)
        if not found:
            words = self.tr("They come with the program and with packages of the office.")
            self._list.show_empty(self.tr("No questionnaire is here"), words, icon="forms")
            return
        self._list.show_content()
        if self._wanted is None:
            new = (one for one in found if one.is_new)
            first = before or next(new, found[0])
            self._wanted = first.key
        self._choose_wanted()
        if self.table.chosen() is None:
            self.table.selectRow(0)
        if any(one.is_new for one in found):
            self._mark_seen()

    def _choose_wanted(self) -> None:
        wanted = self._wanted
        if wanted and self.table.choose(lambda one: one.key == wanted):
            self._wanted = None

    def _mark_seen(self) -> None:
        """Note that what came was looked at: Today says no more of it."""
        if self._desk.may("entry"):
            work = partial(installing.mark_seen, self._desk)
            self._ways.workbench.do(self, work, lambda _: None)

    def _on_choose(self, one: FormRow) -> None:
        self.panel.show_row(one)
        count = partial(answers_out.count, self._desk, one.form_id)
        self._ways.workbench.look(self.panel.export, count, self.panel.show_count)
        self.mark_next()

    def mark_next(self) -> None:
        """Let one step stand out as the next, not two."""
        retone(self.choose, "" if self.panel.has_step else "first", "kind")

    def _on_open(self, one: FormRow) -> None:
        self.spread.show_detail()
        self._retitle()

    def _retitle(self) -> None:
        """Let the window say what stands here now, and whether Esc leads back."""
        self.title = self.tr("Install from Excel") if self.is_reading else self.tr("Forms")
        self._ways.go(Goal("forms", HERE))

    # a workbook

    def choose_file(self) -> None:
        """Ask for a workbook and read it."""
        if not self.may:
            return
        title, start = self.tr("Install from Excel"), str(documents())
        words = self.tr("Workbooks ({endings})").format(endings=ENDINGS)
        chosen, _ = QFileDialog.getOpenFileName(self, title, start, words)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Show what is wrong with a workbook, or that it can be installed."""
        self._stack.setCurrentIndex(WORKBOOK)
        self.workbook.read(path)
        self._retitle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Override QWidget.dragEnterEvent: a workbook may be dropped here."""
        if _workbook_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Override QWidget.dropEvent."""
        path = _workbook_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)

    def _on_installed(self, form_id: str, version: str) -> None:
        self._wanted = (form_id, version)
        self._show_list()
        self._retitle()
        self.refresh()

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(LIST)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # the version that is chosen

    def _on_publish_clicked(self) -> None:
        if self.panel.publish.isVisibleTo(self.panel):
            self._edition.publish()

    def _on_export_clicked(self) -> None:
        self._edition.export(self.panel.count)


def _workbook_in(event: QDropEvent) -> Path | None:
    """Give the workbook that is being dropped, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    found = [one for one in paths if one.suffix.lower() in EXCEL]
    return found[0] if len(found) == len(paths) == 1 else None
