"""How many colours the terminal can show; what it cannot show it would round, and planes would melt into each other."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final

from rich.console import Console


class Depth(Enum):
    """Palettes there are, by the name Rich gives to what a terminal shows."""

    TRUE = "truecolor"
    """Every colour."""
    INDEXED = "256"
    """The cube and the greys of xterm's 256 colours."""
    BASIC = "standard"
    """The 16 colours of the oldest terminals, whatever shades those give them."""
    NONE = "none"
    """No colour at all, but bold, underlined and reversed."""


_COLOURLESS: Final = re.compile(r"vt\d.*|.*-(m|mono)")
"""Names of terminals without colours; Rich takes them for terminals with 16, which these show as nothing."""


def depth_of(environ: Mapping[str, str]) -> Depth:
    """What the terminal shows, by the same variables that Textual goes by (`TERM`, `COLORTERM`)."""
    if not environ.get("COLORTERM") and _COLOURLESS.fullmatch(environ.get("TERM", "")):
        return Depth.NONE
    system = Console(force_terminal=True, _environ=environ).color_system
    return next((depth for depth in Depth if depth.value == system), Depth.BASIC)
