"""`kiosk bank audit`: does the law still say what the bank cites."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.bank.audit_beside import Beside, Compared
from kiosk.cli.common import bank_folder, print_json, print_table, read_bank, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, json_option, words_of
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.common import CommonWords

if TYPE_CHECKING:
    from quiz.model.bank import LoadedBank
    from quiz.review.audit.audit import AuditReport
    from quiz.review.audit.statutes import Statute
    from quiz.review.lint.places import Places


def options(parser: CommandParser) -> None:
    """Where the statutes are, and which bank."""
    words, common = WORDS[parser.words.language].audit, parser.words
    parser.add_argument("folder", nargs="?", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    parser.add_argument("--laws", type=PathArgument(common), required=True, metavar=common.a_folder, help=words.laws)
    parser.add_argument("--before", type=PathArgument(common), metavar=common.a_folder, help=words.before)
    parser.add_argument("--quarantine", action="store_true", help=words.quarantine)
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every citation that does not hold, with the article's present words."""
    from quiz.bank.reading.folder import DOCUMENTS, RULES
    from quiz.review.audit.audit import audit_bank
    from quiz.review.audit.register import read_register
    from quiz.review.lint.places import read_places
    from scoring.clock import hall_day, system_clock

    common = words_of(options)
    folder = bank_folder(options.folder, common)
    statutes = _statutes(options.laws, common)
    own = {**_texts(folder / RULES, common), **_texts(folder / DOCUMENTS, common)}
    before = _statutes(options.before, common) if options.before else None
    loaded = read_bank(folder, common)
    today = hall_day(system_clock())
    report = audit_bank(loaded.bank, {**own, **statutes}, today)
    written = _quarantine(folder, loaded, report, common) if options.quarantine else None
    places = read_places(folder)
    register = read_register(folder, loaded.bank, today)
    compared = Compared(before, statutes) if before is not None else None
    beside = Beside.of(loaded.bank, register, report.cited, compared, today)
    if options.json:
        print_json({**_document(loaded, report, places), **beside.document()})
    else:
        beside.show(common)
        _print(report, places, written, common)
    return 1 if report.findings or loaded.errors else 0


def _statutes(folder: Path, common: CommonWords) -> dict[str, Statute]:
    """The statutes of a folder that must be there, with at least one in it."""
    if not folder.is_dir():
        raise Failure(common.no_folder.format(folder=folder), 2)
    found = _texts(folder, common)
    if not found:
        raise Failure(WORDS[common.language].audit.no_statutes.format(folder=folder), 2)
    return found


def _texts(folder: Path, common: CommonWords) -> dict[str, Statute]:
    from quiz.review.audit.errors import StatuteError
    from quiz.review.audit.statutes import read_statutes

    try:
        return read_statutes(folder)
    except StatuteError as error:
        raise Failure(told(error, common), 2) from error


def _quarantine(folder: Path, loaded: LoadedBank, report: AuditReport, common: CommonWords) -> Path | None:
    """Write down what must not be used; the file, if there is one."""
    from kiosk.wording.bank.audit import why_held
    from quiz.bank.quarantine import write_quarantine
    from quiz.bank.reading.folder import QUARANTINE
    from quiz.review.audit.errors import HoldingError
    from quiz.review.audit.holding import to_hold

    try:
        held = to_hold(loaded, folder, report)
        return write_quarantine(folder, {name: why_held(reasons) for name, reasons in held.items()})
    except HoldingError as error:
        raise Failure(told(error, common)) from error
    except OSError as error:
        path = folder / QUARANTINE
        raise Failure(common.unwritable.format(path=path, reason=error.strerror)) from error


def _place(places: Places, line: str) -> str:
    """`file:line:column` of what cites, as far as it is known."""
    found = places.of_line(line)
    return ":".join(map(str, found)) if found else ""


def _document(loaded: LoadedBank, report: AuditReport, places: Places) -> dict[str, object]:
    return {
        "errors": len(loaded.errors),
        "lines": report.lines,
        "citations": report.citations,
        "findings": [
            {
                "line": one.line,
                "place": _place(places, one.line) or None,
                "items": list(one.items),
                "law": one.basis.law,
                "article": one.basis.article,
                "quote": one.basis.quote,
                "fault": one.fault.value,
                "detail": one.detail,
            }
            for one in report.findings
        ],
        "quarantined": list(report.quarantined),
    }


def _print(report: AuditReport, places: Places, written: Path | None, common: CommonWords) -> None:
    from kiosk.wording.bank.audit import FAULTS

    for one in report.findings:
        place = _place(places, one.line)
        say(
            f"{f'{place}: ' if place else ''}{one.line}: {one.basis.cited}: {FAULTS[one.fault].within(common.language)}"
        )
        for line in one.detail.splitlines():
            say(f"    {line}")
        if one.items:
            say("    " + WORDS[common.language].audit.affected.format(items=common.listed(one.items)))
    if report.findings:
        failed = Counter(one.basis.law for one in report.findings)
        rows = [(law, str(report.cited[law]), str(number)) for law, number in failed.most_common()]
        print_table(WORDS[common.language].audit.columns, rows, right=(1, 2))
    say(
        WORDS[common.language].audit.sum.format(
            lines=report.lines,
            citations=report.citations,
            findings=len(report.findings),
            held=len(report.quarantined),
        )
    )
    if written is not None:
        say(WORDS[common.language].audit.held.format(path=written))
