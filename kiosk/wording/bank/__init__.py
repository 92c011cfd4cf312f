"""What `quiz` finds wrong with a bank, in words; a file for every family of `quiz.model.causes`."""

from pathlib import Path
from typing import Final

from kiosk.wording.bank import (
    audit,
    book,
    choices,
    files,
    guides,
    links,
    papers,
    quarantine,
    questions,
    sources,
    surveys,
    texts,
    values,
    whole_bank,
)
from kiosk.wording.bank.shape import Both, Saying
from kiosk.wording.shape import Language
from quiz.model.cause import Cause
from quiz.model.problems import Problem, Severity

__all__ = ["FAMILIES", "SAYINGS", "SEVERITIES", "line", "said", "said_at"]

FAMILIES: Final = (
    files,
    values,
    questions,
    guides,
    papers,
    links,
    quarantine,
    texts,
    choices,
    whole_bank,
    audit,
    book,
    sources,
    surveys,
)
"""The modules of words."""

SAYINGS: Final[dict[type[Cause], Saying]] = {kind: saying for family in FAMILIES for kind, saying in family.WORDS}
"""What is said of every cause there is."""

SEVERITIES: Final = {
    Severity.ERROR: Both("错误", "error"),
    Severity.WARNING: Both("提醒", "warning"),
    Severity.NOTE: Both("说明", "note"),
}


def said(found: Problem | Cause, language: Language) -> str:
    """What is wrong and how to mend it, in one line; of a problem, without its place."""
    if isinstance(found, Problem):
        words = said(found.cause, language)
        return f"{found.about}: {words}" if found.about else words
    return SAYINGS[type(found)].of(found).within(language)


def said_at(path: Path, cause: Cause, language: Language) -> str:
    """What is wrong with a file or folder as a whole: `path: message`."""
    return f"{path}: {said(cause, language)}"


def line(problem: Problem, language: Language) -> str:
    """The problem as editors can follow it: `path:line:column: error: message`."""
    severity = SEVERITIES[problem.severity].within(language)
    return f"{problem.path}:{problem.line}:{problem.column}: {severity}: {said(problem, language)}"
