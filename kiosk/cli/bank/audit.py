"""`kiosk bank audit`: does the law still say what the bank cites."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Failure, bank_folder, json_option, language, print_json, print_table, read_bank, say

if TYPE_CHECKING:
    from quiz.model.bank import LoadedBank
    from quiz.review.audit.audit import AuditReport
    from quiz.review.lint.places import Places

WORDS = "对照法规文本核对题库的每一处引用；有不符，或题库有错误而核对不全时，退出码为 1"


def options(parser: argparse.ArgumentParser) -> None:
    """Where the statutes are, and which bank."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    parser.add_argument("--laws", type=Path, required=True, metavar="目录", help="法规文本目录，每部一个 .md 文件")
    parser.add_argument(
        "--quarantine",
        action="store_true",
        help="把不符的题目和指南行写进题库的 quarantine.yaml，不再出题，告知单上只作参考；没有不符时删除该文件",
    )
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every citation that does not hold, with the article's present words."""
    from kiosk.wording.bank import said_at
    from kiosk.wording.bank.report import REPORTS
    from quiz.review.audit.audit import audit_bank
    from quiz.review.audit.statutes import StatuteError, read_statutes
    from quiz.review.lint.places import read_places
    from scoring.clock import hall_day, system_clock

    folder = bank_folder(options.folder)
    if not options.laws.is_dir():
        raise Failure(REPORTS[language()].no_folder.format(folder=options.laws), 2)
    try:
        statutes = read_statutes(options.laws)
    except StatuteError as error:
        raise Failure(said_at(error.path, error.cause, language()), 2) from error
    if not statutes:
        raise Failure(REPORTS[language()].no_statutes.format(folder=options.laws), 2)
    loaded = read_bank(folder)
    report = audit_bank(loaded.bank, statutes, hall_day(system_clock()))
    written = _quarantine(folder, loaded, report) if options.quarantine else None
    places = read_places(folder)
    if options.json:
        print_json(_document(loaded, report, places))
    else:
        _print(report, places, written)
    return 1 if report.findings or loaded.errors else 0


def _quarantine(folder: Path, loaded: LoadedBank, report: AuditReport) -> Path | None:
    """Write down what must not be used; the file, if there is one."""
    from kiosk.wording.bank import said_at
    from kiosk.wording.bank.audit import why_held
    from kiosk.wording.bank.report import REPORTS
    from quiz.bank.quarantine import write_quarantine
    from quiz.bank.reading.folder import QUARANTINE
    from quiz.review.audit.holding import HoldingError, to_hold

    try:
        held = to_hold(loaded, folder, report)
        return write_quarantine(folder, {name: why_held(reasons) for name, reasons in held.items()})
    except HoldingError as error:
        raise Failure(said_at(error.path, error.cause, language())) from error
    except OSError as error:
        words = REPORTS[language()].not_written
        raise Failure(words.format(folder=folder, file=QUARANTINE, reason=error.strerror)) from error


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


def _print(report: AuditReport, places: Places, written: Path | None) -> None:
    from kiosk.wording.bank.audit import FAULTS
    from kiosk.wording.bank.report import REPORTS

    words = REPORTS[language()]
    for one in report.findings:
        place = _place(places, one.line)
        say(f"{f'{place}: ' if place else ''}{one.line}: {one.basis.cited}: {FAULTS[one.fault].within(language())}")
        for line in one.detail.splitlines():
            say(f"    {line}")
        if one.items:
            say(f"    {words.items.format(items=words.comma.join(one.items))}")
    if report.findings:
        failed = Counter(one.basis.law for one in report.findings)
        rows = [(law, str(report.cited[law]), str(number)) for law, number in failed.most_common()]
        print_table(words.by_law, rows, right=(1, 2))
    counted = words.audited.format(
        lines=report.lines,
        citations=report.citations,
        findings=len(report.findings),
        items=len(report.quarantined),
    )
    say(counted)
    if written is not None:
        say(words.written.format(path=written))
