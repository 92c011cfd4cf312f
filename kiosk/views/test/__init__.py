"""What is said of a test: a paper on offer, an answer, a result."""
