"""`kiosk inbox`: what waits for one person."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting_options, signed_in
from kiosk.cli.common import home_of, opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.answering import said_due, said_state
from kiosk.wording.cli.answering.inbox import WORDS

if TYPE_CHECKING:
    from scoring.services.answering.inbox import Waiting


def options(parser: CommandParser) -> None:
    """Whose."""
    home_option(parser)
    json_option(parser)
    acting_options(parser, about=WORDS[parser.words.language].whose)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List it, what is due first at the top."""
    with opened(options) as store:
        from kiosk.desks.answering.inbox import inbox_of
        from scoring.clock import hall_day

        found = inbox_of(store, home_of(options), signed_in(options, store))
        today = hall_day(store.moment())
    if options.json:
        print_json(
            [
                {
                    "kind": one.kind,
                    "id": one.id,
                    "about": one.about,
                    "since": one.since.isoformat(),
                    "due": one.due.day.isoformat() if one.due else None,
                    "overdue": one.due is not None and one.due.overdue(today),
                    "acts": list(one.acts),
                }
                for one in found
            ]
        )
        return 0
    language = words_of(options).language
    words = WORDS[language]
    if not found:
        say(words.nothing)
        return 0

    def cells(one: Waiting) -> tuple[str, ...]:
        acts = " ".join(said_state(act, language) for act in one.acts)
        due = said_due(one.due, today, language)
        return (words.kinds[one.kind], one.id, one.about, one.since.isoformat(), due, acts)

    print_table(words.columns, [cells(one) for one in found])
    return 0
