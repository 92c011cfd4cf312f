"""`kiosk erase`: names, telephone numbers and free words that the law wants gone."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting_options, acting_two, with_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.record.expired import erase_expired, list_due
from kiosk.wording.record.erase import WORDS, EraseWords

if TYPE_CHECKING:
    from scoring.services.erasures import Erasable

_DUE, _EXPIRED = "due", "expired"
"""In place of targets: what is past its term, listed or erased."""
_WHY = ("fulfilled", "expired", "withdrawn", "unlawful")


def options(parser: CommandParser) -> None:
    """Whose texts, why, and which two people."""
    words = WORDS[parser.words.language]
    home_option(parser)
    json_option(parser)
    parser.add_argument("targets", nargs="+", metavar=words.a_target, help=words.targets)
    parser.add_argument("--why", choices=_WHY, help=words.why)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run)
    acting_options(parser, required=False)
    with_options(parser, required=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """By term, or whatever was named."""
    words = WORDS[words_of(options).language]
    if options.targets == [_DUE] or (options.targets == [_EXPIRED] and options.dry_run):
        return list_due(options)
    if not (options.acting and options.second):
        raise Failure(words.needs_two, 2)
    return erase_expired(options) if options.targets == [_EXPIRED] else erase_named(options)


def erase_named(options: argparse.Namespace) -> int:
    """Erase the targets' texts, or list what would be erased; both are for the two alone."""
    words = WORDS[words_of(options).language]
    if options.why is None and not options.dry_run:
        raise Failure(words.needs_why, 2)
    with opened(options) as store:
        from scoring.events.privacy import ErasureReason
        from scoring.permissions import Act
        from scoring.services.erasures import Erasures

        first, second = acting_two(options, store, Act.ERASE)
        desk = Erasures(store)
        found = desk.find(options.targets)
        done = None
        if not options.dry_run:
            done = desk.erase(options.targets, ErasureReason(options.why), first.staff_id, second.staff_id)
    if options.json:
        texts = [{"target": one.target, "about": one.about, "entry": [one.terminal_id, one.seq]} for one in found]
        print_json({"erased": done is not None, "texts": texts, "gone": done.gone if done else False})
        return 0
    _print(found, words)
    if done is None:
        say(words.nothing_done)
        return 0
    say(words.erased.format(texts=done.texts))
    if not done.gone:
        say(words.in_the_log)
    say(words.elsewhere)
    return 0


def _print(found: tuple[Erasable, ...], words: EraseWords) -> None:
    from scoring.clock import hall_time

    rows = [
        (
            one.target,
            words.kinds.get(one.about, one.about),
            f"{one.terminal_id}:{one.seq}",
            f"{hall_time(one.at):%Y-%m-%d %H:%M}",
        )
        for one in found
    ]
    print_table(words.columns, rows)
