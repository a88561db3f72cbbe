"""Sharing from the desk: the ways with the consent in force on them, where it goes, what became of it."""
