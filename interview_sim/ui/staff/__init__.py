"""What every desk of the staff has: the door with its PINs, the window with its lock, and dialogs."""
