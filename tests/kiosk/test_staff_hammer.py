"""Keys faster than any screen of staff can be drawn: nothing raises, and the terminal lives.

What citizens see is hammered in `frame/lockdown/test_hammer.py`, by the same hand.
"""

import random
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.kiosk.frame.lockdown.test_hammer import hammer, surprises
from tests.kiosk.pilots import kiosk, ready, until
from tests.kiosk.test_slow_store import still
from tests.kiosk.test_staff_pictures import USUAL, WALKS_HERE, WAYS


@pytest.mark.long
@pytest.mark.parametrize("way", ["loop", "retest", "book"])
async def test_no_burst_of_keys_makes_a_screen_of_staff_raise(
    way: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = random.Random(way)
    walk, stops = WALKS_HERE[WAYS[way][0]], WAYS[way][1]
    with ExitStack() as stack:
        app, _ = walk.make(tmp_path, stack)
        async with app.run_test(size=USUAL, notifications=True) as pilot:
            await ready(pilot)
            for last in range(len(stops)):
                app.go_blank()
                await still(pilot)
                if walk.door:
                    app.open_door(walk.door)
                    await still(pilot)
                for key in (key for keys in stops[: last + 1] for key in keys):
                    await pilot.press(key)
                    await still(pilot)
                await hammer(app, pilot, source, 24)
                await until(pilot, lambda: app.line.idle)
                assert not surprises(caplog), caplog.text
            assert kiosk(pilot).is_running
