"""Banks as spreadsheets and back without loss: .yaml, .xlsx and .csv, told apart by the file's name.

Nothing is imported halfway: a file is read whole, every problem is named with its row, and only a bank
that is valid as a whole is written, in one step.
"""

from interview_sim.banks.exchange.store import BANK_ENDINGS, export_bank, import_bank, read_bank

__all__ = ["BANK_ENDINGS", "export_bank", "import_bank", "read_bank"]
