"""`kiosk analyze`: what figures of any origin bear out; no terminal has to be set up for it."""

from kiosk.cli.analyze import ranks, rates
from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.analyze import WORDS


def options(parser: CommandParser) -> None:
    """Two analyses."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    ranks.options(add("ranks", words.ranks))
    rates.options(add("rates", words.rates))
