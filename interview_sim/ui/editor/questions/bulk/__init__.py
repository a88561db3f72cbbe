"""Many questions changed at once: the bar above the table and a small dialog for each change."""
