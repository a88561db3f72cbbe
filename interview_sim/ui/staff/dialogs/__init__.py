"""Dialogs of a desk and the pieces that several of them are made of."""
