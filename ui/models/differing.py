"""What several revisions of one filled-in form say differently, each in its own words."""

from collections.abc import Mapping, Sequence
from typing import Final

from gpn_desktop.registry.identity import masked_each
from gpn_desktop.services.filling import Filling
from gpn_desktop.services.readable import files_of
from ui.models.answered import NO_FILES, AnswerLine, lines_of
from ui.words import QT_TRANSLATE_NOOP, translate

MOST: Final = 5
NOTHING: Final = "–"
_MORE: Final = QT_TRANSLATE_NOOP("Differing", "and {count} more")


Lines = Mapping[str, AnswerLine]


def differing(found: Sequence[Filling], *, whole: bool = False) -> Mapping[str, tuple[str, ...]]:
    """Give by revision its answers to the questions that another one answers otherwise.

    Numbers of people are masked, unless they are asked for ``whole``, and can be told apart.
    """
    told = {one.submission.id: _lines(one) for one in found if one.submission is not None}
    asked = {place: line.words for lines in told.values() for place, line in lines.items()}
    apart = [place for place in asked if len({_said(one, place) for one in told.values()}) > 1]
    shown = {place: _each(tuple(told.values()), place, whole=whole) for place in apart[:MOST]}
    more = [translate("Differing", _MORE).format(count=len(apart) - MOST)] * (len(apart) > MOST)
    return {
        one: (*(f"{asked[place]}: {words[at]}" for place, words in shown.items()), *more)
        for at, one in enumerate(told)
    }


def hide_numbers(found: Sequence[Filling]) -> bool:
    """Say whether a number of a person is masked in what they say differently."""
    return differing(found) != differing(found, whole=True)


def _each(told: Sequence[Lines], place: str, *, whole: bool) -> Sequence[str]:
    """Give what each of them answers to a question."""
    numbers = [lines[place].number if place in lines else "" for lines in told]
    shown = numbers if whole else masked_each(numbers)
    return [number or _answer(lines, place) for number, lines in zip(shown, told, strict=True)]


def _lines(one: Filling) -> Lines:
    if one.form is None or one.submission is None:
        return {}
    files = files_of(one.form, one.edition) if one.edition else NO_FILES
    return {line.place: line for line in lines_of(one.form, one.submission, files)}


def _answer(lines: Lines, place: str) -> str:
    return lines[place].answer if place in lines else NOTHING


def _said(lines: Lines, place: str) -> str:
    return lines[place].number or lines[place].answer if place in lines else NOTHING
