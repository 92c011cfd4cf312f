"""The duty leader's finished screens, drawn and in plain text. Look at both before you keep a change."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.kiosk.leader.patrol import app_of, enter, patrolled, sees
from tests.kiosk.screen_text import compare_twin

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "120x36": (120, 36)}

Compare = Callable[..., bool]

FIRST = ("enter", "1", "b", "2", "enter")
WAYS: dict[str, tuple[tuple[str, ...], str]] = {
    "route": (FIRST, "已记录：A02"),
    "item": (("1",), "哪一条"),
    "note": (("1", "e", "1"), "计入公安户政"),
    "days": ((*FIRST, "d"), "没有巡查签字"),
    "sign": ((*FIRST, "s"), "完成了吗"),
    "route-english": ((*FIRST, "f2"), "On record: A02"),
    "item-english": (("1", "f2", "d"), "Code D"),
}


@pytest.mark.parametrize(
    ("way", "size"), [(way, size) for way in WAYS for size in SIZES if size == "80x24" or "english" not in way]
)
def test_a_finished_screen_looks_as_it_was_approved(
    way: str, size: str, snap_compare: Compare, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    keys, words = WAYS[way]
    with patrolled(tmp_path / "hall.db", 12) as store:
        app = app_of(store)

        async def walk(pilot: Pilot[None]) -> None:
            await enter(pilot)
            for key in keys:
                app.monotonic.pass_by(0.5)  # type: ignore[attr-defined]
                await pilot.press(key)
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
            await sees(pilot, words)
            compare_twin(app, TWINS / f"{way}-{size}.txt", update=request.config.option.update_snapshots)

        assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
