"""A clerk at a real terminal: the power fails in the middle of a paper, and nothing is lost."""

import json
import re
from pathlib import Path

from tests.terminal.commands import kiosk
from tests.terminal.emulator import Terminal

PIN = "2468"


def signed_in(home: Path, badge: str, size: tuple[int, int]) -> Terminal:
    """A terminal at the clerk's list of papers."""
    terminal = Terminal("--home", str(home), size=size)
    terminal.wait_for("业务知识测试")
    terminal.press_until("2", "请输入工号和口令")
    terminal.press(*badge)
    terminal.wait_for(badge)
    terminal.press("enter")
    terminal.press(*PIN)
    terminal.press("enter")
    terminal.wait_for("我的试卷", "已用")  # the title stands before the papers have been read
    return terminal


def remaining_seconds(text: str) -> int:
    """What the countdown says."""
    found = re.search(r"剩余 (\d+):(\d\d)", text)
    assert found, text
    return 60 * int(found[1]) + int(found[2])


def test_a_paper_survives_the_power_cut_and_every_number_agrees(demo_home: Path) -> None:
    before = json.loads(kiosk("scores", "--home", str(demo_home), "--json"))
    badge = next(one["id"] for one in before["standings"] if one["knowledge"] is None)
    terminal = signed_in(demo_home, badge, (80, 24))
    terminal.press("3")  # the monthly paper, behind those of the own desk
    terminal.wait_for("怎样计分")
    terminal.press("enter")
    terminal.wait_for("第1题，共20题", "每次作答即时保存")
    for position in range(1, 9):
        terminal.press("down", "space", "1")
        terminal.press_until("n", f"第{position + 1}题，共20题")
    terminal.press("f")
    text = terminal.wait_for("标记 1")
    left = remaining_seconds(text)
    answered = re.search(r"已答 (\d+)", text)
    assert answered
    terminal.kill()

    terminal = signed_in(demo_home, badge, (160, 45))
    terminal.wait_for("上次答到第9题")
    terminal.press("1")
    terminal.wait_for("要在这里接着答这份试卷吗")
    terminal.press("enter")
    text = terminal.wait_for("第9题，共20题", "标记 1", f"已答 {answered[1]}")
    assert left - 15 <= remaining_seconds(text) <= left, "the time the terminal was down does not count"
    terminal.press("r")
    terminal.wait_for("未答")
    terminal.press("s")
    terminal.wait_for("现在交卷吗")
    terminal.press("enter")
    text = terminal.wait_for("通过线", "得分")
    shown = re.search(r"(\d+\.\d\d) ?%", text)
    assert shown, text
    terminal.kill()

    explained = json.loads(kiosk("explain", badge, "--home", str(demo_home), "--json"))
    attempt = next(one for one in explained["papers"] if one["attempts"])["attempts"][-1]
    assert f"{attempt['percent']:.2f}" == shown[1]
    after = json.loads(kiosk("scores", "--home", str(demo_home), "--json"))
    standing = next(one for one in after["standings"] if one["id"] == badge)
    assert standing == {**explained["standing"], "with_errata": standing["composite"]}
    assert standing["knowledge"] == attempt["percent"]
    points = [round(100 * one["points"]) for one in standing["contributions"]]
    assert sum(points) == round(100 * standing["composite"])
    assert "全部相符" in kiosk("ledger", "verify", "--home", str(demo_home))
