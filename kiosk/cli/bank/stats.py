"""`kiosk bank stats`: what the bank asks, and what it leaves out."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.common import Failure, json_option, print_json, read_bank

WORDS = "统计题库: 事项、要素、难度、业务、题型和法规各有多少题，缺什么"


def options(parser: argparse.ArgumentParser) -> None:
    """Which bank, and whether to count by groups of statutes."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    parser.add_argument(
        "--laws", type=Path, metavar="目录", help="法规文本目录；给出时按其中 INDEX.md 的分组统计，并列出没有出题的法规"
    )
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tables, or one JSON document."""
    from kiosk.cli.bank.stats_tables import print_stats
    from kiosk.views.coverage.document import stats_document
    from quiz.review.coverage.coverage import coverage

    found = coverage(read_bank(options.folder).bank, _groups(options.laws))
    if options.json:
        print_json(stats_document(found))
    else:
        print_stats(found)
    return 0


def _groups(laws: Path | None) -> dict[str, tuple[str, ...]]:
    from quiz.review.coverage.statute_groups import statute_groups

    if laws is None:
        return {}
    try:
        groups = statute_groups((laws / "INDEX.md").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"{laws / 'INDEX.md'}: 读不了；--laws 应是有 INDEX.md 的法规文本目录", 2) from error
    if not groups:
        raise Failure(f"{laws / 'INDEX.md'}: 里面没有法规分组的表", 2)
    return groups
