"""The counsellor's desk: its window and the rooms in it."""
