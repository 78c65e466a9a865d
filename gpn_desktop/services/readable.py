"""What was answered, in words: codes by their labels, days and numbers as they are written.

On the way: a compiled form, and the lists that came beside it → ``Reader`` → pages, print, Excel.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from gpn_desktop import vietnamese
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.contents import Question, Source
from gpn_desktop.errors import GpnError
from gpn_desktop.forms.definition import ListSource, QuestionKind
from gpn_desktop.forms.library import Edition

SELECTS: Final = (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE)
CODE, LABEL = "name", "label"
Files = Mapping[str, Sequence[Mapping[str, str]]]
"""The rows of the lists that lie beside a form, by the name of the list."""


def files_of(form: CompiledForm, edition: Edition) -> Files:
    """Read the lists that lie beside a form; of a harmed one the codes stand for themselves."""
    found = {}
    for one in form.lists.values():
        if one.source is ListSource.CSV:
            with suppress(GpnError):
                found[one.name] = edition.csv(f"{one.name}.csv").rows
    return found


@dataclass(frozen=True)
class Reader:
    """Says what the answers of a form say, in one language; without ``files`` codes stay codes."""

    form: CompiledForm
    language: str
    files: Files = field(default_factory=dict)

    def text(self, ref: str | None) -> str:
        """Give a text of the form in words, … where an answer is written into it."""
        return self.form.words(self.language, ref)

    def label(self, list_name: str, code: str) -> str:
        """Give what a list within the form calls a code; the code where it has no word for it."""
        items = self.form.lists[list_name].items if list_name in self.form.lists else ()
        refs = [one.label for one in items if one.code == code]
        return (self.text(refs[0]) if refs else "") or code

    def answer(self, asked: Question, text: str) -> str:
        """Give an answer as it is read."""
        if asked.kind in SELECTS and asked.source is not None:
            return "; ".join(self._chosen(asked.source, code) for code in text.split())
        return figures(asked.kind, text, asked.appearance)

    def _chosen(self, source: Source, code: str) -> str:
        rows = self.files.get(source.list_name)
        if rows is None:
            return self.label(source.list_name, code)
        fits = (one for one in rows if one.get(source.value or CODE) == code)
        return next(fits, {}).get(source.label or LABEL, "") or code


def figures(
    kind: QuestionKind, text: str, appearance: frozenset[str], *, is_edited: bool = False
) -> str:
    """Write days, hours and numbers as they are read; while edited without groups, with seconds."""
    if kind is QuestionKind.DATE:
        return _day(text, appearance)
    if kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL):
        return vietnamese.show_decimal(text, grouped=not is_edited)
    if kind is QuestionKind.TIME:
        return vietnamese.show_clock(text, seconds=is_edited)
    if kind is QuestionKind.DATETIME:
        day, _, clock = text.partition("T")
        return f"{_day(day)} {vietnamese.show_clock(clock, seconds=is_edited)}".strip()
    return text


def _day(text: str, appearance: frozenset[str] = frozenset()) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    if "year" in appearance:
        return f"{day.year:04d}"
    if "month-year" in appearance:
        return f"{day.month:02d}/{day.year:04d}"
    return vietnamese.show_date(day)
