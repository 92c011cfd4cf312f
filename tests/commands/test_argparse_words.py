"""What argparse itself says, in the language of the hall."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from kiosk.__main__ import parser
from kiosk.cli import COMMANDS
from kiosk.wording.cli.argparse_own import WORDS
from tests.commands.conftest import Run

ENGLISH = re.compile(
    r"usage:|error:|argument|required|invalid|choose|expected|options:|show this|unrecognized|could match"
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--bogus", "kiosk: 不认识 --bogus；请改正或去掉，可用的写法见 --help"),
        ("bogus", "kiosk: 命令: 不能写 'bogus'；可用: 'demo', 'init'"),
        ("bank", "kiosk bank: 缺少 命令；请补上"),
        ("explain", "kiosk explain: 缺少 编号；请补上"),
        ("rate", "kiosk rate: 缺少 --window, --level；请补上"),
        ("rate --window", "kiosk rate: --window: 后面要写一个值"),
        ("rate --level 9", "kiosk rate: --level: 不能写 9；可用: 1, 2, 3, 4, 5"),
        ("rate --level 五星", "kiosk rate: --level: '五星' 不是整数；请用阿拉伯数字写一个整数"),
        ("--h", "kiosk: --h 不明确，可能是 --help, --home；请写全"),
        ("scores --json=1", "kiosk scores: --json: 后面不能写值 '1'；请去掉"),
    ],
)
def test_a_command_used_wrongly_is_told_so_in_chinese(run: Run, line: str, said: str) -> None:
    answer = run(*line.split())
    assert answer.code == 2
    assert answer.err.startswith("用法: kiosk")
    assert said in answer.err
    assert not ENGLISH.search(answer.err)
    assert not answer.out


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_chinese(run: Run, name: str) -> None:
    answer = run(*name.split(), "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"用法: kiosk {name}".rstrip())
    assert "\n选项:\n" in answer.out
    assert "显示本帮助并退出" in answer.out
    assert not ENGLISH.search(answer.out)


def test_arguments_without_a_dash_have_a_chinese_heading(run: Run) -> None:
    assert "\n参数:\n" in run("bank", "check", "--help").out


def test_every_translated_word_is_one_that_argparse_says() -> None:
    nodes = ast.walk(ast.parse(inspect.getsource(argparse)))
    said = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert not set(WORDS) - said


@pytest.mark.parametrize("english", WORDS)
def test_a_translation_asks_for_nothing_that_argparse_does_not_fill_in(english: str) -> None:
    gaps, known = (re.findall(r"%(?:\(\w+\))?[rs]", words) for words in (WORDS[english], english))
    unnamed = [[gap for gap in found if "(" not in gap] for found in (gaps, known)]
    assert unnamed[0] == unnamed[1]
    assert set(gaps) <= set(known)


def parsers(root: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and all below it."""
    yield root
    for action in root._actions:
        if isinstance(action, argparse._SubParsersAction):
            for part in action.choices.values():
                yield from parsers(part)


def test_every_option_that_can_refuse_a_text_wants_a_whole_number() -> None:
    kinds = {action.type for part in parsers(parser()) for action in part._actions if not action.choices}
    names = {getattr(kind, "__name__", "") for kind in kinds}
    assert names - {""} == {"int", "path"}, "the words for a refused text speak of whole numbers only"
