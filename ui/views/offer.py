"""The offer of the tour above what is to be done, and how it stands while it plays."""

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop import settings
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from ui.dialogs import tour
from ui.look import geometry
from ui.look.going import keyed
from ui.look.parts import button, card, column, label, retone, row, seen
from ui.look.states import Medal
from ui.narration import verdict
from ui.showing import STEPS, Outcome, Showing
from ui.workbench import Workbench

MEDAL_FROM: Final = 800
WATCH_KEY: Final = "Alt+X"
LATER_KEY, AWAY_KEY = "Alt+S", "Alt+A"


class TourOffer(QWidget):
    """Offers to see the whole work; once it was taken or declined it is in the help only."""

    def __init__(self, desk: Desk, workbench: Workbench, showing: Showing) -> None:
        super().__init__()
        self._desk, self._workbench, self._showing = desk, workbench, showing
        self.so = label("", "heading", wraps=True)
        self.so.setObjectName("today.tour")
        self.about = label("", "quiet", wraps=True)
        self.watch = button("", self._on_watch_clicked, icon="play", kind="first")
        self.watch.setObjectName("today.tour.watch")
        self.decline = button("", self._on_decline_clicked)
        self.decline.setObjectName("today.tour.decline")
        self._medal = Medal("play", "accent")
        self._medal.setFixedWidth(52)
        line = row(
            self._medal, column(self.so, self.about, gap=2), self.decline, self.watch, gap=14
        )
        line.setStretch(1, 1)
        self.setLayout(column(card(line)))
        self.setFocusProxy(self.watch)
        showing.changed.connect(self._show)
        self._show()
        if showing.outcome is Outcome.UNPLAYED and settings.load(desk.paths.settings).tour_offered:
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the sign gives way to the words."""
        super().resizeEvent(event)
        seen(self._medal, self.width() >= geometry.grown(MEDAL_FROM))

    def stand_back(self, is_second: bool) -> None:
        """Be no first step where there is work to go on with: that is what Enter does."""
        retone(self.watch, "" if is_second else "first", "kind")

    def _show(self) -> None:
        unplayed = self._showing.outcome is Outcome.UNPLAYED
        so = self.tr("The tour: the whole work in {count} steps").format(count=len(STEPS))
        about = self.tr(
            "The program shows the work by itself on four invented computers; it takes some "
            "minutes and touches nothing of the data here."
        )
        if not unplayed:
            so, about = self._how()
        self.so.setText(so)
        self.about.setText(about)
        seen(self.about, bool(about))
        words = self.tr("Play the tour") if unplayed else self.tr("Look at it")
        _name(self.watch, words, WATCH_KEY)
        self.watch.setAccessibleName(f"{words}: {so}")
        later = (self.tr("Not now"), LATER_KEY) if unplayed else (self.tr("Put away"), AWAY_KEY)
        _name(self.decline, *later)
        self.decline.setAccessibleName(later[0])
        seen(self.decline, not self._showing.is_playing)
        if self._showing.is_playing:  # whoever began it from the help comes back to it here
            seen(self, True)

    def _how(self) -> tuple[str, str]:
        """Say how a tour stands that was begun; what was read of its screens stands behind it."""
        if self._showing.outcome is Outcome.GOOD:
            so = self.tr("The tour came through all {count} steps; nothing differs.")
            return so.format(count=len(STEPS)), ""
        told = verdict(self._showing)
        how = told.so[:1].lower() + told.so[1:]  # it goes on in the sentence
        so = self.tr("The tour: {how}").format(how=how)
        return so, told.about or self.tr("It plays on while you work here.")

    def _on_watch_clicked(self) -> None:
        self._remember()
        tour.show(self, self._showing)

    def _on_decline_clicked(self) -> None:
        self._remember()
        self.hide()

    def _remember(self) -> None:
        file = self._desk.paths.settings

        def remember() -> Done[None]:
            settings.save(file, replace(settings.load(file), tour_offered=True))
            return Done(None)

        self._workbench.do(self, remember, lambda nothing: None)


def _name(made: QPushButton, words: str, key: str) -> None:
    """Say what a button does, with its key where letters leave room for it."""
    made.setText(words if geometry.is_huge() else keyed(words, key))
    made.setShortcut(key)  # after the text, which would take it away
