"""The launcher, the unit and the emulator's settings that the documents give are ones that work."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.terminal.emulator import ROOT

EMULATOR = ROOT / "docs" / "deployment" / "foot.ini"


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


def test_the_emulator_that_the_documents_give_does_nothing_of_its_own() -> None:
    settings = configparser.ConfigParser()
    settings.read_string(f"[main]\n{EMULATOR.read_text(encoding='utf-8')}")
    assert settings["main"]["shell"] == "/bin/false"
    assert settings["scrollback"]["lines"] == "0"
    for keys in ("key-bindings", "mouse-bindings"):
        assert set(settings[keys].values()) == {"none"}, keys
    assert {"spawn-terminal", "show-urls-launch", "clipboard-paste"} <= set(settings["key-bindings"])


@pytest.mark.skipif(shutil.which("foot") is None, reason="foot is not installed")
def test_the_emulator_here_takes_its_settings_and_knows_no_key_that_they_leave_open() -> None:
    subprocess.run(["foot", "--check-config", f"--config={EMULATOR}"], capture_output=True, timeout=60, check=True)
    settings = configparser.ConfigParser()
    settings.read_string(f"[main]\n{EMULATOR.read_text(encoding='utf-8')}")
    told = Path("/etc/xdg/foot/foot.ini").read_text(encoding="utf-8")
    for keys in ("key-bindings", "mouse-bindings"):
        own = dict(re.findall(r"^# ([\w-]+)=(.+)$", told.split(f"[{keys}]")[1].split("\n[")[0], flags=re.MULTILINE))
        assert {key for key, bound in own.items() if not bound.endswith("none")} <= set(settings[keys]), keys
