"""Ratings to look into, and what stands with and without them."""
