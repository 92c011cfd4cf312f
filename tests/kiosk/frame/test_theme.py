import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem
from textual.theme import Theme

import kiosk
from kiosk.frame.look.depth import Depth, depth_of
from kiosk.frame.look.palettes import PALETTES, PLANES
from kiosk.frame.look.theme import CONTRAST, OWN_TOKENS, THEMES, TOKEN_PAIRS, contrast, token
from kiosk.settings.theme_names import PAPER, THEME_NAMES

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06X}")
HOME = Path(kiosk.__file__).parent


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", TOKEN_PAIRS, ids="-on-".join)
def test_every_ink_can_be_read_on_its_plane(theme: Theme, pair: tuple[str, str]) -> None:
    least = 7.0 if theme.name == CONTRAST else 4.5
    assert contrast(token(theme, pair[0]), token(theme, pair[1])) >= least


SYSTEMS = {
    Depth.TRUE: ColorSystem.TRUECOLOR,
    Depth.INDEXED: ColorSystem.EIGHT_BIT,
    Depth.BASIC: ColorSystem.STANDARD,
}


def as_drawn(theme: Theme, name: str, depth: Depth) -> str:
    """The colour that a terminal of this depth really shows for a token."""
    return Color.parse(token(theme, name)).downgrade(SYSTEMS[depth]).get_truecolor().hex


@pytest.mark.parametrize("depth", SYSTEMS)
def test_on_every_terminal_inks_can_be_read_and_planes_never_melt_into_each_other(depth: Depth) -> None:
    assert [theme.name for theme in PALETTES[depth]] == list(THEME_NAMES)
    for theme in PALETTES[depth]:
        assert set(theme.variables) == set(OWN_TOKENS)
        for ink, plane in TOKEN_PAIRS:
            least = 7.0 if theme.name == CONTRAST else 4.5
            assert contrast(as_drawn(theme, ink, depth), as_drawn(theme, plane, depth)) >= least, (
                theme.name,
                ink,
                plane,
            )
        for one, other in PLANES:
            alike = as_drawn(theme, one, depth) == as_drawn(theme, other, depth)
            # Large type in true colour lies black on white on purpose: what stands on its surface has an edge.
            edged = (depth, theme.name, other) == (Depth.TRUE, CONTRAST, "surface")
            assert not alike or edged, (theme.name, one, other)


def test_paper_is_never_coloured() -> None:
    for depth in (Depth.INDEXED, Depth.BASIC):
        (paper,) = [theme for theme in PALETTES[depth] if theme.name == PAPER]
        for plane in ("background", "surface", "tile"):
            shown = Color.parse(as_drawn(paper, plane, depth)).get_truecolor()
            assert max(shown) - min(shown) < 10


@pytest.mark.parametrize(
    ("environ", "depth"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Depth.TRUE),
        ({"TERM": "xterm-256color"}, Depth.INDEXED),
        ({"TERM": "tmux-256color"}, Depth.INDEXED),
        ({"TERM": "xterm"}, Depth.BASIC),
        ({"TERM": "linux"}, Depth.BASIC),
        ({"TERM": "xterm-mono"}, Depth.NONE),
        ({"TERM": "vt100"}, Depth.NONE),
        ({"TERM": "vt100", "COLORTERM": "truecolor"}, Depth.TRUE),
        ({}, Depth.BASIC),
    ],
)
def test_what_a_terminal_shows_is_read_from_its_name(environ: dict[str, str], depth: Depth) -> None:
    assert depth_of(environ) is depth


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@given(COLOURS, COLOURS)
def test_contrast_is_symmetric_and_between_1_and_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.000001
    assert contrast(one, one) == 1


def test_every_theme_has_every_token_of_ours() -> None:
    assert [theme.name for theme in THEMES] == list(THEME_NAMES)
    assert all(set(theme.variables) == set(OWN_TOKENS) for theme in THEMES)
    with pytest.raises(KeyError, match="no token"):
        token(THEMES[0], "sparkle")


def test_colours_of_the_screen_stand_in_the_theme_and_nowhere_else() -> None:
    modules = [
        path for path in HOME.rglob("*.py") if path.parent.name != "look" and "textual" in path.read_text("utf-8")
    ]
    sheets = list(HOME.rglob("*.tcss"))
    assert sheets
    hexes = re.compile(r"#[0-9A-Fa-f]{6}\b|\brgb\(")
    named = [path.name for path in [*sheets, *modules] if hexes.search(path.read_text("utf-8"))]
    assert named == []


def test_the_five_levels_share_one_rule() -> None:
    sheet = (HOME / "citizen" / "rating.tcss").read_text("utf-8")
    assert "#level-" not in sheet
    assert "nth-child" not in sheet
