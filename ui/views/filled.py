"""What was filled in of one form, beside the list of forms: how many, of whom, and a new one.

On the way: the chosen version → ``filled.of_form`` → a table; a new one begins in the commune, or
leads to the households where the form is asked of one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.reviews.submission import WITHDRAWN, SubmissionRow
from gpn_desktop.services import filled, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.versions import FormRow, Offer
from ui import messages
from ui.look.blocks import Block, said
from ui.look.going import keyed
from ui.look.parts import button, column, seen
from ui.models.rows import RowTableModel
from ui.models.submissions import AT_OFFICE, OF_FORM
from ui.models.table import WholeTable
from ui.views.filling import READ
from ui.views.page import Goal, Ways, form_goal

ADD_KEY: Final = "Ctrl+N"


@dataclass(frozen=True)
class Looked:
    """What was filled in of a form, and where it may be filled in today."""

    rows: tuple[SubmissionRow, ...] = ()
    at_household: bool = False
    in_commune: bool = False


def look_up(desk: Desk, form_id: str) -> Looked:
    """Give what was filled in of a form, and where it may be."""
    there, here = (filling.offered(desk, at_household=one) for one in (True, False))
    return Looked(filled.of_form(desk, form_id), _holds(there, form_id), _holds(here, form_id))


class Filled(QWidget):
    """The forms of one kind that were filled in."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._form: FormRow | None = None
        self._looked = Looked()
        self.fill = button(self.tr("Fill in this form"), self.begin, icon="edit", kind="first")
        self.fill.setObjectName("forms.fill")
        self._where = said("", "forms.where", "quiet", wraps=True)
        self.table: WholeTable[SubmissionRow] = WholeTable(
            RowTableModel(AT_OFFICE if desk.is_office else OF_FORM),
            self.tr("Filled in"),
            self._on_opened,
        )
        self.table.setObjectName("forms.filled")
        self._none = said(self.tr("Nobody has filled it in yet."), "forms.filled.none", "quiet")
        for part in (self.table, self._none):
            part.hide()  # until it is known which of them is true
        self._block = Block(self.tr("Filled in"), _held(self._none, self.table))
        self.setLayout(column(self._where, self._block, gap=8))

    def show_form(self, form: FormRow) -> None:
        """Look up what was filled in of a form that pages of other forms open."""
        before, self._form = self._form, form
        is_other = form.role in filling.ROLES
        seen(self, is_other)
        seen(self.fill, is_other and form.offer is Offer.NOW and filling.may_fill(self._desk))
        if before is None or before.key != form.key:
            self._show(Looked(), is_known=False)
        if is_other:
            query = partial(look_up, self._desk, form.form_id)
            self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_found(self, looked: Looked) -> None:
        self._show(looked, is_known=True)

    def _show(self, looked: Looked, *, is_known: bool) -> None:
        self._looked, found = looked, looked.rows
        is_now = self._form is not None and self._form.offer is Offer.NOW
        self._where.setText(self._where_words() if is_now and is_known else "")
        self._name_fill()
        seen(self._where, bool(self._where.text()))
        self.table.rows.set_rows(found)
        gone = sum(one.state == WITHDRAWN for one in found)
        words = self.tr("Filled in ({count}), withdrawn ({gone})") if gone else ""
        words = words or self.tr("Filled in ({count})")
        self._block.retitle(words.format(count=len(found) - gone, gone=gone))
        seen(self._block, is_known and (is_now or bool(found)))
        seen(self.table, bool(found))
        seen(self._none, not found)

    def _name_fill(self) -> None:
        """Let the step say where it leads: into the form, or first to a household."""
        is_elsewhere = self._looked.at_household and not self._looked.in_commune
        words = self.tr("To the list of households, to fill it in")
        words = keyed(words if is_elsewhere else self.tr("Fill in this form"), ADD_KEY)
        self.fill.setText(words)
        self.fill.setAccessibleName(words)

    def _where_words(self) -> str:
        """Say where it is filled in."""
        if self._desk.is_office:
            return self.tr("Communes fill it in; the answers come with their packages.")
        if not (self._looked.in_commune or self._looked.at_household):
            return ""  # offered nowhere: that is said above
        if not self._looked.in_commune:
            return self.tr("It is filled in at a household: open one in the list of households.")
        if self._looked.at_household:
            return self.tr("Here it is about the commune; of a household it is filled in there.")
        return self.tr("It is about the commune as a whole.")

    def _on_failed(self, error: GpnError) -> None:
        self._where.setText(messages.whole(error))
        seen(self._where, True)

    @property
    def may_begin(self) -> bool:
        """Say whether a new one may be begun at this desk."""
        return not self.fill.isHidden()

    def begin(self) -> None:
        """Begin the form in the commune; of one that is asked of a household say where."""
        form = self._form
        if form is None or not self.may_begin:
            return
        if self._looked.in_commune:
            self._ways.go(form_goal(form.form_id))
            return
        if not self._looked.at_household:
            return  # not looked up yet
        self._ways.go(Goal("households", "list"))
        words = self.tr("Open the household, then choose “Fill in another form…”: {form}")
        self._ways.say(words.format(form=form.title))

    def _on_opened(self, one: SubmissionRow) -> None:
        self._ways.go(Goal("filling", READ, one.id))


def _holds(offered: Sequence[Edition], form_id: str) -> bool:
    return any(one.form_id == form_id for one in offered)


def _held(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, gap=0))
    return made
