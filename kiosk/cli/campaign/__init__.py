"""`kiosk campaign`: open one, look at it, decide on its weights, and see what others would do."""

from kiosk.cli.campaign import look, open_one, weigh, what_if
from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.campaign import WORDS


def options(parser: CommandParser) -> None:
    """Five sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    open_one.options(add("open", words.open_one))
    look.list_options(add("list", words.list_all))
    look.show_options(add("show", words.show))
    weigh.options(add("weights", words.weigh))
    what_if.options(add("what-if", words.what_if))
