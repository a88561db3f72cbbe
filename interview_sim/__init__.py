"""Rehearse an AI interview offline: record, transcribe, measure, and see what to do better.

The rooms and the direction of imports are in ARCHITECTURE.md.
"""

__version__ = "0.1.0"
