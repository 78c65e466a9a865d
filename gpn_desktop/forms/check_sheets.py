"""What is wrong with sheets as such: their names and titles, kinds of cells, merged cells."""

from collections.abc import Iterator

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.frequent import few, guess, limit, reserved
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode, Remedy
from gpn_desktop.forms.understood import bare
from gpn_desktop.forms.workbook import MAX_COLUMNS, MAX_ROWS, PLAIN, Cell, CellKind, Sheet

Found = Iterator[FormProblem]

_TO_ADD = {
    "survey": Remedy.ADD_SURVEY,
    "settings": Remedy.ADD_SETTINGS,
    "gpn": Remedy.ADD_GPN,
}


_VIETNAMESE = hints.EXAMPLES["default_language"]
_LABEL = f"label::{_VIETNAMESE}"


def _is_label(title: str) -> bool:
    if kinds.is_comment(title):
        return False
    near = hints.nearest_column("survey", title)
    return "label" in (title.partition(":")[0].casefold(), near.partition(":")[0])


def check(content: Content) -> Found:
    """Give the problems of sheets, titles and cells."""
    yield from _sheets(content)
    yield from _columns(content)
    yield from _without_language(content)
    yield from _cells(content)
    for name in kinds.SHEETS:
        yield from _merged(content.sheet(name))


def _sheets(content: Content) -> Found:
    sheets = content.workbook.sheets
    missing = [name for name in kinds.SHEETS if name not in sheets]
    for name in kinds.REQUIRED_SHEETS:
        if name in missing:
            yield FormProblem(
                *(ProblemCode.SHEET_MISSING, Level.ERROR, Origin(name, 0), {"wanted": name}),
                remedy=_TO_ADD[name],
            )
    for name, sheet in sheets.items():
        if name in kinds.SHEETS:
            yield from _size(sheet)
        elif name in kinds.REFUSED_SHEETS:
            yield FormProblem(
                ProblemCode.SETTING_REFUSED,
                Level.ERROR,
                sheet.origin(),
                {"name": sheet.title},
                kinds.REFUSED_SHEETS[name],
            )
        elif not kinds.is_comment(sheet.title):
            yield _unknown(sheet, hints.nearest(name, missing))


def _size(sheet: Sheet) -> Found:
    if sheet.is_tall:
        yield limit(sheet.origin(), MAX_ROWS, Remedy.DELETE_ROWS)
    if sheet.is_wide:
        yield limit(sheet.origin(), MAX_COLUMNS, Remedy.DELETE_COLUMNS)


def _unknown(sheet: Sheet, near: str) -> FormProblem:
    """Warn of a sheet that may be one of ours misspelt; of another one only note it."""
    level = Level.WARNING if near else Level.NOTICE
    place = (ProblemCode.SHEET_UNKNOWN, level, Origin(sheet.title, 0))
    if sheet.is_hidden and not near:
        return FormProblem(*place, {"found": sheet.title}, Remedy.UNHIDE)
    return guess(*place, near, found=sheet.title)


def _columns(content: Content) -> Found:
    for name in kinds.SHEETS:
        sheet = content.sheet(name)
        seen: set[str] = set()
        if sheet.titles > 1:
            facts = {"row": str(sheet.titles)}
            yield FormProblem(ProblemCode.TITLES_LOWER, Level.ERROR, Origin(name, 1), facts)
        for header in sheet.headers:
            origin = Origin(name, sheet.titles, header.written or header.name, header.letter)
            if header.is_passed_over:
                yield FormProblem(ProblemCode.COLUMN_UNREAD, Level.NOTICE, origin)
            if header.name in seen and not kinds.is_comment(header.name):
                yield FormProblem(ProblemCode.COLUMN_TWICE, Level.ERROR, origin)
            if name == "choices" and header.name in kinds.TAKEN_TITLES:
                yield reserved(origin, header.name)
            seen.add(header.name)
            yield from _column(name, header.name, origin)
        is_due = sheet.headers or (
            name in kinds.REQUIRED_SHEETS and name in content.workbook.sheets
        )
        for column in kinds.REQUIRED_COLUMNS[name] if is_due else ():
            if column not in seen:
                facts = {"wanted": column, "example": hints.EXAMPLES[column]}
                yield FormProblem(
                    ProblemCode.COLUMN_MISSING, Level.ERROR, Origin(name, sheet.titles), facts
                )
        if name == "survey" and sheet.headers and not any(map(_is_label, seen)):
            facts = {"wanted": _LABEL, "example": hints.EXAMPLES["label"]}
            yield FormProblem(
                ProblemCode.COLUMN_MISSING, Level.ERROR, Origin(name, sheet.titles), facts
            )
        for origin in sheet.stray:
            code = ProblemCode.COLUMN_UNKNOWN
            yield FormProblem(code, Level.ERROR, origin, remedy=Remedy.ADD_TITLE)


