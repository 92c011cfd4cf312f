"""`kiosk backup FILE`: everything a terminal needs, in one file that was read back."""

from __future__ import annotations

import argparse

from kiosk.cli.common import home_of, opened, say
from kiosk.cli.parser import CommandParser, PathArgument, a_number, home_option, words_of
from kiosk.wording.safe.backup import WORDS


def options(parser: CommandParser) -> None:
    """Where to. Nobody signs in: whoever may run this may read the files anyway, and it is run by night."""
    home_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.file)
    parser.add_argument("--keep", type=a_number, choices=range(1, 1001), metavar="N", help=words.newest)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make it, and say how far it goes."""
    home = home_of(options)
    with opened(options) as store:
        from kiosk.desks.safe.backup import back_up

        made = back_up(store, home, options.file)
    words = WORDS[words_of(options).language]
    say(words.made.format(path=options.file, entries=made.entries))
    for head in made.heads:
        say(words.head.format(terminal=head.terminal_id, head=head.short))
    say(words.keep)
    if options.keep:
        from scoring.backup.prune import prune

        for path in prune(options.file, made, options.keep):
            say(words.gone.format(path=path))
    return 0
