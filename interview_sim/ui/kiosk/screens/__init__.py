"""The screens, one file each. A screen is given what it shows and says what was done on it, no more."""
