"""`kiosk staff`: who is in the hall, and one-time PINs for them."""

from kiosk.cli.parser import CommandParser
from kiosk.cli.staff import list_all, pin
from kiosk.wording.cli.staff import WORDS


def options(parser: CommandParser) -> None:
    """Two sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    pin.options(add("pin", words.pin))
    list_all.options(add("list", words.list_all))
