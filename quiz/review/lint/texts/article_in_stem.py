"""A stem that names an article: nobody asks a window by its number, and the number is no help to who answers."""

import re
from collections.abc import Iterator

from quiz.model.causes.texts import ArticleInStem
from quiz.model.item import Item
from quiz.model.source import ARTICLE
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question

_ARTICLE = re.compile(ARTICLE)


@each_question
def article_in_stem(item: Item) -> Iterator[Remark]:
    """The first article that the stem names by its number."""
    found = _ARTICLE.search(item.stem)
    if found is not None:
        yield Remark(item.id, ("stem",), ArticleInStem(found[0]))
