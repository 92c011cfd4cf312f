"""Names of the files in a terminal's home folder, besides its settings."""

DATABASE = "hall.sqlite3"
"""Everything the terminal has recorded."""
