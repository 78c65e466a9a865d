"""What is typed for choices on paper: numbers, and whether more digits may still follow.

Pure: it reads what stands in a cell and says which codes are meant. A number that begins no other
is whole at once; “07” is 7 where numbers have two digits.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from gpn_desktop.engine.effects import Choice, QuestionState
from gpn_desktop.engine.typed import ACKNOWLEDGED
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.vietnamese import fold
from ui.form.choices import NOBODY, UNSURE
from ui.form.lines import CARDS, takes_words
from ui.form.written import SELECTS
from ui.look.going import keyed
from ui.words import translate

UNSURE_KEY: Final = "F9"
CODED: Final = (*SELECTS, QuestionKind.ACKNOWLEDGE)
_DAY: Final = r"\d{8}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}"
_WHOLE: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.DATE: _DAY,
    QuestionKind.TIME: r"\d{4}|\d{1,2}[:hg]\d{2}",
}
_PARTS: Final = {"year": r"\d{4}", "month-year": r"\d{6}|\d{1,2}[/.\-]\d{4}"}


@dataclass(frozen=True)
class Codes:
    """The choices of a question; ``numbers`` are all that may be typed, with the code of each."""

    choices: tuple[Choice, ...]
    numbers: Mapping[str, str]
    is_many: bool = False

    @property
    def is_short(self) -> bool:
        """Say whether every number is one digit, so that several stand without a gap."""
        return len(self.choices) <= 9

    @property
    def is_leading(self) -> bool:
        """Say whether each number is whole by itself, so that none waits for Enter."""
        return all(self.is_whole(number) for number in self.numbers)

    def is_begun(self, typed: str) -> bool:
        """Say whether a number begins so."""
        return any(number.startswith(typed) for number in self.numbers)

    def is_whole(self, typed: str) -> bool:
        """Say whether nothing can follow: no other number begins so, and no other is ticked."""
        code = self.numbers.get(typed)
        if code is None or (self.is_many and code not in NOBODY):
            return False
        return not any(one != typed and one.startswith(typed) for one in self.numbers)

    def read(self, typed: str) -> str | None:
        """Give the codes that are meant, in list order; None where something is no choice here."""
        if not typed.strip():
            return ""
        if not self.is_many:
            return self.numbers.get(typed.strip()) or self._named(typed)
        found: list[str] = []
        for code in (self.numbers.get(one) for one in self._parted(typed)):
            if code is None:
                return None
            kept = [] if code in NOBODY else [one for one in found if one not in NOBODY]
            found = [*kept, code]
        return " ".join(choice.code for choice in self.choices if choice.code in found)

    def lost(self, typed: str, value: str) -> bool:
        """Say whether something that was typed is not in the answer: “none” goes with nothing."""
        meant = {self.numbers.get(one) for one in self._parted(typed)}
        return self.is_many and meant != set(value.split())

    def _parted(self, typed: str) -> Sequence[str]:
        parts = typed.replace(",", " ").split()
        return [digit for part in parts for digit in part] if self.is_short else parts

    def _named(self, typed: str) -> str | None:
        """Give the choice whose words are typed, or the one that alone begins so."""
        wanted = fold(typed)
        if not wanted or wanted.isdigit():
            return None
        same = [one.code for one in self.choices if fold(one.label) == wanted]
        begun = [one.code for one in self.choices if fold(one.label).startswith(wanted)]
        found = same or begun
        return found[0] if len(found) == 1 else None

    def written(self, value: str) -> str:
        """Give what would be typed for an answer."""
        chosen = value.split() if self.is_many else [value]
        papers = [str(one.paper) for one in self.choices if one.code in chosen]
        return ("" if self.is_short else " ").join(papers) if self.is_many else "".join(papers)

    def listed(self, typed: str = "") -> str:
        """Write the choices that may be meant, each with its number; all, where none begins so."""
        last = typed.replace(",", " ").split(" ")[-1] if not (self.is_many and typed) else ""
        near = [one for one in self.choices if str(one.paper).startswith(last)]
        return "   ".join(map(self._with_number, near or self.choices))

    def _with_number(self, one: Choice) -> str:
        words = f"{one.paper} {one.label}"
        return keyed(words, UNSURE_KEY) if one.code == self.unsure else words

    @property
    def unsure(self) -> str:
        """Give the choice that says “does not know / refused”; "" where there is none."""
        known = {one.code for one in self.choices}
        return next((code for code in UNSURE if code in known), "")


def codes_of(state: QuestionState, choices: Sequence[Choice]) -> Codes | None:
    """Give what may be typed for a question that is answered by choosing; None for other kinds."""
    if state.kind not in CODED:
        return None
    if state.kind is QuestionKind.ACKNOWLEDGE:
        choices = (Choice(ACKNOWLEDGED, translate("Fields", "Yes"), 1),)
    wide = len(str(max((one.paper for one in choices), default=0)))
    padded = {str(one.paper).zfill(wide): one.code for one in choices}
    plain = {str(one.paper): one.code for one in choices}
    return Codes(tuple(choices), padded | plain, state.kind is QuestionKind.SELECT_MULTIPLE)


def is_worded(state: QuestionState | None) -> bool:
    """Say whether words are written in a cell; a row that is to come begins with words, or may."""
    return state is None or takes_words(state.kind, state.appearance)


def is_whole(
    state: QuestionState, codes: Codes | None, typed: str, digits: int | None = None
) -> bool:
    """Say whether what is typed can only be the whole answer, so that nobody must press Enter.

    Texts and numbers are never whole by themselves, only those of cards that have just so many
    ``digits``.
    """
    if codes is not None:
        return codes.is_whole(typed)
    if digits is not None and CARDS in state.appearance:
        return len(typed) == digits and typed.isascii() and typed.isdigit()
    parts = (shape for name, shape in _PARTS.items() if name in state.appearance)
    shape = _WHOLE.get(state.kind or QuestionKind.TEXT, "")
    if state.kind is QuestionKind.DATE:
        shape = next(parts, shape)
    return bool(shape) and re.fullmatch(shape, typed, re.ASCII) is not None
