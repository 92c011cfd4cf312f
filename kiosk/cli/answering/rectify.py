"""`kiosk rectify`: what is to be put right, until when, by whom, and whether it is."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import home_of, opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.answering import said_due, said_state
from kiosk.wording.cli.answering.rectify import WORDS, RectifyWords
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from datetime import date

    from scoring.ledger.store import Store
    from scoring.read.answering.rectifications import RectificationRecord


def options(parser: CommandParser) -> None:
    """Five sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    listing = add("list", words.list_all)
    listing.add_argument("--open", action="store_true", dest="only_open", help=words.only_open)
    listing.set_defaults(run=list_all)
    items = add("checklist", words.checklist)
    items.set_defaults(run=list_items)
    open_part = add("open", words.open)
    _open(open_part, words)
    evidence_part = add("evidence", words.evidence)
    evidence_part.add_argument("rectification", metavar=parser.words.an_id, help=words.rectification)
    evidence_part.add_argument("--words", required=True, metavar=words.a_text, help=words.shown)
    evidence_part.set_defaults(run=evidence)
    check_part = add("check", words.check)
    check_part.add_argument("rectification", metavar=parser.words.an_id, help=words.rectification)
    check_part.add_argument("verdict", choices=("pass", "again"), help=words.verdict)
    check_part.add_argument("--words", metavar=words.a_text, help=words.why)
    check_part.add_argument("--due", metavar=words.a_day, help=words.due)
    check_part.set_defaults(run=check)
    for part in (listing, items, open_part, evidence_part, check_part):
        home_option(part)
        json_option(part)
    for part in (open_part, evidence_part, check_part):
        acting_options(part)


def _open(part: CommandParser, words: RectifyWords) -> None:
    part.add_argument("--from", required=True, dest="source", metavar=words.a_source, help=words.source)
    part.add_argument("--item", metavar=part.words.an_id, help=words.item)
    part.add_argument("--owner", required=True, metavar=part.words.a_badge, help=words.owner)
    part.add_argument("--due", metavar=words.a_day, help=words.due)
    part.add_argument("--words", required=True, metavar=words.a_text, help=words.words)
    part.set_defaults(run=open_one)


def list_all(options: argparse.Namespace) -> int:
    """Everything, or what is not closed."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.services.answering.rectifications import Rectifications

        found, today = Rectifications(store).all(only_open=options.only_open), hall_day(store.moment())
    if options.json:
        print_json([document(one, today) for one in found])
        return 0
    language = words_of(options).language
    print_table(WORDS[language].columns, [_cells(one, today, language) for one in found], right=(6,))
    return 0


def list_items(options: argparse.Namespace) -> int:
    """The checklist of the general inspection."""
    with opened(options):
        from scoring.inspection.checklist import checklist

        found = checklist(home_of(options)).values()
    if options.json:
        print_json([one.model_dump() for one in found])
        return 0
    language = words_of(options).language
    english = language is Language.EN
    rows = [(one.id, (one.text_en if english else None) or one.text, one.basis or "-") for one in found]
    print_table(WORDS[language].item_columns, rows)
    return 0


def open_one(options: argparse.Namespace) -> int:
    """Put something on the list."""
    due = day_of(options.due, options) if options.due else None
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.rectifications import Rectifications, Wrong, source_of

        by = acting(options, store, Act.OPEN_RECTIFICATIONS)
        source, source_id = source_of(options.source, options.item)
        wrong = Wrong(source, source_id, options.owner, options.words, due)
        return _shown(Rectifications(store, home_of(options)).open(wrong, by), store, options)


def evidence(options: argparse.Namespace) -> int:
    """The owner says what was done."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.rectifications import Rectifications

        by = acting(options, store, Act.GIVE_EVIDENCE)
        return _shown(Rectifications(store).evidence(options.rectification, options.words, by), store, options)


def check(options: argparse.Namespace) -> int:
    """Somebody else has looked."""
    if options.verdict == "again" and not options.words:
        raise Failure(WORDS[words_of(options).language].need_words, 2)
    due = day_of(options.due, options) if options.due else None
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.rectifications import Rectifications

        by, book = acting(options, store, Act.CHECK_RECTIFIED), Rectifications(store)
        if options.verdict == "pass":
            return _shown(book.check_passed(options.rectification, by), store, options)
        return _shown(book.send_back(options.rectification, options.words, by, due), store, options)


def _cells(one: RectificationRecord, today: date, language: Language) -> tuple[str, ...]:
    return (
        one.rectification_id,
        one.day.isoformat(),
        f"{one.source.value}:{one.source_id}",
        one.unit_id,
        one.owner,
        said_state(one.state, language),
        str(one.round),
        said_due(one.due, today, language),
        one.recurs or "-",
    )


def _shown(one: RectificationRecord, store: Store, options: argparse.Namespace) -> int:
    from scoring.clock import hall_day

    today = hall_day(store.moment())
    if options.json:
        print_json(document(one, today))
        return 0
    language = words_of(options).language
    say("  ".join(_cells(one, today, language)))
    return 0


def document(one: RectificationRecord, today: date) -> dict[str, Any]:
    """It as JSON."""
    due = one.due
    return {
        "rectification": one.rectification_id,
        "day": one.day.isoformat(),
        "from": one.source.value,
        "source": one.source_id,
        "causes": list(one.causes),
        "unit": one.unit_id,
        "owner": one.owner,
        "words": one.words,
        "state": one.state.value,
        "round": one.round,
        "due": one.due_day.isoformat(),
        "certain": due.certain if due else None,
        "overdue": due.overdue(today) if due else False,
        "closed": one.closed.isoformat() if one.closed else None,
        "recurs": one.recurs,
    }
