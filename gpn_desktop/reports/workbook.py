"""Report → .xlsx: official layout, live formulas, print area, signatures, marks.

Texts stay texts: a cell that begins
with ``=`` or has leading zeros is never turned into a formula or a number.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gpn_desktop.paths import replace_file
from gpn_desktop.reports.report import Cell, Column, Kind, Ratio, Report, Sum, Weight
from gpn_desktop.reports.saving import saved

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as _PlainCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    SheetCell = _PlainCell | MergedCell

FONT = "Times New Roman"
FORMATS = {Kind.COUNT: "#,##0", Kind.RATE: "0.00", Kind.DATE: "dd/mm/yyyy", Kind.TEXT: "@"}


def to_bytes(report: Report) -> bytes:
    """Give the workbook of a report."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = report.code.replace(".", "_")[:31]
    top = _write_heading(sheet, report)
    first = _write_header(sheet, report, top)
    _write_rows(sheet, report, first)
    last = _write_foot(sheet, report, first + len(report.rows))
    _set_page(sheet, report, top, first, last)
    return saved(book)


def write(report: Report, file: Path) -> None:
    """Write the workbook of a report; an earlier file of the name stays until the new one is whole.

    Raises ``OSError`` with the earlier file as it was.
    """
    replace_file(file, to_bytes(report))


def _text(sheet: "Worksheet", row: int, column: int, text: str) -> "SheetCell":
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    return cell


def _styled(cell: "SheetCell", *, size: int = 11, bold: bool = False, across: str = "left") -> None:
    from openpyxl.styles import Alignment, Font

    cell.font = Font(name=FONT, size=size, bold=bold)
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)


def _line(sheet: "Worksheet", row: int, span: tuple[int, int], text: str, *, size: int = 11,
          bold: bool = False, across: str = "center") -> None:  # fmt: skip
    sheet.merge_cells(start_row=row, end_row=row, start_column=span[0], end_column=span[1])
    _styled(_text(sheet, row, span[0], text), size=size, bold=bold, across=across)


def _heading_lines(report: Report) -> Iterator[tuple[str, int, bool]]:
    heading = report.heading
    for key in heading.watermarks:
        yield report.words[key], 12, True
    yield report.title, 14, True
    yield report.subtitle, 12, False
    yield report.words["standard"].format(standard=heading.standard), 11, False


def _write_heading(sheet: "Worksheet", report: Report) -> int:
    """Write office, form number and title; give the first row below them."""
    width = len(report.columns)
    half = max(2, width // 2)
    heading = report.heading
    _line(sheet, 1, (1, half), heading.parent)
    _line(sheet, 1, (half + 1, width), report.code, bold=True, across="right")
    _line(sheet, 2, (1, half), heading.issuer, bold=True)
    row = 3
    for text, size, bold in _heading_lines(report):
        row += 1
        _line(sheet, row, (1, width), text, size=size, bold=bold)
        sheet.row_dimensions[row].height = size * 1.7
    return row + 2


def _edged(cell: "SheetCell") -> None:
    from openpyxl.styles import Border, Side

    thin = Side(style="thin")
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)


def _runs(columns: tuple[Column, ...]) -> Iterator[tuple[int, int, str]]:
    """Give (first, last, group) for each run of columns under one group, 1-based."""
    start = 1
    for place, column in enumerate(columns, 1):
        if place == len(columns) or columns[place].group != column.group:
            yield start, place, column.group
            start = place + 1


def _write_header(sheet: "Worksheet", report: Report, top: int) -> int:
    """Write groups, labels and column numbers; give the first row of data."""
    columns = report.columns
    grouped = any(column.group for column in columns)
    labels = top + 1 if grouped else top
    numbers = labels + 1 if any(column.number for column in columns) else labels
    for place, column in enumerate(columns, 1):
        _text(sheet, labels, place, column.label)
        if numbers > labels:
            _text(sheet, numbers, place, column.number)
    for first, last, group in _runs(columns) if grouped else ():
        _group(sheet, top, (first, last), group, columns)
    for row in range(top, numbers + 1):
        for place in range(1, len(columns) + 1):
            cell = sheet.cell(row, place)
            _styled(cell, bold=row < numbers or numbers == labels, across="center")
            _edged(cell)
    sheet.row_dimensions[labels].height = 34
    return numbers + 1


