"""Who tapped, as far as that can be known: ratings one by one, people at work, windows manned; never a citizen."""