def _column(sheet: str, title: str, origin: Origin) -> Found:
    column, language = kinds.split_column(title)
    is_translated = sheet in ("survey", "choices") and column in kinds.TRANSLATED
    if kinds.is_comment(title) or (title in kinds.COLUMNS[sheet] and not is_translated):
        return
    if is_translated and column in kinds.COLUMNS[sheet]:
        yield from _language(language, origin)
        return
    remedy = kinds.refused_column(title)
    if remedy is not None:
        facts = {"name": title}
        yield FormProblem(ProblemCode.SETTING_REFUSED, Level.ERROR, origin, facts, remedy)
    elif sheet != "choices" or not kinds.NAME.fullmatch(title):
        near = hints.nearest_column(sheet, title)
        yield guess(ProblemCode.COLUMN_UNKNOWN, Level.ERROR, origin, near)


def _language(language: str, origin: Origin) -> Found:
    if language and not kinds.LANGUAGE.fullmatch(language):
        yield FormProblem(ProblemCode.LANGUAGE, Level.ERROR, origin, {"language": language})


def _without_language(content: Content) -> Found:
    """Give the titles that name no language, all at once, or the language that was assumed."""
    found = [
        Origin(name, content.sheet(name).titles, header.name, header.letter)
        for name in kinds.SHEETS
        for header in bare(content.sheet(name))
    ]
    if found:
        cells = few([origin.cell for origin in found])
        facts = {"columns": cells, "example": f"{found[0].column}::{_VIETNAMESE}"}
        yield FormProblem(ProblemCode.LANGUAGE_MISSING, Level.ERROR, found[0], facts)
    row = next(content.rows("settings"), None)
    cell = row.cells.get("default_language") if row else None
    if row and cell and not cell.letter:
        origin, facts = Origin("settings", row.number, "default_language"), {"language": cell.text}
        yield FormProblem(ProblemCode.LANGUAGE_ASSUMED, Level.NOTICE, origin, facts)


def _cells(content: Content) -> Found:
    for name in kinds.SHEETS:
        for row in content.rows(name):
            for column, cell in row.cells.items():
                if not kinds.is_comment(column):
                    yield from _cell(row.origin(column), cell)


def _cell(origin: Origin, cell: Cell) -> Found:
    if cell.kind is CellKind.FORMULA:
        yield FormProblem(ProblemCode.CELL_FORMULA, Level.ERROR, origin)
    elif cell.kind not in PLAIN:
        is_answer = cell.kind is CellKind.BOOLEAN and origin.column in kinds.EXPRESSIONS
        remedy = Remedy.USE_TRUE if is_answer else None
        yield FormProblem(ProblemCode.CELL_TYPE, Level.ERROR, origin, {"value": cell.text}, remedy)


def _merged(sheet: Sheet) -> Found:
    """Find merged cells that hold something: the other cells of the range are empty."""
    columns = {header.letter: header.name for header in sheet.headers}
    rows = {row.number: row for row in sheet.rows}
    for cells in sheet.merged:
        letter, number = cells.partition(":")[0].rstrip("0123456789"), cells.partition(":")[0]
        row = int(number.removeprefix(letter) or 0)
        column = columns.get(letter, "_")
        is_filled = row == sheet.titles or (row in rows and column in rows[row].cells)
        if is_filled and not kinds.is_comment(column):
            origin = Origin(sheet.name, row, column, letter)
            yield FormProblem(ProblemCode.CELL_MERGED, Level.ERROR, origin, {"cells": cells})
