"""`kiosk book show`: the lines of a service as they hold in this hall, with the names that a book refers to."""

from __future__ import annotations

import argparse

from kiosk.cli.book.reading import book_of, book_options
from kiosk.cli.common import print_json, print_table, signed_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, words_of
from kiosk.wording.cli.bank.book import WORDS


def options(parser: CommandParser) -> None:
    """Which service, whose book."""
    parser.add_argument("service", metavar="S05", help=WORDS[parser.words.language].a_service)
    book_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the lines: id, what `seen` would be, whose it is, words."""
    from quiz.bank.book.shipped_lines import seen_of
    from quiz.bank.book.shipped_lines import words_of as line_words
    from quiz.model.source import LocalBasis
    from scoring.identifiers import meant

    common = words_of(options)
    words = WORDS[common.language]
    bank, book = book_of(options, signed_of(options))
    guides = {guide.id: guide for guide in book.over(bank.guides.values())}
    guide = guides.get(meant(options.service, guides) or "")
    if guide is None:
        raise Failure(words.no_service.format(service=options.service, services=common.listed(guides)), 2)
    lines = [(name, one) for name, found in guide.facets for one in found]
    rows = [
        {
            "facet": facet.value,
            "line": one.id,
            "seen": None if isinstance(one.basis, LocalBasis) else seen_of(one),
            "local": isinstance(one.basis, LocalBasis),
            "graded": one.verified,
            "words": line_words(one),
        }
        for facet, one in lines
    ]
    if options.json:
        print_json({"service": guide.id, "title": guide.title, "lines": rows})
        return 0
    whose = {True: words.local, False: words.shipped}
    print_table(
        words.columns,
        [
            [str(one["line"]), str(one["seen"] or ""), whose[bool(one["local"])], words.graded[bool(one["graded"])],
             str(one["words"])]
            for one in rows
        ],
    )  # fmt: skip
    return 0
