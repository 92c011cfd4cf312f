"""`kiosk paper schedule`: a paper of the bank is to be taken in a campaign."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of, listed_ids
from kiosk.cli.campaign.budget import warn
from kiosk.cli.common import opened, read_bank, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, a_number, home_option, words_of
from kiosk.wording.cli.campaign import WORDS


def options(parser: CommandParser) -> None:
    """One sub-command."""
    words = WORDS[parser.words.language]
    part = parser.sub_commands()("schedule", words.schedule)
    home_option(part)
    part.add_argument("paper", metavar=words.a_paper, help=words.paper)
    part.add_argument("--campaign", required=True, metavar=parser.words.a_campaign, help=parser.words.campaign)
    part.add_argument("--deadline", required=True, metavar=words.a_day, help=words.deadline)
    part.add_argument("--attempts", type=a_number, choices=range(1, 21), default=1, metavar="N", help=words.attempts)
    part.add_argument("--counts", choices=tuple(words.counts), default="best", help=words.counts_help)
    part.add_argument("--absence", choices=tuple(words.absences), default="unranked", help=words.absence_help)
    part.add_argument("--units", default="", metavar=words.some_units, help=words.units)
    part.add_argument("--staff", default="", metavar=words.some_staff, help=words.staff)
    acting_options(part)
    part.set_defaults(run=schedule)


def schedule(options: argparse.Namespace) -> int:
    """Put it on the list, with title, time and marks of the bank's blueprint."""
    common = words_of(options)
    words, deadline = WORDS[common.language], day_of(options.deadline, options)
    bank = read_bank(None, common).bank
    with opened(options) as store:
        from scoring.identifiers import meant
        from scoring.permissions import Act
        from scoring.rules.knowledge.attempt_marks import AttemptPolicy
        from scoring.rules.knowledge.knowledge import AbsencePolicy
        from scoring.services.campaigns import Campaigns, Scheduling

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        paper_id = meant(options.paper, bank.blueprints)
        if paper_id is None:
            known = common.listed(sorted(bank.blueprints))
            raise Failure(words.no_such_paper.format(paper=options.paper, papers=known), 2)
        blueprint = bank.blueprints[paper_id]
        scheduling = Scheduling(
            campaign_id=options.campaign,
            paper_id=paper_id,
            title=blueprint.title,
            deadline=deadline,
            seconds_allowed=blueprint.seconds_allowed,
            maximum=blueprint.maximum,
            attempts_allowed=options.attempts,
            counts=AttemptPolicy(options.counts),
            absence=AbsencePolicy(options.absence),
            units=listed_ids(options.units),
            staff=listed_ids(options.staff),
        )
        campaign = Campaigns(store).schedule(scheduling, by)
        warn(store, campaign, common.language)
    said = words.scheduled.format(
        paper=paper_id, title=blueprint.title, campaign=campaign.campaign_id, deadline=deadline
    )
    say(said)
    return 0
