"""Names of the files in a terminal's home folder, besides its settings."""

DATABASE = "hall.sqlite3"
"""Everything the terminal has recorded."""

BANK_CACHE = "bank-cache.json"
"""The question bank as it was last loaded; may be deleted at any time."""

LOG_FILE = "kiosk.log"
"""What went wrong, for whoever looks after the terminal; made at the first error."""
