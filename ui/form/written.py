"""How an answer is written for reading: days as 05/03/2026, numbers grouped, labels for codes."""

from collections.abc import Sequence
from typing import Final

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.services.readable import figures
from ui.words import translate

SELECTS: Final = (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE)


def written(state: QuestionState, choices: Sequence[Choice], *, grouped: bool) -> str:
    """Write the value of a question; those being edited have no groups, and all their seconds."""
    if state.raw:
        return state.raw
    value = state.value
    if state.kind in SELECTS:
        return labels(value, choices)
    if state.kind is QuestionKind.ACKNOWLEDGE and value == ACKNOWLEDGED:
        return translate("Fields", "Yes")
    if state.kind is None:
        return value
    return figures(state.kind, value, state.appearance, is_edited=not grouped)


def labels(value: str, choices: Sequence[Choice]) -> str:
    """Write codes by their labels, in list order."""
    codes = value.split()
    found = [choice.label for choice in choices if choice.code in codes]
    return "; ".join(found) if found else value
