"""`kiosk visits`: what another system counted of services, and who was asked to rate."""

from kiosk.cli.parser import CommandParser
from kiosk.cli.visits import bring_in, coverage, end
from kiosk.wording.cli.visits import WORDS


def options(parser: CommandParser) -> None:
    """Report one as it ends, bring in, look at."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    end.options(add("end", words.end))
    bring_in.options(add("import", words.bring_in))
    coverage.options(add("coverage", words.coverage))
