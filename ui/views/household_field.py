"""Another household in the sheet of an act: sought by any of its names, taken by Enter."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from gpn_desktop.registry.households import SearchHit
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from ui.look.edge import WholeList
from ui.look.parts import column, named, reveal
from ui.look.typed import text_line
from ui.views.act_parts import KEY, SHOWN, fitted, way
from ui.words import dotted, translate
from ui.workbench import Workbench

PAUSE_MS: Final = 200


def _household_words(one: SearchHit) -> str:
    """Give what tells a household from another whose head has the same name."""
    is_head = one.full_name == one.head_name
    born = str(one.birth_year) if is_head and one.birth_year else ""
    code = translate("ActParts", "code {code}").format(code=one.code) if one.code else ""
    return dotted(one.head_name or one.full_name, born, one.village_name, code)


class HouseholdField(QWidget):
    """Another household, found by any of its names; Down goes to what was found, Enter takes it."""

    entered = Signal(int)
    chosen = Signal(str)  # nothing: none any longer
    offered = Signal(bool)  # those that were found are seen, or no longer

    def __init__(self, desk: Desk, workbench: Workbench, but: str) -> None:
        super().__init__()
        self._desk, self._workbench, self._but = desk, workbench, but
        self.household = ""
        self._answered, self._is_wanted = "", False
        self._taken = ("", "")  # the one that was taken last, and its words
        self.line = text_line(translate("ActParts", "Name, code or number of the other household"))
        self.line.setObjectName("act.household")
        self.line.setPlaceholderText(self.line.accessibleName())
        self.found = named(WholeList(), translate("ActParts", "Households found"))
        self.found.setObjectName("act.household.found")
        self.found.itemActivated.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.line.typed.connect(self._on_typed)
        self.line.textChanged.connect(self._on_changed)
        self.setLayout(column(self.line, self.found, gap=4))
        self.setFocusProxy(self.line)
        self.found.hide()

    def take_up(self, household: str, words: str) -> None:
        """Go on with a household that was chosen, or with the words that were typed."""
        self.household, self._taken = household, (household, words)
        self.line.setText(words)
        if household:
            self.chosen.emit(household)

    def _on_changed(self, text: str) -> None:
        """Take the household again whose words stand there as before."""
        taken, words = self._taken
        if taken and text == words and not self.household:
            self._pause.stop()
            self._offer(wanted=False)
            self.household = taken
            self.chosen.emit(taken)

    def _on_typed(self) -> None:
        if self.household:  # the people of the one that was taken are asked about no longer
            self.household = ""
            self.chosen.emit("")
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        text = self.line.sought
        query = partial(households.search, self._desk, text, with_left=False)
        self._workbench.look(self, query, partial(self._on_found, text))

    def _is_behind(self) -> bool:
        """Say whether something is typed that no answer has come to yet."""
        return not self.household and self._answered != self.line.sought

    def _seek(self) -> None:
        """Look for what is typed at once; if it is one household alone, that is taken."""
        self._pause.stop()
        self._is_wanted = True
        self._on_pause_timeout()

    def _on_found(self, text: str, hits: Sequence[SearchHit]) -> None:
        self._answered = text
        self.found.clear()
        by_household = {one.household: one for one in reversed(hits) if one.household != self._but}
        for one in list(reversed(by_household.values()))[:SHOWN]:
            words = _household_words(one)
            own = one.full_name if one.full_name != one.head_name else ""
            item = QListWidgetItem(dotted(words, own))
            item.setData(KEY, (one.household, words))
            self.found.addItem(item)
        self._offer(wanted=bool(self.found.count()))
        fitted(self.found)
        self.found.setCurrentRow(0)
        is_one = self._is_wanted and len(by_household) == 1
        self._is_wanted = False
        if is_one and not self._is_behind():
            self._take(self.found.item(0))

    def _offer(self, *, wanted: bool) -> None:
        self.found.setVisible(wanted)
        self.offered.emit(wanted)
        if wanted:
            reveal(self.found, is_whole=True)
            reveal(self.line)  # as many are seen as there is room for below what is typed

    def _take(self, item: QListWidgetItem) -> None:
        self.household, words = self._taken = item.data(KEY)
        self.line.setText(words)
        self._offer(wanted=False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self.household)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what the line and the list leave to it."""
        step, item = way(event), self.found.currentItem()
        if event.key() == Qt.Key.Key_Down and self.found.isVisible():
            self.found.setFocus(Qt.FocusReason.TabFocusReason)
            self.found.setCurrentRow(min(1, self.found.count() - 1))  # the first was lit before
        elif step == 1 and self._is_behind():
            self._seek()
        elif step == 1 and not self.household and self.found.isVisible() and item is not None:
            self._take(item)
        elif step:
            self.entered.emit(step)
        else:
            super().keyPressEvent(event)
