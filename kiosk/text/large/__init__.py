"""Large type: the terminal has one font size, so characters are drawn out of block characters."""
