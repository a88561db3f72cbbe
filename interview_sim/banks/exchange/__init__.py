"""Banks as spreadsheets and back without loss: .yaml, .xlsx and .csv, told apart by the file's name.

Nothing is imported halfway: a file is read whole, every problem is named with its row, and only a bank
that is valid as a whole is written, in one step. Tables that people made themselves, with headings of their
own or only a column of questions, are read as questions too.
"""

from interview_sim.banks.exchange.clipboard import rows_from_clipboard
from interview_sim.banks.exchange.reading import bank_id_from
from interview_sim.banks.exchange.sheet import MAX_COLUMNS, MAX_ROWS, OddCell
from interview_sim.banks.exchange.store import (
    BANK_ENDINGS,
    TABLE_ENDINGS,
    export_bank,
    import_bank,
    import_preset,
    is_preset_file,
    read_bank,
    read_table,
)
from interview_sim.banks.exchange.types import Heard, ReadingStopped, RowProblem, TableReading, TableRow

__all__ = [
    "BANK_ENDINGS",
    "MAX_COLUMNS",
    "MAX_ROWS",
    "TABLE_ENDINGS",
    "Heard",
    "OddCell",
    "ReadingStopped",
    "RowProblem",
    "TableReading",
    "TableRow",
    "bank_id_from",
    "export_bank",
    "import_bank",
    "import_preset",
    "is_preset_file",
    "read_bank",
    "read_table",
    "rows_from_clipboard",
]
