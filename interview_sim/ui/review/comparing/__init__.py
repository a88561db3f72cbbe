"""Two answers side by side on one clock, what differs between them, and a person's visits as series."""
