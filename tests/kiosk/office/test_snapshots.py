"""The office's finished screens, drawn and in plain text. Look at both before you keep a change."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.kiosk.office.month import month
from tests.kiosk.office.office import FakeCoverage, desk_of, enter, new_store, office_app, sees
from tests.kiosk.screen_text import compare_twin
from tests.quiz.bank.samples import HEALTHY, load_files

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "120x40": (120, 40), "160x45": (160, 45)}

Compare = Callable[..., bool]

WAYS: dict[str, tuple[tuple[str, ...], str]] = {
    "staff": ((), "李明"),
    "windows": (("2",), "按窗口"),
    "units": (("3",), "年终扣分"),
    "filter": (("slash", "a", "0"), "筛选「a0」"),
    "explain": (("enter",), "再相加"),
    "knowledge": (("enter", "2"), "计最好一次"),
    "satisfaction": (("enter", "3"), "共同先验"),
    "members": (("3", "enter", "5"), "在岗天数"),
    "events": (("enter", "v"), "由近到远"),
    "coverage": (("t",), "每格：手写+生成"),
    "coverage-charts": (("t", "2"), "各业务"),
    "coverage-holes": (("t", "4"), "没有依据，不出题"),
}
"""Keys from the first board, and words that are there at the end."""

ENGLISH = {"staff": "as of", "explain": "as of", "events": "newest first", "coverage": "written+derived"}
"""Ways also drawn in English, and words that are there at the end."""

FEW = {"windows", "filter", "knowledge", "members", "coverage-charts", "coverage-holes"}
"""Ways drawn in the middle size only."""


@pytest.mark.parametrize(
    ("way", "size"),
    [(way, size) for way in WAYS for size in SIZES if size == "120x40" or way not in FEW],
)
def test_a_finished_screen_looks_as_it_was_approved(
    way: str, size: str, snap_compare: Compare, request: pytest.FixtureRequest, path: Path
) -> None:
    keys, words = WAYS[way]
    store = new_store(path, month)
    app = office_app(desk_of(store), counted=FakeCoverage(load_files(path.parent / "bank", HEALTHY).bank))

    async def walk(pilot: Pilot[None]) -> None:
        await enter(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        if way != "explain" or size != "80x24":
            await sees(pilot, words)
        if not way.startswith("coverage"):
            await sees(pilot, "更新于")
        compare_twin(app, TWINS / f"{way}-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
    store.close()


@pytest.mark.parametrize(
    ("way", "size"), [*((way, "80x24") for way in ENGLISH), ("staff", "160x45"), ("explain", "160x45")]
)
def test_a_finished_screen_looks_as_it_was_approved_in_english(
    way: str, size: str, snap_compare: Compare, request: pytest.FixtureRequest, path: Path
) -> None:
    keys, _ = WAYS[way]
    store = new_store(path, month)
    app = office_app(desk_of(store), counted=FakeCoverage(load_files(path.parent / "bank", HEALTHY).bank))

    async def walk(pilot: Pilot[None]) -> None:
        await enter(pilot)
        for key in ("f2", *keys):
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        await sees(pilot, ENGLISH[way])
        compare_twin(app, TWINS / f"{way}-english-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
    store.close()
