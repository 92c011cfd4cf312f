"""The order in which people look for a name."""

from typing import Any

from kiosk.text.clean import clean
from scoring.rules.natural import natural_key


def alphabetic(name: str) -> tuple[tuple[Any, ...], str]:
    """GB 18030 orders the 3,755 common characters by pinyin, which is how people look for a name; 2 before 10."""
    parts, whole = natural_key(clean(name))
    return tuple(part.encode("gb18030", "replace") if isinstance(part, str) else part for part in parts), whole
