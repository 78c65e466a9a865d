"""Saving a workbook without a trace: its sheets are put together in memory.

On the way: a workbook → the bytes of an .xlsx. ``Workbook.save`` lays each sheet, names and all,
readable into the folder for temporary files, and only deletes it. Of a workbook that is filled row
by row nothing lies in memory but what was packed.
"""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from openpyxl import Workbook


def saved(book: "Workbook", fill: Callable[[Any], None] | None = None) -> bytes:
    """Give the .xlsx of a workbook; ``fill`` appends the rows of each sheet, if it has none yet."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    out = io.BytesIO()
    archive = ZipFile(out, "w", ZIP_DEFLATED)

    class InMemory(ExcelWriter):
        """Openpyxl's writer, but for the file in which it lays a sheet."""

        def write_worksheet(self, ws: Any) -> None:
            """Override ExcelWriter.write_worksheet."""
            ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as openpyxl's own does
            with archive.open(ws.path[1:], "w") as sheet:
                writer: Any = WorksheetWriter(ws, sheet)
                if fill is None:
                    writer.write()
                else:
                    ws._writer = writer  # noqa: SLF001 - else it makes one of a temporary file
                    writer.write_top()
                    try:
                        fill(ws)
                    finally:  # also when somebody stopped it: its streams end before the file
                        ws.close()
            ws._rels = writer._rels  # noqa: SLF001 - as openpyxl's own does
            self.manifest.append(ws)

    with archive:
        InMemory(book, archive).write_data()
    return out.getvalue()
