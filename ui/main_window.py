"""Rail, pages and status; no rules. Pages are made when they are first visited."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from gpn_desktop import chance
from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services.changes import Changes
from ui.actions import ACTIONS, Action
from ui.bars import Standing, StatusBar, TopBar
from ui.focus import FocusKeeper
from ui.furniture import NOTHING, Desktop, Furniture, Typed, Waiting
from ui.look import geometry, theme
from ui.look.parts import column, line, row
from ui.rail import Rail
from ui.search import SearchField, SearchOver
from ui.views.page import Goal, Page, Ways
from ui.words import translate

ZOOMS: Final = {"zoom_in": 1, "zoom_out": -1, "zoom_normal": 0}


class MainWindow(QMainWindow):
    """The window of the program."""

    def __init__(self, desktop: Desktop, furniture: Furniture, typed: Typed = NOTHING) -> None:
        super().__init__()
        theme.dress(self)
        self._desktop, self.who = desktop, furniture.standing.who
        self._typed = dict(typed)  # before a lock, by page, until the page is gone to
        self._entries = {entry.name: entry for entry in furniture.entries}
        self.pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._now = ""
        self._came_from: dict[str, tuple[str, QWidget | None]] = {}
        self._workbench, self._undelivered = furniture.workbench, furniture.undelivered
        shown = [one for one in furniture.entries if not one.under]
        self.rail = Rail(
            [one.name for one in shown if not one.is_below],
            self.on_rail_go,
            [one.name for one in shown if one.is_below],
        )
        self.rail.entered.connect(self._on_rail_entered)
        self._seek = furniture.search
        self.search = SearchField(furniture.workbench, furniture.search, self._on_hit_opened)
        self.top = TopBar(self.search, self.on_back_triggered)
        self.status = StatusBar(self._on_undelivered_clicked)
        self._stack = QStackedWidget()
        self._ways = Ways(
            furniture.workbench,
            self.go,
            self.status.say,
            furniture.practice,
            self.on_back_triggered,
        )
        self._arrange(furniture.standing)
        self.actions_by_id = {action.id: self._hang(action) for action in ACTIONS if action.call}
        furniture.workbench.changed.connect(self.hear)
        furniture.workbench.reading.connect(self.status.set_reading)
        furniture.workbench.saved.connect(self._on_saved)
        furniture.workbench.unsaved.connect(self.status.clear_saved)
        self._focus = FocusKeeper(self.rail, self.pages, lambda: self.page)
        later = Qt.ConnectionType.QueuedConnection  # once the answer stands there
        furniture.workbench.reading.connect(self._focus.settle, later)
        self._resized = QTimer(self, singleShot=True, interval=0)  # once the pages were laid out
        self._resized.timeout.connect(self.retitle)
        self.go(Goal(next(iter(self._entries))))
        self._look_for_undelivered()

    def _arrange(self, standing: Standing) -> None:
        page = column(self.top, self._stack, gap=0)
        self._frame = QFrame()
        self._frame.setLayout(row(self.rail, page, gap=0))
        whole = QWidget()
        box = column(self._frame, line(), self.status, gap=0)
        box.setStretch(0, 1)
        whole.setLayout(box)
        self.setCentralWidget(whole)
        self.setMinimumSize(*geometry.LEAST)
        self.resize(1180, 700)
        self.set_standing(standing)

    def set_standing(self, standing: Standing) -> None:
        """Say where and who; in training wear the frame and the word."""
        self.setWindowTitle(self._title_of(standing))
        self.status.set_standing(standing)
        self.top.set_training(standing.training)
        self._frame.setProperty("frame", "training" if standing.training else "plain")

    def _title_of(self, standing: Standing) -> str:
        parts = [self.tr("TRAINING")] if standing.training else []
        return " – ".join([*parts, *filter(None, [standing.place]), "GPN Desktop"])

    def _hang(self, action: Action) -> QAction:
        made = QAction(translate("Actions", action.text), self)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        call: Callable[[str], object] = getattr(self, action.call)
        made.triggered.connect(lambda: call(action.id))
        self.addAction(made)
        return made

    def typed(self) -> Typed:
        """Give what is typed on its pages and kept nowhere."""
        found = {name: page.typed() for name, page in self.pages.items()}
        return self._typed | {name: one for name, one in found.items() if one}

    @property
    def page(self) -> Page:
        """Give the page that is shown."""
        return self.pages[self._now]

    def go(self, goal: Goal) -> None:
        """Show a page, and on it what the goal names."""
        if goal.page not in self._entries:
            return
        under = self._entries[goal.page].under
        if under and goal.page != self._now:
            self._came_from[goal.page] = (self._now or under, self.focusWidget())
        new = goal.page not in self.pages
        if new:
            made = self._entries[goal.page].make(self._ways)
            self.pages[goal.page] = made
            self._stack.addWidget(made)
            made.retitled.connect(self.retitle)
            made.take_up(self._typed.pop(goal.page, {}))
        self._now = goal.page
        self._stack.setCurrentWidget(self.page)
        self.rail.light(under or goal.page)
        if new or goal.page in self._stale:
            self._stale.discard(goal.page)
            self.page.refresh()
        self.page.open(goal)
        self.retitle()
        self._focus.follow()

    @property
    def place(self) -> Goal:
        """Give the page that is shown and what is open on it, to come back to it."""
        return Goal(self._now, *self.page.stands_at())

    def retitle(self) -> None:
        """Say the title of the page anew."""
        self.top.set_title(self.page.title, way_back=self._has_way_back())

    def _has_way_back(self) -> bool:
        return self.page.has_way_back() or bool(self._entries[self._now].under)

    def hear(self, changes: Changes) -> None:
        """Let every page that shows something of these kinds look it up again."""
        if changes != Changes():
            self._on_saved()
        for name, page in self.pages.items():
            if page.hear(changes):
                self._stale.add(name)
        if self._now in self._stale:
            self._stale.discard(self._now)
            self.page.refresh()
        if changes.touch("packages"):
            self._look_for_undelivered()

    def _on_saved(self) -> None:
        self.status.set_saved(chance.now())

    def _look_for_undelivered(self) -> None:
        self._workbench.look(self.status, self._undelivered, self._show_undelivered)

    def _show_undelivered(self, found: Waiting) -> None:
        self.status.set_undelivered(*found)
        button = self.rail.buttons.get("exchange")
        if button is not None:
            button.set_count(found[0])

    def _on_hit_opened(self, hit: SearchHit) -> None:
        self.go(Goal("households", "household", hit.household))

    def _on_undelivered_clicked(self) -> None:
        self.go(Goal("exchange"))

    def on_rail_go(self, name: str) -> None:
        """Hear the rail."""
        if name == "settings":
            self._desktop.show_settings()
        elif name == "help":
            self.on_help_triggered("help")
        else:
            self.go(Goal(name))

    def _on_rail_entered(self) -> None:
        self._focus.land()

    def on_go_triggered(self, action_id: str) -> None:
        """Hear Ctrl+1…9: the page is shown and the focus is in its first part."""
        self.go(Goal(action_id.removeprefix("go_")))
        self._focus.land()

    def on_search_triggered(self, action_id: str) -> None:
        """Hear Ctrl+K."""
        self.search.take_focus()

    def search_over(self, sheet: QDialog) -> None:
        """Hear Ctrl+K of a sheet: search above it."""
        if not any(one.isVisible() for one in sheet.findChildren(SearchOver)):
            SearchOver(sheet, self._workbench, self._seek, self._on_hit_opened)

    def on_send_triggered(self, action_id: str) -> None:
        """Hear Ctrl+G: the passphrase is asked for, wherever one was."""
        self.go(Goal("exchange", "send"))

    def on_settings_triggered(self, action_id: str) -> None:
        """Hear the settings."""
        self._desktop.show_settings()

    def on_zoom_triggered(self, action_id: str) -> None:
        """Hear Ctrl++, Ctrl+- and Ctrl+0, once the key was heard to its end."""
        self._desktop.zoom(ZOOMS[action_id])

    def on_help_triggered(self, action_id: str) -> None:
        """Hear F1: help at this place."""
        self._desktop.show_help(self._now, self.page.help_here())

    def on_about_triggered(self, action_id: str) -> None:
        """Hear about."""
        self._desktop.show_about()

    def on_lock_triggered(self, action_id: str) -> None:
        """Hear Ctrl+L."""
        self._desktop.lock()

    def on_back_triggered(self) -> None:
        """Go one step back within the page, or from a page below to where one came from."""
        if not self.page.leave() and self._entries[self._now].under:
            page, stood_on = self._came_from[self._now]
            self.go(Goal(page))
            if stood_on is not None and isValid(stood_on) and stood_on.isVisibleTo(self.page):
                stood_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retitle()

    def on_page_action_triggered(self, action_id: str) -> None:
        """Let the page do what it can of ``add find print complete``."""
        act = self.page.acts().get(action_id)
        if act is not None:
            act()

    def on_next_part_triggered(self, action_id: str) -> None:
        """Hear F6."""
        self._focus.cycle(1)

    def on_previous_part_triggered(self, action_id: str) -> None:
        """Hear Shift+F6."""
        self._focus.cycle(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc leads one step back."""
        if event.key() == Qt.Key.Key_Escape and self._has_way_back():
            self.on_back_triggered()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self.top.fit(self.height())
        margin = geometry.page_margin(self.height())
        self.status.fit(self.height())
        below = 2 if geometry.is_low(self.height()) else margin * 3 // 5
        self._stack.setContentsMargins(margin, 0, margin, below)
        self._resized.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: work begins on the page, not on the rail."""
        super().showEvent(event)
        self._focus.land()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget.closeEvent."""
        super().closeEvent(event)
        self._desktop.leave()
