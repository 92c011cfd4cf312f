"""`kiosk bank`: check, count and audit the question bank, print notices, write the schemas for editors."""

from kiosk.cli.bank import audit, check, schema, sheet, stats
from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.bank import WORDS


def options(parser: CommandParser) -> None:
    """Sub-commands of the bank."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    check.options(add("check", words.check.about))
    stats.options(add("stats", words.stats.about))
    sheet.options(add("sheet", words.sheet.about))
    audit.options(add("audit", words.audit.about))
    schema.options(add("schema", words.schema.about))
