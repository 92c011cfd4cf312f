import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.theme import Theme

import kiosk
from kiosk.frame.look.theme import CONTRAST, OWN_TOKENS, THEMES, TOKEN_PAIRS, contrast, token
from kiosk.settings.theme_names import THEME_NAMES

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06X}")
HOME = Path(kiosk.__file__).parent


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", TOKEN_PAIRS, ids="-on-".join)
def test_every_ink_can_be_read_on_its_plane(theme: Theme, pair: tuple[str, str]) -> None:
    least = 7.0 if theme.name == CONTRAST else 4.5
    assert contrast(token(theme, pair[0]), token(theme, pair[1])) >= least


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
    modules = [path for path in HOME.rglob("*.py") if path.name != "theme.py" and "textual" in path.read_text("utf-8")]
    sheets = list(HOME.rglob("*.tcss"))
    assert sheets
    hexes = re.compile(r"#[0-9A-Fa-f]{6}\b|\brgb\(")
    named = [path.name for path in [*sheets, *modules] if hexes.search(path.read_text("utf-8"))]
    assert named == []


def test_the_five_levels_share_one_rule() -> None:
    sheet = (HOME / "citizen" / "rating.tcss").read_text("utf-8")
    assert "#level-" not in sheet
    assert "nth-child" not in sheet
