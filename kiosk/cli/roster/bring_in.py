"""`kiosk roster import`: what a spreadsheet would change, and the change."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say, say_error
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.wording.cli.roster import WORDS, RosterWords
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from scoring.roster.compare import Plan
    from scoring.services.rosters import Preview


def options(parser: CommandParser) -> None:
    """What to read, who answers for it, or only to look."""
    home_option(parser)
    json_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("source", type=PathArgument(parser.words), metavar=words.a_source, help=words.source)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run)
    acting_options(parser, required=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show the plan, then carry it out whole; 1 if the file has faults, and then nothing is written."""
    common = words_of(options)
    words = WORDS[common.language]
    if options.acting is None and not options.dry_run:
        raise Failure(words.who, 2)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.rosters import Rosters

        by = None if options.dry_run else acting(options, store, Act.KEEP_ROSTER).staff_id
        keeper = Rosters(store)
        preview = keeper.preview(options.source)
        _show(preview, options, words)
        if preview.faults:
            return 1
        if by is not None and not preview.plan.empty:
            events = keeper.carry_out(preview, by)
            if not options.json:
                say(words.done.format(events=events))
    return 0


def _show(preview: Preview, options: argparse.Namespace, words: RosterWords) -> None:
    language = words_of(options).language
    if options.json:
        print_json(_document(preview, language))
        return
    from kiosk.wording.errors.of_roster import said_cell
    from kiosk.wording.errors.sentence import MOST_SHOWN

    for fault in preview.faults[:MOST_SHOWN]:
        say_error(said_cell(fault, language))
    if preview.faults:
        say_error(words.faults.format(count=len(preview.faults)))
    elif preview.plan.empty:
        say(words.nothing)
    else:
        _print(preview.plan, words, language)


def _print(plan: Plan, words: RosterWords, language: Language) -> None:
    """How much of each sheet, then every change and end by name."""
    from scoring.roster.layout import Sheet, column_of, layouts

    english = language is Language.EN
    titles = {sheet: one.stem if english else one.title for sheet, one in layouts().items()}
    counts = [
        (
            titles[sheet],
            str(len(plan.add[sheet])),
            str(len(plan.changed[sheet])),
            str(len(plan.end[sheet])),
        )
        for sheet in Sheet
    ]
    print_table(words.columns, counts, right=(1, 2, 3))
    for one in plan.change:
        column = column_of(one.sheet, one.field)
        say(
            words.changed.format(
                sheet=titles[one.sheet],
                key=one.key,
                field=column.en if english else column.zh,
                before=_value(one.field, one.before, english=english),
                after=_value(one.field, one.after, english=english),
            )
        )
    for sheet in Sheet:
        for row in plan.end[sheet]:
            say(words.ended.format(sheet=titles[sheet], key=row.key))


def _value(field: str, given: str, *, english: bool) -> str:
    from scoring.roster.layout import choices

    words = choices(field).get(given)
    return words[english] if words else given


def _document(preview: Preview, language: Language) -> dict[str, Any]:
    from kiosk.wording.errors.of_roster import said_cell
    from scoring.roster.layout import Sheet

    plan = preview.plan
    return {
        "add": {sheet.value: len(plan.add[sheet]) for sheet in Sheet},
        "change": [
            {"sheet": one.sheet.value, "id": one.key, "field": one.field, "from": one.before, "to": one.after}
            for one in plan.change
        ],
        "end": [{"sheet": sheet.value, "id": row.key} for sheet in Sheet for row in plan.end[sheet]],
        "errors": [
            {"sheet": one.sheet, "row": one.row, "column": one.column, "message": said_cell(one, language)}
            for one in preview.faults
        ],
    }
