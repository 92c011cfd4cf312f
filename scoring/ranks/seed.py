"""Where chance begins."""

from typing import Final

SEED: Final = 20240101
"""Ranks of the same estimates must come out the same, wherever and whenever they are worked out."""
