"""Without colours: nothing is said by colour alone, with `NO_COLOR` and on terminals that show none."""

from collections.abc import Iterator

import pytest
from rich.segment import Segment
from textual.geometry import Region
from textual.widget import Widget

from kiosk.citizen.check_row import CheckRow
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.frame.look.depth import Depth
from kiosk.widgets.large_tile import LargeTile
from kiosk.widgets.tile import Tile
from tests.kiosk.fakes import make_app
from tests.kiosk.pilots import Kiosk, arrive, ready


def drawn(pilot: Kiosk, region: Region) -> Iterator[Segment]:
    """What stands in this part of the screen."""
    rows = pilot.app.screen._compositor.render_strips()
    for row in rows[region.y : region.bottom]:
        yield from row.crop(region.x, region.right)


def bare(pilot: Kiosk, widget: Widget) -> list[tuple[str, bool, bool]]:
    """The widget cell by cell, without colours: sign, underlined, reversed."""
    cells = []
    for text, style, _ in drawn(pilot, widget.region):
        assert style is not None
        cells += [(sign, bool(style.underline), bool(style.reverse)) for sign in text]
    return cells


def colours(pilot: Kiosk) -> set[str]:
    """Everything that is drawn in some colour, by its red, green and blue."""
    styles = [style for _, style, _ in drawn(pilot, pilot.app.screen.region) if style]
    found = [one for style in styles for one in (style.color, style.bgcolor) if one]
    return {one.get_truecolor().hex for one in found if not one.is_default}


@pytest.mark.parametrize("depth", [Depth.TRUE, Depth.BASIC, Depth.NONE])
async def test_where_the_focus_is_and_what_is_ticked_is_seen_without_colours(
    depth: Depth, monkeypatch: pytest.MonkeyPatch
) -> None:
    if depth is not Depth.NONE:
        monkeypatch.setenv("NO_COLOR", "1")
    async with make_app(depth=depth).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        seen = colours(pilot)
        assert all(len({one[1:3], one[3:5], one[5:7]}) == 1 for one in seen), seen
        assert (seen == set()) is (depth is Depth.NONE)
        await focus_is_seen(pilot, pilot.app.screen.query(LargeTile).first())
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        row = pilot.app.screen.query(CheckRow).first()
        await focus_is_seen(pilot, row)
        before = bare(pilot, row)
        await pilot.press("space")
        await pilot.pause()
        assert bare(pilot, row) != before
        await focus_is_seen(pilot, pilot.app.screen.query_one("#done", Tile))


async def focus_is_seen(pilot: Kiosk, widget: Widget) -> None:
    before = bare(pilot, widget)
    widget.focus()
    await pilot.pause()
    assert bare(pilot, widget) != before


async def test_a_terminal_without_colours_tells_targets_from_the_ground_by_reversing() -> None:
    async with make_app(depth=Depth.NONE).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for tile in pilot.app.screen.query(LargeTile):
            below_its_edge = bare(pilot, tile)[tile.region.width :]
            assert all(turned for _, _, turned in below_its_edge)
        assert not any(turned for _, _, turned in bare(pilot, pilot.app.screen.query_one("#note")))
