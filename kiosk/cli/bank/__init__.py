"""`kiosk bank`: check, audit and count the question bank, write the schemas for editors."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.bank import audit, sheet, stats
from kiosk.cli.common import Failure, bank_folder, json_option, language, print_json, say, say_path

if TYPE_CHECKING:
    from quiz.model.bank import Bank
    from quiz.model.problems import Problem


def options(parser: argparse.ArgumentParser) -> None:
    """Sub-commands of the bank."""
    parts = parser.add_subparsers(title="子命令", metavar="命令", required=True)
    check_words = (
        "一次列出题库的全部错误和提醒（文件:行:列），以及指南里没有核实依据、只展示不计分的行；有错误时退出码为 1"
    )
    part = parts.add_parser("check", help=check_words, description=check_words)
    part.add_argument("folder", nargs="?", type=Path, metavar="目录", help="题库目录（默认: 随程序安装的题库）")
    part.add_argument("--no-lint", action="store_true", help="只查错误，不给写作上的提醒")
    json_option(part)
    part.set_defaults(run=check)
    stats.options(parts.add_parser("stats", help=stats.WORDS, description=stats.WORDS))
    sheet.options(parts.add_parser("sheet", help=sheet.WORDS, description=sheet.WORDS))
    audit.options(parts.add_parser("audit", help=audit.WORDS, description=audit.WORDS))
    schema_words = "写出供编辑器使用的 JSON Schema"
    part = parts.add_parser("schema", help=schema_words, description=schema_words)
    part.add_argument("folder", type=Path, metavar="目录", help="写到哪个目录")
    part.set_defaults(run=schema)


def check(options: argparse.Namespace) -> int:
    """Report everything that is wrong in one pass."""
    from kiosk.wording.bank import line
    from kiosk.wording.bank.report import REPORTS
    from quiz.bank.load import load_bank
    from quiz.review.lint.lint import lint_bank
    from quiz.review.lint.places import read_places
    from quiz.review.lint.whole_bank.undrawable import undrawable
    from quiz.review.lint.whole_bank.unverified import list_unverified
    from scoring.clock import hall_day, system_clock

    folder = bank_folder(options.folder)
    loaded = load_bank(folder)
    bank, places = loaded.bank, read_places(folder)
    notes = list_unverified(bank, places)
    today = hall_day(system_clock())
    undrawn = (places.problem(found) for found in undrawable(bank, today))
    problems = (*loaded.problems, *undrawn, *(() if options.no_lint else lint_bank(bank, places)))
    if options.json:
        print_json(_document(bank, (*problems, *notes)))
    else:
        # What must be mended stands last, next to the sum, where a reader looks.
        for problem in (*notes, *problems):
            say(line(problem, language()))
        counted = REPORTS[language()].checked.format(
            guides=len(bank.guides),
            items=len(bank.items),
            papers=len(bank.blueprints),
            notes=len(notes),
            errors=len(loaded.errors),
            warnings=len(problems) - len(loaded.errors),
        )
        say(counted)
    return 1 if loaded.errors else 0


def _document(bank: Bank, problems: Sequence[Problem]) -> dict[str, object]:
    from kiosk.wording.bank import said

    return {
        "guides": len(bank.guides),
        "items": len(bank.items),
        "papers": len(bank.blueprints),
        "problems": [
            {
                "file": str(one.path),
                "line": one.line,
                "column": one.column,
                "severity": one.severity.value,
                "code": one.cause.code,
                "message": said(one, language()),
            }
            for one in problems
        ],
    }


def schema(options: argparse.Namespace) -> int:
    """Write the schemas."""
    from quiz.bank.schemas import write_schemas

    try:
        written = write_schemas(options.folder)
    except OSError as error:
        raise Failure(f"{options.folder}: 写不进去 ({error.strerror})") from error
    for path in written:
        say_path(path)
    return 0
