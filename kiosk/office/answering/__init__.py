"""What waits for whom, and what becomes of bad ratings and complaints: a table, and a page for one of them."""
