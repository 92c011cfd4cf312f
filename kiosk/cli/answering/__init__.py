"""Bad ratings and complaints, and what becomes of them."""
