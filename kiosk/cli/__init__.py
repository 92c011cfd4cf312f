"""The sub-commands. Each has a module with `options(parser)`; it adds options and sets `run(options) -> exit code`.

A module is imported only when its command is meant, and imports what it needs only when it runs: the terminal's first
frame waits for none of them. A new command is an entry here, a module beside, and its words in `kiosk.wording.cli`.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from kiosk.cli.parser import CommandParser
from kiosk.wording.cli import CliWords


class Command(NamedTuple):
    """A sub-command."""

    about: Callable[[CliWords], str]
    """What it does, in one line."""
    options: Callable[[CommandParser], None]
    """Adds its options and sets its `run`."""


def _demo(parser: CommandParser) -> None:
    from kiosk.cli.demo import options

    options(parser)


def _init(parser: CommandParser) -> None:
    from kiosk.cli.init import options

    options(parser)


def _rate(parser: CommandParser) -> None:
    from kiosk.cli.rate import options

    options(parser)


def _scores(parser: CommandParser) -> None:
    from kiosk.cli.scores import options

    options(parser)


def _explain(parser: CommandParser) -> None:
    from kiosk.cli.explain import options

    options(parser)


def _bank(parser: CommandParser) -> None:
    from kiosk.cli.bank import options

    options(parser)


def _ledger(parser: CommandParser) -> None:
    from kiosk.cli.ledger import options

    options(parser)


COMMANDS: Final[Mapping[str, Command]] = {
    "demo": Command(lambda words: words.demo.about, _demo),
    "init": Command(lambda words: words.init.about, _init),
    "rate": Command(lambda words: words.rate.about, _rate),
    "scores": Command(lambda words: words.scores.about, _scores),
    "explain": Command(lambda words: words.explain.about, _explain),
    "bank": Command(lambda words: words.bank.about, _bank),
    "ledger": Command(lambda words: words.ledger.about, _ledger),
}
"""By the name on the command line. Without a name the terminal starts."""
