"""How small a window may become before a screen says that it is too small."""

from typing import Final

SMALLEST: Final = (80, 24)
"""Columns and rows that every screen of the hall is made for, at least."""
TINY: Final = (40, 20)
"""And those of a rating, which also a small screen at a window can take."""
