"""`kiosk campaign freeze`: close a campaign's book; two take errata over into one that is closed."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options, acting_two, with_options
from kiosk.cli.common import opened, print_json, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.campaign.closing import WORDS


def options(parser: CommandParser) -> None:
    """Which campaign, and who decides."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    acting_options(parser)
    with_options(parser, required=False, about=WORDS[parser.words.language].second)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Close it, after handing in what nobody came back to."""
    with opened(options) as store:
        from kiosk.views.campaign.closing import frozen_document, frozen_words, head_words
        from quiz.service.overdue import hand_in_overdue
        from scoring.permissions import Act
        from scoring.services.closing import Closing

        if options.second is None:
            by, second = acting(options, store, Act.KEEP_CAMPAIGNS), None
        else:
            by, second = acting_two(options, store, Act.ADOPT_WEIGHTS)
        hand_in_overdue(store)
        record = Closing(store).freeze(options.campaign, by, second)
    if options.json:
        heads = [head_words(one) for one in record.heads]
        print_json({"id": record.campaign_id, **frozen_document(record), "heads": heads, "facts": record.facts})
    else:
        say(frozen_words(record, words_of(options).language))
    return 0
