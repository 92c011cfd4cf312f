"""An explanation that names an article the question does not cite: nobody checks what it says of it."""

import re
from collections.abc import Iterator

from quiz.model.causes.texts import ArticleUncited
from quiz.model.item import Item
from quiz.model.source import ARTICLE
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question

_NAMED = re.compile(f"(?P<law>《[^》]+》)?(?P<article>{ARTICLE})")


@each_question
def uncited_article(item: Item) -> Iterator[Remark]:
    """Each article that the explanation names and that stands neither in the citations nor in the stem.

    Where the name of a statute stands before the number, that statute's article must be cited. The audit holds the
    explanation's numbers against the cited articles, so an article that is used has to be among them.
    """
    known = {basis.article for basis in item.basis} | {basis.cited for basis in item.basis} | _named(item.stem)
    for article in sorted(_named(item.explanation) - known):
        yield Remark(item.id, ("explanation",), ArticleUncited(article))


def _named(text: str) -> set[str]:
    return {found[0] for found in _NAMED.finditer(text)}
