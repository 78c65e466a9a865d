"""Documents on paper: every page carries what it may not be taken for."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ui.printing import Paper, draw, makes_paper, makes_paper_by

ROWS = "".join(f"<tr><td>Câu hỏi {n}</td><td>Có</td></tr>" for n in range(120))


def printed(paper: Paper, file: Path) -> list[str]:
    """Give the text of each page."""
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    count = draw(paper, writer)
    told = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    pages = told.stdout.split("\f")[:-1]
    assert len(pages) == count
    return pages


@pytest.mark.parametrize("marks", [(), ("BẢN THỬ",), ("BẢN TẬP HUẤN", "BẢN THỬ")])
def test_every_page_says_what_it_may_not_be_taken_for(
    qtbot: QtBot, tmp_path: Path, marks: tuple[str, ...]
) -> None:
    pages = printed(Paper("Phiếu", f"<table>{ROWS}</table>", marks), tmp_path / "paper.pdf")
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.rstrip().endswith(f"{number}/{len(pages)}")
        for mark in ("BẢN TẬP HUẤN", "BẢN THỬ"):
            assert (mark in page) == (mark in marks)
    every = "\n".join(pages)
    assert [f"Câu hỏi {n}" in every for n in range(120)] == [True] * 120


def test_a_printer_that_writes_a_file_makes_no_paper(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    assert not makes_paper(printer)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    assert not makes_paper(printer)


@pytest.mark.parametrize(
    ("name", "paper"),
    [("Canon LBP2900", True), ("Microsoft Print to PDF", False), ("OneNote (Desktop)", False)],
)
def test_windows_printers_without_paper_are_known_by_name(name: str, paper: bool) -> None:
    assert makes_paper_by(name, to_file=False) is paper
    assert not makes_paper_by(name, to_file=True)
