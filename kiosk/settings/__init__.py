"""What this terminal is: its settings, how they are checked, and the names of its files."""
