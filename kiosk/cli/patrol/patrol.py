"""`kiosk patrol`: findings of the daily patrol, the day's signature, and the days that were forgotten."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import home_of, opened, print_json, print_table, say, say_error, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.patrol import propose
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.cli.patrol import WORDS

if TYPE_CHECKING:
    from scoring.ledger.store import Store
    from scoring.read.answering.retests import RetestRecord
    from scoring.read.organisation import StaffRecord


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
    record_part.add_argument("--service", metavar=common.an_id, help=words.service)
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
    """Record a finding; of a service that was not told whole, those on duty are tested on it."""
    day = None if options.on is None else day_of(options.on, options)
    with opened(options) as store:
        service = _untold_service(options, store)
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols, Seen

        by = acting(options, store, Act.PATROL)
        seen = Seen(options.window, options.item, options.staff, options.note, options.incident, day)
        made = Patrols(store).record(seen, by)
        retest = None if service is None else _retest(store, made.finding_id, service, by, words_of(options))
    if options.json:
        document = {"finding": made.finding_id, "points": made.points, "unit": made.unit_id, "staff": made.staff_id}
        print_json(document if service is None else document | {"retest": retest.retest_id if retest else None})
        return 0
    words = WORDS[words_of(options).language]
    who = made.staff_id or words.nobody
    say(words.recorded.format(id=made.finding_id, code=made.code, points=made.points, unit=made.unit_id, who=who))
    if retest:
        people = words_of(options).listed([one.staff_id for one in retest.people])
        say(words.retest.format(id=retest.retest_id, service=retest.service_id, people=people))
    return 0


def _untold_service(options: argparse.Namespace, store: Store) -> str | None:
    """The service of `--service`, looked at before anything is written; None where none was given.

    Raises:
        Failure: the bank has nothing to ask of it, or the item does not speak of what was not told.
    """
    if options.service is None:
        return None
    from kiosk.desks.book.known import seals
    from kiosk.desks.opening import shipped_bank
    from quiz.service.retests import testable
    from scoring.clock import hall_day, system_clock
    from scoring.identifiers import folded
    from scoring.rules.answering.telling import untold_by_finding

    words, service = WORDS[words_of(options).language], folded(options.service)
    if not untold_by_finding(folded(options.item)):
        raise Failure(words.not_untold.format(code=options.item), 2)
    bank = shipped_bank(home_of(options), lambda: seals(store))()
    if service not in {one.id for one in testable(bank, hall_day(system_clock()))}:
        raise Failure(words.no_service.format(given=options.service), 2)
    return service


def _retest(store: Store, finding_id: str, service: str, by: StaffRecord, common: CommonWords) -> RetestRecord | None:
    """Open it; the finding stands, also where nobody was on duty who could be tested."""
    from scoring.errors.answering import NobodyOnDutyError
    from scoring.rules.answering.rectification_steps import Source
    from scoring.services.answering.retests import Retests, Untold

    try:
        return Retests(store).open(Untold(Source.FINDING, finding_id, service), by)
    except NobodyOnDutyError as error:
        say_error(told(error, common))
        return None


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
