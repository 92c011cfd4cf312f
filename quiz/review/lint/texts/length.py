"""Texts too short to understand or too long to read at a glance, and quotes that carry no fact or a whole paragraph."""

from collections.abc import Iterator

from quiz.bank.reading.tree import Loc
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
    texts: list[tuple[Loc, str, str, tuple[int, int]]] = [(("stem",), "题干", item.stem, STEM)]
    texts += [(("options", one.id), f"选项 {one.id}", one.text, OPTION) for one in item.options]
    texts.append((("explanation",), "解析", item.explanation, EXPLANATION))
    texts += [(("basis", at, "quote"), "引文", one.quote, QUOTE) for at, one in enumerate(item.basis)]
    for loc, name, text, (least, most) in texts:
        if not least <= len(text) <= most:
            yield Remark(item.id, loc, f"{name}有{len(text)}字，宜在 {least} 到 {most} 字之间")
