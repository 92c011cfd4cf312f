"""`kiosk bank stats`: what the bank asks, and what it leaves out."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.cli.common import print_json, read_bank
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, json_option, words_of
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.common import CommonWords


def options(parser: CommandParser) -> None:
    """Which bank, and whether to count by groups of statutes."""
    words, common = WORDS[parser.words.language].stats, parser.words
    parser.add_argument("folder", nargs="?", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    parser.add_argument("--laws", type=PathArgument(common), metavar=common.a_folder, help=words.laws)
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tables, or one JSON document."""
    from kiosk.cli.bank.stats_tables import print_stats
    from kiosk.views.coverage.document import stats_document
    from quiz.review.coverage.coverage import coverage

    common = words_of(options)
    found = coverage(read_bank(options.folder, common).bank, _groups(options.laws, common))
    if options.json:
        print_json(stats_document(found))
    else:
        print_stats(found, common)
    return 0


def _groups(laws: Path | None, common: CommonWords) -> dict[str, tuple[str, ...]]:
    from quiz.bank.reading.guard import MAX_BYTES
    from quiz.review.coverage.statute_groups import statute_groups
    from scoring.plain_file import read_text_at_most

    if laws is None:
        return {}
    index = laws / "INDEX.md"
    try:
        groups = statute_groups(read_text_at_most(index, MAX_BYTES))
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(WORDS[common.language].stats.unreadable_index.format(path=index), 2) from error
    if not groups:
        raise Failure(WORDS[common.language].stats.no_groups.format(path=index), 2)
    return groups
