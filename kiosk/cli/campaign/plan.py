"""`kiosk campaign plan`: its phases and activities, with owner, day, done and evidence; `kiosk campaign phase`."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.campaign.plan import WORDS
from kiosk.wording.cli.campaign import WORDS as CAMPAIGN


def plan_options(parser: CommandParser) -> None:
    """Which campaign."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    parser.set_defaults(run=show)


def phase_options(parser: CommandParser) -> None:
    """Which phase, and when it is."""
    home_option(parser)
    words, campaign = WORDS[parser.words.language], CAMPAIGN[parser.words.language]
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    parser.add_argument("phase", metavar=words.a_phase, help=words.of_phase)
    parser.add_argument("--title", default="", metavar=parser.words.a_name, help=words.title)
    parser.add_argument("--from", dest="first", required=True, metavar=campaign.a_day, help=words.day)
    parser.add_argument("--to", dest="last", required=True, metavar=campaign.a_day, help=words.day)
    acting_options(parser)
    parser.set_defaults(run=set_phase)


def show(options: argparse.Namespace) -> int:
    """Phase by phase."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.services.plans import Plans

        known, phases = Plans(store).of(options.campaign)
        today = hall_day(store.moment())
    from kiosk.views.campaign.plan import activity_cells, plan_document

    if options.json:
        print_json(plan_document(known.campaign_id, phases, today))
        return 0
    language = words_of(options).language
    words = WORDS[language]
    for one in phases:
        say(words.phase.format(id=one.phase_id, title=one.title, first=one.first_day, last=one.last_day))
        if one.activities:
            print_table(words.columns, [activity_cells(each, today, language) for each in one.activities])
    if not phases:
        say(words.none)
    return 0


def set_phase(options: argparse.Namespace) -> int:
    """Add it, or change it."""
    first, last = day_of(options.first, options), day_of(options.last, options)
    with opened(options) as store:
        from scoring.errors.events import CampaignDaysError
        from scoring.permissions import Act
        from scoring.rules.plan.plan import PlannedPhase
        from scoring.services.plans import Plans

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        if last < first:
            raise CampaignDaysError(first, last)
        Plans(store).set_phase(options.campaign, PlannedPhase(options.phase, options.title.strip(), first, last), by)
    words = WORDS[words_of(options).language]
    say(words.phase_said.format(id=options.phase, campaign=options.campaign, first=first, last=last))
    return 0
