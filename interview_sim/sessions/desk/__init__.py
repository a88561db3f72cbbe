"""What the desk keeps about visits: staff, comments, ratings, corrections, outcomes, and the search.

The same database and folders as the visits themselves. Knows no screens.
"""
