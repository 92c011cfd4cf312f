"""The three themes for terminals with 256 and with 16 colours: only colours that such a terminal has, planes apart.

Rounded to what is there, the paper would turn lemon yellow and white tiles would lie on white. The shades of the 16
differ from terminal to terminal, so among them only black, white, grey and the plainest colours are relied on.
"""

from typing import Final

from textual.theme import Theme

from kiosk.frame.look.depth import Depth
from kiosk.frame.look.theme import THEMES
from kiosk.settings.theme_names import CONTRAST, NIGHT, PAPER

PLANES: Final = (
    ("background", "surface"),
    ("background", "tile"),
    ("background", "panel"),
    ("background", "bar"),
    ("background", "keys"),
    ("tile", "tile-held"),
    ("surface", "panel"),
)
"""Tokens of planes that lie side by side or on each other; a test holds that they are never one colour."""

_WHITE, _GREY, _BLACK = "#FFFFFF", "#AAAAAA", "#000000"
_BLUE, _TEAL, _CYAN, _YELLOW = "#0000AA", "#00AAAA", "#55FFFF", "#FFFF55"


def _theme(name: str, *, planes: tuple[str, str, str], inks: dict[str, str], parts: dict[str, str]) -> Theme:
    """A theme of its planes (background, surface, panel), its inks by meaning, and its parts by token."""
    return Theme(
        name=name,
        dark=name == NIGHT,
        background=planes[0],
        surface=planes[1],
        panel=planes[2],
        foreground=inks["ink"],
        primary=inks["primary"],
        secondary=inks["primary"],
        accent=inks["accent"],
        success=inks["success"],
        warning=inks["warning"],
        error=inks["error"],
        variables={"quiet": inks["quiet"], **parts},
    )


def _parts(bar: str, tile: str, held: str, keys: str, *, primary: str) -> dict[str, str]:
    """The tokens of bar, tile, held tile and key bar; each argument is `plane ink quiet mark`, as far as it goes."""
    (bar_plane, bar_ink, bar_quiet), (tile_plane, tile_ink, tile_quiet, tile_mark) = bar.split(), tile.split()
    (held_plane, held_ink), (keys_plane, keys_ink, keys_mark) = held.split(), keys.split()
    return {
        "on-primary": primary,
        "bar": bar_plane,
        "bar-ink": bar_ink,
        "bar-quiet": bar_quiet,
        "tile": tile_plane,
        "tile-ink": tile_ink,
        "tile-quiet": tile_quiet,
        "tile-mark": tile_mark,
        "tile-held": held_plane,
        "tile-held-ink": held_ink,
        "keys": keys_plane,
        "keys-ink": keys_ink,
        "keys-mark": keys_mark,
    }


def _inks(*colours: str) -> dict[str, str]:
    """Seven inks, in this order."""
    return dict(zip(("ink", "quiet", "primary", "accent", "success", "warning", "error"), colours, strict=True))


_INDEXED: Final = (
    _theme(
        PAPER,
        planes=("#EEEEEE", "#FFFFFF", "#DADADA"),
        inks=_inks("#1C1C1C", "#585858", "#005F87", "#AF0000", "#005F5F", "#875F00", "#AF0000"),
        parts=_parts(
            "#005F87 #FFFFFF #FFFFFF",
            "#FFFFFF #1C1C1C #585858 #005F87",
            "#005F87 #FFFFFF",
            "#DADADA #1C1C1C #005F87",
            primary="#FFFFFF",
        ),
    ),
    _theme(
        NIGHT,
        planes=("#121212", "#262626", "#3A3A3A"),
        inks=_inks("#EEEEEE", "#AFAFAF", "#87AFFF", "#FFAF5F", "#87D7AF", "#FFAF5F", "#FF8787"),
        parts=_parts(
            "#3A3A3A #EEEEEE #BCBCBC",
            "#262626 #EEEEEE #AFAFAF #87AFFF",
            "#87AFFF #121212",
            "#3A3A3A #EEEEEE #87AFFF",
            primary="#121212",
        ),
    ),
    _theme(
        CONTRAST,
        planes=("#FFFFFF", "#EEEEEE", "#DADADA"),
        inks=_inks("#000000", "#262626", "#00005F", "#5F0000", "#000000", "#000000", "#5F0000"),
        parts=_parts(
            "#000000 #FFFFFF #FFFFFF",
            "#000000 #FFFFFF #EEEEEE #FFFF5F",
            "#FFFF5F #000000",
            "#DADADA #000000 #00005F",
            primary="#FFFFFF",
        ),
    ),
)

_BASIC: Final = (
    _theme(
        PAPER,
        planes=(_GREY, _WHITE, _CYAN),
        inks=_inks(_BLACK, _BLACK, _BLUE, _BLUE, _BLACK, _BLACK, _BLUE),
        parts=_parts(
            f"{_BLUE} {_WHITE} {_WHITE}",
            f"{_WHITE} {_BLACK} {_BLACK} {_BLUE}",
            f"{_BLUE} {_WHITE}",
            f"{_WHITE} {_BLACK} {_BLUE}",
            primary=_WHITE,
        ),
    ),
    _theme(
        NIGHT,
        planes=(_BLACK, _BLUE, _TEAL),
        inks=_inks(_WHITE, _WHITE, _CYAN, _YELLOW, _CYAN, _YELLOW, _YELLOW),
        parts=_parts(
            f"{_BLUE} {_WHITE} {_WHITE}",
            f"{_BLUE} {_WHITE} {_WHITE} {_CYAN}",
            f"{_CYAN} {_BLACK}",
            f"{_BLUE} {_WHITE} {_CYAN}",
            primary=_BLACK,
        ),
    ),
    _theme(
        CONTRAST,
        planes=(_WHITE, _GREY, _CYAN),
        inks=_inks(_BLACK, _BLACK, _BLACK, _BLACK, _BLACK, _BLACK, _BLACK),
        parts=_parts(
            f"{_BLACK} {_WHITE} {_WHITE}",
            f"{_BLACK} {_WHITE} {_WHITE} {_YELLOW}",
            f"{_YELLOW} {_BLACK}",
            f"{_GREY} {_BLACK} {_BLACK}",
            primary=_WHITE,
        ),
    ),
)

_NONE: Final = tuple(
    _theme(
        name,
        planes=(_WHITE, _WHITE, _WHITE),
        inks=_inks(*(_BLACK for _ in range(7))),
        parts=_parts(
            f"{_BLACK} {_WHITE} {_WHITE}",
            f"{_BLACK} {_WHITE} {_WHITE} {_WHITE}",
            f"{_WHITE} {_BLACK}",
            f"{_WHITE} {_BLACK} {_BLACK}",
            primary=_WHITE,
        ),
    )
    for name in (PAPER, NIGHT, CONTRAST)
)
"""White is the terminal's ground and black is reversed (`kiosk.frame.look.colourless`): bar and targets stand out."""

PALETTES: Final = {Depth.TRUE: THEMES, Depth.INDEXED: _INDEXED, Depth.BASIC: _BASIC, Depth.NONE: _NONE}
"""The themes by what the terminal shows."""
