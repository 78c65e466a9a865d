"""Small things for tests: tables as rows, workbooks and questionnaires from a table of text."""

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook as Excel

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.world import World
from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import FormDefinition
from gpn_desktop.forms.problems import Level
from gpn_desktop.forms.reading import clean
from gpn_desktop.forms.understood import understood
from gpn_desktop.forms.workbook import CellKind, Sheet, Workbook, sheet_of
from tests.fakes import FixedWorld

SETTINGS = """
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Biểu mẫu thử | 2026112301 | Tiếng Việt (vi) |
"""
GPN = """
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""


def a_workbook(markdown: str) -> Workbook:
    """Give the workbook that pyxform's table notation describes, settings and gpn as written."""
    sheets: list[Sheet] = []
    title, lines = "", list[list[str]]()
    for line in markdown.strip().splitlines():
        cells = [cell.strip() for cell in line.strip().removesuffix("|").split("|")[1:]]
        if not cells:
            continue
        if cells[0]:
            sheets.extend(_sheet(title, lines))
            title, lines = cells[0], []
        else:
            lines.append(cells[1:])
    sheets.extend(_sheet(title, lines))
    return understood(Workbook({sheet.name: sheet for sheet in sheets}))


def _sheet(title: str, lines: list[list[str]]) -> list[Sheet]:
    typed = ([(clean(cell), CellKind.TEXT) for cell in line] for line in lines)
    return [sheet_of(title, typed)] if title else []


def a_content(markdown: str) -> Content:
    """Give the content of a workbook; settings and gpn are added where they are missing."""
    book = a_workbook(markdown)
    more = a_workbook(SETTINGS + GPN)
    return Content(Workbook({**more.sheets, **book.sheets}))


def a_form(markdown: str, files: Mapping[str, bytes] | None = None) -> FormDefinition:
    """Give the definition of a questionnaire that has no error, with the CSV files beside it."""
    content, beside = a_content(markdown), files or {}
    problems = check_rows.check(content.workbook, files=beside)
    errors = [p for p in problems if p.level is Level.ERROR]
    assert errors == []
    converted = convert.convert(content)
    assert converted.problems == ()
    return xform.read(converted.xform, content, beside)


def a_session(
    markdown: str, world: World | None = None, launch: Mapping[str, str] | None = None
) -> FormSession:
    """Give a begun session of a questionnaire, in a world with a fixed clock."""
    return FormSession.begin(compile_form(a_form(markdown)), world or FixedWorld(), launch)


def rows(table: str) -> list[dict[str, str]]:
    """Give the rows of a table of text, each by the names of its first line."""
    lines = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in table.splitlines()
        if line.strip()
    ]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def excel(book: Workbook) -> bytes:
    """Write a workbook as Excel does."""
    target = BytesIO()
    pages = Excel()
    pages.remove(pages.worksheets[0])
    for sheet in book.sheets.values():
        page = pages.create_sheet(sheet.title)
        page.append([header.written or header.name for header in sheet.headers if header.letter])
        for row in sheet.rows:
            for column, cell in row.cells.items():
                if cell.letter:
                    page[f"{cell.letter}{row.number}"] = row.text(column)
    pages.save(target)
    return target.getvalue()
