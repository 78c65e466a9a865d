"""Ink on a page: the printer's dialog, and a document for it; on the main thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.look.notice import warn
from ui.words import translate

PAPER_FONT: Final = "Times New Roman"
SIZE, SMALL, LARGE = 11.0, 9.0, 30.0  # points
MARGINS: Final = QMarginsF(15, 12, 15, 12)
FAINT: Final = QColor(120, 80, 0, 40)


@dataclass(frozen=True)
class Paper:
    """A document: its name, its text as HTML, and the words that stand on each of its pages.

    ``marks`` say what it may not be taken for: a trial form, training.
    """

    title: str
    html: str
    marks: Sequence[str] = ()


FILES: Final = ("pdf", "xps", "onenote", "file", "fax")
"""What is in the name of a printer of Windows that makes no paper."""


def makes_paper(printer: QPrinter) -> bool:
    """Tell whether a printer leaves ink on paper only, and no file for somebody to find."""
    is_pdf = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    return makes_paper_by(printer.printerName(), to_file=is_pdf or bool(printer.outputFileName()))


def makes_paper_by(name: str, *, to_file: bool) -> bool:
    """Tell it by the printer's name, and by whether it was told to write a file."""
    return not to_file and not any(one in name.casefold() for one in FILES)


def print_html(
    parent: QWidget, title: str, html: str, marks: Sequence[str] = (), *, secret: str = ""
) -> bool:
    """Ask for a printer and print one document on A4; say whether it was printed.

    What is ``secret`` goes on paper only: that sentence is said where it would become a file.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    if secret and not makes_paper(printer):
        warn(parent, secret, translate("Printing", "Choose a printer, or copy it by hand."), "")
        return False
    draw(Paper(title, html, marks), printer)
    return True


def draw(paper: Paper, device: QPagedPaintDevice) -> int:
    """Draw a document page by page, its marks on each, and give how many pages it has."""
    painter = QPainter(device)
    painter.setFont(QFont(PAPER_FONT, int(SMALL)))
    line = painter.fontMetrics().height() * 1.6
    room = QRectF(painter.viewport()).adjusted(0, line, 0, -line)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(QFont(PAPER_FONT, int(SIZE)))
    document.setDocumentMargin(0)
    document.setHtml(paper.html)
    document.setPageSize(room.size())
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        _draw_marks(painter, paper.marks, number + 1, document.pageCount())
        painter.save()
        painter.translate(room.left(), room.top() - number * room.height())
        within = QRectF(0, number * room.height(), room.width(), room.height())
        document.drawContents(painter, within)
        painter.restore()
    painter.end()
    return document.pageCount()


def _draw_marks(painter: QPainter, marks: Sequence[str], number: int, of: int) -> None:
    """Say above the text, and large and faint across it, what the page may not be taken for."""
    page = QRectF(painter.viewport())
    words = " · ".join(marks)
    painter.setFont(QFont(PAPER_FONT, int(SMALL)))
    painter.drawText(page, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, words)
    painter.drawText(
        page, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, f"{number}/{of}"
    )
    painter.save()
    painter.setPen(FAINT)
    painter.setFont(QFont(PAPER_FONT, int(LARGE), QFont.Weight.Bold))
    painter.translate(page.center())
    painter.rotate(-35)
    tall = painter.fontMetrics().height() * 1.4
    across = QRectF(-page.height(), -tall * len(marks) / 2, page.height() * 2, tall)
    for mark in marks:
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, mark)
        across.translate(0, tall)
    painter.restore()
