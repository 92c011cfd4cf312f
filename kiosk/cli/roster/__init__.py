"""`kiosk roster`: the hall's units, windows, people and shifts, from its own spreadsheet and back into one."""

from kiosk.cli.parser import CommandParser
from kiosk.cli.roster import bring_in, bring_out, template
from kiosk.wording.cli.roster import WORDS


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    template.options(add("template", words.template))
    bring_in.options(add("import", words.bring_in))
    bring_out.options(add("export", words.bring_out))
