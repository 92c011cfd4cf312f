"""What is said of the office's records, without a terminal."""
