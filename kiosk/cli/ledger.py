"""`kiosk ledger`: check the chain, show its heads, make the derived tables anew, bring an older file up to date."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from kiosk.cli.common import home_of, opened, print_json, print_table, say, settings_of, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.settings.files import BOOK, DATABASE
from kiosk.wording.cli.ledger import WORDS

if TYPE_CHECKING:
    from scoring.ledger.verify import Expected

_EXPECTED = re.compile(r"([1-9][0-9]{0,17}):([0-9a-f]{8,64})")


def options(parser: CommandParser) -> None:
    """Four sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    for name, about, run in (
        ("verify", words.verify, verify),
        ("head", words.head, head),
        ("rebuild", words.rebuild, rebuild),
        ("upgrade", words.upgrade, upgrade),
    ):
        part = add(name, about)
        home_option(part)
        json_option(part)
        if name == "rebuild":
            part.add_argument("--check", action="store_true", help=words.check)
        if name == "verify":
            part.add_argument("--expect", action="append", default=[], metavar=words.entry, help=words.expect)
        part.set_defaults(run=run)


def verify(options: argparse.Namespace) -> int:
    """Recompute every digest, the tables and the marks, hold the book to its seals; 1 if anything does not fit."""
    from kiosk.wording.errors.faults import said_fault
    from quiz.review.book_seals import check_book
    from quiz.review.marks import check_marks
    from scoring.errors import ScoringError
    from scoring.ledger.audit import audit_file

    expected, home, words = [_expected(given, options) for given in options.expect], home_of(options), words_of(options)
    settings_of(home, words)
    try:
        verdict = audit_file(home / DATABASE, expected, [check_marks, check_book(home / BOOK)])
    except ScoringError as error:
        raise Failure(told(error, words)) from error
    if options.json:
        faults = [
            {"terminal": one.terminal_id or None, "seq": one.seq, "reason": one.flaw.value, "found": one.found or None}
            for one in verdict.faults
        ]
        print_json({"entries": verdict.entries, "whole": verdict.whole, "faults": faults})
    else:
        language = words_of(options).language
        for fault in verdict.faults:
            say(said_fault(fault, language))
        verdict_words = WORDS[language].whole if verdict.whole else WORDS[language].broken
        say(verdict_words.format(entries=verdict.entries, faults=len(verdict.faults)))
    return 0 if verdict.whole else 1


def _expected(given: str, options: argparse.Namespace) -> Expected:
    from scoring.ledger.verify import Expected

    found = _EXPECTED.fullmatch(given.strip().lower())
    if found is None:
        raise Failure(WORDS[words_of(options).language].no_entry.format(given=given), 2)
    return Expected(int(found[1]), found[2])


def head(options: argparse.Namespace) -> int:
    """Show the newest entry of each terminal."""
    with opened(options) as store:
        heads = store.heads()
    if options.json:
        print_json([{"terminal": one.terminal_id, "seq": one.seq, "digest": one.digest} for one in heads])
    else:
        words = WORDS[words_of(options).language]
        rows = [(one.terminal_id, str(one.seq), one.digest, one.short) for one in heads]
        print_table(words.columns, rows, right=(1,))
        say(words.copy)
    return 0


def rebuild(options: argparse.Namespace) -> int:
    """Replay the ledger into fresh tables, or only say which would differ."""
    with opened(options) as store:
        from scoring.ledger.rebuild import compare
        from scoring.ledger.rebuild import rebuild as replay

        found = compare(store.engine)
        entries = None if options.check else replay(store.engine)
    if options.json:
        different = [{"table": one.table, "missing": one.missing, "surplus": one.surplus} for one in found]
        print_json({"differences": different, "replayed": entries})
    else:
        words = WORDS[words_of(options).language]
        for one in found:
            say(words.difference.format(table=one.table, missing=one.missing, surplus=one.surplus))
        replayed = "" if entries is None else words.replayed.format(entries=entries)
        say((words.different if found else words.same) + replayed)
    return 1 if found and options.check else 0


def upgrade(options: argparse.Namespace) -> int:
    """Bring an older file up to date, as every other command does too, and say what it was."""
    from scoring.errors import StoreError
    from scoring.ledger.schema import SCHEMA_VERSION, version_of

    words = words_of(options)
    try:
        before = version_of(home_of(options) / DATABASE)
    except StoreError as error:
        raise Failure(told(error, words)) from error
    with opened(options) as store:
        entries = store.version()
    if options.json:
        print_json({"before": before, "schema": SCHEMA_VERSION, "entries": entries})
    else:
        own = WORDS[words.language]
        said = own.up_to_date if before == str(SCHEMA_VERSION) else own.upgraded
        say(said.format(before=before, schema=SCHEMA_VERSION, entries=entries))
    return 0
