"""A citizen at a real terminal: one key stores a level; the terminal forgets them."""

import json
from pathlib import Path

import pytest

from tests.terminal.commands import kiosk
from tests.terminal.emulator import Terminal


def ratings_of(home: Path, window: str) -> list[int]:
    """Levels on record for a window, oldest first."""
    found = json.loads(kiosk("explain", window, "--by", "window", "--home", str(home), "--json"))
    return [rating["level"] for rating in found["ratings"]]


def test_each_level_costs_one_key_and_is_stored_at_once(demo_home: Path) -> None:
    given = ratings_of(demo_home, "A02")
    terminal = Terminal("--home", str(demo_home), size=(80, 24))
    for size in ((80, 24), (160, 45)):
        terminal.resize(*size)
        for level in (5, 4, 3, 2, 1) if size == (80, 24) else (5, 1):
            terminal.wait_for("演示登录")
            terminal.press_until("1", "请选择为您办理业务的窗口")
            terminal.press("A", "0", "2", "enter")
            terminal.wait_for("点一下即可", "非常不满意")
            terminal.press(str(level))
            terminal.wait_for("可以多选")
            given.append(level)
            if level in (5, 1):  # another process finds it while its citizen has not even left
                assert ratings_of(demo_home, "A02") == given
            if level > 1 or size == (80, 24):
                terminal.press("escape")
                terminal.wait_for("您的评价已经保存")
                terminal.press_until("escape", "演示登录")
    terminal.kill()  # the last citizen walks away, and the power fails with them
    assert ratings_of(demo_home, "A02") == given


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
def test_a_citizen_reads_what_a_marriage_registration_takes_and_nothing_of_it_is_kept(
    demo_home: Path, size: tuple[int, int]
) -> None:
    before = kiosk("ledger", "head", "--home", str(demo_home))
    terminal = Terminal("--home", str(demo_home), size=size)
    terminal.wait_for("演示登录")
    terminal.press_until("4", "您要办哪一类事")
    terminal.wait_for("民政")
    terminal.press("2")
    terminal.wait_for("您要办哪一件事", "结婚登记")
    terminal.press("1")
    terminal.wait_for("双方都是内地居民")
    terminal.press_until("1", "双方以前结过婚吗")  # the same key at once would be taken for the echo of a double tap
    terminal.press_until("1", "适用情形")
    terminal.wait_for("婚姻登记窗口", "[ ] 1.", "本人的居民身份证")
    terminal.press("a")
    terminal.wait_for("《婚姻登记条例》第八条")
    terminal.press("escape")
    terminal.wait_for("演示登录")
    terminal.kill()
    assert kiosk("ledger", "head", "--home", str(demo_home)) == before
