"""`kiosk campaign open`: a new month in one command."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of, weights_of
from kiosk.cli.campaign.budget import warn
from kiosk.cli.campaign.look import document_of, told_campaign
from kiosk.cli.campaign.presets import run as list_presets
from kiosk.cli.common import opened, print_json, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.campaign.presets import WORDS as PRESETS
from kiosk.wording.cli.campaign import WORDS
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from datetime import date

    from scoring.read.campaigns import CampaignRecord
    from scoring.services.campaigns import Campaigns


def options(parser: CommandParser) -> None:
    """What it is called, when it is, and what it counts."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--id", dest="campaign_id", required=True, metavar=common.an_id, help=words.id)
    parser.add_argument("--title", required=True, metavar=common.a_name, help=words.title)
    parser.add_argument("--from", dest="first", metavar=words.a_day, help=words.first)
    parser.add_argument("--to", dest="last", metavar=words.a_day, help=words.last)
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
    if options.like is None and None in {options.first, options.last}:
        raise Failure(WORDS[words_of(options).language].days_needed, 2)
    given = [None if one is None else day_of(one, options) for one in (options.first, options.last)]
    weights = None if options.weights is None else weights_of(options.weights, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.campaigns import Campaigns, Opening

        first, last = _days(given, options, Campaigns(store))
        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        opening = Opening(options.campaign_id, options.title, first, last, weights, options.like, options.preset)
        made = Campaigns(store).open(opening, by)
        warn(store, made, words_of(options).language)
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


def _days(given: list[date | None], options: argparse.Namespace, keeper: Campaigns) -> tuple[date, date]:
    """First and last day; those that are not given follow the campaign it is like.

    Raises:
        UnknownCampaignError: there is no such campaign.
    """
    from scoring.rules.plan.plan import following

    first, last = given
    if first is not None and last is not None:
        return first, last
    model = keeper.one(options.like)
    begin, end = following(model.first_day, model.last_day)
    return first or begin, last or end
