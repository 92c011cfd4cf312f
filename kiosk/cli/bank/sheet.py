"""`kiosk bank sheet`: the 一次性告知单 of a service for one citizen, to print."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Failure, home_of, home_option, read_bank, say_path, settings_of
from kiosk.settings.settings import FILE_NAME

if TYPE_CHECKING:
    from quiz.notice.notice import ProfileError

SOME_HALL = "政务服务大厅"
"""Stands on the sheet where this terminal belongs to no hall yet."""
WORDS = "生成一个事项的一次性告知单（A4 网页，可打印）"


def options(parser: argparse.ArgumentParser) -> None:
    """Which service, for whom, where to."""
    home_option(parser)
    parser.add_argument("service", metavar="事项", help="事项编号，如 S05")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="问题=答案",
        help="群众的情形，可写多次；不写时列出要回答的问题",
    )
    words = f"印在单子上的大厅名称（默认: 本终端设置的名称，没有设置时为{SOME_HALL}）"
    parser.add_argument("--hall-name", metavar="名称", help=words)
    parser.add_argument("--bank", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    parser.add_argument("-o", "--output", type=Path, metavar="文件", help="写到文件（默认: 标准输出）")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    from kiosk.views.notice.a4 import notice_page
    from quiz.notice.notice import NoticeError, ProfileError, make_notice
    from scoring.clock import hall_day, system_clock

    bank = read_bank(options.bank).bank
    guide = bank.guides.get(options.service.upper())
    if guide is None:
        there = f"有 {'、'.join(bank.guides)}" if bank.guides else "一个事项也没有"
        raise Failure(f"题库里没有事项 {options.service}；{there}", 2)
    try:
        sheet = make_notice(guide, _profile(options.answer), hall_day(system_clock()), bank.quarantined)
    except ProfileError as error:
        raise Failure(_wanted(guide.id, error), 2) from error
    except NoticeError as error:
        raise Failure(str(error)) from error
    page = notice_page(guide, sheet, _hall_name(options)).encode()  # UTF-8, as it says, whatever the terminal speaks
    if options.output is None:
        sys.stdout.buffer.write(page)
        return 0
    try:
        options.output.write_bytes(page)
    except OSError as error:
        raise Failure(f"{options.output}: 写不进去（{error.strerror}）") from error
    say_path(options.output)
    return 0


def _hall_name(options: argparse.Namespace) -> str:
    """The name that was given; else that of this terminal's hall, else a general one."""
    if options.hall_name is not None:
        return str(options.hall_name)
    home = home_of(options)
    return settings_of(home).hall_name if (home / FILE_NAME).exists() else SOME_HALL


def _wanted(service: str, error: ProfileError) -> str:
    """What is wrong with the answers, and every answer there is to what is open, ready to be copied."""
    rows = [f"{service} 还缺群众的情形；请从每一问下面选一行，把 --answer 一段加在命令后面", *error.wrong]
    for question in error.asks:
        flags = {f"--answer {question.key}={answer}": words for answer, words in question.answers.items()}
        width = max(map(len, flags))
        rows += [question.ask, *(f"    {flag:<{width}}  {words}" for flag, words in flags.items())]
    return "\n".join(rows)


def _profile(answers: list[str]) -> dict[str, str]:
    profile = {}
    for answer in answers:
        key, separator, value = answer.partition("=")
        if not separator:
            raise Failure(f"--answer 写成 问题=答案，如 child=newborn，不是 {answer}", 2)
        profile[key] = value
    return profile
