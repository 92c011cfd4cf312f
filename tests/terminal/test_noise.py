"""What a real terminal may send that nobody pressed."""

import json
import signal
from pathlib import Path

import pytest

from tests.terminal.commands import kiosk
from tests.terminal.emulator import Terminal

NOISE = [
    "\x1b[?1;2c",
    "\x1b]11;rgb:1111/2222/5555\x1b\\",
    "\x1b]0;1\x07",
    "\x1b[[5~",
    "\x1bO5",
    "\x1b[1;1:3A",
    "\x1b[1;5",
]


@pytest.fixture
def window_home(demo_home: Path) -> Path:
    """The demo hall's terminal at window A03, locked as in public."""
    path = demo_home / "terminal.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings |= {"kind": "window", "window_id": "A03", "locked": True}
    path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    return demo_home


def levels(home: Path) -> list[int]:
    found = json.loads(kiosk("explain", "A03", "--by", "window", "--home", str(home), "--json"))
    return [rating["level"] for rating in found["ratings"]]


def test_debris_of_unknown_sequences_is_no_rating_and_does_not_end_the_terminal(window_home: Path) -> None:
    before = levels(window_home)
    terminal = Terminal("--home", str(window_home), size=(80, 24))
    terminal.wait_for("点一下即可", "窗口人员")
    for noise in NOISE:
        terminal.press(noise)
        terminal.text()
    terminal.wait_for("点一下即可")
    assert levels(window_home) == before
    terminal.press("4")
    terminal.wait_for("评价已保存")
    terminal.kill()
    assert levels(window_home) == [*before, 4]


def test_a_locked_terminal_outlives_other_encodings_floods_and_being_stopped(window_home: Path) -> None:
    terminal = Terminal("--home", str(window_home), size=(80, 24))
    terminal.wait_for("点一下即可", "窗口人员")
    before = terminal.memory
    terminal.send(b"\xc4\xe3\xff\x1b[1:2u\x1b[200~")  # 你 in GBK, a malformed key, a paste without an end
    terminal.signal(signal.SIGSTOP)
    terminal.signal(signal.SIGCONT)
    terminal.signal(signal.SIGTSTP)
    terminal.signal(signal.SIGUSR1)
    terminal.press_until("?", "这个画面能做什么")
    terminal.press("escape")
    terminal.wait_for("点一下即可")
    terminal.send(b"8" * 200_000 + b"\x11")
    terminal.wait_for("退出程序需要管理员口令")
    assert terminal.memory < before + 30_000
    terminal.press("escape")
    terminal.wait_for("退出程序需要管理员口令", gone=True)
    terminal.press("4")
    terminal.wait_for("评价已保存")
    terminal.kill()


def test_keys_in_a_burst_keep_their_order(demo_home: Path) -> None:
    terminal = Terminal("--home", str(demo_home), size=(80, 24))
    terminal.wait_for("业务知识测试")
    terminal.press_until("2", "请输入工号和口令")
    terminal.press("W0101\r2468\r")  # as a scanner sends it: one write
    terminal.wait_for("我的试卷", "W0101")
    terminal.kill()
