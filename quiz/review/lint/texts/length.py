"""Texts too short to understand or too long to read at a glance, and quotes that carry no fact or a whole paragraph."""

from collections.abc import Iterator

from quiz.bank.reading.tree import Loc
from quiz.model.causes.texts import TextOf, UnusualLength
from quiz.model.item import Item
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question

STEM = (20, 160)
OPTION = (1, 30)
EXPLANATION = (40, 200)
QUOTE = (4, 40)
"""Fewest and most characters that read well; the bank's README asks for them."""


@each_question
def length(item: Item) -> Iterator[Remark]:
    """Stem, options, explanation and quotes of a hand-written question outside these bounds."""
    texts: list[tuple[Loc, TextOf, str, tuple[int, int]]] = [(("stem",), TextOf.STEM, item.stem, STEM)]
    texts += [(("options", one.id), TextOf.OPTION, one.text, OPTION) for one in item.options]
    texts.append((("explanation",), TextOf.EXPLANATION, item.explanation, EXPLANATION))
    texts += [(("basis", at, "quote"), TextOf.QUOTE, one.quote, QUOTE) for at, one in enumerate(item.basis)]
    for loc, what, text, (least, most) in texts:
        if not least <= len(text) <= most:
            option = str(loc[-1]) if what is TextOf.OPTION else ""
            yield Remark(item.id, loc, UnusualLength(what, option, len(text), least, most))
