"""`kiosk catalogue`: what the patrol looks for, and the hall's own items in it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, a_number, home_option, json_option, words_of
from kiosk.wording.cli.catalogue import WORDS, CatalogueWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scoring.read.own_items import ItemVersion
    from scoring.rules.discipline.catalogue import Requirement

_POINTS = range(1, 11)


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    list_part = add("list", words.list_all)
    list_part.add_argument("--own", action="store_true", help=words.own)
    list_part.set_defaults(run=list_all)
    put_part = add("set", words.put)
    put_part.add_argument("code", metavar=words.a_code, help=words.code)
    put_part.add_argument("--points", type=a_number, choices=_POINTS, required=True, metavar="N", help=words.points)
    put_part.add_argument("--group", required=True, metavar=words.a_text, help=words.group)
    put_part.add_argument("--text", required=True, metavar=words.a_text, help=words.text)
    put_part.add_argument("--text-en", metavar=words.a_text, help=words.text_en)
    put_part.set_defaults(run=put)
    withdraw_part = add("withdraw", words.withdraw)
    withdraw_part.add_argument("code", metavar=words.a_code, help=words.code)
    withdraw_part.set_defaults(run=withdraw)
    for part in (list_part, put_part, withdraw_part):
        home_option(part)
        json_option(part)
        if part is not list_part:
            part.add_argument("--from", dest="first_day", metavar=words.a_day, help=words.first_day)
            acting_options(part)


def list_all(options: argparse.Namespace) -> int:
    """What may be found today; or every version of the hall's own."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.read.items import items_on
        from scoring.read.own_items import in_force, item_versions

        today = hall_day(store.moment())
        with store.reading() as connection:
            items = items_on(connection, store.hall_id, today)
            versions = item_versions(connection, store.hall_id)
        own = in_force(versions, today)
    words = WORDS[words_of(options).language]
    today_lines = [own.get(code) or one for code, one in items.items()]
    lines: list[ItemVersion | Requirement] = [*versions] if options.own else today_lines
    if options.json:
        print_json([*map(_document, lines)])
    elif lines:
        print_table(words.columns, [*_rows(lines, words, options)], right=(1,))
    else:
        say(words.none)
    return 0


def put(options: argparse.Namespace) -> int:
    """Add one, or change it from a day on."""
    day = None if options.first_day is None else day_of(options.first_day, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.catalogue import Catalogue, OwnItem

        by = acting(options, store, Act.KEEP_CAMPAIGNS)
        wanted = OwnItem(options.code, options.points, options.group, options.text, options.text_en, day)
        return _said(Catalogue(store).put(wanted, by), options)


def withdraw(options: argparse.Namespace) -> int:
    """Find it no more."""
    day = None if options.first_day is None else day_of(options.first_day, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.catalogue import Catalogue

        by = acting(options, store, Act.KEEP_CAMPAIGNS)
        return _said(Catalogue(store).withdraw(options.code, by, day), options)


def _said(made: ItemVersion, options: argparse.Namespace) -> int:
    words, item = WORDS[words_of(options).language], made.item
    if options.json:
        print_json(_document(made))
    elif made.withdrawn:
        say(words.withdrawn.format(code=item.code, first=made.first_day))
    else:
        say(words.was_put.format(code=item.code, points=item.points, text=item.text, first=made.first_day))
    return 0


def _rows(
    lines: list[ItemVersion | Requirement], words: CatalogueWords, options: argparse.Namespace
) -> Iterator[tuple[str, ...]]:
    from scoring.rules.discipline.catalogue import Requirement

    english = words_of(options).language == "en"
    for one in lines:
        if isinstance(one, Requirement):
            item, source = one, words.published
        else:
            item, source = one.item, words.of_hall.format(version=one.version, first=one.first_day)
            if one.withdrawn:
                source = words.withdrawn.format(code=item.code, first=one.first_day)
        yield item.code, str(item.points), item.group, item.text_en if english else item.text, source


def _document(one: ItemVersion | Requirement) -> dict[str, Any]:
    from scoring.rules.discipline.catalogue import Requirement

    item = one if isinstance(one, Requirement) else one.item
    own = None if isinstance(one, Requirement) else one
    return {
        "code": item.code,
        "points": item.points,
        "group": item.group,
        "text": item.text,
        "text_en": item.text_en,
        "own": own is not None,
        "version": own.version if own else None,
        "from": own.first_day.isoformat() if own else None,
        "withdrawn": bool(own and own.withdrawn),
    }
