"""Paper: the pages of a PDF on a printer of the system. Call it in the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPageSize, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PRINT_DPI = 200
_A4_MM = QSizeF(210, 297)


def has_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def a4_printer() -> QPrinter:
    """The system's default printer, set to whole A4 pages."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_pdf(path: Path, printer: QPrinter) -> bool:
    """Paint each page of a PDF onto a printer; False when it is no PDF or the printer takes nothing."""
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    if document.load(str(path)) != QPdfDocument.Error.None_:
        return False
    painter = QPainter()
    if not painter.begin(printer):
        return False
    size = QSize(*(round(mm / 25.4 * _PRINT_DPI) for mm in (_A4_MM.width(), _A4_MM.height())))
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        painter.drawImage(painter.viewport(), document.render(number, size))
    painter.end()
    document.close()
    return True
