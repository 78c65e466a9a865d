"""A workbook as XLSForm has it where less was written than we keep: read so, never written back.

* TRUE and FALSE that Excel made of typed words are yes and no where a cell takes those.
* ``label`` without a language is in ``default_language``; where no column names a language and
  there is no default one either, in Vietnamese. Collect shows such texts in every language, and
  here they are shown wherever a language has none of its own: the workbook that is kept is the one
  that was brought, and it says the same in both. Beside ``label::…`` of the same sheet a bare
  ``label`` stays a problem, because then it is not told whether it is a third language.
* A column whose title is near none that is known holds notes; its title is kept for the notice.
"""

from dataclasses import replace

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.workbook import Cell, CellKind, Header, Row, Sheet, Workbook

_SPOKEN = ("survey", "choices")
_WITH_NOTES = ("survey", "choices", "settings")
_YES_OR_NO = ("required", "read_only")
_WORDS = {"TRUE": "yes", "FALSE": "no"}
_VIETNAMESE = hints.EXAMPLES["default_language"]


def understood(book: Workbook) -> Workbook:
    """Give the workbook as it is meant; what it does not say keeps a header without a letter."""
    language = _language(book)
    sheets = {name: _sheet(sheet, language) for name, sheet in book.sheets.items()}
    if language and not book.setting("default_language") and "settings" in sheets:
        sheets["settings"] = _with_default(sheets["settings"], language)
    return Workbook(sheets)


def bare(sheet: Sheet) -> tuple[Header, ...]:
    """Give the columns of texts that name no language."""
    return tuple(header for header in sheet.headers if _is_bare(sheet.name, header.name))


def _is_bare(sheet: str, title: str) -> bool:
    column, language = kinds.split_column(title)
    return _is_text(sheet, column) and not language


def _is_text(sheet: str, column: str) -> bool:
    return sheet in _SPOKEN and column in kinds.TRANSLATED & set(kinds.COLUMNS[sheet])


def _language(book: Workbook) -> str:
    """Give the language of texts that name none, "" where nobody can say."""
    default = book.setting("default_language")
    if default:
        return default if kinds.LANGUAGE.fullmatch(default) else _VIETNAMESE
    named = (
        header
        for name in _SPOKEN
        for header in book.sheet(name).headers
        if kinds.split_column(header.name)[1]
    )
    is_some = any(bare(book.sheet(name)) for name in _SPOKEN)
    return _VIETNAMESE if is_some and not any(named) else ""


def _sheet(sheet: Sheet, language: str) -> Sheet:
    said = {kinds.split_column(header.name)[0] for header in sheet.headers if "::" in header.name}
    names: dict[str, str] = {}
    for header in sheet.headers:
        title = header.name
        if language and _is_bare(sheet.name, title) and title not in said:
            names[title] = f"{title}::{language}"
        elif sheet.name in _WITH_NOTES and _is_note(sheet.name, title):
            names[title] = f"_{title}"
    headers = tuple(
        Header(names.get(header.name, header.name), header.letter, header.name)
        for header in sheet.headers
    )
    rows = tuple(
        replace(row, cells={names.get(t, t): _cell(row, t, cell) for t, cell in row.cells.items()})
        for row in sheet.rows
    )
    return replace(sheet, headers=headers, rows=rows)


def _is_note(sheet: str, title: str) -> bool:
    column = kinds.split_column(title)[0]
    is_known = title in kinds.COLUMNS[sheet] or _is_text(sheet, column)
    is_data = sheet == "choices" and kinds.NAME.fullmatch(title)
    if is_known or is_data or kinds.is_comment(title) or ":" in title:
        return False
    return not kinds.refused_column(title) and not hints.nearest_column(sheet, title)


def _cell(row: Row, title: str, cell: Cell) -> Cell:
    is_word = cell.kind is CellKind.BOOLEAN and row.sheet == "survey" and title in _YES_OR_NO
    return Cell(_WORDS[cell.text], CellKind.TEXT, cell.letter) if is_word else cell


def _with_default(sheet: Sheet, language: str) -> Sheet:
    headers = sheet.headers
    if headers and not sheet.has("default_language"):
        headers = (*headers, Header("default_language", ""))
    cell = Cell(language, CellKind.TEXT, "")
    rows = sheet.rows[:1] and (
        replace(sheet.rows[0], cells={**sheet.rows[0].cells, "default_language": cell}),
        *sheet.rows[1:],
    )
    return replace(sheet, headers=headers, rows=rows)
