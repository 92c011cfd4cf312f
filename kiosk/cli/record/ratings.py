"""`kiosk ratings`: ratings of other systems brought in, ours brought out, and those to look into."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, print_json, say, say_error, say_path
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.cli.record import flags
from kiosk.wording.record.flags import FLAGS
from kiosk.wording.record.ratings import WORDS, RatingsWords

if TYPE_CHECKING:
    from scoring.exchange.bring_in import Preview

DIALECTS = ("kiosk", "national", "taian")
DIRECTIONS = ("rising", "falling")


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words, common = WORDS[parser.words.language], parser.words
    add = parser.sub_commands()
    part = add("import", words.bring_in)
    home_option(part)
    json_option(part)
    part.add_argument("source", type=PathArgument(common), metavar=common.a_file, help=words.source)
    _as_written(part, words)
    part.add_argument("--dry-run", action="store_true", help=words.dry_run)
    acting_options(part, required=False)
    part.set_defaults(run=bring_in)
    part = add("export", words.bring_out)
    home_option(part)
    part.add_argument("-o", "--output", type=PathArgument(common), required=True, metavar=common.a_file, help=words.out)
    part.add_argument("--from", dest="first", required=True, metavar=words.a_day, help=words.first)
    part.add_argument("--to", dest="last", required=True, metavar=words.a_day, help=words.last)
    part.add_argument("--words", action="store_true", help=words.words)
    _as_written(part, words)
    acting_options(part)
    part.set_defaults(run=bring_out)
    flags.options(add("flags", FLAGS[parser.words.language].about))


def _as_written(part: CommandParser, words: RatingsWords) -> None:
    part.add_argument("--dialect", choices=DIALECTS, default="kiosk", help=words.dialect)
    part.add_argument("--direction", choices=DIRECTIONS, help=words.direction)


def bring_in(options: argparse.Namespace) -> int:
    """Show what a file would bring, then bring it; 1 if it has faults, and then nothing is written."""
    words = WORDS[words_of(options).language]
    if options.direction is None:
        raise Failure(words.which_direction, 2)
    if options.acting is None and not options.dry_run:
        raise Failure(words.who, 2)
    with opened(options) as store:
        from scoring.exchange.bring_in import BringIn
        from scoring.exchange.dialects import DIALECTS as KNOWN
        from scoring.exchange.dialects import Direction
        from scoring.permissions import Act

        by = None if options.dry_run else acting(options, store, Act.ENTER_RATINGS).staff_id
        desk = BringIn(store)
        preview = desk.preview(options.source, KNOWN[options.dialect], Direction(options.direction))
        if by is not None and not preview.faults:
            desk.carry_out(preview, by)
    _show(preview, options, words)
    return 1 if preview.faults else 0


def _show(preview: Preview, options: argparse.Namespace, words: RatingsWords) -> None:
    from kiosk.wording.errors.ratings.exchange import said_exchange
    from kiosk.wording.errors.sentence import MOST_SHOWN

    language = words_of(options).language
    told = [(one, said_exchange(one, language)) for one in preview.faults[: None if options.json else MOST_SHOWN]]
    counts = {name: getattr(preview, name) for name in ("repeated", "defaults", "invalid", "again")}
    if options.json:
        errors = [{"line": one.line, "place": one.place, "column": one.column, "message": said} for one, said in told]
        print_json({"new": len(preview.new), **counts, "errors": errors})
        return
    for one, said in told:
        say_error(f"{options.source}:{one.line}:{one.place or 1}: {said}")
    if preview.faults:
        say_error(words.faults.format(count=len(preview.faults)))
        return
    said = words.would if options.dry_run else words.done
    say(said.format(new=len(preview.new)))
    for name, count in counts.items():
        if count:
            say(words.left[name].format(count=count))


def bring_out(options: argparse.Namespace) -> int:
    """Write the file."""
    words = WORDS[words_of(options).language]
    if options.direction is None:
        raise Failure(words.which_direction, 2)
    first, last = day_of(options.first, options), day_of(options.last, options)
    with opened(options) as store:
        from scoring.exchange.bring_out import ratings_csv
        from scoring.exchange.dialects import DIALECTS as KNOWN
        from scoring.exchange.dialects import Direction
        from scoring.permissions import Act

        acting(options, store, Act.SEE_SCORES)
        dialect, direction = KNOWN[options.dialect], Direction(options.direction)
        data, count = ratings_csv(store, dialect, direction, first, last, words=options.words)
    from scoring.whole_file import write_whole

    try:
        write_whole(options.output, data, private=True)
    except OSError as error:
        reason = error.strerror
        raise Failure(words_of(options).unwritable.format(path=options.output, reason=reason), 2) from error
    say(words.written.format(count=count))
    say_path(options.output)
    return 0
