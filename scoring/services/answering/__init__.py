"""Seeing to what went wrong: bad ratings, complaints, what is to be put right, and what waits for whom."""
