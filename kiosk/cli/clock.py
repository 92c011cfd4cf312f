"""`kiosk clock`: whether the clock is believed, somebody's word that it is right, and ratings that wait for a time."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.clock import WORDS, ClockWords

if TYPE_CHECKING:
    from scoring.read.waiting import UnsureSpan
    from scoring.services.doubts import ClockStatus


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    for name, about, run in (
        ("status", words.status, status),
        ("confirm", words.confirm, confirm),
        ("settle", words.settle, settle),
    ):
        part = add(name, about)
        home_option(part)
        json_option(part)
        if name != "status":
            acting_options(part)
        if name == "settle":
            part.add_argument("spans", nargs="+", metavar=words.span, help=words.spans)
            decision = part.add_mutually_exclusive_group(required=True)
            decision.add_argument("--first", metavar=words.a_time, help=words.first)
            decision.add_argument("--aside", metavar=words.a_reason, help=words.aside)
        part.set_defaults(run=run)


def status(options: argparse.Namespace) -> int:
    """Say how the clock stands and what waits; 1 if anything is to be decided."""
    with opened(options) as store:
        from scoring.services.doubts import Doubts

        found = Doubts(store).status()
    if options.json:
        print_json(_document(found))
    else:
        _print(found, WORDS[words_of(options).language])
    return 1 if found.doubt or found.spans else 0


def confirm(options: argparse.Namespace) -> int:
    """Keep an administrator's word that the clock is right."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.doubts import Doubts

        entry = Doubts(store).confirm(acting(options, store, Act.KEEP_TERMINAL).staff_id)
    if options.json:
        print_json({"at": _minute(entry.at), "confirmed_by": options.acting, "entry": [entry.terminal_id, entry.seq]})
    else:
        said = WORDS[words_of(options).language].confirmed
        say(said.format(badge=options.acting, now=_minute(entry.at)))
    return 0


def settle(options: argparse.Namespace) -> int:
    """Date the ratings of spans, or set them aside."""
    words = WORDS[words_of(options).language]
    first = None if options.first is None else _moment(options.first, words)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.doubts import Doubts

        desk, person = Doubts(store), acting(options, store, Act.KEEP_TERMINAL)
        if first is None:
            ratings = desk.set_aside(options.spans, options.aside, person.staff_id)
        else:
            ratings = desk.settle(options.spans, first, person.staff_id)
    if options.json:
        print_json({"ratings": ratings, "counted": first is not None})
    else:
        say((words.set_aside if first is None else words.settled).format(ratings=ratings))
    return 0


def _moment(given: str, words: ClockWords) -> datetime:
    """A time as typed, hall time where no zone is written."""
    from scoring.clock import HALL_ZONE

    try:
        moment = datetime.fromisoformat(given.strip())
    except ValueError as error:
        raise Failure(words.no_time.format(given=given), 2) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=HALL_ZONE)


def _minute(moment: datetime | None) -> str:
    from scoring.clock import hall_time

    return "..." if moment is None else f"{hall_time(moment):%Y-%m-%d %H:%M}"


def _windows(span: UnsureSpan) -> list[str]:
    from scoring.rules.natural import natural_key

    return sorted({rating.window_id for rating in span.ratings}, key=natural_key)


def _print(found: ClockStatus, words: ClockWords) -> None:
    say(words.now.format(now=_minute(found.now)))
    say(words.doubts[found.doubt.value] if found.doubt else words.believed)
    if not found.spans:
        say(words.none_wait)
        return
    rows = [
        (
            span.name,
            str(len(span.ratings)),
            ",".join(_windows(span)),
            _minute(span.first_at),
            _minute(span.last_at),
            words.between.format(before=_minute(span.before), after=_minute(span.after)),
            words.waits if span.waiting else words.strange,
        )
        for span in found.spans
    ]
    print_table(words.columns, rows, right=(1,))
    say(words.how)


def _document(found: ClockStatus) -> dict[str, Any]:
    from scoring.clock import hall_time

    def stamp(moment: datetime | None) -> str | None:
        return None if moment is None else hall_time(moment).isoformat(timespec="seconds")

    spans = [
        {
            "span": span.name,
            "ratings": len(span.ratings),
            "windows": _windows(span),
            "first": stamp(span.first_at),
            "last": stamp(span.last_at),
            "before": stamp(span.before),
            "after": stamp(span.after),
            "waiting": span.waiting,
        }
        for span in found.spans
    ]
    return {"now": stamp(found.now), "doubt": found.doubt.value if found.doubt else None, "spans": spans}
