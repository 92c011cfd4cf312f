"""`kiosk book`: check the hall's own book, show what it may replace, list what an update has changed under it."""

from kiosk.cli.book import check, conflicts, show
from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.bank.book import WORDS


def options(parser: CommandParser) -> None:
    """Sub-commands of the book."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    check.options(add("check", words.check))
    conflicts.options(add("conflicts", words.conflicts))
    show.options(add("show", words.show))
