"""`kiosk survey`: what citizens think of the hall and its windows, asked for some days, apart from ratings."""

from kiosk.cli.parser import CommandParser
from kiosk.cli.survey import answer, bring_in, open_one, results, words
from kiosk.wording.survey.command import WORDS
from kiosk.wording.survey.forms import WORDS as FORMS


def options(parser: CommandParser) -> None:
    """Seven sub-commands."""
    said = WORDS[parser.words.language]
    add = parser.sub_commands()
    open_one.check_options(add("check", said.check))
    open_one.options(add("open", said.open_one))
    results.list_options(add("list", said.list_all))
    answer.options(add("answer", said.answer))
    bring_in.options(add("import", FORMS[parser.words.language].bring_in))
    results.options(add("results", said.results))
    words.options(add("words", said.words))
