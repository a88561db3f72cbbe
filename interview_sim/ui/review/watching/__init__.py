"""Watching an answer: the stage with the picture, the bar below it, and the keys."""
