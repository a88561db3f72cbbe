"""What a counsellor does with an answer: judge, correct, compare, share, count. Knows no Qt.

Above the store, below the windows. Reads recordings through `interview_sim.recording` alone.
"""
