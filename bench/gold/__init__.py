"""Interview answers with their truth, what a recogniser made of them, and slips as it makes them."""
