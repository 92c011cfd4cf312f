"""`kiosk retention`: how long private texts may be kept, decided by two people."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting_options, acting_two, with_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.record.retention import WORDS, RetentionWords

_NEVER = "never"


def options(parser: CommandParser) -> None:
    """Two sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    shown = add("list", words.list)
    home_option(shown)
    json_option(shown)
    shown.set_defaults(run=show)
    setting = add("set", words.set)
    home_option(setting)
    setting.add_argument("kind", choices=[*words.kinds], metavar=words.a_kind, help=_of_kinds(words))
    setting.add_argument("days", metavar=words.a_days, help=words.days)
    acting_options(setting)
    with_options(setting)
    setting.set_defaults(run=decide)


def _of_kinds(words: RetentionWords) -> str:
    return f"{words.kind}: " + ", ".join(f"{kind} {said}" for kind, said in words.kinds.items())


def show(options: argparse.Namespace) -> int:
    """Every kind, also those without a term."""
    from scoring.clock import hall_time

    words = WORDS[words_of(options).language]
    with opened(options) as store:
        from scoring.events.privacy import PrivateKind
        from scoring.services.retention import Retention

        terms = Retention(store).terms()
    found = [(kind, terms.get(kind)) for kind in PrivateKind]
    if options.json:
        print_json(
            [
                {
                    "kind": kind.value,
                    "days": term.days if term else None,
                    "decided_by": [term.decided_by, term.second] if term else None,
                    "at": hall_time(term.at).isoformat(timespec="seconds") if term else None,
                }
                for kind, term in found
            ]
        )
        return 0
    rows = [
        (
            f"{kind.value} {words.kinds[kind]}",
            str(term.days) if term and term.days else words.never,
            words.runs_from[kind],
            f"{term.decided_by} {term.second}" if term else "",
            f"{hall_time(term.at):%Y-%m-%d %H:%M}" if term else "",
        )
        for kind, term in found
    ]
    print_table(words.term_columns, rows, right=(1,))
    say(words.law)
    return 0


def decide(options: argparse.Namespace) -> int:
    """Set the term of a kind."""
    words = WORDS[words_of(options).language]
    days = _days(options.days, words)
    with opened(options) as store:
        from scoring.events.privacy import PrivateKind
        from scoring.permissions import Act
        from scoring.services.retention import Retention

        first, second = acting_two(options, store, Act.ERASE)
        Retention(store).set(PrivateKind(options.kind), days, first.staff_id, second.staff_id)
    said = words.never if days is None else words.set_days.format(days=days)
    say(words.was_set.format(kind=words.kinds[options.kind], days=said))
    return 0


def _days(given: str, words: RetentionWords) -> int | None:
    from scoring.identifiers import folded

    plain = folded(given)
    if plain.lower() == _NEVER:
        return None
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 5 and 1 <= int(plain) <= 36500):
        raise Failure(words.wrong_days.format(given=given), 2)
    return int(plain)
