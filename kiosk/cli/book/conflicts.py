"""`kiosk book conflicts`: shipped lines that have changed under local ones."""

from __future__ import annotations

import argparse

from kiosk.cli.book.reading import book_of, book_options
from kiosk.cli.common import print_json, say, signed_of
from kiosk.cli.parser import CommandParser, words_of
from kiosk.wording.cli.bank.book import WORDS


def options(parser: CommandParser) -> None:
    """Whose book."""
    book_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List them, each with what it said, what it says and what the hall says; 1 if there is one."""
    from quiz.bank.book.conflicts import conflicts

    words = WORDS[words_of(options).language]
    bank, book = book_of(options, signed_of(options))
    found = list(conflicts(book, bank.guides))
    if options.json:
        print_json(
            [
                {
                    "service": one.service,
                    "line": one.line,
                    "shipped": one.shipped,
                    "ours": one.ours,
                    "was": one.was or None,
                    "now": one.now,
                    "seen": one.seen,
                    "file": str(one.path),
                    "row": one.row,
                    "column": one.column,
                }
                for one in found
            ]
        )
        return 1 if found else 0
    for one in found:
        say(words.conflict.format(path=one.path, row=one.row, column=one.column, name=f"{one.service}.{one.line}"))
        say(words.was.format(line=one.shipped, words=one.was or words.not_noted))
        say(words.now.format(line=one.shipped, words=one.now if one.now is not None else words.gone))
        say(words.ours.format(words=one.ours))
        say(words.settle_gone if one.seen is None else words.settle.format(seen=one.seen))
    say(words.conflicts_sum.format(n=len(found)))
    return 1 if found else 0
