"""The launcher that the documents give is the one that works."""

import os
import re
import subprocess
from pathlib import Path

from tests.terminal.emulator import ROOT


def test_the_launcher_starts_the_terminal_again_until_somebody_has_ended_it(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"```sh\n(#!/bin/sh\n# kiosk-terminal.*?)```", text, flags=re.DOTALL)
    launcher, program, sleep = tmp_path / "kiosk-terminal", tmp_path / "kiosk", tmp_path / "sleep"
    launcher.write_text(script, encoding="utf-8")
    program.write_text('#!/bin/sh\necho "$@" >> runs\n[ "$(wc -l < runs)" -ge 3 ]\n', encoding="utf-8")
    sleep.write_text("#!/bin/sh\n", encoding="utf-8")
    for file in (launcher, program, sleep):
        file.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([launcher, "--home", "H"], cwd=tmp_path, env={"PATH": path}, check=True, timeout=60)
    assert (tmp_path / "runs").read_text(encoding="utf-8") == "--home H\n" * 3
