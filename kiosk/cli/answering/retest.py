"""`kiosk retest`: who shows again that everything is told, and why."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import listed_ids
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.rate import service_of
from kiosk.wording.answering import said_facets
from kiosk.wording.cli.answering.retest import WORDS
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from scoring.read.answering.retests import RetestRecord
    from scoring.rules.answering.causes import Cause


def options(parser: CommandParser) -> None:
    """Four sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    listing = add("list", words.list_all)
    listing.add_argument("--open", action="store_true", dest="only_open", help=words.only_open)
    listing.set_defaults(run=list_all)
    open_part = add("open", words.open)
    open_part.add_argument("--from", required=True, dest="source", metavar=words.a_source, help=words.source)
    open_part.add_argument("--service", required=True, metavar=parser.words.an_id, help=words.service)
    open_part.add_argument("--facets", default="", metavar=words.a_list, help=words.facets)
    open_part.set_defaults(run=open_one)
    excuse_part = add("excuse", words.excuse)
    excuse_part.add_argument("retest", metavar=parser.words.an_id, help=words.retest)
    excuse_part.add_argument("--staff", required=True, metavar=parser.words.a_badge, help=words.staff)
    excuse_part.set_defaults(run=excuse)
    causes_part = add("causes", words.causes)
    causes_part.add_argument("--campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    causes_part.set_defaults(run=causes)
    for part in (listing, causes_part, open_part, excuse_part):
        home_option(part)
        json_option(part)
    for part in (open_part, excuse_part):
        acting_options(part)


def list_all(options: argparse.Namespace) -> int:
    """Every retest, or those that somebody has yet to pass."""
    with opened(options) as store:
        from scoring.services.answering.retests import Retests

        found = [one for one in Retests(store).all() if one.waits or not options.only_open]
    if options.json:
        print_json([document(one) for one in found])
        return 0
    language = words_of(options).language
    print_table(WORDS[language].columns, [_cells(one, language) for one in found])
    return 0


def causes(options: argparse.Namespace) -> int:
    """Where not everything was told more often than chance has it."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.errors.unknown import NoCampaignError
        from scoring.measures.untold import read_causes
        from scoring.read.campaigns import campaign, current_campaign

        with store.reading() as connection:
            if options.campaign:
                chosen = campaign(connection, store.hall_id, options.campaign)
            elif (now := current_campaign(connection, store.hall_id, hall_day(store.moment()))) is not None:
                chosen = now
            else:
                raise NoCampaignError
            found = read_causes(connection, store.hall_id, chosen.first_day, chosen.last_day)
    if options.json:
        print_json([_cause(one) for one in found])
        return 0
    language = words_of(options).language
    rows = [
        (
            one.cell.service_id,
            said_facets([one.cell.facet], language),
            one.cell.staff_id,
            str(one.told_of),
            f"{one.expected:.2f}",
            f"{one.chance:.4f}",
        )
        for one in found
    ]
    print_table(WORDS[language].cause_columns, rows, right=(3, 4, 5))
    return 0


def _cause(one: Cause) -> dict[str, Any]:
    cell = one.cell
    named = {"service": cell.service_id, "facet": cell.facet, "staff": cell.staff_id}
    return named | {"told_of": one.told_of, "expected": one.expected, "chance": one.chance}


def open_one(options: argparse.Namespace) -> int:
    """Open one."""
    service = service_of(options.service, words_of(options)) or ""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.rectifications import source_of
        from scoring.services.answering.retests import Retests, Untold, known_facets

        by = acting(options, store, Act.OPEN_RECTIFICATIONS)
        source, source_id = source_of(options.source)
        untold = Untold(source, source_id, service, known_facets(listed_ids(options.facets)))
        return _shown(Retests(store).open(untold, by), options)


def excuse(options: argparse.Namespace) -> int:
    """Somebody need not take it."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.retests import Retests

        by = acting(options, store, Act.OPEN_RECTIFICATIONS)
        return _shown(Retests(store).excuse(options.retest, options.staff, by), options)


def _shown(one: RetestRecord, options: argparse.Namespace) -> int:
    if options.json:
        print_json(document(one))
    else:
        say("  ".join(_cells(one, words_of(options).language)))
    return 0


def _cells(one: RetestRecord, language: Language) -> tuple[str, ...]:
    words = WORDS[language]
    people = " ".join(
        f"{person.staff_id}:{words.waits if person.waits else words.passed if person.passed else words.excused}"
        for person in one.people
    )
    source = f"{one.source.value}:{one.source_id}"
    state = words.voided if one.voided else words.open_state if one.waits else words.done
    return one.retest_id, one.day.isoformat(), source, one.service_id, said_facets(one.facets, language), state, people


def document(one: RetestRecord) -> dict[str, Any]:
    """A retest as JSON."""
    return {
        "retest": one.retest_id,
        "day": one.day.isoformat(),
        "from": one.source.value,
        "source": one.source_id,
        "service": one.service_id,
        "facets": list(one.facets),
        "pass_percent": one.pass_percent,
        "waits": one.waits,
        "voided": one.voided,
        "staff": [
            {
                "staff": person.staff_id,
                "tries": person.tries,
                "passed": person.passed.isoformat() if person.passed else None,
                "excused_by": person.excused_by,
            }
            for person in one.people
        ],
    }
