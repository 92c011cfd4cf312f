"""What is loaded before the first frame."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.bootstrap import build_app
from kiosk.clerk.answering.clock import TestClock
from scoring.clock import SteadyMoment
from tests.kiosk.fakes import settings

LATE = ("pydantic", "sqlmodel", "sqlalchemy", "uniseg", "yaml", "argon2", "faker", "textual.widgets._text_area")

FIRST_FRAME = """
import asyncio, json, sys, time
sys.path.insert(0, ".")
from kiosk.frame.app import KioskApp
from kiosk.routes import DOORS, first_screen
from kiosk.desks.ports import Services
from kiosk.settings.settings import Settings, TerminalKind
from scoring.clock import system_clock
from textual.app import App

kind = TerminalKind(sys.argv[1])
seen = {"imported": sorted(sys.modules)}

def open_services():
    seen["opened after a frame"] = bool(app.screen.size) and app.screen._compositor.size.area > 0
    time.sleep(0.2)
    raise RuntimeError("nothing behind")

settings = Settings(
    kind=kind, hall_id="h", hall_name="h", terminal_id="t", window_id="A01" if kind == "window" else None
)
app = KioskApp(
    settings, clock=system_clock, open_services=open_services, first=first_screen(settings), doors=DOORS
)

async def main():
    async with app.run_test() as pilot:
        await pilot.pause()
        seen["drawn"] = sorted(sys.modules)
        await pilot.pause(0.5)

asyncio.run(main())
print(json.dumps(seen))
"""


@pytest.mark.parametrize("kind", ["hall", "window"])
def test_the_first_frame_needs_no_database_no_validation_and_no_line_breaking(kind: str) -> None:
    command = [sys.executable, "-c", FIRST_FRAME, kind]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    for moment in ("imported", "drawn"):
        late = [name for name in seen[moment] if name in LATE or name.split(".")[0] in LATE]
        assert late == [], moment
    assert seen["opened after a frame"]


def test_the_time_a_machine_sleeps_counts_as_test_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("kiosk.bootstrap.steady", lambda: SteadyMoment("this start", now[0]))
    app = build_app(settings(), tmp_path)
    clock = TestClock(app.monotonic, elapsed_ms=0, seconds_allowed=600)
    now[0] += 300  # somebody shuts the lid; Python's own monotonic clock may stand still meanwhile
    assert clock.elapsed_ms == 300_000
