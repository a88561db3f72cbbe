"""Thin commands, one file a group; the contract with other programs.

`commands.py` is the table name → module → sentence; `entry.py` turns errors into one line and an
exit code; a command parses, calls one function of the rooms below, and prints.
"""
