"""Every screen of a citizen in both languages, all themes and sizes: no target cut off, none melted into the next."""

from itertools import combinations, product

import pytest
from textual.geometry import Region, Size

from kiosk.desks.ports import WindowCard
from kiosk.frame.app import KioskApp
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from kiosk.settings.theme_names import CONTRAST, PAPER, THEME_NAMES
from kiosk.text.clean import CUT
from kiosk.widgets.large_tile import LargeTile
from kiosk.widgets.tile import Tile
from kiosk.wording import Language
from tests.kiosk.fakes import FakeDesk, make_app, services, settings
from tests.kiosk.frame.lockdown.screens import NOTICES, SCREENS, Stranger
from tests.kiosk.pilots import Kiosk, arrive, ready

Sizes = list[tuple[int, int]]
Looks = list[tuple[str, Language]]
SIZES = [(80, 24), (120, 36), (160, 45), (200, 60)]
WINDOWS = tuple(
    WindowCard(f"{letter}{number:02}", "不动产转移登记", "自然资源") for letter in "ABCDEFGH" for number in range(1, 4)
)


def tiles(app: KioskApp) -> list[tuple[Tile, Region]]:
    """The targets in sight with where they lie."""
    every = app.screen.query(Tile)
    return [(tile, tile.region) for tile in every if tile.is_on_screen and tile.visible and tile.region.area]


def faults(app: KioskApp) -> list[str]:
    """What is wrong with the present screen."""
    rows = app.screen._compositor.render_strips()
    body = app.screen.query_one("#body").region
    wrong = []
    shown = tiles(app)
    families: dict[Size, list[list[bool]]] = {}
    for tile, region in shown:
        if not body.contains_region(region):
            wrong.append(f"{tile.value} is cut off")
            continue
        if region.height < 3 or region.width < 6:
            wrong.append(f"{tile.value} is too small")
        words = [rows[y].crop(region.x, region.right).text.strip("▀ ") for y in range(region.y, region.bottom)]
        blank = [not text for text in words]
        if all(blank):
            wrong.append(f"{tile.value} is a blank strip")
        elif isinstance(tile, LargeTile):
            families.setdefault(region.size, []).append(blank)
        elif sticks(blank):
            wrong.append(f"{tile.value} sticks to an edge")
        if any(CUT in text for text in words):
            wrong.append(f"{tile.value} is cut short")
    wrong += [fault for family in families.values() for fault in family_faults(family)]
    return wrong + [
        f"{one[0].value} and {other[0].value} melt" for one, other in combinations(shown, 2) if melt(one, other)
    ]


def family_faults(family: list[list[bool]]) -> list[str]:
    """What is wrong with equally large targets whose names are drawn large; of each, which rows are blank."""
    wrong = []
    if sticks([all(row) for row in zip(*family, strict=True)]):
        wrong.append("the large names stick to an edge")
    if len({blank[::-1].index(False) for blank in family}) > 1:
        wrong.append("the numbers stand at different heights")
    return wrong


def sticks(blank: list[bool]) -> bool:
    """Whether what stands in a target is nearer to one edge of it than to the other. Names drawn large are one
    picture: each is in the middle of the rows that the longest one takes, and their numbers are in one row."""
    return abs(blank.index(False) - blank[::-1].index(False)) > 1


def melt(one: tuple[Tile, Region], other: tuple[Tile, Region]) -> bool:
    """Whether two targets look like one: side by side without a gap, or on each other without half a row between."""
    (_, here), (lower, there) = sorted((one, other), key=lambda pair: pair[1].y)
    in_one_row = here.y < there.bottom and there.y < here.bottom
    in_one_column = here.x < there.right and there.x < here.right
    beside = in_one_row and max(there.x - here.right, here.x - there.right) < 1
    return beside or (in_one_column and there.y - here.bottom < 1 and not lower.has_class("-low"))


async def walk(pilot: Kiosk, app: KioskApp, sizes: Sizes, looks: Looks) -> dict[str, list[str]]:
    """Every screen at these sizes, in these themes and languages; what is wrong, by picture."""
    found = {}
    for name, make in {"home": None, **SCREENS}.items():
        app.go_blank()
        await arrive(pilot, HomeScreen)
        if make is not None:
            await app.push_screen(make(app.hall_screens()[0]))
        for size in sizes:
            await pilot.resize_terminal(*size)
            for theme, language in looks:
                app.wear(theme)
                app.speak(language)
                await app.workers.wait_for_complete()
                await pilot.pause()
                await pilot.pause()
                if wrong := faults(app):
                    found[f"{name} {size[0]}x{size[1]} {theme} {language.value}"] = wrong
    return found


EVERY_LOOK = list(product(THEME_NAMES, Language))


@pytest.mark.parametrize(
    ("sizes", "looks"),
    [
        pytest.param(SIZES[:1], [(PAPER, Language.EN), (CONTRAST, Language.ZH)], id="tightest"),
        pytest.param(SIZES, EVERY_LOOK, marks=pytest.mark.long, id="all"),
    ],
)
async def test_no_target_is_cut_off_or_melts_into_the_next(sizes: Sizes, looks: Looks) -> None:
    app = make_app(
        shown=settings(TerminalKind.HALL, locked=True),
        open_services=lambda: services(FakeDesk(cards=WINDOWS), notices=NOTICES, identity=Stranger()),
    )
    async with app.run_test(size=SIZES[0]) as pilot:
        await ready(pilot)
        assert await walk(pilot, app, sizes, looks) == {}
