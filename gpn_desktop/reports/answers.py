"""What was answered on a form as rows of a workbook: numbers as numbers, days as days.

On the way: ``columns.merged`` and the records → one sheet for the form, one for each repeat →
``reports.sheets`` writes them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice

from gpn_desktop import chance
from gpn_desktop.engine.answers import ROW_ID, Tree, nested
from gpn_desktop.registry.identity import masked
from gpn_desktop.reports.columns import Chain, Field, Frame, Merged, Sort
from gpn_desktop.reports.sheets import Column, Sheet, Value

MOST_DIGITS = 15
"""A workbook keeps no more of a number."""
MOST_UNKNOWN = 500
"""Columns for what no version here asks: what comes from elsewhere is not trusted."""
NO, PARENT, ROW, IDENTITY, HEAD = "_no", "_parent", "_row", "_id", "_head"
DAY, CLOCK, BOTH = "dd/mm/yyyy", "hh:mm", "dd/mm/yyyy hh:mm"
FORMATS: Mapping[Sort, str] = {
    Sort.DATE: DAY,
    Sort.YEAR: "yyyy",
    Sort.MONTH: "mm/yyyy",
    Sort.TIME: CLOCK,
    Sort.MOMENT: BOTH,
}
_FIRST_DAY = date(1900, 3, 1)  # days before it are others in Excel than in LibreOffice
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Record:
    """What was answered once; ``heads`` stand before the questions, by column, ``after`` behind.

    ``number`` counts the records of a workbook; ``words`` say what codes of the register mean, and
    who its officers are.
    """

    number: int
    id: str
    version: str
    answers: Mapping[str, str]
    heads: Mapping[str, Value] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


Records = Callable[[], Iterator[Record]]
"""Gives the records from the beginning, each time it is called."""


@dataclass(frozen=True)
class Line:
    """One row of a repeat, or the form itself: where it stands, and its texts by question."""

    chain: Chain
    numbers: tuple[int, ...]
    texts: Mapping[str, str]


def lines_of(record: Record, merged_: Merged) -> Iterator[Line]:
    """Give the form itself, then each row of each repeat, under the names of today."""
    texts = {path: str(text) for path, text in record.answers.items()}
    yield from _lines(nested(texts), merged_.names.get(record.version, {}), (), ())


def _lines(
    tree: Tree, names: Mapping[str, str], chain: Chain, numbers: tuple[int, ...]
) -> Iterator[Line]:
    texts: dict[str, str] = {}
    repeats: list[tuple[str, Sequence[Tree]]] = []
    waiting = [tree]
    while waiting:
        for name, value in waiting.pop(0).items():
            if isinstance(value, Mapping):
                waiting.append(value)
            elif isinstance(value, list):
                repeats.append((names.get(name, name), value))
            elif name != ROW_ID:
                texts[names.get(name, name)] = value
    yield Line(chain, numbers, texts)
    for name, rows in repeats:
        for place, row in enumerate(rows, 1):
            yield from _lines(row, names, (*chain, name), (*numbers, place))


def completed(merged_: Merged, seen: Iterable[tuple[Chain, str]]) -> Merged:
    """Give the frames with a column for each answer that no version here asks for."""
    frames = {one.chain: one for one in merged_.frames}
    known = {(chain, one.name) for chain, frame in frames.items() for one in frame.fields}
    known |= {(chain, "") for chain in frames}
    unknown = (one for one in seen if one not in known and one[1] not in merged_.passed)
    for chain, name in islice(unknown, MOST_UNKNOWN):
        frame = frames.setdefault(chain, Frame(chain, chain[-1] if chain else "", ()))
        fields = (*frame.fields, *([Field(name, name)] if name else []))
        frames[chain] = replace(frame, fields=fields)
    return replace(merged_, frames=tuple(frames.values()))


def seen_in(record: Record, merged_: Merged) -> Iterator[tuple[Chain, str]]:
    """Give where a record has answers: the chain and the name; "" where a row has none."""
    for line in lines_of(record, merged_):
        yield line.chain, ""
        yield from ((line.chain, name) for name in line.texts)


# values


def value_of(sort: Sort, text: str) -> Value:
    """Give an answer as a workbook keeps it; a text that is not of its kind stays a text."""
    if not text:
        return None
    try:
        return _READ[sort](text)
    except (ValueError, ArithmeticError):
        return text


def _number(text: str) -> Value:
    if not _NUMBER.fullmatch(text) or sum(map(str.isdigit, text)) > MOST_DIGITS:
        return text
    return Decimal(text) if "." in text else int(text)


def _day(text: str) -> Value:
    found = date.fromisoformat(text)
    return found if found >= _FIRST_DAY else text


def _clock(text: str) -> Value:
    return time.fromisoformat(text).replace(tzinfo=None)


def _moment(text: str) -> Value:
    found = datetime.fromisoformat(text)
    local = found.astimezone(chance.VIETNAM) if found.tzinfo else found
    return local.replace(tzinfo=None) if local.date() >= _FIRST_DAY else text


def _computed(text: str) -> Value:
    return _day(text) if _DAY.fullmatch(text) else _number(text)


_READ: Mapping[Sort, Callable[[str], Value]] = {
    Sort.TEXT: str,
    Sort.CHOICE: str,
    Sort.NUMBER: _number,
    Sort.DATE: _day,
    Sort.YEAR: _day,
    Sort.MONTH: _day,
    Sort.TIME: _clock,
    Sort.MOMENT: _moment,
    Sort.COMPUTED: _computed,
}


def _cells(one: Field, text: str, record: Record) -> tuple[Value, ...]:
    if one.is_masked:
        return (masked(text) if text else None,)
    if one.is_officer:
        return (record.words.get(text, text) or None,)
    if one.sort is not Sort.CHOICE:
        return (value_of(one.sort, text),)
    labels = record.words if one.is_registered else one.labels
    return "; ".join(labels.get(code, code) for code in text.split()) or None, text or None


# sheets


@dataclass(frozen=True)
class Around:
    """What all sheets share: the columns before the questions, words, what stands above."""

    heads: Sequence[str]
    words: Mapping[str, str]
    above: tuple[str, str, str]


def sheets_of(merged_: Merged, records: Records, around: Around) -> tuple[Sheet, ...]:
    """Give the sheet of the form, then those of its repeats."""
    return tuple(_sheet(frame, merged_, records, around) for frame in merged_.frames)


def _sheet(frame: Frame, merged_: Merged, records: Records, around: Around) -> Sheet:
    before, after = _around(frame, around.heads)
    asked = (column for one in frame.fields for column in _asked(one, around.words))
    first, last = ((_own(name, around.words) for name in some) for some in (before, after))
    columns = (*first, *asked, *last)

    def rows() -> Iterator[tuple[Value, ...]]:
        for record in records():
            for line in lines_of(record, merged_):
                if line.chain == frame.chain:
                    yield _row(frame, record, line, before, after)

    title = frame.label or around.words["answers"]
    name, about, mark = around.above
    above = f"{name} – {title}" if frame.chain else name
    return Sheet(title, (above, about, mark), columns, rows)


def _around(frame: Frame, heads: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not frame.chain:
        return (NO, *heads), ("_by", "_version", IDENTITY)
    whose = tuple(one for one in heads if one == HEAD)
    parent = (PARENT,) if len(frame.chain) > 1 else ()
    return (NO, *whose, *parent, ROW), (IDENTITY,)


def _row(
    frame: Frame, record: Record, line: Line, before: Sequence[str], after: Sequence[str]
) -> tuple[Value, ...]:
    own: dict[str, Value] = {
        **record.heads,
        NO: record.number,
        PARENT: _place(line.numbers[:-1]),
        ROW: _place(line.numbers),
        IDENTITY: record.id,
        "_version": record.version,
    }
    texts = line.texts
    asked = (c for one in frame.fields for c in _cells(one, texts.get(one.name, ""), record))
    return (*map(own.get, before), *asked, *map(own.get, after))


def _place(numbers: Sequence[int]) -> Value:
    """Give the place of a row: 2, or «2.1» within another row."""
    return numbers[0] if len(numbers) == 1 else ".".join(map(str, numbers))


def _own(name: str, words: Mapping[str, str]) -> Column:
    look, width = _OWN.get(name, ("", 0))
    return Column(words[name], name, look, width)


_OWN = {
    "_date": (DAY, 12),
    "_name": ("", 30),
    "_commune": ("", 18),
    "_village": ("", 18),
    HEAD: ("", 24),
    "_type": ("", 30),
    "_receiver": ("", 24),
    "_by": ("", 24),
    "_version": ("", 12),
}
_WIDTHS = {Sort.TEXT: 24, Sort.CHOICE: 24, Sort.DATE: 12, Sort.MOMENT: 17}


def _asked(one: Field, words: Mapping[str, str]) -> Iterator[Column]:
    if one.sort is not Sort.CHOICE or one.is_masked:
        yield Column(one.label, one.name, FORMATS.get(one.sort, ""), _WIDTHS.get(one.sort, 0))
        return
    yield Column(one.label, f"{one.name}.label", width=_WIDTHS[one.sort])
    yield Column(words["code"].format(label=one.label), one.name)
