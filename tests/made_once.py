"""What takes long to make, and every worker of a run needs: made by whoever comes first, found by the others."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of that name for the whole run, filled by `make` if nobody has; it is to be copied, not changed.

    What `make` left behind when it raised is nobody's: the next one makes it anew, elsewhere.
    """
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    wanted = shared / f"once-{name}"
    with (shared / f"once-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not wanted.exists():
            making = factory.mktemp(f"making-{name}")
            make(making)
            making.rename(wanted)
    return wanted


def demo(factory: pytest.TempPathFactory) -> Path:
    """A finished demo hall that nobody has touched, in `home`, made by the command a person would use.

    What the command said, in English, stands beside it: in `out` and `err`.
    """
    return made_once(factory, "demo", _demo)


def _demo(folder: Path) -> None:
    line = (sys.executable, "-m", "kiosk", "demo", "--no-app", "--lang", "en", "--home", str(folder / "home"))
    with (folder / "out").open("w") as out, (folder / "err").open("w") as err:
        subprocess.run(line, cwd=ROOT, check=True, stdout=out, stderr=err)
