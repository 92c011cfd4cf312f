"""What bulletins say, and the commands that make them."""
