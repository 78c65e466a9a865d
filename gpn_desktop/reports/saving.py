"""Saving a workbook without a trace: its sheets are put together in memory.

On the way: a workbook → the bytes of an .xlsx. ``Workbook.save`` lays each sheet, names and all,
readable into the folder for temporary files, and only deletes it.
"""

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from openpyxl import Workbook


def saved(book: "Workbook") -> bytes:
    """Give the .xlsx of a workbook."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    out = io.BytesIO()
    archive = ZipFile(out, "w", ZIP_DEFLATED)

    class InMemory(ExcelWriter):
        """Openpyxl's writer, but for the file in which it lays a sheet."""

        def write_worksheet(self, ws: Any) -> None:
            """Override ExcelWriter.write_worksheet."""
            sheet = io.BytesIO()
            ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as openpyxl's own does
            writer: Any = WorksheetWriter(ws, sheet)
            writer.write()
            ws._rels = writer._rels  # noqa: SLF001 - as openpyxl's own does
            archive.writestr(ws.path[1:], sheet.getvalue())
            self.manifest.append(ws)

    InMemory(book, archive).save()
    return out.getvalue()
