"""What the drawing asks of a session: it reads, and only ``FormPage`` tells."""

from collections.abc import Sequence
from typing import Protocol

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import Choice, Place, QuestionState, Row
from ui.form.written import SELECTS


class Source(Protocol):
    """A session, as far as it is drawn."""

    def state(self, place: Place) -> QuestionState:
        """Give all that is drawn of a place."""

    def choices(self, place: Place) -> Sequence[Choice]:
        """Give the choices of a select."""

    def path(self, place: Place) -> str:
        """Give the path of a place, by which remarks and comments are kept."""

    def rows(self, place: Place) -> Sequence[Row]:
        """Give the rows of a repeat."""

    @property
    def form(self) -> CompiledForm:
        """Give the form."""


def choices_of(source: Source, state: QuestionState) -> Sequence[Choice]:
    """Give the choices of a question, none for other kinds."""
    return source.choices(state.place) if state.kind in SELECTS else ()
