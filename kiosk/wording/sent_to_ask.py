"""How the bank's text sends a citizen to the window: what a window that hands out the paper answers itself."""

import re
from typing import Final

SENT_TO_ASK: Final = re.compile("[，、]?(?:或者)?(?:请|先|要)?(?:问|看)[^，。；]{0,4}窗口[^，。；]*")
"""Up to the end of the clause, with the words that lead to it."""
