"""`kiosk campaign open`: a new month in one command."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of, weights_of
from kiosk.cli.campaign.look import document_of, told_campaign
from kiosk.cli.campaign.presets import run as list_presets
from kiosk.cli.common import opened, print_json, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.campaign.presets import WORDS as PRESETS
from kiosk.wording.cli.campaign import WORDS
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from scoring.read.campaigns import CampaignRecord


def options(parser: CommandParser) -> None:
    """What it is called, when it is, and what it counts."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--id", dest="campaign_id", required=True, metavar=common.an_id, help=words.id)
    parser.add_argument("--title", required=True, metavar=common.a_name, help=words.title)
    parser.add_argument("--from", dest="first", required=True, metavar=words.a_day, help=words.first)
    parser.add_argument("--to", dest="last", required=True, metavar=words.a_day, help=words.last)
    parser.add_argument("--weights", metavar=words.a_weighting, help=words.weights)
    parser.add_argument("--like", metavar=common.a_campaign, help=words.like)
    presets = PRESETS[parser.words.language]
    parser.add_argument("--preset", metavar=presets.a_preset, help=presets.preset)
    acting_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open it; with `--preset help` only say what there is."""
    if options.preset == "help":
        options.json = False
        return list_presets(options)
    first, last = day_of(options.first, options), day_of(options.last, options)
    weights = None if options.weights is None else weights_of(options.weights, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.campaigns import Campaigns, Opening

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        opening = Opening(options.campaign_id, options.title, first, last, weights, options.like, options.preset)
        made = Campaigns(store).open(opening, by)
    if options.json:
        print_json(document_of(made))
    else:
        say(told_campaign(made, WORDS[words_of(options).language]))
        _print_preset(made, words_of(options).language)
    return 0


def _print_preset(made: CampaignRecord, language: Language) -> None:
    """What of its rules is applied, and plainly what is not."""
    if made.preset is None:
        return
    from kiosk.views.campaign.presets import preset_lines
    from scoring.rules.presets.presets import presets

    for line in preset_lines(presets()[made.preset.preset_id], language):
        say(line)
