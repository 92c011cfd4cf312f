"""Start to first painted frame, on a pseudo-terminal, against a bare Textual app."""

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import pexpect

from tests.benchmarks.measure import Row, alternating

ROOT = Path(__file__).parents[2]
_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("first-frame")
Bare().run()
"""


def _time_to(arguments: list[str], marker: str) -> float:
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
    start = perf_counter()
    child = pexpect.spawn(
        sys.executable, arguments, dimensions=(40, 120), env=environment, encoding="utf-8", timeout=60
    )
    child.expect_exact(marker)
    taken = perf_counter() - start
    child.close(force=True)
    return taken


def first_frame() -> list[Row]:
    """`kiosk demo` paints its doors; a bare app paints one label."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(_BARE)
        homes = iter(Path(folder) / f"home{number}" for number in range(100))
        ours, floor = alternating(
            11,
            lambda: _time_to(["-m", "kiosk", "demo", "--home", str(next(homes))], "业务知识测试"),
            lambda: _time_to([str(bare)], "first-frame"),
        )
    return [
        Row(
            "first frame of kiosk demo",
            f"{ours * 1000:.0f} ms",
            f"{floor * 1000:.0f} ms",
            f"{ours / floor:.2f}",
            "<= 1.2",
        )
    ]
