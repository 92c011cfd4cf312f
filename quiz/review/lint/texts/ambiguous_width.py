"""Characters one terminal draws one cell wide and the next two: columns and boxes break behind them."""

import unicodedata
from collections.abc import Iterator

from quiz.bank.reading.characters import name_of
from quiz.model.causes.texts import AmbiguousWidth
from quiz.review.lint.passage import Passage
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_passage


@each_passage
def ambiguous_width(passage: Passage) -> Iterator[Remark]:
    """A character of East Asian width A (Unicode Annex 11), none of which Chinese text here needs."""
    found = next((one for one in passage.text if unicodedata.east_asian_width(one) == "A"), None)
    if found:
        yield Remark(passage.owner, passage.loc, AmbiguousWidth(found, name_of(found)))
