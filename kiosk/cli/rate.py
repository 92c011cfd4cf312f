"""`kiosk rate`: a rating from another device, under the same rules."""

import argparse
import re

from kiosk.cli.common import opened, print_json, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.rate import WORDS
from kiosk.wording.shape import Language

CHANNELS = ("evaluator", "hall", "window", "paper")


def options(parser: CommandParser) -> None:
    """Window and level are required."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--window", required=True, metavar=common.a_window, help=words.window)
    parser.add_argument("--level", required=True, type=int, choices=range(1, 6), help=words.level)
    parser.add_argument("--staff", metavar=common.a_badge, help=words.staff)
    parser.add_argument("--reasons", default="", metavar=words.codes, help=words.reasons)
    parser.add_argument("--visit", metavar=words.a_visit, help=words.visit)
    parser.add_argument("--channel", choices=CHANNELS, default="evaluator", help=words.channel)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Store the rating, then its reasons."""
    common = words_of(options)
    codes = _codes(options.reasons, options.level, common)
    with opened(options) as store:
        from scoring.events.ratings import Channel
        from scoring.services.ratings import Ratings

        book = Ratings(store)
        given = book.give(
            options.window,
            options.level,
            channel=Channel(options.channel),
            staff_id=options.staff,
            visit=options.visit,
        )
        book.add_reasons(given.rating_id, codes)
    if options.json:
        print_json(
            {
                "rating_id": given.rating_id,
                "window": given.window_id,
                "staff": given.staff_id,
                "level": given.level,
                "reasons": codes,
            }
        )
    else:
        saved = WORDS[common.language].saved
        say(saved.format(window=given.window_id, level=given.level, rating=given.rating_id))
    return 0


def _codes(text: str, level: int, common: CommonWords) -> list[int]:
    """Reason codes of the level, checked before anything is stored."""
    from scoring.identifiers import folded
    from scoring.rules.ratings.reasons import reasons_for

    words, chinese = WORDS[common.language], common.language is Language.ZH
    known = {one.code: one.text if chinese else one.text_en for one in reasons_for(level)}
    codes = []
    for part in filter(None, map(folded, re.split("[,，、;；]", text))):
        if not part.isascii() or not part.isdigit() or int(part) not in known:
            shown = common.listed(words.reason.format(code=code, text=said) for code, said in known.items())
            raise Failure(words.foreign_reason.format(given=part, level=level, known=shown), 2)
        codes.append(int(part))
    return codes
