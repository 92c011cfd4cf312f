"""Whether this terminal shows the screens as they are meant: Chinese, its width, enough colours."""

from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State

_POOR: Final = frozenset({"", "dumb", "unknown"})
_CONSOLES: Final = frozenset({"linux", "vt100", "vt102", "vt220"})
"""Consoles without a font for Chinese."""
_FEW: Final = "standard"
"""What Rich calls 16 colours."""
_NONE: Final = "none"


def check_glyphs(term: str, encoding: str, *, utf_8: bool, terminal: bool) -> Checked:
    """Whether Chinese can be drawn; whether it looks right only a person can say.

    Args:
        term: what `TERM` says.
        encoding: of what the screens are drawn on.
        utf_8: whether that takes every character.
        terminal: whether there is a terminal at all.
    """
    if not utf_8:
        return Checked(Check.GLYPHS, State.BAD, Sign.NOT_UTF_8, {"encoding": encoding})
    if not terminal:
        return Checked(Check.GLYPHS, State.WARN, Sign.NO_TERMINAL)
    if term in _POOR:
        return Checked(Check.GLYPHS, State.BAD, Sign.DRAWS_NOTHING, {"term": term})
    if term in _CONSOLES:
        return Checked(Check.GLYPHS, State.BAD, Sign.CONSOLE, {"term": term})
    return Checked(Check.GLYPHS, State.OK, Sign.DRAWS, {"term": term})


def check_width(cells: int | None) -> Checked:
    """`cells` is how far the terminal moved for a sign of ambiguous width; None where it could not be asked."""
    match cells:
        case 1:
            return Checked(Check.WIDTH, State.OK, Sign.NARROW)
        case 2:
            return Checked(Check.WIDTH, State.BAD, Sign.WIDE)
    return Checked(Check.WIDTH, State.WARN, Sign.UNMEASURED)


def check_colours(depth: str) -> Checked:
    """`depth` as `kiosk.frame.look.depth` names it."""
    sign = {_FEW: Sign.COLOURS_FEW, _NONE: Sign.COLOURS_NONE}.get(depth, Sign.COLOURS_MANY)
    return Checked(Check.COLOURS, State.OK if sign is Sign.COLOURS_MANY else State.WARN, sign, {"depth": depth})
