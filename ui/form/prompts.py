"""What is said while a paper form is keyed: which question, what may be typed, why it holds."""

from collections.abc import Sequence
from typing import Final

from gpn_desktop.engine.effects import QuestionState
from gpn_desktop.forms.definition import QuestionKind
from ui.form.choices import NOBODY
from ui.form.coded import Codes
from ui.form.flowed import GAP
from ui.form.leaf_model import skipped_words
from ui.form.leaves import Leaf
from ui.form.lines import CARDS
from ui.form.said import shortest
from ui.form.wrong import wrong
from ui.words import QT_TRANSLATE_NOOP, asked_as, plain, translate

TYPED: Final[dict[QuestionKind, str]] = {
    QuestionKind.DATE: QT_TRANSLATE_NOOP(
        "Paper", "8 digits lead on by themselves, for instance 25112026; or 25/11/2026"
    ),
    QuestionKind.INTEGER: QT_TRANSLATE_NOOP("Paper", "A whole number, then Enter"),
    QuestionKind.DECIMAL: QT_TRANSLATE_NOOP("Paper", "A number, for instance 2,5, then Enter"),
    QuestionKind.TIME: QT_TRANSLATE_NOOP("Paper", "The hour: 0830 or 8:30"),
    QuestionKind.DATETIME: QT_TRANSLATE_NOOP("Paper", "Day and hour: 5/3/2026 8:30, then Enter"),
    QuestionKind.TEXT: QT_TRANSLATE_NOOP("Paper", "Words, then Enter"),
}
PARTS: Final = {
    "year": QT_TRANSLATE_NOOP("Paper", "The year: 2009"),
    "month-year": QT_TRANSLATE_NOOP("Paper", "Month and year: 092014 or 9/2014"),
}


def asked(state: QuestionState | None, whose: str, leaf: Leaf) -> str:
    """Name a question: its number, its words, whose it is."""
    if state is None:
        first = leaf.items[0] if leaf.items else None
        words = asked_as(first.paper, first.label) if first else plain(leaf.title)
        return f"{words} – {_more(leaf)}"
    words = asked_as(state.paper, state.label)
    return f"{words} – {whose}" if whose else words


def _more(leaf: Leaf) -> str:
    words = translate("Paper", "row {number}")
    if leaf.named_by is not None:
        words = translate("Paper", "person {number}")
    return words.format(number=len(leaf.places) + 1)


def grown(leaf: Leaf) -> str:
    """Say what is typed into the line for one more row."""
    if leaf.named_by != 0:
        return expected(None, None)
    return translate("Paper", "Type the full name of {whom}; nobody more: Enter.").format(
        whom=_more(leaf)
    )


def expected(
    state: QuestionState | None, codes: Codes | None, typed: str = "", digits: int | None = None
) -> str:
    """Say what may be typed in a cell; a number of a card may have just so many ``digits``."""
    if state is None:
        return translate("Paper", "Type the first answer of the new row; no more: Enter.")
    if not state.relevant:
        words = translate("Paper", "{why}: what the paper says becomes a remark.")
        return words.format(why=skipped_words())
    if codes is not None:
        return "   ".join(
            (*_before(codes), codes.listed(typed), *(() if typed else _behind(codes)))
        )
    kind = state.kind or QuestionKind.TEXT
    if kind is QuestionKind.TEXT and CARDS in state.appearance:
        return _of_cards(digits)
    part = next((words for name, words in PARTS.items() if name in state.appearance), "")
    wanted = part if part and kind is QuestionKind.DATE else TYPED[kind]
    return translate("Paper", wanted)


def _of_cards(digits: int | None) -> str:
    """Say what a number of a card is; one of just so many digits leads on by itself."""
    if digits is None:
        return translate("Paper", "Digits, then Enter")
    return translate("Paper", "{count} digits lead on by themselves").format(count=digits)


def _before(codes: Codes) -> Sequence[str]:
    """Say how several numbers are typed, and numbers of more digits than one."""
    if codes.is_many:
        words = translate("Paper", "Type the numbers together, for instance {number}, then Enter:")
        if not codes.is_short:
            words = translate("Paper", "Type the numbers apart, for instance {number}, then Enter:")
        return (words.format(number=codes.written(" ".join(_two(codes)))),)
    if codes.is_leading:
        return ()
    words = translate("Paper", "All digits lead on, for instance {number}; fewer: Enter.")
    return (words.format(number=max(codes.numbers, key=len)),)


def _two(codes: Codes) -> Sequence[str]:
    """Give two choices that go together, to say by them how several are typed."""
    known = [one.code for one in codes.choices if one.code not in NOBODY]
    return known[0:3:2]


def _behind(codes: Codes) -> Sequence[str]:
    """Say that a number needs no Enter."""
    if not codes.is_leading:
        return ()
    return (translate("Paper", "The number leads on by itself."),)


def after(
    state: QuestionState | None, codes: Codes | None, then: str, *, is_kept: bool = False
) -> str:
    """Say what comes next, and whether Enter leads there; ``then`` is empty at the end.

    What stands there already is kept by Enter.
    """
    by_itself = codes.is_leading if codes is not None else _is_day(state)
    if is_kept:
        words = translate("Paper", "Enter: keep it, on to {question}")
    elif by_itself:
        words = translate("Paper", "Then: {question}")
    else:
        words = translate("Paper", "Enter: on to {question}")
    return words.format(question=then or translate("Paper", "the end"))


def _is_day(state: QuestionState | None) -> bool:
    return state is not None and state.kind in (QuestionKind.DATE, QuestionKind.TIME)


def sentence(state: QuestionState) -> str:
    """Say why an answer cannot stand."""
    if state.readings:
        words = translate("Paper", "It can be read in two ways: type it as {first} or as {second}.")
        first, second = (shortest(one) for one in state.readings)
        return words.format(first=first, second=second)
    return state.message or wrong(state)


def needed(state: QuestionState) -> str:
    """Say that an answer is missing."""
    return state.message or translate("Questions", "This question needs an answer.")


def unlisted(text: str) -> str:
    """Say that a number stands for no choice here."""
    words = translate("Fields", "There is no choice with the number “{number}”.")
    return words.format(number=text)


def choose_again(text: str, how: str, codes: Codes) -> str:
    """Say that a number stands for no choice, what to do, and last which choices there are."""
    return GAP.join((f"{unlisted(text)} {how}", codes.listed()))


def excluded(number: str) -> str:
    """Say that “none” goes with no other choice, and what is left."""
    words = translate("Paper", "“None” goes with no other choice. Kept is {number}.")
    return words.format(number=number)


def same(value: str, *, by_plus: bool) -> str:
    """Say by which key the answer above is repeated."""
    words = translate("Paper", "+ as above: {value}") if by_plus else ""
    return (words or translate("Paper", "Ctrl+D as above: {value}")).format(value=value)


def repeated(when: str, value: str) -> str:
    """Say by which key the answer of the last time is given."""
    words = translate("Paper", "F11 {when}: {value}")
    return words.format(when=when, value=value)
