"""A locked terminal under everything that a wire can carry: it stays, serves the next citizen, lets the admin out.

Recorded in RESULTS.md. `KIOSK_NOISE` sets the bytes, `KIOSK_NOISE_SEED` another seed.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.demo.plan import DEMO_PIN
from tests.kiosk.frame.lockdown.noise import noise
from tests.terminal.commands import kiosk
from tests.terminal.emulator import ROOT, Terminal

BYTES = int(os.environ.get("KIOSK_NOISE", "200000"))
SEED = int(os.environ.get("KIOSK_NOISE_SEED", "20261130"))
SIZES = [(80, 24), (120, 36), (40, 10), (200, 60), (80, 24), (1, 1), (160, 45)]
SIGNALS = [signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE]
SECRET = "欧阳先生不满意"
PROMPT = "点一下即可"


@pytest.fixture
def window_home(tmp_path: Path) -> Iterator[Path]:
    """A demo hall's terminal at window A03, locked as in public."""
    home = tmp_path / "home"
    command = [sys.executable, "-m", "kiosk", "demo", "--no-app", "--seed", "7", "--home", str(home)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    path = home / "terminal.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings |= {"kind": "window", "window_id": "A03", "locked": True}
    path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    yield home
    shutil.rmtree(home)


def ratings(home: Path) -> int:
    return len(json.loads(kiosk("explain", "A03", "--by", "window", "--home", str(home), "--json"))["ratings"])


def blank(terminal: Terminal) -> str:
    """Wait until whoever made the noise has gone: the rating in its own language, nothing over it."""
    return terminal.wait_until(lambda text: PROMPT in text and "5-1 评价" in text, "the blank screen")


@pytest.mark.long
def test_two_hundred_thousand_bytes_of_noise(window_home: Path) -> None:
    source = random.Random(SEED)
    terminal = Terminal("--home", str(window_home), size=(80, 24))
    terminal.wait_for(PROMPT, "窗口人员")
    memory = terminal.memory
    sent = 0
    for piece in noise(source, BYTES):
        terminal.send(piece)
        sent += len(piece)
        if source.random() < 0.02:
            terminal.resize(*source.choice(SIZES))
        if source.random() < 0.01:
            terminal.signal(source.choice(SIGNALS))
        if source.random() < 0.01:
            terminal.send(b"\x1b[200~" + SECRET.encode() + b"\x1b[201~\x18")
    assert sent >= BYTES
    terminal.resize(120, 36)
    seen = blank(terminal)
    assert SECRET not in seen
    after = terminal.memory
    before = ratings(window_home)
    terminal.press("2")
    terminal.wait_for("评价已保存")
    terminal.press_until("w", "愿意的话，请写几句话")
    terminal.send(b"\x16\x1a")  # paste and undo
    assert SECRET not in terminal.text()
    terminal.press_until("escape", "您的评价已经保存")
    blank(terminal)
    assert ratings(window_home) == before + 1
    terminal.press_until("ctrl+q", "退出程序需要管理员口令")
    terminal.press(*DEMO_PIN, "enter")
    assert terminal.ended() == 0
    assert after < memory + 60_000, f"{memory} KB before, {after} KB after"
