"""The launcher that the documents give is the one that works."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

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


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_the_unit_that_the_documents_give_is_one_that_systemd_takes(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    (unit,) = re.findall(r"```ini\n(# /etc/systemd/system/kiosk-terminal\.service.*?)```", text, flags=re.DOTALL)
    there = re.sub(r"ExecStart=/usr/bin/cage", "ExecStart=/bin/true", unit)  # the emulator is an example
    file = tmp_path / "kiosk-terminal.service"
    file.write_text(there, encoding="utf-8")
    found = subprocess.run(["systemd-analyze", "verify", file], capture_output=True, text=True, timeout=60, check=False)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
