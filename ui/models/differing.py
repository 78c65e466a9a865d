"""What several revisions of one filled-in form say differently, each in its own words."""

from collections.abc import Mapping, Sequence
from typing import Final

from gpn_desktop.services.filling import Filling
from gpn_desktop.services.readable import files_of
from ui.models.answered import NO_FILES, AnswerLine, lines_of
from ui.words import QT_TRANSLATE_NOOP, translate

MOST: Final = 5
NOTHING: Final = "–"
_MORE: Final = QT_TRANSLATE_NOOP("Differing", "and {count} more")


def differing(found: Sequence[Filling]) -> Mapping[str, tuple[str, ...]]:
    """Give by revision its answers to the questions that another one answers otherwise."""
    told = {one.submission.id: _lines(one) for one in found if one.submission is not None}
    asked = {place: line.words for lines in told.values() for place, line in lines.items()}
    apart = [place for place in asked if len({_answer(one, place) for one in told.values()}) > 1]
    more = [translate("Differing", _MORE).format(count=len(apart) - MOST)] * (len(apart) > MOST)
    return {
        one: (*(f"{asked[place]}: {_answer(lines, place)}" for place in apart[:MOST]), *more)
        for one, lines in told.items()
    }


def _lines(one: Filling) -> Mapping[str, AnswerLine]:
    if one.form is None or one.submission is None:
        return {}
    files = files_of(one.form, one.edition) if one.edition else NO_FILES
    return {line.place: line for line in lines_of(one.form, one.submission, files)}


def _answer(lines: Mapping[str, AnswerLine], place: str) -> str:
    return lines[place].answer if place in lines else NOTHING
