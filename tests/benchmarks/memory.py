"""Memory of an idle terminal with its services open."""

import os
import sys
import tempfile
import time
from pathlib import Path

import pexpect

from tests.benchmarks.measure import Row

ROOT = Path(__file__).parents[2]


def idle_memory() -> list[Row]:
    """Resident and proportional set size of `kiosk` on a finished demo hall, ten seconds after its first frame."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(Path(folder) / "home")
        environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
        pexpect.run(
            f"{sys.executable} -m kiosk demo --no-app --home {home}", env=environment, timeout=120, encoding="utf-8"
        )
        child = pexpect.spawn(
            sys.executable,
            ["-m", "kiosk", "--home", home],
            dimensions=(40, 120),
            env=environment,
            encoding="utf-8",
            timeout=30,
        )
        child.expect_exact("业务知识测试")
        time.sleep(10)
        sizes = dict(
            line.split(":", 1)
            for line in Path(f"/proc/{child.pid}/smaps_rollup").read_text().splitlines()[1:]
            if ":" in line
        )
        child.close(force=True)
    rss, pss = (int(sizes[name].split()[0]) / 1024 for name in ("Rss", "Pss"))
    return [Row("idle kiosk, RSS / PSS", f"{rss:.0f} MB", f"{pss:.0f} MB", "", "<= 80 MB")]
