"""Which field a question needs, from its kind, its appearance and how many choices it has now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.forms.definition import QuestionKind
from ui.form.choices import FEW, MANY, TileField
from ui.form.fields import Field, TickField, ValueField
from ui.form.lines import LineField
from ui.form.longtext import TextField
from ui.form.search_field import SearchField
from ui.form.written import SELECTS

SEARCHED: Final = {"minimal", "autocomplete"}


@dataclass(frozen=True)
class Fit:
    """What a field is made of; where it changes, another field takes its place."""

    kind: QuestionKind
    appearance: frozenset[str] = frozenset()
    is_shown_only: bool = False
    is_searched: bool = False
    has_box: bool = False

    def field(self) -> Field:
        """Make the field."""
        if self.is_shown_only:
            return ValueField()
        if self.is_searched:
            return SearchField()
        if self.kind in SELECTS:
            many = self.kind is QuestionKind.SELECT_MULTIPLE
            return TileField(many=many, boxed=self.has_box)
        if self.kind is QuestionKind.ACKNOWLEDGE:
            return TickField()
        if self.kind is QuestionKind.TEXT and "multiline" in self.appearance:
            return TextField()
        return LineField(self.kind, self.appearance)


def fit(state: QuestionState, choices: Sequence[Choice]) -> Fit:
    """Give what a question needs as it is now."""
    kind = state.kind or QuestionKind.TEXT
    if state.readonly:
        return Fit(kind, is_shown_only=True)
    if kind not in SELECTS:
        return Fit(kind, state.appearance)
    one = kind is QuestionKind.SELECT_ONE
    if one and (state.appearance & SEARCHED or len(choices) > MANY):
        return Fit(kind, is_searched=True)
    return Fit(kind, state.appearance, has_box=len(choices) > FEW)
