"""An explanation that names an article the question does not cite: nobody checks what it says of it."""

import re
from collections.abc import Iterator

from quiz.item import Item
from quiz.lint.finding import Finding

_ARTICLE = re.compile("第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?")


def uncited_article(item: Item) -> Iterator[Finding]:
    """Each article that the explanation names and that stands neither in the citations nor in the stem.

    The audit holds the explanation's numbers against the cited articles, so an article that is used has to be cited.
    """
    known = {basis.article for basis in item.basis} | set(_ARTICLE.findall(item.stem))
    for article in sorted(set(_ARTICLE.findall(item.explanation)) - known):
        yield Finding(item.id, ("explanation",), f"解析说到{article}，依据里却没有这一条；请列入依据，或者不提它")
