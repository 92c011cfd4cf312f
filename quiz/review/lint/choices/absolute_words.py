"""一律, 必须, 任何: words that test-wise people strike out unread when only wrong options use them."""

import re
from collections.abc import Iterator, Sequence

from quiz.model.causes.choices import AbsoluteStatements, AbsoluteWord
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.choice import Choice
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_questions, each_choice

_ABSOLUTE = re.compile("一律|必须|任何|所有|绝不|绝对|只能|只有|一概|凡是|永远|从不|无论如何|百分之百|全都|完全")
MOST_LOPSIDED = 4
"""Statements with such a word that may all be false before the words say which statements are."""


@each_choice
def absolute_words(choice: Choice) -> Iterator[Remark]:
    """Absolute words stand in wrong phrases and in no right one."""
    if any(_ABSOLUTE.search(phrase.text) for phrase in choice.right):
        return
    for phrase in choice.wrong:
        found = _ABSOLUTE.search(phrase.text)
        if found:
            yield Remark(choice.owner, phrase.loc, AbsoluteWord(found[0]))


@all_questions
def absolute_statements(items: Sequence[Item]) -> Iterator[Remark]:
    """Over the bank, every true/false statement with an absolute word is false, and there are several."""
    found = [item for item in items if item.type is ItemType.TRUE_FALSE and _ABSOLUTE.search(item.stem)]
    if len(found) > MOST_LOPSIDED and all(item.key == ("false",) for item in found):
        yield Remark("", (), AbsoluteStatements(len(found)))
