"""A rating asked for line by line: the same steps, the same words, and an empty line leaves a question out."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.ask_rating import Asking
from kiosk.desks.ports import ServiceCard
from kiosk.wording import Language
from scoring.errors.conflicts import TooLateToCorrectError
from tests.kiosk.fakes import FakeDesk

ROOT = Path(__file__).parents[2]
NAMES = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}


def ask(desk: FakeDesk, *lines: str, window: str | None = "A03", language: Language = Language.ZH) -> tuple[int, str]:
    heard: list[str] = []
    code = Asking(desk, language, iter(lines), heard.append).rate(window)
    return code, "\n".join(heard)


@pytest.mark.parametrize("level", NAMES)
def test_every_level_takes_one_line_by_digit_full_width_digit_or_name(level: int) -> None:
    for typed in (str(level), chr(ord("０") + level), NAMES[level]):
        desk = FakeDesk()
        code, heard = ask(desk, typed)
        assert code == 0
        assert list(desk.given.values()) == [("A03", level)]
        assert f"已经保存：{NAMES[level]}" in heard
        assert "谢谢您" in heard


@pytest.mark.parametrize("lines", [(), ("",), ("七", "8", "x", "?", "好")])
def test_without_a_level_nothing_is_stored_and_that_is_said(lines: tuple[str, ...]) -> None:
    desk = FakeDesk()
    code, heard = ask(desk, *lines)
    assert (code, desk.given) == (1, {})
    assert "什么也没有保存" in heard


def test_the_whole_way() -> None:
    desk = FakeDesk()
    code, heard = ask(desk, "5", "１", "1，9", "8", "等了很久", "138-0013-8000")
    assert code == 0
    (rating,) = desk.given
    assert desk.given[rating] == ("A03", 1)
    assert desk.corrected == [(rating, 1)]
    assert desk.extras == [(rating, (108, 115), "等了很久")]
    assert desk.contacts == {rating: "13800138000"}
    assert heard.index("只为这一次评价") < heard.index("输入就表示同意") < heard.index("电话已经留下")


@pytest.mark.parametrize("level", NAMES)
def test_whoever_says_more_is_asked_which_service_it_was_and_need_not_answer(level: int) -> None:
    two = (ServiceCard("S05", "出生登记", "Birth registration"), ServiceCard("S06", "户口迁移", "Household transfer"))
    for typed, done in (("２", "S06"), ("", None), ("3", None)):
        desk = FakeDesk(businesses=two)
        _, heard = ask(desk, str(level), "", "1", "", typed)
        assert desk.done == [done]
        assert heard.index("您刚才办的是哪件事？") < heard.index("2  户口迁移") < heard.index("别的事，或者不想说")
    desk = FakeDesk(businesses=two)
    assert "哪件事" not in ask(desk, str(level))[1]


@pytest.mark.parametrize("level", ["5", "4", "3"])
def test_whom_nobody_calls_back_is_not_asked_for_a_number(level: str) -> None:
    desk = FakeDesk()
    _, heard = ask(desk, level, "", "", "", "13800138000")
    assert "电话" not in heard.partition("个人信息")[2]
    assert desk.contacts == {}


class TooLate(FakeDesk):
    """Corrects nothing any more."""

    def correct(self, rating_id: str, level: int) -> None:
        raise TooLateToCorrectError(rating_id)


def test_a_slip_that_comes_too_late_is_said_and_the_rest_goes_on() -> None:
    desk = TooLate()
    code, heard = ask(desk, "2", "5", "1", "", "")
    assert code == 0
    assert "不能改等级" in heard
    assert [codes for _, codes, _ in desk.extras] == [(207,)]


def test_the_window_is_asked_for_where_the_terminal_stands_at_none() -> None:
    desk = FakeDesk()
    _, heard = ask(desk, "Z99", "A03", "4", window=None)
    assert "请输入窗口号" in heard
    assert "Z99" in heard
    assert list(desk.given.values()) == [("A03", 4)]


def test_words_that_are_too_long_are_asked_for_again_and_never_cut_in_silence() -> None:
    desk = FakeDesk()
    _, heard = ask(desk, "4", "", "", "长" * 151, "短")
    assert "已写 151 字，最多 150 字" in heard
    assert desk.extras[0][2] == "短"


def test_english_is_whole() -> None:
    desk = FakeDesk()
    _, heard = ask(desk, "very dissatisfied", "", "9", "4", "", "", language=Language.EN)
    own = heard.replace("3号窗口", "").replace("社会保险", "").replace("张晓燕", "")
    assert not [character for character in own if "\u4e00" <= character <= "\u9fff"]
    assert list(desk.given.values()) == [("A03", 1)]


def test_the_command_rates_on_a_real_store(tmp_path: Path) -> None:
    def kiosk(*words: str, lines: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kiosk", *words, "--home", str(tmp_path)]
        return subprocess.run(command, cwd=ROOT, input=lines, text=True, capture_output=True, check=False)

    made = kiosk("init", "--hall-name", "大厅", "--admin", "G0001", "--admin-name", "管理员", lines="739512\n")
    assert made.returncode == 0, made.stderr
    asked = kiosk("rate", "--ask", "--window", "A03", lines="")
    assert asked.returncode == 1
    assert "A03" in asked.stdout
    assert "什么也没有保存" in asked.stdout
