"""What is said of an answer that cannot stand, where the form itself says nothing."""

from typing import Final

from gpn_desktop.engine.effects import QuestionState, Validity
from gpn_desktop.forms.definition import QuestionKind
from ui.form.lines import placeholder
from ui.words import QT_TRANSLATE_NOOP, translate

SENTENCES: Final[dict[Validity, str]] = {
    Validity.OK: "",
    Validity.REQUIRED: QT_TRANSLATE_NOOP("Questions", "This question needs an answer."),
    Validity.CONSTRAINT: QT_TRANSLATE_NOOP("Questions", "This answer cannot be right."),
    Validity.UNREADABLE: QT_TRANSLATE_NOOP("Questions", "This cannot be read as an answer."),
    Validity.NOT_A_CHOICE: QT_TRANSLATE_NOOP("Questions", "“{value}” is no choice here any more."),
}
WANTED: Final[dict[QuestionKind, str]] = {  # what is written instead of what cannot be read
    QuestionKind.INTEGER: QT_TRANSLATE_NOOP(
        "Questions", "Digits alone, for instance 65 or 48000000 (15 at most)."
    ),
    QuestionKind.DECIMAL: QT_TRANSLATE_NOOP("Questions", "Write a number, for instance 2,5."),
    QuestionKind.DATE: QT_TRANSLATE_NOOP("Questions", "Write a day that exists, as {shape}."),
    QuestionKind.TIME: QT_TRANSLATE_NOOP("Questions", "Write the hour, for instance 8:30."),
    QuestionKind.DATETIME: QT_TRANSLATE_NOOP(
        "Questions", "Write day and hour, for instance 05/03/2026 8:30."
    ),
    QuestionKind.TEXT: QT_TRANSLATE_NOOP(
        "Questions", "This is too long; write 10,000 letters at most."
    ),
}
PARTS: Final[dict[str, str]] = {  # of a day, where no more is asked
    "year": QT_TRANSLATE_NOOP("Questions", "Write the year with four digits, for instance 2009."),
    "month-year": QT_TRANSLATE_NOOP("Questions", "Write month and year, for instance 09/2014."),
}


def wrong(state: QuestionState) -> str:
    """Say what is wrong with an answer that the form itself says nothing about."""
    words = SENTENCES[state.validity]
    if state.validity is Validity.UNREADABLE:
        words = _wanted(state.kind or QuestionKind.TEXT, state.appearance)
        if state.readings:
            words = QT_TRANSLATE_NOOP("Questions", "This can be read in two ways; choose one.")
    shape = placeholder(state.kind or QuestionKind.TEXT, state.appearance)
    return translate("Questions", words).format(shape=shape, value=state.value)


def _wanted(kind: QuestionKind, appearance: frozenset[str]) -> str:
    part = next((one for one in PARTS if one in appearance), "")
    if kind is QuestionKind.DATE and part:
        return PARTS[part]
    return WANTED.get(kind, SENTENCES[Validity.UNREADABLE])
