"""Names of the files in a terminal's home folder, besides its settings."""

DATABASE = "hall.sqlite3"
"""Everything the terminal has recorded."""

BANK_CACHE = "bank-cache.json"
"""The question bank as it was last loaded; may be deleted at any time."""

LOG_FILE = "kiosk.log"
"""What went wrong, for whoever looks after the terminal; made at the first error."""

VISIT_KEY = "visit.key"
"""Secret of the hall under which visit numbers are remembered; the same on all its terminals."""

RECEIPT_KEY = "receipt.key"
"""Secret with which this terminal signs the proofs of receipts; made when the first one is asked for."""

SERVE_KEY = "serve.key"
"""What a page from another machine has to show; made when the terminal is first served to others."""

LAST_BACKUP = "last-backup.json"
"""When and where the last verified backup was made."""

BULLETINS = "bulletins"
"""Folder of the bulletins that were made here, one folder a campaign."""

WAY_OUT = "way-out.json"
"""Who may end a locked terminal whose database does not answer."""

BOOK = "book"
"""Folder of the hall's own book, where it has one."""

ASIDE = "damaged-*"
"""Folders with databases that could not be read and were put away."""

_KEYS = (VISIT_KEY, RECEIPT_KEY, SERVE_KEY)
OURS = ("terminal.json", f"{DATABASE}*", BANK_CACHE, f"{LOG_FILE}*", *_KEYS, WAY_OUT, LAST_BACKUP)
"""Patterns of everything that the program puts into the folder."""
