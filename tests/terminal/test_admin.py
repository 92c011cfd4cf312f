"""An administrator at a real terminal: the board, a person, the entries behind the score."""

import json
import re
from pathlib import Path

import pytest

from tests.terminal.commands import kiosk
from tests.terminal.emulator import Terminal


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
def test_the_first_of_the_board_can_be_taken_apart(demo_home: Path, size: tuple[int, int]) -> None:
    best = json.loads(kiosk("scores", "--home", str(demo_home), "--json"))["standings"][0]
    terminal = Terminal("--home", str(demo_home), size=size)
    terminal.wait_for("综合得分")
    terminal.press_until("3", "请输入工号和口令")
    terminal.press(*"G0001")
    terminal.wait_for("G0001")
    terminal.press("enter", *"2468", "enter")
    terminal.wait_for("办公室", "更新于")
    terminal.press("1")
    terminal.wait_for(best["name"], f"{best['composite']:.2f}")
    terminal.press("enter")
    terminal.wait_for("得分由来", best["id"], *(f"{part['points']:.2f}" for part in best["contributions"]))
    terminal.wait_for("更新于")  # what stands above was read for the board; this screen reads for itself
    terminal.press("enter")
    terminal.wait_for("T1")
    terminal.kill()


def test_the_command_tells_marks_as_people_read_them(demo_home: Path) -> None:
    best = json.loads(kiosk("scores", "--home", str(demo_home), "--json"))["standings"][0]
    told = kiosk("explain", best["id"], "--home", str(demo_home))
    attempts = [line for line in told.splitlines() if line.startswith("测试 ") and "第" in line]
    assert attempts
    assert all(re.search(r"得[0-9,]+(\.[0-9]{2})?分，满分[0-9]+分", line) for line in attempts), attempts


def test_the_board_moves_while_it_is_watched(demo_home: Path) -> None:
    best = json.loads(kiosk("scores", "--home", str(demo_home), "--json"))["standings"][0]
    terminal = Terminal("--home", str(demo_home), size=(160, 45))
    terminal.wait_for("综合得分")
    terminal.press_until("3", "请输入工号和口令")
    terminal.press(*"G0001")
    terminal.wait_for("G0001")
    terminal.press("enter", *"2468", "enter")
    terminal.wait_for("办公室", "更新于")
    terminal.press("1")
    terminal.wait_for(best["name"], f"评价{best['ratings']}条")
    rating = ("--window", best["place"][0], "--staff", best["id"], "--level", "5")
    kiosk("rate", *rating, "--home", str(demo_home), "--as", "G0001", "--pin-stdin", pin="2468")
    terminal.wait_for(f"评价{best['ratings'] + 1}条")
    terminal.kill()


def test_a_clerk_is_not_let_in(demo_home: Path) -> None:
    terminal = Terminal("--home", str(demo_home))
    terminal.wait_for("综合得分")
    terminal.press_until("3", "请输入工号和口令")
    terminal.press(*"W0101")
    terminal.wait_for("W0101")
    terminal.press("enter", *"2468", "enter")
    terminal.wait_for("只对管理员开放")
    terminal.kill()


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
def test_the_bank_shows_the_same_counts_as_the_command(demo_home: Path, size: tuple[int, int]) -> None:
    counted = json.loads(kiosk("bank", "stats", "--json"))
    written, derived = counted["items"]["written"], counted["items"]["derived"]
    first = counted["services"][0]
    terminal = Terminal("--home", str(demo_home), size=size)
    terminal.wait_for("综合得分")
    terminal.press_until("3", "请输入工号和口令")
    terminal.press(*"G0001")
    terminal.wait_for("G0001")
    terminal.press("enter", *"2468", "enter")
    terminal.wait_for("办公室", "更新于")
    terminal.press("1")
    terminal.wait_for("名次")
    terminal.press("t")
    terminal.wait_for("题库覆盖", f"{written}道手写题 + {derived}道生成题", first["title"])
    terminal.wait_for(f"{first['written']}+{first['derived']}")
    terminal.press("2")
    terminal.wait_for("各业务")
    terminal.press("escape")
    terminal.wait_for("名次")
    terminal.kill()
