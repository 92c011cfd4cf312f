"""How the bank's text sends a citizen to the window: what a window that hands out the paper answers itself."""

import re
from typing import Final

SENT_TO_ASK: Final = re.compile(
    "[，、]?(?:或者)?(?:(?:请|先|要)?(?:问|看)[^，。；]{0,4}窗口|请当场问清)[^，。；]*",
)
"""Up to the end of the clause, with the words that lead to it.

The bank says 请当场问清, which holds on every sheet: whoever reads it stands in the hall. A hall's own book may still
say 请问窗口.
"""
