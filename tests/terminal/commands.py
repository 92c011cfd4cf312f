"""Running a command as another process would."""

import subprocess
import sys

from tests.terminal.emulator import ROOT


def kiosk(*arguments: str, pin: str = "") -> str:
    """Standard output of a command that must succeed; `pin` is what it finds on standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments], cwd=ROOT, input=pin, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
