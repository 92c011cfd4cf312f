"""`kiosk rate`: a rating from another device, under the same rules."""

import argparse

from kiosk.cli.common import Failure, home_option, json_option, opened, print_json, say

CHANNELS = ("evaluator", "hall", "window", "paper")


def options(parser: argparse.ArgumentParser) -> None:
    """Window and level are required."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("--window", required=True, metavar="窗口", help="窗口编号，如 A03")
    parser.add_argument("--level", required=True, type=int, choices=range(1, 6), help="5 非常满意 … 1 非常不满意")
    parser.add_argument("--staff", metavar="工号", help="窗口人员工号；不写时按当日排班")
    parser.add_argument("--reasons", default="", metavar="代码", help="该等级的原因代码，逗号分隔，如 510,517")
    parser.add_argument("--visit", metavar="办件编号", help="办件编号；同一办件只评一次")
    parser.add_argument("--channel", choices=CHANNELS, default="evaluator", help="评价渠道（默认 evaluator）")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Store the rating, then its reasons."""
    codes = _codes(options.reasons, options.level)
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
        say(f"已保存: {given.window_id} 窗口，等级 {given.level}，评价编号 {given.rating_id}")
    return 0


def _codes(text: str, level: int) -> list[int]:
    """Reason codes of the level, checked before anything is stored."""
    from scoring.rules.ratings.reasons import reasons_for

    known = {reason.code: reason.text for reason in reasons_for(level)}
    codes = []
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        if not part.isascii() or not part.isdigit() or int(part) not in known:
            listed = "，".join(f"{code} {words}" for code, words in known.items())
            raise Failure(f"--reasons: {part} 不是等级 {level} 的原因代码。可用: {listed}", 2)
        codes.append(int(part))
    return codes
