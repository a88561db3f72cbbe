"""The state of one visit and what is written down of it. No Qt: rules to read and test without a window."""
