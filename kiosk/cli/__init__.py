"""The sub-commands. Each has a module with `options(parser)`; it adds options and sets `run(options) -> exit code`.

A module is imported only when its command is meant, and imports what it needs only when it runs: the terminal's first
frame waits for none of them. A new command is an entry here, a module beside, and its words.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.common import AboutWords


class Command(NamedTuple):
    """A sub-command."""

    about: Callable[[AboutWords], str]
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


def _visits(parser: CommandParser) -> None:
    from kiosk.cli.visits import options

    options(parser)


def _scores(parser: CommandParser) -> None:
    from kiosk.cli.scores import options

    options(parser)


def _explain(parser: CommandParser) -> None:
    from kiosk.cli.explain import options

    options(parser)


def _bulletin(parser: CommandParser) -> None:
    from kiosk.cli.bulletin.bulletin import options

    options(parser)


def _deductions(parser: CommandParser) -> None:
    from kiosk.cli.bulletin.deductions import options

    options(parser)


def _bank(parser: CommandParser) -> None:
    from kiosk.cli.bank import options

    options(parser)


def _book(parser: CommandParser) -> None:
    from kiosk.cli.book import options

    options(parser)


def _ledger(parser: CommandParser) -> None:
    from kiosk.cli.ledger import options

    options(parser)


def _device(parser: CommandParser) -> None:
    from kiosk.cli.device import options

    options(parser)


def _clock(parser: CommandParser) -> None:
    from kiosk.cli.clock import options

    options(parser)


def _erase(parser: CommandParser) -> None:
    from kiosk.cli.record.erase import options

    options(parser)


def _retention(parser: CommandParser) -> None:
    from kiosk.cli.record.retention import options

    options(parser)


def _hours(parser: CommandParser) -> None:
    from kiosk.cli.record.hours import options

    options(parser)


def _survey(parser: CommandParser) -> None:
    from kiosk.cli.survey import options

    options(parser)


def _ratings(parser: CommandParser) -> None:
    from kiosk.cli.record.ratings import options

    options(parser)


def _receipt(parser: CommandParser) -> None:
    from kiosk.cli.record.receipt import options

    options(parser)


def _pace(parser: CommandParser) -> None:
    from kiosk.cli.record.pace import options

    options(parser)


def _campaign(parser: CommandParser) -> None:
    from kiosk.cli.campaign import options

    options(parser)


def _paper(parser: CommandParser) -> None:
    from kiosk.cli.campaign.paper import options

    options(parser)


def _patrol(parser: CommandParser) -> None:
    from kiosk.cli.patrol.patrol import options

    options(parser)


def _catalogue(parser: CommandParser) -> None:
    from kiosk.cli.patrol.catalogue import options

    options(parser)


def _finding(parser: CommandParser) -> None:
    from kiosk.cli.patrol.finding import options

    options(parser)


def _staff(parser: CommandParser) -> None:
    from kiosk.cli.staff import options

    options(parser)


def _roster(parser: CommandParser) -> None:
    from kiosk.cli.roster import options

    options(parser)


def _serve(parser: CommandParser) -> None:
    from kiosk.cli.serve import options

    options(parser)


def _backup(parser: CommandParser) -> None:
    from kiosk.cli.safe.backup import options

    options(parser)


def _doctor(parser: CommandParser) -> None:
    from kiosk.cli.safe.doctor import options

    options(parser)


def _restore(parser: CommandParser) -> None:
    from kiosk.cli.safe.restore import options

    options(parser)


def _analyze(parser: CommandParser) -> None:
    from kiosk.cli.analyze import options

    options(parser)


def _followup(parser: CommandParser) -> None:
    from kiosk.cli.answering.followup import options

    options(parser)


def _complaint(parser: CommandParser) -> None:
    from kiosk.cli.answering.complaint import options

    options(parser)


def _retest(parser: CommandParser) -> None:
    from kiosk.cli.answering.retest import options

    options(parser)


def _rectify(parser: CommandParser) -> None:
    from kiosk.cli.answering.rectify import options

    options(parser)


def _inbox(parser: CommandParser) -> None:
    from kiosk.cli.answering.inbox import options

    options(parser)


COMMANDS: Final[Mapping[str, Command]] = {
    "demo": Command(lambda about: about.demo, _demo),
    "init": Command(lambda about: about.init, _init),
    "roster": Command(lambda about: about.roster, _roster),
    "staff": Command(lambda about: about.staff, _staff),
    "campaign": Command(lambda about: about.campaign, _campaign),
    "paper": Command(lambda about: about.paper, _paper),
    "patrol": Command(lambda about: about.patrol, _patrol),
    "hours": Command(lambda about: about.hours, _hours),
    "catalogue": Command(lambda about: about.catalogue, _catalogue),
    "finding": Command(lambda about: about.finding, _finding),
    "complaint": Command(lambda about: about.complaint, _complaint),
    "followup": Command(lambda about: about.followup, _followup),
    "retest": Command(lambda about: about.retest, _retest),
    "rectify": Command(lambda about: about.rectify, _rectify),
    "inbox": Command(lambda about: about.inbox, _inbox),
    "rate": Command(lambda about: about.rate, _rate),
    "visits": Command(lambda about: about.visits, _visits),
    "scores": Command(lambda about: about.scores, _scores),
    "explain": Command(lambda about: about.explain, _explain),
    "bulletin": Command(lambda about: about.bulletin, _bulletin),
    "deductions": Command(lambda about: about.deductions, _deductions),
    "bank": Command(lambda about: about.bank, _bank),
    "book": Command(lambda about: about.book, _book),
    "analyze": Command(lambda about: about.analyze, _analyze),
    "ledger": Command(lambda about: about.ledger, _ledger),
    "survey": Command(lambda about: about.survey, _survey),
    "ratings": Command(lambda about: about.ratings, _ratings),
    "receipt": Command(lambda about: about.receipt, _receipt),
    "device": Command(lambda about: about.device, _device),
    "clock": Command(lambda about: about.clock, _clock),
    "pace": Command(lambda about: about.pace, _pace),
    "erase": Command(lambda about: about.erase, _erase),
    "retention": Command(lambda about: about.retention, _retention),
    "serve": Command(lambda about: about.serve, _serve),
    "doctor": Command(lambda about: about.doctor, _doctor),
    "backup": Command(lambda about: about.backup, _backup),
    "restore": Command(lambda about: about.restore, _restore),
}
"""By the name on the command line. Without a name the terminal starts."""
