"""What happens when: one opened bank, its table, its form, and the dialogs around them."""
