"""The door: first start, signing in, one more person, another PIN. Serves counsellors and trainers alike."""
