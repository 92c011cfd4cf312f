"""A page's acts as the key bar tells them."""

from collections.abc import Callable

from kiosk.frame.commands import Command
from kiosk.office.listing.page import PageAct, Says
from kiosk.wording import Wording
from kiosk.wording.office import office_words


def in_hall_words(says: Says) -> Callable[[Wording], str]:
    """The same, asked with the words that all screens share."""
    return lambda words: says(office_words(words))


def command_of(act: PageAct) -> Command:
    """An act of a page as a command of its screen."""
    return Command(act.key, f"act('{act.key}')", in_hall_words(act.says), rank=act.rank)
