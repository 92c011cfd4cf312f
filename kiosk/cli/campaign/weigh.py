"""`kiosk campaign weights`: two people decide on other weights."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting_options, acting_two, with_options
from kiosk.cli.campaign.arguments import weights_of
from kiosk.cli.campaign.look import document_of, told_campaign
from kiosk.cli.common import opened, print_json, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.campaign import WORDS


def options(parser: CommandParser) -> None:
    """Which campaign, what weights, which two."""
    home_option(parser)
    json_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    parser.add_argument("weights", metavar=words.a_weighting, help=words.weights)
    acting_options(parser)
    with_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Adopt them; every score shown from then on uses them."""
    weights = weights_of(options.weights, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.campaigns import Campaigns

        first, second = acting_two(options, store, Act.ADOPT_WEIGHTS)
        changed = Campaigns(store).adopt(options.campaign, weights, first.staff_id, second.staff_id)
    if options.json:
        print_json(document_of(changed))
    else:
        say(told_campaign(changed, WORDS[words_of(options).language]))
    return 0
