"""How an answer is written for reading: days as 05/03/2026, numbers grouped, labels for codes."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.forms.definition import QuestionKind
from ui.words import translate

SELECTS: Final = (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE)


def written(state: QuestionState, choices: Sequence[Choice], *, grouped: bool) -> str:
    """Write the value of a question; those being edited have no groups, and all their seconds."""
    if state.raw:
        return state.raw
    value = state.value
    if state.kind in SELECTS:
        return labels(value, choices)
    if state.kind is QuestionKind.DATE:
        return _day(value, state.appearance)
    if state.kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL):
        return vietnamese.show_decimal(value, grouped=grouped)
    if state.kind is QuestionKind.TIME:
        return vietnamese.show_clock(value, seconds=not grouped)
    if state.kind is QuestionKind.DATETIME:
        day, _, clock = value.partition("T")
        hour = vietnamese.show_clock(clock, seconds=not grouped)
        return f"{_day(day, frozenset())} {hour}".strip()
    if state.kind is QuestionKind.ACKNOWLEDGE and value == ACKNOWLEDGED:
        return translate("Fields", "Yes")
    return value


def labels(value: str, choices: Sequence[Choice]) -> str:
    """Write codes by their labels, in list order."""
    codes = value.split()
    found = [choice.label for choice in choices if choice.code in codes]
    return "; ".join(found) if found else value


def _day(value: str, appearance: frozenset[str]) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    if "year" in appearance:
        return f"{day.year:04d}"
    if "month-year" in appearance:
        return f"{day.month:02d}/{day.year:04d}"
    return vietnamese.show_date(day)
