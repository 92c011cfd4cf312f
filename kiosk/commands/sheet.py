"""`kiosk bank sheet`: the 一次性告知单 of a service for one citizen, to print."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands.common import Failure, bank_folder

WORDS = "生成一个事项的一次性告知单（A4 网页，可打印）"


def options(parser: argparse.ArgumentParser) -> None:
    """Which service, for whom, where to."""
    parser.add_argument("service", metavar="事项", help="事项编号，如 S05")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="问题=答案",
        help="群众的情形，可写多次；不写时列出要回答的问题",
    )
    parser.add_argument("--hall-name", default="政务服务大厅", metavar="名称", help="印在单子上的大厅名称")
    parser.add_argument("--bank", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    parser.add_argument("-o", "--output", type=Path, metavar="文件", help="写到文件（默认: 标准输出）")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    from kiosk.sheet_page import sheet_page
    from quiz.bank.load import load_bank
    from quiz.sheet import SheetError, make_sheet
    from scoring.clock import hall_day, system_clock

    bank = load_bank(bank_folder(options.bank)).bank
    guide = bank.guides.get(options.service.upper())
    if guide is None:
        there = f"有 {'、'.join(bank.guides)}" if bank.guides else "一个事项也没有"
        raise Failure(f"题库里没有事项 {options.service}；{there}", 2)
    try:
        sheet = make_sheet(guide, _profile(options.answer), hall_day(system_clock()), bank.quarantined)
    except SheetError as error:
        raise Failure(str(error), 2) from error
    page = sheet_page(sheet, options.hall_name).encode()  # UTF-8, as it says itself, whatever the terminal speaks
    if options.output is None:
        sys.stdout.buffer.write(page)
        return 0
    try:
        options.output.write_bytes(page)
    except OSError as error:
        raise Failure(f"{options.output}: 写不进去（{error.strerror}）") from error
    print(options.output)
    return 0


def _profile(answers: list[str]) -> dict[str, str]:
    profile = {}
    for answer in answers:
        key, separator, value = answer.partition("=")
        if not separator:
            raise Failure(f"--answer 写成 问题=答案，如 child=newborn，不是 {answer}", 2)
        profile[key] = value
    return profile
