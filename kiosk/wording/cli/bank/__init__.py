"""`kiosk bank` and its sub-commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.cli.bank import audit, sheet, stats
from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CheckWords:
    """`kiosk bank check`."""

    about: str
    no_lint: str
    sum: str
    """Template: guides, items, papers, unverified lines, errors, warnings."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SchemaWords:
    """`kiosk bank schema`."""

    about: str
    folder: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BankWords:
    """The question bank."""

    check: CheckWords
    stats: stats.StatsWords
    sheet: sheet.SheetWords
    audit: audit.AuditWords
    schema: SchemaWords


_ZH: Final = BankWords(
    check=CheckWords(
        about=(
            "一次列出题库的全部错误和提醒（文件:行:列），以及指南里没有核实依据、只展示不计分的行；有错误时退出码为 1"
        ),
        no_lint="只查错误，不给写作上的提醒",
        sum=(
            "{guides} 份办事指南，{items} 道题，{papers} 份试卷；"
            "{unverified} 行未核实不计分，{errors} 个错误，{warnings} 个提醒"
        ),
    ),
    stats=stats.ZH,
    sheet=sheet.ZH,
    audit=audit.ZH,
    schema=SchemaWords(about="写出供编辑器使用的 JSON Schema", folder="写到哪个目录"),
)

_EN: Final = BankWords(
    check=CheckWords(
        about=(
            "list every error and warning of the bank at once (file:line:column), and the guide lines that rest on no "
            "verified source, which are shown and not graded; the exit code is 1 if there are errors"
        ),
        no_lint="errors only, no warnings about the writing",
        sum=(
            "guides {guides}, questions {items}, papers {papers}; "
            "unverified lines, not graded {unverified}, errors {errors}, warnings {warnings}"
        ),
    ),
    stats=stats.EN,
    sheet=sheet.EN,
    audit=audit.EN,
    schema=SchemaWords(about="write the JSON Schemas for editors", folder="folder to write them to"),
)

WORDS: Final[Mapping[Language, BankWords]] = {Language.ZH: _ZH, Language.EN: _EN}
