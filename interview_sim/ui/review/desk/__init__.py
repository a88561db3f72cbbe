"""The work area put together: an opened visit, its answers, and what happens when."""
