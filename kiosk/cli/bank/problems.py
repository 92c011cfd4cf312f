"""Problems of a bank or a book as programs read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from quiz.model.problems import Problem


def as_facts(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Place, severity, code and words in both languages of each."""
    from kiosk.wording.bank import said

    return [
        {
            "file": str(one.path),
            "line": one.line,
            "column": one.column,
            "severity": one.severity.value,
            "code": one.cause.code,
            "message": said(one, Language.ZH),
            "message_en": said(one, Language.EN),
        }
        for one in problems
    ]
