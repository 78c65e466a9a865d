"""Forms of a household besides its surveys and supports: begun, filled in, and the menu of them.

On the way: ``look_up`` → ``FillStep`` among the steps of the household, ``OtherForms`` below.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from gpn_desktop.forms.library import Edition
from gpn_desktop.reviews.submission import SubmissionRow
from gpn_desktop.services import filled, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import DraftRow
from ui import messages
from ui.look.blocks import emptied, strip
from ui.look.going import keyed
from ui.look.parts import button, column, seen
from ui.look.states import Step
from ui.models.rows import RowTableModel
from ui.models.submissions import AT_HOUSEHOLD
from ui.models.table import WholeTable
from ui.views.filling import READ
from ui.views.page import Goal, Ways, form_goal
from ui.words import translate

KEY: Final = "Alt+P"
MOST_DIGIT: Final = 9  # forms of the menu that have a digit


@dataclass(frozen=True)
class Others:
    """Which forms may be filled in at a household, which were begun, which are filled in."""

    offered: tuple[Edition, ...] = ()
    drafts: tuple[DraftRow, ...] = ()
    filled: tuple[SubmissionRow, ...] = ()


def look_up(desk: Desk, household: str) -> Others:
    """Give the other forms of a household."""
    offered = filling.offered(desk, at_household=True)
    return Others(offered, filled.drafts(desk, household), filled.rows(desk, household))


class FillStep:
    """The step that leads to another form: a button, and the menu of those in use.

    ``taken`` hears the form that was chosen.
    """

    def __init__(self, desk: Desk, taken: Callable[[str], object]) -> None:
        self._desk, self._taken = desk, taken
        self._offered: tuple[Edition, ...] = ()
        words = keyed(translate("OtherForms", "Fill in another form…"), KEY)
        self.button: QPushButton = button(words, self.choose, icon="forms")
        self.button.setObjectName("household.fill")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("household.fill.menu")
        self.show_forms(())

    def show_forms(self, offered: tuple[Edition, ...]) -> None:
        """Offer these forms, or say why not; where nobody published one there is no step."""
        self._offered = offered
        seen(self.button, bool(offered))  # grey without a reason it would only be asked about
        self.button.setEnabled(bool(offered) and filling.may_fill(self._desk))
        self.button.setToolTip(self._why())
        self.button.setAccessibleDescription(self._why())
        self.button.setShortcut(KEY)

    def _why(self) -> str:
        if self._desk.is_office:
            return translate("OtherForms", "Forms are filled in at the commune.")
        if self._desk.may("entry") and self._desk.unheard is not None:
            return messages.whole(self._desk.unheard)
        if not filling.may_fill(self._desk):
            return translate("HouseholdView", "Only who has the right to enter data may do this.")
        return keyed(translate("OtherForms", "Choose a form and fill it in"), KEY)

    def choose(self) -> None:
        """Show the menu, on its first form; who leaves it stands on the step."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.menu.clear()
        for n, one in enumerate(self._offered, 1):
            title = one.title.replace("&", "&&")
            words = f"&{n}  {title}" if n <= MOST_DIGIT else title
            self.menu.addAction(words, partial(self._taken, one.form_id))
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])


class OtherForms(QWidget):
    """What was begun at a household, and what is filled in."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self._begun = QVBoxLayout()
        self._begun.setContentsMargins(0, 0, 0, 0)
        self.table: WholeTable[SubmissionRow] = WholeTable(
            RowTableModel(AT_HOUSEHOLD), self.tr("Other forms"), self._on_opened
        )
        self.table.setObjectName("household.forms")
        self.setLayout(column(self._begun, self.table, gap=6))

    def show_forms(self, found: Others) -> bool:
        """Show what was begun and filled in; say whether there is anything."""
        emptied(self._begun)
        for number, one in enumerate(found.drafts, 1):
            goal = form_goal(one.matter, one.household, one.id if one.is_correction else "")
            step = Step(self.tr("Go on filling in"), partial(self._ways.go, goal), "draft")
            words = self._begun_words(one).format(form=one.form_title)
            name = f"household.form.{number}"
            self._begun.addWidget(strip(words, step, tone="accent", icon="draft", name=name))
        self.table.rows.set_rows(found.filled)
        seen(self.table, bool(found.filled))
        return bool(found.drafts or found.filled)

    def _begun_words(self, one: DraftRow) -> str:
        if one.is_correction:
            return self.tr("Being corrected, not completed: {form}")
        return self.tr("Begun and not completed: {form}")

    def _on_opened(self, one: SubmissionRow) -> None:
        self._ways.go(Goal("filling", READ, one.id))
