"""`kiosk ledger`: check the chain, show its heads, make the derived tables anew."""

import argparse

from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.ledger import WORDS


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    for name, about, run in (
        ("verify", words.verify, verify),
        ("head", words.head, head),
        ("rebuild", words.rebuild, rebuild),
    ):
        part = add(name, about)
        home_option(part)
        json_option(part)
        if name == "rebuild":
            part.add_argument("--check", action="store_true", help=words.check)
        part.set_defaults(run=run)


def verify(options: argparse.Namespace) -> int:
    """Recompute every digest; 1 if anything does not fit."""
    from kiosk.wording.errors.faults import said_fault

    with opened(options) as store:
        from scoring.ledger.verify import verify as check

        verdict = check(store.engine)
    if options.json:
        faults = [
            {"terminal": one.terminal_id, "seq": one.seq, "reason": one.flaw.value, "found": one.found or None}
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


def head(options: argparse.Namespace) -> int:
    """Show the newest entry of each terminal."""
    with opened(options) as store:
        heads = store.heads()
    if options.json:
        print_json([{"terminal": one.terminal_id, "seq": one.seq, "digest": one.digest} for one in heads])
    else:
        rows = [(one.terminal_id, str(one.seq), one.digest) for one in heads]
        print_table(WORDS[words_of(options).language].columns, rows, right=(1,))
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
