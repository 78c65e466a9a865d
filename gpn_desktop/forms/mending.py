"""What of a copy is mended, problem by problem, so that its expressions can be read.

A mend need not be what the author meant, only what keeps nobody from reading on: a question of a
type that nobody knows becomes ``text``, a name that nobody has becomes a question. Such questions
are ``doubtful``: nothing is told that depends on what they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from gpn_desktop.forms import kinds
from gpn_desktop.forms.copied import UNTOLD, Copy
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.workbook import Row, Workbook

_VIETNAMESE = "Tiếng Việt (vi)"
_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLACED = re.compile(r"begin|end|loop")


class HopelessError(Exception):
    """Something is wrong that keeps everybody from reading on."""


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


def _cut(copy: Copy, problem: FormProblem, at: Origin) -> None:
    """Take a sheet that is too tall or too wide for what was read of it."""
    if at.column in kinds.EXPRESSIONS:
        copy.drop(at)
        return
    if problem.remedy not in (Remedy.DELETE_ROWS, Remedy.DELETE_COLUMNS):
        raise HopelessError
    held = copy.book.sheet(at.sheet)
    sheet = replace(held, is_tall=False, is_wide=False)
    copy.book = Workbook({**copy.book.sheets, held.name: sheet})


def _nest(copy: Copy, problem: FormProblem, at: Origin) -> None:
    """Pair each begin with an end: an end too many goes, one that is missing comes at the end.

    What is written as a path may then lead elsewhere, so it goes too; and what is in rows, nobody
    knows.
    """
    opened: list[tuple[Origin, str]] = []
    for row in copy.book.sheet("survey").rows:
        kind, origin = kinds.read_type(row.text("type")).kind, row.origin("type")
        if kind and kind.opens:
            opened.append((origin, kind.opens))
        elif kind and kind.closes and opened and opened[-1][1] == kind.closes:
            opened.pop()
        elif kind and kind.closes:
            copy.remove(origin)
        if row.number >= at.row:
            _pathless(copy, row)
    for origin, opens in reversed(opened):
        copy.append({"type": f"end_{opens}"})
        if opens == "repeat":
            copy.doubt(origin)


def _pathless(copy: Copy, row: Row) -> None:
    for column, cell in row.cells.items():
        if column in kinds.EXPRESSIONS and "/" in cell.text:
            copy.drop(row.origin(column))


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
    elif at.sheet == "survey" and at.column != "name":  # pulldata('x.csv', …)
        copy.drop(at)
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
    copy.put(at, at.column, UNTOLD)


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
    ProblemCode.FORM_EMPTY: _hopeless,
    ProblemCode.NESTING: _nest,
    ProblemCode.LIMIT: _cut,
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
            *(ProblemCode.LAST_SAVED_REFUSED, ProblemCode.TRIGGER_REPEAT),
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
