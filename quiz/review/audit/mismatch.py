"""What an audit finds wrong with a line of the bank."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.model.source import Basis


class Fault(StrEnum):
    """How a citation fails."""

    NO_STATUTE = "no_statute"
    NO_ARTICLE = "no_article"
    QUOTE_GONE = "quote_gone"
    NUMBER_MISSING = "number_missing"
    NUMBER_TOLD = "number_told"
    RECKONING = "reckoning"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One citation that does not hold."""

    line: str
    """The question (`Q-CIVIL-001`) or guide line (`S08.t1`) that cites."""
    items: tuple[str, ...]
    """Ids of the items that cannot be drawn because of it."""
    basis: Basis
    fault: Fault
    detail: str
    """For a quote that is gone: the article's present words, nearest passage first; for a number: which; for a
    reckoning: how it was written."""


_WORDS = {
    Fault.NO_STATUTE: "没有这部法规的文本",
    Fault.NO_ARTICLE: "法规里没有这一条",
    Fault.QUOTE_GONE: "条文里没有引用的文字",
    Fault.NUMBER_MISSING: "所问的数字不在引文里，或者写明的数字不在条文里",
    Fault.NUMBER_TOLD: "解析里的数字不在条文里，题目里也没有",
    Fault.RECKONING: "推算式用的数不在引文和题干里，或者得数不是答案",
}


def said(fault: Fault) -> str:
    """The fault in words."""
    return _WORDS[fault]
