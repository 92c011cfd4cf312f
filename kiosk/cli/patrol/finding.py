"""`kiosk finding`: findings that are looked at, disputed and decided on."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.patrol import WORDS
from kiosk.wording.findings import FINDING_STATES

if TYPE_CHECKING:
    from scoring.read.findings import FindingRecord


def options(parser: CommandParser) -> None:
    """Five sub-commands."""
    words, common = WORDS[parser.words.language], parser.words
    add = parser.sub_commands()
    parts = {
        "list": (add("list", words.list_all), list_all),
        "show": (add("show", words.show), show),
        "dispute": (add("dispute", words.dispute), dispute),
        "uphold": (add("uphold", words.uphold), uphold),
        "reverse": (add("reverse", words.reverse), reverse),
    }
    for name, (part, run) in parts.items():
        home_option(part)
        json_option(part)
        part.set_defaults(run=run)
        if name == "list":
            part.add_argument("--campaign", metavar=common.a_campaign, help=common.campaign)
            continue
        part.add_argument("finding", metavar=common.an_id, help=words.finding)
        if name in {"dispute", "reverse"}:
            part.add_argument("--reason", required=True, metavar=words.a_text, help=words.reason)
        if name != "show":
            acting_options(part)


def list_all(options: argparse.Namespace) -> int:
    """The findings of a campaign, by default of the one that runs."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.errors.unknown import NoCampaignError
        from scoring.read.campaigns import campaign, current_campaign
        from scoring.services.patrols import Patrols

        with store.reading() as connection:
            found = (
                campaign(connection, store.hall_id, options.campaign)
                if options.campaign
                else current_campaign(connection, store.hall_id, hall_day(store.moment()))
            )
        if found is None:
            raise NoCampaignError
        rows = Patrols(store).all(found.first_day, found.last_day)
    words, language = WORDS[words_of(options).language], words_of(options).language
    if options.json:
        print_json([_document(one) for one in rows])
        return 0
    cells = [
        (
            one.finding_id,
            one.day.isoformat(),
            one.code,
            str(one.points),
            one.window_id or "",
            one.staff_id or "",
            FINDING_STATES[language][one.state],
        )
        for one in rows
    ]
    print_table(words.finding_columns, cells, right=(3,))
    return 0


def show(options: argparse.Namespace) -> int:
    """One finding."""
    with opened(options) as store:
        from scoring.services.patrols import Patrols

        return _shown(Patrols(store).one(options.finding), options)


def dispute(options: argparse.Namespace) -> int:
    """Say that it is wrong."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols

        by = acting(options, store, Act.DISPUTE)
        return _shown(Patrols(store).dispute(options.finding, options.reason, by), options)


def uphold(options: argparse.Namespace) -> int:
    """Decide that it was right."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols

        by = acting(options, store, Act.DECIDE_DISPUTES)
        return _shown(Patrols(store).uphold(options.finding, by), options)


def reverse(options: argparse.Namespace) -> int:
    """Give the points back."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.patrols import Patrols

        by = acting(options, store, Act.DECIDE_DISPUTES)
        return _shown(Patrols(store).reverse(options.finding, options.reason, by), options)


def _shown(one: FindingRecord, options: argparse.Namespace) -> int:
    if options.json:
        print_json(_document(one))
        return 0
    from scoring.rules.presets.presets import known_item

    language = words_of(options).language
    words = WORDS[language]
    item = one.item or known_item(one.code)
    text = "" if item is None else item.text if language == "zh" else item.text_en
    say(
        words.line.format(
            id=one.finding_id,
            day=one.day,
            code=one.code,
            text=text,
            points=one.points,
            unit=one.unit_id,
            window=one.window_id or "-",
            staff=one.staff_id or "-",
            by=one.recorded_by,
            state=FINDING_STATES[language][one.state],
        )
    )
    if one.note:
        say(words.noted.format(text=one.note))
    if one.dispute:
        say(words.disputed.format(who=one.disputed_by, text=one.dispute))
    return 0


def _document(one: FindingRecord) -> dict[str, Any]:
    return {
        "finding": one.finding_id,
        "day": one.day.isoformat(),
        "item": one.code,
        "points": one.points,
        "unit": one.unit_id,
        "window": one.window_id,
        "staff": one.staff_id,
        "recorded_by": one.recorded_by,
        "note": one.note,
        "state": one.state,
        "disputed_by": one.disputed_by,
        "dispute": one.dispute,
    }
