"""The hall's three themes, as tokens. Screens name tokens only; colours stand here and nowhere else."""

from textual.theme import Theme

from kiosk.settings.theme_names import CONTRAST, NIGHT, PAPER

__all__ = ["CONTRAST", "NIGHT", "OWN_TOKENS", "PAPER", "THEMES", "TOKEN_PAIRS", "contrast", "luminance", "token"]

TOKEN_PAIRS = (
    ("foreground", "background"),
    ("foreground", "surface"),
    ("foreground", "panel"),
    ("quiet", "background"),
    ("quiet", "surface"),
    ("primary", "background"),
    ("primary", "surface"),
    ("accent", "background"),
    ("accent", "surface"),
    ("success", "surface"),
    ("warning", "surface"),
    ("error", "surface"),
    ("on-primary", "primary"),
    ("bar-ink", "bar"),
    ("bar-quiet", "bar"),
    ("tile-ink", "tile"),
    ("tile-quiet", "tile"),
    ("tile-mark", "tile"),
    ("tile-held-ink", "tile-held"),
    ("keys-ink", "keys"),
    ("keys-mark", "keys"),
)
"""Every (ink, plane) pair of tokens that a screen may put on top of each other; a test holds their contrast."""

_PAPER_THEME = Theme(
    name=PAPER,
    dark=False,
    background="#F4F1EA",
    surface="#FFFDF8",
    panel="#E7E2D6",
    foreground="#1C2430",
    primary="#1D4F91",
    secondary="#1D4F91",
    accent="#A8322A",
    success="#2E6B4F",
    warning="#8A5A00",
    error="#A8322A",
    variables={
        "quiet": "#566070",
        "on-primary": "#FFFDF8",
        "bar": "#1D4F91",
        "bar-ink": "#FFFDF8",
        "bar-quiet": "#D9E4F3",
        "tile": "#FFFDF8",
        "tile-ink": "#1C2430",
        "tile-quiet": "#566070",
        "tile-mark": "#1D4F91",
        "tile-held": "#1D4F91",
        "tile-held-ink": "#FFFDF8",
        "keys": "#E7E2D6",
        "keys-ink": "#1C2430",
        "keys-mark": "#1D4F91",
    },
)

_NIGHT_THEME = Theme(
    name=NIGHT,
    dark=True,
    background="#0E1624",
    surface="#162033",
    panel="#223048",
    foreground="#EEF2F7",
    primary="#8FB8F0",
    secondary="#8FB8F0",
    accent="#F2B84B",
    success="#7CCB9B",
    warning="#F2B84B",
    error="#FF8A7A",
    variables={
        "quiet": "#A3B1C6",
        "on-primary": "#0E1624",
        "bar": "#223048",
        "bar-ink": "#EEF2F7",
        "bar-quiet": "#B7C4D8",
        "tile": "#162033",
        "tile-ink": "#EEF2F7",
        "tile-quiet": "#A3B1C6",
        "tile-mark": "#8FB8F0",
        "tile-held": "#8FB8F0",
        "tile-held-ink": "#0E1624",
        "keys": "#223048",
        "keys-ink": "#EEF2F7",
        "keys-mark": "#8FB8F0",
    },
)

_CONTRAST_THEME = Theme(
    name=CONTRAST,
    dark=False,
    background="#FFFFFF",
    surface="#FFFFFF",
    panel="#E6E6E6",
    foreground="#000000",
    primary="#00287A",
    secondary="#00287A",
    accent="#7A0000",
    success="#00401F",
    warning="#4A2E00",
    error="#7A0000",
    variables={
        "quiet": "#262626",
        "on-primary": "#FFFFFF",
        "bar": "#000000",
        "bar-ink": "#FFFFFF",
        "bar-quiet": "#FFFFFF",
        "tile": "#000000",
        "tile-ink": "#FFFFFF",
        "tile-quiet": "#E6E6E6",
        "tile-mark": "#FFE14D",
        "tile-held": "#FFE14D",
        "tile-held-ink": "#000000",
        "keys": "#E6E6E6",
        "keys-ink": "#000000",
        "keys-mark": "#00287A",
    },
)

THEMES = (_PAPER_THEME, _NIGHT_THEME, _CONTRAST_THEME)
"""All themes, to be registered with the app."""

OWN_TOKENS = dict(_PAPER_THEME.variables)
"""Fall-back values of the tokens that Textual's own themes lack, so that style sheets always parse."""


def _linear(channel: int) -> float:
    """One sRGB channel (0 to 255) as linear light (0 to 1), as WCAG 2.2 defines it."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of `colour` (`#RRGGBB`), 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, plane: str) -> float:
    """Contrast ratio of two colours (`#RRGGBB`), 1 (the same) to 21 (black on white), by WCAG 2.2."""
    lighter, darker = sorted((luminance(ink), luminance(plane)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def token(theme: Theme, name: str) -> str:
    """The colour (`#RRGGBB`) that `theme` gives to a token.

    Raises:
        KeyError: If the theme has no such token.
    """
    if name in theme.variables:
        return theme.variables[name]
    colour = getattr(theme, name, None)
    if not isinstance(colour, str):
        raise KeyError(f"theme {theme.name} has no token ${name}")
    return colour
