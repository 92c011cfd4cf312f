"""`kiosk campaign`: open one, look at it, decide on its weights, see what others would do, close it."""

from kiosk.cli.campaign import freeze, look, open_one, presets, weigh, what_if
from kiosk.cli.parser import CommandParser
from kiosk.wording.campaign.closing import WORDS as CLOSING
from kiosk.wording.campaign.presets import WORDS as PRESETS
from kiosk.wording.cli.campaign import WORDS


def options(parser: CommandParser) -> None:
    """Every sub-command."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    open_one.options(add("open", words.open_one))
    look.list_options(add("list", words.list_all))
    look.show_options(add("show", words.show))
    weigh.options(add("weights", words.weigh))
    what_if.options(add("what-if", words.what_if))
    presets.options(add("presets", PRESETS[parser.words.language].list_all))
    freeze.options(add("freeze", CLOSING[parser.words.language].freeze))
