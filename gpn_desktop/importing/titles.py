"""The titles of a sheet, in however many rows, and which field of a household each may name.

On the way: the lines of a sheet → its titles by column → ``matched`` → ``profiles``.
"""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import resources
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.vietnamese import fold

_LOOKED_AT: Final = 30  # rows in which titles are sought
_FEW: Final = 2  # titles make a row of titles


@dataclass(frozen=True)
class Field:
    """What a column can hold: ``of`` is row, person or household, ``list`` a code list."""

    key: str
    of: str
    label_vi: str
    label_en: str
    words: tuple[str, ...] = ()
    list: str = ""
    kind: str = ""

    def label(self, language: str) -> str:
        """Give what it is called."""
        return self.label_en if language == "en" else self.label_vi


@dataclass(frozen=True)
class Titles:
    """The titles found in a sheet: by column, whole and last word; the row below them."""

    by_column: Mapping[int, str]
    first: int


@functools.cache
def fields() -> Mapping[str, Field]:
    """Give what columns can hold, by key, in their order."""
    told = tomllib.loads(resources.path("importing", "fields.toml").read_text("utf-8"))
    return {
        one["key"]: Field(
            one["key"],
            one["of"],
            one["vi"],
            one["en"],
            (one["key"], *one["words"]),
            one.get("list", ""),
            one.get("kind", ""),
        )
        for one in told["field"]
    }


def titles_of(sheet: Sheet) -> Titles:
    """Give the titles of a sheet, put together where they stand in several rows."""
    lines = sheet.lines[:_LOOKED_AT]
    counted = [_count(sheet, line) for line in lines]
    best = max(range(len(lines)), key=lambda n: counted[n], default=0)
    if not lines or counted[best] < _FEW:
        return Titles({}, lines[0].number if lines else 1)
    top, bottom = best, best
    while top > 0 and _is_group(sheet, lines[top - 1], lines[best]):
        top -= 1
    while bottom + 1 < len(lines) and _is_title(sheet, lines[bottom + 1], lines[top].number):
        bottom += 1
    below = bottom + 1
    while below < len(lines) and _only_numbers(lines[below]):
        below += 1
    block = lines[top : bottom + 1]
    first = lines[below].number if below < len(lines) else lines[bottom].number + 1
    return Titles(_joined(sheet, block), first)


def _joined(sheet: Sheet, block: Sequence[Line]) -> dict[int, str]:
    found: dict[int, str] = {}
    for column in range(sheet.width):
        parts = dict.fromkeys(sheet.text(line, column) for line in block)
        told = " / ".join(part for part in parts if part)
        if told:
            found[column] = told
    return found


def _count(sheet: Sheet, line: Line) -> int:
    """Count how many different fields the titles of a line name."""
    named = (matched(sheet.text(line, column)) for column in range(len(line.cells)))
    return len({one[0] for one in named if one is not None})


def _is_group(sheet: Sheet, line: Line, titles: Line) -> bool:
    """Tell whether a line above the titles says what some of them belong to."""
    filled = [column for column, text in enumerate(line.cells) if text]
    if line.number + 2 < titles.number or _is_one_text(sheet, line, titles):
        return False
    return (
        any((line.number, column + 1) in sheet.spread for column in filled)
        or _count(sheet, line) > 0
    )


def _is_one_text(sheet: Sheet, line: Line, titles: Line) -> bool:
    """Tell whether one text stands above all columns: a heading of the list, no title."""
    wide = [column for column, text in enumerate(titles.cells) if text]
    return len({sheet.text(line, column) for column in wide}) == 1


def _is_title(sheet: Sheet, line: Line, top: int) -> bool:
    """Tell whether a line goes on with the titles above: parts of one that is merged over it."""
    filled = [column for column, text in enumerate(line.cells) if text]
    if any(any(sign.isdigit() for sign in line.cells[column]) for column in filled):
        return False
    names = sum(line.cells[column] in fields() for column in filled)
    if names >= _FEW:
        return True
    above = {column for row, column in sheet.spread if top <= row < line.number}
    below = {column for row, column in sheet.spread if row == line.number}
    return bool(below) and bool(filled) and set(filled) <= above | {c - 1 for c in above}


def _only_numbers(line: Line) -> bool:
    """Tell whether a line numbers the columns: 1 2 3, (1) (2), A B 1 2."""
    texts = [text.strip("() ") for text in line.cells if text]
    plain = [text for text in texts if text.isdigit() or (len(text) == 1 and text.isalpha())]
    counted = [int(text) for text in plain if text.isdigit()]
    steps = all(after == before + 1 for before, after in pairwise(counted))
    return len(plain) == len(texts) > _FEW and steps and len(counted) > 1


def plain_title(title: str) -> str:
    """Give a title as it is compared: without marks, capitals, what stands in brackets, signs."""
    bare = fold(title).partition("(")[0] if not title.startswith("(") else fold(title)
    return " ".join(bare.replace("_", " ").replace("*", " ").strip(" .:;").split())


def matched(title: str) -> tuple[str, int] | None:
    """Give the field that a title names, and how well: the longest word that stands in it."""
    whole = plain_title(title)
    best: tuple[str, int] | None = None
    for part in dict.fromkeys((whole, whole.rpartition(" / ")[2])):
        for word, key in _words().items():
            strength = 1_000 + len(word) if part == word else _strength(part, word)
            if strength and (best is None or strength > best[1]):
                best = key, strength
    return best


def _strength(title: str, word: str) -> int:
    """Give how well a word fits that is only part of a title; single short words do not."""
    if len(word) < len("ngay sinh") and word not in ("cccd", "dan toc"):
        return 0
    return len(word) if f" {word} " in f" {title.replace('/', ' ')} " else 0


@functools.cache
def _words() -> Mapping[str, str]:
    return {plain_title(word): one.key for one in fields().values() for word in one.words}
