"""The application's style sheet: fills, borders and states of Qt's own widgets.

Fonts are set with `setFont`, never here, so that tabular figures survive. Our painted widgets
(buttons, cards, tracks) draw themselves and need nothing from it.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_sim.ui.theme.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog, #canvas { background: $paper; }
QWidget { color: $ink; selection-background-color: $teal; selection-color: $on_night; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: $surface; border: 2px solid $edge; border-radius: ${field}px; padding: 4px 14px; color: $ink; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
  background: $sunken; color: $ink_2; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QTextEdit[problem="true"] {
  border: 2px solid $ink; }
QComboBox::drop-down { border: none; width: 36px; }
QComboBox QAbstractItemView, QMenu { background: $surface; border: 2px solid $edge; padding: 6px;
  outline: 0; }
QComboBox QAbstractItemView::item { min-height: 44px; padding: 2px 10px; }
QComboBox QAbstractItemView::item:selected, QMenu::item:selected { background: $teal_soft; color: $ink; }
QMenu::item { min-height: 44px; padding: 6px 24px; border-radius: ${row}px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QTableView, QListView, QTreeView { background: transparent; border: none; outline: 0;
  gridline-color: $line; alternate-background-color: transparent; }
QTableView::item, QListView::item { border-bottom: 1px solid $line; padding: 6px; color: $ink; }
QTableView::item:hover, QListView::item:hover { background: $secondary_hover; }
QTableView::item:selected, QListView::item:selected { background: $teal_soft; color: $ink; }
QHeaderView::section { background: transparent; color: $ink_2; border: none;
  border-bottom: 2px solid $edge; padding: 8px 6px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 5px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 48px; }
QScrollBar::handle:horizontal { min-width: 48px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox::indicator { width: 26px; height: 26px; border: 2px solid $edge; border-radius: 6px;
  background: $surface; }
QCheckBox::indicator:checked { background: $teal; border-color: $teal; }
QToolTip { background: $night; color: $on_night; border: none; padding: 8px 12px; }
""")


def build_style_sheet(theme: Theme) -> str:
    """The style sheet for the theme's colours and radii."""
    return _SHEET.substitute(theme.tokens.colors, **{key: str(px) for key, px in theme.tokens.radii.items()})
