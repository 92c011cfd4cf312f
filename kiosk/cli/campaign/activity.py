"""`kiosk campaign activity`: done, with evidence; not done after all; another owner or day."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, say
from kiosk.cli.parser import CommandParser, home_option, words_of
from kiosk.wording.campaign.plan import WORDS
from kiosk.wording.cli.campaign import WORDS as CAMPAIGN

if TYPE_CHECKING:
    from scoring.ledger.store import Store
    from scoring.read.plans import ActivityRecord


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words, a_day = WORDS[parser.words.language], CAMPAIGN[parser.words.language].a_day
    add = parser.sub_commands()
    part = add("done", words.done_command)
    _named(part)
    part.add_argument("--evidence", metavar=words.some_text, help=words.evidence)
    part.add_argument("--on", metavar=a_day, help=words.on)
    part.set_defaults(run=done)
    part = add("undo", words.undo_command)
    _named(part)
    part.set_defaults(run=undo)
    part = add("set", words.set_command)
    _named(part)
    part.add_argument("--title", metavar=parser.words.a_name, help=words.title)
    part.add_argument("--phase", metavar=words.a_phase, help=words.of_phase)
    part.add_argument("--owner", metavar=parser.words.a_badge, help=words.owner)
    part.add_argument("--day", metavar=a_day, help=words.day)
    part.set_defaults(run=change)


def _named(part: CommandParser) -> None:
    words = WORDS[part.words.language]
    home_option(part)
    part.add_argument("campaign", metavar=part.words.a_campaign, help=part.words.campaign)
    part.add_argument("activity", metavar=words.an_activity, help=words.of_activity)
    acting_options(part)


def done(options: argparse.Namespace) -> int:
    """Mark it."""
    on = day_of(options.on, options) if options.on else None
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.permissions import Act
        from scoring.services.plans import Plans

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        day, words = on or hall_day(store.moment()), options.evidence
        found = Plans(store).mark(options.campaign, options.activity, by, done_on=day, evidence=words)
        return _said(found, store, options)


def undo(options: argparse.Namespace) -> int:
    """Take it back."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.plans import Plans

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        found = Plans(store).mark(options.campaign, options.activity, by, done_on=None)
        return _said(found, store, options)


def change(options: argparse.Namespace) -> int:
    """Change it, or add it."""
    day = day_of(options.day, options) if options.day else None
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.plans import Change, Plans

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        wanted = Change(options.title, options.phase, options.owner, day)
        found = Plans(store).change(options.campaign, options.activity, wanted, by)
        return _said(found, store, options)


def _said(found: ActivityRecord, store: Store, options: argparse.Namespace) -> int:
    from kiosk.views.campaign.plan import state_words
    from scoring.clock import hall_day

    language = words_of(options).language
    state = state_words(found, hall_day(store.moment()), language)
    say(WORDS[language].said.format(id=found.activity_id, title=found.title, state=state))
    return 0
