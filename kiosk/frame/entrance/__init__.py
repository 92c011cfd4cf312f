"""What a terminal of staff begins with."""
