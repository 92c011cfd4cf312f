"""Characters one terminal draws one cell wide and the next two: columns and boxes break behind them."""

import unicodedata
from collections.abc import Iterator

from quiz.review.lint.passage import Passage
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_passage

_INSTEAD = {
    "“": "「",
    "”": "」",
    "‘": "『",
    "’": "』",
    "…": "等",
    "—": "，或冒号",
    "·": "、",
    "×": "乘以",
    "①": "（1）",
}


@each_passage
def ambiguous_width(passage: Passage) -> Iterator[Remark]:
    """A character of East Asian width A (Unicode Annex 11), none of which Chinese text here needs."""
    found = next((one for one in passage.text if unicodedata.east_asian_width(one) == "A"), None)
    if found:
        instead = f"，如{_INSTEAD[found]}" if found in _INSTEAD else ""
        yield Remark(
            passage.owner,
            passage.loc,
            f"「{found}」（U+{ord(found):04X}）在有的终端占一格、有的占两格；请换掉{instead}",
        )
