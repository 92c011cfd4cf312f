"""`kiosk patrol`: findings of the daily patrol, the day's signature, and the days that were forgotten."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.patrol import propose
from kiosk.wording.cli.patrol import WORDS


def options(parser: CommandParser) -> None:
    """Three sub-commands, and those of what other systems propose."""
    words, common = WORDS[parser.words.language], parser.words
    add = parser.sub_commands()
    record_part = add("record", words.record)
    record_part.add_argument("--window", required=True, metavar=common.a_window, help=words.window)
    record_part.add_argument("--item", required=True, metavar=words.a_code, help=words.item)
    record_part.add_argument("--staff", metavar=common.a_badge, help=words.staff)
    record_part.add_argument("--note", metavar=words.a_text, help=words.note)
    record_part.add_argument("--incident", metavar=common.an_id, help=words.incident)
    record_part.add_argument("--on", metavar=words.a_day, help=words.on_day)
    record_part.set_defaults(run=record)
    sign_part = add("sign-off", words.sign_off)
    sign_part.add_argument("--day", metavar=words.a_day, help=words.day)
    sign_part.set_defaults(run=sign_off)
    days_part = add("days", words.days)
    days_part.add_argument("--campaign", required=True, metavar=common.a_campaign, help=common.campaign)
    days_part.set_defaults(run=days)
    for part in (record_part, sign_part, days_part):
        home_option(part)
        json_option(part)
        if part is not days_part:
            acting_options(part)
    propose.options(add, parser)


def record(options: argparse.Namespace) -> int:
    """Record a finding."""
    day = None if options.on is None else day_of(options.on, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols, Seen

        by = acting(options, store, Act.PATROL)
        seen = Seen(options.window, options.item, options.staff, options.note, options.incident, day)
        made = Patrols(store).record(seen, by)
    if options.json:
        print_json({"finding": made.finding_id, "points": made.points, "unit": made.unit_id, "staff": made.staff_id})
    else:
        words = WORDS[words_of(options).language]
        who = made.staff_id or words.nobody
        say(words.recorded.format(id=made.finding_id, code=made.code, points=made.points, unit=made.unit_id, who=who))
    return 0


def sign_off(options: argparse.Namespace) -> int:
    """Sign a day off, also when nothing was found."""
    day = None if options.day is None else day_of(options.day, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols

        by = acting(options, store, Act.PATROL)
        signed = Patrols(store).sign_off(day, by)
    if options.json:
        print_json({"day": signed.isoformat(), "signed_by": by.staff_id})
    else:
        say(WORDS[words_of(options).language].signed.format(day=signed, who=by.staff_id))
    return 0


def days(options: argparse.Namespace) -> int:
    """Every day of a campaign so far; 1 if a working day has no signature."""
    with opened(options) as store:
        from scoring.calendar.working_days import is_published
        from scoring.services.campaigns import Campaigns
        from scoring.services.patrols import Patrols

        campaign = Campaigns(store).one(options.campaign)
        found = Patrols(store).days(campaign.first_day, campaign.last_day)
        unknown = sorted({one.day.year for one in found if not is_published(one.day.year)})
    missing = [one for one in found if one.working and one.signed_by is None]
    if options.json:
        print_json(
            [
                {
                    "day": one.day.isoformat(),
                    "working": one.working,
                    "signed_by": one.signed_by,
                    "findings": one.findings,
                }
                for one in found
            ]
        )
        return 1 if missing else 0
    words = WORDS[words_of(options).language]
    rows = [
        (
            one.day.isoformat(),
            words.working if one.working else words.off,
            one.signed_by or (words.unsigned if one.working else ""),
            str(one.findings),
        )
        for one in found
    ]
    print_table(words.columns, rows, right=(3,))
    say(words.missing.format(count=len(missing)))
    for year in unknown:
        say(words.no_calendar.format(year=year))
    return 1 if missing else 0
