"""What of a copy is mended, problem by problem, so that its expressions can be read.

A mend need not be what the author meant, only what keeps nobody from reading on: a question of a
type that nobody knows becomes ``text``, a name that nobody has becomes a question. Such questions
are ``doubtful``: nothing is told that depends on what they are.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from gpn_desktop.forms import kinds
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook

_VIETNAMESE = "Tiếng Việt (vi)"
_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_UNTOLD = "…"
_PLACED = re.compile(r"begin|end|loop")


class HopelessError(Exception):
    """Something is wrong that keeps everybody from reading on."""


@dataclass
class Copy:
    """A workbook under way; ``touched`` are the rows of sheet survey that were mended."""

    book: Workbook
    doubtful: set[str] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)

    def text(self, origin: Origin, column: str) -> str:
        """Give what a cell of a row says."""
        return self._row(origin).text(column)

    def put(self, origin: Origin, column: str, text: str) -> None:
        """Write a cell, "" to empty it; the column is made where there is none."""
        sheet = self.book.sheet(origin.sheet)
        if not sheet.has(column):
            sheet = replace(sheet, headers=(*sheet.headers, Header(column, "")))
        cell = Cell(text, CellKind.TEXT, sheet.origin(column).letter)
        place = _place(sheet, origin.row)
        for row in sheet.rows[place : place + 1]:
            rest = {title: each for title, each in row.cells.items() if title != column}
            made = replace(row, cells={**rest, column: cell} if text else rest)
            sheet = replace(sheet, rows=(*sheet.rows[:place], made, *sheet.rows[place + 1 :]))
        self._keep(sheet)
        if origin.sheet == "survey":
            self.touched.add(origin.row)

    def drop(self, origin: Origin) -> None:
        """Empty a cell; what its question is, nobody knows then."""
        if origin.sheet == "entities":
            self.without("entities")
            self.without("survey", "save_to")
            return
        self.put(origin, origin.column, "''" if origin.column == "calculation" else "")
        self.doubt(origin)

    def doubt(self, origin: Origin) -> None:
        """Say that nobody knows what the question of a row is."""
        self.doubtful.add(self.text(origin, "name"))

    def ask(self, name: str) -> None:
        """Add a question that was named and is not there."""
        sheet = self.book.sheet("survey")
        letters = {header.name: header.letter for header in sheet.headers}
        said = {"type": "hidden", "name": name}
        number = max(row.number for row in sheet.rows) + 1
        cells = {title: Cell(text, CellKind.TEXT, letters[title]) for title, text in said.items()}
        self._keep(replace(sheet, rows=(*sheet.rows, Row("survey", number, cells))))
        self.doubtful.add(name)
        self.touched.add(number)

    def without(self, sheet: str, *columns: str) -> None:
        """Take a sheet out, or columns of it."""
        held = self.book.sheet(sheet)
        if not columns:
            rest = {name: each for name, each in self.book.sheets.items() if name != sheet}
            self.book = Workbook(rest)
            return
        headers = tuple(header for header in held.headers if header.name not in columns)
        rows = tuple(
            replace(row, cells={t: c for t, c in row.cells.items() if t not in columns})
            for row in held.rows
        )
        self._keep(replace(held, headers=headers, rows=rows))

    def label(self, column: str) -> None:
        """Add a column of texts to sheet survey."""
        sheet, cell = self.book.sheet("survey"), Cell(_UNTOLD, CellKind.TEXT, "")
        rows = tuple(replace(row, cells={**row.cells, column: cell}) for row in sheet.rows)
        headers = (*sheet.headers, Header(column, ""))
        self._keep(replace(sheet, headers=headers, rows=rows))

    def rewrite(self, sheet: str, change: Callable[[str, str], str]) -> None:
        """Change every cell of a sheet, by its column and its text."""
        held = self.book.sheet(sheet)
        rows = tuple(
            replace(
                row, cells={t: replace(c, text=change(t, c.text)) for t, c in row.cells.items()}
            )
            for row in held.rows
        )
        self._keep(replace(held, rows=rows))

    def free(self, name: str) -> str:
        """Give a name that no question, list or choice has: ``name_2``."""
        if not self.taken:
            rows = (row for sheet in self.book.sheets.values() for row in sheet.rows)
            self.taken.update(cell.text for row in rows for cell in row.cells.values())
        found = next(one for n in range(2, 10**6) if (one := f"{name}_{n}") not in self.taken)
        self.taken.add(found)
        return found

    def _row(self, origin: Origin) -> Row:
        sheet = self.book.sheet(origin.sheet)
        place = _place(sheet, origin.row)
        return next(iter(sheet.rows[place : place + 1]), Row(origin.sheet, 0, {}))

    def _keep(self, sheet: Sheet) -> None:
        self.book = Workbook({**self.book.sheets, sheet.name: sheet})


def _place(sheet: Sheet, number: int) -> int:
    """Give where the row of a number is, behind the last where none is."""
    place = bisect_left(sheet.rows, number, key=lambda row: row.number)
    is_there = place < len(sheet.rows) and sheet.rows[place].number == number
    return place if is_there else len(sheet.rows)


def mend(copy: Copy, problems: Iterable[FormProblem]) -> None:
    """Mend what can be; of a problem that keeps nobody from reading on, nothing.

    Raises:
        HopelessError: nobody can read on.
    """
    for problem in problems:
        if problem.level is Level.ERROR and problem.code in _MENDS:
            _MENDS[problem.code](copy, problem, problem.origin or Origin("", 0))


Mend = Callable[[Copy, FormProblem, Origin], None]


def _hopeless(copy: Copy, problem: FormProblem, at: Origin) -> None:
    raise HopelessError


def _unknown(copy: Copy, problem: FormProblem, at: Origin) -> None:
    name = problem.facts["path"].removeprefix("${").removesuffix("}")
    if name in copy.doubtful:
        return
    if _XML_NAME.fullmatch(name) and not kinds.RESERVED.fullmatch(name):
        copy.ask(name)
    else:
        copy.drop(at)


def _drop(copy: Copy, problem: FormProblem, at: Origin) -> None:
    copy.drop(at)


def _retype(copy: Copy, problem: FormProblem, at: Origin) -> None:
    if at.sheet != "survey":
        return _no_entities(copy, problem, at)
    text = copy.text(at, "type")
    word = kinds.read_type(text)
    near = problem.facts.get("nearest", "")
    if at.column != "type":
        copy.drop(at)
    elif problem.remedy is Remedy.ADD_OTHER_CODE:
        copy.put(at, "type", f"{word.word} {word.argument}")
    elif problem.remedy is Remedy.USE_INTEGER:
        copy.put(at, "type", "integer")
    elif (
        problem.code is ProblemCode.TYPE_UNKNOWN
        and kinds.read_type(near).kind
        and (
            near.casefold() == " ".join(text.casefold().split())
            or near == "_".join(text.casefold().split())
        )
    ):
        copy.put(at, "type", near)
    elif _PLACED.match(text.casefold()):
        raise HopelessError
    else:
        copy.put(at, "type", "text")
        copy.doubt(at)
    return None


def _rename(copy: Copy, problem: FormProblem, at: Origin) -> None:
    old = problem.facts["name"]
    new = problem.facts["example"]
    if at.column == "save_to":
        _no_entities(copy, problem, at)
    elif at.column == "type":
        copy.put(at, "type", "text")
        copy.doubt(at)
    elif (at.sheet, at.column) == ("survey", "name") and not _is_xml(old):
        new = copy.free(new)
        copy.put(at, "name", new)
        said = re.compile(rf"\$\{{\s*{re.escape(old)}\s*\}}")
        copy.rewrite("survey", lambda _, text: said.sub(f"${{{new}}}", text))
    elif (at.sheet, at.column) == ("choices", "list_name") and not _is_xml(old):
        copy.without("choices")
    elif (at.sheet, at.column) == ("choices", "name") and len(old.split()) > 1:
        copy.put(at, "name", "_".join(old.split()))
        _doubt_list(copy, copy.text(at, "list_name"))


def _is_xml(name: str) -> bool:
    return bool(_XML_NAME.fullmatch(name)) and not kinds.RESERVED.fullmatch(name)


def _doubt_list(copy: Copy, name: str) -> None:
    for row in copy.book.sheet("survey").rows:
        if kinds.read_type(row.text("type")).list_name == name:
            copy.doubtful.add(row.text("name"))


def _reserved(copy: Copy, problem: FormProblem, at: Origin) -> None:
    if at.sheet == "choices":
        copy.without("choices")
    else:
        _rename(copy, problem, at)


def _twice(copy: Copy, problem: FormProblem, at: Origin) -> None:
    old = copy.text(at, "name")
    if at.sheet == "survey":
        copy.doubt(at)
    else:
        _doubt_list(copy, copy.text(at, "list_name"))
    copy.put(at, "name", copy.free(old))
    if at.sheet == "survey":
        copy.doubt(at)


_FILLED = {"type": "text", "calculation": "''", "list_name": "unnamed"}


def _fill(copy: Copy, problem: FormProblem, at: Origin) -> None:
    if at.sheet == "entities":
        copy.without("entities")
    else:
        copy.put(at, at.column, _FILLED.get(at.column, f"unnamed_{at.row}"))
        copy.doubt(at)


def _write(copy: Copy, problem: FormProblem, at: Origin) -> None:
    copy.put(at, at.column, _UNTOLD)


def _no_entities(copy: Copy, problem: FormProblem, at: Origin) -> None:
    copy.without("entities")
    copy.without("survey", "save_to")


def _as_text(copy: Copy, problem: FormProblem, at: Origin) -> None:
    if at.column in kinds.EXPRESSIONS:
        copy.drop(at)
    else:
        copy.put(at, at.column, copy.text(at, at.column))


def _missing_column(copy: Copy, problem: FormProblem, at: Origin) -> None:
    wanted = problem.facts["wanted"]
    if at.sheet == "survey" and wanted in kinds.REQUIRED_COLUMNS["survey"]:
        raise HopelessError
    if at.sheet == "survey":
        copy.label(wanted)
    else:
        copy.without(at.sheet)


def _once(copy: Copy, problem: FormProblem, at: Origin) -> None:
    held = copy.book.sheet(at.sheet)
    headers = {header.name: header for header in reversed(held.headers)}
    sheet = replace(held, headers=tuple(reversed(headers.values())))
    copy.book = Workbook({**copy.book.sheets, held.name: sheet})


def _language(copy: Copy, problem: FormProblem, at: Origin) -> None:
    """Take the texts of the first language for Vietnamese ones."""
    titles = [header.name for header in copy.book.sheet("survey").headers]
    spoken = [language for title in titles if (language := kinds.split_column(title)[1])]
    if _VIETNAMESE in spoken:
        return
    for name in ("survey", "choices"):
        held = copy.book.sheet(name)
        names = {h.name: h.name.replace(f"::{spoken[0]}", f"::{_VIETNAMESE}") for h in held.headers}
        headers = tuple(replace(header, name=names[header.name]) for header in held.headers)
        rows = tuple(
            replace(row, cells={names.get(t, t): c for t, c in row.cells.items()})
            for row in held.rows
        )
        copy.book = Workbook({**copy.book.sheets, name: replace(held, headers=headers, rows=rows)})


def _no_table(copy: Copy, problem: FormProblem, at: Origin) -> None:
    def plain(column: str, text: str) -> str:
        return text.replace(kinds.TABLE_LIST, "field-list") if column == "appearance" else text

    copy.rewrite("survey", plain)


_MENDS: Mapping[ProblemCode, Mend] = {
    **dict.fromkeys((ProblemCode.NESTING, ProblemCode.LIMIT, ProblemCode.FORM_EMPTY), _hopeless),
    **dict.fromkeys(
        (
            *(ProblemCode.TYPE_REFUSED, ProblemCode.TYPE_UNKNOWN),
            *(ProblemCode.LIST_UNKNOWN, ProblemCode.CSV_MISSING),
        ),
        _retype,
    ),
    **dict.fromkeys(
        (
            *(ProblemCode.PARAMETER_UNKNOWN, ProblemCode.PARAMETER_VALUE, ProblemCode.TRIGGER),
            ProblemCode.LAST_SAVED_REFUSED,
        ),
        _drop,
    ),
    **dict.fromkeys(
        (
            *(ProblemCode.ENTITY_LAUNCH, ProblemCode.SHEET_MISSING),
            *(ProblemCode.ENTITY_ROW, ProblemCode.SAVE_TO),
        ),
        _no_entities,
    ),
    ProblemCode.REFERENCE_FORM: _drop,
    **dict.fromkeys((ProblemCode.CELL_FORMULA, ProblemCode.CELL_TYPE), _as_text),
    ProblemCode.PATH_UNKNOWN: _unknown,
    ProblemCode.NAME_FORM: _rename,
    ProblemCode.NAME_RESERVED: _reserved,
    ProblemCode.NAME_TWICE: _twice,
    ProblemCode.CELL_MISSING: _fill,
    ProblemCode.TEXT_MISSING: _write,
    ProblemCode.COLUMN_MISSING: _missing_column,
    ProblemCode.COLUMN_TWICE: _once,
    ProblemCode.LANGUAGE: _language,
    ProblemCode.TABLE_LIST: _no_table,
}

HARMLESS = frozenset(
    {
        *(ProblemCode.NAME_FORM, ProblemCode.VERSION, ProblemCode.VERSION_OLD),
        *(ProblemCode.LANGUAGE, ProblemCode.LANGUAGE_MISSING, ProblemCode.SETTING_REFUSED),
        ProblemCode.TITLES_LOWER,
    }
)
"""What may still be wrong with a copy whose expressions are read."""