def _group(
    sheet: "Worksheet", top: int, span: tuple[int, int], group: str, columns: tuple[Column, ...]
) -> None:
    if group:
        _text(sheet, top, span[0], group)
        sheet.merge_cells(start_row=top, end_row=top, start_column=span[0], end_column=span[1])
        sheet.row_dimensions[top].height = 48
        return
    for place in range(span[0], span[1] + 1):
        _text(sheet, top, place, columns[place - 1].label)
        sheet.merge_cells(start_row=top, end_row=top + 1, start_column=place, end_column=place)


def _write_rows(sheet: "Worksheet", report: Report, first: int) -> None:
    for place, row in enumerate(report.rows):
        sheet.row_dimensions[first + place].height = 18
        for column, (about, cell) in enumerate(zip(report.columns, row.cells, strict=True), 1):
            target = sheet.cell(first + place, column)
            _fill(target, _excel(report, cell, first, (place, column)), about.kind)
            across = "left" if about.kind is Kind.TEXT else "center"
            across = "right" if about.kind in (Kind.COUNT, Kind.RATE) else across
            _styled(target, bold=row.weight is not Weight.UNIT, across=across)
            _edged(target)


def _fill(target: "SheetCell", value: object, kind: Kind) -> None:
    target.value = value  # type: ignore[assignment] # openpyxl's type leaves out date
    if kind in FORMATS:
        target.number_format = FORMATS[kind]
    if kind is Kind.TEXT:
        target.data_type = "s"


def _excel(report: Report, cell: Cell, first: int, place: tuple[int, int]) -> object:
    """Give what stands in the sheet: a formula where the report knows one (of rates it does)."""
    row, column = place
    if isinstance(cell.formula, Sum) and cell.value is not None:
        return _sum(cell.formula, first, column)
    if isinstance(cell.formula, Ratio) and cell.value is not None:
        over, under = (_letter(report, key) for key in (cell.formula.over, cell.formula.under))
        return f"={over}{first + row}/{under}{first + row}*100"
    return "" if cell.value is None else cell.value


def _sum(formula: Sum, first: int, column: int) -> str:
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(column)
    rows = [first + row for row in formula.rows]
    if not rows:
        return "=0"
    if rows == list(range(rows[0], rows[-1] + 1)):
        return f"=SUM({letter}{rows[0]}:{letter}{rows[-1]})"
    return "=" + "+".join(f"{letter}{row}" for row in rows)


def _letter(report: Report, key: str) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter([column.key for column in report.columns].index(key) + 1))


def _write_foot(sheet: "Worksheet", report: Report, row: int) -> int:
    """Write notes, place and date, signatures; give the last row used."""
    width, heading, words = len(report.columns), report.heading, report.words
    row += 1
    for note in (words["notes"], *heading.notes) if heading.notes else ():
        _line(sheet, row, (1, width), note, size=10, across="left")
        sheet.row_dimensions[row].height = 14 * (1 + len(note) // 110)
        row += 1
    half = width // 2
    on = heading.on
    dated = words["place_date"].format(
        place=heading.place, day=f"{on.day:02d}", month=f"{on.month:02d}", year=on.year
    )
    _line(sheet, row + 1, (half + 1, width), dated)
    for side, name in zip(((1, half), (half + 1, width)), report.signatures, strict=True):
        _line(sheet, row + 2, side, name, bold=True)
        _line(sheet, row + 3, side, words["signed"], size=10)
    return row + 7


def _set_page(sheet: "Worksheet", report: Report, top: int, first: int, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, column in enumerate(report.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    marks = [report.words[key] for key in report.heading.watermarks]
    header: Any = sheet.oddHeader
    header.center.text, header.center.font = " · ".join(marks), f"{FONT},Bold"
    sheet.print_title_rows = f"{top}:{first - 1}"
    sheet.print_area = f"A1:{get_column_letter(len(report.columns))}{last}"
    sheet.freeze_panes = f"C{first}"
