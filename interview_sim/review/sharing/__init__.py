"""What leaves the desk: the sheet, tables, captions, the package for the visitor, and what may leave at all.

Knows the store's types and the recordings' room, no store and no Qt: what it writes it is given.
"""
