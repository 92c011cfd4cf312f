"""`kiosk campaign presets`: the ready-made rules that a campaign can follow."""

from __future__ import annotations

import argparse

from kiosk.cli.common import print_json, say
from kiosk.cli.parser import CommandParser, json_option, words_of


def options(parser: CommandParser) -> None:
    """Nothing but the form."""
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Every preset: what of it is applied, and what it says that cannot be done."""
    from kiosk.views.campaign.presets import preset_document, preset_lines
    from scoring.rules.presets.presets import presets

    if options.json:
        print_json([preset_document(one) for one in presets().values()])
        return 0
    for one in presets().values():
        for line in preset_lines(one, words_of(options).language):
            say(line)
    return 0
