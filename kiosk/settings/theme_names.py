"""Names of the hall's themes, apart from the themes, so that commands without a screen need no screen library."""

from typing import Final

PAPER: Final = "hall-paper"
"""Bright and public: paper ground, ink, one blue, seal red used sparingly. Citizens and tests."""

NIGHT: Final = "hall-night"
"""An office at dusk: the back office."""

CONTRAST: Final = "hall-contrast"
"""Black on white, white on black, for low vision; screens show one column under it."""

THEME_NAMES: Final = (PAPER, NIGHT, CONTRAST)
