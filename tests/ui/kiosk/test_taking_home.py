"""Printing: the PDF's pages onto a printer that prints into a file."""

from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from interview_sim.reports.pdf import write_pdf
from interview_sim.ui.printing import print_pdf
from interview_sim.ui.theme import Theme
from tests.ui.answers import report


def pages(path: Path) -> int:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    count = document.pageCount()
    document.close()
    return count


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def test_every_page_is_printed(theme: Theme, tmp_path: Path) -> None:
    source, printed = tmp_path / "report.pdf", tmp_path / "printed.pdf"
    write_pdf(report("en"), source)

    assert print_pdf(source, printer_into(printed))

    assert pages(printed) == pages(source) >= 2


def test_what_is_no_pdf_is_not_printed(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"nothing")

    assert not print_pdf(tmp_path / "x.pdf", printer_into(tmp_path / "printed.pdf"))
