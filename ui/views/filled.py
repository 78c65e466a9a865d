"""What was filled in of one form, beside the list of forms: how many, of whom, and a new one.

On the way: the chosen version → ``filled.of_form`` → a table; a new one begins in the commune, or
leads to the households where the form is asked of one.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.reviews.submission import WITHDRAWN, SubmissionRow
from gpn_desktop.services import filled, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.versions import FormRow, Offer
from ui import messages
from ui.look.blocks import Block, said
from ui.look.parts import button, column, seen
from ui.models.rows import RowTableModel
from ui.models.submissions import AT_OFFICE, OF_FORM
from ui.models.table import WholeTable
from ui.views.filling import READ
from ui.views.page import Goal, Ways, form_goal


class Filled(QWidget):
    """The forms of one kind that were filled in."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._form: FormRow | None = None
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
        self._form, is_other = form, form.role in filling.ROLES
        seen(self, is_other)
        seen(self.fill, is_other and form.offer is Offer.NOW and filling.may_fill(self._desk))
        if is_other:
            self._say_where(form)
            query = partial(filled.of_form, self._desk, form.form_id)
            self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _say_where(self, form: FormRow) -> None:
        """Say where it is filled in."""
        self._where.setText(self._where_words(form) if form.offer is Offer.NOW else "")
        seen(self._where, bool(self._where.text()))

    def _where_words(self, form: FormRow) -> str:
        if self._desk.is_office:
            return self.tr("Communes fill it in; the answers come with their packages.")
        if not self._is_of_commune(form):
            return self.tr("It is filled in at a household: open one in the list of households.")
        if self._is_of_household(form):
            return self.tr("Here it is about the commune; of a household it is filled in there.")
        return self.tr("It is about the commune as a whole.")

    def _is_of_commune(self, form: FormRow) -> bool:
        return _holds(filling.offered(self._desk, at_household=False), form)

    def _is_of_household(self, form: FormRow) -> bool:
        return _holds(filling.offered(self._desk, at_household=True), form)

    def _on_found(self, found: Sequence[SubmissionRow]) -> None:
        self.table.rows.set_rows(found)
        count = sum(one.state != WITHDRAWN for one in found)
        self._block.retitle(self.tr("Filled in ({count})").format(count=count))
        seen(self.table, bool(found))
        seen(self._none, not found)

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
        if self._is_of_commune(form):
            self._ways.go(form_goal(form.form_id))
            return
        self._ways.go(Goal("households", "list"))
        words = self.tr("Open the household, then choose “Fill in another form…”: {form}")
        self._ways.say(words.format(form=form.title))

    def _on_opened(self, one: SubmissionRow) -> None:
        self._ways.go(Goal("filling", READ, one.id))


def _holds(offered: Sequence[Edition], form: FormRow) -> bool:
    return any(one.form_id == form.form_id for one in offered)


def _held(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, gap=0))
    return made
